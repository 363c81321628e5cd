"""What a document is compared with, seen far enough to know what of it is content."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from summarykit.checks.locate import Locator, locator
from summarykit.errors import Location, Warned
from summarykit.messages import say
from summarykit.pipeline import lay_out
from summarykit.records import Analysis, Block, Document, Heading, Origin
from summarykit.reuse import Prepared
from summarykit.reuse import prepare as prepare_text


@dataclass(frozen=True, slots=True)
class Source:
    """A document to compare with, its origin, blocks and headings, and what matching needs of it."""

    document: Document
    origin: Origin
    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...]
    prepared: Prepared

    @property
    def places(self) -> Locator:
        """Offsets of its text in words."""
        return locator(self.document.text, self.blocks, self.headings)


def prepare(item: Document | Analysis | Source, origin: Origin) -> Source:
    """The source of a document, found out once and used for every document that is compared with it.

    Its boilerplate is not matched: what two pages of a site share was not copied by a writer.
    """
    if isinstance(item, Source):
        return item if item.origin == origin else replace(item, origin=origin)
    document = item.document if isinstance(item, Analysis) else item
    blocks, headings = (item.blocks, item.headings) if isinstance(item, Analysis) else lay_out(item)
    skip = [block.span for block in blocks if block.is_boilerplate]
    return Source(document, origin, blocks, headings, prepare_text(document, skip))


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
    """Equal bytes, or one file by two names."""
    if one.source.sha256 and one.source.sha256 == other.source.sha256:
        return True
    paths = [Path(each.source.path) for each in (one, other)]
    return all(path.is_file() for path in paths) and paths[0].resolve() == paths[1].resolve()
