"""How often roles are right, by what they rest on: counted on documents that were held out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from summarykit.records.structure import ROLES, Role
from summarykit.structure.certainty import DECIMALS, NEIGHBOURS, Certainty, ground
from summarykit.structure.decode import decode
from summarykit.structure.learned import LEARNED, RoleModel, add_learned
from summarykit.structure.roles import Passage
from summarykit.training.blocks import Prepared

# What told a role a few times only is held to what such decisions were otherwise: so many passages more.
BORROWED = 10


@dataclass(frozen=True, slots=True)
class Decided:
    """A passage, the role that was decided for it, and whether a reader gave it that role."""

    passage: Passage
    role: Role
    right: bool

    @property
    def rule(self) -> str:
        """What the role rests on."""
        hit = ground(self.passage, self.role)
        return hit.rule if hit else NEIGHBOURS


def decided(prepared: Prepared, model: RoleModel) -> Iterator[Decided]:
    """The decisions on the passages that a reader has labelled."""
    passages = add_learned(prepared.document, prepared.passages, prepared.figures, model)
    roles = decode([one.scores for one in passages], [one.opens for one in passages])
    for passage, role, label in zip(passages, roles, prepared.labels, strict=True):
        if label is not None:
            yield Decided(passage, role, role == label)


def measure(decisions: Iterable[Decided]) -> Certainty:
    """How often the rules were right. The documents must be new to the model whose voice was among theirs."""
    by_rule: dict[str, list[Decided]] = defaultdict(list)
    for one in decisions:
        if one.rule != LEARNED:
            by_rule[one.rule].append(one)
    other = _share(list(chain.from_iterable(by_rule.values())), 0.5)
    return Certainty({rule: _by_role(found, other) for rule, found in sorted(by_rule.items())}, other)


def _by_role(found: Sequence[Decided], other: float) -> dict[Role, float]:
    usual = _share(found, other)
    return {role: _share([one for one in found if one.role == role], usual) for role in ROLES}


def _share(found: Sequence[Decided], usual: float) -> float:
    """The share right; the fewer there are, the more it is drawn to what is usual."""
    right = sum(one.right for one in found)
    return round((right + BORROWED * usual) / (len(found) + BORROWED), DECIMALS)
