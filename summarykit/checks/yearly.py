"""Rates that are told over years, and multiples told in words: "10 % a year for four years", "doubled"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from summarykit.checks.moves import Move, Reader, told_moves, year_of
from summarykit.checks.statements import Statement, comparable, value
from summarykit.figures import read_number
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureLinks
from summarykit.records import Change, Figure, Span

YEARLY = "annual_average"
"""The base of a change that is told a year."""

_MOST_YEARS = 60
_ROUGHLY = Decimal("0.1")
"""A word like "doubled" is taken to be right within a tenth."""


def with_bare_changes(statement: Statement, links: FigureLinks) -> Statement:
    """The statement; rates a year and points without a word of growth are changes of the move before them.

    As in "went from 40 to 60, an average of 11 % a year" and "from 3.8 % to 2.9 %, that is by 0.9 points".
    """
    figures = list(statement.figures)
    reader = Reader(statement, links)
    amounts = [at for at, one in enumerate(figures) if one.kind != "date"]
    for first, last, at in zip(amounts, amounts[1:], amounts[2:], strict=False):
        one, told = figures[at], figures[last].change
        if one.change is not None or told is None or not reader.carries(first, last):
            continue
        base = _told_behind(statement, at, figures[last], links)
        if base is not None:
            figures[at] = _changed(one, told, base)
    for at in range(len(figures) - 2):
        told = figures[at + 2].change
        if told is not None and reader.carries(at + 1, at + 2) and _is_by(statement, at, links):
            figures[at] = _changed(figures[at], told, told.base_period)
    return replace(statement, figures=tuple(figures))


def _changed(one: Figure, told: Change, base: str | None) -> Figure:
    return replace(one, change=replace(told, amount=one.value, unit=one.unit, base_period=base))


def _is_by(statement: Statement, at: int, links: FigureLinks) -> bool:
    """As in "cut it by 40 %, from 500 to 350"."""
    lead = re.search(links.points_lead, statement.before(at))
    one = statement.figures[at]
    if one.kind != "percent" or one.change is not None:
        return False
    alone = not any(comparable(one, statement.figures[at + 2]) for one in statement.figures[at + 3 :])
    return bool(lead and alone and re.fullmatch(links.before_move, statement.gap(at, at + 1)))


def _told_behind(statement: Statement, at: int, moved: Figure, links: FigureLinks) -> str | None:
    """The base of the change that a figure behind a move is, None where it is none."""
    unit = statement.figures[at].unit
    if unit == "percent" and re.match(links.yearly, statement.behind(at)):
        return YEARLY
    of_itself = unit == "percent" and moved.kind != "percent"
    by = (unit == "pp" or of_itself) and re.search(links.points_lead, statement.before(at))
    told = moved.change.base_period if moved.change is not None else None
    return told if by and not re.match(links.total_behind, statement.behind(at)) else None


def years_of(move: Move, statement: Statement, pack: LanguagePack) -> tuple[int, ...]:
    """How many yearly steps a move took, the likeliest first; none where nothing is told.

    Between the years of its values; or as the words say, which may count the first year too.
    """
    first, last = _first_year(move), _last_year(move)
    dated = (last - first,) if first is not None and last is not None and last > first else ()
    said = _said(statement, pack)
    return (*dated, *((said, max(1, said - 1)) if said else ()))


def _said(statement: Statement, pack: LanguagePack) -> int | None:
    for found in re.finditer(pack.facet(FigureLinks).years, statement.span.of(statement.text)):
        written = next((one for one in found.groupdict().values() if one), "")
        number = read_number(written, pack)
        if number is not None and 1 < number < _MOST_YEARS:
            return int(number)
    return None


def _first_year(move: Move) -> int | None:
    """The year of the earlier value; where it is not told with it, the year the change is told against."""
    first, change = year_of(move.before), move.after.change
    base = change.base_period or "" if change is not None else ""
    return int(base[:4]) if first in (None, year_of(move.after)) and base[:4].isdigit() else first


def _last_year(move: Move) -> int | None:
    """The year of the later value; of two that share a span of years, its last."""
    span = move.after.period or ""
    last = span.rpartition("/")[2][:4]
    return int(last) if span == move.before.period and last.isdigit() else year_of(move.after)


def yearly(move: Move, years: int) -> Decimal:
    """The compound rate a year, in percent."""
    ratio = float(value(move.after) / value(move.before))
    return Decimal(str(100 * (ratio ** (1 / years) - 1)))


def yearly_slack(move: Move, years: int, text: str) -> Decimal:
    """How far rounding of the two values alone can move the yearly rate, in points."""
    stated = replace(move.after, kind="percent", unit="percent")
    ratio = float(value(move.after) / value(move.before))
    return move.slack(stated, text) / years * Decimal(str(ratio ** (1 / years - 1)))


def simple(move: Move, years: int) -> Decimal:
    """The whole growth shared out evenly over the years, in percent: not what is called a yearly rate."""
    return 100 * (value(move.after) / value(move.before) - 1) / years


@dataclass(frozen=True, slots=True)
class Multiple:
    """A word that tells by how much a value was multiplied, where it stands, and the move that it is of."""

    span: Span
    factor: Decimal
    move: Move

    @property
    def holds(self) -> bool:
        """The two values are about as far apart as the word says."""
        real = value(self.move.after) / value(self.move.before)
        return abs(real / self.factor - 1) <= _ROUGHLY


def multiples(statement: Statement, links: FigureLinks) -> Iterator[Multiple]:
    """The multiples told in words where the sentence has one move that they can be of."""
    text = statement.span.of(statement.text)
    moves: list[Move] | None = None
    for pattern, factor in links.multiples.items():
        for found in re.finditer(pattern, text):
            if re.search(links.vague_multiple, text[: found.start()]):
                continue
            moves = list(told_moves(statement, links)) if moves is None else moves
            span = Span(*found.span()).shift(statement.span.start)
            if len(moves) == 1 and _belongs(moves[0], span, statement.text, links):
                yield Multiple(span, Decimal(factor), moves[0])


def _belongs(move: Move, word: Span, text: str, links: FigureLinks) -> bool:
    """The word stands right ahead of the move, inside it or right behind it."""
    start = min(move.before.span.start, move.after.span.start)
    end = max(move.before.span.end, move.after.span.end)
    if word.end <= start:
        return bool(re.fullmatch(links.multiple_ahead, text[word.end : start]))
    return word.start < end or bool(re.fullmatch(links.multiple_behind, text[end : word.start]))
