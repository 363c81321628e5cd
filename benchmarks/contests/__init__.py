"""Who runs against whom: one module a job, each making a `Contest` out of the material of one language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.contests import analysis, archives, figures, files, fingerprints, pairs, structure
from benchmarks.contests.contest import Contest
from benchmarks.material import Material


@dataclass(frozen=True, slots=True)
class Job:
    """A job that can be raced: `documents` is how many it works through when nothing else is asked for."""

    contest: Callable[[Material], Contest]
    documents: int


JOBS: dict[str, Job] = {
    "fingerprints": Job(fingerprints.contest, 100),
    "pairs": Job(pairs.contest, 60),
    "query": Job(archives.query, 1000),
    "add": Job(archives.add, 100),
    "figures": Job(figures.contest, 30),
    "structure": Job(structure.contest, 60),
    "texts": Job(files.texts, 200),
    "pages": Job(files.pages, 60),
    "analysis": Job(analysis.contest, 20),
}
