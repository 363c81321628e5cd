"""`summarykit explain`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from summarykit.cli.codes import pages

Run = Callable[..., Any]


@pytest.mark.parametrize("word", ["C101", "c101", "only-figures-changed"])
def test_a_rule_by_code_or_name(word: str, run: Run) -> None:
    ran = run("explain", word)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("C101 Only figures or years were changed   (only-figures-changed · high)\n")
    assert all(f"\n  {name}" in ran.out for name in ("bad", "good", "what to do"))


def test_a_message(run: Run) -> None:
    ran = run("explain", "W403")
    assert ran.out.startswith("W403 ")
    assert "\n  bad" not in ran.out


@pytest.mark.parametrize(("beginning", "first"), [("", "C101"), ("F", "F201"), ("w23", "W231")])
def test_codes_are_listed(beginning: str, first: str, run: Run) -> None:
    ran = run("explain", *([beginning] if beginning else []))
    codes = [line.split()[0] for line in ran.out.splitlines() if line[:1] != " "]
    assert codes == [page.code for page in pages() if page.code.startswith(beginning.upper())]
    assert codes[0] == first


def test_for_programs(run: Run) -> None:
    page = json.loads(run("explain", "C101", "--format", "json").out)
    assert (page["code"], page["severity"]) == ("C101", "high")
    assert set(page) == {"code", "name", "severity", "title", "why", "bad", "good", "remedy"}
    every = json.loads(run("explain", "--format", "json").out)
    assert page in every
    assert len(every) == len(pages())


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("C1O1", "there is no code C1O1; did you mean C101?"),
        ("verbatm", "there is no code verbatm; did you mean verbatim?"),
        ("zzz", "there is no code zzz"),
    ],
)
def test_an_unknown_code(word: str, said: str, run: Run) -> None:
    ran = run("explain", word)
    assert ran.status == 2
    assert ran.err.splitlines()[0] == f"error[E001]: {said}"
