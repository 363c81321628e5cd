"""S102: headings of one sequence whose numbers change their style, skip or repeat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from summarykit.checks.rule import Case, Rule
from summarykit.messages import msg, say
from summarykit.records import Finding, Heading, Span
from summarykit.text.numerals import parse_chinese

_NUMERAL = re.compile(r"\d+|[〇零一二三四五六七八九十]+")
SPLIT_IN_TWO = 2
"""A number with one numeral in it has something before and something behind that, be it nothing."""


class NumberingBroken(Rule):
    """S102: "1.", "Second,", "3."."""

    code = "S102"
    name = "numbering-broken"
    group = "S"
    severity = "medium"
    title = msg("The numbers of headings are mixed or broken")
    why = msg(
        "Headings of one level follow each other with numbers of different styles, or a number is "
        "missing or "
        "stands twice: often the trace of parts put together from several documents."
    )
    bad = msg("1. Training. Second, equipment. 3. Visitors. 3. Plans.")
    good = msg("1. Training. 2. Equipment. 3. Visitors. 4. Plans.")
    remedy = msg("Number the headings of one level in one style, without gaps.")

    def find(self, case: Case) -> Iterator[Finding]:
        """One finding for each sequence that is not in order, told with its numbers as written."""
        for sequence in sequences(case.analysis.headings):
            numbers = [heading.number or "" for heading in sequence]
            faults = list(_faults(sequence, case.text))
            if not faults:
                continue
            span = Span(sequence[0].span.start, sequence[-1].span.end)
            yield self.finding(
                case,
                span,
                say("{what}: {numbers}", what="; ".join(faults), numbers=" ".join(numbers)),
                evidence=numbers,
                key=" ".join(heading.title for heading in sequence),
            )


def sequences(headings: tuple[Heading, ...]) -> Iterator[list[Heading]]:
    """Numbered headings of one level that no heading of a higher level parts, in text order.

    An ordinal 1 begins a new sequence, so that two lists under one heading are two.
    """
    running: dict[int, list[Heading]] = {}
    for heading in headings:
        for level in [level for level in running if level > heading.level]:
            yield running.pop(level)
        if heading.ordinal is None:
            continue
        if heading.ordinal == 1 and heading.level in running:
            yield running.pop(heading.level)
        running.setdefault(heading.level, []).append(heading)
    yield from running.values()


def _faults(sequence: list[Heading], text: str) -> Iterator[str]:
    if any(heading.style != sequence[0].style for heading in sequence):
        yield say("numbers of several styles in one sequence")
    ordinals = [heading.ordinal or 0 for heading in sequence]
    yield from _broken_order(ordinals, sequence, text)


def _broken_order(ordinals: list[int], sequence: list[Heading], text: str) -> Iterator[str]:
    gaps = sorted(set(range(ordinals[0], ordinals[-1])) - set(ordinals))
    missing = _listed(one for one in gaps if not _written(one, sequence, text))
    repeated = _listed(one for one, count in sorted(Counter(ordinals).items()) if count > 1)
    if missing:
        yield say("missing number {numbers}", numbers=missing)
    if repeated:
        yield say("number {numbers} stands twice", numbers=repeated)
    elif ordinals != sorted(ordinals):
        yield say("numbers out of order")


def _listed(ordinals: Iterable[int]) -> str:
    return ", ".join(str(one) for one in ordinals)


def _written(ordinal: int, sequence: list[Heading], text: str) -> bool:
    """A line within the sequence begins with this number, though it was not taken for a heading."""
    shape = _NUMERAL.split(sequence[0].number or "")
    if len(shape) != SPLIT_IN_TWO:
        return False
    within = text[sequence[0].span.end : sequence[-1].span.start]
    opening = re.compile(
        rf"^[\W_]*{re.escape(shape[0])}({_NUMERAL.pattern}){re.escape(shape[1])}", re.MULTILINE
    )
    return any(_value(found[1]) == ordinal for found in opening.finditer(within))


def _value(numeral: str) -> int | None:
    value = Decimal(numeral) if numeral.isdecimal() else parse_chinese(numeral)
    return None if value is None else int(value)
