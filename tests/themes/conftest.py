"""Themes of a string."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarykit.lang import get_pack
from summarykit.lang.tokens import make_doc
from summarykit.records import Block, Document, Reason, Settings, Source, Span, Theme
from summarykit.themes import find_themes


@pytest.fixture(scope="session")
def themes() -> Callable[..., tuple[Theme, ...]]:
    """Themes of a text that is one block, with the spans in `furniture` as boilerplate."""

    def find(
        text: str, lang: str = "en", most: int = 10, furniture: tuple[Span, ...] = ()
    ) -> tuple[Theme, ...]:
        document = Document("d", text, lang, Source("d.txt", "", "text"))
        blocks = [Block(span, "furniture", Reason("x")) for span in furniture]
        at = furniture[-1].end if furniture else 0
        blocks.append(Block(Span(at, len(text)), "body", Reason("x")))
        pack = get_pack(lang)
        return find_themes(document, blocks, make_doc(document, pack), pack, Settings(themes=most))

    return find
