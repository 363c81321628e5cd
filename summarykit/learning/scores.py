"""How good labels are: shares and F1, of pairs of the label that is right and the one that was told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

Pair = tuple[str, str | None]
"""The right label, and the told one; None where nothing was told."""


@dataclass(frozen=True, slots=True)
class Scores:
    """`share` of the `items` whose label was right, and the mean F1 of the labels that should be told."""

    items: int
    share: float
    macro_f1: float


def score(pairs: Iterable[Pair]) -> Scores:
    """The scores of all pairs together; of none, they are 1."""
    counts = Counter(pairs)
    total = counts.total()
    right = sum(count for (wanted, told), count in counts.items() if wanted == told)
    labels = {wanted for wanted, _ in counts}
    f1s = [_f1(label, counts) for label in sorted(labels)]
    return Scores(total, right / total if total else 1.0, sum(f1s) / len(f1s) if f1s else 1.0)


def _f1(label: str, counts: Counter[Pair]) -> float:
    """2 right / (wanted + told)."""
    wanted = sum(count for (one, _), count in counts.items() if one == label)
    told = sum(count for (_, one), count in counts.items() if one == label)
    return 2 * counts[label, label] / (wanted + told)
