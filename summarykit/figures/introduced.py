"""By what words, or by what form of the sentence, a figure is told to be the first of some parts."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from summarykit.figures.amounts import Amounts
from summarykit.figures.excluding import are_a_pair, exclude_each_other
from summarykit.figures.fitting import is_digit
from summarykit.figures.sentences import compiled


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
    if amounts.sentence.search(words.partial, gap) or compiled(words.outcome).search(gap):
        return "partial"
    complete = amounts.sentence.search(words.complete, gap)
    return "complete" if complete else _set_beside(amounts, total, at, gap)


def _in_bracket(amounts: Amounts, total: int, at: int) -> str | None:
    """The figure stands in a bracket that opens right behind its total, or that holds three parts."""
    gap = amounts.gap(total, at)
    if gap.count("(") != 1:
        return None
    if amounts.sentence.search(amounts.words.complete, gap[: gap.rfind("(")]):
        return "complete"
    near = compiled(amounts.words.bracket).match(gap)
    return "bracket" if near or len(amounts.run(at)) > 2 else None


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
    return _named(amounts, total, amounts.run(at))


def _named(amounts: Amounts, total: int, parts: list[int]) -> str | None:
    """The names of the parts, or of the total, say what they are."""
    if ends_in_the_rest(amounts, parts):
        return "rest"
    if are_a_pair(amounts, parts) or exclude_each_other(amounts, parts):
        return "pair"
    if len(parts) > 1 and _is_headed(amounts, total):
        return "headed"
    return "listed" if _is_bare_list(amounts, total, parts) else None


def _is_elliptic(amounts: Amounts, total: int, at: int) -> bool:
    """Two or more numbers without a noun of their own, set off from the total by a comma alone."""
    named = amounts.figures[total].kind != "count" or not amounts.is_bare(total)
    set_off = compiled(amounts.words.set_off).fullmatch(amounts.gap(total, at))
    return named and bool(set_off) and len(bare_run(amounts, at)) > 1


def _is_bare_list(amounts: Amounts, total: int, parts: list[int]) -> bool:
    """Three and more names and numbers right behind the total, that make it but for one digit."""
    linked = (
        compiled(amounts.words.listed).fullmatch(amounts.gap(*pair)) for pair in pairwise([total, *parts])
    )
    return len(parts) > 2 and all(linked) and is_digit(amounts, total, parts)


def _is_headed(amounts: Amounts, total: int) -> bool:
    """The total is named as one: "total output was 126 tonnes", "126 tonnes in all", 总产量126吨."""
    figure, look = amounts.figures[total], amounts.sentence
    ahead = compiled(amounts.words.headed).search(look.before(figure))
    return bool(ahead or look.match(amounts.words.in_all, look.behind(figure)))


def _opens(amounts: Amounts, total: int) -> bool:
    return bool(compiled(amounts.words.opening).search(amounts.sentence.before(amounts.figures[total])))


def ends_in_the_rest(amounts: Amounts, parts: list[int]) -> bool:
    """The last part is told to be the rest."""
    if len(parts) < 2:
        return False
    left = compiled(amounts.words.leaving).search(amounts.sentence.before(amounts.figures[parts[-1]]))
    return bool(left or compiled(amounts.words.remainder).search(amounts.gap(parts[-2], parts[-1])))


def bare_run(amounts: Amounts, at: int) -> list[int]:
    """The figures of the list that have no noun of their own, up to the first that has one."""
    return list(takewhile(amounts.is_bare, amounts.run(at)))
