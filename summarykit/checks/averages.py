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
        each = _each(statement, at, links) if is_exact(stated) and not is_stated(stated) else None
        counted = None if each is None else _counted(statement, at, each, links)
        found = None if counted is None else _of(statement, at, *counted)
        if found is not None and found.is_near and not found.holds(statement.text):
            yield found


def _of(statement: Statement, at: int, count: Decimal, counted: Figure | None) -> Average | None:
    """The average of the one other amount like it."""
    stated = statement.figures[at]
    like = [statement.figures[one] for one in statement.levels(at)]
    totals = [one for one in like if one is not stated and one is not counted]
    if len(totals) != 1:
        return None
    told = (totals[0], counted, stated)
    return Average(totals[0], stated, count, tuple(one for one in told if one is not None))


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
    span, number = links.average_spans.get(each, ("(?!)", 0))
    if says(span, statement.span.of(statement.text)):
        return Decimal(number), None
    others = (one for other, one in enumerate(statement.figures) if other != at)
    units = (each, *links.average_units.get(each, ()))
    named = [
        one for one in filter(_is_count, others) if one.unit in units or _is_called(one, each, statement.text)
    ]
    return (value(named[0]), named[0]) if len(named) == 1 else None


def _is_count(figure: Figure) -> bool:
    return figure.kind == "count" and is_exact(figure) and value(figure) > 1


def _is_called(count: Figure, each: str, text: str) -> bool:
    """The words right behind the count are the name: "branch" of "18 branches"."""
    behind = text[count.span.end : count.span.end + _NAME].lower()
    if not each.isascii():  # 48个班级 and 班级48个
        return behind.startswith(each) or each in (count.concept or "")
    stem = each[: max(3, len(each) - 1)]
    words = (word.rstrip(",.;:)") for word in behind.split()[:_WORDS])
    return any(word.startswith(stem) for word in takewhile(str.isalpha, words))
