"""What races run on: documents and pairs of one language. Here from real files; `writer` makes some."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from benchmarks.rows import UnusableRowError
from benchmarks.sets import copy
from summarykit.errors import SummarykitError
from summarykit.reading import find_documents, read_file
from summarykit.records import Document

T = TypeVar("T")

LANGUAGES = ("en", "zh")


@dataclass(frozen=True, slots=True)
class Material:
    """Documents of one language, and pairs of which the first copies the second."""

    lang: str
    documents: tuple[Document, ...]
    pairs: tuple[tuple[Document, Document], ...]

    def few(self, count: int) -> Material:
        """At most `count` of the documents, and of the pairs, from all of their length."""
        return Material(self.lang, _evenly(self.documents, count), _evenly(self.pairs, count))


def found(folder: Path, tell: Callable[[str], None]) -> dict[str, Material]:
    """The documents of each language below a folder, sorted by path; neighbours make the pairs.

    A folder of the set `copy` has pairs of its own. What cannot be read is told by `tell` and left out.
    Raises ReadError where there is no such folder.
    """
    if (folder / "pairs.tsv").is_file():
        pairs = list(_pairs_of(folder, tell))
    else:
        documents = [one for path in find_documents(folder) if (one := _read(path, tell)) is not None]
        by_language = [[one for one in documents if one.lang == lang] for lang in LANGUAGES]
        pairs = [pair for neighbours in by_language for pair in pairwise(neighbours)]
    return {lang: _material(lang, pairs) for lang in LANGUAGES}


def _material(lang: str, pairs: Sequence[tuple[Document, Document]]) -> Material:
    """The pairs of a language, and each document in them once."""
    own = [pair for pair in pairs if pair[0].lang == lang]
    documents = {document.id: document for pair in own for document in pair}
    return Material(lang, tuple(documents.values()), tuple(own))


def _pairs_of(folder: Path, tell: Callable[[str], None]) -> Iterator[tuple[Document, Document]]:
    for pair in copy.units(folder):
        try:
            suspicious, source = pair.names()
        except UnusableRowError as error:
            tell(f"left out: {pair} {error}")
            continue
        both = _read(folder / "susp" / suspicious, tell), _read(folder / "src" / source, tell)
        if both[0] is not None and both[1] is not None:
            yield both[0], both[1]


def _read(path: Path, tell: Callable[[str], None]) -> Document | None:
    try:
        return read_file(path)
    except SummarykitError as error:
        tell(f"left out: {error}")
        return None


def _evenly(items: tuple[T, ...], count: int) -> tuple[T, ...]:
    return items[:: max(1, len(items) // count)][:count]
