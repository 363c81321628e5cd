"""The annotated sets of `corpora/`: which documents they have, who read them and how they are split."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import summarykit
from tests.corpora.annotation import Placed, place

CORPORA = Path(__file__).parents[2] / "corpora"
KINDS = {".txt", ".docx"}


@dataclass(frozen=True)
class CorpusSet:
    """A folder with one folder a genre, and annotations in `readings/<reading>/<doc>.ann`.

    The gold is made from the last of the readings and has the files named in `gold`. The first of the
    genres is kept for tests as a whole.
    """

    name: str
    genres: tuple[str, ...]
    readings: tuple[str, ...]
    gold: tuple[str, ...]

    @property
    def folder(self) -> Path:
        """Where the set stands."""
        return CORPORA / self.name

    @property
    def trusted(self) -> str:
        """The reading that the gold is made from."""
        return self.readings[-1]


SUMMARIES = CorpusSet(
    "summaries",
    genres=("association", "company", "hospital", "party-branch"),
    readings=("first", "second", "agreed"),
    gold=("structure", "figures", "passages"),
)
REPORTS = CorpusSet(
    "reports",
    genres=("service", "annual", "government", "institution", "project", "school"),
    readings=("first",),
    gold=("structure",),
)
SETS: Mapping[str, CorpusSet] = {one.name: one for one in (SUMMARIES, REPORTS)}


@dataclass(frozen=True)
class Entry:
    """One document of a set."""

    path: Path
    corpus: CorpusSet

    @property
    def doc(self) -> str:
        """Its name: that of its file without the ending."""
        return self.path.stem

    @property
    def file(self) -> str:
        """Its place in the set."""
        return self.path.relative_to(self.corpus.folder).as_posix()

    @property
    def genre(self) -> str:
        """The folder it stands in."""
        return self.path.parent.name

    @property
    def unit(self) -> str:
        """Whose summary it is."""
        return self.doc.rpartition("-")[0]

    @property
    def year(self) -> int:
        """The year it tells of, the whole of it or a quarter (2024q3)."""
        return int(self.doc.rpartition("-")[2][:4])

    @property
    def document(self) -> summarykit.Document:
        """The document as the toolkit reads it."""
        return _read(self.path)

    def annotation(self, reading: str) -> Path:
        """The file of a reading."""
        return self.corpus.folder / "readings" / reading / f"{self.doc}.ann"

    @property
    def split(self) -> str:
        """Besides the genre kept for tests, one unit in five of each genre and language is: the last."""
        if self.genre == self.corpus.genres[0]:
            return "test"
        units = sorted(
            {
                one.unit
                for one in entries(self.corpus)
                if (one.genre, one.document.lang) == (self.genre, self.document.lang)
            }
        )
        return "test" if self.unit in units[-max(1, len(units) // 5) :] else "train"


@cache
def _read(path: Path) -> summarykit.Document:
    return summarykit.read(path)


@cache
def entries(corpus: CorpusSet) -> tuple[Entry, ...]:
    """All documents of a set, by genre and name."""
    return tuple(
        Entry(path, corpus)
        for genre in sorted(corpus.genres)
        for path in sorted((corpus.folder / genre).glob("*"))
        if path.suffix in KINDS
    )


@cache
def placed(entry: Entry, reading: str) -> Placed:
    """The rows of one document in one reading."""
    path = entry.annotation(reading)
    if not path.exists():
        return Placed(wrong=[f"{path.name}: missing"])
    return place(path, entry.document.text, _texts(entry.corpus))


@cache
def _texts(corpus: CorpusSet) -> dict[str, str]:
    """The text of every document by its name."""
    return {entry.doc: entry.document.text for entry in entries(corpus)}
