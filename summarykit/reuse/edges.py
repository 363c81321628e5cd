"""Where a passage really begins and ends: beside a part that is copied word for word stands loose likeness.

The constants were found on planted copies and on our own summaries; after a change rerun
`python -m benchmarks.predict copy` and `python -m tests.quality.measure`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from summarykit.reuse.clusters import Box
from summarykit.reuse.common import CLOSE, Common, aligned
from summarykit.reuse.tokens import Indices, Tokens
from summarykit.text.hashing import count_common

PURE, GAIN = 0.9, 0.4
"""A part with the share PURE of equal tokens is told without an edge where it is worth more by GAIN times the
least length."""

PHRASE, SENTENCE = 1.0, 0.5
"""An edge stays that has so many times the least length in equal characters: one that begins or ends inside a
sentence, where a phrase that anyone may write is common, and one that is whole sentences."""

FRAGMENT = 0.35
"""A piece of a sentence beside whole ones that has less than this share of the least length is cut."""


def tighten(common: Common, here: Tokens, there: Tokens, least: int) -> Common:
    """Without edges that are far less alike than the rest, which stands there nearly word for word."""
    if not common.alignment.differences:
        return common
    stretches = list(_stretches(common, here, there))
    first = _loose(stretches, _most(common.box, here, there, least, back=False))
    last = len(stretches) - _loose(stretches[::-1], _most(common.box, here, there, least, back=True))
    best, gain = (
        common,
        GAIN * least * common.box.length / len(here.span(common.box.here, common.box.here_end)),
    )
    for begin, end in dict.fromkeys(((first, last), (first, len(stretches)), (0, last))):
        core = stretches[begin:end]
        if not core or len(core) == len(stretches):
            continue
        inner = Box(core[0].here, core[-1].here_end, core[0].there, core[-1].there_end)
        box = _grown(inner, common.box, here, there)
        if 2 * box.length >= common.box.length and _may_be_pure(box, here, there):
            closer = aligned(box, here, there)
            if closer.masked >= PURE and closer.worth >= best.worth + gain:
                best = closer
    return best


def _may_be_pure(box: Box, here: Tokens, there: Tokens) -> bool:
    """No more can be equal in a box than what both sides have in any order: most are passed over by that."""
    length, there_length = box.length, box.there_end - box.there
    most = min(length, there_length)
    if most >= PURE / 2 * (length + there_length):
        most = count_common(here.masked[box.here : box.here_end], there.masked[box.there : box.there_end])
    return round(2 * most / (length + there_length), 4) >= PURE


def trim(common: Common, here: Tokens, there: Tokens, least: int) -> Common:
    """Without a few words of the sentence before it or behind it, as chance has them in common."""
    box, most = common.box, FRAGMENT * least
    begin, end = _borders(box, here)
    first, last = begin - box.here, box.here_end - end
    first *= _is_fragment(box.here, box.there, first, here, there, most)
    last *= _is_fragment(end, box.there_end - last, last, here, there, most)
    inner = Box(box.here + first, box.here_end - last, box.there + first, box.there_end - last)
    return aligned(inner, here, there) if inner != box and inner.there < inner.there_end else common


def _borders(box: Box, here: Tokens) -> tuple[int, int]:
    """Where the first sentence begins that is whole in a box, and where the last one ends; else its ends."""
    sentences = here.sentences
    begin, end = box.here, box.here_end
    if _is_inside(sentences, begin):
        begin = int(sentences.searchsorted(sentences[begin], "right"))
    if _is_inside(sentences, end):
        end = int(sentences.searchsorted(sentences[end], "left"))
    return (begin, end) if begin < end else (box.here, box.here_end)


def _is_fragment(at: int, there_at: int, length: int, here: Tokens, there: Tokens, most: float) -> bool:
    """So many words from a place on are the same in the source, and fewer than `most` characters."""
    if not length or there_at < 0 or len(here.span(at, at + length)) >= most:
        return False
    return np.array_equal(here.exact[at : at + length], there.exact[there_at : there_at + length])


class _Stretch(NamedTuple):
    """A part of an aligned box that is equal, or that differs; what it is worth, and its equal characters."""

    here: int
    here_end: int
    there: int
    there_end: int
    worth: float
    equal: int


def _stretches(common: Common, here: Tokens, there: Tokens) -> Iterator[_Stretch]:
    """The parts of a box in order. A figure is no character of those that are equal."""
    box = common.box
    near = slice(box.here, box.here_end)
    lengths = (here.ends[near] - here.starts[near]) * (here.masked[near] == here.exact[near])
    ink = [0, *np.cumsum(lengths).tolist()]
    at, there_at = box.here, box.there
    for one in (*common.alignment.differences, Box(box.here_end, box.here_end, box.there_end, box.there_end)):
        if at < one.here:
            equal = ink[one.here - box.here] - ink[at - box.here]
            yield _Stretch(at, one.here, there_at, one.there, 2 * (1 - CLOSE) * (one.here - at), equal)
        if one.length or one.there < one.there_end:
            worth = _worth(one, here, there)
            yield _Stretch(one.here, one.here_end, one.there, one.there_end, worth, 0)
        at, there_at = one.here_end, one.there_end


def _worth(part: Box, here: Tokens, there: Tokens) -> float:
    """What a difference takes from the worth of a box; a figure replaced by a figure is as good as equal."""
    length, there_length = part.length, part.there_end - part.there
    replaced = length == 1 == there_length and here.masked[part.here] == there.masked[part.there]
    return 2 * (1 - CLOSE) if replaced else -CLOSE * (length + there_length)


def _loose(stretches: Sequence[_Stretch], most: float) -> int:
    """How many of the first ones are worth least together, having fewer than `most` equal characters."""
    worth = lowest = 0.0
    equal = loose = 0
    for number, one in enumerate(stretches, 1):
        equal += one.equal
        if equal >= most:
            break
        worth += one.worth
        if worth < lowest:
            lowest, loose = worth, number
    return loose


def _most(box: Box, here: Tokens, there: Tokens, least: int, *, back: bool) -> float:
    """The equal characters from which an edge stays."""
    at, there_at = (box.here_end, box.there_end) if back else (box.here, box.there)
    inside = _is_inside(here.sentences, at) or _is_inside(there.sentences, there_at)
    return (PHRASE if inside else SENTENCE) * least


def _is_inside(sentences: Indices, at: int) -> bool:
    """A token goes on with the sentence of the one before it."""
    return 0 < at < len(sentences) and bool(sentences[at - 1] == sentences[at])


def _grown(box: Box, most: Box, here: Tokens, there: Tokens) -> Box:
    """A box with the equal tokens beside it: what was put in often begins as what it stands before."""
    first, there_first, last, there_last = box.here, box.there, box.here_end, box.there_end
    while first > most.here and there_first > most.there:
        if here.exact[first - 1] != there.exact[there_first - 1]:
            break
        first, there_first = first - 1, there_first - 1
    while last < most.here_end and there_last < most.there_end:
        if here.exact[last] != there.exact[there_last]:
            break
        last, there_last = last + 1, there_last + 1
    return Box(first, last, there_first, there_last)
