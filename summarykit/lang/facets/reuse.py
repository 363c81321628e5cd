"""What text reuse must know of a language to tell what was changed in a copied passage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class ReuseCues:
    """Patterns (regular expressions).

    `names`: those of organisations, persons and places as they stand in running text, each found five times
    as fast where its pattern begins with characters and not with a border; `name_alone`: replaced words
    that are a name by their look, not at the beginning of a sentence; `number`: a number in words;
    `agreement`: what changes with a number beside it and says nothing new; `year`: a year, in digits or
    words.
    """

    FILE: ClassVar[str] = "reuse.toml"

    names: tuple[str, ...]
    name_alone: str
    number: str
    agreement: str
    year: str
