"""F204: a number that is not written as numbers are."""

from __future__ import annotations

from collections.abc import Iterator

from summarykit.checks.rule import Case, Rule
from summarykit.figures import find_garbled
from summarykit.messages import msg, say
from summarykit.records import Finding


class GarbledFigure(Rule):
    """F204: "$14,829.,603": signs or letters stand where digits should."""

    code = "F204"
    name = "garbled-figure"
    group = "F"
    severity = "low"
    title = msg("A figure is garbled")
    why = msg(
        "Commas, points or letters stand in the number where none can: it was damaged when the text was "
        "copied or scanned. What is read from it is a guess, so the sums it belongs to are not checked by it."
    )
    bad = msg("The fund holds $14,829.,603, and l,248 families drew on it.")
    good = msg("The fund holds $14,829,603, and 1,248 families drew on it.")
    remedy = msg("Look the number up in its source and write it again.")

    def find(self, case: Case) -> Iterator[Finding]:
        """One finding for each garbled number outside boilerplate."""
        for block in case.content:
            for span in find_garbled(case.text, block.span.start, block.span.end):
                message = say("“{number}” is not written as a number is", number=span.of(case.text))
                yield self.finding(case, span, message)
