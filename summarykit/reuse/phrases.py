"""Turns of phrase: clauses of a text that stand, figures and a word or two aside, in many documents.

Every clause of at least `WORDS` words (`CHARACTERS` of a script without blanks) that stands in enough
documents is found, because each of its fingerprints stands in them; so is a long stretch of a longer clause.
What is told is cut at the borders of clauses, so that it can be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from summarykit.records import Span
from summarykit.reuse.fingerprints import CHARACTERS, WORDS, fingerprint, sizes
from summarykit.reuse.tokens import Flags, Indices, Tokens
from summarykit.text.folding import to_codes
from summarykit.text.hashing import are_in

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
    edges, apart = _edges(text, tokens)
    joined[apart] = False
    first = last = 0
    for begin, end in _stock(held > 0, edges, tokens):
        if last > first and not (begin == last and joined[begin]):
            yield _told(tokens, held, first, last)
            first = begin
        first, last = (first if last > first else begin), end
    if last > first:
        yield _told(tokens, held, first, last)


def _edges(text: str, tokens: Tokens) -> tuple[Indices, Indices]:
    """The tokens at which clauses begin, and those at which a line begins that goes on with no sentence."""
    codes = to_codes(text)
    stops, lines = np.cumsum(np.isin(codes, _STOPS)), np.cumsum(codes == ord("\n"))
    before, behind = tokens.ends[:-1] - 1, tokens.starts[1:]
    apart = (lines[behind] > lines[before]) & (np.diff(tokens.sentences) > 0)
    return (
        np.concatenate(([0], np.flatnonzero(stops[behind] > stops[before]) + 1)),
        np.flatnonzero(apart) + 1,
    )


def _held(tokens: Tokens, documents: Mapping[int, int], least: int) -> tuple[Indices, Flags]:
    """For each token the most documents that hold a fingerprint over it, and if one reaches over its edge."""
    prints = fingerprint(tokens)
    known = np.fromiter(documents.keys(), np.uint64, len(documents))
    many = np.fromiter(documents.values(), np.int64, len(documents))
    known, many = known[many >= least], many[many >= least]
    order = np.argsort(known)
    places = np.flatnonzero(are_in(prints.hashes, known))
    at = prints.at[places]
    counts = many[order[np.searchsorted(known[order], prints.hashes[places])]]
    ends = at + sizes(tokens)[at]
    held = np.zeros(len(tokens), dtype=np.int64)
    over = np.zeros(len(tokens) + 1, dtype=np.int64)
    for shift in range(max(WORDS, CHARACTERS)):
        inside = at + shift < ends
        np.maximum.at(held, at[inside] + shift, counts[inside])
    np.add.at(over, at + 1, 1)
    np.add.at(over, ends, -1)
    return held, np.cumsum(over) > 0


def _stock(held: Flags, edges: Indices, tokens: Tokens) -> list[list[int]]:
    """What of the clauses that begin at `edges` is stock: all of one, or long stretches; as tokens."""
    behind = np.append(edges[1:], len(held))
    whole = np.add.reduceat(held, edges, dtype=np.int64) >= WHOLE * (behind - edges)
    rest = held & ~np.repeat(whole, behind - edges)
    begins = rest & ~np.concatenate(([False], rest[:-1]))
    begins[edges] = rest[edges]
    ends = rest & ~np.concatenate((rest[1:], [False]))
    ends[behind - 1] = rest[behind - 1]
    first, last = np.flatnonzero(begins), np.flatnonzero(ends) + 1
    long = last - first >= STRETCH * np.where(tokens.characters[first], CHARACTERS, WORDS)
    pieces = np.concatenate((np.stack((edges, behind), 1)[whole], np.stack((first, last), 1)[long]))
    stock: list[list[int]] = pieces[np.argsort(pieces[:, 0])].tolist()
    return stock


def _told(tokens: Tokens, held: Indices, first: int, last: int) -> tuple[Span, int]:
    part = held[first:last]
    return tokens.span(first, last), int(part[part > 0].min())
