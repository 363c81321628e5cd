"""The learned model of roles: one more voice beside the rules, where it was shown to be worth hearing."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from summarykit import shipped
from summarykit.lang import LanguagePack
from summarykit.learning.linear import Features, LinearModel
from summarykit.learning.store import load
from summarykit.messages import msg
from summarykit.records import ROLES, Document, Figure
from summarykit.records.structure import Role
from summarykit.structure.cues import MOST_TOLD, Hit
from summarykit.structure.features import TOLD_WORDS, describe
from summarykit.structure.roles import Passage

NAME, VERSION = "roles", "1"

LEAST = math.log(0.01)
"""A role that is less likely than one in a hundred is not spoken for."""


@dataclass(frozen=True, slots=True)
class RoleModel:
    """A model whose labels are roles. `voice` is what a doubling (by e) of a role's probability weighs among
    the weights of the rules.
    """

    linear: LinearModel
    voice: float


@cache
def model_of(pack: LanguagePack) -> RoleModel | None:
    """The model that is shipped, where its card says that it is better than the rules alone in this language.

    Raises ModelError E701 where the installation is not whole.
    """
    if not any((place / "models" / NAME / VERSION).is_dir() for place in shipped.PLACES):
        return None
    linear, card = load(shipped.model(NAME, VERSION))
    return RoleModel(linear, card["voice"]) if pack.code in card["default_for"] else None


def add_learned(
    document: Document, passages: Sequence[Passage], figures: Sequence[Figure], model: RoleModel
) -> list[Passage]:
    """The passages, each with what the model says of it among its hits."""
    described = describe(document, passages, figures)
    return [
        replace(one, hits=(*one.hits, *_hits(features, model)))
        for one, features in zip(passages, described, strict=True)
    ]


def _hits(features: Features, model: RoleModel) -> Iterator[Hit]:
    likely = model.linear.log_probabilities(features)
    for role in ROLES:
        weight = model.voice * (likely.get(role, LEAST) - LEAST)
        if weight > 0:
            yield Hit(role, weight, msg("learned"), _words(role, features, model.linear))


def _words(role: Role, features: Features, linear: LinearModel) -> str:
    """The words of the text that spoke most for the role."""
    named = (
        name.split(" ", 1) for name, _ in linear.spoke_for(role, features) if name.startswith(TOLD_WORDS)
    )
    return ", ".join(list(dict.fromkeys(term for _, term in named))[:MOST_TOLD])
