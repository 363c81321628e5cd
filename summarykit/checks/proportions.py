"""Which part and total a stated share is of: "132 of the 480 (27.5 %)", 占总数的27.5%."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from summarykit.checks.precision import last_digit
from summarykit.checks.statements import Statement, comparable, is_exact, value
from summarykit.lang.facets.figures import FigureLinks
from summarykit.records import Breakdown, Figure

_SLACK = Decimal("1.34")
"""Half a last digit and a little: a share may be cut off where it should be rounded up."""


@dataclass(frozen=True, slots=True)
class Proportion:
    """A share in percent that is told of a part and its total."""

    part: Figure
    share: Figure
    total: Figure

    @property
    def real(self) -> Decimal:
        """The share that part and total make, in percent."""
        return 100 * value(self.part) / value(self.total)

    def holds(self, text: str) -> bool:
        """The stated share is the real one within rounding."""
        part, total = self.part, self.total
        digits = last_digit(part, text) / value(part) + last_digit(total, text) / value(total)
        exact = part.kind == total.kind == "count" and last_digit(part, text) == last_digit(total, text) == 1
        slack = last_digit(self.share, text) / 2 + (Decimal(0) if exact else self.real * digits / 2)
        return abs(self.real - value(self.share)) <= slack * _SLACK


def proportions(
    statement: Statement, breakdowns: Sequence[Breakdown], links: FigureLinks
) -> Iterator[Proportion]:
    """The shares of a statement whose words say what they are of; those that another reading explains too."""
    for at, share in enumerate(statement.figures):
        if share.unit != "percent" or share.change is not None or not is_exact(share):
            continue
        pairs = [*_of_breakdown(statement, at, breakdowns, links), *_of_total(statement, at, links)]
        found = [
            Proportion(statement.figures[part], share, statement.figures[total]) for part, total in pairs
        ]
        if found and not any(
            one.holds(statement.text) for one in (*found, *_others(statement, at, found[0]))
        ):
            yield found[0]


def _others(statement: Statement, at: int, told: Proportion) -> Iterator[Proportion]:
    """The same part of every other like figure of the sentence."""
    for total in statement.levels():
        figure = statement.figures[total]
        if comparable(figure, told.part) and figure is not told.part:
            yield Proportion(told.part, statement.figures[at], figure)


def _of_breakdown(
    statement: Statement, at: int, breakdowns: Sequence[Breakdown], links: FigureLinks
) -> Iterator[tuple[int, int]]:
    """The share stands right behind a part, or behind the total of "27 of 36", or such a pair in brackets."""
    for part, total, rule in _parts_of(statement, breakdowns):
        pair = rule == "of"
        last = max(part, total) if pair else part
        behind = at == last + 1 and _is_shared(statement, (part, total, last, at), links)
        ahead = pair and at == part - 1 and re.fullmatch(r" ?[(（]", statement.gap(at, part))
        if behind or ahead:
            yield part, total


def _parts_of(statement: Statement, breakdowns: Sequence[Breakdown]) -> Iterator[tuple[int, int, str]]:
    """Exact parts with their exact total, both in the statement, and the rule they were read by."""
    figures = statement.figures
    for one in breakdowns:
        for part in one.parts if one.total is not None else ():
            pair = part - statement.first, (one.total or 0) - statement.first
            if all(0 <= each < len(figures) and is_exact(figures[each]) for each in pair):
                yield *pair, one.rule


def _is_shared(statement: Statement, at: tuple[int, int, int, int], links: FigureLinks) -> bool:
    """The words between part and percent make it a share, or the rate of what was done with the part."""
    part, total, last, share = at
    gap = statement.gap(last, share)
    if re.fullmatch(links.share, gap.replace("（", "(")):
        return True
    rate = re.fullmatch(links.rate, gap)
    if rate is None:
        return False
    first, second = sorted((part, total))
    name, done = rate["name"].lower(), statement.gap(first, second).lower() + gap[: rate.start("name")]
    # 回收率 is of what was 收回: characters are words.
    return name in done or (not name.isascii() and all(char in done for char in name))


def _of_total(statement: Statement, at: int, links: FigureLinks) -> Iterator[tuple[int, int]]:
    """The total stands right beside the share ("65 % of the 480", 480人的65%), the part further ahead."""
    levels = statement.levels()
    ahead, behind = levels[: bisect_left(levels, at)], levels[bisect_right(levels, at) :]
    if ahead:
        yield from _total_ahead(statement, at, ahead, links)
    if not (ahead and behind and _are_alike(statement, ahead[-1], behind[0])):
        return
    linked = re.fullmatch(links.part_lead, statement.gap(ahead[-1], at))
    if linked and re.fullmatch(links.total_behind, statement.gap(at, behind[0])):
        yield ahead[-1], behind[0]


def _total_ahead(
    statement: Statement, at: int, ahead: list[int], links: FigureLinks
) -> Iterator[tuple[int, int]]:
    *others, total = ahead
    likely = [one for one in others if _are_alike(statement, one, total)]
    if not likely or not re.fullmatch(links.of_total, statement.gap(total, at)):
        return
    if re.fullmatch(links.total_lead, statement.gap(likely[-1], total)):
        yield likely[-1], total


def _are_alike(statement: Statement, one: int, other: int) -> bool:
    return comparable(statement.figures[one], statement.figures[other])
