"""Totals that stand behind a part: "7 hats and 5 caps, 12 in all", "two of the five", "leaving 40"."""

from __future__ import annotations

from decimal import Decimal

from summarykit.figures.amounts import Amounts, Candidate
from summarykit.figures.sentences import compiled

NEAR = Decimal("0.03")
"""Where words only hint at a sum, its parts must come this near the total to be taken for it: a slip of a
digit in a small place. Found on the developer half of the sums set (recall without a false alarm at 0.02 to
0.05); rerun that."""

_FAR = Decimal("0.25")
"""Even where words say "in all", what misses the total by more is the sum of other things."""

_TRIPLE = Decimal("0.1")
"""Words that only hint may miss by this much where the sum takes in all like figures of the sentence."""


def find_total(amounts: Amounts, at: int) -> Candidate | None:
    """The breakdown whose total, or whose rest, this figure is by the words around it."""
    if not amounts.is_amount(at, moved=True):
        return None
    for look in (_summed, _left_over, _of_whole):
        found = look(amounts, at)
        if found is not None:
            return found
    return None


def _summed(amounts: Amounts, at: int) -> Candidate | None:
    """As in "A, B and C, a total of T": the figures before it that make it best."""
    rule = _told(amounts, at)
    if rule is None or amounts.figures[at].kind == "percent":
        return None
    listed = list(amounts.earlier(at, moved=True))
    listed = listed if len(listed) > 1 else _in_brackets(amounts, at)
    best = _best(amounts, at, listed)
    if best is None:
        return None
    hinted = _TRIPLE if len(best) == len(listed) > 2 else NEAR
    limit = (_FAR if rule == "summed" else hinted) * amounts.value(at)
    off = abs(amounts.sum(best) - amounts.value(at))
    return Candidate(at, tuple(best), claim="all", rule=rule) if off <= limit else None


def _told(amounts: Amounts, at: int) -> str | None:
    """Whether words say that the figure is a sum, or only hint at it, as the name of a rule."""
    figure, words = amounts.figures[at], amounts.words
    before, behind = amounts.sentence.before(figure), amounts.sentence.behind(figure)
    if amounts.sentence.search(words.summed, before) or amounts.sentence.match(words.in_all, behind):
        return "summed"
    return "restated" if amounts.sentence.search(words.restated, before) else None


def _in_brackets(amounts: Amounts, at: int) -> list[int]:
    """The amounts before it that stand each in a bracket behind its name, nearest first."""
    return [
        one
        for one in range(at - 1, -1, -1)
        if amounts.depth[one] == amounts.depth[at] + 1 and amounts.alike(one, at) and amounts.is_part(one)
    ]


def _best(amounts: Amounts, at: int, before: list[int]) -> list[int] | None:
    """Of two or more like figures right before the total, so many as come nearest to it."""
    tails = [sorted(before[:count]) for count in range(2, len(before) + 1)]
    whole = amounts.value(at)
    return min(tails, key=lambda tail: abs(amounts.sum(tail) - whole), default=None)


def _left_over(amounts: Amounts, at: int) -> Candidate | None:
    """As in "receipts of T, expenses of A and B, leaving a surplus of C": T is A, B and C together."""
    look = amounts.sentence
    if not look.search(amounts.words.leaving, look.before(amounts.figures[at])):
        return None
    before = list(amounts.earlier(at))
    best = min(
        (
            (abs(amounts.sum([*others, at]) - amounts.value(total)), total, others)
            for end in range(2, len(before) + 1)
            for total in (before[end - 1], before[0])
            for others in [sorted(one for one in before[:end] if one != total)]
        ),
        default=None,
    )
    limit = _TRIPLE if len(before) == 2 else NEAR
    if best is None or best[0] > limit * amounts.value(best[1]):
        return None
    return Candidate(best[1], (*best[2], at), claim="all", rule="left")


def _of_whole(amounts: Amounts, at: int) -> Candidate | None:
    """As in "two of the five": a part, its total right behind it, and more parts where they make it."""
    total = at + 1
    if total >= len(amounts.figures) or not amounts.alike(at, total) or not amounts.is_amount(total):
        return None
    fits = 0 < amounts.value(at) <= amounts.value(total)
    if not (fits and compiled(amounts.words.of_whole).fullmatch(amounts.gap(at, total))):
        return None
    others = amounts.run(total)[1:]
    full = len(others) > 1 and amounts.sum([at, *others]) == amounts.value(total)
    return Candidate(total, (at, *others) if full else (at,), claim="some", rule="of")
