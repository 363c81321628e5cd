"""Passages that tell what another document tells in other words, or at less length: C104, C105."""

from __future__ import annotations

from summarykit.checks.copied import CopyRule
from summarykit.messages import msg, say
from summarykit.records import Passage


class Rewritten(CopyRule):
    """C104: the same words in another order, some of them replaced."""

    code = "C104"
    name = "rewritten"
    severity = "medium"
    kind = "rewritten"
    title = msg("A passage of another document put in other words")
    why = msg(
        "The sentences of this passage are made of the words of another document's sentences, turned round "
        "or with some of them replaced. It is new to a search for equal words, and not to a reader of both."
    )
    bad = msg(
        "There: In spring the museum lent forty model ships to the schools of the coast. Here: The coast's "
        "schools were lent forty ship models by the museum in the spring."
    )
    good = msg("Four schools built ships of their own from the museum's plans; eleven are shown in the hall.")
    remedy = msg("Tell what your own unit did this year, or name the document the passage follows.")

    def tell(self, passage: Passage, place: str) -> str:
        """Length, source and likeness."""
        return say(
            "{n} characters ≈ {place} in other words, {percent} % the same words",
            n=f"{len(passage.at.span):,}",
            place=place,
            percent=round(100 * passage.score),
        )


class Condensed(CopyRule):
    """C105: a longer text with sentences left out."""

    code = "C105"
    name = "condensed"
    severity = "low"
    kind = "condensed"
    title = msg("A passage of another document made shorter")
    why = msg(
        "Nearly all of this passage stands in the same order in a longer passage of another document, of "
        "which the rest was left out. A summary may be meant, for example of a unit's own parts."
    )
    bad = msg("Three of the eleven sentences of last year's chapter on safety, and nothing else.")
    good = msg("This year's safety inspection found two faults; both were mended by the end of May.")
    remedy = msg("Where it sums up another document, name that; else tell this year's facts.")

    def tell(self, passage: Passage, place: str) -> str:
        """Length, source and how long the source is."""
        return say(
            "{n} characters ≈ {place}, shortened from {source_length}",
            n=f"{len(passage.at.span):,}",
            place=place,
            source_length=f"{len(passage.source.span):,}",
        )
