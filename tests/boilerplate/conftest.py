"""Documents with a block a line, and a language's words."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from summarykit.boilerplate.lexicon import Lexicon, lexicon
from summarykit.boilerplate.marks import Line, split_lines
from summarykit.lang import get_pack
from summarykit.lang.facets.boilerplate import BoilerplateCues
from summarykit.records import Block, BlockKind, Document, Hints, Reason, Source, Span

LINE = re.compile(r"\S[^\n]*")


def blocks_of(text: str, kind: BlockKind = "body") -> tuple[Block, ...]:
    """A block for each line, without the blanks at its end."""
    spans = (
        Span(found.start(), found.start() + len(found.group().rstrip())) for found in LINE.finditer(text)
    )
    return tuple(Block(span, kind, Reason("line")) for span in spans)


@pytest.fixture
def document() -> Callable[..., Document]:
    def make(text: str, lang: str = "en", furniture: tuple[Span, ...] = ()) -> Document:
        return Document("d", text, lang, Source("d.txt", "", "text"), hints=Hints(furniture=furniture))

    return make


@pytest.fixture
def blocks() -> Callable[..., tuple[Block, ...]]:
    return blocks_of


@pytest.fixture
def lines() -> Callable[..., list[Line]]:
    def make(text: str, kind: BlockKind = "body") -> list[Line]:
        return split_lines(text, blocks_of(text, kind))

    return make


@pytest.fixture
def words() -> Callable[[str], Lexicon]:
    return lambda lang: lexicon(get_pack(lang).facet(BoilerplateCues))
