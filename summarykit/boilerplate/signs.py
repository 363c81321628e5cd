"""What a short line shows of itself: the words of sites in it, and its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarykit.boilerplate.lexicon import Lexicon
from summarykit.boilerplate.shapes import shapes_of
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
_ITEMS = re.compile(r"[|｜·•/／【】〖〗［］\[\]()（）<>《》:：,，]|\s{2,}|\u3000")
_URL = re.compile(r"!?\[[^\[\]]*\]\([^()\s]*\)|\(?(?:https?://|www\.)\S+|<[^<>\s]+>|\S+@\S+")
_EDGES = " \t\u3000:：-—·•[]【】〖〗《》«»<>‹›←→↑↓▲▼◀▶►◄…"


def signs_of(text: str, lexicon: Lexicon) -> tuple[Sign, ...]:
    """All signs of a line, without regard to its place. Words inside addresses and links are none."""
    words = _URL.sub(" ", text).strip()
    return (*(sign for find in _FINDERS for sign in find(words, lexicon)), *shapes_of(text, words))


def _tools(text: str, lexicon: Lexicon) -> Iterator[Sign]:
    """Words of what can be done on a site, and whether the line is made of them alone.

    Ordinary words count where they are a whole item: "大" is one of a tool bar, not in "大桥".
    """
    sure = plain = left = 0
    for item in filter(None, _ITEMS.split(lexicon.date.sub(" ", text))):
        rest, found = lexicon.tools.subn(" ", item)
        rest, ordinary = lexicon.plain_tools.subn(" ", rest)
        over = len(_LETTERS.findall(lexicon.filler.sub(" ", rest)))
        sure += found
        size = len(_LETTERS.findall(item))
        plain += ordinary * (size - over >= lexicon.cues.plain_share * size)
        left += over
    letters = len(_LETTERS.findall(text))
    if sure + plain:
        first = lexicon.tools.search(text) or lexicon.plain_tools.search(text)
        weight = min(TOOL * sure + PLAIN_TOOL * plain, MOST_TOOLS)
        yield Sign("tool-bar", weight, first.group() if first else "")
        if sure and left <= (1 - COVERED) * letters:
            yield Sign("nothing-else", NOTHING_ELSE)
    elif not letters:
        yield Sign("decoration", SHAPE_ALONE)


def _lists(text: str, lexicon: Lexicon) -> Iterator[Sign]:
    """The title of a list of other pages; words for what stands before and after, with a colon."""
    if lexicon.offers.fullmatch(text.strip(_EDGES)):
        yield Sign("widget", OFFER, text)
    core = text.lstrip(_EDGES)
    if lexicon.onward.match(core):
        found = lexicon.onward.findall(core)
        yield Sign("way-back", ONWARD * len(found), found[0])


def _labels(text: str, lexicon: Lexicon) -> Iterator[Sign]:
    """Labels with short values: how often it was read, where it came from, when it was put there."""
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


def _counts(text: str, lexicon: Lexicon) -> Iterator[Sign]:
    """How often it was read, and dates."""
    for name, pattern, weight in (("count", lexicon.counts, COUNT), ("date", lexicon.date, DATE)):
        found = pattern.search(text)
        if found:
            yield Sign(name, weight, found.group())


_FINDERS = (_tools, _lists, _labels, _counts)
