"""Candidates: boxes around clusters of seeds, as far as the likeness reaches, without stock phrases.

The constants of this file were found on planted copies of public reports, one class of edit at a time;
after a change rerun `python -m benchmarks.predict copy`.
"""

from __future__ import annotations

import numpy as np

from summarykit.records.spans import Span, merge
from summarykit.reuse.clusters import Box, cluster
from summarykit.reuse.fingerprints import sizes
from summarykit.reuse.seeds import Seeds
from summarykit.reuse.tokens import Indices, Tokens
from summarykit.text.hashing import Hashes, hash_grams

GAP = 40
"""Tokens without a seed, on either side, inside one cluster: two long sentences."""

LIKE = 0.5
"""An edge moves to the end of its sentence where the other side has this share of the tokens between."""

FEW = 0.2
"""An edge this share of its sentence away from the end is moved there: the last word was replaced."""

DENSE = 0.2
"""Share of a box's tokens that seeds must cover: below it only scattered phrases are common."""

SHORT, WHOLE = 2.5, 0.68
"""A match shorter than SHORT times the least length must be WHOLE of the sentences it touches: pieces of
sentences of that length ("in the second half of the year, …") are common property."""


def find_candidates(here: Tokens, there: Tokens, seeds: Seeds, min_chars: int) -> list[Box]:
    """Boxes with at least `min_chars` matched characters, in the order of the checked text."""
    here_sizes, there_sizes = sizes(here), sizes(there)
    boxes = []
    for group in cluster(seeds, GAP, here.segments, there.segments):
        around = _around(group, here_sizes, there_sizes)
        if len(here.span(around.here, around.here_end)) < min_chars:
            continue
        covered = merge(Span(int(i), int(i + here_sizes[i])) for i in group.here)
        characters = sum(len(here.span(run.start, run.end)) for run in covered)
        if characters >= min_chars:
            box = _widen(around, here, there)
            short = characters < SHORT * min_chars
            if sum(map(len, covered)) >= _wanted(box, here, there, short=short):
                boxes.append(box)
    return sorted(boxes)


def _wanted(box: Box, here: Tokens, there: Tokens, *, short: bool) -> float:
    """How many tokens of a box seeds must cover."""
    touched = min(_touched(box.here, box.here_end, here), _touched(box.there, box.there_end, there))
    return max(DENSE * box.length, WHOLE * touched if short else 0)


def _around(seeds: Seeds, here_sizes: Indices, there_sizes: Indices) -> Box:
    return Box(
        int(seeds.here.min()),
        int((seeds.here + here_sizes[seeds.here]).max()),
        int(seeds.there.min()),
        int((seeds.there + there_sizes[seeds.there]).max()),
    )


def _touched(first: int, last: int, tokens: Tokens) -> int:
    """The tokens of all sentences that a range of tokens touches."""
    start, end = _sentences_around(first, last, tokens)
    return end - start


def _sentences_around(first: int, last: int, tokens: Tokens) -> tuple[int, int]:
    numbers = tokens.sentences
    start = np.searchsorted(numbers, numbers[first], "left")
    return int(start), int(np.searchsorted(numbers, numbers[last - 1], "right"))


def _widen(box: Box, here: Tokens, there: Tokens) -> Box:
    """The box with each of its edges moved to the end of its sentence, where the other side has that too."""
    first, last = _edges((box.here, box.here_end), here, (box.there, box.there_end), there)
    there_first, there_last = _edges((box.there, box.there_end), there, (box.here, box.here_end), here)
    return Box(first, last, there_first, there_last)


def _edges(own: tuple[int, int], tokens: Tokens, other: tuple[int, int], others: Tokens) -> tuple[int, int]:
    first, last = own
    start, end = _sentences_around(first, last, tokens)
    # A sentence may stand anywhere in the other box, or at its edge with as much as was put in there.
    window = max(0, other[0] - 2 * (first - start) - 3), min(len(others), other[1] + 2 * (end - last) + 3)
    known = hash_grams(others.masked[slice(*window)], 2)
    return (
        start if _shared(start, first, first, tokens, known) else first,
        end if _shared(last, end, last, tokens, known) else last,
    )


def _shared(first: int, last: int, edge: int, tokens: Tokens, known: Hashes) -> bool:
    """The tokens from an edge to the end of a sentence are few, or stand in pairs that the other text has."""
    if tokens.skipped[first:last].any():
        return False
    start, end = _sentences_around(min(edge, len(tokens) - 1), min(edge, len(tokens) - 1) + 1, tokens)
    if last - first <= FEW * (end - start):
        return True
    begin, end = max(0, first - 1), min(len(tokens), last + 1)
    found = np.isin(hash_grams(tokens.masked[begin:end], 2), known)
    shared = np.concatenate((found, [False])) | np.concatenate(([False], found))
    return float(shared[first - begin : last - begin].mean()) >= LIKE
