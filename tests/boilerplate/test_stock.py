"""Formulas of the language's own list, and lines of a form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from summarykit.boilerplate import find_forms, find_stock
from summarykit.lang import get_pack
from summarykit.records import Block, Document
from summarykit.text.lines import hash_lines


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "Nine sank under the wise guidance of the board.", ["under the wise guidance of the board"]),
        ("en", "All targets were fully met in June.", ["All targets were fully met"]),
        ("en", "The board led nine boats out and met two.", []),
        ("zh", "在镇党委的正确领导下，修桥三座。", ["在镇党委的正确领导下"]),
        ("zh", "全镇取得了显著成效。", ["取得了显著成效"]),
        ("zh", "向全体护林员表示衷心的感谢！", ["表示衷心的感谢"]),
        ("zh", "护林员在北坡领导种树。", []),
    ],
)
def test_formulas(
    lang: str,
    text: str,
    found: list[str],
    document: Callable[..., Document],
    blocks: Callable[..., tuple[Block, ...]],
) -> None:
    stock = find_stock(document(text, lang), blocks(text), get_pack(lang))
    assert [one.phrase for one in stock] == found
    assert all((one.span.of(text), one.documents) == (one.phrase, 0) for one in stock)


def test_not_in_furniture(
    document: Callable[..., Document], blocks: Callable[..., tuple[Block, ...]]
) -> None:
    text = "All targets were fully met."
    assert find_stock(document(text), blocks(text, "furniture"), get_pack("en")) == ()


@pytest.mark.parametrize(("kind", "told"), [("body", 2), ("heading", 2), ("title", 0), ("furniture", 0)])
def test_lines_of_a_form(
    kind: str, told: int, document: Callable[..., Document], blocks: Callable[..., tuple[Block, ...]]
) -> None:
    text = "1. What did you do in 2024?\nWe lent nine boats.\n2. What did not work?\nThe lift.\n"
    other = "1. What did you do in 1999?\n\n2. What did not work?"
    documents = Counter(line for each in (text, other) for line, _ in hash_lines(each))
    forms = find_forms(document(text), blocks(text, kind), documents, 2)
    assert [one.form for one in forms] == ["1. What did you do in 2024?", "2. What did not work?"][:told]
    assert all(one.documents == 2 for one in forms)
