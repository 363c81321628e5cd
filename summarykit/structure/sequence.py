"""One numbering followed through a document, also where its style changes: `1.` `Second,` `3.`"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarykit.structure.candidates import Candidate
from summarykit.structure.numbering import Lead

# A number may be missing or told twice by mistake; a jump of more than two is another sequence.
LARGEST_GAP = 2
FARTHEST_BACK = 99
# How many numbers are looked ahead for the end of a sequence that counts from 1 again.
AHEAD = 60


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
        return _inside(stack, lead)
    if lead.style == "chinese":
        return sum(1 for one in stack if one.families & {"part", "count"})
    return len(stack)


def _inside(stack: Sequence[Run], lead: Lead) -> int:
    """How many sequences a dotted number lies inside: all up to the one whose number it names."""
    named = [at for at in _inward(stack) if stack[at].last == lead.above]
    return named[0] + 1 if named else min(lead.depth - 1, len(stack))


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
    akin = [at for at in _inward(stack) if lead.family in stack[at].families]
    others = [at for at in _inward(stack) if _may_mix(stack[at].families | {lead.family})]
    step = {at: (lead.ordinal or 0) - stack[at].last for at in _inward(stack)}
    fitting = (
        *_stepping(same, step, 1, 1),
        *_stepping(akin, step, 1, 1),
        *_stepping(same, step, 2, 1 + LARGEST_GAP),
        *_stepping(others, step, 1, 1),
        *_stepping(same, step, -FARTHEST_BACK, 0),
        *_stepping(akin, step, 2, 1 + LARGEST_GAP),
    )
    return next(iter(fitting), None)


def _stepping(places: Sequence[int], step: dict[int, int], least: int, most: int) -> list[int]:
    """The sequences that the number is so many steps ahead of."""
    return [at for at in places if least <= step[at] <= most]


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
