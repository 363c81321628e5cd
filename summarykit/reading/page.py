"""What a page says of itself and of its parts: encoding, facts, furniture, tables of data."""

from __future__ import annotations

import re
from typing import Any

from summarykit.records import Facts

_CHARSET = re.compile(
    rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w:.\-]+)""", re.I
)
_DISPLAY_NONE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
HEAD = 4096
"""Bytes in which a page declares its encoding; browsers look at 1024."""

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

_IN_CELLS = frozenset({"p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre", "blockquote"})
_SILENT = frozenset({"script", "style", "template"})


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page's head names."""
    found = _CHARSET.search(data[:HEAD])
    return found[1].decode("ascii", "replace") if found else None


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
    """The page's author says that this is not the text: by element, role, class or id."""
    tag = element.tag
    if tag in FURNITURE_TAGS or element.get("role", "").lower() in FURNITURE_ROLES:
        return True
    if tag == "header":
        return not any(above.tag in {"article", "main"} for above in element.iterancestors())
    if tag in {"body", "html"}:
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}".lower().split()
    return not FURNITURE_NAMES.isdisjoint(names)


def is_hidden(element: Any) -> bool:
    """Not shown by a browser."""
    return "hidden" in element.attrib or bool(_DISPLAY_NONE.search(element.get("style", "")))


def table_rows(table: Any) -> list[list[str]] | None:
    """The cells of a table of data, row by row; None for a table that only lays out the page.

    A table of data has two cells or more, no table inside, at most one paragraph in a cell, and no
    text outside its cells.
    """
    if next(table.iterdescendants("table"), None) is not None:
        return None
    rows = [[cell for cell in row if cell.tag in {"td", "th"}] for row in table.iter("tr")]
    cells = [cell for row in rows for cell in row]
    if len(cells) < 2 or any(_is_column_of_text(cell) for cell in cells):
        return None
    caption = [_text_of(one) for one in table.iter("caption")]
    texts = [[_text_of(cell) for cell in row] for row in rows]
    inside = sum(len("".join(text.split())) for row in (caption, *texts) for text in row)
    if inside != len("".join(_text_of(table).split())):
        return None
    return [row for row in ([text] for text in caption) if row] + [row for row in texts if any(row)]


def _is_column_of_text(cell: Any) -> bool:
    filled = [one for one in cell.iter(*_IN_CELLS) if (one.text or "").strip()]
    return len(filled) > 1 or len(list(cell.iter("br"))) > 1


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
