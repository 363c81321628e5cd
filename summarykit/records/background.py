"""What only many documents can tell of one: rare words, turns of phrase, lines of a form, names of units."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from summarykit.records.spans import Span

OFTEN, OFTEN_SHARE = 5, 0.005
"""What stands in so many documents, and in this share of them, is a turn of phrase and nobody's own words. A
unit that takes a sentence over from year to year for four years has copied it; after that it has become its
formula. The share keeps chance meetings out of large archives. After a change rerun the corpus runs."""

ROUND, MOST = 4, 0.5
"""In a round (all bodies in one year), what the share MOST of the documents has, and at least ROUND of them,
comes from a form or a common source, whatever it is: two that share a text may have copied it. Which bodies
fill in which form is not known: what is long, and OFTEN of them have it in any year, is taken for one too."""


@dataclass(frozen=True, slots=True)
class Stock:
    """A phrase that stands in many documents; figures are masked, so its own may differ from theirs.

    `documents` is the least number of them that hold any part of it, 0 where only the list of the language
    knows it; `common` says that most bodies have it in the year of the document, or, where it is too long for
    a phrase, many (`documents` of them) in any year.
    """

    span: Span
    phrase: str
    documents: int
    common: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A line that most bodies have in the same year: a question of a form, with their number."""

    span: Span
    form: str
    documents: int


@dataclass(frozen=True, slots=True)
class Background:
    """Counts over the documents of an archive. Of two archives without a common document it is the sum.

    `frequencies` is the number of documents that hold a term, by the term's hash; `names` the number of
    documents of each unit, by its name; `phrases` the number of documents (or of bodies) that hold a few
    neighbouring words (a fingerprint, digits masked), `lines` that of those that have a line, both by hash.
    """

    documents: int = 0
    frequencies: Mapping[int, int] = field(default_factory=dict)
    names: Mapping[str, int] = field(default_factory=dict)
    phrases: Mapping[int, int] = field(default_factory=dict)
    lines: Mapping[int, int] = field(default_factory=dict)

    def __add__(self, other: Background) -> Background:
        """The counts over the documents of both."""
        return Background(
            documents=self.documents + other.documents,
            frequencies=Counter(self.frequencies) + Counter(other.frequencies),
            names=Counter(self.names) + Counter(other.names),
            phrases=Counter(self.phrases) + Counter(other.phrases),
            lines=Counter(self.lines) + Counter(other.lines),
        )

    def idf(self, term: int) -> float:
        """Inverse document frequency of a term by its hash, smoothed: 0 where all documents hold it."""
        return math.log((1 + self.documents) / (1 + self.frequencies.get(term, 0)))

    @property
    def often(self) -> int:
        """From so many documents on a phrase is stock."""
        return often(self.documents)

    @property
    def most(self) -> int:
        """From so many documents on something stands in most of a round."""
        return most(self.documents)


def often(documents: int) -> int:
    """Of so many documents how many make a phrase stock."""
    return max(OFTEN, math.ceil(OFTEN_SHARE * documents))


def most(documents: int) -> int:
    """Of a round of so many documents how many are most; more than there are where it is too small."""
    return max(ROUND, math.ceil(MOST * documents))
