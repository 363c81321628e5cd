"""Which total and count a stated average is of: "18 shops took £64,800, an average of £3,600 per shop"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile

from summarykit.checks.precision import last_digit
from summarykit.checks.statements import Statement, is_exact, is_stated, says, value
from summarykit.lang.facets.figures import FigureLinks
from summarykit.records import Figure

_FACTOR = 2
"""An average further from what total and count make is one of something else."""

_NAME, _WORDS = 32, 3
"""Characters and words behind a count in which its noun stands."""


@dataclass(frozen=True, slots=True)
class Average:
    """So much for each of `count`, told of a total; `figures` are all of them that the text tells."""

    total: Figure
    stated: Figure
    count: Decimal
    figures: tuple[Figure, ...]

    @property
    def real(self) -> Decimal:
        """What the total makes for each."""
        return value(self.total) / self.count

    def holds(self, text: str) -> bool:
        """The stated average is the real one within rounding; a whole last digit: it may be cut off."""
        slack = last_digit(self.stated, text) + last_digit(self.total, text) / 2 / self.count
        return abs(self.real - value(self.stated)) < slack

    @property
    def is_near(self) -> bool:
        """The stated average can be meant to be the real one."""
        return 1 / Decimal(_FACTOR) < self.real / value(self.stated) < _FACTOR


def averages(statement: Statement, links: FigureLinks) -> Iterator[Average]:
    """The averages that no total of their statement makes, where it has one total that they can be of."""
    for at, stated in enumerate(statement.figures):
        each = _each(statement, at, links)
        if each is None or not is_exact(stated) or is_stated(stated):
            continue
        counted = _counted(statement, at, each, links)
        if counted is None:
            continue
        count, figure = counted
        found = [
            Average(total, stated, count, (total, *([figure] if figure else []), stated))
            for total in (statement.figures[one] for one in statement.levels(at) if one != at)
            if total is not figure
        ]
        if len(found) == 1 and found[0].is_near and not found[0].holds(statement.text):
            yield found[0]


def _each(statement: Statement, at: int, links: FigureLinks) -> str | None:
    """For each of what the words around the figure say that it is told, None where it is no average."""
    lead = re.search(links.average_lead, statement.before(at))
    behind = re.match(links.average_behind, statement.behind(at))
    for found in (lead, behind):
        name = (
            next((one.lower() for one in found.groupdict().values() if one), None) if found and lead else None
        )
        if name is not None:
            return name
    return None


def _counted(
    statement: Statement, at: int, each: str, links: FigureLinks
) -> tuple[Decimal, Figure | None] | None:
    """How many of them there are: the one count of that name, or the months of a year."""
    text = statement.span.of(statement.text)
    span, number = links.average_spans.get(each, ("(?!)", 0))
    if says(span, text):
        return Decimal(number), None
    counts = [
        one
        for other, one in enumerate(statement.figures)
        if other != at and one.kind == "count" and is_exact(one) and value(one) > 1
    ]
    units = (each, *links.average_units.get(each, ()))
    named = [one for one in counts if each and (one.unit in units or _is_called(one, each, statement.text))]
    return (value(named[0]), named[0]) if len(named) == 1 else None


def _is_called(count: Figure, each: str, text: str) -> bool:
    """The words right behind the count are the name: "branch" of "18 branches"."""
    behind = text[count.span.end : count.span.end + _NAME].lower()
    if not each.isascii():  # 48个班级 and 班级48个
        return behind.startswith(each) or each in (count.concept or "")
    stem = each[: max(3, len(each) - 1)]
    words = (word.rstrip(",.;:)") for word in behind.split()[:_WORDS])
    return any(word.startswith(stem) for word in takewhile(str.isalpha, words))
