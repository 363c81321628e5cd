"""Numbers of lists as words: the number formats of Word and of web pages."""

from __future__ import annotations

import re
from collections.abc import Callable

DIGITS = "〇一二三四五六七八九"
LEGAL = "零壹贰叁肆伍陆柒捌玖"
_UNITS = ("", "十", "百", "千")
_LEGAL_UNITS = ("", "拾", "佰", "仟")
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


def label(number: int, style: str) -> str:
    """`number` in a number format of Word (`decimal`, `chineseCounting`, `upperRoman` ...).

    A format that is not known, and a number that a format cannot write, give Arabic digits.
    """
    write = FORMATS.get(style)
    return (write(number) if write and number >= 0 else None) or str(number)


def _chinese(number: int, digits: str, units: tuple[str, ...]) -> str | None:
    """Counted out, up to 9999: 十, 二十一, 一百零五."""
    if not 0 < number < 10_000:
        return None
    said = ""
    zero = False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            said += ("零" if zero and said else "") + digits[digit] + units[place]
        zero = not digit
    return said


def _counted(number: int) -> str | None:
    """As people count: 十一, not 一十一."""
    said = _chinese(number, DIGITS, _UNITS)
    return said.removeprefix("一") if said and 10 <= number < 20 else said


def _counted_to_99(number: int) -> str | None:
    """Counted out to 99, digit by digit above."""
    return _counted(number) if number < 100 else _digits(number).replace("〇", "○")


def _digits(number: int) -> str:
    return "".join(DIGITS[int(digit)] for digit in str(number))


def _roman(number: int) -> str | None:
    if not 0 < number < 5000:
        return None
    said = ""
    for value, letters in _ROMAN:
        said += letters * (number // value)
        number %= value
    return said


def _letters(number: int) -> str | None:
    """A to z, then aa, bb: the letter repeated, as Word does."""
    if not 0 < number <= 26 * 30:
        return None
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _cardinal(number: int) -> str | None:
    if number < len(_ONES):
        return _ONES[number].capitalize()
    if number < 100:
        tens, ones = divmod(number, 10)
        return (_TENS[tens] + (f"-{_ONES[ones]}" if ones else "")).capitalize()
    return None


def _ordinal_word(number: int) -> str | None:
    said = _cardinal(number)
    if said is None:
        return None
    head, dash, last = said.lower().rpartition("-")
    end = _ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return (head + dash + end).capitalize()


def _ordinal(number: int) -> str:
    end = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{end}"


def _from(first: str, count: int) -> Callable[[int], str | None]:
    """`count` signs that stand in a row in Unicode, beginning at `first`."""
    return lambda number: chr(ord(first) + number - 1) if 0 < number <= count else None


def _cycle(signs: str) -> Callable[[int], str | None]:
    return lambda number: signs[(number - 1) % len(signs)] if number else None


def _upper(write: Callable[[int], str | None]) -> Callable[[int], str | None]:
    return lambda number: (write(number) or "").upper() or None


FORMATS: dict[str, Callable[[int], str | None]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate({48 + n: 0xFF10 + n for n in range(10)}),
    "upperRoman": _upper(_roman),
    "lowerRoman": _roman,
    "upperLetter": _upper(_letters),
    "lowerLetter": _letters,
    "ordinal": _ordinal,
    "cardinalText": _cardinal,
    "ordinalText": _ordinal_word,
    "chineseCounting": _counted_to_99,
    "chineseCountingThousand": _counted,
    "taiwaneseCounting": _counted_to_99,
    "taiwaneseCountingThousand": _counted,
    "japaneseCounting": _counted,
    "ideographDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "taiwaneseDigital": _digits,
    "chineseLegalSimplified": lambda number: _chinese(number, LEGAL, _LEGAL_UNITS),
    "ideographLegalTraditional": lambda number: _chinese(number, "零壹貳參肆伍陸柒捌玖", _LEGAL_UNITS),
    "ideographTraditional": _cycle("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _cycle("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _from("㊀", 10),
    "decimalEnclosedCircle": _from("①", 20),
    "decimalEnclosedCircleChinese": _from("①", 20),
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
}
"""How each number format writes a number; None where it cannot."""
FORMATS["decimalFullWidth2"] = FORMATS["decimalFullWidth"]
