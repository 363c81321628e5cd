"""The sets that can be predicted, one module each.

A set module has two functions: `units(data)` lists what there is to read, unopened, and `answer(unit)` gives
the product's rows for one of it. So one bad document costs no other, and units can be shared out to workers.
`units` raises OSError where the data is not there, `answer` a SummarykitError or UnusableRowError.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.rows import Row
from benchmarks.sets import copy, figures, reading, structure, themes, web


@dataclass(frozen=True, slots=True)
class Set:
    """A kind of data: what is there to read, and what the product answers for one unit of it."""

    units: Callable[[Path], Iterable[Any]]
    answer: Callable[[Any], list[Row]]


SETS: dict[str, Set] = {
    "copy": Set(copy.units, copy.answer),
    "figures": Set(figures.units, figures.answer),
    "structure": Set(structure.units, structure.answer),
    "web": Set(web.units, web.answer),
    "themes": Set(themes.units, themes.answer),
    "reading": Set(reading.units, reading.answer),
}
