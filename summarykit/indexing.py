"""Files into an archive: which of them are new or changed, read and analysed, a segment a batch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from summarykit.archive import Writer, is_archive, open_archive, writing
from summarykit.archive.manifest import read_manifest
from summarykit.archive.problems import name_taken
from summarykit.archive.writer import is_free
from summarykit.corpus.discovery import discover
from summarykit.corpus.guess import guess
from summarykit.corpus.metadata import over, read_metadata
from summarykit.corpus.place import is_output
from summarykit.errors import Location, OutputError, ReadError, Warned
from summarykit.files import check_writable
from summarykit.messages import say
from summarykit.pipeline import analyse
from summarykit.reading import read_file
from summarykit.reading.fetch import identity, shown
from summarykit.reading.folder import is_folder, nothing_in
from summarykit.records import Analysis, Document, Entry, Indexed, Meta

BATCH = 4_000_000
"""Characters of a segment, about: an analysis takes some 30 times as much in memory as its text."""


@dataclass(frozen=True, slots=True)
class How:
    """How files are read and kept. With `force` a document gives way to another file with its id.

    `watch("read", done, total)` is called as the work goes on.
    """

    keep_text: bool = True
    force: bool = False
    lang: str | None = None
    encoding: str | None = None
    watch: Callable[[str, int, int], None] | None = None


def build(given: Sequence[Path], archive: Path, how: How) -> Indexed:
    """Make an archive of files and folders; nothing is made where none of them can be read.

    Raises OutputError E501 where it stands already and `force` is not set, or something else does, E502 or
    E503 where it cannot be written, and what `add` raises.
    """
    _check_place(archive, force=how.force)
    with writing(archive, anew=True) as writer:
        return _Intake(writer, how, ()).take(given)


def add(given: Sequence[Path], archive: Path, how: How) -> Indexed:
    """Add files and folders to an archive; a file that was changed since takes the place of what it was.

    Where an archive has a document without its text, what is added is kept without text too. Raises
    ArchiveError E404 to E407, E409 where two files have one id, CorpusError E504 for a metadata.csv that
    cannot be used, OutputError E502 or E503.
    """
    read_manifest(archive)
    with writing(archive) as writer:
        entries = open_archive(archive).entries
        readable = all(entry.readable for entry in entries)
        return _Intake(writer, replace(how, keep_text=how.keep_text and readable), entries).take(given)


def remove(ids: Sequence[str], archive: Path) -> int:
    """Take documents out of an archive, and tell how many are left.

    Raises ArchiveError E404 to E407, and E408 where one is not there: then none is taken out.
    """
    read_manifest(archive)
    with writing(archive) as writer:
        writer.remove(ids)
        writer.commit()
    return len(open_archive(archive).entries)


def _check_place(archive: Path, *, force: bool) -> None:
    """Fail now rather than after the work."""
    if not is_free(archive) and not is_archive(archive):
        raise OutputError(
            "E501",
            say("exists already and is no archive"),
            help=say("Give another name with -o: nothing but an archive is replaced."),
            at=archive,
        )
    if not archive.exists() or not (is_free(archive) or force):
        check_writable(archive, force=False)


@dataclass(frozen=True, slots=True)
class _File:
    id: str
    path: Path
    meta: Meta


class _Intake:
    """Files on their way into an archive, and what became of them."""

    def __init__(self, writer: Writer, how: How, present: Sequence[Entry]) -> None:
        self.writer = writer
        self.how = how
        self.present = {entry.id: entry for entry in present}
        self.batch: list[tuple[Analysis, Meta]] = []
        self.characters = 0
        self.added: list[str] = []
        self.replaced: list[str] = []
        self.unchanged: list[str] = []
        self.unread: list[Warned] = []
        self.warnings: list[Warned] = []

    def take(self, given: Sequence[Path]) -> Indexed:
        """Read and write everything, and commit where anything is new."""
        files = self._each_once(given)
        for done, file in enumerate(files, 1):
            document = self._read(file)
            if document is not None and self._is_news(document, file.meta):
                self.batch.append(self._filed(document, file.meta))
                self.characters += len(document.text)
            if self.characters >= BATCH or done == len(files):
                self._write()
            if self.how.watch is not None:
                self.how.watch("read", done, len(files))
        if self.added or self.replaced:
            self.writer.tidy()
            self.writer.commit()
        return Indexed(
            archive=identity(self.writer.folder),
            documents=len(self.present) + len(self.added),
            added=tuple(self.added),
            replaced=tuple(self.replaced),
            unchanged=tuple(self.unchanged),
            unread=tuple(self.unread),
            warnings=tuple(self.warnings),
        )

    def _each_once(self, given: Sequence[Path]) -> list[_File]:
        """Every file. Raises ArchiveError E409 where two of them have one id."""
        seen: dict[str, _File] = {}
        for file in (file for path in given for file in self._files(path)):
            other = seen.setdefault(file.id, file)
            if other.path != file.path:
                raise name_taken(self.writer.folder, file.id, shown(other.path), shown(file.path))
        return list(seen.values())

    def _files(self, path: Path) -> Iterator[_File]:
        """What should be documents; those of a folder are named by their path in it."""
        if not is_folder(path):
            yield _File(identity(path), path, Meta())
            return
        found = discover(path, is_output)
        said, warnings = read_metadata(found.metadata, [one.name for one in found.documents])
        self.warnings += warnings
        if not found.documents:
            self.unread.append(_warned(nothing_in(path), path))
        for one in found.skipped:
            if one.unread:
                self.unread.append(Warned(one.code, one.reason, one.help, Location(shown(path / one.file))))
        yield from (_File(one.name, one.path, said.get(one.name, Meta())) for one in found.documents)

    def _read(self, file: _File) -> Document | None:
        try:
            document = read_file(file.path, lang=self.how.lang, encoding=self.how.encoding)
        except ReadError as error:
            self.unread.append(_warned(error, file.path))
            return None
        self.warnings += document.warnings
        return replace(document, id=file.id)

    def _is_news(self, document: Document, meta: Meta) -> bool:
        """The archive has it not, or not so. Raises ArchiveError E409 where its id is another file's."""
        entry = self.present.get(document.id)
        if entry is None:
            self.added.append(document.id)
            return True
        if self._is_same(entry, document, meta):
            self.unchanged.append(document.id)
            return False
        if entry.path != document.source.path and not self.how.force:
            raise name_taken(self.writer.folder, document.id, entry.path, document.source.path)
        self.replaced.append(document.id)
        return True

    def _filed(self, document: Document, meta: Meta) -> tuple[Analysis, Meta]:
        """What metadata.csv does not say is taken from the document, where its text may be kept."""
        analysis = analyse(document)
        return analysis, over(meta, guess(analysis)) if self.how.keep_text else meta

    def _is_same(self, entry: Entry, document: Document, meta: Meta) -> bool:
        said = over(meta, entry.meta)
        now = (document.source.sha256, document.lang, said, self.how.keep_text)
        return now == (entry.sha256, entry.lang, entry.meta, entry.readable)

    def _write(self) -> None:
        """A segment of the batch, which is then empty; what its documents replace is taken out."""
        if self.batch:
            self.writer.remove(self.present.keys() & {analysis.document.id for analysis, _ in self.batch})
            self.writer.write(self.batch, keep_text=self.how.keep_text)
            self.batch, self.characters = [], 0


def _warned(error: ReadError, path: Path) -> Warned:
    return Warned(error.code, error.message, error.help, error.at or Location(shown(path)))
