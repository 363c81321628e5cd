"""English number words: "forty-one", "half a million", "one hundred and five", "two and a half"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from summarykit.lang.facets.figures import FigureNumbers

_PIECE = re.compile(r"[^\s-]+")
_ARABIC = re.compile(r"\d{1,15}(?:\.\d{1,9})?")
_ARTICLES = frozenset({"a", "an"})


def parse_words(text: str, words: FigureNumbers) -> Decimal | None:
    """The value of a numeral in words, None where the whole text is not one.

    Digits may stand among the words ("3 hundred and 21"). "half" and "quarter" open a numeral and take
    their part of its magnitude; a fraction may end it ("two and a half", "3 million and a half").
    """
    pieces = _PIECE.findall(text.lower().replace(",", ""))
    negative = bool(pieces) and pieces[0] in words.negative
    value = _Grammar(words).number(pieces[negative:])
    return -value if negative and value is not None else value


@dataclass(frozen=True, slots=True)
class _Grammar:
    words: FigureNumbers

    def number(self, pieces: Sequence[str]) -> Decimal | None:
        """A numeral of any form, without a sign."""
        if not pieces:
            return None
        if pieces[0] in self.words.denominators:
            return self._part(pieces)
        if self.words.point in pieces:
            return self._decimal(pieces)
        if self._denominator(pieces[-1]) and len(pieces) > 1:
            return self._fraction(pieces)
        return self._scaled_fraction(pieces) or self.whole(pieces)

    def whole(self, pieces: Sequence[str]) -> Decimal | None:
        """A numeral without a fraction: "one hundred and five"."""
        reading = _Reading(self.words)
        complete = all(reading.take(piece) for piece in pieces)
        return reading.value() if pieces and complete else None

    def _part(self, pieces: Sequence[str]) -> Decimal | None:
        """half, half a (litre), half a million, quarter million."""
        rest = pieces[1:]
        rest = rest[1:] if rest and rest[0] in _ARTICLES else rest
        scaled = all(one in self.words.magnitudes for one in rest) and (rest or pieces[0] == "half")
        by = self.whole(["one", *rest]) if scaled else None
        return None if by is None else by / self.words.denominators[pieces[0]]

    def _decimal(self, pieces: Sequence[str]) -> Decimal | None:
        """Five point two, two point five million."""
        at = pieces.index(self.words.point)
        left = self.whole(pieces[:at]) if at else Decimal(0)
        sizes = (n for n, one in enumerate(pieces) if n > at and one in self.words.magnitudes)
        end = next(sizes, len(pieces))
        digits = "".join(self._digit(one) for one in pieces[at + 1 : end])
        by = self.whole(["one", *pieces[end:]])
        if left is None or by is None or not (digits.isascii() and digits.isdigit()):
            return None
        return (left + Decimal(f"0.{digits}")) * by

    def _digit(self, piece: str) -> str:
        """A digit that is read out behind the point; digits may stand there as they are."""
        value = self.words.words.get(piece)
        return piece if value is None or value >= 10 else str(value)

    def _fraction(self, pieces: Sequence[str]) -> Decimal | None:
        """Two thirds, one and a half, "3 million and a half" (of a million)."""
        bottom = self._denominator(pieces[-1]) or 1
        joints = [at for at, one in enumerate(pieces[:-1]) if one == "and"]
        if joints:
            at = joints[-1]
            first, top = self.whole(pieces[:at]), self._top(pieces[at + 1 : -1], pieces[-1])
            if first is not None and top is not None and top < bottom:
                return first + top / bottom * self._told_of(pieces[at - 1], pieces[at + 1])
        top = self._top(pieces[:-1], pieces[-1])
        return None if top is None else top / bottom

    def _told_of(self, before: str, behind: str) -> int:
        """The magnitude that "and a half" is told of, 1 where it is told of one."""
        by = self.words.magnitudes.get(before, 1)
        return by if by >= 1000 and behind in _ARTICLES else 1

    def _top(self, pieces: Sequence[str], bottom: str) -> Decimal | None:
        """The number over a fraction's line; only one thing can be "a third"."""
        top = Decimal(1) if list(pieces) in (["a"], ["an"]) else self.whole(pieces)
        single = bottom in self.words.denominators or not bottom.endswith("s")
        if top is None or (single and top != 1) or (bottom == "halves" and top % 2 == 0):
            return None
        return top

    def _scaled_fraction(self, pieces: Sequence[str]) -> Decimal | None:
        """Two and a half dozen, three quarters million, one billion and three quarters million."""
        by = self.words.magnitudes.get(pieces[-1])
        if by is None or len(pieces) < len(("two", "thirds", "million")) or not self._denominator(pieces[-2]):
            return None
        at = max((n + 1 for n, one in enumerate(pieces) if one == "and"), default=0)
        first = self.whole(pieces[: at - 1]) if at else Decimal(0)
        part = self._fraction([*pieces[at:-2], _parts(pieces[-2])])
        if first is None or part is None:
            return None
        return (first + part) * by if first < by else first + part * by

    def _denominator(self, piece: str) -> int | None:
        named = self.words.denominators
        return named.get(piece) or named.get(piece.removesuffix("s"))


def _parts(piece: str) -> str:
    """The plural of a part: "three-quarter million" is as good."""
    return piece if piece == "half" else f"{piece.removesuffix('s')}s"


class _Reading:
    """A numeral read word by word; `group` gathers what stands below the next thousand or million."""

    def __init__(self, words: FigureNumbers) -> None:
        self.words = words
        self.total, self.group, self.least = Decimal(0), Decimal(0), 10**18
        self.article = self.open_and = False
        self.taken = 0

    def value(self) -> Decimal | None:
        """What was read, None where more had to come."""
        return None if self.open_and or self.article else self.total + self.group

    def take(self, piece: str) -> bool:
        """Reads one word; False where no numeral can go on with it."""
        self.taken += 1
        if piece == "and":
            fits = self.taken > 1 and not self.open_and and self.group % 100 == 0
            self.open_and = True
            return fits
        was_and, self.open_and = self.open_and, False
        by = self.words.magnitudes.get(piece) or self.words.magnitudes.get(piece.removesuffix("s"))
        if by is not None:
            return not was_and and self._multiply(by)
        if piece in _ARTICLES:
            self.group, self.article = Decimal(1), True
            return self.taken == 1
        if _ARABIC.fullmatch(piece):
            return self._add(Decimal(piece))
        return piece in self.words.words and self._add(Decimal(self.words.words[piece]))

    def _add(self, value: Decimal) -> bool:
        below = self.group % 100
        free = below == 0 or (value < 10 and below >= 20 and below % 10 == 0)
        small = self.group == 0 or value < 100
        fits = free and small and not self.article and (value > 0 or self.taken == 1)
        self.group += value
        return fits

    def _multiply(self, by: int) -> bool:
        self.article = False
        if by < 1000:
            below = self.group % 100
            fits = self.group > 0 and (below > 0 or by != 100)
            self.group += (below or self.group) * (by - 1)
            return fits and (by != 100 or self.group < 100 * 100)
        if not self.group:  # a lakh crore: one magnitude counted in another
            fits, self.total = self.total > 0, self.total * by
            return fits
        fits = by < self.least
        self.total, self.group, self.least = self.total + self.group * by, Decimal(0), by
        return fits
