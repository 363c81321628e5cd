"""Numbered items that are a list and no headings."""

from __future__ import annotations

from collections.abc import Sequence

from summarykit.structure.candidates import Candidate

# Three numbered lines in a row with nothing under them are a list or a table of contents.
SHORTEST_LIST = 3


def without_lists(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The numbered candidates that may be headings: not items that follow one another with nothing between.

    Two items are a list where one of them tells something (ends as a sentence does, or holds a figure).
    """
    kept: list[Candidate] = []
    run: list[Candidate] = []
    for candidate in candidates:
        if run and not _is_next_item(run[-1], candidate):
            kept += _unless_list(run)
            run = []
        if candidate.lead:
            run.append(candidate)
    return kept + _unless_list(run)


def _is_next_item(one: Candidate, two: Candidate) -> bool:
    """The two are neighbours, numbered alike, and count on (or are both number one, as in Markdown)."""
    if one.lead is None or two.lead is None or one.lead.key != two.lead.key:
        return False
    if one.lead.ordinal is None or two.lead.ordinal is None:
        return False
    return two.lead.ordinal == one.lead.ordinal + 1 or one.lead.ordinal == two.lead.ordinal == 1


def _unless_list(run: Sequence[Candidate]) -> list[Candidate]:
    """What of neighbours that count on may be headings: all that open a paragraph, nothing of a list."""
    openers = [one for one in run if one.shape == "run_in"]
    if _is_list(run):
        return openers if 2 * len(openers) > len(run) else []
    return [one for one in run if one.shape != "statement"]


def _is_list(run: Sequence[Candidate]) -> bool:
    if len(run) < 2 or all(one.shape == "run_in" for one in run):
        return False
    return len(run) >= SHORTEST_LIST or any(
        one.shape == "statement" or one.last in ".。；;！!" for one in run
    )
