"""Numbers in Arabic digits."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.figures.arabic import ARABIC, arabic_value

PATTERN = re.compile("(?i)" + ARABIC.replace("{lead}", "").replace("{negative}", "minus"))


def read(text: str) -> tuple[str, Decimal | None] | None:
    found = PATTERN.search(text)
    return (found.group(), arabic_value(found)) if found else None


@given(st.integers(0, 10**15), st.integers(0, 10**6))
def test_what_is_written_is_read(whole: int, part: int) -> None:
    for written in (f"{whole}.{part}", f"{whole:,}.{part}"):
        assert read(written) == (written, Decimal(f"{whole}.{part}"))


@given(st.integers(1, 9999), st.sampled_from([2, 3, 4, 5, 6, 7, 8, 9, 10, 100]))
def test_fractions(top: int, bottom: int) -> None:
    assert read(f"{top}/{bottom}") == (f"{top}/{bottom}", Decimal(top) / bottom)


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("12,34,567.89", "12,34,567.89", "1234567.89"),
        ("1.234.567,89", "1.234.567,89", "1234567.89"),
        ("12 000 men", "12 000", "12000"),
        ("84. 6%", "84. 6", "84.6"),
        ("5 .3 %", "5 .3", "5.3"),
        (".5", ".5", "0.5"),
        ("-7.5", "-7.5", "-7.5"),
        ("minus 40", "minus 40", "-40"),
        ("1.3e6", "1.3e6", "1300000"),
        ("2e-3", "2e-3", "0.002"),
        ("10^5", "10^5", "100000"),
        ("8x2^10", "8x2^10", "8192"),
        ("2.5×10−3", "2.5×10−3", "0.0025"),
        ("2×10⁴", "2×10⁴", "20000"),
        ("-2.5^2", "-2.5^2", "-6.25"),
        ("10 1/2", "10 1/2", "10.5"),
        ("1½", "1½", "1.5"),
        ("¾", "¾", "0.75"),
        ("1⁄128", "1⁄128", "0.0078125"),
        ("5,5 %", "5,5", "5.5"),
        ("€3,25 each", "3,25", "3.25"),
        ("$3,250", "3,250", "3250"),
    ],
)
def test_forms(text: str, written: str, value: str) -> None:
    assert read(text) == (written, Decimal(value))


@pytest.mark.parametrize("text", ["A4", "1.2.3.4", "9" * 30, "x", ""])
def test_no_number(text: str) -> None:
    found = read(text)
    assert found is None or found[0] != text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nos. 4,17,23,9.", ["4", "17", "23", "9"]),
        ("12,34 left", ["12"]),
        ("4,17,2345", ["4"]),
        ("12,34,567", ["12,34,567"]),
    ],
)
def test_lists_parted_by_commas_alone(text: str, found: list[str]) -> None:
    assert [one.group() for one in PATTERN.finditer(text)] == found


@pytest.mark.parametrize(("text", "written"), [("2/29", "2"), ("10/11/2020", "10"), ("3/4th", "3")])
def test_a_slash_between_other_numbers_divides_nothing(text: str, written: str) -> None:
    found = read(text)
    assert found is not None
    assert found[0] == written


@pytest.mark.parametrize("text", ["9^999", "1.5^200"])
def test_too_large(text: str) -> None:
    assert read(text) == (text, None)
