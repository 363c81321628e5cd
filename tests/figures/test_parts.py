"""Which figures can be parts of which, and how far a row of parts goes."""

from __future__ import annotations

import pytest

from .reading import breakdowns


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("We have 50 boats, of which 30 are new and 12 old.", ["30", "12"]),
        ("We have 50 boats, including 30 new. The 12 old ones leak.", ["30"]),
        ("We have 50 boats, including 30 new; 12 men look after them.", ["30"]),
        ("We have 9 boats, including 4 new, and bought 7 oars.", ["4"]),
        ("We have 50 boats, including 60% new.", []),
        ("We have 5 boats, including 30 new.", []),
    ],
)
def test_parts(text: str, parts: list[str]) -> None:
    figures, found = breakdowns(text, "en")
    assert [figures[at].span.of(text) for one in found for at in one.parts] == parts


@pytest.mark.parametrize(
    ("text", "exhaustive"),
    [
        ("We have 50 boats, including 20 new, 18 old and 13 hired.", True),
        ("We have 1,000 boats, including 500 new, 300 old and 199 hired.", True),
        ("We have 1,000 boats, including 500 new, 200 old and 100 hired.", False),
        ("We have 50 boats, of which 20 are new and the remaining 28 old.", True),
    ],
)
def test_all_parts(text: str, exhaustive: bool) -> None:
    _, (one,) = breakdowns(text, "en")
    assert one.exhaustive is exhaustive
