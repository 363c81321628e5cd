"""What only many documents can tell of one: which words are rare, and which units there are."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Background:
    """Counts over the documents of an archive. Of two archives without a common document it is the sum.

    `frequencies` is the number of documents that hold a term, by the term's hash; `names` the number of
    documents of each unit, by its name.
    """

    documents: int = 0
    frequencies: Mapping[int, int] = field(default_factory=dict)
    names: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: Background) -> Background:
        """The counts over the documents of both."""
        return Background(
            documents=self.documents + other.documents,
            frequencies=Counter(self.frequencies) + Counter(other.frequencies),
            names=Counter(self.names) + Counter(other.names),
        )

    def idf(self, term: int) -> float:
        """Inverse document frequency of a term by its hash, smoothed: 0 where all documents hold it."""
        return math.log((1 + self.documents) / (1 + self.frequencies.get(term, 0)))
