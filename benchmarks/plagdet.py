"""PlagDet, how well copied passages were found (Potthast, Stein, Barrón-Cedeño and Rosso, COLING 2010).

Precision and recall count characters of both texts; granularity is how many pieces a found case was told in.
All of them are means over cases or detections, so that a long passage counts no more than a short one.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Copy(NamedTuple):
    """A passage of the pair `pair`: its characters in the copy and in the source, ends exclusive."""

    pair: str
    start: int
    end: int
    source_start: int
    source_end: int

    def characters(self) -> set[tuple[str, int]]:
        """Every character of both sides, by the side it is on."""
        here = {("copy", at) for at in range(self.start, self.end)}
        return here | {("source", at) for at in range(self.source_start, self.source_end)}

    def meets(self, other: Copy) -> bool:
        """Both sides overlap those of the other."""
        here = self.start < other.end and other.start < self.end
        there = self.source_start < other.source_end and other.source_start < self.source_end
        return self.pair == other.pair and here and there


@dataclass(frozen=True, slots=True)
class Quality:
    """What was found of the cases."""

    precision: float
    recall: float
    granularity: float

    @property
    def plagdet(self) -> float:
        """F1, made less by telling one case as several."""
        total = self.precision + self.recall
        return (
            0.0 if not total else 2 * self.precision * self.recall / total / math.log2(1 + self.granularity)
        )


def quality(cases: Sequence[Copy], told: Sequence[Copy]) -> Quality:
    """How well `told` fits the `cases`. Where there are no cases, nothing told is perfect."""
    pieces = [count for case in cases if (count := sum(case.meets(one) for one in told))]
    return Quality(
        precision=_covered(told, cases) if told else float(not cases),
        recall=_covered(cases, told) if cases else 1.0,
        granularity=sum(pieces) / len(pieces) if pieces else 1.0,
    )


def _covered(ones: Sequence[Copy], others: Sequence[Copy]) -> float:
    """The mean share of the characters of `ones` that those of `others` that meet them cover."""
    return sum(_share(one, [other for other in others if one.meets(other)]) for one in ones) / len(ones)


def _share(one: Copy, others: Iterable[Copy]) -> float:
    own = one.characters()
    covered: set[tuple[str, int]] = set()
    for other in others:
        covered |= other.characters()
    return len(own & covered) / len(own) if own else 0.0
