"""What the checks must know of a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class CheckCues:
    """Patterns (regular expressions) and measures.

    `long_enough`: characters of ink from which a summary is expected to have the standard sections.
    `name`: the name of an organisation; `before_name`: what of a title before it is not part of it;
    `place_in_name`: the place it opens with, which insiders leave out; `bare_name`: a name any unit has.
    `stale_future`: what directly follows a year that the sentence takes for the future;
    `this_year`: "this year (2025)", the year in its group 1;
    `announces`: words of saying just before a quotation;
    `gap`: what an outline puts where something is to be filled in.
    """

    FILE: ClassVar[str] = "checks.toml"

    long_enough: int
    name: str
    before_name: str
    place_in_name: str
    bare_name: str
    stale_future: str
    this_year: str
    announces: str
    gap: str
