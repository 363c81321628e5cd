"""Whose figures a sentence tells, by its own words and by a pipeline's."""

from __future__ import annotations

import pytest

from summarykit.figures.organisations import with_organisations
from summarykit.lang import get_pack
from summarykit.pipeline import analyse
from summarykit.reading import read_text
from summarykit.records import Span


@pytest.mark.parametrize(
    ("lang", "text", "known", "expected"),
    [
        ("en", "The Lighthouse Board repaired 9 lamps.", None, ["Lighthouse Board"]),
        ("en", "The Lighthouse Board met. We repaired 9 lamps.", None, [None]),
        ("en", "Acme Works bought 9 lamps.", None, [None]),
        ("en", "Acme Works bought 9 lamps.", "Acme Works", ["Acme Works"]),
        ("en", "Acme Works bought lamps; 9 were lit.", "Acme Works", [None]),
        ("en", "In the end 9 lamps went to Acme Works.", "Acme Works", [None]),
        ("zh", "气象局派出船只3艘，渔民出动12人。", None, ["气象局", "气象局"]),
        ("zh", "气象局派出船只3艘；渔民出动12人。", None, ["气象局", None]),
    ],
)
def test_whose_it_is(lang: str, text: str, known: str | None, expected: list[str | None]) -> None:
    figures = analyse(read_text(text, lang=lang)).figures
    places = [] if known is None else [Span(text.index(known), text.index(known) + len(known))]
    assert [one.organisation for one in with_organisations(text, figures, places, get_pack(lang))] == expected
