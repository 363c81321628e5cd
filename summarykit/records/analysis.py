"""All that was found in one document."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarykit.records.background import Form, Stock
from summarykit.records.document import Document
from summarykit.records.figures import Breakdown, Figure
from summarykit.records.structure import Block, Heading, Section, Theme


@dataclass(frozen=True, slots=True)
class Settings:
    """What steers an analysis: how many themes are told."""

    themes: int = 10


@dataclass(frozen=True, slots=True)
class Analysis:
    """A document and everything the main path found in it. Its JSON round trip is the identity.

    `stock` are its turns of phrase, `forms` the lines of a form that it fills in, as far as they are known
    from the language's own list or from other documents. `versions` names the software, the language pack
    and the learned model that made it.
    """

    document: Document
    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...]
    sections: tuple[Section, ...]
    figures: tuple[Figure, ...]
    breakdowns: tuple[Breakdown, ...]
    themes: tuple[Theme, ...]
    stock: tuple[Stock, ...] = ()
    forms: tuple[Form, ...] = ()
    settings: Settings = field(default_factory=Settings)
    versions: dict[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str | None:
        """The document's own title without marks of the format, else what the format says of it."""
        for block in self.blocks:
            if block.kind == "title":
                return " ".join(block.span.of(self.document.text).split()).strip("# ")
        return self.document.facts.title
