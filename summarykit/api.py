"""The library in one screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from summarykit import pipeline
from summarykit.checks import run as run_checks
from summarykit.drafting import plan_outline, prefill_inputs, read_inputs
from summarykit.reading import read_file, read_text
from summarykit.records import Analysis, Document, Inputs, Origin, Outline, Report, Settings

__all__ = ["analyse", "check", "draft", "prefill", "read"]


def read(source: str | Path, *, lang: str | None = None, encoding: str | None = None) -> Document:
    """The document in a file. `lang` ("en", "zh") and `encoding` are found out where not given.

    Raises ReadError (E101-E111) where the file cannot be read, CompareError E402 for an unknown language.
    """
    return read_file(Path(source), lang=lang, encoding=encoding)


def analyse(document: Document | str, settings: Settings | None = None) -> Analysis:
    """Blocks, headings, sections, figures, breakdowns and themes of a document or a string."""
    return pipeline.analyse(read_text(document) if isinstance(document, str) else document, settings)


def check(
    document: Document | Analysis, against: Iterable[tuple[Document, Origin]] | Sequence[Document] = ()
) -> Report:
    """What a reviewer should look at: copied passages, figures that do not add up, boilerplate, structure.

    `against` holds earlier documents, or pairs of a document and its origin ("self", "unit", ...).
    """
    analysis = document if isinstance(document, Analysis) else analyse(document)
    pairs = [item if isinstance(item, tuple) else (item, "self") for item in against]
    return run_checks(analysis, pairs)


def prefill(document: Document | Analysis, year: int | None = None) -> str:
    """An inputs file (YAML) for the next year: the figures and plans of a past summary, to be answered."""
    analysis = document if isinstance(document, Analysis) else analyse(document)
    return prefill_inputs(analysis, year)


def draft(inputs: Inputs | str | Path, past: Iterable[Document | Analysis] = ()) -> Outline:
    """The outline of a new year's summary. Raises InputsError (E201-E212) with line and column."""
    filled = inputs if isinstance(inputs, Inputs) else read_inputs(Path(inputs))
    return plan_outline(filled, [item if isinstance(item, Analysis) else analyse(item) for item in past])
