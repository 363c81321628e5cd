"""What a web site or a file server put around and into the text: B101, B102, B103."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from summarykit.checks.rule import Case, Rule, excerpt
from summarykit.messages import msg, say
from summarykit.records import Block, Finding, Span
from summarykit.records.structure import BlockKind
from summarykit.text.places import line_of


class BoilerplateRule(Rule):
    """Passages of one kind of block; blocks that stand one after the other are one passage."""

    group = "B"
    severity = "low"
    kind: ClassVar[BlockKind]
    told: ClassVar[str]

    def find(self, case: Case) -> Iterator[Finding]:
        """One finding a passage; a second copy is a finding at its own place that names the first."""
        for run in self._runs(case.analysis.blocks):
            span = Span(run[0].span.start, run[-1].span.end)
            evidence = [_reason(block) for block in run]
            first = run[0].dup_of
            if first is not None:
                line = line_of(case.text, case.analysis.blocks[first].span.start)
                evidence.append(say("second copy of line {line}", line=line))
            yield self.finding(
                case,
                span,
                say(self.told, words=f"“{excerpt(span.of(case.text))}”"),
                evidence=list(dict.fromkeys(evidence)),
            )

    def _runs(self, blocks: Sequence[Block]) -> Iterator[list[Block]]:
        run: list[Block] = []
        for block in blocks:
            if block.kind == self.kind:
                run.append(block)
            elif run:
                yield run
                run = []
        if run:
            yield run


class SiteFurniture(BoilerplateRule):
    """B101: breadcrumbs, tool bars, page numbers, links back."""

    code = "B101"
    name = "site-furniture"
    kind = "furniture"
    told = msg("not part of the summary: {words}")
    title = msg("Site furniture in the text")
    why = msg(
        "Breadcrumbs, tool bars, page numbers or links back came along when the text was copied from "
        "a web page."
    )
    bad = msg("Home > Documents > Reports, then the summary, then [Back to the list].")
    good = msg("The summary alone.")
    remedy = msg("Delete it: it belongs to the page the text came from.")


class Disclaimer(BoilerplateRule):
    """B102: for reference only."""

    code = "B102"
    name = "disclaimer"
    kind = "disclaimer"
    told = msg("a notice of the site it came from: {words}")
    title = msg("A disclaimer or copyright notice in the text")
    why = msg(
        "A notice such as “for reference only” or “all rights reserved” shows that the text was "
        "taken from a collection of samples."
    )
    bad = msg(
        "We will train every new volunteer. This sample is for reference only, please do not hand it "
        "in as it is."
    )
    good = msg("We will train every new volunteer before the summer season.")
    remedy = msg("Delete it, and check the sentences around it: they probably come from the same sample.")


class RelatedLinks(BoilerplateRule):
    """B103: titles of other pages."""

    code = "B103"
    name = "related-links"
    kind = "related_links"
    told = msg("titles of other pages: {words}")
    title = msg("Links to other pages in the text")
    why = msg(
        "A list of titles of other documents, left over from the page the text was copied from, is "
        "read as part of the summary."
    )
    bad = msg(
        "…and thanked all donors. You may also like: Sales summary 2021, Model speech for teachers, "
        "Kitchen safety report."
    )
    good = msg("…and thanked all donors.")
    remedy = msg("Delete the list.")


def _reason(block: Block) -> str:
    return (
        f"{block.reason.rule}: {excerpt(block.reason.words, 40)}" if block.reason.words else block.reason.rule
    )
