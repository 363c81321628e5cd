"""Parts that follow their total: "39 members, including 8 teachers, 20 students and 11 others"."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import accumulate, islice, pairwise, takewhile

from summarykit.figures.amounts import Amounts, Candidate, Claim
from summarykit.figures.sentences import compiled
from summarykit.figures.totals import NEAR
from summarykit.text.written import is_exchanged, plain

_OVERSHOOT = Decimal("0.1")
"""Parts of an open list that exceed their total by more than this overlap each other: women and engineers."""

_FAR_OVER = Decimal("0.25")
"""One wrong digit is looked for behind no larger excess."""

_TOTALS = 3
"""Like figures before the parts of which one may be the total."""

_HUNDRED = 100
_LEAST = Decimal("1e-9")
"""Anything above nought: a total of nought has no parts."""

_JOINED = {
    "rest": _OVERSHOOT,
    "pair": _OVERSHOOT,
    "brackets": _OVERSHOOT,
    "headed": NEAR,
    "listed": _OVERSHOOT,
}
"""Rules by which only a name joins parts to their total, and the share of it by which they may miss it."""

_ROUND = 20
"""From such a total on, two parts make it exactly by chance less often than once in twenty times."""


def find_parts(amounts: Amounts, at: int) -> Candidate | None:
    """The breakdown whose first part this figure is, None where nothing says that it is one."""
    rule = introduced(amounts, at)
    if rule is None:
        return _by_arithmetic(amounts, at)
    parts = _run(amounts, at, rule)
    total = _total(amounts, parts, rule)
    if total is None or _is_loose(amounts, parts, rule):
        return None
    last = parts[-1]
    parts = _fitting(amounts, total, parts, rule)
    if rule in _JOINED and _misses(amounts, total, parts, last, _JOINED[rule]):
        return None
    if rule in {"partial", "behind"} and _is_slip(amounts, total, parts):
        return Candidate(total, tuple(parts), "all", "exchange")
    claim = _claim(amounts, parts, rule)
    if _overlap(amounts, total, parts) and (
        rule in {"partial", "behind"} or (rule == "opening" and claim == "all")
    ):
        claim, rule = ("all", "overlap") if _is_too_much(amounts, total, parts) else ("none", rule)
    # A list that was opened as one of some parts and closed by its last is read by its end.
    closed = claim == "all" and rule in {"partial", "behind"}
    return Candidate(total, tuple(parts), claim, "rest" if closed else rule)


def introduced(amounts: Amounts, at: int) -> str | None:
    """By what words the figure is told to be a part, as the name of a rule."""
    total = next(amounts.totals(at), None)
    if total is None or not amounts.is_part(at):
        return None
    if amounts.depth[at] > amounts.depth[total]:
        return _in_bracket(amounts, total, at) or _in_brackets(amounts, at)
    words, gap = amounts.words, amounts.clear_gap(total, at)
    if amounts.is_of_them(at):
        return "behind"
    if compiled(words.partial).search(gap) or compiled(words.outcome).search(gap):
        return "partial"
    return "complete" if compiled(words.complete).search(gap) else _set_beside(amounts, total, at, gap)


def _in_bracket(amounts: Amounts, total: int, at: int) -> str | None:
    """The figure stands in a bracket that opens right behind its total, or behind words for all parts."""
    gap = amounts.gap(total, at)
    if gap.count("(") != 1:
        return None
    if compiled(amounts.words.complete).search(gap[: gap.rfind("(")]):
        return "complete"
    return "bracket" if compiled(amounts.words.bracket).match(gap) else None


def _in_brackets(amounts: Amounts, at: int) -> str | None:
    """Each part stands in a bracket behind its name: "the state (£60), the town (£55) and we (£35)"."""
    parts = amounts.run(at)
    gaps = (amounts.gap(*pair) for pair in pairwise(parts))
    return "brackets" if len(parts) > 1 and all(")" in gap and "(" in gap for gap in gaps) else None


def _set_beside(amounts: Amounts, total: int, at: int, gap: str) -> str | None:
    """No word joins the figure to its total; the form of the sentence does, or the name of its last part."""
    if _opens(amounts, total) and compiled(amounts.words.opened).fullmatch(gap):
        return "opening"
    if _is_elliptic(amounts, total, at):
        return "elliptic"
    if not compiled(amounts.words.between).fullmatch(re.sub("[;；]", ",", gap, count=1)):
        return None
    parts = amounts.run(at)
    if _ends_in_the_rest(amounts, parts):
        return "rest"
    if are_a_pair(amounts, parts) or exclude_each_other(amounts, parts):
        return "pair"
    if len(parts) > 1 and _is_headed(amounts, total):
        return "headed"
    return "listed" if _is_bare_list(amounts, total, parts) else None


def _is_bare_list(amounts: Amounts, total: int, parts: list[int]) -> bool:
    """Three and more names and numbers right behind the total, that make it but for one digit."""
    linked = (
        compiled(amounts.words.listed).fullmatch(amounts.gap(*pair)) for pair in pairwise([total, *parts])
    )
    return len(parts) > 2 and all(linked) and _is_digit(amounts, total, parts)


def _is_headed(amounts: Amounts, total: int) -> bool:
    """The total is named as one: "total output was 126 tonnes", 总产量126吨."""
    return bool(compiled(amounts.words.headed).search(amounts.sentence.before(amounts.figures[total])))


def _opens(amounts: Amounts, total: int) -> bool:
    return bool(compiled(amounts.words.opening).search(amounts.sentence.before(amounts.figures[total])))


def _ends_in_the_rest(amounts: Amounts, parts: list[int]) -> bool:
    """The last part is told to be the rest."""
    if len(parts) < 2:
        return False
    left = compiled(amounts.words.leaving).search(amounts.sentence.before(amounts.figures[parts[-1]]))
    return bool(left or compiled(amounts.words.remainder).search(amounts.gap(parts[-2], parts[-1])))


def exclude_each_other(amounts: Amounts, parts: list[int]) -> bool:
    """Three and more parts named by the answers of one scale: for, against, abstained."""
    sides = (False, True) if amounts.words.named_behind else (False,)
    return len(parts) > 2 and any(
        all(compiled(scale).search(_name(amounts, part, behind=behind)) for part in parts)
        for scale in amounts.words.scales
        for behind in sides
    )


def are_a_pair(amounts: Amounts, parts: list[int]) -> bool:
    """Two parts of which there can be no third: men and women, town and country."""
    if len(parts) != 2:
        return False
    sides = (False, True) if amounts.words.named_behind else (False,)
    return any(
        _leaves_no_third(amounts, *one)
        for behind in sides
        for named in [[_name(amounts, part, behind=behind) for part in parts]]
        for one in (named, named[::-1])
    )


def _leaves_no_third(amounts: Amounts, one: str, other: str) -> bool:
    pairs = ((compiled(a), compiled(b)) for a, b in amounts.words.pairs)
    denied = compiled(amounts.words.opposite).search(f"{one}\0{other}")
    return bool(denied) or any(a.search(one) and b.search(other) for a, b in pairs)


def _name(amounts: Amounts, at: int, *, behind: bool) -> str:
    """The words right before a figure, or right behind it, that may name it."""
    figure, text = amounts.figures[at], amounts.sentence
    if behind:
        return re.split(r"[,，、;；。(（]| and ", text.behind(figure))[0]
    return re.split(r"[,，、;；。(（]", text.before(figure))[-1]


def _is_elliptic(amounts: Amounts, total: int, at: int) -> bool:
    """Two or more numbers without a noun of their own, set off from the total by a comma alone."""
    named = not amounts.is_bare(total)
    set_off = compiled(amounts.words.set_off).fullmatch(amounts.gap(total, at))
    return named and bool(set_off) and len(_bare_run(amounts, at)) > 1


def _bare_run(amounts: Amounts, at: int) -> list[int]:
    return list(takewhile(amounts.is_bare, amounts.run(at)))


def _run(amounts: Amounts, at: int, rule: str) -> list[int]:
    parts = _bare_run(amounts, at) if rule == "elliptic" else amounts.run(at)
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
    fitting = [one for one in near if amounts.value(one) >= max(amounts.value(parts[0]), _LEAST)]
    if rule in {"elliptic", "bracket"}:
        return fitting[0] if fitting and fitting[0] == near[0] else None
    if rule == "behind":
        return fitting[0] if fitting else None
    likely = fitting if len(parts) > 1 else fitting[:1]
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


def _misses(amounts: Amounts, total: int, parts: list[int], last: int, share: Decimal = _OVERSHOOT) -> bool:
    """The parts are too far from the figure ahead to be its parts where only a name joins them to it."""
    off = abs(amounts.sum(parts) - amounts.value(total))
    return off > (share * amounts.value(total) if parts[-1] == last else 0)


def _fitting(amounts: Amounts, total: int, parts: list[int], rule: str) -> list[int]:
    """The parts up to where they make the total; of an open list, those that can still be parts."""
    limit = amounts.value(total)
    exact = _making(amounts, parts, limit)
    if exact:
        return exact
    parts = amounts.of_one_style(list(takewhile(lambda one: amounts.value(one) <= limit, parts)))
    open_list = rule in {"partial", "behind"} and not _is_slip(amounts, total, parts)
    if not (open_list and _overlap(amounts, total, parts)) or _is_too_much(amounts, total, parts):
        return parts
    sums = accumulate(amounts.value(one) for one in parts)
    return parts[: max(1, sum(1 for so_far in sums if so_far <= limit))]


def _overlap(amounts: Amounts, total: int, parts: list[int]) -> bool:
    """Parts of which nothing says that no other can be counted in two of them, and that come to too much."""
    return amounts.sum(parts) > amounts.value(total) * (1 + _OVERSHOOT)


def _is_too_much(amounts: Amounts, total: int, parts: list[int]) -> bool:
    """Three and more parts come to too much, and one wrong digit explains it rather than overlap."""
    over = amounts.sum(parts) / amounts.value(total) - 1
    return len(parts) > 2 and 0 < over <= _FAR_OVER and _is_digit(amounts, total, parts)


def _is_digit(amounts: Amounts, total: int, parts: list[int]) -> bool:
    """Off by what one wrong digit makes: 10 or 300, not 13; under a hundred by tens, units say nothing."""
    over = plain(abs(amounts.sum(parts) - amounts.value(total))).replace(",", "")
    return len(over.strip("0.")) == 1 and (amounts.value(total) >= _HUNDRED or over.endswith("0"))


def _is_slip(amounts: Amounts, total: int, parts: list[int]) -> bool:
    """With two neighbouring digits of one part exchanged (74 for 47) three and more make a total exactly.

    Under a hundred that happens by chance.
    """
    over = amounts.sum(parts) - amounts.value(total)
    if len(parts) < 3 or not over or amounts.value(total) < _HUNDRED:
        return False
    pairs = ((plain(amounts.value(one)), plain(amounts.value(one) - over)) for one in parts)
    return any(is_exchanged(written, meant) for written, meant in pairs)


def _making(amounts: Amounts, parts: list[int], limit: Decimal) -> list[int]:
    """So many of the parts as make the total exactly; none where no number of them does."""
    sums = accumulate(amounts.value(one) for one in parts)
    return next((parts[:count] for count, so_far in enumerate(sums, start=1) if so_far == limit), [])


def _claim(amounts: Amounts, parts: list[int], rule: str) -> Claim:
    """Whether the words claim all parts: by how they open the list, or as the last is told to be the rest."""
    words = amounts.words
    rest = compiled(words.rest_untold).match(amounts.sentence.behind(amounts.figures[parts[-1]]))
    each = any(compiled(words.each).search(amounts.gap(one - 1, one)) for one in parts)
    if rest or each or _is_mixed(amounts, parts):
        return "none"
    if _ends_in_the_rest(amounts, parts) or are_a_pair(amounts, parts):
        return "all"
    many = len(parts) > (2 if rule == "opening" else 1)
    return "all" if rule not in {"partial", "behind"} and many else "some"


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
    for total in list(amounts.earlier(at))[:_TOTALS]:
        level = amounts.depth[total] == amounts.depth[at]
        exact = _making(amounts, run if level else through, amounts.value(total))
        enough = len(exact) > 2 or (len(exact) == 2 and amounts.value(total) >= _ROUND)
        if enough and (level or len({amounts.depth[one] for one in exact}) > 1):
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
    if not (amounts.is_of_them(first) or compiled(amounts.words.carried).search(amounts.gap(nearest, first))):
        return _by_arithmetic(amounts, first) or _up_to_the_rest(amounts, parts)
    total = _total(amounts, parts, "partial")
    if total is None:
        return None
    parts = _fitting(amounts, total, parts, "partial")
    return Candidate(total, tuple(parts), _claim(amounts, parts, "partial"), "carried")


def _up_to_the_rest(amounts: Amounts, parts: list[int]) -> Candidate | None:
    """The last part of a sentence of its own is told to be the rest: of the total in the one before."""
    total = _total(amounts, parts, "partial") if _ends_in_the_rest(amounts, parts) else None
    if total is None or _misses(amounts, total, parts, parts[-1]):
        return None
    return Candidate(total, tuple(parts), claim="all", rule="rest")
