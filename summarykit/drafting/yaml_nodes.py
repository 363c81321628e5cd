"""YAML to nodes. Only its events are used: nothing is guessed to be a number, a date or a truth value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Hint:
    """What the parser says (a regular expression over its context and problem), what we say, what to do.

    `at_begin` where the fault lies where the parser began to read, not where it gave up.
    """

    said: str
    what: str
    remedy: str
    at_begin: bool = False


HINTS = (
    Hint(
        r"'\\t'", msg("a tab stands where blanks are expected"), msg("Indent with blanks, never with tabs.")
    ),
    Hint(
        "mapping values|block end|block mapping|block collection|block sequence|sequence entries",
        msg("the indentation does not fit the lines around it"),
        msg("Keys of one level start in the same column; a value with a colon in it needs quotes."),
    ),
    Hint("could not find expected ':'", msg("this line has no `key: value`"), COLON_HELP, at_begin=True),
    Hint(
        "quoted scalar",
        msg("a quotation mark is not closed"),
        msg("Close the text with the same mark."),
        at_begin=True,
    ),
    Hint(
        "flow",
        msg("a bracket is not closed, or a comma is missing"),
        msg("Close every bracket that is opened, and put a comma between entries."),
        at_begin=True,
    ),
    Hint(
        "cannot start any token", msg("a value cannot start with this sign"), msg("Put the value in quotes.")
    ),
)
UNKNOWN = Hint("", msg("this cannot be read as YAML"), msg("Compare the line with those around it."))


def parse_yaml(text: str, file: str) -> Node | None:
    """The nodes of a YAML text, None where it holds nothing but comments.

    Raises InputsError E201 (syntax), E202 (full-width colon), E203 (a key twice), E211 (a thousands comma
    read as two values), E212 (anchors, aliases, too deep).
    """
    return _Builder(text, file).document()


@dataclass(frozen=True, slots=True)
class _Open:
    """A mapping or a list whose end is not reached; keys and values of a mapping stand in turn."""

    at: Location
    is_mapping: bool
    inside: list[Node]

    def closed(self) -> Node:
        """The finished node."""
        if self.is_mapping:
            return mapping(list(zip(self.inside[::2], self.inside[1::2], strict=True)), self.at)
        return Listing(tuple(self.inside), self.at)


class _Builder:
    """Builds the tree from the parser's events; `parents` holds what is open, so nothing recurses."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.last: Any = None
        self.parents: list[_Open] = []

    def document(self) -> Node | None:
        """The first and only document."""
        whole: Node | None = None
        for event in self.events():
            done = self.step(event)
            if done is not None and self.parents:
                self.parents[-1].inside.append(done)
            elif done is not None:
                whole = self.only(whole, done)
        nothing = isinstance(whole, Scalar) and whole.plain and not whole.text
        return None if nothing else whole

    def step(self, event: Any) -> Node | None:
        """The node that ends with this event, None where none does."""
        match type(event).__name__:
            case "MappingStartEvent" | "SequenceStartEvent" as kind:
                at = self.place(event.start_mark)
                if len(self.parents) == MAX_DEPTH:
                    raise too_deep(at)
                self.refuse_reference(event)
                self.parents.append(_Open(at, kind == "MappingStartEvent", []))
            case "MappingEndEvent" | "SequenceEndEvent":
                return self.parents.pop().closed()
            case "ScalarEvent" | "AliasEvent":
                self.refuse_reference(event)
                return self.scalar(event)
        return None

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
        """A value; refuses `1,200` that a flow collection has cut in two."""
        at = self.place(event.start_mark)
        before, self.last = self.last, event
        if before is not None and not event.value and event.style in {None, ""}:
            at = self.place(before.end_mark)  # behind its key, not at whatever comes next
        if before is not None and self.cut_number(before, event):
            raise _thousands(self.place(before.start_mark))
        plain = event.style in {None, ""}
        return Scalar("" if plain and event.value in NULLS else event.value, plain, at)

    def refuse_reference(self, event: Any) -> None:
        """E212 for `&name` and `*name`: a few lines of them can stand for more than a machine can hold."""
        if event.anchor:
            raise InputsError(
                "E212",
                say("anchors (&name) and aliases (*name) are not allowed"),
                help=say("Write the value out, or put it in quotes where it begins with & or *."),
                at=self.place(event.start_mark),
            )

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
            at=done.at,
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
            before, colon, _ = lines[min(mark.line, len(lines) - 1)].partition("：")
            if colon and ":" not in before:
                return full_width_colon(Location(self.file, mark.line + 1, len(before) + 1))
        said = f"{error.context} {error.problem}"
        hint = next((one for one in HINTS if re.search(one.said, said)), UNKNOWN)
        at = self.place(marks[0 if hint.at_begin else -1])
        return InputsError("E201", pointed(say(hint.what), lines, at), help=say(hint.remedy), at=at)


def _thousands(at: Location) -> InputsError:
    return InputsError(
        "E211",
        say("a comma inside a number: YAML reads two values here"),
        help=say("Write 1200, without a comma."),
        at=at,
    )
