"""Documents that may have a passage in common with a text, by their fingerprints."""

from __future__ import annotations

import numpy as np

from summarykit.archive.postings import Index, Indices, Numbers
from summarykit.reuse.candidates import GAP
from summarykit.reuse.fingerprints import fingerprint, sizes
from summarykit.reuse.tokens import Tokens

COMMON = 256
"""A fingerprint that more documents hold than this is a formula of the trade and nobody's text."""


def count_shared(tokens: Tokens, index: Index) -> Indices:
    """For each document how many rare fingerprints of the text it holds."""
    _, numbers, _ = index.holders(np.unique(fingerprint(tokens).hashes), COMMON)
    return np.bincount(numbers, minlength=index.documents)


def with_passage(tokens: Tokens, index: Index, least: int) -> Numbers:
    """The documents that hold a stretch of the text: fingerprints close together over `least` characters.

    No document with a passage that stands there word for word, or nearly so, is left out: this asks for less
    than `find_candidates` does.
    """
    prints = fingerprint(tokens)
    wanted, first, often = np.unique(prints.hashes, return_index=True, return_counts=True)
    places, numbers, _ = index.holders(wanted, COMMON)
    counts = often[places]
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    at = prints.at[np.repeat(first[places], counts) + within]
    numbers = np.repeat(numbers, counts)
    order = np.lexsort((at, numbers))
    at, numbers = at[order], numbers[order]
    if not len(at):
        return numbers
    parted = np.append((np.diff(at) > GAP) | (np.diff(numbers) > 0), True)
    stretches = np.cumsum(parted) - parted
    characters = np.bincount(stretches, _covered(at, parted, tokens))
    return np.unique(numbers[parted][characters >= least])


def _covered(at: Indices, parted: Indices, tokens: Tokens) -> Indices:
    """The characters of each fingerprint that the next one of its stretch does not cover."""
    behind = at + sizes(tokens)[at]
    following = np.append(at[1:], 0)
    overlapped = ~parted & (following <= behind)
    ends: Indices = np.where(overlapped, tokens.starts[following], tokens.ends[behind - 1])
    return ends - tokens.starts[at]
