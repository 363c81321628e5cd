"""Chinese and Roman numerals: what is read, what is refused, and round trips."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.text.numerals import parse_chinese, parse_roman

ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")]
ROMAN += [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("零", 0),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("廿五", 25),
        ("卅", 30),
        ("拾贰", 12),
        ("两百", 200),
        ("一百零五", 105),
        ("一百二", 120),
        ("两万五", 25000),
        ("一万一千一百七十", 11170),
        ("一亿二千万", 120000000),
        ("三万亿", 3 * 10**12),
        ("二〇二六", 2026),
        ("一九八○", 1980),
        ("〇二", 2),
        ("三点六", "3.6"),
        ("十点零五", "10.05"),
        ("零點77", "0.77"),
        ("四万万", 4 * 10**8),
        ("五兆六十二亿", 5006200000000),
        ("壹百零壹萬壹千", 1011000),
        ("2.38万亿", 2380000000000),
        ("3万4000", 34000),
        ("1千零1", 1001),
        ("5亿1万4千6百", 500014600),
        ("三千 八百", 3800),
        ("负三十二", -32),
        ("二分之一", "0.5"),
        ("三又二分之一", "3.5"),
        ("负2分之负五", "2.5"),
    ],
)
def test_chinese(text: str, value: int | str) -> None:
    assert parse_chinese(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "万",
        "亿元",
        "三点",
        "点五",
        "三点十",
        "abc",
        "12",
        "三 五 十",
        "三五十",
        "一八千",
        "五分之",
        "又二分之一",
        "一又五",
    ],
)
def test_not_chinese(text: str) -> None:
    assert parse_chinese(text) is None


@pytest.mark.parametrize(("text", "value"), [("IV", 4), ("xiv", 14), ("MCMXCIX", 1999), ("iii", 3)])
def test_roman(text: str, value: int) -> None:
    assert parse_roman(text) == value


@pytest.mark.parametrize("text", ["", "IIII", "VX", "A", "IVX", "MMMM", "1"])
def test_not_roman(text: str) -> None:
    assert parse_roman(text) is None


@given(st.integers(1, 3999))
def test_roman_round_trip(value: int) -> None:
    spelled, rest = "", value
    for size, letters in ROMAN:
        spelled += letters * (rest // size)
        rest %= size
    assert parse_roman(spelled) == value


@given(st.text("零〇一二三四五六七八九十百千万亿点两廿", max_size=30))
def test_any_run_of_numerals_is_read_or_refused(text: str) -> None:
    value = parse_chinese(text)
    assert value is None or value >= 0
