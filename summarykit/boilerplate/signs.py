"""What a short line shows of itself: the words of sites in it, and its shape."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from summarykit.boilerplate.alternation import without
from summarykit.boilerplate.lexicon import Lexicon
from summarykit.boilerplate.shapes import URL, against, shapes_of
from summarykit.boilerplate.sieve import ANYTHING, Place
from summarykit.boilerplate.sign import (
    COUNT,
    DATE,
    FIELD,
    MADE_BY,
    MOST_TOOLS,
    NOTHING_ELSE,
    OFFER,
    ONWARD,
    PLAIN_TOOL,
    SHAPE_ALONE,
    TOOL,
    Sign,
)

COVERED = 0.7
"""Share of a line's letters that must be words of sites for nothing else to be in it."""

LONGEST_VALUE = 40
"""Characters of what stands behind a label: a name, a date, a count."""

_LETTERS = re.compile(r"[^\W_]")
_SIGNS = re.compile(r"[\W_]+")
_ITEMS = re.compile(r"[|｜·•/／【】〖〗［］\[\]()（）<>《》:：,，]|\s{2,}|\u3000")
_EDGES = " \t\u3000:：-—·•[]【】〖〗《》«»<>‹›←→↑↓▲▼◀▶►◄…"


def signs_of(
    text: str, lexicon: Lexicon, may: Collection[str] = ANYTHING, place: Place | None = None
) -> tuple[Sign, ...]:
    """All signs of a line, without regard to its place; none where nothing speaks for a site.

    Words inside addresses and links are no signs.

    `may` names what may be found in it (see sieve.py); without its addresses anything may.
    """
    words = text
    if "url" in may:
        words = URL.sub(" ", text).strip()
        may, place = (may, place) if words == text else (ANYTHING, None)
    signs = [*_decoration(words)]
    for name, find in _FINDERS:
        if name in may:
            signs += find(words, lexicon, place)
    signs += shapes_of(text, words, may)
    return (*signs, *against(words)) if signs else ()


def _decoration(text: str) -> Iterator[Sign]:
    """A line without letters."""
    if not _LETTERS.search(text):
        yield Sign("decoration", SHAPE_ALONE)


def _tools(text: str, lexicon: Lexicon, place: Place | None) -> Iterator[Sign]:
    """Words of what can be done on a site, and whether the line is made of them alone.

    Ordinary words count where they are a whole item: "大" is one of a tool bar, not in "大桥".
    """
    items = _items(text, lexicon, place)
    sure = sum(item.tools for item in items)
    plain = _ordinary(items, lexicon)
    if sure + plain:
        first = lexicon.tools.search(text, place) or lexicon.plain_tools.search(text, place)
        weight = min(TOOL * sure + PLAIN_TOOL * plain, MOST_TOOLS)
        yield Sign("tool-bar", weight, first.group() if first else "")
        if sure and _left(items, lexicon) <= (1 - COVERED) * _size(text):
            yield Sign("nothing-else", NOTHING_ELSE)


def _items(text: str, lexicon: Lexicon, place: Place | None) -> list[_Item]:
    """What stands between the signs that set items apart; dates are none."""
    dates = list(lexicon.date.finditer(text, place))
    within = None if dates else place
    return [_Item(item, lexicon, within) for item in _ITEMS.split(without(text, dates)) if item]


class _Item:
    """An item of a line, what it has of words of tool bars, and what is left of it without them."""

    def __init__(self, text: str, lexicon: Lexicon, place: Place | None) -> None:
        tools = list(lexicon.tools.finditer(text, place))
        rest = without(text, tools)
        plain = list(lexicon.plain_tools.finditer(rest, place))
        self.text, self.rest = text, without(rest, plain)
        self.tools, self.plain = len(tools), len(plain)

    def is_covered(self, lexicon: Lexicon) -> bool:
        """Enough of it is words of tool bars."""
        size = _size(self.text)
        return size - self.left(lexicon) >= lexicon.cues.plain_share * size

    def left(self, lexicon: Lexicon) -> int:
        """The letters of everything else."""
        return _size(lexicon.filler.sub(" ", self.rest))


def _ordinary(items: Sequence[_Item], lexicon: Lexicon) -> int:
    """How many ordinary words stand in items that are made of such words."""
    return sum(item.plain for item in items if item.plain and item.is_covered(lexicon))


def _left(items: Sequence[_Item], lexicon: Lexicon) -> int:
    return sum(item.left(lexicon) for item in items)


def _size(text: str) -> int:
    """The letters and figures of a text."""
    return len(_SIGNS.sub("", text))


def _offers(text: str, lexicon: Lexicon, place: Place | None) -> Iterator[Sign]:
    """The title of a list of other pages."""
    if lexicon.offers.fullmatch(text.strip(_EDGES), place):
        yield Sign("widget", OFFER, text)


def _onward(text: str, lexicon: Lexicon, _: Place | None) -> Iterator[Sign]:
    """Words for what stands before and after, with a colon."""
    core = text.lstrip(_EDGES)
    if lexicon.onward.match(core):
        found = lexicon.onward.findall(core)
        yield Sign("way-back", ONWARD * len(found), found[0])


def _labels(text: str, lexicon: Lexicon, place: Place | None) -> Iterator[Sign]:
    """Labels with short values: how often it was read, where it came from, when it was put there."""
    if not lexicon.labels.search(text, place):
        return
    fields = list(lexicon.fields.finditer(text))
    ends = [*(field.start() for field in fields[1:]), len(text)][: len(fields)]
    for field, end in zip(fields, ends, strict=True):
        value = text[field.end() : end].strip()
        if len(value) > LONGEST_VALUE:
            return
        if field["counter"] and lexicon.counter.match(value):
            yield Sign("made-by", COUNT, field.group())
        elif value and not field["counter"]:
            yield Sign("made-by", MADE_BY if field["maker"] else FIELD, field.group())


def _counts(text: str, lexicon: Lexicon, place: Place | None) -> Iterator[Sign]:
    """How often it was read."""
    found = lexicon.counts.search(text, place)
    if found:
        yield Sign("count", COUNT, found.group())


def _dates(text: str, lexicon: Lexicon, place: Place | None) -> Iterator[Sign]:
    found = lexicon.date.search(text, place)
    if found:
        yield Sign("date", DATE, found.group())


_FINDERS = (
    ("tool-bar", _tools),
    ("offers", _offers),
    ("onward", _onward),
    ("labelled", _labels),
    ("counts", _counts),
    ("date", _dates),
)
"""Finders of signs, and what may be in a line that is worth looking at (see `lexicon`)."""
