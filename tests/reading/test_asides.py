"""Lines of Markdown that are no text."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from summarykit.reading.asides import ENTRIES, asides
from summarykit.records import Span


@dataclass(frozen=True)
class Line:
    span: Span
    text: str


def marked(*texts: str) -> list[str]:
    lines = [Line(Span(at, at + 1), text) for at, text in enumerate(texts)]
    return [texts[span.start] for span in sorted(asides(lines))]


@pytest.mark.parametrize(
    ("line", "aside"),
    [
        ("<div align=center>", True),
        ("</div></td> <br/>", True),
        ("<p>52 teachers</p>", False),
        ("a < b and c > d", False),
        ("<https://x.org>", False),
        ("![plan](a.png)  ", True),
        ("![a](b) ![c](d)", True),
        ("[![a](b)](c)", True),
        ("![plan](a.png) of the school", False),
        ("[plan](a.md)", False),
        ("[1]: https://x.org", True),
        ("  [a b]: </c> 'title'", True),
        ("[a]: #place ", True),
        ("[^1]: https://x.org", False),
        ("[note]: we trained 52", False),
        ("[注]: 见上", False),
    ],
)
def test_a_line(line: str, aside: bool) -> None:
    assert marked("text", line) == ([line] if aside else [])


def test_links_into_the_page_are_its_contents_where_there_are_enough_of_them() -> None:
    entries = [f"{at}. [Part {at}](#part-{at})" for at in range(ENTRIES)]
    assert marked(*entries, "text", *entries[1:]) == entries
    assert marked("- [a](#a) is here", "- [b](b.md)", "[c](#c)") == []
