"""Cutting blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.boilerplate.cut import cut, join, pieces
from summarykit.boilerplate.marks import Mark
from summarykit.records import Block, Reason, Span
from summarykit.records.spans import ink, merge

TEXT = "One two three.\nFour five."
BLOCKS = (Block(Span(0, 14), "body", Reason("line")), Block(Span(15, 25), "list", Reason("item"), level=2))


def mark(start, end, kind="disclaimer", rule="notice", copy_of=None):
    return Mark(Span(start, end), kind, Reason(rule), copy_of=copy_of)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], [("body", "One two three."), ("list", "Four five.")]),
        ([mark(4, 7)], [("body", "One"), ("disclaimer", "two"), ("body", "three."), ("list", "Four five.")]),
        ([mark(0, 14)], [("disclaimer", "One two three."), ("list", "Four five.")]),
        ([mark(8, 19)], [("body", "One two"), ("disclaimer", "three.\nFour"), ("list", "five.")]),
        (
            [mark(15, 19), mark(20, 25)],
            [("body", TEXT[:14]), ("disclaimer", "Four"), ("disclaimer", "five.")],
        ),
    ],
)
def test_cuts(marks, expected):
    assert [(block.kind, block.span.of(TEXT)) for block in cut(TEXT, BLOCKS, marks)] == expected


def test_a_rest_keeps_what_its_block_was():
    rest = cut(TEXT, BLOCKS, [mark(15, 19)])[-1]
    assert (rest.kind, rest.level, rest.reason) == ("list", 2, Reason("item"))


@pytest.mark.parametrize(
    ("marks", "spans"),
    [
        ([mark(4, 7), mark(8, 14)], [Span(4, 14)]),
        ([mark(4, 7), mark(9, 14)], [Span(4, 7), Span(9, 14)]),
        ([mark(4, 7, "furniture"), mark(8, 14, "furniture")], [Span(4, 7), Span(8, 14)]),
        ([mark(4, 7), mark(8, 14, rule="other")], [Span(4, 7), Span(8, 14)]),
        ([mark(8, 14), mark(4, 7)], [Span(4, 14)]),
        (
            [mark(4, 7, "duplicate", copy_of=Span(0, 1)), mark(8, 14, "duplicate", copy_of=Span(1, 2))],
            [Span(4, 7), Span(8, 14)],
        ),
        ([], []),
    ],
)
def test_joins_the_parts_of_one_passage(marks, spans):
    assert [one.span for one in join(TEXT, marks)] == spans


def test_pieces_are_trimmed():
    assert [span.of(TEXT) for _, span in pieces(TEXT, BLOCKS, [mark(3, 8)])] == [
        "One",
        "three.",
        "Four five.",
    ]


@given(st.lists(st.tuples(st.integers(0, 24), st.integers(1, 8)), max_size=6))
def test_ink_stays(ranges):
    spans = merge(Span(start, min(start + length, 25)) for start, length in ranges)
    blocks = cut(TEXT, BLOCKS, [Mark(span, "furniture", Reason("x")) for span in spans])
    assert sum(ink(TEXT, [block.span]) for block in blocks) == ink(TEXT)
