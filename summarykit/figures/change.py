"""Changes: how much a figure rose or fell, and against when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from summarykit.figures.context import LEVELS, Context
from summarykit.figures.sentences import Sentence, compiled
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureChanges
from summarykit.records import Change, Figure

Direction = Literal["up", "down", "flat"]
_DATE_BEFORE = re.compile(r"[^，。；,;\d]{0,8}")
_DATE_BEHIND = re.compile(r"(?: [\w-]+){0,2} \(?(?:in|of|at|on|by) ")
_DATES_BACK = 4  # figures before a move among which the period it spans is looked for
UNSAID = "before"
"""The base of a change whose sentence names none."""


def with_changes(sentence: Sentence, context: Sequence[Context], pack: LanguagePack) -> tuple[Figure, ...]:
    """The sentence's figures, with a change where the text tells one; `context` is that of each.

    An amount of change ("up 5%") carries itself; the second value of "from A to B" carries B - A; a level
    with a word of movement ("fell to 13%") a direction without an amount.
    """
    reader = _Reader(sentence, pack.facet(FigureChanges))
    told = [reader.stated(at, bounded=one.modifier is not None) for at, one in enumerate(context)]
    found = [
        replace(one, change=change) if change else one
        for one, change in zip(sentence.figures, told, strict=True)
    ]
    return tuple(reader.with_moves(reader.with_joined(found)))


class _Reader:
    """Reads the changes of one sentence from left to right; a named base is inherited."""

    def __init__(self, sentence: Sentence, words: FigureChanges) -> None:
        self.sentence, self.words, self.figures = sentence, words, sentence.figures
        self.heir: str | None = None
        self.cursor = sentence.span.start

    def stated(self, at: int, *, bounded: bool) -> Change | None:
        """The change that the words around the figure tell of it; `bounded`: it is told about or over."""
        figure = self.figures[at]
        if figure.kind not in LEVELS or figure.value is None:
            return None
        before, behind = self.sentence.before(figure), self.sentence.behind(figure)
        if figure.unit == "times":
            return self._multiple(at, before, behind)
        return self._moved(at, figure.value, before, behind, bounded=bounded)

    def _moved(self, at: int, value: Decimal, before: str, behind: str, *, bounded: bool) -> Change | None:
        """The amount of a rise or fall, or the level that it led to."""
        figure, fall = self.figures[at], value < 0
        direction, arrived = self._direction(before, behind, bounded=bounded)
        if fall and figure.kind == "percent" and before.endswith("("):
            direction = direction or "down"
        if direction is None or self.sentence.search(self.words.growth_noun, before):
            return None
        base = self._base(at)
        self.cursor = figure.span.end
        if direction == "flat":
            return Change(direction, Decimal(0), figure.unit, base)
        if arrived:
            return Change(direction, None, None, base)
        return Change("down" if fall else direction, abs(value), figure.unit, base)

    def _direction(self, before: str, behind: str, *, bounded: bool) -> tuple[Direction | None, bool]:
        """Up or down and whether the figure is where it arrived; what stands in front is looked at first.

        What is kept within bounds ("stays below 8%") is not told to be flat.
        """
        if before.endswith("+") and not before[-2:-1].isdigit():
            return "up", False
        if not bounded and self.sentence.search(self.words.flat, before):
            return "flat", False
        for name in ("up", "down"):
            found = self.sentence.search(getattr(self.words, name), before)
            if found:
                return ("up" if name == "up" else "down"), bool(found["to"])
        if self.sentence.match(self.words.up_after, behind):
            return "up", False
        return ("down" if self.sentence.match(self.words.down_after, behind) else None), False

    def _multiple(self, at: int, before: str, behind: str) -> Change | None:
        """As in "N times the base" rose by N - 1, "rose by N times" by N."""
        figure = self.figures[at]
        if figure.value is None:
            return None
        rise = self.sentence.search(self.words.up, before) or compiled(self.words.times_more).match(behind)
        fold = self.sentence.text[figure.span.start : figure.span.end].lower().endswith("fold")
        if not (rise or fold or compiled(self.words.times_of).match(behind)):
            return None
        amount = figure.value if rise and not fold else figure.value - 1
        direction: Direction = "up" if amount >= 0 else "down"
        base = self._base(at)
        self.cursor = figure.span.end
        return Change(direction, abs(amount), figure.unit, base)

    def _base(self, at: int) -> str:
        """Against when: the words behind the figure up to the next amount, then those before it."""
        figure = self.figures[at]
        before = self.sentence.text[max(self.cursor, figure.span.start - 160) : figure.span.start]
        behind = self._behind(at)
        sides = (behind, before) if self.words.behind_first else (before, before[:0])
        base = self._named(sides[0]) or self._dated(at) or self._named(sides[1])
        if base in self.words.heirs or (base and base[:1].isdigit() and "_" not in base):
            self.heir = base
        return base or self.heir or UNSAID

    def _behind(self, at: int) -> str:
        end = next(
            (one.span.start for one in self.figures[at + 1 :] if one.kind != "date"), self.sentence.span.end
        )
        figure = self.figures[at]
        return self.sentence.text[figure.span.end : min(end, figure.span.end + 160)]

    def _named(self, text: str) -> str | None:
        """The base that the last words of comparison in the text name."""
        best: tuple[int, str] | None = None
        for name, pattern in self.words.base.items():
            for found in compiled(pattern).finditer(text) if pattern in self.sentence.possible else ():
                if best is None or found.end() >= best[0]:
                    best = (found.end(), name)
        return best[1] if best else None

    def _dated(self, at: int) -> str | None:
        """The label of a date near by that the change is told against ("than in 2022", 比2019年)."""
        near = (
            range(at + 1, min(at + 4, len(self.figures)))
            if self.words.behind_first
            else range(at - 1, max(at - 4, -1), -1)
        )
        for other in near:
            date = self.figures[other]
            if date.kind == "date" and self.cursor <= date.span.start:
                lead = self.sentence.text[
                    max(self.sentence.span.start, date.span.start - 24) : date.span.start
                ]
                if compiled(self.words.base_date).search(lead):
                    return date.label
        return None

    def with_joined(self, found: list[Figure]) -> list[Figure]:
        """As in "rose 69% and 67%": the second amount moved like the first."""
        joined = list(found)
        for at in range(1, len(joined)):
            one, before = joined[at], joined[at - 1]
            told = before.change
            gap = self.sentence.text[before.span.end : one.span.start]
            if told and _rose_by(before) and _may_follow(one, before) and self._also(gap):
                joined[at] = replace(one, change=replace(told, amount=one.value, unit=one.unit))
        return joined

    def _also(self, gap: str) -> bool:
        return compiled(self.words.also).fullmatch(gap) is not None

    def with_moves(self, found: list[Figure]) -> list[Figure]:
        """The figures, the later value of each pair "from A to B" with the change between the two."""
        moved = list(found)
        amounts = [at for at, one in enumerate(found) if one.kind in LEVELS]
        for first, second in pairwise(amounts):
            if self.is_move(found, first, second):
                moved[second] = replace(found[second], change=self._between(found, first, second))
            elif self._replaces(found, first, second):
                moved[first] = replace(found[first], change=self._between(found, second, first))
        return moved

    def is_move(self, found: list[Figure], first: int, second: int) -> bool:
        """The two values stand as "from A to B"; dates between them are looked through."""
        one, other = found[first], found[second]
        alike = one.kind == other.kind and one.value is not None and other.value is not None
        if not alike or one.upper is not None or other.upper is not None:
            return False
        lead = self.sentence.before(one)
        if first and found[first - 1].kind == "date":
            # 从2002年1288亿元: the date between is looked through.
            lead = lead[: found[first - 1].span.start - one.span.start]
        return bool(
            (
                self.sentence.search(self.words.move_lead, lead)
                or self.sentence.search(self.words.move_lead, self.sentence.before(one))
            )
            and compiled(self.words.move_link).fullmatch(self._joined(found, first, second))
        )

    def _joined(self, found: list[Figure], first: int, second: int) -> str:
        """The text between two figures, each date in it as @."""
        at, pieces = found[first].span.end, []
        for date in found[first + 1 : second]:
            pieces.append(self.sentence.text[at : date.span.start])
            at = date.span.end
        pieces.append(self.sentence.text[at : found[second].span.start])
        return "@".join(pieces)

    def _replaces(self, found: list[Figure], new: int, old: int) -> bool:
        """As in "40 minutes instead of 3.5 hours": the first is what it is now."""
        one, other = found[new], found[old]
        if (
            one.change is not None
            or one.kind != other.kind
            or one.upper is not None
            or other.upper is not None
        ):
            return False
        joined = self.sentence.text[one.span.end : other.span.start]
        told = one.value is not None and other.value is not None
        linked = told and compiled(self.words.instead).fullmatch(joined)
        return bool(linked) and ("(" not in joined or self._is_of_another_time(found, old))

    def _is_of_another_time(self, found: list[Figure], at: int) -> bool:
        """The value in a bracket is told of a date or of last year; else it is a part of the one before."""
        end = found[at].span.end
        close = self.sentence.text.find(")", end, self.sentence.span.end)
        rest = self.sentence.text[end : max(end, close)]
        dated = at + 1 < len(found) and found[at + 1].kind == "date" and found[at + 1].span.start < close
        return dated or self._named(f"than{rest}") is not None

    def _between(self, found: list[Figure], first: int, second: int) -> Change:
        """The change from the first figure to the second, against the date of the first."""
        rise, unit = _difference(found[first], found[second])
        direction: Direction = "flat" if not rise else ("up" if rise > 0 else "down")
        stated = found[second].change
        told = stated.base_period if stated is not None and stated.base_period != UNSAID else None
        base = self._date_beside(found, first) or told or self.heir or UNSAID
        if self.heir is None and base[:1].isdigit():
            self.heir = base
        return Change(direction, abs(rise), unit, base)

    def _date_beside(self, found: list[Figure], first: int) -> str | None:
        """The date of the earlier value: right before it, right behind it, or the start of a period."""
        for at, gap in ((first - 1, _DATE_BEFORE), (first + 1, _DATE_BEHIND)):
            if 0 <= at < len(found) and found[at].kind == "date":
                start, end = sorted((found[first].span, found[at].span))
                if gap.fullmatch(self.sentence.text, start.end, end.start):
                    return found[at].label
        earlier = [one.label or "" for one in found[max(0, first - _DATES_BACK) : first]]
        return next((label.split("/")[0] for label in reversed(earlier) if "/" in label), None)


def _rose_by(figure: Figure) -> bool:
    """The figure is the whole amount of its change."""
    return bool(figure.change and figure.change.amount and figure.change.amount == figure.value)


def _may_follow(one: Figure, before: Figure) -> bool:
    """It is told like the one before: in its unit; times are, though alone they are of a multiple."""
    if one.unit == before.unit == "times":
        return True
    return one.change is None and one.kind == before.kind and one.unit == before.unit is not None


SECONDS = {"second": Decimal(1), "minute": Decimal(60), "hour": Decimal(3600), "day": Decimal(86400)}


def _difference(one: Figure, other: Figure) -> tuple[Decimal, str | None]:
    """How far the second value is above the first, in the second's unit; of percents, in points."""
    old, new = one.value or Decimal(0), other.value or Decimal(0)
    if other.unit == "percent":
        return new - old, "pp"
    if one.unit != other.unit and one.unit in SECONDS and other.unit in SECONDS:
        return new - old * SECONDS[one.unit] / SECONDS[other.unit], other.unit
    return new - old, other.unit
