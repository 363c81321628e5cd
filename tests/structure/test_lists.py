"""Numbered items that are a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarykit.lang import get_pack
from summarykit.records import Block, Document, Reason, Span
from summarykit.structure.candidates import Candidate, gather
from summarykit.structure.lists import without_lists


@pytest.fixture
def lines(document: Callable[..., Document]) -> Callable[[list[str], str], list[Candidate]]:
    def make(texts: list[str], lang: str) -> list[Candidate]:
        made = document("\n".join(texts), lang)
        blocks, at = [], 0
        for text in texts:
            blocks.append(Block(Span(at, at + len(text)), "body", Reason("line")))
            at += len(text) + 1
        return gather(made, blocks, get_pack(lang))

    return make


@pytest.mark.parametrize(
    ("lang", "texts", "kept"),
    [
        ("en", ["1. Apply for money", "2. Ask again", "3. Give up"], 0),
        ("en", ["1. We asked for money.", "2. We got 5 coins."], 0),
        ("en", ["1. Money", "2. Light"], 2),
        ("en", ["1. Money", "Text.", "2. Light", "Text."], 2),
        ("en", ["1. Money", "1. Light", "1. Heat"], 0),
        ("zh", ["一是抓学习。全年学习十次，人人参加。", "二是抓服务。办了很多好事，人人满意。"], 2),
        ("zh", ["1、听课16节，其中语文8节。"], 0),
    ],
)
def test_lists_fall(
    lang: str, texts: list[str], kept: int, lines: Callable[[list[str], str], list[Candidate]]
) -> None:
    assert len(without_lists(lines(texts, lang))) == kept
