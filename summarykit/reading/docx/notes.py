"""Word's footnotes and endnotes: the mark of each where it is called, and the notes in that order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from summarykit.reading.docx.values import OFF, value, whole
from summarykit.reading.labels import label
from summarykit.reading.package import W

CALLS = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
"""Elements that call a note, and its kind."""
_FORMATS = {"footnote": "decimal", "endnote": "lowerRoman"}
"""How marks are numbered where the file does not say it."""


@dataclass(slots=True)
class _Kind:
    """The notes of a kind by their id, the number of the next mark, the marks given so far, and who waits."""

    notes: dict[str | None, Any]
    style: str
    next: int
    marks: dict[str | None, str] = field(default_factory=dict)
    waiting: deque[str | None] = field(default_factory=deque)


class Notes:
    """The notes of a document. Marks stand in brackets: 52[1] is never taken for 521."""

    def __init__(self, parts: dict[str, Any], settings: list[Any]) -> None:
        """`parts` are the roots of the parts with the notes by kind, `settings` what may tell a format."""
        self._kinds = {kind: _kind(kind, parts.get(kind), settings) for kind in _FORMATS}

    def mark(self, call: Any) -> str:
        """The mark at an element that calls a note, "" where the author typed one or there is no note."""
        kind, name = self._kinds[CALLS[call.tag]], call.get(f"{W}id")
        if name not in kind.marks and name in kind.notes:
            is_typed = call.get(f"{W}customMarkFollows", "off") not in OFF
            kind.marks[name] = "" if is_typed else f"[{label(kind.next, kind.style)}]"
            kind.next += not is_typed
            kind.waiting.append(name)
        return kind.marks.get(name, "")

    def called(self) -> Iterator[tuple[str, Any]]:
        """Mark and element of every note that was called, footnotes first; Word shows no others.

        Notes may call notes: those come after them. Each is given once.
        """
        while any(kind.waiting for kind in self._kinds.values()):
            for kind in self._kinds.values():
                while kind.waiting:
                    name = kind.waiting.popleft()
                    yield kind.marks[name], kind.notes[name]


def _kind(kind: str, root: Any, settings: list[Any]) -> _Kind:
    told = [one for parent in settings if (one := parent.find(f"{W}{kind}Pr")) is not None]
    start = next((at for one in told if (at := whole(value(one, "numStart"))) is not None), 1)
    style = next((said for one in told if (said := value(one, "numFmt"))), _FORMATS[kind])
    every = () if root is None else root.iterchildren(f"{W}{kind}")
    return _Kind({one.get(f"{W}id"): one for one in every}, style, start)
