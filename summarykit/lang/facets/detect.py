"""What a text must show to be taken for one of this language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Script:
    """How a language looks.

    `unit` is a regular expression of what it is written in, a word or a letter; `weight` is how many words
    of running text one such unit stands for.
    """

    FILE: ClassVar[str] = "detect.toml"

    unit: str
    weight: float
