"""Which part and total a stated share is of: "132 of the 480 (27.5 %)", 占总数的27.5%, "half of the 48"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from summarykit.checks.precision import last_digit
from summarykit.checks.statements import Statement, comparable, is_exact, says, value
from summarykit.lang.facets.figures import FigureLinks
from summarykit.records import Breakdown, Figure

_SLACK = Decimal("1.34")
"""Half a last digit and a little: a share may be cut off where it should be rounded up."""

_ROUGHLY = Decimal("0.1")
"""A fraction in words is taken to be right within a tenth of it: "a third" of 31 to 36 %."""

_BRACKET = re.compile(r"[^.;,，。；()（）\d]{0,40}[(（]")
"""Between a share and the numbers it is of: "two thirds of the guests (62 of 93)"."""

_REACH = 24
"""Characters behind a share that may name the target it is of."""


@dataclass(frozen=True, slots=True)
class Proportion:
    """A share, in percent or as a fraction, that is told of a part and its total."""

    part: Figure
    share: Figure
    total: Figure

    @property
    def real(self) -> Decimal:
        """The share that part and total make, in percent."""
        return 100 * value(self.part) / value(self.total)

    def holds(self, text: str) -> bool:
        """The stated share is the real one within rounding."""
        if self.is_rough(text):
            return abs(self.real / self.claimed - 1) <= _ROUGHLY
        part, total = self.part, self.total
        digits = last_digit(part, text) / value(part) + last_digit(total, text) / value(total)
        exact = part.kind == total.kind == "count" and last_digit(part, text) == last_digit(total, text) == 1
        slack = last_digit(self.share, text) / 2 + (Decimal(0) if exact else self.real * digits / 2)
        return abs(self.real - self.claimed) <= slack * _SLACK

    @property
    def claimed(self) -> Decimal:
        """The share as it is stated, in percent."""
        return value(self.share) * (100 if self.share.kind == "ratio" else 1)

    def is_rough(self, text: str) -> bool:
        """A fraction, or tenths told in words: 七成."""
        in_words = not any(char.isdigit() for char in self.share.span.of(text))
        return self.share.kind == "ratio" or (in_words and self.claimed % 10 == 0)


Pair = tuple[int, int]
"""A part and its total, as indices into the figures of the statement."""


def proportions(
    statement: Statement, breakdowns: Sequence[Breakdown], links: FigureLinks
) -> Iterator[Proportion]:
    """The shares that no reading of their sentence makes: told is the first."""
    figures = statement.figures
    for at, share in enumerate(figures):
        if not _is_share(share):
            continue
        pairs = [
            *_of_breakdown(statement, at, breakdowns, links),
            *_of_total(statement, at, links),
            *_of_rate(statement, at, links),
            *_of_target(statement, at, links),
        ]
        found = [
            Proportion(figures[part], share, figures[total])
            for part, total in pairs
            if share.kind != "ratio" or value(figures[part]) < value(figures[total])
        ]
        if found and not any(
            one.holds(statement.text) for one in (*found, *_others(statement, at, found[0]))
        ):
            yield found[0]


def _is_share(figure: Figure) -> bool:
    """A percent or fraction, exact, that is no change."""
    fraction = figure.kind == "ratio" and figure.unit is None and 0 < value(figure) < 1
    return (figure.unit == "percent" or fraction) and figure.change is None and is_exact(figure)


def _others(statement: Statement, at: int, told: Proportion) -> Iterator[Proportion]:
    """The same part of every other like figure of the sentence."""
    for total in statement.levels():
        figure = statement.figures[total]
        if comparable(figure, told.part) and figure is not told.part:
            yield Proportion(told.part, statement.figures[at], figure)


def _of_breakdown(
    statement: Statement, at: int, breakdowns: Sequence[Breakdown], links: FigureLinks
) -> Iterator[Pair]:
    """The share stands beside a part, or beside the pair "27 of 36" or "36 (27)"."""
    for part, total, rule in _parts_of(statement, breakdowns):
        last = max(part, total) if rule == "of" else part
        behind = at == last + 1 and _is_shared(statement, (part, total, last, at), links)
        if behind or _is_ahead(statement, (part, total, at), rule, links):
            yield part, total


def _is_ahead(statement: Statement, figures: tuple[int, int, int], rule: str, links: FigureLinks) -> bool:
    """As in "two thirds of them (62 of 93)", "two thirds of the 93 (62)" and "of the 93, two thirds (62)"."""
    part, total, at = figures
    if rule == "of":
        return at == part - 1 and bool(_BRACKET.fullmatch(statement.gap(at, part)))
    if at == total - 1:
        return rule == "bracket" and bool(re.fullmatch(links.total_behind, statement.gap(at, total)))
    inside = total < at == part - 1
    return inside and bool(_BRACKET.fullmatch(statement.gap(at, part)))


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
    # In "we finished 57 of the 60" the deed stands before the part.
    ahead = re.split("[.,;:，。；：]", statement.before(part))[-1] if last > part else ""
    return _is_rate(gap, ahead + statement.gap(*sorted((part, total))), links)


def _of_rate(statement: Statement, at: int, links: FigureLinks) -> Iterator[Pair]:
    """The rate of what the second of two like figures counts: "60 invited, 45 came, attendance 75 %"."""
    ahead = _two_ahead(statement, at)
    if ahead is None:
        return
    total, part = ahead
    if _is_rate(statement.gap(part, at), statement.gap(total, part), links):
        yield part, total


def _of_target(statement: Statement, at: int, links: FigureLinks) -> Iterator[Pair]:
    """Of what was aimed at: "the target was 800, 920 came, 115 % of the target", 完成计划的115%."""
    ahead = _two_ahead(statement, at)
    if ahead is None:
        return
    leads = re.split("[,;，；]", statement.before(ahead[0]))[-1], statement.gap(*ahead)
    aims = [says(links.aim, lead) for lead in leads]
    around = f"{statement.gap(at - 1, at)}\0{statement.behind(at)[:_REACH]}"
    if aims[0] != aims[1] and says(links.of_target, around):
        yield ahead[::-1] if aims[0] else ahead


def _two_ahead(statement: Statement, at: int) -> Pair | None:
    """The two like figures right before the share."""
    ahead = [one for one in statement.levels() if one < at][-2:]
    near = len(ahead) == 2 and ahead[1] == at - 1 and _are_alike(statement, *ahead)
    return (ahead[0], ahead[1]) if near else None


def _is_rate(gap: str, done: str, links: FigureLinks) -> bool:
    """The words before the share name the rate of what the words around its part say was done."""
    rate = re.fullmatch(links.rate, gap)
    if rate is None:
        return False
    name, done = rate["name"].lower(), done.lower() + gap[: rate.start("name")].lower()
    if any(says(f"^(?:{names})$", name) and says(deeds, done) for names, deeds in links.rates.items()):
        return True
    # 回收率 is of what was 收回: characters are words.
    stem = name[:-1] if name[-2:-1] == name[-1:] else name  # letting, of what was let
    return stem in done or (not name.isascii() and all(char in done for char in name))


def _of_total(statement: Statement, at: int, links: FigureLinks) -> Iterator[Pair]:
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


def _total_ahead(statement: Statement, at: int, ahead: list[int], links: FigureLinks) -> Iterator[Pair]:
    *others, total = ahead
    likely = [one for one in others if _are_alike(statement, one, total)]
    if not likely or not re.fullmatch(links.of_total, statement.gap(total, at)):
        return
    if re.fullmatch(links.total_lead, statement.gap(likely[-1], total)):
        yield likely[-1], total


def _are_alike(statement: Statement, one: int, other: int) -> bool:
    return comparable(statement.figures[one], statement.figures[other])
