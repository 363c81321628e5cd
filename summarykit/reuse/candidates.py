"""Candidates: boxes around clusters of seeds, as far as the likeness reaches, without stock phrases.

The constants of this file were found on planted copies of public reports, one class of edit at a time;
after a change rerun `python -m benchmarks.predict copy`.
"""

from __future__ import annotations

import numpy as np

from summarykit.reuse.clusters import Box, Clusters, cluster
from summarykit.reuse.fingerprints import sizes
from summarykit.reuse.prose import may_hold_prose
from summarykit.reuse.seeds import Seeds
from summarykit.reuse.tokens import Indices, Tokens
from summarykit.reuse.widening import Text, widen

GAP = 40
"""Tokens without a seed, on either side, inside one cluster: two long sentences."""

DENSE = 0.2
"""Share of a box's tokens that seeds must cover: below it only scattered phrases are common."""

SHORT, WHOLE = 2.5, 0.68
"""A match shorter than SHORT times the least length must be WHOLE of the sentences it touches: pieces of
sentences of that length ("in the second half of the year, …") are common property."""

HALF = 0.5
"""A short sentence with a word changed has this share of itself, and of the least length, in seeds."""


def find_candidates(here: Tokens, there: Tokens, seeds: Seeds, min_chars: int) -> tuple[list[Box], list[Box]]:
    """Boxes with at least `min_chars` matched characters, in the order of the checked text.

    Behind them others with fewer, which may be short sentences with a word changed: where an edit parts the
    runs of one, no seed tells how much of it is common. Those that cannot hold prose are left out.
    """
    clusters = cluster(seeds, GAP, here.segments, there.segments)
    if not len(clusters):
        return [], []
    here_sizes = sizes(here)
    borders = _borders(clusters, here_sizes, sizes(there))
    covered, characters = _covered(clusters, here_sizes, here)
    texts = Text(here), Text(there)
    touched = texts[0].touched(*borders[:2]), texts[1].touched(*borders[2:])
    fewer = np.minimum(*(one.ends - one.starts for one in touched))
    whole = covered >= np.where(characters < SHORT * min_chars, WHOLE * fewer, 0)
    enough = (characters >= min_chars) & whole
    edited = np.flatnonzero((characters >= HALF * min_chars) & (covered >= HALF * fewer) & ~enough).tolist()
    sentences = [touched[0].starts, touched[0].ends, touched[1].starts, touched[1].ends]
    likely = [at for at in edited if may_hold_prose(_box(sentences, at), here, there, min_chars)]
    wide = (
        [(widen(_box(borders, at), *texts, touched, at), covered[at]) for at in chosen]
        for chosen in (np.flatnonzero(enough).tolist(), likely)
    )
    found, others = (sorted(box for box, tokens in one if tokens >= DENSE * box.length) for one in wide)
    return found, others


def _box(borders: list[Indices], at: int) -> Box:
    """The box whose borders stand at a place of four arrays."""
    return Box(*(int(border[at]) for border in borders))


def _borders(clusters: Clusters, here_sizes: Indices, there_sizes: Indices) -> list[Indices]:
    """The four borders of the box of each cluster."""
    here, there = clusters.seeds.here, clusters.seeds.there
    return [
        np.minimum.reduceat(here, clusters.begins),
        np.maximum.reduceat(here + here_sizes[here], clusters.begins),
        np.minimum.reduceat(there, clusters.begins),
        np.maximum.reduceat(there + there_sizes[there], clusters.begins),
    ]


def _covered(clusters: Clusters, here_sizes: Indices, tokens: Tokens) -> tuple[Indices, Indices]:
    """For each cluster the tokens, and the characters, that its seeds cover on the checked side."""
    here = clusters.seeds.here
    # Clusters are laid one behind the other, so that one pass over all of them finds the runs.
    shift = clusters.numbers * (len(tokens) + 1)
    ends = np.maximum.accumulate(here + here_sizes[here] + shift) - shift
    first = np.ones(len(here), dtype=bool)
    first[1:] = (here[1:] > ends[:-1]) | (clusters.numbers[1:] > clusters.numbers[:-1])
    begins = here[first]
    ends = ends[np.append(first[1:], True)]
    runs = clusters.numbers[first]
    count = len(clusters)
    return (
        np.bincount(runs, ends - begins, count).astype(np.int64),
        np.bincount(runs, tokens.ends[ends - 1] - tokens.starts[begins], count).astype(np.int64),
    )
