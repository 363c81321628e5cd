"""F203: one thing, two values."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from summarykit.checks.precision import last_digit
from summarykit.checks.rule import Case, Rule
from summarykit.checks.statements import around, is_exact, value
from summarykit.messages import msg, say
from summarykit.records import Figure, Finding, Place, Severity, Span
from summarykit.text.written import is_exchanged, plain

_LETTERS, _FEW = 12, 4
"""Letters of a name that says what is counted, a Chinese character counted twice; "boats" may be any: under a
name with fewer letters only two digits exchanged in a number of four and more are told."""

_DIGITS = 3
"""Digits, without the noughts at the end, from which on one wrong digit is a slip rather than chance."""

_YEAR = re.compile("(?:1[89]|20)[0-9]{2}")

_CLOSE = Decimal("0.2")
"""Two values of one thing that lie further apart are likelier to be of two things with one name."""


class OneThingTwoValues(Rule):
    """F203: the text names one thing twice and gives it two values."""

    code = "F203"
    name = "one-thing-two-values"
    group = "F"
    severity = "medium"
    title = msg("One thing has two values in the same text")
    why = msg(
        "Two places of the text name the same thing at the same time, in the same words, and give it "
        "different values. Where the two differ by a slip of the keys (two digits exchanged, one wrong) "
        "one of them is wrong; otherwise it is only a hint: the words may stand for two things."
    )
    bad = msg("In 2025 the library lent 41,200 books. … All in all the library lent 42,100 books in 2025.")
    good = msg("In 2025 the library lent 41,200 books. … All in all the library lent 41,200 books in 2025.")
    remedy = msg("Find out which value is right and give it in both places.")

    def find(self, case: Case) -> Iterator[Finding]:
        """One finding for each thing with exactly two values; with more the name is that of many things."""
        for figures in _by_name(case).values():
            values = {value(one) for one in figures}
            first = figures[0]
            other = next((one for one in figures if value(one) != value(first)), None)
            if len(values) != 2 or other is None or _is_rounded(first, other, case.text):
                continue
            severity = _severity(first, other, apart=_block_of(first, case) != _block_of(other, case))
            if severity is not None:
                yield self._told(case, first, other, severity)

    def _told(self, case: Case, first: Figure, other: Figure, severity: Severity) -> Finding:
        message = say(
            "{thing}: {first} in {place}, but {other} here",
            thing=first.concept or "",
            first=plain(value(first)),
            place=case.places.where(first.span.start),
            other=plain(value(other)),
        )
        source = Place(case.analysis.document.id, first.span)
        return self.finding(case, around([other]), message, severity=severity, source=source)


def _by_name(case: Case) -> dict[tuple[str, str | None, str], list[Figure]]:
    """The exact results of the text under what they count, in which unit and of which time."""
    parts = {part for one in case.analysis.breakdowns for part in one.parts}
    found: dict[tuple[str, str | None, str], list[Figure]] = defaultdict(list)
    wholes = (one for at, one in enumerate(case.analysis.figures) if at not in parts)
    for one in filter(_is_result, wholes):
        name = _name(one, case.text)
        if one.period and _says_enough(name) and _stands_in_prose(one.span, case):
            found[name, one.unit, one.period].append(one)
    return found


def _name(one: Figure, text: str) -> str:
    """What is counted, in one spelling; nothing of what may be a year."""
    return "" if _may_be_year(one, text) else " ".join((one.concept or "").lower().split())


def _is_result(one: Figure) -> bool:
    """An exact figure of prose that is neither planned nor the amount of a change."""
    return is_exact(one) and one.change is None and not one.target and not one.rule.endswith(".head")


def _may_be_year(one: Figure, text: str) -> bool:
    return one.unit is None and _YEAR.fullmatch(one.span.of(text)) is not None


def _stands_in_prose(span: Span, case: Case) -> bool:
    return any(block.kind == "body" and block.span.contains(span) for block in case.content)


def _says_enough(concept: str) -> bool:
    return _length(concept) >= _FEW


def _length(concept: str) -> int:
    return sum(1 if char.isascii() else 2 for char in concept if char.isalpha())


def _is_rounded(one: Figure, other: Figure, text: str) -> bool:
    """The rougher of the two is the finer one, rounded or cut."""
    return abs(value(one) - value(other)) < max(last_digit(one, text), last_digit(other, text))


def _block_of(figure: Figure, case: Case) -> Span | None:
    return next((block.span for block in case.content if block.span.contains(figure.span)), None)


def _severity(one: Figure, other: Figure, *, apart: bool) -> Severity | None:
    """Full for a slip of the keys; a hint for near values in two paragraphs; else the two are two things."""
    first, second = (plain(value(each)).replace(",", "") for each in (one, other))
    digits = min(_digits(first), _digits(second))
    if _length(one.concept or "") < _LETTERS:
        return "medium" if digits > _DIGITS and is_exchanged(first, second) else None
    if digits >= _DIGITS and _is_slip(first, second):
        return "medium"
    near = abs(value(one) - value(other)) <= _CLOSE * max(abs(value(one)), abs(value(other)))
    return "info" if near and apart else None


def _digits(written: str) -> int:
    return len(written.replace(".", "").strip("0"))


def _is_slip(first: str, second: str) -> bool:
    """The numbers differ by one digit or by two neighbours exchanged."""
    if len(first) != len(second):
        return False
    return sum(a != b for a, b in zip(first, second, strict=True)) == 1 or is_exchanged(first, second)
