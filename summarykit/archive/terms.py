"""What of a document goes into the index: its fingerprints, and its words for text that was put in others."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from summarykit.archive.postings import Indices
from summarykit.records import Block
from summarykit.reuse.fingerprints import fingerprint
from summarykit.reuse.tokens import Tokens, tokenise
from summarykit.text.hashing import Hashes, hash_grams
from summarykit.text.lines import hash_lines


def content_tokens(text: str, blocks: Iterable[Block]) -> Tokens:
    """The tokens of a text with its boilerplate marked as skipped: that was not written by its author."""
    return tokenise(text, [block.span for block in blocks if block.is_boilerplate])


def fingerprints_of(tokens: Tokens) -> Hashes:
    """The fingerprints of a document, each once, in ascending order."""
    return np.unique(fingerprint(tokens).hashes)


def terms_of(tokens: Tokens) -> Hashes:
    """The terms of a document, each once, in ascending order."""
    return np.unique(term_places(tokens)[0])


def lines_of(text: str) -> Hashes:
    """The lines of a document, each once, in ascending order; furniture is among them, to be known by it."""
    return np.unique(np.array([line for line, _ in hash_lines(text)], dtype=np.uint64))


def term_places(tokens: Tokens) -> tuple[Hashes, Indices]:
    """Its terms, and the token where each begins.

    Terms are words and, of scripts without blanks, pairs of neighbouring characters; no figures.
    """
    usable = ~tokens.skipped & ~tokens.figures
    characters = usable & tokens.characters
    words = np.flatnonzero(usable & ~tokens.characters)
    pairs = np.flatnonzero(characters[:-1] & characters[1:])
    terms = np.concatenate((tokens.exact[words], hash_grams(tokens.exact, 2)[pairs]))
    return terms, np.concatenate((words, pairs))
