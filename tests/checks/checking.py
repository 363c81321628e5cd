"""How the tests of the checks read, analyse and run."""

from __future__ import annotations

from collections.abc import Sequence

from summarykit.checks import Source, rule, run
from summarykit.checks.locate import locator
from summarykit.checks.rule import Case
from summarykit.lang import get_pack
from summarykit.pipeline import analyse
from summarykit.reading import read_text
from summarykit.records import Analysis, Document, Finding, Origin, Passage, Report

Sources = Sequence[tuple[Document | Analysis | Source, Origin]]

OLD = """Annual summary 2024

1. Reading room

The harbour library opened a reading room for 24 night workers in the old customs house last spring.
Volunteers carried every damaged map to the dry cellar before the autumn storms began in October.

2. Plans

In 2025 we will scan the letters of the shipyard and put them on the server of the town archive.
"""
NEW = """Annual summary 2025

1. Reading room

The harbour library opened a reading room for 31 night workers in the old customs house last spring.
Nobody had counted the loans of the mobile library, so two students did it on nine Saturdays.

2. Plans

In 2026 a new lift will make the second floor open to readers who cannot climb the steep stairs.
"""


def document(text: str, lang: str = "en", name: str = "new") -> Document:
    """A text as a document."""
    return read_text(text, id=name, lang=lang)


def report(text: str, sources: Sequence[tuple[str, Origin]] = (), lang: str = "en") -> Report:
    """The report of a text against other texts, which are named old0, old1, ..."""
    pairs: Sources = [
        (document(source, lang, f"old{nth}"), origin) for nth, (source, origin) in enumerate(sources)
    ]
    return run(analyse(document(text, lang)), pairs)


def findings(
    code: str, text: str, sources: Sequence[tuple[str, Origin]] = (), lang: str = "en"
) -> list[Finding]:
    """What one rule finds."""
    return [one for one in report(text, sources, lang).findings if one.code == code]


def case_of(text: str, lang: str = "en") -> Case:
    """What rules are asked about a text alone."""
    return _case(analyse(document(text, lang)), ())


def ask(code: str, analysis: Analysis, passages: Sequence[Passage] = ()) -> list[Finding]:
    """What one rule finds in an analysis made by hand."""
    asked = rule(code)
    assert asked is not None
    return list(asked.find(_case(analysis, passages)))


def _case(analysis: Analysis, passages: Sequence[Passage]) -> Case:
    text = analysis.document.text
    places = locator(text, analysis.blocks, analysis.headings)
    return Case(analysis, (), tuple(passages), get_pack(analysis.document.lang), places)
