"""Lists of web pages."""

from __future__ import annotations

import pytest
from lxml import etree

from summarykit.reading.lists import Links, ListNumbers


def numbers(markup: str) -> list[str]:
    root = etree.fromstring(f"<html><body>{markup}</body></html>", etree.HTMLParser())
    lists = ListNumbers()
    return [number for item in root.iter("li") for number in lists.of(item)]


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<ol><li>a<li>b</ol><ol><li>c</ol>", ["1.", "2.", "1."]),
        ("<ol start=3><li>a<li>b</ol>", ["3.", "4."]),
        ("<ol start=-3><li>a</ol>", ["-3."]),
        ("<ol start=0><li>a<li value=0>b<li>c</ol>", ["0.", "0.", "1."]),
        ("<ol reversed start=1><li>a<li>b<li>c</ol>", ["1.", "0.", "-1."]),
        ("<ol reversed><li>a<li>b<li>c</ol>", ["3.", "2.", "1."]),
        ("<ol reversed start=9><li>a<li>b</ol>", ["9.", "8."]),
        ("<ol type=I><li>a<li value=4>b<li>c</ol>", ["I.", "IV.", "V."]),
        ("<ol type=disc><li>a</ol>", ["1."]),
        ("<ol><li>a<ol type=a><li>b</ol><li>c</ol>", ["1.", "a.", "2."]),
        ("<ol><li>（一）a<li>2) b<li>c</ol>", ["3."]),
        ("<ol><li><li>b</ol>", ["2."]),
        ("<ul><li>a</ul><li>b", []),
    ],
)
def test_numbers(markup: str, said: list[str]) -> None:
    assert numbers(markup) == said


def is_navigation(links: int, linked: str, beside: str) -> bool:
    lists = Links()
    lists.open("ul")
    for _ in range(links):
        lists.open("a")
        lists.add(linked)
        assert not lists.close("a")
    lists.add(beside)
    return lists.close("ul")


@pytest.mark.parametrize(
    ("links", "linked", "beside", "navigation"),
    [
        (3, "Home", "", True),
        (3, "Home page", ">", True),
        (2, "Home", "", False),
        (3, "Home", "We trained 52 teachers.", False),
        (0, "", "text", False),
    ],
)
def test_lists_of_links(links: int, linked: str, beside: str, navigation: bool) -> None:
    assert is_navigation(links, linked, beside) is navigation


def test_a_list_in_a_list_counts_for_both() -> None:
    lists = Links()
    lists.open("ul")
    lists.add("Teaching and research of the year")
    lists.open("ol")
    for _ in range(3):
        lists.open("a")
        lists.add("link")
        lists.close("a")
    assert lists.close("ol")
    assert not lists.close("ul")
