"""The main text of a web page as trafilatura finds it, and which lines of our own text belong to it."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

from summarykit.reading.page import HEADINGS
from summarykit.records import Span

WINDOW = 4096
"""Letters of the main text behind the last place found, among which a line is looked for.

Larger than what stands between two lines of one text; it bounds the work where no line is found."""

LEAST = 12
"""Letters from which on a line is looked for further on; shorter ones stand anywhere by chance."""

TITLE_WITHIN = 30
"""Lines before the main text among which its title stands: author, date and buttons come between."""

LEAST_TITLE = 6
"""Letters of a title that is known by the name of the window alone."""

_SIGNS = re.compile(r"[\W_]+")
_ASCII_SIGNS = {code: None for code in range(128) if not chr(code).isalnum()}
_SENTENCE = re.compile(r"[。！？；]|[.!?;:][\"”’)]*(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page, its automatic numbers blanked out, and the element that its text stands in."""

    span: Span
    text: str
    element: Any

    @property
    def level(self) -> int:
        """The level of the heading that its text stands in, 0 where it stands in none."""
        return next((int(one.tag[1]) for one in _around(self.element) if one.tag in HEADINGS), 0)


LINKS = 5
"""A page with fewer links to other pages has no site around it: it is a document saved as a page."""


def stands_in_a_site(root: Any) -> bool:
    """The page has links to other pages."""
    links = filter(leads_elsewhere, root.iter("a"))
    return next(islice(links, LINKS - 1, None), None) is not None


def main_text(root: Any) -> str:
    """What trafilatura takes for the main text, one paragraph a line; "" where it finds none.

    Nothing is fetched, no metadata are read, and the tree is not changed: a copy of it is.
    """
    from trafilatura.core import bare_extraction

    options, classes = _set_up()
    # Of a copy, elements are made with all that trafilatura asks of them; our own walk is faster without.
    root.getroottree().parser.set_element_class_lookup(classes)
    found = bare_extraction(copy(root), options=options)
    return str(getattr(found, "text", None) or "")


@cache
def _set_up() -> tuple[Any, Any]:
    """Its recall mode without fallbacks (the fastest), from settings that no one else has a hand on.

    And the classes of its elements.
    """
    from lxml.html import HtmlElementClassLookup
    from trafilatura.settings import Extractor, use_config

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    options = Extractor(config=use_config(), output_format="python", fast=True, recall=True, comments=False)
    return options, HtmlElementClassLookup()


def outside(lines: Sequence[Line], furniture: Sequence[Span]) -> list[Line]:
    """The lines that do not stand in furniture; both are in text order."""
    rest = []
    at = 0
    for line in lines:
        start = line.span.start + len(line.text) - len(line.text.lstrip())
        while at < len(furniture) and furniture[at].end <= start:
            at += 1
        if at == len(furniture) or start < furniture[at].start:
            rest.append(line)
    return rest


def belonging(lines: Sequence[Line], main: str) -> list[bool]:
    """For each line whether it belongs to the text; all False where nothing of the main text is found.

    Trafilatura loses parts of texts. So a sentence belongs too that is set as those of the main text are,
    and so do a heading of what does, and all rows of a table with one that does. A heading that is a link
    never does: it announces another page.
    """
    kept = found_in(main, [line.text for line in lines])
    _keep_alike(lines, kept)
    if True in kept:
        first = kept.index(True)
        _keep_signs(lines, kept, first)
        _keep_headings(lines, kept, first)
    return kept


def _keep_alike(lines: Sequence[Line], kept: list[bool]) -> None:
    """Sentences and rows go with those that are found; teasers go."""
    found = [line.element for line, inside in zip(lines, kept, strict=True) if inside]
    places, tables = set(map(_place_of, found)), {element for element in found if element.tag == "table"}
    for at, line in enumerate(lines):
        belongs = kept[at] or line.element in tables or _is_set_alike(line, places)
        kept[at] = belongs and not _is_teaser(line)


def _is_set_alike(line: Line, places: set[tuple[str, ...]]) -> bool:
    """A sentence in one of the places."""
    return bool(_SENTENCE.search(line.text)) and _place_of(line.element) in places


def title_among(lines: Sequence[Line], title: str) -> Line | None:
    """The last of the lines, up to the first of the main text, that is its title.

    That is an outermost heading, or a line that the window's `title` begins with.
    """
    named = _letters(title)
    for line in reversed(lines[-TITLE_WITHIN:]):
        letters = _letters(line.text)
        if line.level == 1 or (len(letters) >= LEAST_TITLE and named.startswith(letters)):
            return line
    return None


def _keep_signs(lines: Sequence[Line], kept: list[bool], first: int) -> None:
    """A line of signs alone goes with the line before."""
    for at in range(first + 1, len(lines)):
        kept[at] = kept[at] or (kept[at - 1] and not _letters(lines[at].text))


def _keep_headings(lines: Sequence[Line], kept: list[bool], first: int) -> None:
    """A heading goes with what is below it."""
    for at in range(len(lines) - 2, first, -1):
        if kept[at + 1] and not kept[at]:
            kept[at] = lines[at].level > 0 and not _is_teaser(lines[at])


def _is_teaser(line: Line) -> bool:
    """A heading below the title that is a link announces another page."""
    return line.level > 1 and any(map(leads_elsewhere, _around(line.element)))


def leads_elsewhere(element: Any) -> bool:
    """A link to another page."""
    return element.tag == "a" and element.get("href", "#")[:1] not in {"#", ""}


def _place_of(element: Any) -> tuple[str, ...]:
    """Elements and classes around a text: what one author set in one text has the same."""
    return tuple(part for one in _around(element) for part in (str(one.tag), one.get("class", "")))


def _around(element: Any) -> tuple[Any, ...]:
    """The element and the two that it stands in."""
    return (element, *islice(element.iterancestors(), 2))


def found_in(main: str, lines: Sequence[str]) -> list[bool]:
    """For each line of a page whether it belongs to the main text.

    Signs and blanks are not compared. The lines are taken in order: where the last one ended in the main
    text the next begins, or a little further on; a line out of order must be a whole line of it.
    """
    parts = list(map(_letters, main.split("\n")))
    letters, whole = "".join(parts), set(parts)
    at = 0
    found = []
    for line in map(_letters, lines):
        place = _place(letters, line, at)
        if place is not None:
            at = place + len(line)
        found.append(place is not None or (len(line) >= LEAST and line in whole))
    return found


def _place(letters: str, line: str, at: int) -> int | None:
    """Where a line begins in the main text, looked for from `at` on."""
    if not line:
        return None
    if letters.startswith(line, at):
        return at
    if len(line) < LEAST:
        return None
    place = letters.find(line, at, at + WINDOW + len(line))
    return place if place >= 0 else None


def _letters(text: str) -> str:
    """Letters and digits without case."""
    if text.isascii():
        return text.translate(_ASCII_SIGNS).lower()
    return _SIGNS.sub("", text).casefold()
