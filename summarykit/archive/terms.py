"""What of a document goes into the index: its fingerprints, and its words for text that was put in others."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from summarykit.archive.postings import Indices
from summarykit.records import Block, Span
from summarykit.reuse.fingerprints import in_text_order, sample
from summarykit.reuse.tokens import Cut, Tokens, tokenise
from summarykit.text.hashing import Hashes, distinct, hash_grams
from summarykit.text.lines import hash_lines


def content_tokens(text: str, blocks: Iterable[Block]) -> Tokens:
    """The tokens of a text with its boilerplate marked as skipped: that was not written by its author."""
    return tokenise(text, not_content(blocks))


def not_content(blocks: Iterable[Block]) -> list[Span]:
    """Where a text is boilerplate."""
    return [block.span for block in blocks if block.is_boilerplate]


def fingerprints_of(tokens: Cut) -> Hashes:
    """The sampled fingerprints of a document, each once, in ascending order."""
    return distinct(sample(tokens)[0])


def phrases_of(tokens: Cut) -> Hashes:
    """All fingerprints of a document, each once, in ascending order."""
    return distinct(in_text_order(tokens)[0])


def terms_of(tokens: Cut) -> Hashes:
    """The terms of a document, each once, in ascending order."""
    return distinct(term_places(tokens)[0])


def lines_of(text: str) -> Hashes:
    """The lines of a document, each once, in ascending order; furniture is among them, to be known by it."""
    return distinct(np.array([line for line, _ in hash_lines(text)], dtype=np.uint64))


def term_places(tokens: Cut) -> tuple[Hashes, Indices]:
    """Its terms, and the token where each begins.

    Terms are words and, of scripts without blanks, pairs of neighbouring characters; no figures.
    """
    usable = ~tokens.skipped & ~tokens.figures
    characters = usable & tokens.characters
    words = np.flatnonzero(usable & ~tokens.characters)
    pairs = np.flatnonzero(characters[:-1] & characters[1:])
    terms = np.concatenate((tokens.exact[words], hash_grams(tokens.exact, 2)[pairs]))
    return terms, np.concatenate((words, pairs))
