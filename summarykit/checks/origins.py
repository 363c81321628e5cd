"""Whose a common passage is: quotations that say so, and which of several sources is told."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from summarykit.lang import LanguagePack
from summarykit.lang.facets.checks import CheckCues
from summarykit.records import Analysis, Origin, Passage, Span
from summarykit.records.findings import COPIED_ORIGINS
from summarykit.records.spans import ink, merge, subtract, trim
from summarykit.reuse import Match
from summarykit.text.places import addresses

STRAIGHT = r"\"[^\"]{1,2000}(?:(?<=\n)\"[^\"]{1,2000}){0,20}\""
"""Straight marks; of several paragraphs each is opened, and the last one closed."""

QUOTED = rf"(?:“(?:[^“”]|“[^“”]*”){{1,2000}}”|{STRAIGHT})"
"""Words in quotation marks, in curved ones with at most one quotation inside."""

CITED = re.compile(rf"{QUOTED}\s?[(（][^()（）\n]*#\d+-\d+[)）]")
"""“a past plan” (path#start-end): how an outline quotes what it answers."""

MOSTLY = 0.7
"""A passage with this share of its ink in better ones tells nothing new."""

MANY, FORMULA = 3, 4
"""What stands in so many documents of others, and is shorter than so many times the least length of a
passage, is a formula of the trade ("on behalf of the government I now report ...") and nobody's text."""

SOME, OWN = 0.3, 0.7
"""A passage with so large a part in turns of phrase is judged by the rest: the source must have the share OWN
of that too."""

FIGURES = 2
"""So many figures (of two digits and more, no years) that are the same too are not met by chance."""

_FIGURE = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d(?!\d))\d[\d.,]*\d")

_BORDER = re.compile(r"[.!](?!\S)|[?？](?!\w)|[。！]|\n(?=\s{0,20}(?:[-*>#•\n]|\d{1,3}[.)]))")
"""Where a sentence ends. A question mark inside an address ends none."""

_MARKED, _ASKS = re.compile(r"[“\"]"), re.compile(r"[?？]")
"""Without these marks nothing is quoted, and nothing asked."""

LONGEST = 400
"""Characters of a question."""

OTHERS: frozenset[Origin] = frozenset({"unit", "superior", "web"})


def quotations(text: str, pack: LanguagePack) -> tuple[Span, ...]:
    """Quotations with their place, and those that a verb of saying announces; the marks belong to them."""
    if not _MARKED.search(text):
        return ()
    announced = re.compile(rf"{pack.facet(CheckCues).announces}({QUOTED})")
    cited = [Span(*found.span()) for found in CITED.finditer(text)]
    return tuple(merge([*cited, *(Span(*found.span(1)) for found in announced.finditer(text))]))


def gaps(text: str, pack: LanguagePack) -> tuple[Span, ...]:
    """What an outline left to be filled in: it names last year's figures, and nobody wrote it."""
    return tuple(Span(*found.span()) for found in re.finditer(pack.facet(CheckCues).gap, text))


def mark_common(matches: Sequence[Match], text: str, least: int) -> list[Match]:
    """The matches, those short ones that stand in MANY documents of others given the origin "common".

    `least` is the least length of a passage that is told. What a unit took from itself stays its own copy.
    """
    marked: list[Match] = []
    for match in matches:
        span, origin = match.passage.at.span, match.passage.origin
        short = origin in OTHERS and len(span) < FORMULA * least
        common = short and _documents_with(span, matches, text) >= MANY
        marked.append(replace(match, passage=replace(match.passage, origin="common")) if common else match)
    return marked


def set_formulas_aside(matches: Sequence[Match], analysis: Analysis, least: int) -> list[Match]:
    """The matches, those that are mostly a form, a common text or turns of phrase given that origin.

    Of these only what stands there word for word is kept, to be told. A formula filled with other words and
    figures is known from many documents, and nothing in it is from this one; nor is a text that is alike in
    its formulas alone.
    """
    text = analysis.document.text
    covers: dict[Origin, Cover] = {
        "form": Cover(_asked(analysis), text),
        "common": Cover([one.span for one in analysis.stock if one.common], text),
        "stock": formulas_of(analysis),
    }
    kept: list[Match] = []
    for match in matches:
        passage = match.passage
        if passage.origin not in COPIED_ORIGINS or not _is_formula(match, covers["stock"], text, least):
            kept.append(match)
        elif passage.kind == "verbatim":
            mostly = (one for one, cover in covers.items() if cover.share(passage.at.span) >= MOSTLY)
            kept.append(replace(match, passage=replace(passage, origin=next(mostly, "stock"))))
    return kept


def _is_formula(match: Match, formulas: Cover, text: str, least: int) -> bool:
    """Without its turns of phrase and addresses hardly anything is left that stands in the source too.

    A formula with the same figures in it is copied, and not said again.
    """
    span, kind = match.passage.at.span, match.passage.kind
    if _rest(formulas, [span]) > (1 - SOME) * len(span):
        return False
    if kind == "verbatim" and len(_FIGURE.findall(span.of(text))) >= FIGURES:
        return False
    words = Cover([*formulas.spans, *addresses(text)], text)
    own, copied = (_rest(words, spans) for spans in ([span], match.copied))
    return copied < least or copied < OWN * own


def _rest(cover: Cover, spans: Iterable[Span]) -> int:
    """How many characters of the spans are not covered."""
    return sum(len(rest) for span in spans for rest in cover.rest(span))


def formulas_of(analysis: Analysis) -> Cover:
    """Where a document has turns of phrase and what a form asks."""
    return Cover([*(one.span for one in analysis.stock), *_asked(analysis)], analysis.document.text)


def _asked(analysis: Analysis) -> list[Span]:
    """Lines of a form, and questions: a form asks them of its units, whose own words are the answers."""
    return [*(one.span for one in analysis.forms), *_questions(analysis.document.text)]


def _questions(text: str) -> Iterator[Span]:
    """Sentences that ask something; a new point of a list begins one."""
    start = 0
    for found in _BORDER.finditer(text) if _ASKS.search(text) else ():
        if found[0] in "?？" and found.end() - start <= LONGEST:
            yield Span(start, found.end())
        start = found.end()


class Cover:
    """Spans of a text of which one asks how much of any passage they cover."""

    def __init__(self, spans: Sequence[Span], text: str) -> None:
        self.spans = merge(spans)
        self._starts = [span.start for span in self.spans]
        self._text = text

    def share(self, span: Span) -> float:
        """The share of a passage's ink that the spans cover."""
        inside = [Span(max(one.start, span.start), min(one.end, span.end)) for one in self._near(span)]
        return ink(self._text, inside) / max(1, ink(self._text, [span]))

    def rest(self, span: Span) -> Iterator[Span]:
        """What of a passage the spans do not cover, without blanks around it; no marks without a word."""
        for one in subtract(span, self._near(span)):
            if any(map(str.isalnum, one.of(self._text))):
                yield trim(one, self._text)

    def _near(self, span: Span) -> list[Span]:
        """The spans that overlap a passage."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        near = self.spans[first : bisect_left(self._starts, span.end)]
        return [one for one in near if one.overlaps(span)]


def _documents_with(span: Span, matches: Sequence[Match], text: str) -> int:
    """How many documents of others have most of what stands at a span."""
    most = MOSTLY * ink(text, [span])
    having: set[str] = set()
    for other in (match.passage for match in matches if match.passage.origin in OTHERS):
        if span.overlaps(other.at.span):
            both = Span(max(span.start, other.at.span.start), min(span.end, other.at.span.end))
            having.update([other.source.document] if ink(text, [both]) >= most else [])
    return len(having)


def told_once(
    passages: Sequence[Passage], text: str, years: Mapping[str, int | None] | None = None
) -> tuple[Passage, ...]:
    """Of passages that stand in several sources those of the most alike, in text order.

    Of sources about equally alike the unit's own comes first, then other units', superiors', the web's; of
    these the oldest by its year (`years`, by document), from which the others may have it too.
    """
    kept: list[Passage] = []
    for passage in sorted(passages, key=lambda one: _best_first(one, years or {})):
        rest = subtract(
            passage.at.span, (one.at.span for one in kept if one.at.span.overlaps(passage.at.span))
        )
        if ink(text, rest) > (1 - MOSTLY) * ink(text, [passage.at.span]):
            kept.append(passage)
    return tuple(sorted(kept, key=lambda one: (one.at.span, one.source.document, one.source.span)))


def _best_first(
    passage: Passage, years: Mapping[str, int | None]
) -> tuple[float, int, int, float, str, Span]:
    every = [*COPIED_ORIGINS, passage.origin]
    length, year = len(passage.at.span), years.get(passage.source.document)
    return (
        -round(passage.score, 1),
        every.index(passage.origin),
        -length,
        math.inf if year is None else year,
        passage.source.document,
        passage.at.span,
    )
