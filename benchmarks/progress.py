"""How far a long job is: one line on a terminal, rewritten in place, nothing anywhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

T = TypeVar("T")

EVERY = 0.2
"""Seconds between two looks of the line."""


def shown(items: Iterable[T], total: int, what: str) -> Iterator[T]:
    """The items as they come, their count on stderr where it is a terminal; `what` names the job."""
    if not sys.stderr.isatty():
        yield from items
        return
    told = 0.0
    for count, item in enumerate(items, start=1):
        if monotonic() - told >= EVERY or count == total:
            told = monotonic()
            print(f"\r{what}: {count:,} of {total:,}", end="", file=sys.stderr, flush=True)
        yield item
    print("\r\033[K", end="", file=sys.stderr, flush=True)
