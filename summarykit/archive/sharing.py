"""Documents that may have a passage in common with a text, by their fingerprints."""

from __future__ import annotations

import numpy as np

from summarykit.archive.postings import Index, Indices, Numbers
from summarykit.reuse.candidates import GAP, SHORT, WHOLE
from summarykit.reuse.fingerprints import WINDOW, sample, sizes
from summarykit.reuse.orders import count_up
from summarykit.reuse.tokens import Flags, Tokens
from summarykit.text.hashing import distinct

COMMON = 256
"""A fingerprint that more documents hold than this is a formula of the trade and nobody's text."""


def count_shared(tokens: Tokens, index: Index) -> Indices:
    """For each document how many sampled rare fingerprints of the text it holds."""
    _, numbers, _ = index.holders(distinct(sample(tokens)[0]), COMMON)
    return np.bincount(numbers, minlength=index.documents)


def with_passage(tokens: Tokens, index: Index, least: int) -> Numbers:
    """The documents that hold a stretch of the text: runs close together that may have `least` characters.

    Asked is for what `find_candidates` and `holds_prose` ask of the checked text; runs are taken as long as
    they can be where no other fingerprint of them was sampled. So no document is left out that has runs of
    7 words or 10 characters and more (`sample`) of which a passage would be made.
    """
    hashes, sampled = sample(tokens)
    order = np.argsort(hashes, kind="stable")
    wanted, first, often = np.unique(hashes[order], return_index=True, return_counts=True)
    places, numbers, _ = index.holders(wanted, COMMON)
    if not len(places):
        return numbers
    which = order[np.repeat(first[places], often[places]) + count_up(often[places])]
    numbers = np.repeat(numbers, often[places])
    by_document = np.argsort(numbers.astype(np.int64) * len(sampled) + which)
    which, numbers = which[by_document], numbers[by_document]
    last = np.append((np.diff(sampled[which]) > GAP) | (np.diff(numbers) > 0), True)
    return np.unique(numbers[last][_told(sampled, which, last, tokens, least)])


def _told(sampled: Indices, which: Indices, last: Flags, tokens: Tokens, least: int) -> Flags:
    """For each stretch (`last` marks the end of each) whether it may be a passage."""
    first = np.append(True, last[:-1])
    begins, behind = _runs(sampled, tokens)
    ink = _ink(tokens)
    begins, behind = begins[which], behind[which]
    # What the next run of its stretch does not cover; runs overlap where what lies between may be shared.
    ends = np.where(last, behind, np.clip(np.append(begins[1:], 0), begins, behind))
    stretches = np.cumsum(first) - 1
    covered = np.bincount(stretches, ends - begins)
    characters = np.bincount(stretches, ink[ends] - ink[begins])
    opens, closes = _sentences(tokens)
    touched = closes[sampled[which[last]]] - opens[sampled[which[first]]]
    told: Flags = characters >= np.where(covered < WHOLE * touched, SHORT * least, least)
    return told


def _runs(sampled: Indices, tokens: Tokens) -> tuple[Indices, Indices]:
    """For each sampled fingerprint the longest run that can be shared where no other of it is sampled."""
    edge, reach = WINDOW - 1, sizes(tokens)
    last = np.minimum(sampled + edge, len(tokens) - 1)
    behind = np.maximum(sampled + reach[sampled], last + reach[last])
    return np.maximum(sampled - edge, 0), np.minimum(behind, len(tokens))


def _sentences(tokens: Tokens) -> tuple[Indices, Indices]:
    """For each token the first one of its sentence, and the one behind its last."""
    fresh = np.diff(tokens.sentences, prepend=-1) > 0
    firsts, number = np.flatnonzero(fresh), np.cumsum(fresh) - 1
    return firsts[number], np.append(firsts[1:], len(tokens))[number]


def _ink(tokens: Tokens) -> Indices:
    """The characters before each token and at the end, but figures: `holds_prose` passes over them."""
    lengths = np.diff(np.append(tokens.starts, tokens.ends[-1:]))
    return np.concatenate(([0], np.cumsum(np.where(tokens.figures, 0, lengths))))
