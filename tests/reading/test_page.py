"""What a page says of itself."""

from __future__ import annotations

import pytest
from lxml import etree

from summarykit.reading.page import (
    HEAD,
    MOST_SPANNED,
    declared_encoding,
    is_furniture,
    is_hidden,
    most_attributes,
    table_rows,
)


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b'<meta charset="GB2312">', "GB2312"),
        (b"<META charset=utf-8 >", "utf-8"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=gbk'>", "gbk"),
        (b'<?xml version="1.0" encoding="big5"?>', "big5"),
        (b"<p>charset=utf-8</p>", None),
        (b"", None),
        (b" " * HEAD + b"<meta charset=utf-8>", None),
    ],
)
def test_declared_encoding(head: bytes, encoding: str | None) -> None:
    assert declared_encoding(head) == encoding


def element(markup: str) -> etree._Element:
    return etree.fromstring(f"<html><body>{markup}</body></html>", etree.HTMLParser())[0][0]


@pytest.mark.parametrize(
    ("markup", "furniture"),
    [
        ("<nav/>", True),
        ("<aside/>", True),
        ("<footer/>", True),
        ("<header/>", True),
        ("<div class='site FOOTER'/>", True),
        ("<div id=breadcrumbs />", True),
        ("<div role=Navigation />", True),
        ("<div class=newsletter />", True),
        ("<header class=footer />", True),
        ("<div class=footnote />", False),
        ("<div class=has-sidebar />", False),
        ("<p/>", False),
    ],
)
def test_furniture(markup: str, furniture: bool) -> None:
    assert is_furniture(element(markup)) is furniture


@pytest.mark.parametrize("above", ["article", "main"])
def test_the_header_of_an_article_is_its_own(above: str) -> None:
    assert not is_furniture(element(f"<{above}><header>Report</header></{above}>")[0])


@pytest.mark.parametrize("root", ["html", "body"])
def test_the_whole_page_is_no_furniture(root: str) -> None:
    assert not is_furniture(etree.fromstring(f'<{root} class="menu" hidden=""/>'))


@pytest.mark.parametrize(
    ("markup", "hidden"),
    [
        ("<p hidden>x</p>", True),
        ("<p style='color:red;DISPLAY : none'>x</p>", True),
        ("<p style='visibility:hidden'>x</p>", True),
        ("<p style='display:block'>x</p>", False),
    ],
)
def test_hidden(markup: str, hidden: bool) -> None:
    assert is_hidden(element(markup).attrib) is hidden
    assert is_furniture(element(markup)) is hidden


LONG = "We trained fifty-two teachers in eighteen classes and opened a library this year."


@pytest.mark.parametrize(
    ("inside", "rows"),
    [
        ("<tr><td>a</td><td>b</td></tr>", [["a", "b"]]),
        ("<tr><td>a<td><p>b</p><tr><td><td>c", [["a", "b"], ["", "c"]]),
        ("<tr><td>only one</td></tr>", None),
        (f"<tr><td>{LONG}<br>b<br>c</td><td>d</td></tr>", None),
        (f"<tr><td><p>{LONG}</p><p>b</p></td><td>d</td></tr>", None),
        ("<tr><td>a<br>b<br>c</td><td><p>d</p><p>e</p></td></tr>", [["a b c", "d e"]]),
        ("<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d", [["a", "b"], ["", "c"], ["d"]]),
        ("<tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e", [["a", "", "b"], ["c", "d", "e"]]),
        ("<tr><td>a<td rowspan=2 colspan=2>b<tr><td>c<tr><td>d", [["a", "b", ""], ["c", "", ""], ["d"]]),
        ("<tr><td rowspan=x colspan=-1>a<td colspan=''>b<td rowspan=²>c", [["a", "b", "c"]]),
        ("<tr><td>a</td><td><script>x</script>b<!-- c --></td></tr>", [["a", "b"]]),
        ("", None),
    ],
)
def test_tables_of_data(inside: str, rows: list[list[str]] | None) -> None:
    assert table_rows(element(f"<table>{inside}</table>")) == rows


def test_a_cell_that_covers_everything_does_not_fill_the_page() -> None:
    rows = table_rows(element("<table><tr><td colspan=99999999 rowspan=99999999>a<td>b<tr><td>c</table>"))
    assert rows is not None
    assert max(map(len, rows)) <= MOST_SPANNED + 1


@pytest.mark.parametrize(
    ("tag", "least", "most"),
    [
        ("<p " + 'a="<b>" ' * 9000, 9000, 9001),
        ("<p " + "a='x'" * 9000, 9000, 9001),
        ("<p " + "a " * 19000, 19000, 19001),
        ('<img src="data:' + "x " * 30000 + '">', 2, 2),
        ("<p>" + "a " * 30000, 0, 0),
        ('<p a="' * 9000, 0, 9001),
    ],
)
def test_attributes_of_one_element(tag: str, least: int, most: int) -> None:
    assert least <= most_attributes(f"<html>{tag}") <= most
