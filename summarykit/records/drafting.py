"""A writer's inputs, and the outline made from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from summarykit.errors import Location
from summarykit.records.spans import Span
from summarykit.records.structure import Role


@dataclass(frozen=True, slots=True)
class Unit:
    """Whose summary it is; `kind` is free text (school, hospital, district, ...)."""

    name: str
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class InputFigure:
    """A figure the writer gives. `value` None is a gap to fill in; `last` is last year's value.

    `at` is the place of the value, `parts_at` of each part. `last_at` and `source` say where last year's and
    this year's values stand, in words for people ("2025.docx#1203-1267").
    """

    id: str
    label: str
    value: Decimal | None
    at: Location
    unit: str | None = None
    parts: dict[str, Decimal | None] = field(default_factory=dict)
    last: Decimal | None = None
    last_parts: dict[str, Decimal | None] = field(default_factory=dict)
    last_at: str | None = None
    source: str | None = None
    parts_at: dict[str, Location] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlanAnswer:
    """A plan of last year (`origin` is its place there) and what became of it; `outcome` None is a gap."""

    plan: str
    outcome: str | None
    at: Location
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A problem told last year and what became of it; `answer` None is a gap."""

    question: str
    answer: str | None
    at: Location
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A fact in the writer's own words."""

    text: str
    at: Location


@dataclass(frozen=True, slots=True)
class InputSection:
    """What the writer has to say in one section. `number` is the heading's number as the unit writes it."""

    role: Role
    at: Location
    title: str | None = None
    number: str | None = None
    level: int = 1
    figures: tuple[InputFigure, ...] = ()
    points: tuple[Point, ...] = ()
    plans_answered: tuple[PlanAnswer, ...] = ()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Inputs:
    """A validated inputs file. `percent_digits` are the decimals of computed percentages."""

    version: int
    year: int
    unit: Unit
    lang: str
    at: Location
    title: str | None = None
    previous: str | None = None
    sections: tuple[InputSection, ...] = ()
    percent_digits: int = 1


BasisKind = Literal["given", "computed", "past"]


@dataclass(frozen=True, slots=True)
class Basis:
    """Where a number or a sentence of the outline comes from.

    given: a place in the inputs file; computed: a formula over given values, written out in `note`;
    past: a place in a past summary.
    """

    kind: BasisKind
    at: str
    note: str = ""


PointKind = Literal["figure", "point", "plan", "question", "gap"]


@dataclass(frozen=True, slots=True)
class OutlinePoint:
    """One line of the outline; no number in `text` without a basis.

    Kind "gap" is a line that is missing as a whole; `gaps` are the places in `text` that ask for what is
    missing.
    """

    kind: PointKind
    text: str
    basis: tuple[Basis, ...]
    gaps: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class OutlineSection:
    """A heading in the unit's own numbering, its standard role, its lines, and what the heading rests on."""

    title: str
    role: Role
    level: int
    points: tuple[OutlinePoint, ...]
    number: str | None = None
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """The draft of a new year's summary; `basis` is what its title rests on."""

    title: str
    year: int
    unit: str
    lang: str
    sections: tuple[OutlineSection, ...]
    basis: tuple[Basis, ...] = ()
