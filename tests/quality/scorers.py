"""Small scorers: gold records (plain dictionaries with `start` and `end`) against what the toolkit found.

All work on counts, so that documents can be added up before a share is taken.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]
BOILERPLATE = {"furniture", "disclaimer", "related_links", "duplicate"}
SAME_HEADING = 0.6
"""Two headings are the same where they share this much of their ink."""


@dataclass(frozen=True)
class Tally:
    """How many were right, how many too much, how many missed."""

    right: float = 0
    extra: float = 0
    missed: float = 0

    def __add__(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(self.right + other.right, self.extra + other.extra, self.missed + other.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing to find and nothing found."""
        wrong = self.extra + self.missed
        return 2 * self.right / (2 * self.right + wrong) if self.right or wrong else 1.0


def inked(text: str, rows: Iterable[Row]) -> set[int]:
    """The offsets of all ink in the spans of `rows`."""
    return {at for row in rows for at in range(row["start"], row["end"]) if not text[at].isspace()}


def headings(text: str, gold: Sequence[Row], found: Sequence[Row]) -> Tally:
    """Headings that stand alone, each matched with at most one; a heading told over a title is let be."""
    wanted = [inked(text, [row]) for row in gold if row["kind"] == "heading"]
    titles = inked(text, (row for row in gold if row["kind"] == "title"))
    told = [inked(text, [row]) for row in found if row["kind"] == "heading"]
    told = [ink for ink in told if not ink & titles]
    right = 0
    for ink in wanted:
        match = next((one for one in told if len(one & ink) >= SAME_HEADING * len(one | ink)), None)
        if match is not None:
            told.remove(match)
            right += 1
    return Tally(right, len(told), len(wanted) - right)


def levels(gold: Sequence[Row], found: Sequence[Row]) -> Tally:
    """Levels of the gold headings whose start was found."""
    told = {row["start"]: row["level"] for row in found if row["kind"] == "heading"}
    pairs = [(row["level"], told[row["start"]]) for row in gold if row.get("level") and row["start"] in told]
    wrong = sum(one != other for one, other in pairs)
    return Tally(len(pairs) - wrong, wrong, wrong)


def roles(text: str, gold: Sequence[Row], found: Sequence[Row]) -> Tally:
    """Ink of the content under its right role."""
    told = {at: row.get("section") for row in found for at in range(row["start"], row["end"])}
    right = missed = 0
    for row in gold:
        if row["kind"] in BOILERPLATE:
            continue
        for at in inked(text, [row]):
            right += told.get(at) == row["section"]
            missed += told.get(at) != row["section"]
    return Tally(right, missed, missed)


def boilerplate(text: str, gold: Sequence[Row], found: Sequence[Row]) -> Tally:
    """Ink of site furniture."""
    wanted, told = (
        inked(text, (row for row in rows if row["kind"] in BOILERPLATE)) for rows in (gold, found)
    )
    return Tally(len(wanted & told), len(told - wanted), len(wanted - told))


def overlaps(one: Row, other: Row) -> bool:
    """The two share a character."""
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def figures(gold: Row, found: Sequence[Row], aside: Sequence[Row]) -> Tally:
    """Figures in their place with value and unit right; what lies in `aside` or `ignore` is let be."""
    told = [row for row in found if not any(overlaps(row, free) for free in [*aside, *gold["ignore"]])]
    right = 0
    for wanted in gold["figures"]:
        match = next((row for row in told if overlaps(row, wanted) and same_value(row, wanted)), None)
        if match is not None:
            told.remove(match)
            right += 1
    return Tally(right, len(told), len(gold["figures"]) - right)


def same_value(found: Row, wanted: Row) -> bool:
    """Equal value in an equal unit; a fraction is written with six digits at least.

    A ratio may be told as a percent (三成 is 0.3 or 30%), as the contract of figures has it.
    """
    if wanted.get("kind") == "ratio" and found.get("kind") == "percent":
        return _equal(float(found["value"]) / 100, wanted["value"])
    return found["unit"] == wanted["unit"] and _equal(found["value"], wanted["value"])


def _equal(one: object, other: object) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-5)
    return one == other


def trapped(gold: Row, found: Sequence[Row]) -> int:
    """How many numbers that are no figures were told as figures."""
    return sum(any(overlaps(trap, row) for row in found) for trap in gold["traps"])


def breakdowns(gold: Row, found: Row) -> Tally:
    """Breakdowns with the right total and all the right parts, by place."""
    wanted, told = (
        {
            (places[one["total"]], *(places[part] for part in one["parts"]))
            for one in rows["breakdown"]
            if one["total"] is not None
        }
        for rows in (gold, found)
        for places in [[row["start"] for row in rows["figures"]]]
    )
    return Tally(len(wanted & told), len(told - wanted), len(wanted - told))


def slips(gold: Sequence[Row], found: Sequence[Row]) -> Tally:
    """Slips of the right code in their place; two tellings of one slip are one."""
    right = [row for row in gold if any(_same_slip(row, one) for one in found)]
    wrong = [one for one in found if not any(_same_slip(row, one) for row in gold)]
    return Tally(len(right), len(wrong), len(gold) - len(right))


def _same_slip(one: Row, other: Row) -> bool:
    return one["code"] == other["code"] and overlaps(one, other)


@dataclass(frozen=True)
class Copied:
    """What was found of copied passages: ink on the copy's side and on the source's, and pieces a passage."""

    ink: Tally
    pieces: Counter[int]

    @property
    def score(self) -> float:
        """F1 of the ink, made less where one passage was told in several pieces (as PlagDet does)."""
        told = [count for count in self.pieces.values() if count]
        granularity = sum(told) / len(told) if told else 1.0
        return self.ink.f1 / math.log2(1 + granularity)


def passages(text: str, gold: Sequence[Row], found: Sequence[Row], aside: Sequence[Row]) -> Copied:
    """Copied ink of one document; `aside` (headings, furniture) may be told or not."""
    free = inked(text, aside)
    wanted, told = inked(text, gold) - free, inked(text, found) - free
    pieces = Counter({at: sum(overlaps(row, one) for one in found) for at, row in enumerate(gold)})
    return Copied(Tally(len(wanted & told), len(told - wanted), len(wanted - told)), pieces)


def kinds(gold: Sequence[Row], found: Sequence[Row]) -> Tally:
    """Gold passages told with the right kind by the piece that shares most with them."""
    right = 0
    for row in gold:
        near = [one for one in found if overlaps(row, one)]
        best = max(
            near,
            key=lambda one: min(row["end"], one["end"]) - max(row["start"], one["start"]),
            default=None,
        )
        right += best is not None and best["kind"] == row["kind"]
    return Tally(right, len(gold) - right, len(gold) - right)
