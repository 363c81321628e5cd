"""Levels: how numbered and unnumbered headings lie inside one another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from summarykit.structure.candidates import Candidate
from summarykit.structure.sequence import Run


def plain_levels(
    plain: Sequence[Candidate],
    runs: Sequence[Run],
    below: dict[int, int],
    chapters: set[int],
    is_standard: Callable[[str], bool],
) -> dict[int, int]:
    """Level of each unnumbered heading by its block, the format's own where it knew one.

    One inside a numbered sequence that goes on after it lies one deeper. Else `chapters` are outermost and
    what comes after the first of them lies inside; without chapters, a heading that stands directly on
    another holds it and those after it, up to the next that names a standard section. `below` maps a
    content block to the next.
    """
    levels = _settled(plain, _Gaps(runs), _holders(runs, below))
    free = [one for one in plain if one.at not in levels]
    first = min(chapters, default=None)
    for one in free:
        inside = first is not None and one.at > first and one.at not in chapters
        levels[one.at] = 2 if inside else 1
    _push_down(free, levels, below, is_standard)
    return levels


def _holders(runs: Sequence[Run], below: dict[int, int]) -> dict[int, int]:
    """Depth of the number that stands directly on a block, by the block."""
    depths = {one.candidate.at: run.depth for run in runs for one in run.members if _is_alone(one.candidate)}
    return {below[at]: depth for at, depth in depths.items() if at in below}


def _is_alone(one: Candidate) -> bool:
    return one.cut == one.whole


def _settled(plain: Sequence[Candidate], gaps: _Gaps, holders: dict[int, int]) -> dict[int, int]:
    """Levels that need no comparing: what the format knew, and what lies inside a numbered sequence or
    stands directly under one of its numbers.
    """
    levels: dict[int, int] = {}
    for one in plain:
        depth = max(gaps.depth_at(one.at), holders.get(one.at, 0))
        if one.hint is not None:
            levels[one.at] = one.hint
        elif depth:
            levels[one.at] = depth + 1
    return levels


class _Gaps:
    """Where numbered sequences count on: by depth, the blocks between which one goes from n to n + 1."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self.gaps: dict[int, list[tuple[int, int]]] = {}
        for run in runs:
            for one, two in zip(run.members, run.members[1:], strict=False):
                if two.ordinal == one.ordinal + 1:
                    self.gaps.setdefault(run.depth, []).append((one.candidate.at, two.candidate.at))
        for gaps in self.gaps.values():
            gaps.sort()

    def depth_at(self, at: int) -> int:
        """Depth of the innermost sequence that counts on across a block, 0 where there is none."""
        for depth in sorted(self.gaps, reverse=True):
            gaps = self.gaps[depth]
            before = bisect_left(gaps, (at, 0)) - 1
            if before >= 0 and gaps[before][1] > at:
                return depth
        return 0


def _push_down(
    plain: Sequence[Candidate],
    levels: dict[int, int],
    below: dict[int, int],
    is_standard: Callable[[str], bool],
) -> None:
    """Headings of one level become two where one stands directly on the next."""
    starts = {one.at for one in plain}
    base = 0
    for one in plain:
        level = levels[one.at]
        if base and (level < base or is_standard(one.text)):
            base = 0
        if base and level == base:
            levels[one.at] = level + 1
        elif levels.get(below.get(one.at, -1)) == level and below.get(one.at) in starts:
            base = level


def numbered_levels(runs: Sequence[Run], plain: dict[int, int], below: dict[int, int]) -> dict[int, int]:
    """Level of each numbered heading by its block; `plain` are the levels of the unnumbered ones.

    A sequence lies inside the unnumbered heading before it where it stands directly under it; an outermost
    one also where sequences start anew under one such heading after another, or where it lists points. What
    lies inside the sequence moves with it.
    """
    deeper = _shifts(runs, plain, below)
    levels: dict[int, int] = {}
    moved: list[tuple[int, int]] = []
    for at, depth in sorted((at, run.depth) for run in runs for at in run.places):
        if at in deeper:
            moved = [(other, by) for other, by in moved if other < depth]
            moved.append((depth, deeper[at]))
        while moved and moved[-1][0] > depth:
            moved.pop()
        levels[at] = depth + (moved[-1][1] if moved else 0)
    return levels


def _shifts(runs: Sequence[Run], plain: dict[int, int], below: dict[int, int]) -> dict[int, int]:
    """How much deeper a sequence lies than it counts, by the block where it begins to count."""
    starts = sorted(plain)
    nested = _starts_anew(runs, starts)
    shifts: dict[int, int] = {}
    for run in runs:
        is_loose = run.depth == 1 and (nested or run.families == {"point"})
        for at in run.openings:
            before = bisect_left(starts, at) - 1
            holder = starts[before] if before >= 0 else -1
            if holder >= 0 and (is_loose or below.get(holder) == at):
                shifts[at] = plain[holder] + 1 - run.depth
            elif run.depth == 1:
                shifts[at] = 0
    return shifts


def _starts_anew(runs: Sequence[Run], starts: Sequence[int]) -> bool:
    """Outermost sequences begin under several unnumbered headings and nowhere else."""
    under = {bisect_left(starts, at) for run in runs if run.depth == 1 for at in run.openings}
    return len(under) > 1 and 0 not in under
