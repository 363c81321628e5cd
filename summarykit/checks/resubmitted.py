"""C110: a whole document handed in again under another year or another unit's name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from summarykit.checks.rule import Case, Rule, excerpt
from summarykit.messages import msg, say
from summarykit.records import Finding, Passage, Span
from summarykit.records.findings import COPIED_ORIGINS
from summarykit.records.spans import ink, merge

WHOLE = 0.9
"""Share of the ink of a document's paragraphs and lists that one source has: what is left is a date, a name,
a sentence on the new year."""

LEAST = 12
"""Times the least length of a passage that a document must have: of two sentences all may be a formula."""

SAME_TEXT = frozenset({"verbatim", "figures_only", "edited"})
OWN_WORDS = frozenset({"body", "list"})


class HandedInAgain(Rule):
    """C110: one source has nearly everything that stands here."""

    code = "C110"
    name = "handed-in-again"
    group = "C"
    severity = "high"
    title = msg("A whole document was handed in again")
    why = msg(
        "Nearly everything that stands here, headings and dates aside, stands in one other document. Its "
        "year or the name of the unit may have been changed, and some figures: it is no report of this year."
    )
    bad = msg("The file of 2024 with 2025 in the title and eleven new figures.")
    good = msg("A report written from this year's facts, which names what is still as it was.")
    remedy = msg("Ask the unit for its own report of this year, or file this one as a copy of that document.")

    def find(self, case: Case) -> Iterator[Finding]:
        """At most one finding, at the document's first words, with the source that has most of it."""
        content = [block.span for block in case.content if block.kind in OWN_WORDS]
        total = ink(case.text, content)
        if total < LEAST * case.pack.min_passage:
            return
        by_source: dict[str, list[Passage]] = defaultdict(list)
        for passage in case.passages:
            if passage.kind in SAME_TEXT and passage.origin in COPIED_ORIGINS:
                by_source[passage.source.document].append(passage)
        shares = {name: _share(case.text, content, passages, total) for name, passages in by_source.items()}
        best = max(shares, key=lambda name: (shares[name], name), default="")
        if shares.get(best, 0.0) >= WHOLE:
            yield self._found(case, content[0], best, shares[best], by_source[best])

    def _found(self, case: Case, at: Span, name: str, share: float, passages: list[Passage]) -> Finding:
        changed = sum(len(one.changed.figures) + len(one.changed.years) for one in passages)
        titles = [case.analysis.title, _title(case, name)]
        return self.finding(
            case,
            at,
            say(
                "{percent} % of the document stands in {name}; {n} figures and years differ",
                percent=int(100 * share),
                name=name,
                n=changed,
            ),
            evidence=[f"“{excerpt(title)}”" for title in titles if title],
            source=passages[0].source,
        )


def _share(text: str, content: list[Span], passages: list[Passage], total: int) -> float:
    told = merge(passage.at.span for passage in passages)
    inside = (
        Span(max(span.start, block.start), min(span.end, block.end))
        for block in content
        for span in told
        if block.overlaps(span)
    )
    return ink(text, inside) / total


def _title(case: Case, name: str) -> str:
    source = case.source_of(name)
    blocks = source.blocks if source else ()
    return next(
        (block.span.of(source.document.text) for block in blocks if source and block.kind == "title"), ""
    )
