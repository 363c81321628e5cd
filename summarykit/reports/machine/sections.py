"""The sections of a summary for pipes: one row each, with the text that stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from summarykit.records import Analysis, Reason, Role, Section, Span
from summarykit.records.spans import subtract


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section: `start` and `end` in code points of the text, `parent` the row (from 0) it lies in.

    `text` is what stands in it by itself: without its heading, the sections inside it, and boilerplate. So
    the texts of all rows of one role are what the summary says in that role, each sentence once.
    """

    doc: str
    start: int
    end: int
    title: str | None
    level: int
    role: Role
    parent: int | None
    evidence: tuple[Reason, ...]
    confidence: float
    text: str


def section_rows(analysis: Analysis) -> Iterator[SectionRow]:
    """A row for each section, in the order of the analysis, which `parent` counts in."""
    document = analysis.document
    boilerplate = [block.span for block in analysis.blocks if block.is_boilerplate]
    for at, section in enumerate(analysis.sections):
        inside = [one.span for one in analysis.sections if one.parent == at]
        pieces = (span.of(document.text).strip() for span in _own(section, [*inside, *boilerplate]))
        yield SectionRow(
            doc=document.id,
            start=section.span.start,
            end=section.span.end,
            title=section.heading.title if section.heading else None,
            level=section.level,
            role=section.role,
            parent=section.parent,
            evidence=section.evidence,
            confidence=section.confidence,
            text="\n".join(piece for piece in pieces if piece),
        )


def _own(section: Section, taken: list[Span]) -> Iterator[Span]:
    """What is left of a section without its heading and what is `taken` by others."""
    heading = [section.heading.span] if section.heading else []
    return subtract(section.span, [*heading, *taken])
