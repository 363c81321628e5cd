"""Numbers that are not written in Arabic digits: Chinese numerals and Roman numerals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

CHINESE_DIGITS = {
    char: value
    for forms in ("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "○壹貳參肆伍陸柒捌玖")
    for value, char in enumerate(forms)
} | {"两": 2, "兩": 2, "俩": 2}
"""Every character that is one digit, with its value; the forms of banknotes and ledgers among them."""

CHINESE_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
"""Multipliers inside a group of four digits."""

CHINESE_GROUPS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
"""Multipliers of whole groups."""

_CONTRACTED = {"廿": "二十", "卅": "三十", "卌": "四十"}
_MULTIPLIERS = CHINESE_TENS | CHINESE_GROUPS
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_SHAPE = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def parse_chinese(text: str) -> Decimal | None:
    """The value of a Chinese numeral, None where the whole text is not one.

    Reads places (一万一千一百七十), digits in a row (二〇二六), a decimal part (三点六), ledger forms
    (拾贰), contracted tens (廿五) and the short last place of speech (两万五 is 25000).
    """
    spelled = "".join(_CONTRACTED.get(char, char) for char in text)
    whole, point, fraction = spelled.partition("点")
    value = _whole(whole)
    if value is None or not point:
        return None if value is None else Decimal(value)
    digits = [CHINESE_DIGITS.get(char) for char in fraction]
    if not digits or None in digits:
        return None
    return Decimal(f"{value}.{''.join(map(str, digits))}")


def _whole(text: str) -> int | None:
    if not text:
        return None
    if not any(char in _MULTIPLIERS for char in text):
        digits = [CHINESE_DIGITS.get(char) for char in text]
        return None if None in digits else int("".join(map(str, digits)))
    return _places(text)


@dataclass(slots=True)
class _Places:
    """A numeral with multipliers, read sign by sign; `group` gathers what stands below the next 万 or 亿."""

    total: int = 0
    group: int = 0
    digit: int | None = None
    last: int = 10

    def take(self, char: str) -> bool:
        """Reads one sign; False where no numeral can go on with it."""
        if char in CHINESE_DIGITS:
            return self._take_digit(CHINESE_DIGITS[char])
        if char in CHINESE_TENS:
            # A bare 十 opens a numeral (十二) or follows 零 (一百零十): it stands for 一十.
            self.group += (self.digit or 1) * CHINESE_TENS[char]
        elif char in CHINESE_GROUPS and self.group + self.total + (self.digit or 0):
            self._close(CHINESE_GROUPS[char])
        else:
            return False
        self.digit, self.last = None, _MULTIPLIERS[char]
        return True

    def value(self) -> int:
        """The value; a last digit without a multiplier stands one place below the last one (两万五)."""
        return self.total + self.group + (self.digit or 0) * (self.last // 10)

    def _take_digit(self, digit: int) -> bool:
        fits = self.digit in (None, 0)
        self.digit = digit
        self.last = self.last if digit else 10
        return fits

    def _close(self, size: int) -> None:
        """Counts what was read in `size`: 一万亿 multiplies all before it, 一亿二千万 adds."""
        group = self.group + (self.digit or 0)
        if self.total and self.total < size:
            self.total, group = 0, self.total + group
        self.total, self.group = self.total + group * size, 0


def _places(text: str) -> int | None:
    places = _Places()
    return places.value() if all(places.take(char) for char in text) else None


def parse_roman(text: str) -> int | None:
    """The value of a Roman numeral in capitals or small letters, None where the text is not one."""
    upper = text.upper()
    if not text or not _ROMAN_SHAPE.fullmatch(upper):
        return None
    values = [_ROMAN[char] for char in upper]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))
