"""A sign of site furniture, what each weighs, and how they add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

# Set by hand while looking at scraped-style pages of our own, at corpora/reports and at the train split of
# corpora/summaries; the test split was never read, but scored after most changes, so its figures flatter.
# A line is furniture from 3 on (marks.SURE). One sign does not reach that without its place on the page or a
# second sign. Rerun `python -m tests.quality.measure` after a change.
TOOL, PLAIN_TOOL, MOST_TOOLS, NOTHING_ELSE = 1.0, 0.4, 2.5, 1.0
MADE_BY, COUNT, OFFER, ONWARD = 2.0, 1.5, 2.5, 2.0
MENU, STEPS, BRACKETS, FIELD = 1.0, 1.2, 0.7, 0.5
CLOCK, DATE, ADDRESS, FILE_NAME, PAGE_OF, ARROW = 1.0, 0.5, 1.0, 2.5, 2.0, 1.5
SENTENCE, NUMBERED, ANNOUNCING = -1.0, -1.5, -1.0

SHAPES = frozenset({"menu", "breadcrumb", "brackets", "fields", "date", "address", "decoration"})
"""Signs that people's own lines have too: names and figures set in rows, dates, addresses."""

SHAPE_ALONE, TELLING = 0.9, 0.5
"""What shapes may come to without other signs, and how much of those it takes."""


class Sign(NamedTuple):
    """A piece of evidence: its name, its weight, and the words it hangs on."""

    name: str
    weight: float
    words: str = ""

    @property
    def rule(self) -> str:
        """What people are told: the kind of line that it is a sign of."""
        return RULES.get(self.name, self.name)


RULES = {
    "address": "site-footer",
    "arrow": "way-back",
    "brackets": "tool-bar",
    "clock": "made-by",
    "count": "made-by",
    "date": "made-by",
    "decoration": "tool-bar",
    "fields": "made-by",
    "file-name": "made-by",
    "menu": "tool-bar",
    "nothing-else": "tool-bar",
}


def main_rule(signs: Sequence[Sign]) -> str:
    """The rule that most of the evidence speaks for; empty where nothing does."""
    weights: defaultdict[str, float] = defaultdict(float)
    for sign in signs:
        weights[sign.rule] += sign.weight
    return max(weights, key=weights.__getitem__, default="")


def total_of(signs: Sequence[Sign]) -> float:
    """The signs added up. Shape alone says little: people set names and figures in rows too."""
    total = sum(sign.weight for sign in signs)
    telling = sum(sign.weight for sign in signs if sign.weight > 0 and sign.name not in SHAPES)
    return total if telling >= TELLING else min(total, SHAPE_ALONE)
