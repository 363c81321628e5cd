"""Races: entrants run in turn on the same material, in the same process, and only their CPU time counts.

On a machine that others use too, a rate says little and a ratio within one round says much: whatever slows
one entrant down slows the next as well. So every round runs each entrant once, the order turning from round
to round, and a ratio is taken within its round.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from time import process_time

SHORTEST = 1e-9
"""CPU seconds at least, so that an entrant too quick for the clock divides nothing by zero."""


@dataclass(frozen=True, slots=True)
class Entrant:
    """One way to do a job: `run` works once through `amount` units of it."""

    name: str
    amount: float
    run: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of some rounds, the least and the greatest of them."""

    median: float
    low: float
    high: float


def race(entrants: Sequence[Entrant], rounds: int) -> list[list[float]]:
    """Rates in units per CPU second: of each entrant, one a round, after a round that does not count."""
    for entrant in entrants:
        entrant.run()
    rates: list[list[float]] = [[] for _ in entrants]
    for turn in range(rounds):
        for at in _in_turn(len(entrants), turn):
            rates[at].append(entrants[at].amount / _cpu_seconds(entrants[at].run))
    return rates


def spread(values: Sequence[float]) -> Spread:
    """How values lie."""
    return Spread(median(values), min(values), max(values))


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> list[float]:
    """How many times as fast, round by round."""
    return [mine / peer for mine, peer in zip(ours, theirs, strict=True)]


def _in_turn(count: int, turn: int) -> Iterator[int]:
    yield from ((turn + at) % count for at in range(count))


def _cpu_seconds(run: Callable[[], object]) -> float:
    """CPU time of all threads of this process; the rubbish of the entrant before is cleared away first."""
    gc.collect()
    begin = process_time()
    run()
    return max(SHORTEST, process_time() - begin)
