"""The sieve of each language: what it rules out is not there, and it knows all that it is asked about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from summarykit.figures import breakdowns as totals
from summarykit.figures import find
from summarykit.text.sieve import unsifted

from .reading import breakdowns, figures

CASES = Path(__file__).parents[1] / "cases"


def texts(name: str) -> list[Any]:
    loaded = yaml.safe_load((CASES / name).read_text(encoding="utf-8"))
    return sorted({(case[0], case[1]) for case in loaded})


class NoSieve:
    """A sieve that lets everything pass."""

    sift = staticmethod(unsifted)


@pytest.mark.parametrize("name", ["figures.yml", "figures_traps.yml", "figures_context.yml", "changes.yml"])
def test_the_same_is_found_without_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sifted = [figures(text, lang) for lang, text in texts(name)]
    monkeypatch.setattr(find, "sieve", lambda pack: NoSieve)
    assert [figures(text, lang) for lang, text in texts(name)] == sifted


def test_the_same_adds_up_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    cases = texts("figures_breakdowns.yml")
    sifted = [breakdowns(text, lang) for lang, text in cases]
    monkeypatch.setattr(totals, "breakdown_sieve", lambda pack: NoSieve)
    assert [breakdowns(text, lang) for lang, text in cases] == sifted
