"""Documents from strings, and the room's stages in a row."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarykit.lang import LanguagePack, get_pack
from summarykit.records import Block, Document, Heading, Hints, Section, Source
from summarykit.structure import find_blocks, find_headings, find_sections

Laid = tuple[Document, tuple[Block, ...], tuple[Heading, ...], tuple[Section, ...]]


@pytest.fixture(scope="session")
def en() -> LanguagePack:
    return get_pack("en")


@pytest.fixture(scope="session")
def zh() -> LanguagePack:
    return get_pack("zh")


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    def make(text: str, lang: str = "en", hints: Hints | None = None, form: str = "txt") -> Document:
        return Document("d", text, lang, Source("d", "", form), hints=hints or Hints())

    return make


@pytest.fixture(scope="session")
def lay_out(document: Callable[..., Document]) -> Callable[..., Laid]:
    """Document, blocks, headings and sections of a text; figures and furniture are other rooms'."""

    def run(text: str, lang: str = "en", **known: object) -> Laid:
        made = document(text, lang, **known)
        pack = get_pack(lang)
        blocks, headings = find_headings(made, find_blocks(made), pack)
        return made, blocks, headings, find_sections(made, blocks, headings, (), pack)

    return run
