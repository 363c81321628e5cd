"""The walk over a page: what it remembers beside the text (`test_markup.py` tests the text itself)."""

from __future__ import annotations

from itertools import pairwise

import pytest
from lxml import etree

from summarykit.reading.canvas import Canvas
from summarykit.reading.walk import Walk


def walked(body: str) -> Walk:
    walk = Walk(Canvas())
    walk.over(etree.fromstring(f"<html><body>{body}</body></html>", etree.HTMLParser()))
    return walk


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>One <b>two</b></p><p>three</p>", [("One two", "p"), ("three", "p")]),
        ("<p>One<br>two</p>", [("One", "p"), ("two", "p")]),
        ("<ol><li>One<li><i>two</i></ol>", [("   One", "li"), ("   two", "i")]),
        ("<table><tr><td>a<td>1<tr><td>b<td>2</table>", [("a\t1", "table"), ("b\t2", "table")]),
        ("<p> </p>", []),
    ],
)
def test_each_line_with_its_element(body: str, lines: list[tuple[str, str]]) -> None:
    walk = walked(body)
    text = walk.canvas.text
    ends = [*walk.lines, (len(text), None)]
    told = [(text[at:end].rstrip(), one.tag) for (at, one), (end, _) in pairwise(ends)]
    assert told == lines


@pytest.mark.parametrize(("body", "depth"), [("x", 2), ("<div><p>x</p></div><p>y</p>", 4)])
def test_depth(body: str, depth: int) -> None:
    assert walked(body).depth == depth


def test_furniture_that_holds_most_of_the_page_is_not_held_for_it() -> None:
    walk = walked(
        "<nav>Home</nav><div class=menu><p>We trained 52 teachers this year.</p></div><aside>Ad</aside>"
    )
    assert [element.tag for element in walk.within(walk.canvas.furniture())] == ["nav", "aside"]
