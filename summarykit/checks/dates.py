"""Years that do not fit the document: D101, D102."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from summarykit.checks.rule import Case, Rule, excerpt
from summarykit.checks.years import year_in_name, year_of, years_in
from summarykit.lang.facets.checks import CheckCues
from summarykit.messages import msg, say
from summarykit.records import Finding, Role, Span

TOLD_OFTEN = 2
"""A single other year is a comparison or an aside; two mentions begin to make it the year of the text."""

PAST: frozenset[Role] = frozenset({"overview", "achievements", "practices", "problems"})


class HeadingYear(Rule):
    """D101: last year's title over this year's text."""

    code = "D101"
    name = "heading-year"
    group = "D"
    severity = "medium"
    title = msg("The year in the title or a heading is not the document's")
    why = msg(
        "The title names another year than the document is of, or a heading names a year that the passage "
        "under it never mentions, while that passage tells of another, single year: it was probably left "
        "over from an older file."
    )
    bad = msg(
        "Results of 2022. In March 2023 the depot moved, and by November 2023 all 14 buses ran from it."
    )
    good = msg("Results of 2023. In March the depot moved, and by November 2023 all 14 buses ran from it.")
    remedy = msg("Correct the year of the heading, or check the dates below it.")

    def find(self, case: Case) -> Iterator[Finding]:
        """The title where its year is not the document's, and headings whose year the text contradicts."""
        yield from _other_year(self, case)
        for block in case.content:
            if block.kind == "title":
                yield from self._judge(case, block.span, self._told_of_the_past(case))
        for section in case.analysis.sections:
            if section.heading is not None and section.role in PAST:
                below = Span(section.heading.span.end, max(section.heading.span.end, section.span.end))
                yield from self._judge(case, section.heading.span, _dates(case, below))

    def _judge(self, case: Case, heading: Span, told: Counter[int]) -> Iterator[Finding]:
        years = years_in(heading.of(case.text))
        if len(years) != 1 or len(told) != 1:
            return
        (other, times), year = told.most_common(1)[0], years[0]
        # A report given early in the year in its title tells of the year before.
        if times < TOLD_OFTEN or other in {year, year - 1}:
            return
        message = say("{year} in “{heading}”, but the text under it tells of {other}",
                      year=year, heading=excerpt(heading.of(case.text), 40), other=other)  # fmt: skip
        yield self.finding(case, heading, message, evidence=(f"{other} × {times}",))

    @staticmethod
    def _told_of_the_past(case: Case) -> Counter[int]:
        told: Counter[int] = Counter()
        for block in case.content:
            section = case.section_at(block.span.start)
            if block.kind in {"body", "list", "table"} and section is not None and section.role in PAST:
                told += _dates(case, block.span)
        return told


def _other_year(rule: Rule, case: Case) -> Iterator[Finding]:
    """The title of another year than the document is known to be of: from metadata, or by its file's name.

    A file may be named by the year in which the report was written: then the title's is the one before.
    """
    block = next((block for block in case.content if block.kind == "title"), None)
    known = case.year or year_in_name(case.analysis.document.id)
    if block is None or known is None:
        return
    titled = years_in(block.span.of(case.text)) or [known]
    written_later = case.year is None and max(titled) == known - 1
    if written_later or min(titled) <= known <= max(titled):
        return
    message = say(
        "{year} in “{heading}”, but the document is of {other}",
        year=max(titled),
        heading=excerpt(block.span.of(case.text), 40),
        other=known,
    )
    yield rule.finding(case, block.span, message)


class StaleYear(Rule):
    """D102: a plan for a year that is over."""

    code = "D102"
    name = "stale-year"
    group = "D"
    severity = "low"
    title = msg("A year that is over is told as the future or as this year")
    why = msg(
        "A sentence plans for a year before the document's own, or calls it “this year”: it was "
        "probably taken over from an older file."
    )
    bad = msg("Annual summary 2024 … In 2022 we will open a second reading room.")
    good = msg("Annual summary 2024 … In 2025 we will open a second reading room.")
    remedy = msg("Check whether the sentence is still true, and correct its year.")

    def find(self, case: Case) -> Iterator[Finding]:
        """One finding for each such sentence, never inside boilerplate, where the title names the year."""
        year = year_of(case.analysis) or case.year
        if year is None:
            return
        cues = case.pack.facet(CheckCues)
        pattern = re.compile(rf"(?<!\d)((?:19|20)\d\d)(?={cues.stale_future})|{cues.this_year}")
        for block in case.content:
            if block.kind not in {"body", "list"}:
                continue
            for found in pattern.finditer(block.span.of(case.text)):
                stale = int(next(group for group in found.groups() if group))
                # The year before is still "this year" in a report titled by the year it is given in.
                if stale < year - 1:
                    span = Span(block.span.start + found.start(), block.span.start + found.end())
                    message = say(
                        "{stale} as if it were still to come, in a summary of {year}", stale=stale, year=year
                    )
                    yield self.finding(case, span, message, key=_around(case.text, span))


def _dates(case: Case, within: Span) -> Counter[int]:
    """How often each year is told as a date inside a span."""
    return Counter(
        int(figure.label[:4])
        for figure in case.analysis.figures
        if figure.kind == "date"
        and figure.label
        and figure.label[:4].isdigit()
        and within.contains(figure.span)
        and not figure.target
    )


def _around(text: str, span: Span) -> str:
    return text[max(0, span.start - 20) : span.end + 40]
