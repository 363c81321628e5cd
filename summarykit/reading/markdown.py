"""Markdown: the decoded file unchanged; headings, tables, front matter and comments as hints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarykit.reading.asides import asides
from summarykit.reading.canvas import settle_levels
from summarykit.reading.encodings import decode
from summarykit.reading.results import File, Reading
from summarykit.records import Facts, HeadingHint, Hints, Span
from summarykit.records.spans import merge, trim

_FRONT = re.compile(r"(-{3}|\+{3})[ \t]*[\r\n](?:.*?[\r\n])??\1[ \t]*(?=[\r\n]|\Z)", re.DOTALL)
_FACT = re.compile(r"^(\w+)[ \t]*[:=][ \t]*+([^\s](?:[^\r\n]*[^ \t\r\n])?)[ \t]*$", re.MULTILINE)
_QUIET = re.compile(
    r"(?P<comment><!--.*?(?:-->|\Z))"
    r"|(?:\A|(?<=[\r\n])) {0,3}(?P<fence>`{3,}|~{3,})"
    r".*?(?:[\r\n] {0,3}(?P=fence)[`~]*[ \t]*(?=[\r\n]|\Z)|\Z)",
    re.DOTALL,
)
_INK = re.compile(r"[^\r\n]")
_LINE = re.compile(r"[^\r\n]+")
_HASHES = re.compile(r" {0,3}(#{1,6})(?:[ \t]+\S|[ \t]*$)")
_UNDERLINE = re.compile(r" {0,3}(?:(=+)|-{2,})[ \t]*$")
_ELEMENT = re.compile(r" {0,3}<h([1-6])(?:\s[^<>]*)?>(?=\s*[^\s<])([^<>]*)</h\1>\s*$", re.IGNORECASE)
_RULER = re.compile(r"[ \t]*+(?=[^|]*\|)\|?(?:[ \t]*+:?-++:?[ \t]*+\|?)++[ \t]*$")
_NO_TITLE = re.compile(r" {0,3}(?:#|>|[-*+] |\d{1,9}[.)] |\|)| {4}|\t|\s*$")

FACT_NAMES = {
    "title": "title",
    "author": "author",
    "date": "created",
    "created": "created",
    "lastmod": "modified",
    "updated": "modified",
    "modified": "modified",
}
"""Keys of front matter, in lower case, and the fact that each tells."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with something on it; `follows` where no blank line stands before it."""

    span: Span
    text: str
    follows: bool


def read(file: File) -> Reading:
    """The decoded file with its hints. Raises ReadError E103 where it is no text."""
    decoded = decode(file)
    text = decoded.text
    front = _FRONT.match(text)
    head = front.end() if front else 0
    furniture = [Span(0, head)] if front else []
    furniture += [Span(*found.span()) for found in _QUIET.finditer(text, head) if found["comment"]]
    spoken = " " * head + _QUIET.sub(lambda found: _INK.sub(" ", found.group()), text[head:])
    lines = list(_lines(spoken))
    hints = Hints(
        headings=settle_levels(tuple(_headings(lines, text)), single=True),
        tables=tuple(_tables(lines)),
        furniture=tuple(merge([*furniture, *asides(lines)])),
    )
    return Reading(text, decoded.encoding, hints, _facts(text[:head]), decoded.warnings, decoded.confidence)


def _lines(text: str) -> Iterator[_Line]:
    end = -2
    for found in _LINE.finditer(text):
        if not found.group().strip():
            continue
        gap = text[max(end, 0) : found.start()]
        yield _Line(Span(*found.span()), found.group(), end >= 0 and gap in {"\n", "\r", "\r\n"})
        end = found.end()


def _headings(lines: list[_Line], text: str) -> Iterator[HeadingHint]:
    """Lines that open with hashes, HTML's own, and lines underlined with `=` or `-`."""
    for at, line in enumerate(lines):
        hashes, element = _HASHES.match(line.text), _ELEMENT.match(line.text)
        if hashes:
            yield HeadingHint(trim(line.span, text), len(hashes[1]))
        elif element:
            inside = Span(*element.span(2)).shift(line.span.start)
            yield HeadingHint(trim(inside, text), int(element[1]))
        elif level := _underlined(lines, at):
            yield HeadingHint(trim(line.span, text), level)


def _underlined(lines: list[_Line], at: int) -> int:
    """The level of a line of a text with signs below it, 0 where it is none."""
    line = lines[at]
    if at + 1 == len(lines) or not lines[at + 1].follows or _NO_TITLE.match(line.text):
        return 0
    below = _UNDERLINE.match(lines[at + 1].text)
    if below is None or (line.follows and not _HASHES.match(lines[at - 1].text)):
        return 0
    return 1 if below[1] else 2


def _tables(lines: list[_Line]) -> Iterator[Span]:
    """From the line above a ruler of bars and dashes to the last line with a bar."""
    at = 1
    while at < len(lines):
        if not (lines[at].follows and "|" in lines[at - 1].text and _RULER.match(lines[at].text)):
            at += 1
            continue
        start = lines[at - 1].span.start
        while at + 1 < len(lines) and lines[at + 1].follows and "|" in lines[at + 1].text:
            at += 1
        yield Span(start, lines[at].span.end)
        at += 1


def _facts(front: str) -> Facts:
    told = {
        FACT_NAMES[name.lower()]: value.strip("\"'")
        for name, value in _FACT.findall(front.replace("\r\n", "\n").replace("\r", "\n"))
        if name.lower() in FACT_NAMES
    }
    return Facts(**told)
