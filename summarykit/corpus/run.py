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
from importlib.metadata import version
from pathlib import Path

from summarykit.archive import Writer, is_archive, open_archive, writing
from summarykit.corpus.engines import engine
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
from summarykit.corpus.place import FORMAT, Made, Place, begin, claim, is_output
from summarykit.corpus.reading import CHANGED, How, ReadOutcome, ReadTask
from summarykit.corpus.survey import Survey, survey
from summarykit.corpus.tables import is_as_written, write_tables
from summarykit.errors import Warned
from summarykit.lang import get_pack
from summarykit.messages import ui_language
from summarykit.reading.encodings import known_encoding
from summarykit.records import CorpusRun, Settings, Skipped


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
    place = claim(out)
    how = How(options.lang, options.encoding, options.settings, ui_language())
    made = Made(version("summarykit"), FORMAT, how)
    anew = options.force or place.made() != made
    known = {} if anew else load_known(place.known)
    tasks = plan_reading(place, made, found.inputs, known)
    account = None if anew or tasks else load_account(place.run)
    if account is not None and _is_current(account, found, place):
        return _told(folder, place, found, known, account, found.warnings, is_fresh=False)
    with (
        writing(place.archive, keep=[task.name for task in tasks]) as writer,
        engine(options.jobs) as workers,
    ):
        begin(place, made, anew=anew)
        if anew:
            writer.keep_only(())
            writer.commit()
        job = Job(place, made, workers, watch or _unwatched)
        outcomes = read_all(job, tasks, len(found.inputs))
        known = _known(found, known, tasks, outcomes)
        _file(writer, known, tasks, outcomes)
        save_known(place.known, known)
        account = _account(job, found, options.pattern, known)
        save_account(place.run, account)
    warnings = (*found.warnings, *(one for outcome in outcomes for one in outcome.warnings))
    return _told(folder, place, found, known, account, warnings, is_fresh=True)


def _unwatched(stage: Stage, done: int, total: int) -> None:
    """Nobody looks on."""


def _is_current(account: Account, found: Survey, place: Place) -> bool:
    """The files are those of the last run, and so are the tables."""
    return account.inputs == found.digest and all(is_as_written(place.root, one) for one in account.files)


def _known(
    found: Survey, before: KnownFiles, tasks: Sequence[ReadTask], outcomes: Sequence[ReadOutcome]
) -> KnownFiles:
    """All files of the corpus; one that changed while it was read is known by no hash."""
    read = {one.name for task in tasks for one in task.files}
    unread = {one.file: one for outcome in outcomes for one in outcome.unread}
    known: KnownFiles = {}
    for one in found.inputs:
        skipped = unread.get(one.name)
        sha256 = "" if skipped and skipped.code == CHANGED else one.sha256
        known[one.name] = Known(sha256, one.said, skipped) if one.name in read else before[one.name]
    return known


def _file(
    writer: Writer, known: KnownFiles, tasks: Sequence[ReadTask], outcomes: Sequence[ReadOutcome]
) -> None:
    """Take the new segments into the archive, and out of it what is gone or was read again."""
    there = (
        {entry.id for entry in open_archive(writer.folder).entries} if is_archive(writer.folder) else set()
    )
    # A segment that is in the archive already was filed by a run that was killed right after.
    fresh = [task for task in tasks if task.name not in writer.names]
    again = {one.name for task in fresh for one in task.files}
    writer.remove(there - known.keys() | there & again)
    writer.add(*(task.name for task, outcome in zip(tasks, outcomes, strict=True) if outcome.documents))
    writer.commit()


def _account(job: Job, found: Survey, pattern: str | None, known: KnownFiles) -> Account:
    """Compare what is to be compared, write the tables, and tell what they were made of."""
    archive = open_archive(job.place.archive)
    pairs = pair_up(job, archive)
    pieces = Pieces(job.place.rows)
    compare_all(job, archive, [one for one in pairs if one.piece not in pieces])
    pieces = Pieces(job.place.rows)
    skipped = sorted([*found.skipped, *_unread(known)], key=lambda one: one.file)
    files = write_tables(job.place.root, (pieces.rows(one.piece) for one in pairs), skipped)
    pieces.sweep([one.piece for one in pairs])
    return Account(
        version=job.made.version,
        settings=job.made.how,
        name_pattern=pattern,
        inputs=found.digest,
        documents=len(pairs),
        unread=sum(one.unread for one in skipped),
        files=tuple(files),
    )


def _unread(known: KnownFiles) -> list[Skipped]:
    return [one.unread for one in known.values() if one.unread is not None]


def _told(
    folder: Path,
    place: Place,
    found: Survey,
    known: KnownFiles,
    account: Account,
    warnings: tuple[Warned, ...],
    *,
    is_fresh: bool,
) -> CorpusRun:
    entries = open_archive(place.archive).entries
    years = [entry.meta.year for entry in entries if entry.meta.year is not None]
    unread = sorted(
        [*_unread(known), *(one for one in found.skipped if one.unread)], key=lambda one: one.file
    )
    return CorpusRun(
        corpus=folder.as_posix(),
        out=place.root.as_posix(),
        documents=len(entries),
        is_fresh=is_fresh,
        languages=dict(sorted(Counter(entry.lang for entry in entries).items())),
        organisations=len({entry.meta.organisation for entry in entries} - {None}),
        years=(min(years), max(years)) if years else None,
        unread=tuple(unread),
        skipped=sum(not one.unread for one in found.skipped),
        warnings=warnings,
        tables={Path(one.file).stem: one.rows for one in account.files if one.rows is not None},
    )
