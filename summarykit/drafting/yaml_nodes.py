"""YAML to nodes. Only its events are used: nothing is guessed to be a number, a date or a truth value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from summarykit.drafting.caret import pointed
from summarykit.drafting.nodes import (
    COLON_HELP,
    MAX_DEPTH,
    Listing,
    Node,
    Scalar,
    full_width_colon,
    mapping,
    too_deep,
)
from summarykit.errors import InputsError, Location
from summarykit.messages import msg, say

if TYPE_CHECKING:
    from ruamel.yaml.error import MarkedYAMLError

NULLS = ("null", "~", "Null", "NULL")

HINTS: tuple[tuple[str, str, str], ...] = (
    (r"'\\t'", msg("a tab stands where blanks are expected"), msg("Indent with blanks, never with tabs.")),
    (
        "mapping values|block end|block mapping|block collection|block sequence|sequence entries",
        msg("the indentation does not fit the lines around it"),
        msg("Keys of one level start in the same column; a value with a colon in it needs quotes."),
    ),
    ("could not find expected ':'", msg("this line has no `key: value`"), COLON_HELP),
    ("quoted scalar", msg("a quotation mark is not closed"), msg("Close the text with the same mark.")),
    ("flow", msg("a bracket is not closed, or a comma is missing"), msg("Close every { and [ on its line.")),
    ("cannot start any token", msg("a value cannot start with this sign"), msg("Put the value in quotes.")),
)
"""What the parser says (its context and problem), what we say instead, and what to do."""


def parse_yaml(text: str, file: str) -> Node | None:
    """The nodes of a YAML text, None where it holds nothing but comments.

    Raises InputsError E201 (syntax), E202 (full-width colon), E203 (a key twice), E211 (a thousands comma
    read as two values), E212 (anchors, aliases, too deep).
    """
    return _Builder(text, file).document()


class _Builder:
    """Builds the tree from the parser's events; `parents` holds what is open, so nothing recurses."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.last: Any = None

    def document(self) -> Node | None:
        """The first and only document."""
        parents: list[tuple[Location, bool, list[Node]]] = []
        whole: Node | None = None
        for event in self.events():
            kind = type(event).__name__
            done: Node | None = None
            if kind in {"MappingStartEvent", "SequenceStartEvent"}:
                if len(parents) == MAX_DEPTH:
                    raise too_deep(self.place(event.start_mark))
                parents.append((self.place(event.start_mark), kind == "MappingStartEvent", []))
            elif kind in {"MappingEndEvent", "SequenceEndEvent"}:
                done = _closed(*parents.pop())
            elif kind == "ScalarEvent":
                done = self.scalar(event)
            if done is not None and parents:
                parents[-1][2].append(done)
            elif done is not None:
                whole = self.only(whole, done)
        return whole if whole != Scalar("", plain=True, at=_at(whole)) else None

    def events(self) -> Iterator[Any]:
        """The parser's events, its errors told in our words."""
        from ruamel.yaml import YAML
        from ruamel.yaml.error import MarkedYAMLError, YAMLError

        try:
            yield from YAML(typ="safe", pure=True).parse(self.text)
        except MarkedYAMLError as error:
            raise self.syntax(error) from error
        except YAMLError as error:
            raise InputsError(
                "E201",
                say("a control character that YAML does not allow"),
                help=say("Remove it; editors show it as a box or not at all."),
                at=self.unprintable(),
            ) from error

    def scalar(self, event: Any) -> Scalar:
        """A value; refuses references, and `1,200` that a flow collection has cut in two."""
        at = self.place(event.start_mark)
        if type(event).__name__ == "AliasEvent" or event.anchor:
            raise _no_references(at)
        before, self.last = self.last, event
        if before is not None and self.cut_number(before, event):
            raise _thousands(self.place(before.start_mark))
        plain = event.style in {None, ""}
        return Scalar("" if plain and event.value in NULLS else event.value, plain, at)

    def cut_number(self, before: Any, event: Any) -> bool:
        """`before` ends with a digit, a bare comma follows, and three digits start this value."""
        between = self.text[before.end_mark.index : event.start_mark.index]
        return (
            between == ","
            and re.search(r"[0-9]\Z", before.value) is not None
            and re.match(r"[0-9]{3}(?![0-9])", event.value) is not None
        )

    def only(self, whole: Node | None, done: Node) -> Node:
        """The document, where it is the first one."""
        if whole is None:
            return done
        raise InputsError(
            "E201",
            say("a second YAML document starts here"),
            help=say("One file is one year: remove the line --- or make two files."),
            at=_at(done),
        )

    def place(self, mark: Any) -> Location:
        """Line and column counted from 1."""
        return Location(self.file, mark.line + 1, mark.column + 1)

    def unprintable(self) -> Location:
        """Where the reader stopped: the first control character."""
        found = re.search(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", self.text)
        start = found.start() if found else 0
        return Location(
            self.file, self.text.count("\n", 0, start) + 1, start - self.text.rfind("\n", 0, start)
        )

    def syntax(self, error: MarkedYAMLError) -> InputsError:
        """E202 where a full-width colon stands on the line at fault, E201 with a caret otherwise."""
        lines = self.text.splitlines() or [""]
        marks = [mark for mark in (error.context_mark, error.problem_mark) if mark is not None]
        for mark in marks:
            line = lines[min(mark.line, len(lines) - 1)]
            if "：" in line and ":" not in line.partition("：")[0]:
                return full_width_colon(Location(self.file, mark.line + 1, line.index("：") + 1))
        said = f"{error.context} {error.problem}"
        what, remedy = next(
            ((what, remedy) for words, what, remedy in HINTS if re.search(words, said)),
            (msg("this cannot be read as YAML"), msg("Compare the line with those around it.")),
        )
        mark = marks[0] if "scalar" in said or "simple key" in said or "flow" in said else marks[-1]
        at = self.place(mark)
        return InputsError("E201", pointed(say(what), lines, at), help=say(remedy), at=at)


def _closed(at: Location, is_mapping: bool, inside: list[Node]) -> Node:  # noqa: FBT001 - one of two kinds
    if is_mapping:
        return mapping(list(zip(inside[::2], inside[1::2], strict=True)), at)
    return Listing(tuple(inside), at)


def _at(node: Node | None) -> Location:
    return node.at if node is not None else Location("")


def _no_references(at: Location) -> InputsError:
    return InputsError(
        "E212",
        say("anchors (&name) and aliases (*name) are not allowed"),
        help=say("Write the value out, or put it in quotes where it begins with & or *."),
        at=at,
    )


def _thousands(at: Location) -> InputsError:
    return InputsError(
        "E211",
        say("a comma inside a number: YAML reads two values here"),
        help=say("Write 1200, without a comma."),
        at=at,
    )
