"""The two maps of a run: what of them is still to be done, in shards, and that it is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, TypeVar

from summarykit.archive import Archive
from summarykit.archive.manifest import NAME as MANIFEST
from summarykit.corpus.comparing import CompareTask, Pair, compare_shard
from summarykit.corpus.engines import Engine
from summarykit.corpus.habits import Habits
from summarykit.corpus.kept import KnownFiles
from summarykit.corpus.order import oldest_of_each_language, ranks
from summarykit.corpus.place import Made, Place
from summarykit.corpus.reading import Input, ReadOutcome, ReadTask, read_shard
from summarykit.corpus.shards import BUDGET, cut, digest
from summarykit.corpus.sources import LEAST, choose_sources
from summarykit.errors import InterruptionError
from summarykit.messages import say

T = TypeVar("T")
R = TypeVar("R")

Stage = Literal["read", "compare"]
Watch = Callable[[Stage, int, int], None]
"""Called before, and whenever work was done: stage, how many documents are done in it, of how many."""


@dataclass(frozen=True, slots=True)
class Job:
    """What both maps work with."""

    place: Place
    made: Made
    engine: Engine
    watch: Watch


def plan_reading(place: Place, made: Made, inputs: Sequence[Input], known: KnownFiles) -> list[ReadTask]:
    """Shards of the files that are not known, or of which anything has changed."""
    todo = [one for one in inputs if not _is_known(one, known)]
    tasks = []
    for files in cut(todo, lambda one: one.size, BUDGET):
        name = digest(made, [(one.name, one.sha256, one.said) for one in files])
        tasks.append(ReadTask(name, str(place.archive), str(place.read / f"{name}.json"), files, made.how))
    return tasks


def _is_known(one: Input, known: KnownFiles) -> bool:
    before = known.get(one.name)
    return before is not None and (before.sha256, before.said) == (one.sha256, one.said)


def read_all(job: Job, tasks: Sequence[ReadTask], total: int) -> list[ReadOutcome]:
    """Read and analyse what is to be read of `total` files. Raises InterruptionError E601."""
    return _map(job, "read", read_shard, tasks, [len(task.files) for task in tasks], total)


def pair_up(job: Job, archive: Archive, habits: Habits) -> list[Pair]:
    """Every document of the archive with its sources, in the order of their ids.

    Where what others tell of one (`habits`) changes, its rows are made again.
    """
    entries = archive.entries
    ranked = ranks(entries)
    chosen = choose_sources(entries, ranked, archive.pairs(ranked, least=LEAST))
    oldest = oldest_of_each_language(entries)
    made = []
    for number, (entry, sources) in enumerate(zip(entries, chosen, strict=True)):
        rests_on = [(id, archive.entry(id).sha256, origin) for id, origin in sources]
        compared = entry.id not in oldest or bool(sources)
        told = habits.digest(number, entry.lang)
        piece = digest(job.made, (entry.id, entry.sha256, entry.meta), rests_on, compared, told)
        made.append(Pair(entry.id, piece, sources, compared))
    return made


def compare_all(job: Job, archive: Archive, todo: Sequence[Pair]) -> None:
    """Make the rows of the documents `todo`. Raises InterruptionError E601."""
    state = sha256((job.place.archive / MANIFEST).read_bytes()).hexdigest()
    tasks = []
    for shard in cut(todo, lambda one: archive.entry(one.id).characters, BUDGET):
        rows = job.place.rows / f"{digest([one.piece for one in shard])}.rows"
        where = (str(job.place.archive), str(job.place.habits))
        tasks.append(CompareTask(*where, state, str(rows), shard, job.made.how.ui))
    _map(job, "compare", compare_shard, tasks, [len(task.documents) for task in tasks], len(archive.entries))


def _map(
    job: Job, stage: Stage, function: Callable[[T], R], tasks: Sequence[T], sizes: Sequence[int], total: int
) -> list[R]:
    """The results of all tasks, told as they come; what earlier runs did counts as done."""
    done = total - sum(sizes)
    results: list[R] = []
    try:
        job.watch(stage, done, total)
        for size, result in zip(sizes, job.engine.map(function, tasks), strict=True):
            results.append(result)
            done += size
            job.watch(stage, done, total)
    except KeyboardInterrupt as error:
        told = {
            "read": say("interrupted at {done} of {n} documents read", done=done, n=total),
            "compare": say("interrupted at {done} of {n} documents compared", done=done, n=total),
        }
        raise InterruptionError(
            "E601", told[stage], help=say("Run the same command again: it goes on from there.")
        ) from error
    return results
