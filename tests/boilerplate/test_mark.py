"""Whole documents: what is marked, and that nothing else is."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarykit.boilerplate import mark_furniture
from summarykit.lang import get_pack
from summarykit.records import Block, Document, Reason, Source, Span
from summarykit.records.spans import ink

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "boilerplate.yml").read_text(encoding="utf-8"))
MARKED = re.compile(r"⟦(\w+)\|(.*?)⟧", re.S)


def unmarked(text: str) -> tuple[str, list[tuple[str, str]]]:
    return MARKED.sub(r"\2", text), MARKED.findall(text)


def found_in(text: str, blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(text)) for block in blocks if block.is_boilerplate]


def assert_whole(text: str, blocks: tuple[Block, ...]) -> None:
    """Blocks are in order, never overlap, and cover all ink."""
    assert all(a.span.end <= b.span.start for a, b in pairwise(blocks))
    assert sum(ink(text, [block.span]) for block in blocks) == ink(text)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_marks_boilerplate_and_nothing_else(case, document, blocks):
    text, expected = unmarked(case["text"])
    lang = case.get("lang", "en")
    found = mark_furniture(document(text, lang), blocks(text), get_pack(lang))
    assert found_in(text, found) == expected
    assert_whole(text, found)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_every_mark_has_a_reason(case, document, blocks):
    text, _ = unmarked(case["text"])
    lang = case.get("lang", "en")
    for block in mark_furniture(document(text, lang), blocks(text), get_pack(lang)):
        assert block.reason.rule
        assert block.reason.words == "" or block.reason.words in text


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_one_block_for_a_paragraph_of_several_lines_changes_nothing(case, document):
    """The finder of blocks may give a wrapped paragraph as one block."""
    text, expected = unmarked(case["text"])
    lang = case.get("lang", "en")
    whole = tuple(
        Block(Span(m.start(), m.end()), "body", Reason("paragraph"))
        for m in re.finditer(r"\S.*?(?=\s*(?:\n\n|\Z))", text, re.S)
    )
    found = mark_furniture(document(text, lang), whole, get_pack(lang))
    assert found_in(text, found) == expected
    assert_whole(text, found)


def test_a_second_copy_names_the_first(document, blocks):
    text, _ = unmarked(
        next(case["text"] for case in CASES if case["name"].startswith("list of titles twice"))
    )
    found = mark_furniture(document(text), blocks(text), get_pack("en"))
    copies = [block for block in found if block.dup_of is not None]
    assert [found[block.dup_of].span.of(text) for block in copies] == [b.span.of(text) for b in copies]
    assert [block.kind for block in copies] == ["related_links", "furniture"]


def test_a_duplicate_names_the_block_with_the_first_copy(document, blocks):
    text, _ = unmarked(next(case["text"] for case in CASES if case["name"] == "second copy of a paragraph"))
    found = mark_furniture(document(text), blocks(text), get_pack("en"))
    assert [block.dup_of for block in found] == [None, None, 0]


@pytest.mark.parametrize(
    ("hint", "expected"),
    [
        (Span(0, 12), [("furniture", "title: Havel")]),
        (Span(0, 13), [("furniture", "title: Havel")]),
        (Span(13, 21), [("furniture", "We train")]),
        (Span(7, 15), [("furniture", "Havel"), ("furniture", "We")]),
    ],
)
def test_what_the_reader_knew(hint, expected, document, blocks):
    text = "title: Havel\nWe trained nine skippers."
    found = mark_furniture(document(text, furniture=(hint,)), blocks(text), get_pack("en"))
    assert found_in(text, found) == expected
    assert_whole(text, found)


@pytest.mark.parametrize(
    "text", ["", "   \n", "\f\f", "…", "[\n]\n", "《》", "\u200b", "|||", "a" * 5000, "。" * 300]
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_odd_texts(text, lang, document, blocks):
    found = mark_furniture(document(text, lang), blocks(text), get_pack(lang))
    assert_whole(text, found)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "piece", ["1", "a", "for ", "总结", "仅供", "（", "> ", "- 2 -\n", "not ", "the above "]
)
def test_long_lines_take_no_more_than_their_length(piece, lang, document, blocks):
    """A pattern that backs up over a long word would take minutes here."""
    text = piece * (40_000 // len(piece))
    start = process_time()
    assert_whole(text, mark_furniture(document(text, lang), blocks(text), get_pack(lang)))
    assert process_time() - start < 5


def test_clean_blocks_come_back_unchanged(document, blocks):
    text = "Overview\nWe trained nine skippers.\nPlans\nWe will repair the second boat."
    given_blocks = blocks(text)
    assert mark_furniture(document(text), given_blocks, get_pack("en")) == given_blocks


PIECES = {
    "en": """We trained nine skippers.|The budget stayed the same|1. Overview|Home > Reports|Print|
        Source: net|Views: 12|- 2 -|[Back to list]|popular articles|Related topics: |Page 3|
        Work summary 2019 |annual work report of the school |This article is for reference only, do not copy.|
        © 2019 Net. All rights reserved""",
    "zh": """培训船长9名。|预算不变|一、概述|首页 > 总结|打印|来源：网络|浏览：12次|—2—|[返回列表]|
        热门文章|相关阅读：|2019年总结|教学计划|
        本文仅供参考，请勿抄袭。|版权所有 © 2019|第3页""",
}
JOINTS = st.sampled_from(["\n", "\n\n", " ", "", "\u3000", "\f", "\r\n"])


@pytest.mark.parametrize("lang", ["en", "zh"])
@given(data=st.data())
def test_blocks_cover_all_ink_and_never_overlap(lang, data):
    pieces = st.tuples(
        st.sampled_from(PIECES[lang].replace("\n        ", "").split("|")) | st.text(max_size=8), JOINTS
    )
    text = "".join(piece + joint for piece, joint in data.draw(st.lists(pieces, max_size=25)))
    document = Document("d", text, lang, Source("d.txt", "", "text"))
    lines = re.finditer(r"\S[^\n]*", text)
    spans = (Span(found.start(), found.start() + len(found.group().rstrip())) for found in lines)
    given_blocks = tuple(Block(span, "body", Reason("line")) for span in spans)
    found = mark_furniture(document, given_blocks, get_pack(lang))
    assert_whole(text, found)
    assert all(block.dup_of is None or block.dup_of < index for index, block in enumerate(found))
    assert found == mark_furniture(document, given_blocks, get_pack(lang))


TABLED = st.sampled_from(["table", "body", "list"])


@pytest.mark.parametrize("lang", ["en", "zh"])
@given(data=st.data())
def test_tables_are_never_cut_and_marks_never_overlap(lang, data):
    """Whatever stands around it or in its cells, a row is left as it is, but for a copy of the whole row."""
    pieces = st.sampled_from(PIECES[lang].replace("\n        ", "").split("|"))
    rows = data.draw(st.lists(st.tuples(st.lists(pieces, min_size=1, max_size=3), TABLED), max_size=12))
    lines = [" | ".join(piece.strip() for piece in row) for row, _ in rows]
    starts = [sum(len(line) + 1 for line in lines[:at]) for at in range(len(lines))]
    given_blocks = tuple(
        Block(Span(start, start + len(line)), kind, Reason("line"))
        for start, line, (_, kind) in zip(starts, lines, rows, strict=True)
    )
    document = Document("d", "\n".join(lines), lang, Source("d.txt", "", "text"))
    found = mark_furniture(document, given_blocks, get_pack(lang))
    assert_whole(document.text, found)
    tables = {block.span for block in given_blocks if block.kind == "table"}
    for block in found:
        inside = [span for span in tables if span.overlaps(block.span)]
        assert all(span == block.span or block.kind == "duplicate" for span in inside)
        assert all(block.kind in {"table", "duplicate"} for _ in inside)
