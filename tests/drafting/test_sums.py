"""Totals and parts, signs, and what rounding allows."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarykit.drafting.sums import check_figure
from summarykit.errors import InputsError, Location
from summarykit.lang import get_pack
from summarykit.lang.facets.drafting import DraftWords
from summarykit.records import InputFigure

WORDS = get_pack("en").facet(DraftWords)


def figure(value: str, parts: list[str | None], unit: str | None = None) -> InputFigure:
    named = {f"p{number}": None if part is None else Decimal(part) for number, part in enumerate(parts)}
    return InputFigure("a", "a", Decimal(value), Location("form.yml", 1, 1), unit=unit, parts=named)


@settings(deadline=None)
@given(st.lists(st.integers(0, 10**14), min_size=1, max_size=8), st.integers(-5, 5))
def test_whole_numbers_add_up_exactly(parts: list[int], off: int) -> None:
    total = sum(parts) + off
    given_figure = figure(str(total), [str(part) for part in parts], unit="yuan")
    if off == 0:
        check_figure(given_figure, WORDS)
        return
    with pytest.raises(InputsError, match=f"off by {abs(off)}") as caught:
        check_figure(given_figure, WORDS)
    assert caught.value.code == "E207"


@pytest.mark.parametrize(
    ("value", "parts", "fits"),
    [
        ("100", ["33.3", "33.3", "33.4"], True),
        ("100.0", ["33.3", "33.3", "33.3"], True),
        ("100.0", ["33.3", "33.3", "33.0"], False),
        ("12.5", ["6", "6"], False),
        ("12.50", ["6.25", "6.25"], True),
        ("10", ["4", None], True),
        ("10", ["10", None], True),
        ("10", ["11", None], False),
        ("10", [None, None], True),
    ],
)
def test_parts(value: str, parts: list[str | None], fits: bool) -> None:
    if fits:
        check_figure(figure(value, parts), WORDS)
    else:
        with pytest.raises(InputsError):
            check_figure(figure(value, parts), WORDS)


@pytest.mark.parametrize(
    ("unit", "fits"), [(None, False), ("people", False), ("%", True), ("million dollars", True)]
)
def test_signs(unit: str | None, fits: bool) -> None:
    if fits:
        check_figure(figure("-1", [], unit), WORDS)
    else:
        with pytest.raises(InputsError) as caught:
            check_figure(figure("-1", [], unit), WORDS)
        assert caught.value.code == "E206"
