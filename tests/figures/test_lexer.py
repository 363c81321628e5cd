"""Numbers before it is known what they count."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.figures.lexer import lexer
from summarykit.figures.view import view
from summarykit.lang import get_pack

from .spell import LEDGER, SLIPS, TRADITIONAL, chinese, english, indian, ledger


def numbers(text: str, lang: str) -> list[tuple[str, Decimal]]:
    return [(one.span.of(text), one.value) for one in lexer(get_pack(lang)).numbers(view(text))]


@given(st.integers(1, 10**12 - 1))
def test_chinese_round_trip(value: int) -> None:
    assert numbers(chinese(value) + "元", "zh") == [(chinese(value), value)]


@given(st.integers(11, 10**12 - 1))
def test_ledger_round_trip(value: int) -> None:
    """Numerals of accounts, simple and traditional, are the same number; so are they among common ones."""
    for written in (ledger(value), ledger(value).translate(TRADITIONAL)):
        assert numbers(f"合计{written}元整", "zh") == [(written, value)]
    assert chinese(value).translate(LEDGER) == ledger(value)


@given(
    st.integers(0, 10**8), st.text("0123456789", min_size=1, max_size=4), st.sampled_from(["", "万", "亿"])
)
def test_chinese_decimals_round_trip(whole: int, digits: str, scale: str) -> None:
    written = f"{chinese(whole)}点{''.join(chinese(int(one)) for one in digits)}{scale}"
    by = {"": 1, "万": 10**4, "亿": 10**8}[scale]
    assert numbers(written + "元", "zh") == [(written, Decimal(f"{whole}.{digits}") * by)]


@given(st.integers(2, 10**6), st.integers(1, 10**6))
def test_chinese_fractions_round_trip(bottom: int, top: int) -> None:
    written = f"{chinese(bottom)}分之{chinese(top)}"
    assert numbers(written, "zh") in (
        [(written, Decimal(top) / bottom)],
        _unit_of_share(written, bottom, top),
    )


def _unit_of_share(written: str, bottom: int, top: int) -> list[tuple[str, Decimal]] | None:
    """Of a hundred, thousand or ten thousand the first words are a unit (百分之)."""
    head = {100: "一百分之", 1000: "一千分之", 10**4: "一万分之"}.get(bottom)
    return [(written.removeprefix(head), Decimal(top))] if head else None


@given(st.integers(0, 999_999_999))
def test_english_round_trip(value: int) -> None:
    for written in (english(value), english(value).capitalize(), english(value).replace("-", " ")):
        assert numbers(f"There are {written}.", "en") == [(written, value)]


@given(
    st.integers(1, 999),
    st.integers(0, 99),
    st.sampled_from(["thousand", "million", "billion", "lakhs", "bn"]),
)
def test_magnitudes_round_trip(whole: int, part: int, name: str) -> None:
    size = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "lakhs": 10**5, "bn": 10**9}[name]
    written = f"{whole}.{part:02} {name}"
    assert numbers(f"about {written} or so", "en") == [(written, Decimal(f"{whole}.{part:02}") * size)]


@given(st.integers(1000, 10**9))
def test_groups_round_trip(value: int) -> None:
    for written in (indian(value), f"{value:,}".replace(",", " ")):
        assert numbers(f"a total of {written} votes", "en") == [(written, value)]


@given(st.integers(1000, 10**9), st.data())
def test_a_slip_of_a_scanner_is_mended(value: int, data: st.DataObject) -> None:
    written = f"{value:,}"
    slips = [at for at, one in enumerate(written) if one.translate(SLIPS) != one]
    at = data.draw(st.sampled_from(slips or [0]))
    garbled = written[:at] + written[at].translate(SLIPS) + written[at + 1 :]
    assert numbers(f"in all {garbled} boats", "en") == [(garbled, value)]


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
        ("en", "12 lakhs, 3 billions", [("12 lakhs", "1200000"), ("3 billions", "3000000000")]),
        ("en", "a quarter of a million", [("a quarter of a million", "250000")]),
        ("en", "3 of a million", [("3", "3"), ("a million", "1000000")]),
        ("en", "2 and a half hours", [("2 and a half", "2.5")]),
        ("en", "2 and a bit", [("2", "2")]),
        ("zh", "两个半小时", [("两个半", "2.5")]),
        ("zh", "3个整天", [("3", "3")]),
        ("zh", "零下十五度", [("零下十五", "-15")]),
        ("zh", "一半", [("一半", "0.5")]),
        ("zh", "半数以上", [("半数", "0.5")]),
        ("zh", "二十几万", [("二十几万", "200000")]),
    ],
)
def test_numbers(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert numbers(text, lang) == [(surface, Decimal(value)) for surface, value in expected]


@pytest.mark.parametrize(("text", "more"), [("三百余", True), ("2700多万", True), ("三百", False)])
def test_and_more(text: str, more: bool) -> None:
    (one,) = lexer(get_pack("zh")).numbers(text)
    assert one.more is more
