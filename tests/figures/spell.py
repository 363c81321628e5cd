"""Numbers as people spell them, for round trips: English words and Chinese numerals."""

from __future__ import annotations

ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"]
ONES += ["twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
DIGITS = "零一二三四五六七八九"
LEDGER = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
TRADITIONAL = str.maketrans("万亿", "萬億")
SLIPS = str.maketrans("01", "Ol")
"""What a scanner makes of digits."""


def english(value: int) -> str:
    """0 to 999,999,999: "one hundred and five"."""
    for size, name in ((10**6, "million"), (10**3, "thousand")):
        if value >= size:
            rest = value % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{english(value // size)} {name}" + (joint + english(rest) if rest else "")
    if value >= 100:
        return f"{ONES[value // 100]} hundred" + (f" and {english(value % 100)}" if value % 100 else "")
    if value < 20:
        return ONES[value]
    return TENS[value // 10 - 2] + (f"-{ONES[value % 10]}" if value % 10 else "")


def chinese(value: int) -> str:
    """0 to 10**12 - 1: 一百零五."""
    if value == 0:
        return "零"
    spelled, gap = "", False
    for size, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        group, value = divmod(value, size)
        if group:
            spelled += ("零" if spelled and (gap or group < 1000) else "") + _group(group) + name
        gap = not group
    return spelled


def _group(value: int) -> str:
    spelled, gap = "", False
    for size, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, size)
        if digit:
            spelled += ("零" if spelled and gap else "") + DIGITS[digit] + name
        gap = not digit
    return spelled


def ledger(value: int) -> str:
    """A Chinese numeral as accounts write it: 壹佰零伍."""
    return chinese(value).translate(LEDGER)


def row(value: int) -> str:
    """Chinese digits one after the other: 二〇二六."""
    return "".join(("〇" + DIGITS[1:])[int(digit)] for digit in str(value))


def indian(value: int) -> str:
    """Groups of two before the last three digits: 12,34,567."""
    head, last = divmod(value, 1000)
    if not head:
        return str(value)
    digits = str(head)
    first = len(digits) % 2
    pairs = [digits[:first], *(digits[at : at + 2] for at in range(first, len(digits), 2))]
    return ",".join([*filter(None, pairs), f"{last:03}"])
