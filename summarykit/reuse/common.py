"""A stretch that two texts have in common: how much of it is equal, and where it really begins and ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarykit.reuse.alignment import Alignment, align
from summarykit.reuse.clusters import Box
from summarykit.reuse.tokens import Indices, Tokens
from summarykit.text.hashing import Hashes, count_common, hash_grams

CLOSE = 0.74
"""Share of equal tokens from which a passage is the same text with some words changed.

Of 278 planted copies with light changes, moved sentences or new figures nearly all have it, of 52 with words
shuffled and replaced none; reports of one series have .2 to .7 where a year was written anew along the last.
After a change rerun `python -m benchmarks.predict copy`."""

PHRASE, SENTENCE = 1.0, 0.5
PURE, GAIN = 0.9, 0.4
"""An edge is loose beside a rest with the share PURE of equal tokens, which is worth GAIN more without it."""

SHORTER, TAKEN = 1.5, 0.7
"""A passage is a shortened one where the source is SHORTER times as long and has TAKEN of it in order."""


@dataclass(frozen=True, slots=True)
class Common:
    """A box, its alignment and the share of equal tokens, from 0 to 1: figures as they stand, and masked."""

    box: Box
    alignment: Alignment
    score: float
    masked: float

    @property
    def worth(self) -> float:
        """Tokens of both sides that are equal beyond the share of CLOSE: what is less alike takes from it."""
        return (self.masked - CLOSE) * (self.box.length + self.box.there_end - self.box.there)

    @property
    def is_close(self) -> bool:
        """The same text with some words changed; another year's figures do not count."""
        return self.masked >= CLOSE

    @property
    def is_shortened(self) -> bool:
        """The source is much longer and has nearly all of it in the same order."""
        length, there_length = self.box.length, self.box.there_end - self.box.there
        return there_length >= SHORTER * length and self.alignment.equal >= TAKEN * length


def aligned(box: Box, here: Tokens, there: Tokens) -> Common:
    """A box and how much of it is equal."""
    alignment = align(box, here, there)
    replaced = sum(
        one.length == 1 == one.there_end - one.there and here.masked[one.here] == there.masked[one.there]
        for one in alignment.differences
    )
    score = _share(box, alignment.equal, here.exact, there.exact)
    masked = _share(box, alignment.equal + replaced, here.masked, there.masked) if replaced else score
    return Common(box, alignment, score, masked)


def _share(box: Box, equal: int, here: Hashes, there: Hashes) -> float:
    """Share of equal tokens: in their order, or, where sentences were moved, with their neighbours."""
    moved = 0
    if equal < min(box.length, box.there_end - box.there) - 1:
        mine = hash_grams(here[box.here : box.here_end], 2)
        moved = count_common(mine, hash_grams(there[box.there : box.there_end], 2))
    return round(2 * max(equal, moved) / (box.length + box.there_end - box.there), 4)


def tighten(common: Common, here: Tokens, there: Tokens, least: int) -> Common:
    """Without edges that are far less alike than the rest, which stands there nearly word for word.

    An edge with `least` equal characters stays, with twice as many where it begins or ends inside a sentence.
    """
    stretches = list(_stretches(common, here, there))
    if len(stretches) < 2:
        return common
    sizes = [_stays_from(common.box, here, there, least, back=back) for back in (False, True)]
    first, last = _loose(stretches, sizes[0]), len(stretches) - _loose(stretches[::-1], sizes[1])
    best, gain = common, GAIN * least * common.box.length / len(here.span(common.box.here, common.box.here_end))
    for begin, end in {(first, last), (first, len(stretches)), (0, last)}:
        core = stretches[begin:end]
        if not core or len(core) == len(stretches):
            continue
        box = _grown(core[0].box.joined(core[-1].box), common.box, here, there)
        if 2 * box.length >= common.box.length:
            closer = aligned(box, here, there)
            if closer.masked >= PURE and closer.worth >= best.worth + gain:
                best = closer
    return best


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of an aligned box that is equal, or that differs; what it is worth, and its equal characters."""

    box: Box
    worth: float
    ink: int


def _stretches(common: Common, here: Tokens, there: Tokens) -> Iterator[_Stretch]:
    """The parts of a box in order."""
    box = common.box
    at, there_at = box.here, box.there
    for one in (*common.alignment.differences, Box(box.here_end, box.here_end, box.there_end, box.there_end)):
        if at < one.here:
            ink = int((here.ends[at : one.here] - here.starts[at : one.here])[~here.figures[at : one.here]].sum())
            yield _Stretch(Box(at, one.here, there_at, one.there), 2 * (1 - CLOSE) * (one.here - at), ink)
        length, there_length = one.length, one.there_end - one.there
        if length or there_length:
            figure = length == 1 == there_length and here.masked[one.here] == there.masked[one.there]
            yield _Stretch(one, 2 * (1 - CLOSE) if figure else -CLOSE * (length + there_length), 0)
        at, there_at = one.here_end, one.there_end


def _loose(stretches: Sequence[_Stretch], most: float) -> int:
    """How many of the first ones are worth least together, having fewer than `most` equal characters."""
    worth = lowest = 0.0
    ink = dropped = 0
    for number, one in enumerate(stretches, 1):
        ink += one.ink
        if ink >= most:
            break
        worth += one.worth
        if worth < lowest:
            lowest, dropped = worth, number
    return dropped


def _stays_from(box: Box, here: Tokens, there: Tokens, least: int, *, back: bool) -> float:
    """The equal characters from which an edge stays."""
    sides = ((here, box.here, box.here_end), (there, box.there, box.there_end))
    inside = any(_is_inside(tokens.sentences, last if back else first) for tokens, first, last in sides)
    return (PHRASE if inside else SENTENCE) * least


def _is_inside(sentences: Indices, at: int) -> bool:
    """A token goes on with the sentence of the one before it."""
    return 0 < at < len(sentences) and bool(sentences[at - 1] == sentences[at])


def _grown(box: Box, most: Box, here: Tokens, there: Tokens) -> Box:
    """A box with the equal tokens before and behind it: what was put in begins as what it stands before."""
    first, other, last, other_end = box.here, box.there, box.here_end, box.there_end
    while first > most.here and other > most.there and here.exact[first - 1] == there.exact[other - 1]:
        first, other = first - 1, other - 1
    while last < most.here_end and other_end < most.there_end and here.exact[last] == there.exact[other_end]:
        last, other_end = last + 1, other_end + 1
    return Box(first, last, other, other_end)
