"""A linear model over named features: what it says of an item, and which features weighed most."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Features = Mapping[str, float]
"""What is known of one item, by name. Names that a model has not learned are passed over."""

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class LinearModel:
    """Multinomial logistic regression.

    `weights` has one row a label and one column a name in `vocabulary`, `bias` one number a label. Each
    column sums to nothing, so that a weight says how much a feature speaks for one label more than for
    the average of all.
    """

    labels: tuple[str, ...]
    vocabulary: tuple[str, ...]
    weights: Floats
    bias: Floats
    _columns: dict[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        columns = {name: at for at, name in enumerate(self.vocabulary)}
        object.__setattr__(self, "_columns", columns)

    def log_probabilities(self, features: Features) -> dict[str, float]:
        """For each label the logarithm of its probability, at most 0."""
        names = [name for name in features if name in self._columns]
        values = np.array([features[name] for name in names], dtype=np.float64)
        sums = self.weights[:, [self._columns[name] for name in names]] @ values + self.bias
        sums -= sums.max()
        sums -= np.log(np.exp(sums).sum())
        return dict(zip(self.labels, sums.tolist(), strict=True))

    def spoke_for(self, label: str, features: Features) -> list[tuple[str, float]]:
        """The features that speak for a label, with how much they add to it, most first."""
        row = self.weights[self.labels.index(label)]
        known = (
            (name, float(row[self._columns[name]]) * features[name])
            for name in features
            if name in self._columns
        )
        return sorted(
            ((name, weight) for name, weight in known if weight > 0), key=lambda one: (-one[1], one[0])
        )
