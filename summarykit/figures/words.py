"""English number words: "forty-one", "a dozen", "half a million", "one hundred and five"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

_PIECE = re.compile(r"[^\s-]+")


def parse_words(text: str, words: Mapping[str, int], magnitudes: Mapping[str, int]) -> Decimal | None:
    """The value of a numeral in words, None where the whole text is not one.

    `words` gives units, teens and tens, `magnitudes` what multiplies. "half" opens a numeral and halves
    its first magnitude.
    """
    pieces = _PIECE.findall(text.lower())
    if not pieces:
        return None
    half = pieces[:1] == ["half"]
    reading = _Reading(words, magnitudes)
    if not all(reading.take(piece) for piece in pieces[half:]) or reading.open_and or reading.article:
        return None
    if half and len(pieces) != len(("half", "a", "million")):
        return None
    value = Decimal(reading.total + reading.group)
    return value / 2 if half else value


class _Reading:
    """A numeral read word by word; `group` gathers what stands below the next thousand or million."""

    def __init__(self, words: Mapping[str, int], magnitudes: Mapping[str, int]) -> None:
        self.words, self.magnitudes = words, magnitudes
        self.total, self.group, self.least = 0, 0, 10**18
        self.article = self.open_and = False
        self.taken = 0

    def take(self, piece: str) -> bool:
        """Reads one word; False where no numeral can go on with it."""
        self.taken += 1
        if piece == "and":
            fits = self.taken > 1 and not self.open_and and self.group % 100 == 0
            self.open_and = True
            return fits
        was_and, self.open_and = self.open_and, False
        if piece in self.magnitudes:
            return not was_and and self._multiply(self.magnitudes[piece])
        if piece in {"a", "an"}:
            self.group, self.article = 1, True
            return self.taken == 1
        return piece in self.words and self._add(self.words[piece])

    def _add(self, value: int) -> bool:
        below = self.group % 100
        free = below == 0 or (value < 10 and below >= 20 and below % 10 == 0)
        fits = free and not self.article and (value > 0 or self.taken == 1)
        self.group += value
        return fits

    def _multiply(self, by: int) -> bool:
        self.article = False
        if by < 1000:
            fits = 0 < self.group < 100
            self.group *= by
            return fits
        fits = self.group > 0 and by < self.least
        self.total, self.group, self.least = self.total + self.group * by, 0, by
        return fits
