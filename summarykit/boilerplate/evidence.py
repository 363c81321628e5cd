"""Adds up the evidence: a weak mark stands where its neighbours or the end of the page bear it out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from summarykit.boilerplate.marks import SURE, Mark


def witnessed(marks: Mapping[int, Mark], count: int) -> dict[int, Mark]:
    """The marks that hold, of a document of `count` lines.

    Marked lines that stand together are weighed together; a page's first and last lines, where sites put
    their furniture, weigh one more. Lines of ordinary words alone (weight 1) are no evidence.
    """
    kept: dict[int, Mark] = {}
    for run in runs(marks):
        weights = [marks[index].weight for index in run]
        at_the_edge = run[0] == 0 or run[-1] == count - 1
        if max(weights) >= SURE or (max(weights) > 1 and sum(weights) + at_the_edge >= SURE):
            kept.update((index, marks[index]) for index in run)
    return kept


def runs(marks: Mapping[int, Mark]) -> Iterator[list[int]]:
    """Indices of marked lines, those that follow each other together."""
    run: list[int] = []
    for index in sorted(marks):
        if run and index > run[-1] + 1:
            yield run
            run = []
        run.append(index)
    if run:
        yield run
