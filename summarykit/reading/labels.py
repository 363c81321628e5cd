"""Numbers of lists as words: the number formats of Word and of web pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from summarykit.reading.alphabets import CYCLED, DIGITS, HEBREW, ONCE, REPEATED

Write = Callable[[int], str | None]
"""Writes a number in one format; None where that cannot write it."""
_WIDEST = 9
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_ONES: list[str] = re.findall(
    r"\w+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen",
)
_TENS: list[str] = re.findall(r"\w+", "zero ten twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


_NATIVE_ONES: list[str] = re.findall(r"\w+", "하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉")
_NATIVE_TENS: list[str] = re.findall(r"\w+", "열 스물 서른 마흔 쉰 예순 일흔 여든 아흔")


def label(number: int, style: str) -> str:
    """`number` in a number format of Word (`decimal`, `chineseCounting`, `upperRoman` ...).

    A style of digits alone ("001") pads to its width. A format that is not known, and a number that a
    format cannot write, give Arabic digits.
    """
    if style.isdecimal():
        return str(number).zfill(min(len(style), _WIDEST))
    write = FORMATS.get(style)
    return (write(number) if write and number >= 0 else None) or str(number)


@dataclass(frozen=True, slots=True)
class Counting:
    """Counting out as in East Asia, up to 9999: 十, 二十一, 一百零五.

    `digits` from 0 to 9 and `units` (of ten, hundred, thousand) as written; `zero` stands for places that
    are left out in between, where the language says so; `bare` units do without a one before them: all of
    them ("all"), ten where it comes first ("teens"), or none.
    """

    digits: str
    units: str
    zero: str = ""
    bare: str = ""

    def __call__(self, number: int) -> str | None:
        """The number in words."""
        if not 0 < number < 10_000:
            return None
        said = ""
        is_open = False
        for place in range(3, -1, -1):
            digit = number // 10**place % 10
            if digit:
                said += (self.zero if is_open and said else "") + self._digit(digit, place, number)
            is_open = not digit
        return said

    def _digit(self, digit: int, place: int, number: int) -> str:
        unit = self.units[place - 1] if place else ""
        is_bare = digit == 1 and (
            (self.bare == "all" and place) or (self.bare == "teens" and 10 <= number < 20 and place == 1)
        )
        return unit if is_bare else self.digits[digit] + unit


_CHINESE = Counting("零一二三四五六七八九", "十百千", zero="零", bare="teens")


def _counted_to_99(number: int) -> str | None:
    """Counted out to 99, digit by digit above."""
    return _CHINESE(number) if number < 100 else _in_digits(DIGITS["taiwaneseDigital"])(number)


def _in_digits(digits: str) -> Write:
    """Arabic digits in the signs of another script."""
    table = str.maketrans("0123456789", digits)
    return lambda number: str(number).translate(table)


def _roman(number: int) -> str | None:
    if not 0 < number < 5000:
        return None
    said = ""
    for value, letters in _ROMAN:
        said += letters * (number // value)
        number %= value
    return said


def _repeated(letters: str) -> Write:
    """A to z, then aa, bb: the letter repeated, as Word does, up to thirty times."""
    count = len(letters)
    return lambda number: (
        letters[(number - 1) % count] * ((number - 1) // count + 1) if 0 < number <= count * 30 else None
    )


def _hebrew(number: int) -> str | None:
    if not 0 < number < 1000:
        return None
    said = ""
    for value, letters in HEBREW:
        said += letters * (number // value)
        number %= value
    return said


def _native(number: int) -> str | None:
    """Korean words of one's own, up to 99."""
    if not 0 < number < 100:
        return None
    tens, ones = divmod(number, 10)
    return (_NATIVE_TENS[tens - 1] if tens else "") + (_NATIVE_ONES[ones - 1] if ones else "")


def _spelled(number: int) -> str:
    """In English words, below a million."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    unit, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    many, rest = divmod(number, unit)
    return f"{_spelled(many)} {name}" + (f" {_spelled(rest)}" if rest else "")


def _cardinal(number: int) -> str | None:
    return _spelled(number).capitalize() if number < 1_000_000 else None


def _ordinal_word(number: int) -> str | None:
    if number >= 1_000_000:
        return None
    head, last = re.fullmatch(r"(.*?)(\w+)", _spelled(number), re.DOTALL).groups()  # type: ignore[union-attr]
    end = _ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return (head + end).capitalize()


def _ordinal(number: int) -> str:
    end = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{end}"


def _once(signs: str) -> Write:
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else None


def _cycled(signs: str) -> Write:
    return lambda number: signs[(number - 1) % len(signs)] if number else None


def _stem_and_branch(number: int) -> str | None:
    """甲子, 乙丑 ...: sixty pairs."""
    stem, branch = (_cycled(ONCE[name])(number) for name in ("ideographTraditional", "ideographZodiac"))
    return stem and branch and stem + branch


def _upper(write: Write) -> Write:
    return lambda number: (write(number) or "").upper() or None


FORMATS: dict[str, Write] = {
    **{style: _repeated(letters) for style, letters in REPEATED.items()},
    **{style: _cycled(signs) for style, signs in CYCLED.items()},
    **{style: _in_digits(digits) for style, digits in DIGITS.items()},
    **{style: _once(signs) for style, signs in ONCE.items()},
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda number: f"{number:02}",
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "upperRoman": _upper(_roman),
    "lowerRoman": _roman,
    "upperLetter": _upper(_repeated(REPEATED["lowerLetter"])),
    "russianUpper": _upper(_repeated(REPEATED["russianLower"])),
    "ordinal": _ordinal,
    "cardinalText": _cardinal,
    "ordinalText": _ordinal_word,
    "chineseCounting": _counted_to_99,
    "chineseCountingThousand": _CHINESE,
    "chineseLegalSimplified": Counting("零壹贰叁肆伍陆柒捌玖", "拾佰仟", zero="零"),
    "taiwaneseCounting": _counted_to_99,
    "taiwaneseCountingThousand": _CHINESE,
    "ideographLegalTraditional": Counting("零壹貳參肆伍陸柒捌玖", "拾佰仟", zero="零"),
    "ideographZodiacTraditional": _stem_and_branch,
    "japaneseCounting": Counting("〇一二三四五六七八九", "十百千", bare="all"),
    "japaneseLegal": Counting("〇壱弐参四五六七八九", "拾百千"),
    "koreanCounting": Counting("영일이삼사오육칠팔구", "십백천", bare="all"),
    "koreanLegal": _native,
    "hebrew1": _hebrew,
}
"""How each number format writes a number; None where it cannot."""
