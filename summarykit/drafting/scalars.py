"""One written value to a number or a text; whatever two readers could take differently is refused."""

from __future__ import annotations

import re
from decimal import Decimal

from summarykit.drafting.nodes import Scalar
from summarykit.errors import InputsError, Location
from summarykit.messages import msg, say

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,29})(?:\.[0-9]{1,12})?")

TRAPS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(r"[-+]?0[0-9_]+(?:\.[0-9]*)?"),
        msg("{value} has a leading zero: to some readers it is another number"),
        msg("For a number write it without the zero; for text put it in quotes."),
    ),
    (
        re.compile(r"[-+]?[0-9]+(?::[0-9]{1,2})+(?:\.[0-9]*)?"),
        msg("{value} is a number of base sixty to some readers"),
        msg('For a time or a ratio put it in quotes: "12:30".'),
    ),
    (
        re.compile(r"(?i)yes|no|on|off|true|false"),
        msg("{value} is a truth value to some readers, not a word"),
        msg('Put it in quotes where the word is meant: "no".'),
    ),
)
GROUPED = re.compile(r"[-+]?[0-9]{1,3}(?:[,，'_ ][0-9]{3})+(?:\.[0-9]+)?")

UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
"""What neither XML (a Word file) nor UTF-8 can hold, or nobody can see."""


def number_of(scalar: Scalar) -> Decimal | None:
    """The number as it is written, digit for digit; None where nothing is written.

    Raises InputsError E210 for what is no number, E211 for a number that readers take differently.
    """
    text = scalar.text.strip()
    if not text:
        return None
    if NUMBER.fullmatch(text):
        return Decimal(text)
    if GROUPED.fullmatch(text):
        raise InputsError(
            "E211",
            say("{value} has a separator inside the number", value=text),
            help=say("Write 1200, without a comma."),
            at=scalar.at,
        )
    for pattern, what, remedy in TRAPS[:2]:
        if pattern.fullmatch(text):
            raise InputsError("E211", say(what, value=text), help=say(remedy), at=scalar.at)
    raise InputsError(
        "E210",
        say("{value!r} is not a number", value=text),
        help=say("Write digits alone, as in 43 or 12.5; what is counted goes into unit:."),
        at=scalar.at,
    )


def whole_of(scalar: Scalar) -> int | None:
    """The whole number as it is written. Raises as `number_of`, and E210 where it has decimals."""
    number = number_of(scalar)
    if number is not None and number != number.to_integral_value():
        raise InputsError(
            "E210",
            say("{value!r} is not a whole number", value=scalar.text),
            help=say("Write it without decimals."),
            at=scalar.at,
        )
    return None if number is None else int(number)


def text_of(scalar: Scalar) -> str | None:
    """The text on one line; None where nothing is written.

    Raises InputsError E210 for characters that cannot be printed, E211 for a plain value that readers
    take for something else than text.
    """
    text = " ".join(scalar.text.split())
    for pattern, what, remedy in TRAPS:
        if scalar.plain and pattern.fullmatch(text):
            raise InputsError("E211", say(what, value=text), help=say(remedy), at=scalar.at)
    found = UNPRINTABLE.search(text)
    if found is not None:
        raise InputsError(
            "E210",
            say("a character that cannot be printed (U+{code})", code=f"{ord(found.group()):04X}"),
            help=say("Remove it from the text."),
            at=scalar.at,
        )
    return text or None


def wrong_type(what: str, at: Location) -> InputsError:
    """E210: something else stands here than `what`, which is said as "a list", "a text", ..."""
    return InputsError(
        "E210",
        say("{what} is expected here", what=what),
        help=say("summarykit schema inputs prints what stands where."),
        at=at,
    )
