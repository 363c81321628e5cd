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
from summarykit.reading import markup
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


NAMES = re.findall(r"\S+", "Home News Departments Research 招生就业 党建工作 信息公开 Contact")
MENU = "".join(f"<li><a href='/{at}.html'>{name}</a></li>" for at, name in enumerate(NAMES))
SITE = (
    f"<div id=top><ul>{MENU}</ul></div><div class=pos>You are here: <a href=/>Home</a> &gt; News</div>"
    "<div class=wrap><div class=side><h3>Latest</h3><p><a href=/n1>The library opens later on Sundays</a></p>"
    "<p><a href=/n2>关于放假安排的通知</a></p></div><div class=content>@</div></div>"
    "<div class=bottom><p>© Lakeside School, 1 Lake Road. All rights reserved.</p></div>"
)
TITLE = "Yearly report of the school, 2025"
REPORT = [
    "I. Teaching",
    "In spring the school trained fifty-two teachers, eight of whom lead a department, and wrote four books.",
    "All classes were visited twice; what was seen was talked over with the teacher on the same day.",
    "二、存在的问题",
    "图书馆新增图书两千余册，学生借阅量比上年明显增加，但开放时间偏短，周末无人值守，需要认真解决。",
    "部分制度落实不够到位，年轻干部锻炼机会偏少，经费使用还需要进一步规范。",
    "III. Plans",
    "Next year the school will train sixty teachers and open the library on Sundays from nine to five.",
]
LAYOUTS = {
    "paragraphs": "".join(f"<p>{line}</p>" for line in REPORT),
    "Word": "".join(f"<p class=MsoNormal><span lang=EN-US>{line}</span></p>" for line in REPORT),
    "line breaks": "<br>".join(REPORT),
    "divs": "".join(f"<div>{line}</div>" for line in REPORT),
    "headings": "".join(f"<h2>{one}</h2>" if len(one) < 12 else f"<p>{one}</p>" for one in REPORT),
    "one cell": f"<table><tr><td>{''.join(f'<p>{line}</p>' for line in REPORT)}</td></tr></table>",
    "rows": f"<table>{''.join(f'<tr><td>{line}</td></tr>' for line in REPORT)}</table>",
    "items": f"<ul>{''.join(f'<li>{line}</li>' for line in REPORT)}</ul>",
    "preformatted": "<pre>" + "\n".join(REPORT) + "</pre>",
}


def seen(found: Reading) -> list[str]:
    """The lines outside furniture."""
    text = list(found.text)
    for span in found.hints.furniture:
        text[span.start : span.end] = "\n" * len(span)
    return [line.strip() for line in "".join(text).split("\n") if line.strip()]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("title", ["<h1>@</h1>", "<div class=title>@</div>"])
def test_in_a_site_the_report_is_left_however_it_is_laid_out(layout: str, title: str) -> None:
    body = SITE.replace("@", title.replace("@", TITLE) + LAYOUTS[layout])
    found = page(body, f"<title>{TITLE} - Lakeside School</title>")
    assert seen(found) == [TITLE, *REPORT]
    assert (0, TITLE) in [(hint.level, hint.span.of(found.text)) for hint in found.hints.headings]
    assert "关于放假安排的通知" in found.text


ROWS = [["Kind", "2024", "2025"], ["学生数", "1,260", "1,310"], ["Teachers", "52", "60"]]
TABLE = f"<table>{''.join('<tr><td>' + '</td><td>'.join(row) + '</td></tr>' for row in ROWS)}</table>"


@pytest.mark.parametrize("at", [0, 3, len(REPORT)])
def test_a_table_of_the_report_is_left_wherever_it_stands(at: int) -> None:
    paragraphs = [f"<p>{line}</p>" for line in REPORT]
    found = page(SITE.replace("@", "".join([*paragraphs[:at], TABLE, *paragraphs[at:]])))
    rows = ["\t".join(row) for row in ROWS]
    assert seen(found) == [*REPORT[:at], *rows, *REPORT[at:]]
    assert [span.of(found.text) for span in found.hints.tables] == ["\n".join(rows)]


def test_a_page_that_is_one_big_table() -> None:
    rows = "".join(f"<tr><td>{at}</td><td>{line}</td></tr>" for at, line in enumerate(REPORT))
    found = page(SITE.replace("@", f"<table>{rows}</table>"))
    assert seen(found) == [f"{at}\t{line}" for at, line in enumerate(REPORT)]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_document_saved_as_a_page_has_no_furniture(layout: str) -> None:
    assert page(f"<h1>{TITLE}</h1>{LAYOUTS[layout]}").hints.furniture == ()


@pytest.mark.parametrize(("size", "asked"), [("MOST_ELEMENTS", False), ("DEEPEST", False), ("", True)])
def test_large_and_deep_pages_are_not_asked_for_their_main_text(
    monkeypatch: pytest.MonkeyPatch, size: str, asked: bool
) -> None:
    if size:
        monkeypatch.setattr(markup, size, 3)
    found = page(SITE.replace("@", LAYOUTS["paragraphs"]))
    assert ("© Lakeside School, 1 Lake Road. All rights reserved." not in seen(found)) is asked


def test_signs_named_by_their_place_in_Windows_set() -> None:  # noqa: N802 the name of the system
    assert page("<p>&#147;52&#148; &#x96; &#150;&#0151 &#1470;</p>").text == "“52” – –— \u05be\n\n"


def test_where_nothing_of_the_main_text_is_found_nothing_is_marked_by_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(markup, "main_text", lambda _: "A text that only a script of the page holds")
    assert seen(page(SITE.replace("@", LAYOUTS["paragraphs"])))[-1].startswith("© Lakeside School")


def test_xhtml() -> None:
    text = (
        '<?xml version="1.0" encoding="GBK"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
        '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml">'
        '<head><title>总结</title><script type="text/javascript">//<![CDATA[\nif(a<b){}//]]></script></head>'
        "<body><h1>总结</h1><p>全年培训教师五十二人<br/>骨干八人</p></body></html>"
    )
    found = read(File("page.xhtml", text.encode("gbk")))
    assert (found.text, found.encoding) == ("总结\n\n全年培训教师五十二人\n骨干八人\n\n", "gb18030")


def test_frames_that_were_not_read_are_told() -> None:
    data = b"<html><frameset><frame src=a.html><frame src=b.html><noframes>52 teachers</noframes></frameset>"
    found = read(File("page.html", data))
    (warned,) = found.warnings
    assert (warned.code, warned.message) == ("W123", "holds 2 frames that were not read")
    assert "52 teachers" in found.text


@pytest.mark.parametrize(
    "data", [b"<html>", b"<!-- only -->", b"<p></p>", b"<html><head><title>x</title></head>"]
)
def test_pages_without_a_text(data: bytes) -> None:
    assert read(File("a.html", data)).text.strip() == ""
