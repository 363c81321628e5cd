"""C120: a passage that stands twice in one document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from summarykit.checks.fingerprint import fold
from summarykit.checks.origins import formulas_of
from summarykit.checks.rule import Case, Rule, excerpt
from summarykit.lang.facets.figures import FigureContext
from summarykit.messages import msg, say
from summarykit.records import Finding, Place, Span
from summarykit.records.spans import trim
from summarykit.text.places import addresses

LONG = 1.5
"""A repeated passage is told from so many times the least length of a copied one on."""

MOSTLY = 0.7
"""What is in so large a part a form or a turn of phrase is repeated on purpose."""

PROSE = frozenset({"body", "list"})


class RepeatedInside(Rule):
    """C120: the same sentences twice."""

    code = "C120"
    name = "repeated-inside"
    group = "C"
    severity = "low"
    title = msg("A passage stands twice in the document")
    why = msg(
        "The same sentences stand in two places of one document, word for word: a slip of copying, or one "
        "result counted under two headings."
    )
    bad = msg(
        "The clinic opened a second desk in May and cut the waiting by half. We also trained nine nurses. "
        "The clinic opened a second desk in May and cut the waiting by half."
    )
    good = msg(
        "The clinic opened a second desk in May and cut the waiting by half. We also trained nine nurses."
    )
    remedy = msg("Delete one of the two, or say at the second place what is different there.")

    def find(self, case: Case) -> Iterator[Finding]:
        """One finding for each second copy, at its place, with the first as its source."""
        formulas = formulas_of(case.analysis)
        found = [
            (first, second)
            for first, second in _repeats(case)
            if _words(second, case.text) >= LONG * case.pack.min_passage and formulas.share(second) < MOSTLY
        ]
        for first, second in sorted([*found, *_copies(case)], key=lambda pair: pair[1]):
            yield self.finding(
                case,
                second,
                say(
                    "{n} characters as in {place}", n=f"{len(second):,}", place=case.places.where(first.start)
                ),
                evidence=(f"“{excerpt(second.of(case.text))}”",),
                source=Place(case.analysis.document.id, first),
            )


def _copies(case: Case) -> Iterator[tuple[Span, Span]]:
    """Second copies of whole lines, which are not content any more; neighbours are one passage."""
    blocks = case.analysis.blocks
    for block in blocks:
        if block.kind == "duplicate" and block.dup_of is not None:
            yield blocks[block.dup_of].span, block.span


def _repeats(case: Case) -> Iterator[tuple[Span, Span]]:
    """(first, second): the longest runs of sentences that stand twice, word for word."""
    sentences = list(_sentences(case))
    folded = [fold(span.of(case.text)) for span in sentences]
    seen: defaultdict[str, list[int]] = defaultdict(list)
    at = 0
    while at < len(folded):
        length, first = max(((_common(folded, one, at), -one) for one in seen[folded[at]]), default=(0, 0))
        if length:
            yield _run(sentences, -first, length), _run(sentences, at, length)
        for one in range(at, at + max(length, 1)):
            if folded[one] and len(seen[folded[one]]) < MOST_PLACES:
                seen[folded[one]].append(one)
        at += max(length, 1)


MOST_PLACES = 8
"""What stands more often is a refrain: its later places are compared with the first of these."""


def _sentences(case: Case) -> Iterator[Span]:
    end = re.compile(case.pack.facet(FigureContext).sentence_end)
    for block in case.content:
        if block.kind in PROSE:
            stops = [found.end() for found in end.finditer(case.text, block.span.start, block.span.end)]
            at = block.span.start
            for stop in [*stops, block.span.end]:
                span = trim(Span(at, max(at, stop)), case.text)
                at = max(at, stop)
                if span.start < span.end:
                    yield span


def _common(folded: Sequence[str], first: int, second: int) -> int:
    """How many sentences from `second` on are those from `first` on, before the copy starts."""
    length = 0
    while second + length < len(folded) and first + length < second:
        if folded[first + length] != folded[second + length]:
            break
        length += 1
    return length


def _words(span: Span, text: str) -> int:
    """The length of a passage without the addresses of its links: these are repeated by their nature."""
    return len(span) - sum(map(len, addresses(span.of(text))))


def _run(sentences: Sequence[Span], first: int, length: int) -> Span:
    return Span(sentences[first].start, sentences[first + length - 1].end)
