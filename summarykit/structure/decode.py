"""The best sequence of roles for a document's passages (Viterbi)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import add

from summarykit.records.structure import ROLES, Role

# Set by hand on the development documents of the structure set, by what a reader expects: a passage goes
# on with the role before it; nothing comes before the front or after the closing; a review seldom
# follows the plans. To set them anew, rerun `python -m benchmarks.predict structure`.
SAME = 0.8
SAME_OVER_HEADING = 0.2
TO_FRONT = -12.0  # more than a model is ever sure of: nobody comes back to the front
FROM_CLOSING = -0.6
PLANS_TO_REVIEW = -0.6

Scores = Mapping[Role, float]


def decode(scores: Sequence[Scores], opens: Sequence[bool]) -> list[Role]:
    """The role of each passage; `opens` is true where a heading stands between it and the one before."""
    if not scores:
        return []
    best = [scores[0].get(role, 0.0) for role in ROLES]
    back: list[list[int]] = []
    for given, opened in zip(scores[1:], opens[1:], strict=True):
        came: list[int] = []
        reached: list[float] = []
        for role, costs in zip(ROLES, _COSTS[opened], strict=True):
            sums = list(map(add, best, costs))
            most = max(sums)
            came.append(sums.index(most))
            reached.append(most + given.get(role, 0.0))
        back.append(came)
        best = reached
    path = [best.index(max(best))]
    for came in reversed(back):
        path.append(came[path[-1]])
    return [ROLES[at] for at in reversed(path)]


def _step(one: Role, two: Role, *, opened: bool) -> float:
    """What it costs or gains to go from one role to the next."""
    if one == two:
        return SAME_OVER_HEADING if opened else SAME
    if two == "front":
        return TO_FRONT
    if one == "closing":
        return FROM_CLOSING
    return PLANS_TO_REVIEW if (one, two) == ("plans", "achievements") else 0.0


# For each role, what it costs to come to it from every role, all in the order of ROLES.
_COSTS = {
    opened: [[_step(one, two, opened=opened) for one in ROLES] for two in ROLES] for opened in (False, True)
}
