"""Web pages: all of their text, and what of it belongs to the site and not to the document."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

from lxml import etree

from summarykit.errors import Location, Warned
from summarykit.messages import say
from summarykit.reading.article import Line, belonging, main_text, outside, stands_in_a_site, title_among
from summarykit.reading.canvas import Canvas
from summarykit.reading.encodings import decode
from summarykit.reading.page import declared_encoding, facts_of, most_attributes
from summarykit.reading.results import File, Reading
from summarykit.reading.sniff import damaged
from summarykit.reading.walk import Walk
from summarykit.records import Span

SILENT = ("script", "style", "template", "svg", "object", "embed", "canvas", "audio", "video")
"""Elements that hold no text of the page. `head` is read for facts alone."""

MOST_ELEMENTS = 50_000
DEEPEST = 100
"""Larger or deeper pages are not asked for their main text: trafilatura's time grows with the square of the
first (50,000 `br` take it 2 s, 200,000 take 17), and it recurses over the second. Pages have 1,700 and 50."""

MOST_ATTRIBUTES = 5000
"""The parser compares each attribute of an element with all before it: 200,000 take it minutes."""

_WINDOWS_SIGN = re.compile(r"&#0*(?:1(?:2[89]|[345]\d)(?!\d)|x0*[89][0-9a-f](?![0-9a-f]));?", re.IGNORECASE)
"""A sign named by its place in Windows' set, where Unicode has control characters."""


def read(file: File) -> Reading:
    """The text of a page with its hints and facts.

    Raises ReadError E103 where the bytes are no text, E105 where the parser gave up in the middle.
    """
    decoded = decode(file, declared_encoding(file.data))
    root = _parsed(file.name, _WINDOWS_SIGN.sub(_windows_sign, decoded.text))
    if root is None:
        return Reading("", decoded.encoding, warnings=decoded.warnings, confidence=decoded.confidence)
    facts = facts_of(root)
    warnings = decoded.warnings + tuple(_frames(file.name, root))
    etree.strip_elements(root, *SILENT, with_tail=False)
    walk = Walk(Canvas())
    walk.over(root)
    if walk.depth <= DEEPEST and root.xpath("count(//*)") <= MOST_ELEMENTS and stands_in_a_site(root):
        _mark_site(walk, root, facts.title or "")
    found = walk.canvas.finish(encoding=decoded.encoding, facts=facts, warnings=warnings, single=True)
    return replace(found, confidence=decoded.confidence)


def _parsed(name: str, text: str) -> Any:
    """The tree, None where there is no element in it. Nothing outside the page is ever loaded."""
    if most_attributes(text) > MOST_ATTRIBUTES:
        raise damaged(name, say("an element has more than {n} attributes", n=MOST_ATTRIBUTES))
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_pis=True, remove_comments=True
    )
    root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        raise damaged(name, say("its elements are nested too deeply"))
    return root


def _windows_sign(found: re.Match[str]) -> str:
    digits = found.group().strip("&#;").lower()
    code = int(digits[1:], 16) if digits.startswith("x") else int(digits)
    return bytes([code]).decode("cp1252", "replace")


def _frames(name: str, root: Any) -> list[Warned]:
    """W123: a page in several files, of which this one only holds the frame."""
    count = len(root.findall(".//frame"))
    if not count:
        return []
    message = say("holds {n} frame that was not read|holds {n} frames that were not read", n=count)
    return [Warned("W123", message, help=say("Read the pages inside its frames."), at=Location(name))]


def _mark_site(walk: Walk, root: Any, title: str) -> None:
    """What stands outside the main text is furniture, but for its title."""
    canvas = walk.canvas
    furniture = canvas.furniture()
    for element in list(walk.within(furniture)):
        element.clear(keep_tail=True)
    every = _lines(walk)
    lines = outside(every, furniture)
    kept = belonging(lines, main_text(root))
    if True not in kept:
        return
    for line, belongs in zip(lines, kept, strict=True):
        if not belongs:
            canvas.mark_stranger(line.span)
    first = lines[kept.index(True)].span.start
    found = title_among([line for line in every if line.span.start <= first], title)
    if found is not None:
        canvas.mark_title(found.span, is_heading=found.level > 0)


def _lines(walk: Walk) -> list[Line]:
    """The lines of a page, to the beginning of the next one."""
    text = walk.canvas.text
    return [
        Line(Span(start, end), text[start:end], element)
        for (start, element), (end, _) in pairwise([*walk.lines, (len(text), None)])
    ]
