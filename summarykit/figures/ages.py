"""Ages without a unit: "aged thirty-five", "people aged 65 and over", "children aged 5-11"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from summarykit.figures.sentences import compiled
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureUnits
from summarykit.records import Figure

_OLDEST = 120
_LEAD = 24  # characters in front of an age that tell that it is one: "under the age of "


def with_ages(found: Iterable[Figure], text: str, pack: LanguagePack) -> Iterator[Figure]:
    """The figures of `text` (a view); a bare number behind a word of age is measured in years."""
    words = pack.facet(FigureUnits)
    lead = compiled(words.age_lead)
    for one in found:
        bare = one.unit is None and one.kind in {"count", "range"} and 0 < (one.value or 0) <= _OLDEST
        if not bare or not lead.search(text, max(0, one.span.start - _LEAD), one.span.start):
            yield one
        elif one.kind == "count":
            yield replace(one, kind="measure", unit=words.age_unit, rule="measure.age")
        else:
            yield replace(one, unit=words.age_unit, rule="range.measure")
