"""Numbers before it is known what they count."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.figures.lexer import lexer
from summarykit.figures.view import view
from summarykit.lang import get_pack

from .spell import chinese


def numbers(text: str, lang: str) -> list[tuple[str, Decimal]]:
    return [(one.span.of(text), one.value) for one in lexer(get_pack(lang)).numbers(view(text))]


@given(st.integers(1, 10**12 - 1))
def test_chinese_round_trip(value: int) -> None:
    assert numbers(chinese(value) + "元", "zh") == [(chinese(value), value)]


@given(st.integers(0, 10**12))
def test_digits_round_trip(value: int) -> None:
    for written in (
        f"{value}",
        f"{value:,}",
        f"{value:,}".translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    ):
        assert numbers(f"x {written} y", "en") == [(written, value)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "12 000 and 3.50", [("12 000", "12000"), ("3.50", "3.50")]),
        ("en", "-7.5 or 5-7", [("-7.5", "-7.5"), ("5", "5"), ("7", "7")]),
        ("en", "1.2 thousand, 40+", [("1.2 thousand", "1200"), ("40+", "40")]),
        ("en", "two three", [("two", "2"), ("three", "3")]),
        ("en", "9" * 40, []),
        ("zh", "2.1万亿、3百", [("2.1万亿", "2100000000000"), ("3百", "300")]),
        ("zh", "1 32人", [("1 32", "132")]),
        ("zh", "1.8千瓦", [("1.8", "1.8")]),
    ],
)
def test_numbers(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert numbers(text, lang) == [(surface, Decimal(value)) for surface, value in expected]


@pytest.mark.parametrize(("text", "more"), [("三百余", True), ("2700多万", True), ("三百", False)])
def test_and_more(text: str, more: bool) -> None:
    (one,) = lexer(get_pack("zh")).numbers(text)
    assert one.more is more
