"""What an inputs file may hold: the one table behind the reader, the JSON Schema and "did you mean"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summarykit.messages import msg

EntryKind = Literal["text", "number", "whole", "role", "texts", "numbers", "shape", "shapes"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One key: the kind of its value, what it is for (a catalogue sentence), the shape inside it.

    `texts` is a list of texts, `numbers` a mapping of free keys to numbers, `shape` a mapping of known
    keys and `shapes` a list of such mappings.
    """

    kind: EntryKind
    what: str
    required: bool = False
    of: Shape | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys that a mapping may have, and its name in messages."""

    name: str
    entries: dict[str, Entry]


UNIT = Shape(
    msg("the unit"),
    {
        "name": Entry("text", msg("The unit's full name."), required=True),
        "kind": Entry("text", msg("What it is: school, hospital, district, company, ...")),
    },
)

FIGURE = Shape(
    msg("a figure"),
    {
        "id": Entry("text", msg("A short name of the figure, unique in the file."), required=True),
        "label": Entry("text", msg("What is counted or measured, as the text shall name it."), required=True),
        "value": Entry("number", msg("This year's value. Empty: a visible gap in the draft.")),
        "unit": Entry("text", msg("The unit of the value: people, %, million yuan, ...")),
        "parts": Entry("numbers", msg("What the value is made of; the parts must add up to it.")),
        "last": Entry("number", msg("Last year's value, filled in by summarykit init.")),
        "last_parts": Entry("numbers", msg("Last year's parts, by the same keys.")),
        "last_at": Entry("text", msg("Where last year's value stands: path#start-end.")),
        "source": Entry("text", msg("Where this year's value comes from, for whoever checks it.")),
    },
)

PLAN = Shape(
    msg("a plan of last year"),
    {
        "plan": Entry("text", msg("The plan in last year's words."), required=True),
        "from": Entry("text", msg("Where it stands: path#start-end.")),
        "outcome": Entry("text", msg("What became of it. Empty: a visible gap in the draft.")),
    },
)

QUESTION = Shape(
    msg("a problem of last year"),
    {
        "question": Entry("text", msg("The problem in last year's words."), required=True),
        "from": Entry("text", msg("Where it stands: path#start-end.")),
        "answer": Entry("text", msg("What became of it. Empty: a visible gap in the draft.")),
    },
)

SECTION = Shape(
    msg("a section"),
    {
        "role": Entry("role", msg("The standard section it is."), required=True),
        "title": Entry("text", msg("Its heading, without the number.")),
        "number": Entry("text", msg("The heading's number as the unit writes it.")),
        "level": Entry("whole", msg("1 for the outermost headings.")),
        "figures": Entry("shapes", msg("Figures to report."), of=FIGURE),
        "points": Entry("texts", msg("The writer's own facts, one sentence or phrase each.")),
        "plans_answered": Entry("shapes", msg("Last year's plans and what became of them."), of=PLAN),
        "questions": Entry("shapes", msg("Last year's problems and what became of them."), of=QUESTION),
    },
)

ROUNDING = Shape(
    msg("the rounding"),
    {"percent": Entry("whole", msg("Decimals of computed percentages, 0 to 6."))},
)

INPUTS = Shape(
    msg("an inputs file"),
    {
        "version": Entry("whole", msg("The version of this format: 1."), required=True),
        "year": Entry("whole", msg("The year the summary is about."), required=True),
        "unit": Entry("shape", msg("Whose summary it is."), required=True, of=UNIT),
        "title": Entry("text", msg("The summary's title. Empty: made of unit and year.")),
        "lang": Entry("text", msg("Language of the draft: en or zh. Empty: that of the words in this file.")),
        "previous": Entry("text", msg("Path of last year's summary.")),
        "rounding": Entry("shape", msg("How computed percentages are rounded."), of=ROUNDING),
        "sections": Entry("shapes", msg("The sections in the unit's own order."), of=SECTION),
    },
)

LIMITS: dict[str, tuple[int, int]] = {
    "version": (1, 1),
    "year": (1900, 2199),
    "level": (1, 9),
    "percent": (0, 6),
}
"""Smallest and greatest of each whole number."""
