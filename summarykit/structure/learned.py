"""The learned model of roles: heard beside the rules where no heading says what stands under it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from statistics import fmean

from summarykit import shipped
from summarykit.lang import LanguagePack
from summarykit.learning.linear import Features, LinearModel
from summarykit.learning.store import load
from summarykit.messages import msg
from summarykit.records import ROLES, Document, Figure
from summarykit.records.structure import Role
from summarykit.structure.certainty import UNKNOWN, Certainty
from summarykit.structure.cues import MOST_TOLD, Hit
from summarykit.structure.features import OF_WORDS, describe, is_telling
from summarykit.structure.margins import PLACES
from summarykit.structure.roles import Passage

NAME, VERSION = "roles", "1"
LEARNED = msg("learned")

Likely = Mapping[str, float]
"""The logarithm of the probability of each label."""

LEAST = math.log(0.01)
"""A role that is less likely than one in a hundred is not spoken for."""

BESIDE = 0.5
"""The share of its weight that a rule keeps beside the model, whose features hold the rules already.

Found among shares of 0 to 1 on held-out units: more is counted twice; less gains little there, and costs
passages of the structure set.
"""

LEAST_TOLD = 0.02
"""Words that add less than this to the logarithm of a role's probability are no reason to name."""

FEWEST = 6
"""Passages of a document. The shortest that the model has learned from has seven: in one much shorter,
it would take a place near the end for a farewell.
"""


@dataclass(frozen=True, slots=True)
class RoleModel:
    """A model whose labels are roles.

    Where a role is e times as likely as another, it weighs `voice` more among the weights of the rules.
    `longest` is, by language, a length in characters that few passages it has learned from go beyond: of one
    that is longer it says nothing.
    """

    linear: LinearModel
    voice: float
    longest: Mapping[str, int]


@cache
def model_of(pack: LanguagePack) -> RoleModel | None:
    """The model that is shipped, where its card makes it the default in this language, else None.

    Raises ModelError E701 where the installation is not whole.
    """
    linear, card = load(shipped.model(NAME, VERSION))
    if pack.code not in card["default_for"]:
        return None
    return RoleModel(linear, card["voice"], card["longest"])


@cache
def certainty_of(pack: LanguagePack) -> Certainty:
    """How sure roles are in this language, as it was measured when the model was learned.

    Raises ModelError E701 where the installation is not whole.
    """
    _, card = load(shipped.model(NAME, VERSION))
    measured = card.get("certainty", {}).get(pack.code)
    return Certainty(**measured) if measured else UNKNOWN


def add_learned(
    document: Document, passages: Sequence[Passage], figures: Sequence[Figure], model: RoleModel
) -> list[Passage]:
    """The passages, with what the model says among the hits of those that no heading speaks for.

    Of a document with fewer passages than FEWEST, and of passages longer than it knows, it says nothing.
    """
    if len(passages) < FEWEST:
        return list(passages)
    longest = model.longest.get(document.lang, 0)
    described = describe(document, passages, figures)
    likely = _by_list(passages, [model.linear.log_probabilities(features) for features in described])
    return [
        one
        if one.is_announced or len(one.span) > longest
        else replace(one, hits=(*map(_beside, one.hits), *_hits(features, known, model)))
        for one, features, known in zip(passages, described, likely, strict=True)
    ]


def _beside(hit: Hit) -> Hit:
    """What a rule says beside the model, which has read the text too; a place says what it did."""
    return hit if hit.rule in PLACES else replace(hit, weight=hit.weight * BESIDE)


def _by_list(passages: Sequence[Passage], likely: Sequence[Likely]) -> Iterator[Likely]:
    """The items of one list do the same: what is likely of each is the mean of all."""
    rows = groupby(zip(passages, likely, strict=True), key=lambda row: (row[0].kind, row[0].under))
    for (kind, _), row in rows:
        found = [known for _, known in row]
        if kind == "list":
            mean = {role: fmean(known[role] for known in found) for role in found[0]}
            yield from [mean] * len(found)
        else:
            yield from found


def _hits(features: Features, likely: Likely, model: RoleModel) -> Iterator[Hit]:
    for role in ROLES:
        known = likely.get(role, LEAST)
        if known > LEAST:
            words = _words(role, features, model.linear)
            yield Hit(role, model.voice * (known - LEAST), LEARNED, words, likely=math.exp(known))


def _words(role: Role, features: Features, linear: LinearModel) -> str:
    """The words of the text that spoke most for the role; of those that are in every text, none."""
    told = (
        name.split(" ", 1)[1]
        for name, weight in linear.spoke_for(role, features)
        if name.startswith(OF_WORDS) and weight >= LEAST_TOLD
    )
    return ", ".join(list(dict.fromkeys(filter(is_telling, told)))[:MOST_TOLD])
