"""What a reader hands on: the text, where it came from, and what the format knew beyond it."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarykit.errors import Warned
from summarykit.records.spans import Span


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text came from.

    `path` as the user gave it ("-" is standard input), `sha256` of the bytes in hex, `format` one of
    txt, md, html, docx, pdf, rtf, odt, doc or text (a string handed to the library), `encoding` of the bytes
    where the format has one, `rules` the version of the reader's rules for its canonical text, `confidence`
    how sure the encoding is, from 0 to 1 (1 where it is known and not guessed).
    """

    path: str
    sha256: str
    format: str
    encoding: str | None = None
    rules: int = 1
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class HeadingHint:
    """The format says that `span` is a heading of this level (0 is the title, 1 the outermost heading)."""

    span: Span
    level: int


@dataclass(frozen=True, slots=True)
class Hints:
    """What the format knew, as places in the text.

    Headings, automatic numbers, tables, page furniture, and footnotes and endnotes (which stand at the end,
    each behind its mark).
    """

    headings: tuple[HeadingHint, ...] = ()
    numbers: tuple[Span, ...] = ()
    tables: tuple[Span, ...] = ()
    furniture: tuple[Span, ...] = ()
    notes: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What the format says of itself (docx properties, front matter, HTML meta); dates as written there."""

    title: str | None = None
    author: str | None = None
    created: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text and its origin. `text` is never changed; every record points into it by code points."""

    id: str
    text: str
    lang: str
    source: Source
    hints: Hints = field(default_factory=Hints)
    facts: Facts = field(default_factory=Facts)
    warnings: tuple[Warned, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a named document."""

    document: str
    span: Span
