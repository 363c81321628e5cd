"""How sure the role of a passage is: how often such a decision was right on documents held out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarykit.messages import msg
from summarykit.records.structure import Role
from summarykit.structure.cues import Hit
from summarykit.structure.roles import Passage

NEIGHBOURS = msg("neighbours")
"""The rule by which a passage has a role that nothing in it speaks for."""

DECIMALS = 2


@dataclass(frozen=True, slots=True)
class Certainty:
    """What was measured in one language; `summarykit train roles` keeps it on the model's card.

    `rules` tells for each rule and role the share of passages that had the role, of those that it decided so;
    `other` that of all rules together. Where the model decided, its own probability is told.
    """

    rules: Mapping[str, Mapping[Role, float]]
    other: float

    def of_row(self, row: Sequence[Passage], role: Role) -> float:
        """How sure a role is that was told of all passages of a row: their mean by length, 0 to 1."""
        total = sum(len(one.span) for one in row)
        mean = sum(self.of_passage(one, role) * len(one.span) for one in row) / total
        return round(mean, DECIMALS)

    def of_passage(self, passage: Passage, role: Role) -> float:
        """How sure it is that the passage has the role that was decided, 0 to 1."""
        hit = ground(passage, role)
        if hit is None:
            return self.of_rule(NEIGHBOURS, role)
        return self.of_rule(hit.rule, role) if hit.likely is None else hit.likely

    def of_rule(self, rule: str, role: Role) -> float:
        """How sure a role is that a rule told."""
        return self.rules.get(rule, {}).get(role, self.other)


UNKNOWN = Certainty({}, 0.0)
"""Nothing was measured."""


def ground(passage: Passage, role: Role) -> Hit | None:
    """What a role rests on most: the heaviest of the hits that speak for it, None where none does."""
    return max((hit for hit in passage.hits if hit.role == role), key=lambda hit: hit.weight, default=None)
