"""Two numbers that are one figure (2%-3%, between 8 and 10, five or six), and units that a list shares."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from summarykit.figures.lexer import lexer
from summarykit.figures.sentences import REACH, compiled
from summarykit.figures.units import plain
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureContext
from summarykit.records import Figure, Span

_DIGITS = re.compile(r"\d[\d,]{0,15}(?:\.\d{1,6})?")
_CLAUSE = re.compile(r"[;。；\n]|\.(?!\d)")
_FAR = 2  # "rose by 10 to 20" is an estimate; a level is many times the amount by which it was reached
_NEAR = 48  # characters looked at around a number for a word that tells what it is


def join_ranges(found: list[Figure], text: str, pack: LanguagePack) -> list[Figure]:
    """As in "2%-3%", "10-12", "between 2% and 3%"."""
    joined: list[Figure] = []
    for one in found:
        if joined and _is_range(joined[-1], one, text, pack):
            joined[-1] = _range(joined[-1], one, text, pack)
        else:
            joined.append(one)
    return joined


def _is_range(low: Figure, high: Figure, text: str, pack: LanguagePack) -> bool:
    """Two values of one unit that rise, joined by a dash or by a word where no change is told; two bounds."""
    alike = low.unit == high.unit or (low.unit is None and low.kind == "count")
    plain_kinds = high.kind != "ratio" and "date" not in {low.kind, high.kind}
    if not alike or not plain_kinds or low.upper is not None or _value(low) == _value(high):
        return False
    joined = _is_joined if _value(low) < _value(high) else _is_bounded
    return joined(low, high, text, pack.facet(FigureContext))


def _is_bounded(high: Figure, low: Figure, text: str, words: FigureContext) -> bool:
    """The upper bound stands first: "at most 50 and at least 20"."""
    lead = text[max(0, high.span.start - _NEAR) : high.span.start]
    between = text[high.span.end : low.span.start]
    return bool(
        compiled(words.range_atmost).search(lead) and compiled(words.range_atleast).fullmatch(between)
    )


def _is_joined(low: Figure, high: Figure, text: str, words: FigureContext) -> bool:
    between = text[low.span.end : high.span.start]
    lead = text[max(0, low.span.start - _NEAR) : low.span.start]
    behind = text[high.span.end : high.span.end + _NEAR]
    if compiled(words.range_lead).search(lead) or compiled(words.range_tail).match(behind):
        return bool(compiled(words.range_pair).fullmatch(between))
    if compiled(words.range_above).search(lead) and compiled(words.range_below).fullmatch(between):
        return True
    if compiled(words.range_link).fullmatch(between):
        return True
    if compiled(words.range_or).fullmatch(between):
        return _value(high) == _value(low) + 1
    return bool(compiled(words.range_word).fullmatch(between)) and not _is_move(low, high, text, words)


def _is_move(low: Figure, high: Figure, text: str, words: FigureContext) -> bool:
    """Two values "A to B" of a change: from A to B where something moved, rose A to B, rose by A to B.

    A first end that lends its unit from the last one ("rose 2 to 3 percent") is no value of its own.
    """
    lead = _CLAUSE.split(text[max(0, low.span.start - REACH) : low.span.start])[-1]
    tail = _CLAUSE.split(text[high.span.end : high.span.end + _NEAR])[0]
    if compiled(words.range_from).search(lead):
        return any(compiled(words.range_move).search(part) for part in (lead, tail))
    lent = low.unit is None and high.unit is not None
    if compiled(words.range_by).search(lead):
        far = _value(high) > _FAR * _value(low) and high.kind != "percent" and not lent
        return far or bool(compiled(words.range_base).match(tail))
    return not lent and bool(compiled(words.range_not).search(lead))


def _range(low: Figure, high: Figure, text: str, pack: LanguagePack) -> Figure:
    """One figure from the first end to the last; a magnitude of the last counts for both (2-3万)."""
    value, span = _value(low), Span(low.span.start, high.span.end)
    by = _magnitude(high, text, pack)
    if by > 1 and _magnitude(low, text, pack) == 1 and value * by < _value(high):
        value *= by
    first, last = sorted((value, _value(high)))
    rule = f"range.{high.kind}"
    return replace(high, span=span, kind="range", value=plain(first), upper=plain(last), rule=rule)


def _magnitude(figure: Figure, text: str, pack: LanguagePack) -> Decimal:
    """By how much the figure is more than its digits or its first word say."""
    written = figure.span.of(text)
    digits = _DIGITS.search(written)
    first = Decimal(digits.group().replace(",", "")) if digits else lexer(pack).read(written.split(" ")[0])
    by = _value(figure) / first if first else Decimal(1)
    return by if by == by.to_integral_value() else Decimal(1)


def _value(figure: Figure) -> Decimal:
    return figure.value if figure.value is not None else Decimal(0)


def _is_explained(found: list[Figure], at: int, text: str, link: re.Pattern[str]) -> bool:
    """As in "34, or 80 %": a comma before the percent, and no number before it, make no list."""
    one, after = found[at], found[at + 1]
    first = at == 0 or not link.fullmatch(text, found[at - 1].span.end, one.span.start)
    return first and after.unit == "percent" and text[one.span.end] == ","


def share_units(found: list[Figure], text: str, pack: LanguagePack) -> list[Figure]:
    """As in "12, 9 and 15 days": numbers of a list without a unit take that of its last one."""
    words = pack.facet(FigureContext)
    link, end = compiled(words.list_link), compiled(words.list_end)
    shared = list(found)
    for at in range(len(shared) - 2, -1, -1):
        one, after = shared[at], shared[at + 1]
        bare = one.unit is None and one.kind == "count" and not _is_explained(shared, at, text, link)
        if not bare or after.unit is None or after.kind == "range":
            continue
        inside = after.rule.endswith(".shared")
        if (link if inside else end).fullmatch(text, one.span.end, after.span.start):
            shared[at] = replace(one, unit=after.unit, kind=after.kind, rule=f"{after.kind}.shared")
    return shared
