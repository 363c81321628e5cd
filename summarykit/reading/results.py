"""What every reader hands back: a text with hints and facts, before it has an id, a language and a hash."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarykit.errors import Warned
from summarykit.records import Facts, Hints


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, the encoding of its bytes where the format has one, and what the format knew beyond it.

    `confidence` is that in the encoding, from 0 to 1.
    """

    text: str
    encoding: str | None = None
    hints: Hints = field(default_factory=Hints)
    facts: Facts = field(default_factory=Facts)
    warnings: tuple[Warned, ...] = ()
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class File:
    """The bytes of a file and the name that messages call it by; `encoding` where the user gave one."""

    name: str
    data: bytes
    encoding: str | None = None
