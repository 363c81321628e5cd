"""The second way to a passage: sentences made of the same words, in whatever order and with some replaced.

Like sentences are found by their rarer words and chained; a chain is a passage where it is too good for
chance. The constants were found on planted copies with words shuffled and replaced, shortened or rewritten by
people, and on reports of one series compared with others that they took nothing from; after a change rerun
`python -m benchmarks.predict copy`.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from summarykit.reuse.bags import Bags, Numbers, Pairs, find_alike
from summarykit.reuse.chains import FOUND, ONWARDS, WORTH, Chains, find_chains
from summarykit.reuse.clusters import Box
from summarykit.reuse.tokens import Flags, Indices, Tokens
from summarykit.text.hashing import count_common

BEYOND, SURE = 0.35, 4.5
"""A chain is a passage where its likeness beyond what sentences on one matter have, times its evidence, is so
much: two sentences at least ..."""

ADDED = 10.0
"""... or some evidence beside a passage that stands there nearly word for word."""

LIKE = 0.5
"""Likeness of what is beside such a passage, and of a shortened text: much was left out, little changed."""

WEAK, MUCH, MANY = 0.3, 35.0, 3
"""A weaker chain needs more evidence, more sentences ..."""

STANDS_OUT = 0.03
"""... and likeness that no more than this share of the other sentences has: reports of one series are full of
sentences on the same matter."""

SAME = 0.5
"""Share of the words of both sides that a passage of two sentences has in common, in any order."""

SHORT = 1.5, 0.74, 0.75
"""A shorter one is at least so many times the least length, its sentences are so much alike, and it has this
share of the words in common."""

SIZE = 4
"""Times the least length: what a rewritten passage has of characters."""


def find_rewritten(
    here: Tokens, there: Tokens, bags: tuple[Bags, Bags], sure: list[Box], pure: list[Box], min_chars: int
) -> list[Box]:
    """Boxes of whole sentences that were put in other words, or of which the source has many more.

    `bags` are the words of both texts. A box may hold `sure` ones, which stand in both texts nearly word for
    word, with more around them; it never reaches over a `pure` one.
    """
    if not len(here) or not len(there):
        return []
    mine, theirs = bags
    open_here = mine.whole & ~_touched(here, pure, len(mine.whole))
    told = _touched(here, sure, len(mine.whole))
    pairs = find_alike(mine.only(open_here), theirs)
    if not _may_be_passages(pairs.alike[~told[pairs.here]]):
        return []
    chains = _chains(pairs, open_here, theirs.whole)
    chains = chains.only(_are_passages(chains, told, pairs, mine.whole & mine.long))
    boxes = []
    for number in range(len(chains)):
        found = chains[number]
        box = _box(found, here, there)
        if told[found.here].any() or _is_long(chains, number, box, (here, there), min_chars):
            boxes.append(box)
        else:
            boxes += _single(found, here, there, min_chars)
    return boxes


def likeness(box: Box, here: Tokens, there: Tokens) -> float:
    """The share of the words of both sides of a box that they have in common, in any order."""
    mine, theirs = here.stems[box.here : box.here_end], there.stems[box.there : box.there_end]
    return 2 * count_common(mine, theirs) / (len(mine) + len(theirs))


def _chains(pairs: Pairs, here: Flags, there: Flags) -> Chains:
    """The chains of some evidence. None reaches over a sentence that is not open."""
    places, there_places = _spaced(here), _spaced(there)
    chains = find_chains(Pairs(places[pairs.here], there_places[pairs.there], pairs.alike), ADDED)
    found = chains.pairs
    sentences = places.searchsorted(found.here), there_places.searchsorted(found.there)
    return replace(chains, pairs=Pairs(*sentences, found.alike))


def _spaced(usable: Flags) -> Indices:
    """Numbers of sentences with a gap wider than any chain's at each that is not usable."""
    spaced: Indices = np.arange(len(usable)) + (ONWARDS + 1) * np.cumsum(~usable)
    return spaced


def _may_be_passages(alike: Numbers) -> bool:
    """Some of the pairs that are not told may be: no chain of them has more likeness or evidence than all."""
    if not len(alike):
        return False
    best, evidence = alike.max(), (WORTH * alike + FOUND).sum()
    strong = (best - BEYOND) * evidence >= SURE
    return bool(strong or (best >= WEAK and evidence >= MUCH) or (best >= LIKE and evidence >= ADDED))


def _are_passages(chains: Chains, told: Flags, pairs: Pairs, sentences: Flags) -> Flags:
    """Which chains, beside what is told of them, are too good for chance."""
    fresh = chains.beside(told)
    alike, evidence = fresh.alike, fresh.evidence
    beside = (alike >= LIKE) & (evidence >= ADDED)
    doubtful = fresh.sparse & (alike < LIKE)
    strong = ~doubtful & ((alike - BEYOND) * evidence >= SURE)
    passages: Flags = np.where(fresh.sizes < chains.sizes, beside, strong)
    much = (alike >= WEAK) & (evidence >= MUCH) & (fresh.lengths >= MANY)
    for number in np.flatnonzero(much & ~passages & (fresh.sizes == chains.sizes)).tolist():
        passages[number] = _stands_out(chains[number], alike[number], pairs, sentences & ~told)
    return passages


def _stands_out(chain: Pairs, alike: float, pairs: Pairs, others: Flags) -> bool:
    """Hardly any of the other sentences is as much alike to one of the source."""
    others[chain.here[0] : chain.here[-1] + 1] = False
    best = np.zeros(len(others))
    np.maximum.at(best, pairs.here, pairs.alike)
    return bool((best[others] >= alike).sum() < STANDS_OUT * others.sum())


def _is_long(chains: Chains, number: int, box: Box, texts: tuple[Tokens, Tokens], min_chars: int) -> bool:
    """A rewritten passage has MANY sentences, or fewer that are made of the same words the more."""
    length = len(texts[0].span(box.here, box.here_end))
    if length >= SIZE * min_chars and chains.lengths[number] >= MANY:
        return True
    short, alike, same = (SIZE, 0.0, SAME) if length >= SIZE * min_chars else SHORT
    like = chains.alike[number] >= alike
    return bool(length >= short * min_chars and like and likeness(box, *texts) >= same)


def _single(chain: Pairs, here: Tokens, there: Tokens, min_chars: int) -> list[Box]:
    """The sentences of a chain that is not told, each made of the same words as one of the source."""
    short, alike, same = SHORT
    boxes = []
    for number in np.flatnonzero(chain.alike >= alike).tolist():
        box = _box(chain.only(slice(number, number + 1)), here, there)
        if len(here.span(box.here, box.here_end)) >= short * min_chars and likeness(box, here, there) >= same:
            boxes.append(box)
    return boxes


def _box(pairs: Pairs, here: Tokens, there: Tokens) -> Box:
    """From the first to the last of the sentences on both sides."""
    return Box(*_range(pairs.here, here.sentences), *_range(pairs.there, there.sentences))


def _touched(tokens: Tokens, boxes: list[Box], count: int) -> Flags:
    """Which sentences the boxes touch on the checked side."""
    touched = np.zeros(count, dtype=bool)
    for box in boxes:
        touched[tokens.sentences[box.here] : tokens.sentences[box.here_end - 1] + 1] = True
    return touched


def _range(numbers: Indices, sentences: Indices) -> tuple[int, int]:
    """The tokens from the first up to the last of these sentences."""
    return int(sentences.searchsorted(numbers.min())), int(sentences.searchsorted(numbers.max(), "right"))
