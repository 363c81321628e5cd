"""JSON to nodes: the same tree as from YAML, with line and column of every value."""

from __future__ import annotations

import json
import re
from bisect import bisect_right

from summarykit.drafting.caret import pointed
from summarykit.drafting.nodes import (
    MAX_DEPTH,
    Listing,
    Node,
    Scalar,
    full_width_colon,
    mapping,
    too_deep,
)
from summarykit.errors import InputsError, Location
from summarykit.messages import say

BLANK = re.compile(r"[ \t\r\n]*")
DECODER = json.JSONDecoder()
WORD = re.compile(r"-?[0-9][0-9.eE+-]*|true|false|null")


def parse_json(text: str, file: str) -> Node:
    """The nodes of a JSON text. Raises InputsError E201, E202, E203 or E212 with its place."""
    found = _Finder(text, file)
    node = found.value(0)
    found.blank()
    if found.offset < len(text):
        raise found.broken(say("something stands behind the end of the JSON"))
    return node


class _Finder:
    """Walks through the text; `offset` is the next character to look at."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.offset = 0
        self.line_starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def place(self, offset: int | None = None) -> Location:
        """Line and column, counted from 1."""
        offset = self.offset if offset is None else offset
        line = bisect_right(self.line_starts, offset)
        return Location(self.file, line, offset - self.line_starts[line - 1] + 1)

    def broken(self, what: str) -> InputsError:
        """E201 at the next character."""
        at = self.place()
        return InputsError(
            "E201",
            pointed(what, self.text.split("\n"), at),
            help=say(
                'JSON needs "key": value with ASCII quotes, and a comma between entries, none at the end.'
            ),
            at=at,
        )

    def blank(self) -> None:
        """Go on behind blanks."""
        found = BLANK.match(self.text, self.offset)
        self.offset = found.end() if found else self.offset

    def take(self, sign: str) -> bool:
        """Go on behind `sign` where it is what comes next."""
        self.blank()
        if not self.text.startswith(sign, self.offset):
            return False
        self.offset += len(sign)
        return True

    def value(self, depth: int) -> Node:
        """The value that comes next."""
        self.blank()
        if depth > MAX_DEPTH:
            raise too_deep(self.place())
        at = self.place()
        if self.take("{"):
            return self.object(at, depth)
        if self.take("["):
            return self.array(at, depth)
        if self.text.startswith('"', self.offset):
            return self.string()
        word = WORD.match(self.text, self.offset)
        if word is None:
            raise self.broken(say("a value is expected here"))
        self.offset = word.end()
        return Scalar("" if word.group() == "null" else word.group(), plain=True, at=at)

    def string(self) -> Scalar:
        """A quoted text."""
        at = self.place()
        try:
            text, self.offset = DECODER.raw_decode(self.text, self.offset)
        except json.JSONDecodeError as error:
            self.offset = error.pos
            raise self.broken(say("a text that is not closed, or a wrong \\ in it")) from error
        return Scalar(str(text), plain=False, at=at)

    def object(self, at: Location, depth: int) -> Node:
        """The entries up to the closing brace."""
        entries: list[tuple[Node, Node]] = []
        while not self.take("}"):
            if entries and not self.take(","):
                raise self.broken(say("a comma or a closing brace is expected here"))
            self.blank()
            if not self.text.startswith('"', self.offset):
                raise self.broken(say("a key in quotes is expected here"))
            key = self.string()
            if self.take("："):
                raise full_width_colon(self.place(self.offset - 1))
            if not self.take(":"):
                raise self.broken(say("a colon is expected here"))
            entries.append((key, self.value(depth + 1)))
        return mapping(entries, at)

    def array(self, at: Location, depth: int) -> Node:
        """The items up to the closing bracket."""
        items: list[Node] = []
        while not self.take("]"):
            if items and not self.take(","):
                raise self.broken(say("a comma or a closing bracket is expected here"))
            items.append(self.value(depth + 1))
        return Listing(tuple(items), at)
