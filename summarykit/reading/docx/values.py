"""Settings of an element: values, whole numbers, switches."""

from __future__ import annotations

from typing import Any

from summarykit.reading.package import W

OFF = frozenset({"0", "false", "off"})
"""Values that turn a switch off."""
_VAL = f"{W}val"


def value(parent: Any, child: str) -> str | None:
    """The `w:val` of a child element, None where either is missing."""
    found = parent.find(W + child) if parent is not None else None
    return found.get(_VAL) if found is not None else None


def has(parent: Any, child: str) -> bool:
    """There is such a child, whatever its value."""
    return parent is not None and parent.find(W + child) is not None


def whole(text: str | None) -> int | None:
    """A whole number, None where the text is none or has more digits than any file needs."""
    return int(text) if text and len(text) < 10 and text.removeprefix("-").isdecimal() else None


def switch(element: Any) -> bool | None:
    """A switch of Word: on where the element stands, unless its value says off; None where it does not."""
    return None if element is None else element.get(f"{W}val", "true") not in OFF
