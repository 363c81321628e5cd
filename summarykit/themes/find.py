"""Finds keyphrases: what a document comes back to, names early, and names in more than one word."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from summarykit.lang import LanguagePack
from summarykit.lang.facets.themes import ThemeCues
from summarykit.records import Block, Document, Settings, Span, Theme
from summarykit.themes.candidates import Candidate, Stems, find_candidates
from summarykit.themes.names import name_factor, own_names

if TYPE_CHECKING:
    from spacy.tokens import Doc

_WRAPPED = re.compile(r"(?<=[\u2e80-\uffef])\s+(?=[\u2e80-\uffef])")
"""A blank between two Chinese characters: the end of a wrapped line, not of a word."""

EARLY = 5.0
"""How much a late first mention costs: at the end of the text a phrase weighs 1 / (1 + EARLY). Between 2
and 10 abstracts and papers together came out best (`python -m benchmarks.predict themes`)."""


HEADING = 2.0
"""How much more a phrase weighs that a heading or the title has: the writer named it. Its late place costs it
half. Chosen by reading the themes of short reports; papers, whose headings are of all kinds, lose nothing."""


def find_themes(
    document: Document, blocks: Sequence[Block], tokens: Doc, pack: LanguagePack, settings: Settings
) -> tuple[Theme, ...]:
    """The themes, best first: at most `settings.themes`, each as the text writes it, with all its places.

    `tokens` is the document's Doc (`lang.tokens.make_doc`). Boilerplate is left out. No theme is part of
    another, and the same document gives the same themes.
    """
    cues = pack.facet(ThemeCues)
    own = own_names(tokens, blocks, pack)
    weighed = [(weight(one, len(document.text), cues), one) for one in find_candidates(tokens, blocks, pack)]
    ordered = _best_first(weighed, lambda one: name_factor(one, document.text, own, cues))
    best = _not_inside_each_other(ordered, settings.themes)
    return tuple(
        Theme(_as_written(one.spans, document.text), tuple(one.spans), round(score, 4)) for score, one in best
    )


def weight(one: Candidate, size: int, cues: ThemeCues) -> float:
    """How much of a theme a candidate is, in a text of `size` characters; 0 or more."""
    inner = len(one.spans) - one.whole - one.open
    # Where it never stands alone and once only, it is a piece of a longer phrase.
    if len(one.spans) > 1 or cues.part == 1:
        count = one.whole + cues.part * inner + cues.open * one.open
    else:
        count = one.whole
    words = len(one.stems)
    if words == 1:
        value = cues.single * math.pow(count, cues.single_growth)
    else:
        value = count * (1 + cues.length * math.log(words))
    place = one.spans[0].start / size
    if one.heads:
        return HEADING * value / (1 + EARLY / 2 * place)
    return value / (1 + EARLY * place)


def _best_first(
    weighed: Sequence[tuple[float, Candidate]], factor: Callable[[Candidate], float]
) -> Iterator[tuple[float, Candidate]]:
    """The candidates by weight times factor, of equals the first in the text.

    A factor is 1 at most, so it is asked for only where the weight alone may be the next best: looking at
    names is dear, and few candidates of a text become themes.
    """
    waiting: list[tuple[tuple[float, int, int], Candidate]] = []
    for score, one in sorted(weighed, key=lambda pair: _rank(*pair)):
        while waiting and -waiting[0][0][0] > score:
            (least, *_), best = heappop(waiting)
            yield -least, best
        heappush(waiting, (_rank(score * factor(one), one), one))
    while waiting:
        (least, *_), best = heappop(waiting)
        yield -least, best


def _rank(score: float, one: Candidate) -> tuple[float, int, int]:
    return -score, one.spans[0].start, one.spans[0].end


def _not_inside_each_other(
    weighed: Iterable[tuple[float, Candidate]], most: int
) -> list[tuple[float, Candidate]]:
    chosen: list[tuple[float, Candidate]] = []
    for score, one in weighed:
        if len(chosen) == most or score == 0:
            break
        if not any(_holds(one.stems, other.stems) or _holds(other.stems, one.stems) for _, other in chosen):
            chosen.append((score, one))
    return chosen


def _holds(whole: Stems, part: Stems) -> bool:
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))


def _as_written(spans: Sequence[Span], text: str) -> str:
    """The form that the text has most often, on one line.

    Of equals it is the one with the fewest capitals: one at the start of a sentence is not the phrase's own.
    """
    forms = [" ".join(_WRAPPED.sub("", span.of(text)).split()) for span in spans]
    written, spoken = Counter(forms), Counter(form.casefold() for form in forms)
    return max(
        written, key=lambda form: (spoken[form.casefold()], written[form], -sum(map(str.isupper, form)))
    )
