"""Shares of a whole that is not told: percents in a row that are meant to make 100."""

from __future__ import annotations

from decimal import Decimal

from summarykit.figures.amounts import Amounts, Candidate
from summarykit.figures.excluding import are_a_pair, exclude_each_other
from summarykit.figures.sentences import compiled

WHOLE = Decimal(100)

_NEAR = Decimal(3)
"""Points by which a row of three and more shares may miss 100 and still be meant to make it: a slip, or
rounding. Answers of which several could be given miss it by more."""

_ROUNDING = Decimal(1)
"""Points that shares told in full lack by rounding; more are those of a part not told."""

_FAR = Decimal(20)
"""What shares may miss 100 by that are closed by "the rest" or opened as a composition: others are of a
smaller whole, or rates of interest."""


def find_whole(amounts: Amounts, at: int) -> Candidate | None:
    """The row of shares that this percent opens: told to be all, three and more near 100, two of 100."""
    parts = _shares(amounts, at)
    if len(parts) < 2:
        return None
    if _told(amounts, parts):
        return _near_whole(amounts, parts, _FAR, "rest")
    lacking = WHOLE - amounts.sum(parts)
    if lacking > _ROUNDING and _is_open(amounts, at):
        return None
    alone = len(parts) > 2 or not lacking or are_a_pair(amounts, parts)
    return _near_whole(amounts, parts, _NEAR, "shares") if alone else None


def _shares(amounts: Amounts, at: int) -> list[int]:
    """The percents of one whole that this one opens a row of."""
    percent = amounts.figures[at].unit == "percent" and amounts.is_part(at)
    parts = amounts.run(at) if percent else []
    return [] if _are_of_several(amounts, parts) else parts


def _near_whole(amounts: Amounts, parts: list[int], limit: Decimal, rule: str) -> Candidate | None:
    off = abs(amounts.sum(parts) - WHOLE)
    return Candidate(None, tuple(parts), claim="all", rule=rule) if off <= limit else None


def _is_open(amounts: Amounts, at: int) -> bool:
    """Words before the first share open a list that need not be told in full."""
    return bool(compiled(amounts.words.partial).search(amounts.sentence.before(amounts.figures[at])))


def _told(amounts: Amounts, parts: list[int]) -> bool:
    """Words before the first share or the last, or the names of all, say that there are no others."""
    opened = compiled(amounts.words.shares_of).search(amounts.sentence.before(amounts.figures[parts[0]]))
    return bool(
        opened
        or exclude_each_other(amounts, parts)
        or compiled(amounts.words.remainder).search(amounts.gap(parts[-2], parts[-1]))
    )


def _are_of_several(amounts: Amounts, parts: list[int]) -> bool:
    """Each is a share of something else ("42 % of girls and 38 % of boys"), or of another time."""
    if len({amounts.figures[one].period for one in parts}) > 1:
        return True
    named = compiled(amounts.words.share_named)
    wholes = set()
    for one in parts:
        figure, sentence = amounts.figures[one], amounts.sentence
        behind = amounts.words.named_behind
        found = named.match(sentence.behind(figure)) if behind else named.search(sentence.before(figure))
        if found is not None:
            wholes.add(found["whole"].lower())
    return len(wholes) > 1
