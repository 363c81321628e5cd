"""The run over a corpus: two maps over shards, with everything that was done before left as it is.

    discovery, metadata -> [a shard is read and analysed -> segment] -> archive
    pairs of the archive -> sources -> [a shard's documents are compared -> rows] -> tables

Nothing but names goes through the engine; what the maps find lies in files, each of which is written whole
or not at all. So a run that was interrupted or killed is gone on with, and the same files come of any number
of workers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from summarykit.archive import Writer, open_archive, writing
from summarykit.corpus.comparing import Pair
from summarykit.corpus.engines import engine
from summarykit.corpus.habits import find_habits
from summarykit.corpus.kept import (
    Account,
    Known,
    KnownFiles,
    Pieces,
    load_account,
    load_known,
    save_account,
    save_known,
)
from summarykit.corpus.maps import Job, Stage, Watch, compare_all, pair_up, plan_reading, read_all
from summarykit.corpus.pattern import name_pattern
from summarykit.corpus.place import Made, Place, begin, claim, is_output, made_with
from summarykit.corpus.reading import CHANGED, How, ReadOutcome, ReadTask
from summarykit.corpus.survey import Survey, survey
from summarykit.corpus.tables import is_as_written, write_tables
from summarykit.errors import ArchiveError, Warned
from summarykit.lang import get_pack
from summarykit.messages import ui_language
from summarykit.reading.encodings import known_encoding
from summarykit.records import CorpusRun, Entry, Settings, Skipped


@dataclass(frozen=True, slots=True)
class Options:
    """What a run is steered by: `jobs` workers, the `pattern` of names, `force` to do everything anew."""

    jobs: int = 1
    pattern: str | None = None
    lang: str | None = None
    encoding: str | None = None
    settings: Settings = field(default_factory=Settings)
    force: bool = False


def run_corpus(
    folder: Path, out: Path, options: Options | None = None, watch: Watch | None = None
) -> CorpusRun:
    """Analyse all documents below `folder` and write the tables into `out`.

    Raises ReadError E101, E102, E111, E112 or E502 for the corpus, CompareError E402 for an unknown
    language, CorpusError E504-E509, OutputError E501-E503 for the place of the output, ArchiveError E406
    where another run is writing there, InterruptionError E601.
    """
    options = options or Options()
    if options.lang is not None:
        get_pack(options.lang)
    known_encoding(options.encoding)
    found = survey(folder, name_pattern(options.pattern) if options.pattern else None, is_output)
    plan = _plan(claim(out), found, options)
    account = _account_of_before(plan)
    if account is not None:
        return _told(folder, plan, plan.known, account, is_fresh=False)
    with (
        writing(plan.place.archive, keep=[task.name for task in plan.tasks], anew=not plan.known) as writer,
        engine(options.jobs) as workers,
    ):
        return _run(folder, plan, writer, Job(plan.place, plan.made, workers, watch or _unwatched))


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is there, what of it is known from earlier runs, and the shards that are to be read.

    `anew` where nothing of earlier runs may be used.
    """

    place: Place
    made: Made
    pattern: str | None
    found: Survey
    anew: bool
    known: KnownFiles
    tasks: Sequence[ReadTask]


def _unwatched(stage: Stage, done: int, total: int) -> None:
    """Nobody looks on."""


def _plan(place: Place, found: Survey, options: Options) -> _Plan:
    how = How(options.lang, options.encoding, options.settings, ui_language())
    made = made_with(how)
    anew = options.force or place.made() != made
    known = load_known(place.known) if not anew and _is_sound(place.archive) else {}
    tasks = plan_reading(place, made, found.inputs, known)
    return _Plan(place, made, options.pattern, found, anew, known, tasks)


def _is_sound(archive: Path) -> bool:
    """The archive is there and can be opened."""
    try:
        open_archive(archive)
    except ArchiveError:
        return False
    return True


def _account_of_before(plan: _Plan) -> Account | None:
    """The account of the last run where nothing has changed since: neither the files nor the tables."""
    account = None if plan.anew or plan.tasks else load_account(plan.place.run)
    if account is None or (account.inputs, account.name_pattern) != (plan.found.digest, plan.pattern):
        return None
    return account if all(is_as_written(plan.place.root, one) for one in account.files) else None


def _run(folder: Path, plan: _Plan, writer: Writer, job: Job) -> CorpusRun:
    begin(plan.place, plan.made, anew=plan.anew)
    outcomes = read_all(job, plan.tasks, len(plan.found.inputs))
    known = _known(plan, outcomes)
    _file(writer, known, plan.tasks, outcomes)
    save_known(plan.place.known, known)
    account = _tables(job, plan, known)
    save_account(plan.place.run, account)
    warnings = [warned for outcome in outcomes for warned in outcome.warnings]
    return _told(folder, plan, known, account, warnings)


def _known(plan: _Plan, outcomes: Sequence[ReadOutcome]) -> KnownFiles:
    """All files of the corpus; one that changed while it was read is known by no hash."""
    known = {one.name: plan.known[one.name] for one in plan.found.inputs if one.name in plan.known}
    unread = {one.file: one for outcome in outcomes for one in outcome.unread}
    for file in [file for task in plan.tasks for file in task.files]:
        skipped = unread.get(file.name)
        changed = skipped is not None and skipped.code == CHANGED
        known[file.name] = Known("" if changed else file.sha256, file.said, skipped)
    return known


def _file(
    writer: Writer, known: KnownFiles, tasks: Sequence[ReadTask], outcomes: Sequence[ReadOutcome]
) -> None:
    """Take the new segments into the archive, and out of it what is gone or was read again."""
    there = {entry.id for entry in open_archive(writer.folder).entries} if writer.names else set()
    # A segment that is in the archive already was filed by a run that was killed right after.
    fresh = [task for task in tasks if task.name not in writer.names]
    again = {one.name for task in fresh for one in task.files}
    writer.remove(there - known.keys() | there & again)
    writer.add(*(task.name for task, outcome in zip(tasks, outcomes, strict=True) if outcome.documents))
    writer.commit()


def _tables(job: Job, plan: _Plan, known: KnownFiles) -> Account:
    """Compare what is to be compared, write the tables, and tell what they were made of."""
    pairs = _pairs(job)
    pieces = Pieces(job.place.rows)
    compare_all(job, open_archive(job.place.archive), [one for one in pairs if one.piece not in pieces])
    pieces = Pieces(job.place.rows)
    skipped = _skipped(plan, known)
    files = write_tables(job.place.root, (pieces.rows(one.piece) for one in pairs), skipped)
    pieces.sweep([one.piece for one in pairs])
    job.place.habits.unlink()
    return Account(
        version=job.made.version,
        models=job.made.models,
        settings=job.made.how,
        name_pattern=plan.pattern,
        inputs=plan.found.digest,
        documents=len(pairs),
        unread=sum(one.unread for one in skipped),
        files=tuple(files),
    )


def _pairs(job: Job) -> list[Pair]:
    """Every document with its sources; what it has in common with many is written down for the workers.

    All that is looked at for this, the whole index, is let go of again before they begin.
    """
    archive = open_archive(job.place.archive)
    habits = find_habits(archive)
    habits.write(job.place.habits)
    return pair_up(job, archive, habits)


def _skipped(plan: _Plan, known: KnownFiles) -> list[Skipped]:
    """All files that are in no table, by name."""
    unread = [one.unread for one in known.values() if one.unread is not None]
    return sorted([*plan.found.skipped, *unread], key=lambda one: one.file)


def _told(
    folder: Path,
    plan: _Plan,
    known: KnownFiles,
    account: Account,
    warnings: Sequence[Warned] = (),
    *,
    is_fresh: bool = True,
) -> CorpusRun:
    """The run in figures, for people and programs."""
    entries = open_archive(plan.place.archive).entries
    skipped = _skipped(plan, known)
    return CorpusRun(
        corpus=folder.as_posix(),
        out=plan.place.root.as_posix(),
        documents=len(entries),
        is_fresh=is_fresh,
        languages=dict(sorted(Counter(entry.lang for entry in entries).items())),
        organisations=len({entry.meta.organisation for entry in entries} - {None}),
        years=_years(entries),
        unread=tuple(one for one in skipped if one.unread),
        skipped=sum(not one.unread for one in skipped),
        warnings=(*plan.found.warnings, *warnings),
        tables={Path(one.file).stem: one.rows for one in account.files if one.rows is not None},
    )


def _years(entries: Sequence[Entry]) -> tuple[int, int] | None:
    """The first year and the last of which there is a document."""
    years = [entry.meta.year for entry in entries if entry.meta.year is not None]
    return (min(years), max(years)) if years else None
