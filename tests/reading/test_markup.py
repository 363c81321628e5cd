"""Web pages."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarykit.errors import ReadError
from summarykit.reading.markup import read
from summarykit.reading.results import File, Reading

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/reading_html.yml").read_text(encoding="utf-8"))


def page(body: str, head: str = "") -> Reading:
    return read(File("page.html", f"<html><head>{head}</head><body>{body}</body></html>".encode()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_pages(case: dict[str, Any]) -> None:
    found = page(case["body"])
    text, hints = found.text, found.hints
    assert text == case["text"]
    told: dict[str, object] = {
        "headings": [[hint.level, hint.span.of(text)] for hint in hints.headings],
        "tables": [span.of(text) for span in hints.tables],
        "furniture": [span.of(text) for span in hints.furniture],
        "numbers": [span.of(text) for span in hints.numbers],
    }
    for name in told.keys() & case.keys():
        assert told[name] == case[name], name


WORDS = st.text(st.sampled_from("ab 学校12\n&;"), min_size=1, max_size=8)
TAGS = st.sampled_from(re.findall(r"\w+", "p div b td tr table ul ol li h1 nav pre br span header section"))


@given(st.recursive(WORDS, lambda inner: st.tuples(TAGS, st.lists(inner, max_size=4)), max_leaves=20))
def test_nothing_is_lost_and_nothing_made_up(tree: Any) -> None:
    def markup(node: Any) -> str:
        if isinstance(node, str):
            return node.replace("&", "&amp;")
        return f"<{node[0]}>{''.join(map(markup, node[1]))}</{node[0]}>"

    def ink(node: Any) -> str:
        return "".join(node.split()) if isinstance(node, str) else "".join(map(ink, node[1]))

    found = page(markup(tree))
    text = found.text
    for span in reversed(found.hints.numbers):
        text = text[: span.start] + text[span.end :]
    assert sorted("".join(text.split())) == sorted(ink(tree))
    for hint in (*found.hints.tables, *found.hints.furniture, *(h.span for h in found.hints.headings)):
        assert hint.of(found.text) == hint.of(found.text).strip() != ""


def test_facts_of_the_head() -> None:
    head = (
        "<title> Report - Lakeside  School </title><meta name=Author content='Li Hua'>"
        "<meta name=PubDate content='2025-12-01'><meta property='og:title' content='Report'>"
        "<meta name=description content=x><meta name=author content=second><meta name=date content=' '>"
    )
    facts = page("<p>52</p>", head).facts
    assert (facts.title, facts.author, facts.created, facts.modified) == (
        "Report",
        "Li Hua",
        "2025-12-01",
        None,
    )
    assert page("<p>52</p>", "<title> Report  2025</title>").facts.title == "Report 2025"
    assert page("<p>52</p>", "<title></title>").facts.title is None


@pytest.mark.parametrize(
    ("declared", "encoding", "read_as"),
    [
        ("gb2312", "gb18030", "gb18030"),
        ("gbk", "gb18030", "gb18030"),
        ("utf-8", "gb18030", "gb18030"),
        ("iso-8859-1", "gb18030", "gb18030"),
        ("big5", "gb18030", "gb18030"),
        ("no-such-set", "gb18030", "gb18030"),
        ("gb2312", "utf-8", "utf-8"),
        ("big5", "big5", "big5"),
        ("utf-8", "utf-16", "utf-16-le"),
    ],
)
def test_the_declared_encoding_is_believed_where_it_fits(declared: str, encoding: str, read_as: str) -> None:
    text = (
        "全年培训教师五十二人，其中骨干教师二十人"
        if encoding != "big5"
        else "全年培訓教師五十二人，其中骨幹教師"
    )
    found = read(File("a.html", f"<html><meta charset={declared}><p>{text}</p>".encode(encoding)))
    assert found.encoding == read_as
    assert found.text == f"{text}\n\n"


NESTS = pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li"])


@NESTS
def test_deep_nesting_is_read_whole(tag: str) -> None:
    found = read(File("a.html", (f"<{tag}>x" * 400 + "end").encode()))
    assert found.text.count("x") == 400
    assert "end" in found.text


@NESTS
def test_what_nests_too_deep_is_refused_and_never_cut(tag: str) -> None:
    begun = time.monotonic()
    with pytest.raises(ReadError) as caught:
        read(File("a.html", (f"<{tag}>x" * 50_000 + "end").encode()))
    assert caught.value.code == "E105"
    assert time.monotonic() - begun < 20


@pytest.mark.parametrize(
    "data", [b"<html>", b"<!-- only -->", b"<p></p>", b"<html><head><title>x</title></head>"]
)
def test_pages_without_a_text(data: bytes) -> None:
    assert read(File("a.html", data)).text.strip() == ""
