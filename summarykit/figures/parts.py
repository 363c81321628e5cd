"""Parts that follow their total: "39 members, including 8 teachers, 20 students and 11 others"."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import islice

from summarykit.figures.amounts import Amounts, Candidate, Claim
from summarykit.figures.excluding import are_a_pair
from summarykit.figures.fitting import OVERSHOOT, fitting, is_slip, is_too_much, making, overlap
from summarykit.figures.introduced import bare_run, ends_in_the_rest, introduced
from summarykit.figures.sentences import compiled
from summarykit.figures.totals import NEAR

_TOTALS = 3
"""Like figures before the parts of which one may be the total."""

_LEAST = Decimal("1e-9")
"""Anything above nought: a total of nought has no parts."""

_JOINED = {
    "rest": OVERSHOOT,
    "pair": OVERSHOOT,
    "brackets": OVERSHOOT,
    "headed": NEAR,
    "listed": OVERSHOOT,
}
"""Rules by which only a name joins parts to their total, and the share of it by which they may miss it."""

_ROUND = 20
"""From such a total on, two parts make it exactly by chance less often than once in twenty times."""

_OPENS = re.compile(r"[.!?;。！？；]\s{0,3}$")
"""Right before a number that opens its sentence, or half of one."""


def find_parts(amounts: Amounts, at: int) -> Candidate | None:
    """The breakdown whose first part this figure is, None where nothing says that it is one."""
    rule = introduced(amounts, at)
    if rule is None:
        return _by_arithmetic(amounts, at) or _nameless(amounts, amounts.run(at))
    parts = _run(amounts, at, rule)
    total = _total(amounts, parts, rule)
    if total is None or _is_loose(amounts, parts, rule):
        return None
    last = parts[-1]
    parts = fitting(amounts, total, parts, rule)
    if rule in _JOINED and _misses(amounts, total, parts, last, _JOINED[rule]):
        return None
    return Candidate(total, tuple(parts), *_judged(amounts, total, parts, rule))


def _judged(amounts: Amounts, total: int, parts: list[int], rule: str) -> tuple[Claim, str]:
    """What the words claim, and the rule that says how far it can be trusted."""
    if rule in {"partial", "behind"} and is_slip(amounts, total, parts):
        return "all", "exchange"
    claim = _claim(amounts, total, parts, rule)
    if rule in {"partial", "behind", "opening", "elliptic"} and overlap(amounts, total, parts):
        return ("all", "overlap") if is_too_much(amounts, total, parts) else ("none", rule)
    # A list that was opened as one of some parts and closed by its last is read by its end.
    closed = claim == "all" and rule in {"partial", "behind"}
    return claim, "rest" if closed else rule


def _run(amounts: Amounts, at: int, rule: str) -> list[int]:
    parts = bare_run(amounts, at) if rule == "elliptic" else amounts.run(at)
    if len(parts) == 1 and _is_announced(amounts, at):
        parts = amounts.run(at, parted=True)
    # A value in brackets that is told of another time ("48 cases (60 in 2021)") is no part.
    behind = amounts.figures[at + 1 : at + 2]
    if rule == "bracket" and len(parts) == 1 and behind and behind[0].kind == "date":
        return []
    return parts


def _is_announced(amounts: Amounts, at: int) -> bool:
    """A colon stands before the name of the first part: what follows is a list, whatever parts it."""
    return ":" in re.split("[;；]", amounts.sentence.before(amounts.figures[at]))[-1]


def _total(amounts: Amounts, parts: list[int], rule: str) -> int | None:
    """Of the like figures right before the parts, the one they fit best and can be parts of."""
    if not parts:
        return None
    whole, near = amounts.sum(parts), _near(amounts, parts)
    if _make_it_together(amounts, near, whole):
        return None
    if rule in {"elliptic", "bracket"}:
        near = near[:1]
    large = [one for one in near if amounts.value(one) >= max(amounts.value(parts[0]), _LEAST)]
    likely = large if len(parts) > 1 and rule != "behind" else large[:1]
    return min(likely, key=lambda one: abs(amounts.value(one) - whole) / amounts.value(one), default=None)


def _near(amounts: Amounts, parts: list[int]) -> list[int]:
    """The like figures right before; "three groups: ..." tells how many parts, not what they come to."""
    near = list(islice(amounts.totals(parts[0]), _TOTALS + 1))
    counted = bool(near) and amounts.value(near[0]) == len(parts) != amounts.sum(parts)
    return near[1:] if counted else near[:_TOTALS]


def _make_it_together(amounts: Amounts, near: list[int], whole: Decimal) -> bool:
    """Several figures before add up to the parts: "34 full and 3 new members: 13, 15 and 9"."""
    return any(amounts.sum(near[:count]) == whole for count in range(2, len(near) + 1))


def _is_loose(amounts: Amounts, parts: list[int], rule: str) -> bool:
    """Too little is said: one figure behind a colon, and rates, which are shares of a whole not told."""
    if amounts.figures[parts[0]].kind == "percent":
        return rule != "partial" or len(parts) < 2
    return rule == "complete" and len(parts) < 2


def _misses(amounts: Amounts, total: int, parts: list[int], last: int, share: Decimal = OVERSHOOT) -> bool:
    """The parts are too far from the figure ahead to be its parts where only a name joins them to it."""
    off = abs(amounts.sum(parts) - amounts.value(total))
    return off > (share * amounts.value(total) if parts[-1] == last else 0)


def _claim(amounts: Amounts, total: int, parts: list[int], rule: str) -> Claim:
    """Whether the words claim all parts: by how they open the list, or as the last is told to be the rest."""
    words = amounts.words
    rest = compiled(words.rest_untold).match(amounts.sentence.behind(amounts.figures[parts[-1]]))
    if rest or _are_told_for_several(amounts, parts) or _is_mixed(amounts, parts):
        return "none"
    pair = are_a_pair(amounts, parts) and not _misses(amounts, total, parts, parts[-1])
    if pair or ends_in_the_rest(amounts, parts):
        return "all"
    many = len(parts) > (2 if rule == "opening" else 1)
    return "all" if rule not in {"partial", "behind"} and many else "some"


def _are_told_for_several(amounts: Amounts, parts: list[int]) -> bool:
    """One of the parts is told once for several: "one each"."""
    return any(compiled(amounts.words.each).search(amounts.gap(one - 1, one)) for one in parts)


def _is_mixed(amounts: Amounts, parts: list[int]) -> bool:
    """Counts of another kind stand among the parts: they may be parts as well."""
    return any(
        amounts.figures[one].kind == amounts.figures[parts[0]].kind == "count"
        and not amounts.alike(one, parts[0])
        for one in range(parts[0] + 1, parts[-1])
        if amounts.depth[one] == amounts.depth[parts[0]]
    )


def _by_arithmetic(amounts: Amounts, at: int) -> Candidate | None:
    """Figures in a row behind a like one that make it exactly, though no word says that they do."""
    if not amounts.is_part(at) or amounts.figures[at].kind == "percent":
        return None
    run, through = amounts.run(at), amounts.run(at, through=True)
    for total in islice(amounts.earlier(at), _TOTALS):
        level = amounts.depth[total] == amounts.depth[at]
        exact = making(amounts, run if level else through, amounts.value(total))
        several = len(exact) > (1 if amounts.value(total) >= _ROUND else 2)
        if several and (level or len({amounts.depth[one] for one in exact}) > 1):
            return Candidate(total, tuple(exact), claim="all", rule="sum")
    return None


def find_carried(amounts: Amounts, first: int) -> Candidate | None:
    """The breakdown that goes on from the sentence before: "... 40 boats. Of them 25 are new and 15 old."

    `first` is the first figure of the sentence at hand; those before it are of the sentence before.
    """
    first = next((at for at in range(first, len(amounts.figures)) if amounts.is_part(at)), first)
    nearest = next(amounts.earlier(first), None)
    if nearest is None or not amounts.is_part(first) or amounts.figures[first].kind == "percent":
        return None
    parts = amounts.run(first)
    if amounts.is_of_them(first) or compiled(amounts.words.carried).search(amounts.gap(nearest, first)):
        return _carried(amounts, parts, nearest)
    return _by_arithmetic(amounts, first) or _up_to_the_rest(amounts, parts) or _nameless(amounts, parts)


def _carried(amounts: Amounts, parts: list[int], nearest: int) -> Candidate | None:
    """Parts of the total they fit best; a single one only of the last figure before it."""
    total = _total(amounts, parts, "partial")
    if total is None or (len(parts) == 1 and total != nearest):
        return None
    parts = fitting(amounts, total, parts, "partial")
    return Candidate(total, tuple(parts), _claim(amounts, total, parts, "partial"), "carried")


def _up_to_the_rest(amounts: Amounts, parts: list[int]) -> Candidate | None:
    """The last part of a sentence of its own is told to be the rest: of the total in the one before."""
    total = _total(amounts, parts, "partial") if ends_in_the_rest(amounts, parts) else None
    if total is None or _misses(amounts, total, parts, parts[-1]):
        return None
    return Candidate(total, tuple(parts), claim="all", rule="rest")


def _nameless(amounts: Amounts, parts: list[int]) -> Candidate | None:
    """Three and more parts, the first a number without a noun that opens its sentence: "86 were closed, ...".

    Such a number is of what the sentence before tells.
    """
    before = amounts.sentence.before(amounts.figures[parts[0]])
    nameless = len(parts) > 2 and amounts.is_bare(parts[0]) and _OPENS.search(before)
    total = _total(amounts, parts, "partial") if nameless else None
    if total is None or _misses(amounts, total, parts, parts[-1], max(NEAR, 1 / amounts.value(total))):
        return None
    return Candidate(total, tuple(parts), claim="all", rule="elliptic")
