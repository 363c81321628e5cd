"""Numbers that are not written in Arabic digits alone: Chinese numerals and Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

CHINESE_DIGITS = {
    char: value
    for forms in ("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "○壹貳參肆伍陸柒捌玖")
    for value, char in enumerate(forms)
} | {"两": 2, "兩": 2, "俩": 2, "倆": 2, "仨": 3, "弌": 1, "弍": 2, "弎": 3, "叄": 3}
"""Every character that is one digit, with its value; the forms of banknotes and ledgers among them."""

CHINESE_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
"""Multipliers inside a group of four digits."""

CHINESE_GROUPS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
"""Multipliers of whole groups."""

_CONTRACTED = {"廿": "二十", "卅": "三十", "卌": "四十"}
_MULTIPLIERS = CHINESE_TENS | CHINESE_GROUPS
_SIGN = re.compile(r"(?:[负負]|零下|[-−–](?=[\d负負]))")
_POINT = re.compile("[点點]")
_ARABIC = re.compile(r"\d{1,18}(?:\.\d{1,12})?")
_TOKEN = re.compile(rf"{_ARABIC.pattern}|\D")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_SHAPE = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def parse_chinese(text: str) -> Decimal | None:
    """The value of a Chinese numeral, None where the whole text is not one.

    Reads places (一万一千一百七十), digits in a row (二〇二六), a decimal part (三点六), ledger forms
    (拾贰), contracted tens (廿五), the short last place of speech (两万五 is 25000), places among digits
    (3万4000), signs (负五, 零下五), fractions (五分之二, 一又三分之一). Blanks inside count for nothing.
    """
    spelled = "".join(_CONTRACTED.get(char, char) for char in text if not char.isspace())
    if sign := _SIGN.match(spelled):
        value = parse_chinese(spelled[sign.end() :])
        return None if value is None else -value
    if "分之" in spelled:
        return _fraction(spelled)
    return _with_point(spelled)


def _fraction(spelled: str) -> Decimal | None:
    """三分之二, with what stands before 又 as its whole part."""
    whole, mixed, rest = spelled.rpartition("又")
    bottom, _, top = rest.partition("分之")
    parts = [_part(whole) if mixed else Decimal(0), _part(top), _part(bottom)]
    if None in parts or not parts[2]:
        return None
    first, over, under = (one or Decimal(0) for one in parts)
    return first + over / under


def _part(spelled: str) -> Decimal | None:
    """A part of a fraction, which may be in Arabic digits."""
    arabic = _ARABIC.fullmatch(spelled)
    return Decimal(spelled) if arabic else parse_chinese(spelled)


def _with_point(spelled: str) -> Decimal | None:
    parts = _POINT.split(spelled, maxsplit=1)
    value = _whole(parts[0])
    if value is None or len(parts) == 1:
        return value
    digits = "".join(_digits(parts[1]))
    return value + Decimal(f"0.{digits}") if digits and value == int(value) else None


def _digits(text: str) -> Iterator[str]:
    """Digits in a row, as they are read out; nothing where something else is among them."""
    if text and all(char in CHINESE_DIGITS or (char.isascii() and char.isdigit()) for char in text):
        yield from (str(CHINESE_DIGITS.get(char, char)) for char in text)


def _whole(text: str) -> Decimal | None:
    if any(char in _MULTIPLIERS for char in text):
        return _places(text)
    digits = "" if text.isascii() else "".join(_digits(text))
    return Decimal(digits) if digits else None


@dataclass(slots=True)
class _Places:
    """A numeral with multipliers, read sign by sign; `group` gathers what stands below the next 万 or 亿.

    `last` is the last multiplier, 10 after 零; `least` the last one inside the group: they only fall.
    """

    total: Decimal = Decimal(0)
    group: Decimal = Decimal(0)
    digit: Decimal | None = None
    last: int = 10
    least: int = 10**4

    def take(self, token: str) -> bool:
        """Reads one sign or one number in Arabic digits; False where no numeral can go on with it."""
        if token in CHINESE_DIGITS:
            return self._take_digit(Decimal(CHINESE_DIGITS[token]))
        if token[0].isdigit():
            fits = self._take_digit(Decimal(token))
            self.last = self.last if len(token) == 1 and self.last > 10 else 10
            return fits
        if token in CHINESE_TENS:
            return self._multiply(CHINESE_TENS[token])
        return token in CHINESE_GROUPS and self._close(CHINESE_GROUPS[token])

    def value(self) -> Decimal:
        """The value; a last digit without a multiplier stands one place below the last one (两万五)."""
        return self.total + self.group + (self.digit or 0) * (self.last // 10)

    def _take_digit(self, digit: Decimal) -> bool:
        fits = self.digit is None or self.digit == 0
        self.digit = digit
        self.last = self.last if digit else 10
        return fits

    def _multiply(self, size: int) -> bool:
        # A bare 十 opens a numeral (十二) or follows 零 (一百零十): it stands for 一十.
        self.group += (self.digit or 1) * size
        fits, self.least, self.last, self.digit = size < self.least, size, size, None
        return fits

    def _close(self, size: int) -> bool:
        """Counts what was read in `size`: 一万亿 multiplies all before it, 一亿二千万 adds."""
        group = self.group + (self.digit or 0)
        doubled = not group and self.last in CHINESE_GROUPS.values()  # 万万
        if self.total and (self.total < size or doubled):
            self.total, group = Decimal(0), self.total + group
        self.total, self.group, self.digit = self.total + group * size, Decimal(0), None
        self.last, self.least = size, 10**4
        return bool(group)


def _places(text: str) -> Decimal | None:
    places = _Places()
    return places.value() if all(places.take(token) for token in _TOKEN.findall(text)) else None


def parse_roman(text: str) -> int | None:
    """The value of a Roman numeral in capitals or small letters, None where the text is not one."""
    upper = text.upper()
    if not text or not _ROMAN_SHAPE.fullmatch(upper):
        return None
    values = [_ROMAN[char] for char in upper]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))
