"""A document against an archive: only what may have a passage in common with it is read and compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from pathlib import Path

from summarykit.archive import Archive
from summarykit.checks import run
from summarykit.checks.rule import Rule
from summarykit.checks.sources import Source, prepare
from summarykit.checks.years import year_in_name, year_of
from summarykit.errors import Location, Warned
from summarykit.lang import get_pack
from summarykit.messages import say
from summarykit.pipeline import with_background
from summarykit.reading.fetch import identity
from summarykit.records import Analysis, Background, Document, Entry, Origin, Report

KEPT = 256
"""Sources that stay prepared for the next document: some 100 MB."""


class Shelf:
    """An archive to compare with, and whose documents are in it; reports put `name` before their ids."""

    def __init__(self, archive: Archive, origin: Origin) -> None:
        self.archive = archive
        self.origin = origin
        self.name = identity(archive.folder)
        self.source = lru_cache(KEPT)(self._source)

    def __len__(self) -> int:
        """Documents."""
        return len(self.archive.entries)

    @cached_property
    def warnings(self) -> tuple[Warned, ...]:
        """W404 where the text of a document is not kept."""
        hidden = sum(not entry.readable for entry in self.archive.entries)
        return (_hidden(self.name, hidden),) if hidden else ()

    def related(self, analysis: Analysis) -> list[str]:
        """Ids of documents that a check can tell anything of: shared text, the same file, a name left in."""
        least = get_pack(analysis.document.lang).min_passage
        found = [entry.id for entry in self.archive.related(analysis, least=least)]
        found += _same_files(self.archive.entries, analysis.document)
        if self.origin == "unit":
            found += self._named(analysis.document.text, set(found))
        return sorted(set(found))

    def _named(self, text: str, found: set[str]) -> Iterator[str]:
        """One document of each unit that is named in a text, where none is found already."""
        for name, ids in self.archive.units.items():
            if found.isdisjoint(ids) and name in text:
                yield ids[0]

    def _source(self, id: str) -> Source:
        analysis = self.archive.analysis(id)
        named = replace(analysis.document, id=f"{self.name}/{id}")
        return prepare(replace(analysis, document=named), self.origin, self.archive.tokens(id))


def check_against(
    analysis: Analysis,
    sources: Sequence[tuple[Document | Analysis | Source, Origin]] = (),
    shelves: Sequence[Shelf] = (),
    rules: Sequence[Rule] | None = None,
) -> Report:
    """The report of a document against others and against archives (see `checks.run`).

    `compared` counts every document of an archive: those that are not read share no passage with it.
    Raises ArchiveError E405 where a document of an archive is damaged.
    """
    analysis = _seen(analysis, shelves)
    found = [(shelf, shelf.related(analysis)) for shelf in shelves]
    shelved = [(shelf.source(id), shelf.origin) for shelf, ids in found for id in ids]
    report = run(analysis, [*sources, *shelved], rules)
    passed_over = sum(len(shelf) - len(ids) for shelf, ids in found)
    warnings = (warned for shelf in shelves for warned in shelf.warnings)
    return replace(report, compared=report.compared + passed_over, warnings=(*report.warnings, *warnings))


def _seen(analysis: Analysis, shelves: Sequence[Shelf]) -> Analysis:
    """The analysis with the turns of phrase and the form that the archives know, all counted as one."""
    if not shelves:
        return analysis
    year = year_of(analysis) or year_in_name(analysis.document.id)
    pairs = [shelf.archive.background_of(analysis, year) for shelf in shelves]
    everywhere, here, bodies = (sum(counted, Background()) for counted in zip(*pairs, strict=True))
    return with_background(analysis, everywhere, here, bodies=bodies)


def _same_files(entries: Iterable[Entry], document: Document) -> Iterator[str]:
    """Equal bytes, or one file by two paths: the check then leaves it out and says so."""
    path, name = Path(document.source.path), document.source.path.rpartition("/")[2]
    for entry in entries:
        if entry.sha256 == document.source.sha256 or (
            entry.path.endswith(name) and path.is_file() and Path(entry.path).resolve() == path.resolve()
        ):
            yield entry.id


def _hidden(name: str, count: int) -> Warned:
    return Warned(
        "W404",
        say(
            "the text of {n} document is not kept: what was changed in a passage is not told"
            "|the texts of {n} documents are not kept: what was changed in a passage is not told",
            n=count,
        ),
        say("Compare with the documents themselves to see it."),
        Location(name),
    )
