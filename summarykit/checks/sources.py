"""What a document is compared with, seen far enough to know what of it is content."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from summarykit.checks.locate import Locator, locator
from summarykit.checks.years import one_year, year_in_name, years_in
from summarykit.errors import Location, Warned
from summarykit.messages import say
from summarykit.pipeline import lay_out
from summarykit.records import Analysis, Block, Document, Heading, Origin, Span
from summarykit.records.spans import merge, subtract
from summarykit.reuse import Prepared
from summarykit.reuse import prepare as prepare_text
from summarykit.reuse.tokens import Tokens

HEAD, LINE, STOPS = 6, 100, ".!?;。！？；…"
"""The head of a document has at most so many lines, of so many characters, and no sentence. What has more, or
nothing else, is a list."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document to compare with, its origin, blocks and headings, ready for matching.

    `body` is matched with what was written, `titles` (title and headings alone) with titles. Boilerplate
    is in neither: what two pages of a site share was not copied by a writer. `year` is that of its title, or
    of the file's name.
    """

    document: Document
    origin: Origin
    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...]
    body: Prepared
    titles: Prepared
    year: int | None = None

    @property
    def places(self) -> Locator:
        """Offsets of its text in words."""
        return locator(self.document.text, self.blocks, self.headings)


def prepare(item: Document | Analysis | Source, origin: Origin, hashed: Tokens | None = None) -> Source:
    """The source of a document, found out once and used for every document that is compared with it.

    `hashed` are its tokens where its text was not kept and the analysis has blanks instead.
    Raises CompareError E402 where there is no pack for its language.
    """
    if isinstance(item, Source):
        return item if item.origin == origin else replace(item, origin=origin)
    document = item.document if isinstance(item, Analysis) else item
    blocks, headings = (item.blocks, item.headings) if isinstance(item, Analysis) else lay_out(item)
    boilerplate = boilerplate_of(blocks)
    titles = titles_of(blocks, headings, document.text)
    return Source(
        document=document,
        origin=origin,
        blocks=blocks,
        headings=headings,
        body=prepare_text(document, [*boilerplate, *titles], hashed),
        titles=prepare_text(document, [*boilerplate, *all_but(document.text, titles)], hashed),
        year=year_of_source(document, blocks),
    )


def year_of_source(document: Document, blocks: Iterable[Block]) -> int | None:
    """The year a document says it is of."""
    title = next((block.span.of(document.text) for block in blocks if block.kind == "title"), "")
    return one_year(years_in(title)) or year_in_name(document.id)


def boilerplate_of(blocks: Iterable[Block]) -> list[Span]:
    """Where a document is not its own content."""
    return [block.span for block in blocks if block.is_boilerplate]


def titles_of(blocks: Sequence[Block], headings: Iterable[Heading], text: str) -> list[Span]:
    """Where the title, the lines under it and the headings stand: next year's summary has them again."""
    titles = [block.span for block in blocks if block.kind == "title"]
    return merge([*titles, *_head(blocks, text), *(heading.span for heading in headings)])


def _head(blocks: Iterable[Block], text: str) -> list[Span]:
    """The lines before the first sentence: date and place, the writer, whom it is for."""
    head: list[Span] = []
    for block in blocks:
        line = block.span.of(text).strip()
        if block.is_boilerplate or block.kind == "title":
            continue
        if block.kind != "body" or not 0 < len(line) <= LINE or line[-1] in STOPS:
            return head
        head.append(block.span)
        if len(head) > HEAD:
            break
    return []


def all_but(text: str, spans: Iterable[Span]) -> list[Span]:
    """The rest of a text."""
    return list(subtract(Span(0, len(text)), spans))


def leave_out_same(
    document: Document, sources: Iterable[Source]
) -> tuple[tuple[Source, ...], tuple[Warned, ...]]:
    """The sources that are not the document itself, and a warning W403 for each that is."""
    kept: list[Source] = []
    warned: list[Warned] = []
    for source in sources:
        if _same(document, source.document):
            warned.append(
                Warned(
                    "W403",
                    say(
                        "the checked file {name} is among the sources (same content): left out",
                        name=document.id,
                    ),
                    say("Nothing to do, unless this should be another year's file."),
                    Location(source.document.source.path),
                )
            )
        else:
            kept.append(source)
    return tuple(kept), tuple(warned)


def _same(one: Document, other: Document) -> bool:
    """One file by two names, or equal bytes in files whose names do not say that they are of other years."""
    paths = [Path(each.source.path) for each in (one, other)]
    if all(path.is_file() for path in paths) and paths[0].resolve() == paths[1].resolve():
        return True
    mine, theirs = (set(years_in(path.stem)) for path in paths)
    other_year = bool(mine and theirs) and mine.isdisjoint(theirs)
    return bool(one.source.sha256) and one.source.sha256 == other.source.sha256 and not other_year
