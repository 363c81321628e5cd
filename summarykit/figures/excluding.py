"""Parts that leave no other: men and women, passed and not passed, for and against and abstained."""

from __future__ import annotations

import re

from summarykit.figures.amounts import Amounts
from summarykit.figures.sentences import compiled


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


def exclude_each_other(amounts: Amounts, parts: list[int]) -> bool:
    """Three and more parts named by the answers of one scale: for, against, abstained."""
    sides = (False, True) if amounts.words.named_behind else (False,)
    return len(parts) > 2 and any(
        all(compiled(scale).search(_name(amounts, part, behind=behind)) for part in parts)
        for scale in amounts.words.scales
        for behind in sides
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
