"""Blocks of texts as they come."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.records import Document, Hints, Source, Span
from summarykit.structure import find_blocks, find_headings, find_sections

PARAGRAPH = """\
The society keeps two reading rooms, one in each part of the town, and they
were open on every day of the week. People came in great numbers, and the
stoves had to be lit in the afternoon already because of the long and cold
winter."""


def found(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(document.text)) for block in find_blocks(document)]


def test_wrapped_lines_are_one_paragraph(document: Callable[..., Document]) -> None:
    text = f"Title of it\n\n{PARAGRAPH}\n\nMONEY\n{PARAGRAPH}"
    assert found(document(text)) == [
        ("body", "Title of it"),
        ("body", PARAGRAPH),
        ("body", "MONEY"),
        ("body", PARAGRAPH),
    ]


def test_unwrapped_lines_are_paragraphs(document: Callable[..., Document]) -> None:
    text = "　　第一段话很长，说了很多的事情。\r\n　　第二段话也很长，说了不少。\r\n　　三"
    assert [words for _, words in found(document(text, "zh"))] == [
        "第一段话很长，说了很多的事情。",
        "第二段话也很长，说了不少。",
        "三",
    ]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("- one\n- two\n  more of two", 3),
        ("• 甲\n• 乙", 2),
        ("a\tb\nc\td", 1),
        ("| a | b |\n| 1 | 2 |", 1),
        ("Name      Count\nBooks       120\nMaps         30\nIn all      150", 1),
        ("LOSSES\n  Costs       289      784\n  Other         3        4", 1),
        ("优秀　　甲\n能手　　乙", 1),
        ("one  two   three\n\nfour", 2),
    ],
)
def test_lists_and_tables(text: str, blocks: int, document: Callable[..., Document]) -> None:
    assert len(find_blocks(document(text))) == blocks


@pytest.mark.parametrize("text", ["a\tb\nc\td", "| a | b |\n| 1 | 2 |"])
def test_columns_are_a_table(text: str, document: Callable[..., Document]) -> None:
    assert found(document(text)) == [("table", text)]


def test_tables_that_the_format_knew(document: Callable[..., Document]) -> None:
    text = "Before\nName\n\nCount\nAfter"
    hints = Hints(tables=(Span(7, 18),))
    assert found(document(text, hints=hints)) == [
        ("body", "Before"),
        ("table", "Name\n\nCount"),
        ("body", "After"),
    ]


def test_markdown_paragraphs_end_at_blank_lines(document: Callable[..., Document]) -> None:
    text = "# Head\nWe wrote\n[this](x)\n> asked\n1. one\n2. two\n\nEnd"
    assert [words for _, words in found(document(text, form="md"))] == [
        "# Head",
        "We wrote\n[this](x)",
        "> asked",
        "1. one",
        "2. two",
        "End",
    ]


@given(st.text(alphabet="aB一。 \t\n\r\u3000|-•1.", max_size=200))
def test_blocks_cover_all_ink(text: str) -> None:
    blocks = find_blocks(Document("d", text, "en", Source("d", "", "txt")))
    inside = "".join(block.span.of(text) for block in blocks)
    assert "".join(inside.split()) == "".join(text.split())
    assert all(one.span.end <= two.span.start for one, two in zip(blocks, blocks[1:], strict=False))


@pytest.mark.parametrize(
    "text",
    [
        "word " * 400_000,
        "字" * 1_000_000,
        " " * 1_000_000 + "x",
        "（一）强化管理。认真落实。" * 80_000,
        "a\t" * 500_000,
    ],
    ids=["words", "characters", "blanks", "numbers", "tabs"],
)
def test_one_huge_line_takes_no_time(text: str, document: Callable[..., Document], zh: object) -> None:
    made = document(text, "zh")
    start = time.process_time()
    blocks, headings = find_headings(made, find_blocks(made), zh)  # type: ignore[arg-type]
    find_sections(made, blocks, headings, (), zh)  # type: ignore[arg-type]
    assert time.process_time() - start < 5


def test_many_headings_take_linear_time(document: Callable[..., Document], zh: object) -> None:
    made = document(
        "（一）强化管理。认真抓好落实，取得成效。\n" * 3000 + "一、甲\n写了一些事情的经过。\n" * 3000, "zh"
    )
    start = time.process_time()
    blocks, headings = find_headings(made, find_blocks(made), zh)  # type: ignore[arg-type]
    find_sections(made, blocks, headings, (), zh)  # type: ignore[arg-type]
    assert len(headings) == 6000
    assert time.process_time() - start < 15


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("他说“\n抓好落实\n”，大家照办。", 1),
        ("今年与\n邻县\n、邻市都签了约。", 2),
        ("拥护“\n和平\n”的主张。\n另起一段", 2),
        ("我们签了\n条约\n\n。双方都满意", 2),
        ("We signed the\ntreaty\n, and all were content.", 2),
    ],
)
def test_sentences_in_pieces_are_joined(text: str, blocks: int, document: Callable[..., Document]) -> None:
    assert len(find_blocks(document(text))) == blocks


def test_a_number_moved_by_the_width_opens_no_line(document: Callable[..., Document]) -> None:
    page = (
        "The yard was swept on every day of the year, and there were only a few\n"
        "complaints. Accidents numbered four, one fewer than the highest count of\n"
        "5. We took over the southern rounds in July, and from that month on no\n"
        "week was like the one before."
    )
    assert len(find_blocks(document(page))) == 1


def test_numbered_lines_are_no_page(document: Callable[..., Document]) -> None:
    heads = [f"{n}、坚持以活动为载体，以精品为抓手，推动各项事业迈上新的台阶，展现新的作为" for n in "一二"]
    text = "全年共举办各类展览和讲座，参加的会员和群众都很踊跃，反响也不错，得到好评。"
    assert len(find_blocks(document("\n".join([heads[0], text, heads[1], text]), "zh"))) == 4
