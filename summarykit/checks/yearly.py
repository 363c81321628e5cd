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
    for first, middle, last in zip(amounts, amounts[1:], amounts[2:], strict=False):
        if figures[last].change is None and reader.carries(first, middle):
            figures[last] = _told_behind(statement, last, figures[middle], links)
        elif figures[first].change is None and reader.carries(middle, last):
            figures[first] = _told_ahead(statement, first, figures[last], links)
    return replace(statement, figures=tuple(figures))


def _told_ahead(statement: Statement, at: int, moved: Figure, links: FigureLinks) -> Figure:
    """The percent before a move with the change that it is, as in "cut it by 40 %, from 500 to 350"."""
    stated, later = statement.figures[at], statement.figures[at + 3 :]
    by = stated.kind == "percent" and re.search(links.points_lead, statement.before(at))
    told = by and re.fullmatch(links.before_move, statement.gap(at, at + 1))
    alone = not any(comparable(one, moved) for one in later)
    return _changed(stated, moved.change, None) if told and alone else stated


def _told_behind(statement: Statement, at: int, moved: Figure, links: FigureLinks) -> Figure:
    """The figure behind a move with the change that it is, without one where it is none."""
    stated = statement.figures[at]
    percent = stated.unit == "percent"
    if percent and re.match(links.yearly, statement.behind(at)):
        return _changed(stated, moved.change, YEARLY)
    points = stated.unit == "pp" or (percent and moved.kind != "percent")
    by = points and re.search(links.points_lead, statement.before(at))
    of = re.match(links.total_behind, statement.behind(at))
    return _changed(stated, moved.change, None) if by and not of else stated


def _changed(stated: Figure, told: Change | None, base: str | None) -> Figure:
    """The figure as the amount of the change told, of another base where one is given."""
    if told is None:
        return stated
    change = replace(told, amount=stated.value, unit=stated.unit, base_period=base or told.base_period)
    return replace(stated, change=change)


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
