"""C130: the name of another unit left standing in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarykit.checks.fingerprint import fold
from summarykit.checks.rule import Case, Rule, lower
from summarykit.checks.sources import Source
from summarykit.lang.facets.checks import CheckCues
from summarykit.messages import msg, say
from summarykit.records import Finding, Span
from summarykit.structure.names import names_of


class OtherUnitsName(Rule):
    """C130: a sentence taken over with its owner's name."""

    code = "C130"
    name = "other-units-name"
    group = "C"
    severity = "high"
    title = msg("Another unit's name was left in")
    why = msg(
        "The name of the unit whose summary this was compared with stands in the text. Inside a "
        "copied passage it is the "
        "trace of the copy; elsewhere it may be meant."
    )
    bad = msg("Hillside Clinic handed in: This year the nurses of Riverbend Clinic saw 4,100 patients.")
    good = msg("Hillside Clinic handed in: This year our nurses saw 3,870 patients.")
    remedy = msg(
        "Replace the sentence with what your own unit did, or say what the other unit has to do with it."
    )

    def find(self, case: Case) -> Iterator[Finding]:
        """One finding a place, full in a paragraph copied from that unit and a step lower elsewhere."""
        found: dict[Span, tuple[str, Source]] = {}
        for name, source in _foreign(case):
            for span in _places(case, name):
                # The longest name comes first; a part of it at the same place is no second name.
                if not any(span.overlaps(other) for other in found):
                    found[span] = (name, source)
        for span in sorted(found):
            name, source = found[span]
            yield self.finding(
                case,
                span,
                say("another unit's name left in: {name}", name=name),
                evidence=(source.document.id,),
                severity=self.severity if _copied(case, span, source) else lower(self.severity, 1),
                key=name + _around(case.text, span),
            )


def _foreign(case: Case) -> list[tuple[str, Source]]:
    """Names of the other units, the longest first, that are neither in its own names nor around them."""
    cues = case.pack.facet(CheckCues)
    own = [fold(name) for name in names_of(case.analysis.document, case.analysis.blocks, cues)]
    names = [
        (name, source)
        for source in case.sources
        if source.origin == "unit"
        for name in names_of(source.document, source.blocks, cues)
        if not any(fold(name) in mine or mine in fold(name) for mine in own)
    ]
    return sorted(names, key=lambda named: -len(named[0]))


def _places(case: Case, name: str) -> Iterator[Span]:
    for block in case.content:
        for found in re.finditer(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])", block.span.of(case.text)):
            yield Span(block.span.start + found.start(), block.span.start + found.end())


def _copied(case: Case, span: Span, source: Source) -> bool:
    """The paragraph that a name stands in was taken, at least in part, from that source."""
    around = next((block.span for block in case.content if block.span.contains(span)), span)
    passages = (one for one in case.passages if one.source.document == source.document.id)
    return any(passage.at.span.overlaps(around) for passage in passages)


def _around(text: str, span: Span) -> str:
    return text[max(0, span.start - 20) : span.start] + text[span.end : span.end + 20]
