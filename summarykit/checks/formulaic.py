"""B301: sections that are turns of phrase for the most part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarykit.checks.origins import Cover
from summarykit.checks.rule import Case, Rule
from summarykit.messages import msg, say
from summarykit.records import Analysis, Finding, Section, Span
from summarykit.records.findings import COPIED_ORIGINS
from summarykit.records.spans import ink, subtract

ABOVE, LEAST = 2, 30
"""A section is told whose percent of stock phrases is so many times the corpus median, at least LEAST ..."""

ALONE = 50
"""... or, where there is no corpus, at least this: half of it says nothing."""

LONG = 6
"""A section with less ink of its own than so many times the least passage is a few sentences: its share says
nothing."""


def stock_percent(analysis: Analysis, within: Span, copied: Sequence[Span] = ()) -> float:
    """Percent of a passage's own ink in turns of phrase; what is `copied` is told as copied, not here."""
    own = _own(analysis, within, copied)
    stock = Cover([one.span for one in analysis.stock], analysis.document.text)
    ink_of = [ink(analysis.document.text, [span]) for span in own]
    shares = [stock.share(span) * size for span, size in zip(own, ink_of, strict=True)]
    return 100 * sum(shares) / max(1, sum(ink_of))


def _own(analysis: Analysis, within: Span, copied: Sequence[Span]) -> list[Span]:
    """A passage without furniture, lines of a form, and what was copied."""
    others = [block.span for block in analysis.blocks if block.is_boilerplate]
    return list(subtract(within, [*others, *copied, *(one.span for one in analysis.forms)]))


class StockPhrasesAboveMedian(Rule):
    """B301: words that fit every unit in every year."""

    code = "B301"
    name = "stock-phrases"
    group = "B"
    severity = "low"
    title = msg("More stock phrases than summaries usually have")
    why = msg(
        "Much of this section is made of turns of phrase that many documents have. They fit every unit in "
        "every year and tell a reader nothing of this one."
    )
    bad = msg(
        "Under the correct leadership of the higher authorities and with the support of all colleagues, "
        "every task was successfully completed and work was raised to a new level."
    )
    good = msg(
        "All nine tasks of the plan were done by November; the two that were late waited for a permit."
    )
    remedy = msg("Say what was done, by whom and with what result, or leave it out.")

    def find(self, case: Case) -> Iterator[Finding]:
        """One finding for each outermost section above the bar, at its heading or first line."""
        bar = ALONE if case.usual is None else max(LEAST, ABOVE * case.usual)
        copied = [one.at.span for one in case.passages if one.origin in COPIED_ORIGINS]
        for section in case.analysis.sections:
            own = ink(case.text, _own(case.analysis, section.span, copied))
            if section.parent is None and own >= LONG * case.pack.min_passage:
                percent = stock_percent(case.analysis, section.span, copied)
                if percent >= bar:
                    yield self.finding(case, _head(section, case.text), self._message(percent, case.usual))

    @staticmethod
    def _message(percent: float, usual: float | None) -> str:
        if usual is None:
            return say("stock phrases {percent} %", percent=round(percent))
        return say(
            "stock phrases {percent} % (corpus median {usual} %)", percent=round(percent), usual=round(usual)
        )


def _head(section: Section, text: str) -> Span:
    if section.heading is not None:
        return section.heading.span
    end = text.find("\n", section.span.start, section.span.end)
    return Span(section.span.start, end if end > section.span.start else section.span.end)
