"""One numbering followed through a document, also where its style changes: `1.` `Second,` `3.`"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarykit.structure.candidates import Candidate
from summarykit.structure.numbering import Lead

# A number may be missing or told twice by mistake; a jump of more than two is another sequence.
LARGEST_GAP = 2
# How many numbers are looked ahead for the end of a sequence that counts from 1 again.
AHEAD = 60
# Three numbered lines in a row with nothing under them are a list or a table of contents.
SHORTEST_LIST = 3


@dataclass(slots=True)
class Run:
    """Numbers that count on: its styles, the last number, and its members in order."""

    depth: int
    styles: set[tuple[str, int]] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    last: int = 0
    members: list[Member] = field(default_factory=list)

    @property
    def places(self) -> list[int]:
        """The blocks of its members."""
        return [member.candidate.at for member in self.members]

    @property
    def openings(self) -> list[int]:
        """The blocks of those members that begin to count, the first among them."""
        return [one.candidate.at for one in self.members if one is self.members[0] or one.ordinal == 1]


@dataclass(frozen=True, slots=True)
class Member:
    """A candidate in its sequence: `ordinal` is its place in it, from 1."""

    candidate: Candidate
    ordinal: int


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


def follow(candidates: Sequence[Candidate]) -> list[Run]:
    """All sequences of the numbered candidates, in the order in which they open.

    A sequence that opens while others are open lies inside the innermost of them.
    """
    opened: list[Run] = []
    stack: list[Run] = []
    for place, candidate in enumerate(candidates):
        lead = candidate.lead
        if lead is None:
            continue
        at = _continued(stack, candidate, lead)
        if at is not None and lead.ordinal == 1 and _lies_in(stack[at], candidates[place : place + AHEAD]):
            at = None
        if at is None:
            del stack[_floor(stack, lead) :]
            stack.append(Run(depth=len(stack) + 1))
            opened.append(stack[-1])
        else:
            del stack[at + 1 :]
        _add(stack[-1], candidate, lead)
    return opened


def _lies_in(run: Run, ahead: Sequence[Candidate]) -> bool:
    """What counts from 1 again lies inside the run, if it breaks off where the run itself goes on: the
    1, 2, 3, 4 in "1, 2, 1, 2, 3, 4, 3".
    """
    counted = 0
    for lead in (one.lead for one in ahead if one.lead and one.lead.key in run.styles):
        if lead.ordinal not in {1, counted + 1}:
            return lead.ordinal == run.last + 1 and counted > 1
        counted = lead.ordinal or 0
    return False


def _add(sequence: Run, candidate: Candidate, lead: Lead) -> None:
    sequence.styles.add(lead.key)
    sequence.families.add(lead.family)
    sequence.last = lead.ordinal or sequence.last + 1
    sequence.members.append(Member(candidate, sequence.last))


def _floor(stack: Sequence[Run], lead: Lead) -> int:
    """How many open sequences a new one lies inside: a part lies in none, 1.2 in the one that is at 1."""
    if lead.family == "part":
        return 0
    if lead.depth > 1 or lead.family == "mark":
        holder = next((at for at in _inward(stack) if lead.above and stack[at].last == lead.above), None)
        return min(lead.depth - 1, len(stack)) if holder is None else holder + 1
    if lead.style == "chinese":
        return sum(1 for one in stack if one.families & {"part", "count"})
    return len(stack)


def _continued(stack: Sequence[Run], candidate: Candidate, lead: Lead) -> int | None:
    """Which of the open sequences the number goes on with, None where it opens one of its own."""
    same = [at for at in _inward(stack) if lead.key in stack[at].styles]
    if lead.depth > 1 or lead.family == "mark":
        return next(iter(same), None)
    if lead.ordinal == 1:
        return _restarted(stack, candidate, same)
    same.sort(key=lambda at: stack[at].members[-1].candidate.shape != candidate.shape)
    return _counted_on(stack, lead, same)


def _counted_on(stack: Sequence[Run], lead: Lead, same: Sequence[int]) -> int | None:
    """A sequence whose next number this is: in its own style, in a kindred one, in any other; or one in
    which a number is missing or stands twice.
    """
    steps = {at: (lead.ordinal or 0) - stack[at].last for at in _inward(stack)}
    akin = [at for at in steps if lead.family in stack[at].families]
    others = [at for at in steps if _may_mix(stack[at].families | {lead.family})]
    fitting = [at for at in (*same, *akin) if steps[at] == 1]
    fitting += [at for at in same if 1 < steps[at] <= 1 + LARGEST_GAP]
    fitting += [at for at in others if steps[at] == 1]
    fitting += [at for at in same if steps[at] < 1]
    fitting += [at for at in akin if 1 < steps[at] <= 1 + LARGEST_GAP]
    return next(iter(fitting), None)


def _may_mix(families: set[str]) -> bool:
    """Numbers of these families may take turns: "1) 2) Third, Fourth,". Parts, points and marks keep to
    themselves.
    """
    return families <= {"count", "inner"}


def _inward(stack: Sequence[Run]) -> range:
    """The open sequences, the innermost first."""
    return range(len(stack) - 1, -1, -1)


def _restarted(stack: Sequence[Run], candidate: Candidate, same: Sequence[int]) -> int | None:
    """A number one in a style that is open: its sequence starts again, unless it mixes styles by now, or
    this opens a paragraph directly under a heading that stands alone.
    """
    pure = [at for at in same if len(stack[at].styles) == 1]
    if not pure:
        return None
    before = stack[pure[0]].members[-1].candidate
    is_inside = before.at + 1 == candidate.at and before.shape == "line" != candidate.shape
    return None if is_inside else pure[0]
