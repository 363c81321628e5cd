"""How a sentence says whose figures it tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class FigureOrganisations:
    """`subject`: an organisation that does something, its name in the group `name`.

    `may_be`: what must stand in a sentence for that to be tried; `border`: behind it the sentence may go on
    about another; `own`: a name that means the unit itself or any ("our school").
    """

    FILE: ClassVar[str] = "figures_organisations.toml"

    may_be: str
    subject: str
    own: str
    border: str
