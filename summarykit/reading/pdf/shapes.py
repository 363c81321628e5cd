"""What stands on a page: pieces of lines with their place and look, and ruled lines. Points, y grows down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Glyph(NamedTuple):
    """A letter: the how many-th of the file it is, its edges, its base line, and how it looks.

    `angle` is the direction of its text in degrees.
    """

    at: int
    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    face: str
    angle: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line without a wide gap. Look and size are those of most of its letters.

    A row of a ruled table is a piece of its own, its cells apart by tabs (`table`); a row of one that holds
    whole paragraphs is one too, each paragraph on a line (`laid_out`).
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    face: str
    table: bool = False
    laid_out: bool = False

    @property
    def middle(self) -> float:
        """Where it stands from top to bottom: half the height of a small letter above its base line."""
        return self.base - 0.25 * self.size

    @property
    def whole(self) -> bool:
        """A row by itself that no other text belongs to."""
        return self.table or self.laid_out


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line, or a side of a box. It lies flat or stands upright."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `asides` are pieces of text that runs in another direction, such as a watermark.

    `pictures` is the share of the page that pictures cover; `unknown` counts letters that the page's
    fonts have no sign for.
    """

    width: float
    height: float
    rows: list[list[Piece]]
    asides: list[Piece]
    rules: list[Rule]
    pictures: float
    unknown: int


@dataclass(frozen=True, slots=True)
class Printed:
    """The pages of a PDF and what it says of itself."""

    pages: list[Page]
    facts: dict[str, str]
