"""What a page says of itself and of its parts: encoding, facts, furniture, tables of data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from summarykit.records import Facts

_CHARSET = re.compile(
    rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w:.\-]+)""", re.I
)
_DISPLAY_NONE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TAG = re.compile(r"""<[A-Za-z](?:[^<>"']++|"[^"]*+"|'[^']*+')*+""")
_VALUE = re.compile(r""""[^"]*+"|'[^']*+'""")
LONG_TAG = 20_000
"""Letters from which on a tag is worth counting its attributes."""
HEAD = 4096
"""Bytes in which a page declares its encoding; browsers look at 1024."""

ONE_LINE = 60
"""Ink of a cell with several paragraphs up to which they fit on the line of its row, as in Word files."""
MOST_SPANNED = 100
"""Columns and rows that a cell may cover; pages with more mean "all"."""

FURNITURE_TAGS = frozenset({"nav", "aside", "footer", "noscript", "button", "select", "rt", "rp"})
FURNITURE_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search", "menu"})
FURNITURE_NAMES = frozenset(
    {
        "nav",
        "navbar",
        "navigation",
        "menu",
        "breadcrumb",
        "breadcrumbs",
        "crumb",
        "crumbs",
        "foot",
        "footer",
        "sidebar",
        "copyright",
        "pager",
        "pagination",
        "toolbar",
        "share",
        "sharing",
        "search",
        "login",
        "related",
        "recommend",
        "newsletter",
        "subscribe",
        "comments",
        "trending",
        "popular",
        "skip-link",
        "friendlink",
    }
)
"""Classes and ids by which authors of pages mark what is not the text, each taken as a whole word."""

FACT_NAMES = {
    "articletitle": "title",
    "og:title": "title",
    "dc.title": "title",
    "author": "author",
    "dc.creator": "author",
    "article:author": "author",
    "pubdate": "created",
    "publishdate": "created",
    "article:published_time": "created",
    "dc.date": "created",
    "date": "created",
    "article:modified_time": "modified",
    "last-modified": "modified",
}
"""Names of meta elements, in lower case, and the fact that each tells."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_IN_CELLS = HEADINGS | {"p", "div", "ul", "ol", "li", "pre", "blockquote"}
_SILENT = frozenset({"script", "style", "template"})


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page's head names."""
    found = _CHARSET.search(data[:HEAD])
    return found[1].decode("ascii", "replace") if found else None


def most_attributes(text: str) -> int:
    """About how many attributes the element with the most of them has, 0 where no tag is long."""
    if len(text) <= LONG_TAG:
        return 0
    tags = (found.group() for found in _TAG.finditer(text) if found.end() - found.start() > LONG_TAG)
    return max((len(_VALUE.sub('" ', tag).split()) for tag in tags), default=0)


def facts_of(root: Any) -> Facts:
    """Title, author and dates of meta elements; the title of the window where no other is told."""
    told: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = FACT_NAMES.get((meta.get("name") or meta.get("property") or "").lower())
        value = " ".join((meta.get("content") or "").split())
        if name and value:
            told.setdefault(name, value)
    title = root.find(".//head/title")
    if title is not None and "".join(title.itertext()).strip():
        told.setdefault("title", " ".join("".join(title.itertext()).split()))
    return Facts(**told)


def is_furniture(element: Any) -> bool:
    """The page's author says that this is not the text, by element, role, class or id, or hides it."""
    tag = element.tag
    if tag in FURNITURE_TAGS or (tag == "header" and not _is_in_article(element)):
        return True
    said = element.attrib
    return bool(said) and tag not in {"body", "html"} and (_is_named_so(said) or is_hidden(said))


def _is_in_article(element: Any) -> bool:
    return any(above.tag in {"article", "main"} for above in element.iterancestors())


def _is_named_so(said: Any) -> bool:
    """By its attributes."""
    if said.get("role", "").lower() in FURNITURE_ROLES:
        return True
    names = f"{said.get('class', '')} {said.get('id', '')}".lower().split()
    return not FURNITURE_NAMES.isdisjoint(names)


def is_hidden(said: Any) -> bool:
    """Attributes of what a browser does not show."""
    return "hidden" in said or bool(_DISPLAY_NONE.search(said.get("style", "")))


def table_rows(table: Any) -> list[list[str]] | None:
    """The cells of a table of data, row by row; None for a table that only lays out the page.

    A table of data has two cells or more, no table inside, at most one paragraph or a line of them in a
    cell, and no text outside its cells. A cell over several columns or rows leaves the others empty.
    """
    rows = [_cells_of(row) for row in table.iter("tr")]
    if not _holds_data(table, list(chain.from_iterable(rows))):
        return None
    told = [*([_text_of(caption)] for caption in table.iter("caption")), *_spread(rows)]
    if _letters(chain.from_iterable(told)) != _letters([_text_of(table)]):
        return None
    return [row for row in told if any(row)]


def _cells_of(row: Any) -> list[Any]:
    return [cell for cell in row if cell.tag in {"td", "th"}]


def _spread(rows: Iterable[list[Any]]) -> Iterator[list[str]]:
    """The texts of cells in their columns."""
    below: dict[int, int] = {}
    for row in rows:
        texts: list[str] = []
        for cell in row:
            _skip_covered(texts, below)
            height = _span(cell, "rowspan")
            for text in (_text_of(cell), *[""] * (_span(cell, "colspan") - 1)):
                below[len(texts)] = height - 1
                texts.append(text)
        _skip_covered(texts, below)
        yield texts


def _skip_covered(texts: list[str], below: dict[int, int]) -> None:
    """Leave empty the next columns that a cell of a row above reaches down to."""
    while below.get(len(texts), 0) > 0:
        below[len(texts)] -= 1
        texts.append("")


def _span(cell: Any, name: str) -> int:
    told = cell.get(name, "1").strip()
    return min(max(int(told), 1), MOST_SPANNED) if told.isascii() and told.isdecimal() else 1


def _holds_data(table: Any, cells: list[Any]) -> bool:
    nested = next(table.iterdescendants("table"), None)
    return len(cells) > 1 and nested is None and not any(map(_is_column_of_text, cells))


def _letters(texts: Iterable[str]) -> int:
    return sum(len(word) for text in texts for word in text.split())


def _is_column_of_text(cell: Any) -> bool:
    filled = [one for one in cell.iter(*_IN_CELLS) if (one.text or "").strip()]
    parts = max(len(filled), len(list(cell.iter("br"))))
    return parts > 1 and (_letters([_text_of(cell)]) > ONE_LINE or any(one.tag in HEADINGS for one in filled))


def _text_of(element: Any) -> str:
    """Its text on one line, elements inside it apart by blanks where they break the line."""
    pieces: list[str] = []
    for node in element.iter():
        quiet = not isinstance(node.tag, str) or node.tag in _SILENT
        if node.tag == "br" or node.tag in _IN_CELLS:
            pieces.append(" ")
        if node.text and not quiet:
            pieces.append(node.text)
        if node.tail and node is not element:
            pieces.append(node.tail)
    return " ".join("".join(pieces).split())
