"""Lines of blocks."""

from __future__ import annotations

import pytest

from summarykit.boilerplate.marks import fold, split_lines
from summarykit.records import Block, Reason, Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a b\n c \n\nd", ["a b", "c", "d"]),
        ("a\r\nb", ["a", "b"]),
        ("\f\n 一\u3000二 \v三", ["一\u3000二", "三"]),
        (" \n\t", []),
        ("", []),
    ],
)
def test_lines_of_a_block(text, expected):
    found = split_lines(text, [Block(Span(0, len(text)), "body", Reason("x"))])
    assert [line.text for line in found] == expected
    assert all(line.span.of(text) == line.text for line in found)


def test_ink_outside_the_blocks_is_no_line():
    found = split_lines("one\ntwo", [Block(Span(4, 7), "table", Reason("x"))])
    assert [(line.text, line.kind) for line in found] == [("two", "table")]


@pytest.mark.parametrize(("text", "edges"), [("a\n\fb\nc", [True, True, False]), ("a\nb", [False, False])])
def test_page_edges(text, edges, lines):
    assert [line.page_edge for line in lines(text.replace("\f", "\f\n"))] == edges


@pytest.mark.parametrize(("one", "two"), [("A b", "a  B"), ("ＡB", "ａb"), ("一 二", "一\n二")])
def test_fold(one, two):
    assert fold(one) == fold(two)
