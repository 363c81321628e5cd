"""Passages that stand in another document: C101, C102, C103."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import ClassVar

from summarykit.checks.rule import Case, Rule, excerpt, lower
from summarykit.messages import msg, say
from summarykit.records import Changed, Finding, Passage, Severity
from summarykit.records.findings import SET_ASIDE_ORIGINS, Origin, PassageKind

CHANGES_TOLD, CHANGES_SHOWN = 8, 24
"""Replacements in a message, and in the evidence below it: a longer list is not read to its end."""

SMALL = 2
"""A match shorter than this many times the least length is one sentence that may be meant."""

MOST_ALIKE = 99
"""Percent told at most of a passage in which something, be it a mark, was changed."""

LOOSE = 0.75
"""With less than this share of equal words a passage is alike, but hardly a copy: planted copies with words
shuffled and replaced have more, most of what reports of one kind say alike has less. After a change rerun
`python -m benchmarks.predict copy`."""

ASIDE: dict[Origin, str] = {
    "form": msg("{n} characters of a title, a heading or a form as in {place}: set aside"),
    "stock": msg("{n} characters as in {place}, a turn of phrase that many documents have: set aside"),
    "common": msg("{n} characters as in {place} and other documents: a common formula, set aside"),
    "quoted": msg("{n} characters quoted from {place}: set aside"),
}


class CopyRule(Rule):
    """A passage of one kind, whatever its origin; what is set aside is told as a hint."""

    group = "C"
    kind: ClassVar[PassageKind]

    def find(self, case: Case) -> Iterator[Finding]:
        """One finding a passage of the rule's kind."""
        for passage in case.passages:
            if passage.kind != self.kind:
                continue
            yield self.finding(
                case,
                passage.at.span,
                self._message(passage, _source_place(case, passage)),
                evidence=(
                    f"“{excerpt(passage.at.span.of(case.text))}”",
                    *_told(passage.changed, CHANGES_SHOWN),
                ),
                severity=self.certainty(case, passage),
                source=passage.source,
            )

    def certainty(self, case: Case, passage: Passage) -> Severity:
        """A hint where it is set aside, two steps down for a short match, one for a loose one."""
        if passage.origin in SET_ASIDE_ORIGINS:
            return "info"
        if len(passage.at.span) < SMALL * case.pack.min_passage:
            return lower(self.severity, 2)
        return lower(self.severity, 1) if passage.score < LOOSE else self.severity

    def _message(self, passage: Passage, place: str) -> str:
        aside = ASIDE.get(passage.origin)
        return say(aside, n=f"{len(passage.at.span):,}", place=place) if aside else self.tell(passage, place)

    @abstractmethod
    def tell(self, passage: Passage, place: str) -> str:
        """The message of a passage that stands at `place` of its source."""


class OnlyFiguresChanged(CopyRule):
    """C101: last year's sentence with this year's number."""

    code = "C101"
    name = "only-figures-changed"
    severity = "high"
    kind = "figures_only"
    title = msg("Only figures or years were changed")
    why = msg(
        "A passage of another document stands here with nothing but its figures or years replaced. "
        "It says nothing about this year that last year's report did not say."
    )
    bad = msg(
        "2024: We held 24 training days and reached 1,260 people. 2025: We held 26 training days and "
        "reached 1,310 people."
    )
    good = msg(
        "Training moved into the evenings this year, so shift workers came for the first time: 26 "
        "days, 1,310 people."
    )
    remedy = msg("Say what was different this year, or mark the passage as a quotation with its place.")

    def tell(self, passage: Passage, place: str) -> str:
        """Length, source, and what was replaced."""
        length, changes = len(passage.at.span), ", ".join(_told(passage.changed, CHANGES_TOLD))
        if not changes:
            return say("{n} characters = {place}, only figures changed", n=f"{length:,}", place=place)
        if passage.changed.names:
            return say(
                "{n} characters = {place}, only names and figures changed: {changes}",
                n=f"{length:,}",
                place=place,
                changes=changes,
            )
        return say(
            "{n} characters = {place}, only figures changed: {changes}",
            n=f"{length:,}",
            place=place,
            changes=changes,
        )


class Verbatim(CopyRule):
    """C102: word for word."""

    code = "C102"
    name = "verbatim"
    severity = "high"
    kind = "verbatim"
    title = msg("A passage stands word for word in another document")
    why = msg(
        "The same words and figures stand in a document it was compared with. Readers of both "
        "learn nothing new, and a figure that was true there may not be true here."
    )
    bad = msg("A paragraph of last year's file, pasted unchanged.")
    good = msg(
        "A new sentence on the same work with this year's result, or the old one in quotation marks "
        "with its place."
    )
    remedy = msg("Rewrite it from this year's facts, or mark it as a quotation with its place.")

    def tell(self, passage: Passage, place: str) -> str:
        """Length and source."""
        return say("{n} characters = {place}, word for word", n=f"{len(passage.at.span):,}", place=place)


class Edited(CopyRule):
    """C103: a few words replaced."""

    code = "C103"
    name = "edited"
    severity = "medium"
    kind = "edited"
    title = msg("A passage of another document with a few words changed")
    why = msg(
        "Most words of this passage stand in the same order in another document; some were replaced, "
        "added or left out."
    )
    bad = msg(
        "There: The clinic opened a second desk in May and cut waiting by half. Here: The clinic "
        "opened one more desk in June and cut waiting times by half."
    )
    good = msg("The second desk opened in June; by December patients waited 11 minutes instead of 24.")
    remedy = msg("Rewrite it from this year's facts, or name the document it is taken from.")

    def tell(self, passage: Passage, place: str) -> str:
        """Length, source, likeness, and what was replaced: never "100 %" where something was."""
        length, percent = len(passage.at.span), min(MOST_ALIKE, round(100 * passage.score))
        changes = ", ".join(_told(passage.changed, CHANGES_TOLD))
        if not changes:
            return say(
                "{n} characters ≈ {place}, {percent} % the same",
                n=f"{length:,}",
                place=place,
                percent=percent,
            )
        return say(
            "{n} characters ≈ {place}, {percent} % the same: {changes}",
            n=f"{length:,}",
            place=place,
            percent=percent,
            changes=changes,
        )


def _replacements(changed: Changed) -> list[str]:
    """All replacements as "old→new", names and years first; nothing is written as "∅"."""
    every = (*changed.names, *changed.years, *changed.figures, *changed.words)
    return [f"{excerpt(one.old, 40) or '∅'}→{excerpt(one.new, 40) or '∅'}" for one in every]


def _told(changed: Changed, limit: int) -> list[str]:
    told = _replacements(changed)
    return told[:limit] + ["…"] * (len(told) > limit)


def _source_place(case: Case, passage: Passage) -> str:
    source = case.source_of(passage.source.document)
    where = source.places.where(passage.source.span.start) if source else ""
    return f"{_short_name(case, passage.source.document)} {where}".rstrip()


def _short_name(case: Case, name: str) -> str:
    """The file's name alone where that tells the sources apart: its folders are the finding's `source`."""
    names = Counter(PurePosixPath(one.document.id).name for one in case.sources)
    short = PurePosixPath(name).name
    return short if names[short] == 1 else name
