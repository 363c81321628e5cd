"""Turns of phrase: clauses of a text that stand, figures and a word or two aside, in many documents.

Every clause of at least `WORDS` words (`CHARACTERS` of a script without blanks) that stands in enough
documents is found, because each of its fingerprints stands in them; so is a long stretch of a longer clause.
What is told is cut at the borders of clauses, so that it can be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

import numpy as np

from summarykit.records import Span
from summarykit.reuse.fingerprints import CHARACTERS, WORDS, fingerprint, sizes
from summarykit.reuse.tokens import Flags, Indices, Tokens
from summarykit.text.folding import to_codes

WHOLE = 0.8
"""A clause is a turn of phrase where this share of its words stands in many documents: one may be another."""

STRETCH = 2
"""A part of a clause is one where it is so many fingerprints long."""

_STOPS = np.array([ord(mark) for mark in ',.;:!?，。；：！？…()（）[]【】"“”\n|'], dtype=np.uint32)


def find_phrases(
    text: str, tokens: Tokens, documents: Mapping[int, int], least: int
) -> Iterator[tuple[Span, int]]:
    """Each phrase, in text order, and the least number of documents that hold any part of it.

    `documents` says for a fingerprint how many hold it; those count that at least `least` hold. Clauses that
    stand there together are one phrase.
    """
    held, joined = _held(tokens, documents, least)
    if not held.any():
        return
    stops = np.cumsum(np.isin(to_codes(text), _STOPS))
    borders = np.flatnonzero(stops[tokens.starts[1:]] > stops[tokens.ends[:-1] - 1]) + 1
    edges = [0, *borders.tolist(), len(tokens)]
    first = last = 0
    for clause in pairwise(edges):
        for begin, end in _stock(held[slice(*clause)] > 0, clause[0], tokens):
            if last > first and not (begin == last and joined[begin]):
                yield _told(tokens, held, first, last)
                first = begin
            first, last = (first if last > first else begin), end
    if last > first:
        yield _told(tokens, held, first, last)


def _held(tokens: Tokens, documents: Mapping[int, int], least: int) -> tuple[Indices, Flags]:
    """For each token the most documents that hold a fingerprint over it, and if one reaches over its edge."""
    prints = fingerprint(tokens)
    counts = np.fromiter((documents.get(one, 0) for one in prints.hashes.tolist()), np.int64, len(prints.at))
    at, counts = prints.at[counts >= least], counts[counts >= least]
    ends = at + sizes(tokens)[at]
    held = np.zeros(len(tokens), dtype=np.int64)
    over = np.zeros(len(tokens) + 1, dtype=np.int64)
    for shift in range(max(WORDS, CHARACTERS)):
        inside = at + shift < ends
        np.maximum.at(held, at[inside] + shift, counts[inside])
    np.add.at(over, at + 1, 1)
    np.add.at(over, ends, -1)
    return held, np.cumsum(over) > 0


def _stock(held: Flags, start: int, tokens: Tokens) -> Iterator[tuple[int, int]]:
    """What of a clause is stock: all of it, or long stretches; as tokens of the text."""
    if held.mean() >= WHOLE:
        yield start, start + len(held)
        return
    breaks = np.flatnonzero(np.diff(np.concatenate(([False], held, [False])).astype(np.int8)))
    for first, last in breaks.reshape(-1, 2).tolist():
        size = CHARACTERS if tokens.characters[start + first] else WORDS
        if last - first >= STRETCH * size:
            yield start + first, start + last


def _told(tokens: Tokens, held: Indices, first: int, last: int) -> tuple[Span, int]:
    part = held[first:last]
    return tokens.span(first, last), int(part[part > 0].min())
