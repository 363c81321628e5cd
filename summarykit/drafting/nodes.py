"""What an inputs file is made of before anybody asks what it means: values with their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarykit.errors import InputsError, Location
from summarykit.messages import msg, say

MAX_DEPTH = 20
"""A form is five levels deep; what nests deeper than this is no form, and would exhaust the stack."""


NO_BLANK = re.compile(r"[\w-]+:\S")
COLON_HELP = msg("Type an ASCII colon and a blank after the key: `year: 2026`.")


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as it is written, without its quotes.

    `plain` where it stood without quotes, so that another YAML reader might take it for something
    else than text. An empty plain value and `null` have the text "".
    """

    text: str
    plain: bool
    at: Location


@dataclass(frozen=True, slots=True)
class Listing:
    """A list."""

    items: tuple[Node, ...]
    at: Location


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file; no key stands twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    at: Location


Node = Scalar | Listing | Mapping


def mapping(entries: Sequence[tuple[Node, Node]], at: Location) -> Mapping:
    """A mapping of these keys and values. Raises InputsError E203 for a key that stands twice."""
    first: dict[str, Location] = {}
    kept: list[tuple[Scalar, Node]] = []
    for key, value in entries:
        if not isinstance(key, Scalar):
            raise not_a_key(key.at)
        if key.text in first:
            raise InputsError(
                "E203",
                say("{key!r} stands twice (first at line {line})", key=key.text, line=first[key.text].line),
                help=say("Keep one of the two."),
                at=key.at,
            )
        first[key.text] = key.at
        kept.append((key, value))
    return Mapping(tuple(kept), at)


def not_a_key(at: Location) -> InputsError:
    """E201: a list or a mapping stands where a key is expected."""
    return InputsError(
        "E201",
        say("a key is expected here, not a list or a mapping"),
        help=say("Write key: value, one to a line."),
        at=at,
    )


def too_deep(at: Location) -> InputsError:
    """E212: nested deeper than `MAX_DEPTH`."""
    return InputsError(
        "E212",
        say("nested more than {n} levels deep", n=MAX_DEPTH),
        help=say("An inputs file is five levels deep at most; summarykit schema inputs prints its shape."),
        at=at,
    )


def full_width_colon(at: Location) -> InputsError:
    """E202: `：` where YAML needs `: `."""
    return InputsError("E202", say("a full-width colon ： after a key"), help=say(COLON_HELP), at=at)


def colon_slip(node: Node) -> InputsError | None:
    """The likely slip where a text stands instead of a mapping: a full-width colon, or no blank."""
    if not isinstance(node, Scalar) or not node.plain:
        return None
    if "：" in node.text:
        return full_width_colon(node.at)
    if NO_BLANK.match(node.text):
        return InputsError(
            "E201",
            say("no blank after the colon"),
            help=say(COLON_HELP),
            at=node.at,
        )
    return None
