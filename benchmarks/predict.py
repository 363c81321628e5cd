"""`python -m benchmarks.predict SET DATA -o PRED.jsonl`: the product's own answers, for a scorer to judge.

DATA is a folder or a .jsonl file of the shape that the module of the set tells (`benchmarks/sets/`). Only
inputs are read, never a gold label. What cannot be read is told on stderr and costs nothing else.
Exit status: 0 all predicted, 2 nothing, 3 not everything, 4 the product itself broke down on something.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from benchmarks.progress import shown
from benchmarks.rows import Row, UnusableRowError, to_lines
from benchmarks.sets import SETS, Set
from summarykit.errors import SummarykitError
from summarykit.files import check_writable, write_aside

DONE, UNUSABLE, PARTLY, BUG = 0, 2, 3, 4

SHARED_OUT = 4
"""Units handed to a worker at once."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The rows of a unit, or what was wrong with it and the status this leads to."""

    rows: tuple[Row, ...] = ()
    wrong: str = ""
    status: int = DONE


def attempt(answer: Callable[[Any], list[Row]], unit: object) -> Outcome:
    """The product's answer for one unit; whatever goes wrong is an outcome too."""
    try:
        return Outcome(tuple(answer(unit)))
    except SummarykitError as error:
        return Outcome(wrong=f"error[{error.code}]: {unit} {error.message}", status=PARTLY)
    except UnusableRowError as error:
        return Outcome(wrong=f"error: {unit} {error}", status=PARTLY)
    except Exception:  # noqa: BLE001 a bug of ours is told in full, and the other documents are still judged
        return Outcome(wrong=f"error: {unit}\n{traceback.format_exc()}", status=BUG)


def outcomes(chosen: Set, units: Sequence[object], workers: int) -> Iterator[Outcome]:
    """One outcome a unit, in the order of the units for any number of workers."""
    work = partial(attempt, chosen.answer)
    if workers == 1:
        yield from map(work, units)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(work, units, chunksize=SHARED_OUT)


def gather(told: Iterable[Outcome]) -> tuple[list[Row], int]:
    """All rows and the exit status; what was wrong goes to stderr as it comes."""
    rows: list[Row] = []
    statuses = {DONE}
    answered = 0
    for outcome in told:
        if outcome.wrong:
            print(outcome.wrong, file=sys.stderr)
        answered += not outcome.wrong
        statuses.add(outcome.status)
        rows += outcome.rows
    return rows, UNUSABLE if not answered and max(statuses) != BUG else max(statuses)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write one JSON object a line to the file named by -o; it is replaced only when all is done."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.predict", description=__doc__)
    parser.add_argument("set", choices=SETS, help="kind of the data")
    parser.add_argument("data", metavar="DATA", type=Path, help="folder or .jsonl file")
    parser.add_argument("-o", dest="out", metavar="PRED", type=Path, required=True, help="file to write")
    parser.add_argument("-j", dest="workers", metavar="N", type=int, default=1, help="worker processes")
    given = parser.parse_args(arguments)
    if given.workers < 1:
        parser.error("-j asks for at least one worker")
    chosen = SETS[given.set]
    try:
        check_writable(given.out, force=True)
        units = list(chosen.units(given.data))
        rows, status = gather(shown(outcomes(chosen, units, given.workers), len(units), given.set))
        write_aside(given.out, to_lines(rows))
    except (SummarykitError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return UNUSABLE
    return status


if __name__ == "__main__":
    sys.exit(main())
