"""The main text of a page, found again in our own text of it."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from summarykit.reading.article import (
    LINKS,
    Line,
    belonging,
    found_in,
    main_text,
    outside,
    stands_in_a_site,
    title_among,
)
from summarykit.records import Span

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/reading_sites.yml").read_text(encoding="utf-8"))
PROSE = "In spring the school trained fifty-two teachers and opened a library for its pupils. "


def parsed(markup: str) -> Any:
    parser = etree.HTMLParser(encoding="utf-8")
    return etree.fromstring(f"<html><body>{markup}</body></html>".encode(), parser)


def lines(*given: tuple[str, str]) -> list[Line]:
    """(markup of the place, where `@` stands for the text; text) of each line."""
    found = []
    for at, (markup, text) in enumerate(given):
        [element] = parsed(markup.replace("@", "<i id='here'>x</i>")).xpath("//*[@id='here']/..")
        found.append(Line(Span(at * 10, at * 10 + 10), text, element))
    return found


@pytest.mark.parametrize(
    ("main", "given", "found"),
    [
        ("One here.\nTwo there.", ["Menu", "One here.", "Two there.", "Foot"], [0, 1, 1, 0]),
        ("- One here.\n- Two there.", ["One, here", "Two there!"], [1, 1]),
        ("52\nteachers of the school", ["52", "52", "teachers of the school"], [1, 0, 1]),
        ("teachers of the school\n52", ["52", "teachers of the school", "52"], [0, 1, 1]),
        ("alpha beta gamma\ndelta epsilon", ["delta epsilon", "alpha beta gamma"], [1, 1]),
        ("全年培训教师五十二人，新建图书馆", ["全年培训教师", "五十二人", "新建图书馆"], [1, 1, 1]),
        ("", ["a", ""], [0, 0]),
    ],
)
def test_lines_of_a_main_text(main: str, given: list[str], found: list[int]) -> None:
    assert found_in(main, given) == list(map(bool, found))


@given(st.lists(st.text("abc中文 ,1", min_size=1, max_size=30), max_size=12))
def test_a_text_is_found_in_itself(texts: list[str]) -> None:
    found = found_in("\n".join(texts), texts)
    assert all(inside or not any(map(str.isalnum, text)) for inside, text in zip(found, texts, strict=True))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_what_belongs_to_the_text(case: dict[str, Any]) -> None:
    given = lines(*((place, text) for _, place, text in case["lines"]))
    kept = belonging(given, case["main"])
    assert [mark == "+" for mark, *_ in case["lines"]] == kept


@pytest.mark.parametrize(
    ("given", "title", "found"),
    [
        ([("<h1>@</h1>", "Report"), ("<p>@</p>", "by Li Hua")], "Report - School", "Report"),
        (
            [("<div>@</div>", "2025年工作总结"), ("<p>@</p>", "2026-01-05")],
            "2025年工作总结-某校",
            "2025年工作总结",
        ),
        ([("<div>@</div>", "School"), ("<p>@</p>", "x")], "Report - School", None),
        (
            [("<h1>@</h1>", "Site"), ("<div>@</div>", "Yearly report")],
            "Yearly report | Site",
            "Yearly report",
        ),
        ([("<h2>@</h2>", "News")], "", None),
        ([], "Report", None),
    ],
)
def test_titles(given: list[tuple[str, str]], title: str, found: str | None) -> None:
    line = title_among(lines(*given), title)
    assert (line.text if line else None) == found


def test_lines_in_furniture_are_left_out() -> None:
    given = lines(("<p>@</p>", " a"), ("<p>@</p>", "b"), ("<p>@</p>", "c"))
    assert [line.text for line in outside(given, [Span(1, 9), Span(25, 30)])] == ["b", "c"]


@pytest.mark.parametrize(
    ("link", "count", "site"),
    [
        ("<a href='/x'>x</a>", LINKS, True),
        ("<a href='/x'>x</a>", LINKS - 1, False),
        ("<a href='#x'>x</a>", 50, False),
        ("<a name='x'>x</a>", 50, False),
        ("<a href=''>x</a>", 50, False),
    ],
)
def test_a_page_with_links_stands_in_a_site(link: str, count: int, site: bool) -> None:
    assert stands_in_a_site(parsed(link * count)) is site


def test_trafilatura_is_asked_without_network_and_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    markup = (
        f"<ul><li><a href='/a'>Home</a></ul><div>{f'<p>{PROSE * 3}</p>' * 4}</div><img src='http://x.org/a'>"
    )
    root = parsed(markup)
    before = etree.tostring(root)
    assert PROSE.strip() in main_text(root)
    assert etree.tostring(root) == before
    assert main_text(parsed("<p></p>")).strip() == ""
    assert capfd.readouterr().err == ""
