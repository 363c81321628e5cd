"""Places in words, as a reader of the page counts."""

from __future__ import annotations

import pytest

from summarykit.checks.locate import locator
from summarykit.records import Block, Heading, Reason, Span
from summarykit.records.structure import BlockKind

REASON = Reason("test")
TEXT = "Title\nfront\n1 One\na\nb\n2 Two\nc d\ne\n"
BLOCKS: list[tuple[str, BlockKind]] = [
    ("Title", "title"),
    ("front", "body"),
    ("1 One", "heading"),
    ("a\n", "body"),
    ("b\n", "list"),
    ("2 Two", "heading"),
    ("c", "body"),
    (" d", "disclaimer"),
    ("e\n", "body"),
]


def blocks() -> list[Block]:
    found, at = [], 0
    for words, kind in BLOCKS:
        start = TEXT.index(words, at)
        at = start + len(words.rstrip())
        found.append(Block(Span(start + len(words) - len(words.lstrip()), at), kind, REASON))
    return found


def headings() -> list[Heading]:
    return [Heading(one.span, "x", 1, REASON) for one in blocks() if one.kind == "heading"]


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("Title", "§0"),
        ("front", "§0 ¶1"),
        ("1 One", "§1"),
        ("a\nb", "§1 ¶1"),
        ("b\n2", "§1 ¶2"),
        ("2 Two", "§2"),
        ("c d", "§2 ¶1"),
        ("d\n", "§2 ¶1"),
        ("e\n", "§2 ¶2"),
    ],
)
def test_where(words: str, where: str) -> None:
    assert locator(TEXT, blocks(), headings()).where(TEXT.index(words, 0 if words != "e\n" else 30)) == where


def test_a_run_in_heading_opens_its_paragraph() -> None:
    text = "1 One: text"
    run_in = Block(Span(0, 6), "heading", REASON, run_in=True)
    body = Block(Span(7, 11), "body", REASON)
    places = locator(text, [run_in, body], [Heading(run_in.span, "One", 1, REASON, run_in=True)])
    assert (places.where(0), places.where(8)) == ("§1 ¶1", "§1 ¶1")
