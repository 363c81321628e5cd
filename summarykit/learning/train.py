"""From labelled items to a model: the same items in the same order give the same bytes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from summarykit.errors import ModelError
from summarykit.learning.linear import Features, LinearModel
from summarykit.messages import say

DECIMALS = 3
"""Weights are cut to this: no role was ever decided by less, and less is noise of the solver."""

_TOLERANCE = 1e-8


@dataclass(frozen=True, slots=True)
class Item:
    """What is known of one item, and the label that a reader gave it. `group` names the hand it is from."""

    features: Features
    label: str
    group: str


def fit(items: Sequence[Item], *, strength: float, fewest_groups: int) -> LinearModel:
    """Multinomial logistic regression with a penalty on the squares of the weights.

    The greater `strength` (the C of scikit-learn), the less is penalised. A feature is learned where it
    stands in at least `fewest_groups` groups: the names and themes of one hand say nothing of others.
    Raises ModelError E702 where no such feature is left, or there are not two labels to tell apart.
    """
    known = _common(items, fewest_groups)
    if not known or len({item.label for item in items}) < 2:
        raise ModelError(
            "E702",
            say("there is too little to learn from"),
            help=say("Name a corpus with documents of several units, and blocks of several roles."),
        )
    vectors = DictVectorizer()
    matrix = vectors.fit_transform(
        [{name: value for name, value in item.features.items() if name in known} for item in items]
    )
    solver = LogisticRegression(C=strength, solver="newton-cg", max_iter=1000, tol=_TOLERANCE)
    # On one thread sums are made in one order, and on problems so small more only wait for each other.
    with threadpool_limits(1):
        solver.fit(matrix, [item.label for item in items])
    weights = solver.coef_ - solver.coef_.mean(axis=0)
    return LinearModel(
        labels=tuple(map(str, solver.classes_)),
        vocabulary=tuple(vectors.feature_names_),
        weights=np.round(weights, DECIMALS).astype(np.float32),
        bias=np.round(solver.intercept_, DECIMALS).astype(np.float32),
    )


def _common(items: Sequence[Item], fewest_groups: int) -> set[str]:
    groups: dict[str, set[str]] = defaultdict(set)
    for item in items:
        for name in item.features:
            groups[name].add(item.group)
    return {name for name, found in groups.items() if len(found) >= fewest_groups}
