"""Whether what two texts have in common is running text, and not a row of labels of figures.

Next year's report counts the same things: "books lent", "visits of the night ward" stand in both, each beside
its number and each with other words behind it. That is no copied prose, however many labels there are.
"""

from __future__ import annotations

import numpy as np

from summarykit.reuse.alignment import Alignment
from summarykit.reuse.clusters import Box
from summarykit.reuse.fingerprints import CHARACTERS, sizes
from summarykit.reuse.seeds import Seeds
from summarykit.reuse.tokens import Flags, Indices, Tokens
from summarykit.text.hashing import are_in

WHOLE, MOST, MANY = 0.85, 0.75, 2
"""A sentence is taken over where the share WHOLE of its characters, figures aside, is common, or MOST of them
where they are MANY times the least length ..."""

LONG = 1.5
"""... and so is a stretch of this many times the least length, whatever stands around it."""

FORMULA = 3
"""A formula is shorter than so many times the least length: "the number of loans came to 1,260, up 4 %"."""

PART = 0.2
"""Such sentences or stretches are more than this share of a passage.

All three were found on fresh outlines, filled in, against the 40 reports they were made from (labels of up to
25 Chinese characters), and on planted copies: of 278 that were not rewritten two are lost. After a change
rerun `python -m benchmarks.predict copy` and check such outlines again."""


def holds_prose(
    box: Box, alignment: Alignment, seeds: Seeds, here: Tokens, there: Tokens, least: int
) -> bool:
    """A box has one sentence taken over whole, or one long stretch, of `least` characters beside figures."""
    ink = _characters(box.here, box.here_end, here)
    wanted = float(PART * ink.sum())
    common = _in_order(box, alignment, here, there)
    if _stretched(common, ink, LONG * least) > wanted:  # With what was moved there can only be more.
        return True
    common |= _moved(box, seeds, here)
    sentences = _taken_over(box, common, ink, here, MANY * least)
    return (
        bool(sentences[sentences >= least].sum() > wanted) or _stretched(common, ink, LONG * least) > wanted
    )


def may_hold_prose(box: Box, here: Tokens, there: Tokens, least: int) -> bool:
    """Whether there may be prose in a box: no part of it has more in common than the words, in any order."""
    ink = _characters(box.here, box.here_end, here)
    words = there.masked[box.there : box.there_end + CHARACTERS]
    common = are_in(here.masked[box.here : box.here_end], words)
    if _stretched(common, ink, LONG * least):
        return True
    return bool((_taken_over(box, common, ink, here, MANY * least) >= least).any())


def may_be_formula(box: Box, alignment: Alignment, here: Tokens, there: Tokens, least: int) -> bool:
    """A box is short and has new figures."""
    if _characters(box.here, box.here_end, here).sum() >= FORMULA * least:
        return False
    return any(
        _figures(one.here, one.here_end, here).any() or _figures(one.there, one.there_end, there).any()
        for one in alignment.differences
    )


def is_formula(box: Box, once: Seeds, here: Tokens, least: int) -> bool:
    """The words of such a box stand in one of the texts again, around other figures.

    `once` are the seeds whose words stand once in each text.
    """
    ink = _characters(box.here, box.here_end, here)
    return bool((ink * _moved(box, once, here)).sum() < least)


def _figures(first: int, last: int, tokens: Tokens) -> Flags:
    """Which of a range of tokens are figures."""
    figures: Flags = tokens.masked[first:last] != tokens.exact[first:last]
    return figures


def _characters(first: int, last: int, here: Tokens) -> Indices:
    """For each token of a range the characters up to the next one, none for a figure."""
    characters = np.empty(last - first, dtype=np.int64)
    characters[:-1] = here.starts[first + 1 : last] - here.starts[first : last - 1]
    characters[-1] = here.ends[last - 1] - here.starts[last - 1]
    characters[_figures(first, last, here)] = 0
    return characters


def _in_order(box: Box, alignment: Alignment, here: Tokens, there: Tokens) -> Flags:
    """Which tokens of a box the source has in the same order, figures masked."""
    common = np.ones(box.length, dtype=bool)
    for one in alignment.differences:
        same = False
        if one.length == one.there_end - one.there:
            mine, theirs = here.masked[one.here : one.here_end], there.masked[one.there : one.there_end]
            same = bool((mine == theirs).all())
        common[one.here - box.here : one.here_end - box.here] = same
    return common


def _moved(box: Box, seeds: Seeds, here: Tokens) -> Flags:
    """Which tokens of a box the source has with their neighbours, wherever."""
    near = slice(*seeds.here.searchsorted((box.here, box.here_end)).tolist())
    begins = seeds.here[near][(seeds.there[near] >= box.there) & (seeds.there[near] < box.there_end)]
    begins = begins - box.here
    ends = np.minimum(begins + sizes(here, box.here, box.here_end)[begins], box.length)
    edges = np.bincount(begins, minlength=box.length + 1) - np.bincount(ends, minlength=box.length + 1)
    moved: Flags = np.cumsum(edges)[:-1] > 0
    return moved


def _stretched(common: Flags, ink: Indices, long: float) -> int:
    """The common characters in stretches of at least `long`."""
    sums = np.zeros(len(ink) + 1, dtype=np.int64)
    np.cumsum(ink * common, out=sums[1:])
    # Between two breaks nothing is left out; a break has no common characters.
    breaks = np.concatenate((sums[:1], sums[1:][~common], sums[-1:]))
    stretches = breaks[1:] - breaks[:-1]
    return int(stretches[stretches >= long].sum())


def _taken_over(box: Box, common: Flags, ink: Indices, here: Tokens, many: int) -> Indices:
    """The common characters of each sentence that is taken over; `many` make a long one."""
    numbers = here.sentences[box.here : box.here_end]
    first, last = np.searchsorted(here.sentences, (numbers[0], numbers[-1] + 1)).tolist()
    every = np.bincount(here.sentences[first:last] - numbers[0], _characters(first, last, here))
    taken = np.bincount(numbers - numbers[0], ink * common)
    return taken[taken >= np.where(taken >= many, MOST, WHOLE) * every]
