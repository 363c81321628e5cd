"""The library in one screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from summarykit import pipeline
from summarykit.against import Shelf, check_against
from summarykit.archive import is_archive, open_archive
from summarykit.corpus.maps import Watch
from summarykit.corpus.run import Options, run_corpus
from summarykit.drafting import plan_outline, prefill_inputs, read_inputs
from summarykit.indexing import How, build
from summarykit.lang.annotations import annotate
from summarykit.reading import find_documents, read_file, read_text
from summarykit.reading.folder import is_folder
from summarykit.records import (
    Analysis,
    CorpusRun,
    Document,
    Indexed,
    Inputs,
    Origin,
    Outline,
    Report,
    Settings,
)

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["analyse", "analyse_corpus", "build_index", "check", "draft", "prefill", "read"]

Given = Document | Analysis | str | Path
"""A document, its analysis, or the path of its file."""


def read(source: str | Path, *, lang: str | None = None, encoding: str | None = None) -> Document:
    """The document in a file. `lang` ("en", "zh") and `encoding` are found out where not given.

    Raises ReadError (E101-E112) where the file cannot be read, CompareError E402 for an unknown language.
    """
    return read_file(Path(source), lang=lang, encoding=encoding)


def analyse(
    document: Document | str, settings: Settings | None = None, *, nlp: Language | None = None
) -> Analysis:
    """Blocks, headings, sections, figures, breakdowns and themes of a document or of a string.

    None is needed, but a trained spaCy pipeline of your own (`nlp`), in the document's language, makes surer
    what each figure counts and whose it is: its noun phrases (a parser's or a tagger's) and organisations are
    heard. Raises ReadError E103 for a string with half of a surrogate pair in it.
    """
    given = read_text(document) if isinstance(document, str) else document
    return pipeline.analyse(given, settings, None if nlp is None else annotate(given.text, nlp))


def check(
    document: Given,
    against: str | Path | Sequence[Given | tuple[Given, Origin]] = (),
    *,
    origin: Origin = "self",
) -> Report:
    """What a reviewer should look at: copied passages, figures that do not add up, boilerplate, structure.

    `against` is a file, folder or archive, or a sequence of documents, analyses and such paths; each may be
    paired with its own origin ("self", "unit", "superior", "web"), all others have `origin`. Raises
    ReadError for a file that cannot be read, ArchiveError (E404-E407) for an archive.
    """
    given = [against] if isinstance(against, str | Path) else against
    pairs = [item if isinstance(item, tuple) else (item, origin) for item in given]
    shelves = [Shelf(open_archive(item), whose) for item, whose in pairs if _is_archive(item)]
    sources = [
        (source, whose) for item, whose in pairs if not _is_archive(item) for source in _documents(item)
    ]
    return check_against(_analysis(document), sources, shelves)


def build_index(
    folders: str | Path | Sequence[str | Path],
    archive: str | Path,
    *,
    keep_text: bool = True,
    force: bool = False,
    lang: str | None = None,
    encoding: str | None = None,
) -> Indexed:
    """An archive of the documents in files and folders, to `check` against; `force` replaces an archive.

    Without `keep_text` it holds nothing that can be read but what metadata.csv says: passages are found all
    the same. Files that cannot be read are named in `unread`. Raises OutputError (E501-E503) where it
    cannot be written, ArchiveError E406 or E409, CorpusError E504 for a metadata.csv.
    """
    given = [folders] if isinstance(folders, str | Path) else folders
    how = How(keep_text=keep_text, force=force, lang=lang, encoding=encoding)
    return build([Path(one) for one in given], Path(archive), how)


def prefill(document: Given, year: int | None = None) -> str:
    """An inputs file (YAML) for the next year: the figures and plans of a past summary, to be answered."""
    return prefill_inputs(_analysis(document), year)


def draft(inputs: Inputs | str | Path, past: Iterable[Given] = ()) -> Outline:
    """The outline of a new year's summary. Raises InputsError (E201-E212) with line and column."""
    filled = inputs if isinstance(inputs, Inputs) else read_inputs(Path(inputs))
    return plan_outline(filled, [_analysis(source) for item in past for source in _documents(item)])


def analyse_corpus(
    folder: str | Path,
    out: str | Path,
    *,
    jobs: int = 1,
    name_pattern: str | None = None,
    lang: str | None = None,
    encoding: str | None = None,
    force: bool = False,
    watch: Watch | None = None,
) -> CorpusRun:
    """Tables, in the folder `out`, of everything that is found in the documents below `folder`.

    `jobs` worker processes; a script that asks for more than one must stand behind
    `if __name__ == "__main__":`. What did not change since the last run into `out` is not done again, with
    `force` everything is. `watch(stage, done, total)` is called as the work goes on. Raises as `run_corpus`.
    """
    options = Options(jobs, name_pattern, lang, encoding, force=force)
    return run_corpus(Path(folder), Path(out), options, watch)


def _documents(item: Given) -> Iterator[Document | Analysis]:
    """What is given itself; of a path the document there, of a folder or archive all documents in it."""
    if isinstance(item, Document | Analysis):
        yield item
    elif _is_archive(item):
        archive = open_archive(item)
        yield from (archive.analysis(entry.id) for entry in archive.entries)
    elif is_folder(Path(item)):
        yield from map(read, find_documents(Path(item)))
    else:
        yield read(item)


def _is_archive(item: Given) -> TypeGuard[str | Path]:
    return isinstance(item, str | Path) and is_archive(item)


def _analysis(item: Given) -> Analysis:
    if isinstance(item, Analysis):
        return item
    return analyse(item if isinstance(item, Document) else read(item))
