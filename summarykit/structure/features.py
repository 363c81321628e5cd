"""What a model may learn from: each passage as named numbers.

A name is a kind, a blank and what was found: `word results`, `heading 计划`, `rules plans`. The rules' own
weights are among them, so that a model stacks upon the rules.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from summarykit.learning.linear import Features
from summarykit.records import Document, Figure
from summarykit.records.structure import Role
from summarykit.structure.decode import decode
from summarykit.structure.roles import COUNTED, Passage

OF_WORDS = ("word ", "heading ")
"""How the names begin that hold words of the text."""

_SAMPLE = 2000  # characters of a passage that are read
_MARGIN = 3  # passages at either end of the document whose place is told one by one
_PARTS = 5  # into which the document is cut to tell where the others stand
_CLOSING = " \t\r\n\u3000\"'”’」』）)]"
_ENDINGS = {"sentence": ".。!！?？…", "colon": ":：", "clause": ",，、;；"}
_WEIGHT = 3.0  # of a rule that says a role in so many words: the scale of their weights
_TERM = re.compile(
    r"(?P<han>[\u3400-\u9fff]+)|[^\W\d_\u3400-\u9fff]+(?:['’][^\W\d_\u3400-\u9fff]+)?"  # no digits
)


def describe(document: Document, passages: Sequence[Passage], figures: Sequence[Figure]) -> list[Features]:
    """The features of each passage, in order."""
    said = decode([one.scores for one in passages], [one.opens for one in passages])
    starts = [figure.span.start for figure in figures]
    described: list[Features] = []
    for at, one in enumerate(passages):
        first, last = (bisect_left(starts, offset) for offset in (one.span.start, one.span.end))
        found = [
            *_of_rules(one),
            *_of_neighbours(at, said),
            *_of_shape(document, one, at, len(passages)),
            *_of_figures(figures[first:last]),
            *_of_words(document, one),
        ]
        described.append(dict(found))
    return described


def _of_rules(one: Passage) -> Iterator[tuple[str, float]]:
    for role, weight in one.scores.items():
        yield f"rules {role}", weight / _WEIGHT


def _of_neighbours(at: int, said: Sequence[Role]) -> Iterator[tuple[str, float]]:
    """What the rules alone decide for the passage and those around it."""
    yield f"said {said[at]}", 1.0
    yield f"before {said[at - 1] if at else 'none'}", 1.0
    yield f"after {said[at + 1] if at + 1 < len(said) else 'none'}", 1.0


def _of_shape(document: Document, one: Passage, at: int, count: int) -> Iterator[tuple[str, float]]:
    """Place, kind of block, length by powers of two, how it ends, how far down under headings it stands.

    What stands at either end of the document is told together with how it ends: a signature is no sentence.
    """
    end = _ending(one.span.of(document.text))
    yield f"ends {end}", 1.0
    yield f"part {_PARTS * at // count}", 1.0
    if at < _MARGIN:
        yield f"start {at} {end}", 1.0
    if count - at <= _MARGIN:
        yield f"end {count - at - 1} {end}", 1.0
    yield f"kind {one.kind}", 1.0
    yield f"length {min(int(math.log2(len(one.span) + 1)), 11)}", 1.0
    yield f"depth {min(len(one.under), 3)} {'opens' if one.opens else 'goes on'}", 1.0


def _ending(text: str) -> str:
    """A sentence, something that goes on, or neither: a name, a date, a line of a list.

    A clause that ends in a colon leads on to what follows; what holds no clause is a salutation or a label.
    """
    last = text.rstrip(_CLOSING)[-1:]
    name = next((name for name, marks in _ENDINGS.items() if last and last in marks), "open")
    return "lead" if name == "colon" and any(mark in text for mark in _ENDINGS["clause"]) else name


def _of_figures(figures: Sequence[Figure]) -> Iterator[tuple[str, float]]:
    """How much is counted, aimed at and compared."""
    for name, count in (
        ("figures counted", sum(figure.kind in COUNTED for figure in figures)),
        ("figures aimed", sum(figure.target for figure in figures)),
        ("figures changed", sum(figure.change is not None for figure in figures)),
        ("figures money", sum(figure.kind == "money" for figure in figures)),
    ):
        if count:
            yield name, math.log2(1 + count) / _WEIGHT


def _of_words(document: Document, one: Passage) -> Iterator[tuple[str, float]]:
    """The words of the passage, and those of the headings above it."""
    text = document.text[one.span.start : min(one.span.end, one.span.start + _SAMPLE)]
    titles = [term for heading in one.under for term in terms(heading.title)]
    for kind, found in zip(OF_WORDS, (terms(text), titles), strict=True):
        distinct = dict.fromkeys(found)
        for term in distinct:
            yield f"{kind}{term}", 1 / math.sqrt(len(distinct))


def terms(text: str) -> list[str]:
    """Words in lower case, and pairs of neighbours; of Chinese, characters and pairs of them."""
    found_terms: list[str] = []
    before = ""
    for found in _TERM.finditer(text):
        word = found.group().casefold()
        if found["han"]:
            found_terms += [
                part for at in range(len(word)) for part in dict.fromkeys((word[at], word[at : at + 2]))
            ]
            before = ""
        else:
            found_terms += [word, f"{before} {word}"] if before else [word]
            before = word
    return found_terms


def is_telling(term: str) -> bool:
    """A reader can make something of the term: a pair of Chinese characters, or four letters and more."""
    return len(term) >= (2 if "\u3400" <= term[0] <= "\u9fff" else 4)
