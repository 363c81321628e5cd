"""Whole documents by MinHash and buckets (rensa), where it is installed: near copies, no passages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from benchmarks.peers.winnowing import TOKEN

PERMUTATIONS, BANDS, ALIKE, SEED = 128, 32, 0.5, 1
"""The usual settings for near copies: pairs with half of their words in common meet in some band."""


class Shelf:
    """Documents in buckets."""

    def __init__(self, rensa: Any) -> None:
        self._rensa = rensa
        self._buckets = rensa.RMinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS, num_bands=BANDS)

    def insert(self, number: int, text: str) -> None:
        """Put a document in."""
        self._buckets.insert(number, self._digest(text))

    def query(self, text: str) -> Sequence[int]:
        """The numbers of the documents that share a bucket with a text."""
        found: Sequence[int] = self._buckets.query(self._digest(text))
        return found

    def _digest(self, text: str) -> Any:
        digest = self._rensa.RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        digest.update(TOKEN.findall(text.lower()))
        return digest


def shelves() -> Callable[[], Shelf] | None:
    """A maker of empty shelves; None where rensa is not installed."""
    try:
        rensa = import_module("rensa")
    except ImportError:
        return None
    return lambda: Shelf(rensa)
