"""Numbers in Arabic digits: grouped thousands, decimals, fractions, powers, signs."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, DecimalException

# Ordered: cents behind a hyphen (old prints), grouped thousands (Indian groups of two first), a decimal comma
# behind groups, groups parted by blanks, a decimal comma before a percent sign or behind that of a currency,
# what a scanner tore apart, plain digits. At most 18 digits: a longer run is data and no number.
_DIGITS = (
    r"\d{1,3}(?:,\d{3}){2,8}[,-]\d\d(?![\d./%-]|,\d)"
    r"|\d{1,2}(?:,\d\d){1,4},\d{3}(?:\.\d{1,12})?(?![\d,])|\d{1,3}(?:[,，]\d{3}){1,8}(?:\.\d{1,12})?(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){1,4},\d{1,2}(?!\d|[.,]\d)|\d{1,3}(?: \d{3}){1,4}(?![\d,./])"
    r"|(?<!\d,)\d{1,3},\d{1,2}(?=[ ]?%)|(?<=[$€£])\d{1,3},\d{1,2}(?![\d,]|[ ]\d)"
    r"|\d{1,18}(?:\.[ ]|[ ]\.)\d{1,2}(?=[ ]?[%万亿])|(?<=[$€£¥])\d{1,18}\.[ ]\d{1,2}(?!\d)"
    r"|\d{1,18}(?:\.\d{1,12})?|\.\d{1,6}"
)
_POWER = (
    r"e[+-]?\d{1,2}(?![\w.])|[ ]?[×x*][ ]?\d{1,4}(?:\^|\*\*)[+−-]{0,2}\d{1,3}|(?:\^|\*\*)[+−-]{0,2}\d{1,3}"
    r"|[ ]?[×x][ ]?10(?:[−-]\d{1,2}|[⁻⁰¹²³⁴-⁹]{1,3})"
)
_VULGAR = "[¼-¾⅐-⅞]"
# A plain slash makes a fraction where people count in such parts; elsewhere it parts a date or a code.
_FRACTION = (
    rf"[ ]{{1,2}}\d{{1,4}}[/⁄][1-9]\d{{0,3}}|⁄[1-9]\d{{0,3}}|[ ]?{_VULGAR}"
    r"|/(?:[2-9]|1[026]|2[045]|32|50|64|100|128|256|1000)(?![.,–-]\d)"
)

# One of three and more small numbers that a list parts by commas alone (22,24,26).
_LISTED = (
    r"(?:(?<=(?<!\d)\d,)|(?<=(?<!\d)\d\d,))(?=\d{1,2}(?!\d))"
    r"(?:(?=\d{1,2},\d{1,2}(?![\d%]))|(?<=\d,\d,)|(?<=\d,\d\d,))"
)

ARABIC = (
    rf"(?:(?<![A-Za-z0-9_.])(?:(?<!\d,)|{_LISTED})(?<![A-Za-z]−){{lead}})"
    r"(?P<minus>(?<![-−–)\]%/A-Za-z0-9])(?<!\d )[-−](?=[\d.])"
    r"|(?:{negative})[ ]?[-−]?(?=\d))?"
    rf"(?:(?P<digits>{_DIGITS})(?:(?P<power>{_POWER})|(?P<fraction>{_FRACTION})(?![\d/A-Za-z]))?"
    rf"|(?P<vulgar>{_VULGAR}))(?!\d)"
)
"""A number. `{lead}` stands for further ways in, as the code of a currency glued to it, `{negative}` for the
words of a sign."""

_BETWEEN = re.compile("[,， ]")
_CENTS = re.compile(r"(\d{1,3}(?:,\d{3}){2,8})[,-](\d\d)")
_COMMA = re.compile(r"\d{1,3}(?:\.\d{3})*,\d{1,2}")
_SCIENTIFIC = re.compile(r"(?i)e([+-]?\d+)$")
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_TEN = re.compile(r"10(?=-?\d{1,3}$)")
_LARGEST_POWER = 64


def arabic_value(found: re.Match[str]) -> Decimal | None:
    """The value of a match of `ARABIC`, None where it is too large to be counted."""
    if found["vulgar"]:
        return _signed(found, _vulgar(found["vulgar"]))
    value = _plain(found["digits"])
    if found["fraction"]:
        value = _with_fraction(value, found["fraction"])
    elif found["power"]:
        return _with_power(-value if found["minus"] else value, found["power"])
    return _signed(found, value)


def _signed(found: re.Match[str], value: Decimal) -> Decimal:
    return -value if found["minus"] else value


def _plain(written: str) -> Decimal:
    if written.isdecimal():
        return Decimal(written)
    if cents := _CENTS.fullmatch(written):
        return _plain(cents.group(1)) + Decimal(cents.group(2)) / 100
    if _COMMA.fullmatch(written):
        return Decimal(written.replace(".", "").replace(",", "."))
    return Decimal(_BETWEEN.sub("", written))


def _vulgar(sign: str) -> Decimal:
    return _ratio(unicodedata.normalize("NFKC", sign))


def _ratio(written: str) -> Decimal:
    top, bottom = re.split("[/⁄]", written)
    return Decimal(top) / Decimal(bottom)


def _with_fraction(value: Decimal, written: str) -> Decimal:
    """1/2 and 1⁄2 divide, "10 1/2" and "1½" add."""
    if written[0] in "/⁄":
        return value / Decimal(written[1:])
    part = written.strip()
    return value + (_ratio(part) if "/" in part or "⁄" in part else _vulgar(part))


def _with_power(value: Decimal, written: str) -> Decimal | None:
    """1.1^23, 8x2^10, 2.48×10−5, 1.3e6."""
    if scientific := _SCIENTIFIC.match(written):
        return value.scaleb(int(scientific.group(1)))
    written = written.translate(_SUPERSCRIPT).replace("**", "^").replace("−", "-").replace("--", "-")
    before, _, exponent = (written if "^" in written else _TEN.sub("10^", written)).partition("^")
    power = int(exponent.replace("+", "") or 0)
    base = before.strip(" ×x*")
    if abs(power) > _LARGEST_POWER:
        return None
    try:
        if base:
            return value * Decimal(base) ** power
        return (abs(value) ** power).copy_sign(value)
    except DecimalException:
        return None
