"""S101: a standard section that a whole year's summary should have."""

from __future__ import annotations

from collections.abc import Iterator

from summarykit.checks.rule import Case, Rule
from summarykit.lang.facets.checks import CheckCues
from summarykit.messages import msg, say
from summarykit.records import Finding, Role, Span
from summarykit.records.spans import ink

EXPECTED: tuple[tuple[Role, str], ...] = (
    ("achievements", msg("nothing tells what was done and what came of it")),
    ("plans", msg("nothing tells what is planned next")),
)
TELLING: frozenset[Role] = frozenset({"achievements", "practices", "problems", "plans"})
"""A text with none of these is no summary of work: an interview, a survey, a speech."""

DIVIDED = 2
"""A text with fewer headings is not divided into sections at all, so none is missing."""


class StandardSectionMissing(Rule):
    """S101: results or plans are missing."""

    code = "S101"
    name = "standard-section-missing"
    group = "S"
    severity = "low"
    title = msg("A standard section is missing")
    why = msg(
        "A summary of a year's work tells at least what was done and what is planned. Short notes "
        "are not asked for both."
    )
    bad = msg("Three pages on meetings attended, and no word on what comes next.")
    good = msg("1. What we did … 2. What did not work … 3. What we will do next year …")
    remedy = msg("Add the section, or a sentence that says why it is not needed.")

    def find(self, case: Case) -> Iterator[Finding]:
        """One finding for each missing role, at the title, where the document is long enough."""
        missing = list(_missing(case))
        if missing:
            start = next((b for b in case.content if b.kind == "title"), case.content[0]).span.start
            for role, sentence in missing:
                yield self.finding(case, Span(start, start), say(sentence), key=role)


def _missing(case: Case) -> Iterator[tuple[Role, str]]:
    long = ink(case.text, [block.span for block in case.content]) >= case.pack.facet(CheckCues).long_enough
    roles = {section.role for section in case.analysis.sections}
    if long and len(case.analysis.headings) >= DIVIDED and roles & TELLING:
        yield from ((role, sentence) for role, sentence in EXPECTED if role not in roles)
