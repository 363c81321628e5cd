"""The entries of one mapping of an inputs file, each asked for by its key and checked on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarykit.drafting.nodes import Listing, Mapping, Node, Scalar, colon_slip, full_width_colon
from summarykit.drafting.scalars import number_of, text_of, whole_of, wrong_type
from summarykit.drafting.shape import LIMITS, Shape
from summarykit.errors import InputsError, Location
from summarykit.messages import say
from summarykit.records.structure import ROLES, Role

CLOSE = 60
"""Likeness in percent (rapidfuzz ratio) from which an unknown key is taken for a slip: one letter of
four or two of six."""


class Fields:
    """A mapping whose keys are all known to `shape`.

    Raises InputsError E202, E204, E205, E208, E210 or E211 as values are asked for; E204 and E205 at once.
    """

    def __init__(self, node: Node, shape: Shape) -> None:
        if not isinstance(node, Mapping):
            raise _no_mapping(node, shape)
        self.at = node.at
        self.slip = re.compile(rf"(?:^|\s)(?:{'|'.join(shape.entries)})\s*：")
        self.nodes = {key.text: value for key, value in node.entries}
        for key, _ in node.entries:
            if key.text not in shape.entries:
                raise _unknown(key, shape)
        for name, entry in shape.entries.items():
            if entry.required and _is_empty(self.nodes.get(name)):
                raise self.missing(name, shape)

    def place(self, key: str) -> Location:
        """Where the value stands, or the mapping where the key is missing."""
        return self.nodes[key].at if key in self.nodes else self.at

    def text(self, key: str) -> str | None:
        """The text on one line, None where it is missing or empty."""
        scalar = self.scalar(key)
        return text_of(scalar) if scalar is not None else None

    def needed(self, key: str) -> str:
        """The text of a required key."""
        return self.text(key) or ""

    def number(self, key: str) -> Decimal | None:
        """The number, None where it is missing or empty."""
        scalar = self.scalar(key)
        return number_of(scalar) if scalar is not None else None

    def whole(self, key: str, default: int) -> int:
        """The whole number within its limits, `default` where it is missing or empty."""
        scalar = self.scalar(key)
        number = whole_of(scalar) if scalar is not None else None
        if number is None:
            return default
        low, high = LIMITS[key]
        if not low <= number <= high:
            raise InputsError(
                "E208",
                say("{key} {value} is out of range", key=key, value=number),
                help=say("It lies between {low} and {high}.", low=low, high=high),
                at=self.place(key),
            )
        return number

    def role(self) -> Role:
        """The section's role."""
        name = self.needed("role")
        for role in ROLES:
            if role == name:
                return role
        raise InputsError(
            "E210",
            say("there is no role {role!r}", role=name),
            help=say("Roles: {roles}.", roles=", ".join(ROLES)),
            at=self.place("role"),
        )

    def items(self, key: str) -> tuple[Node, ...]:
        """The items of a list without empty ones; none where it is missing."""
        node = self.nodes.get(key)
        if node is None or _is_empty(node):
            return ()
        if not isinstance(node, Listing):
            raise wrong_type(say("a list"), node.at)
        return tuple(item for item in node.items if not _is_empty(item))

    def texts(self, key: str) -> Iterator[tuple[str, Location]]:
        """The texts of a list, each with its place."""
        for item in self.items(key):
            if not isinstance(item, Scalar):
                raise _no_text(item)
            text = text_of(item)
            if text:
                yield text, item.at

    def numbers(self, key: str) -> dict[str, tuple[Decimal | None, Location]]:
        """The numbers of a mapping with free keys, each with its place."""
        node = self.nodes.get(key)
        if node is None or _is_empty(node):
            return {}
        if not isinstance(node, Mapping):
            raise colon_slip(node) or wrong_type(say("a mapping (name: number)"), node.at)
        found: dict[str, tuple[Decimal | None, Location]] = {}
        for name, value in node.entries:
            if "：" in name.text:
                raise full_width_colon(name.at)
            if not isinstance(value, Scalar):
                raise wrong_type(say("a number"), value.at)
            found[text_of(name) or ""] = (number_of(value), value.at)
        return found

    def inner(self, key: str, shape: Shape) -> Fields | None:
        """The mapping inside, None where it is missing."""
        node = self.nodes.get(key)
        return None if node is None or _is_empty(node) else Fields(node, shape)

    def scalar(self, key: str) -> Scalar | None:
        """The written value, None where the key is missing."""
        node = self.nodes.get(key)
        if isinstance(node, Listing | Mapping):
            raise wrong_type(say("a single value"), node.at)
        if node is not None and node.plain and self.slip.search(node.text):
            # YAML takes `key：` on the next line for more of this value.
            raise full_width_colon(node.at)
        return node

    def missing(self, key: str, shape: Shape) -> InputsError:
        """E205: nothing is written for a required key."""
        return InputsError(
            "E205",
            say("{key!r} is missing in {what}", key=key, what=say(shape.name)),
            help=say("Add {key}: {what}", key=key, what=say(shape.entries[key].what)),
            at=self.place(key),
        )


def _is_empty(node: Node | None) -> bool:
    return node is None or (isinstance(node, Scalar) and not node.text.strip())


def _no_text(node: Node) -> InputsError:
    return InputsError(
        "E210",
        say("a text is expected here, and YAML reads a key and a value"),
        help=say("Put the text in quotes: a colon or a bracket in it means something to YAML."),
        at=node.at,
    )


def _no_mapping(node: Node, shape: Shape) -> InputsError:
    return colon_slip(node) or wrong_type(
        say("a mapping (key: value) for {what}", what=say(shape.name)), node.at
    )


def _unknown(key: Scalar, shape: Shape) -> InputsError:
    from rapidfuzz import fuzz, process

    if "：" in key.text:
        return full_width_colon(key.at)
    near = process.extractOne(key.text.lower(), shape.entries.keys(), scorer=fuzz.ratio, score_cutoff=CLOSE)
    return InputsError(
        "E204",
        say("there is no key {key!r} in {what}", key=key.text, what=say(shape.name)),
        help=say("Did you mean {key}?", key=near[0])
        if near
        else say("Keys: {keys}.", keys=", ".join(shape.entries)),
        at=key.at,
    )
