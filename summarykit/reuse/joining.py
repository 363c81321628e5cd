"""One copied passage is told once: the second telling of a box is dropped, and its parts are joined.

The constants were found like those of `candidates`; after a change rerun `python -m benchmarks.predict copy`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

import numpy as np

from summarykit.reuse.clusters import Box
from summarykit.reuse.tokens import Indices

TWICE = 0.7
"""A box with more than this share of its checked side inside longer ones tells the same passage again."""

FAR = 150
"""Tokens that may lie between two parts of one passage, on both sides: a paragraph put in or left out."""

CLOSE, CONDENSED = 60, 900
"""Where the parts follow each other with at most CLOSE tokens between them here, so many tokens of the source
may have been left out: a shortened report."""

PART, INSTEAD = 0.8, 0.5
"""New text between two parts is at most the share PART of them both; with text of the source left out in its
place, where each is more than CLOSE tokens, INSTEAD of the shorter part. Copies with more are two copies."""


def join(boxes: Iterable[Box], here: Indices, there: Indices, pure: Container[Box] = ()) -> list[Box]:
    """Passages: boxes of which none is told twice, in the order of the checked text.

    `here` and `there` number the segments of both texts: no passage reaches over a border of them. A `pure`
    box is joined with others of them alone.
    """
    joined: list[Box] = []
    before = False
    for box in sorted(_told_once(boxes)):
        last = joined[-1] if joined else box
        same = here[last.here] == here[box.here] and there[last.there] == there[box.there]
        same &= before == (box in pure)
        joined.append(joined.pop().joined(box) if joined and same and _follows(last, box) else box)
        before = box in pure
    return joined


def _told_once(boxes: Iterable[Box]) -> list[Box]:
    longest_first = sorted(boxes, key=lambda one: (-one.length, one))
    told = np.zeros(max((box.here_end for box in longest_first), default=0), dtype=bool)
    kept: list[Box] = []
    for box in longest_first:
        if np.count_nonzero(told[box.here : box.here_end]) <= TWICE * box.length:
            told[box.here : box.here_end] = True
            kept.append(box)
    return kept


def _follows(box: Box, later: Box) -> bool:
    """The later box goes on where the first one ends, in the same order on both sides."""
    here, there = later.here - box.here_end, later.there - box.there_end
    overlap = PART * min(box.there_end - box.there, later.there_end - later.there)
    if there < -overlap or here > min(FAR, PART * (box.length + later.length)):
        return False
    if min(here, there) > max(CLOSE, INSTEAD * min(box.length, later.length)):
        return False
    return there <= FAR or (here <= CLOSE and there <= CONDENSED)
