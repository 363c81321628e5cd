"""What a model may learn from: each passage as named numbers, beside what the rules say of it.

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
from summarykit.structure.decode import decode
from summarykit.structure.roles import COUNTED, Passage

WORD, OPENING, HEADING, CHAPTER = "word", "opening", "heading", "chapter"
TOLD_WORDS = (f"{WORD} ", f"{OPENING} ", f"{HEADING} ", f"{CHAPTER} ")
"""How the names of features begin that hold words of the text."""

SAMPLE = 2000  # characters of a passage that are read
_OPENING = 12  # words; Chinese: pairs of characters
_TERM = re.compile(r"(?P<han>[\u3400-\u9fff]+)|[^\W\d_\u3400-\u9fff]+(?:['’][^\W\d_\u3400-\u9fff]+)?")


def describe(document: Document, passages: Sequence[Passage], figures: Sequence[Figure]) -> list[Features]:
    """The features of each passage, in order."""
    said = decode([one.scores for one in passages], [one.opens for one in passages])
    starts = [figure.span.start for figure in figures]
    described: list[Features] = []
    for at, one in enumerate(passages):
        first, last = (bisect_left(starts, offset) for offset in (one.span.start, one.span.end))
        described.append(
            dict(_of_rules(one))
            | dict(_of_place(at, passages))
            | dict(_of_figures(figures[first:last]))
            | dict(_of_words(document, one))
            | {f"said {said[at]}": 1.0}
            | {f"said before {said[at - 1] if at else 'none'}": 1.0}
            | {f"said after {said[at + 1] if at + 1 < len(said) else 'none'}": 1.0}
        )
    return described


def _of_rules(one: Passage) -> Iterator[tuple[str, float]]:
    """The weights of the rules, by role and by rule."""
    for role, weight in one.scores.items():
        yield f"rules {role}", weight / 3
    summed: dict[str, float] = {}
    for hit in one.hits:
        summed[f"{hit.rule} {hit.role}"] = summed.get(f"{hit.rule} {hit.role}", 0.0) + hit.weight
    for name, weight in summed.items():
        yield f"rule {name}", weight / 3


def _of_place(at: int, passages: Sequence[Passage]) -> Iterator[tuple[str, float]]:
    """Where the passage stands, and its shape."""
    one, count = passages[at], len(passages)
    yield f"kind {one.kind}", 1.0
    yield f"depth {min(len(one.under), 3)}", 1.0
    yield f"fifth {5 * at // count}", 1.0
    yield f"length {min(int(math.log2(len(one.span) + 1)), 11)}", 1.0
    if one.opens:
        yield "opens", 1.0
    if at < 3:
        yield f"from start {at}", 1.0
    if count - at <= 3:
        yield f"from end {count - at - 1}", 1.0


def _of_figures(figures: Sequence[Figure]) -> Iterator[tuple[str, float]]:
    """How much is counted, aimed at and compared."""
    for name, count in (
        ("figures", sum(figure.kind in COUNTED for figure in figures)),
        ("targets", sum(figure.target for figure in figures)),
        ("changes", sum(figure.change is not None for figure in figures)),
        ("money", sum(figure.kind == "money" for figure in figures)),
    ):
        if count:
            yield name, math.log2(1 + count) / 3


def _of_words(document: Document, one: Passage) -> Iterator[tuple[str, float]]:
    """The words of the passage, of its opening and of its headings; each once, together of length 1."""
    text = document.text[one.span.start : min(one.span.end, one.span.start + SAMPLE)]
    words = _terms(text)
    yield from _weighed(WORD, words)
    yield from _weighed(OPENING, words[:_OPENING])
    if one.under:
        yield from _weighed(HEADING, _terms(one.under[-1].title))
    yield from _weighed(CHAPTER, [term for heading in one.under[:-1] for term in _terms(heading.title)])


def _weighed(kind: str, terms: Sequence[str]) -> Iterator[tuple[str, float]]:
    distinct = dict.fromkeys(terms)
    for term in distinct:
        yield f"{kind} {term}", 1 / math.sqrt(len(distinct))


def _terms(text: str) -> list[str]:
    """Words in lower case, and pairs of neighbours; of Chinese, characters and pairs of them."""
    terms: list[str] = []
    before = ""
    for found in _TERM.finditer(text):
        word = found.group().casefold()
        if found["han"]:
            terms += [part for at in range(len(word)) for part in (word[at], word[at : at + 2])]
            before = ""
        else:
            terms += [word, f"{before} {word}"] if before else [word]
            before = word
    return terms
