"""Words of a sentence by what they do in it: one letter a token, so that patterns can be read over them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from summarykit.figures.sentences import REACH, Sentence, compiled, filled
from summarykit.lang import LanguagePack
from summarykit.lang.facets.phrases import FigurePhrases, NamingRule
from summarykit.records import Span

SIGNS = {
    sign: tag
    for tag, signs in {",": ",–", ";": ";.!?|•*", ":": ":=", "<": "([", ">": ")]"}.items()
    for sign in signs
}
"""The tags of signs: what parts clauses, opens a list, or is a bracket."""

NOUNS = "NEXZW"
"""The tags of what can be the head of a noun phrase."""

_CACHED = 4096
"""Words whose letters are remembered."""

AMOUNT, DATE = "#", "Y"
"""The tags of figures."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """The tokens of a sentence.

    `tags` has a letter for each of the `spans`; `figures` says where each figure is, -1 for a date that is
    passed over.
    """

    tags: str
    spans: tuple[Span, ...]
    figures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The patterns of a language, compiled."""

    word: re.Pattern[str]
    tag: Callable[[str], str]
    passed: re.Pattern[str]
    rules: tuple[tuple[NamingRule, re.Pattern[str] | None, re.Pattern[str] | None], ...]


@cache
def grammar(pack: LanguagePack) -> Grammar:
    """The grammar of a language that names its figures by phrases."""
    words = pack.facet(FigurePhrases)

    macros: dict[str, str] = {}
    for name, pattern in words.macros.items():
        macros[name] = filled(pattern, macros)

    def ready(pattern: str) -> re.Pattern[str] | None:
        return re.compile(filled(pattern, macros)) if pattern else None

    return Grammar(
        compiled(words.word),
        _tagger(words),
        compiled(words.passed),
        tuple((rule, ready(rule.before), ready(rule.behind)) for rule in words.rules),
    )


def _tagger(words: FigurePhrases) -> Callable[[str], str]:
    """What tells the letter of a word or sign."""
    tags = {word: tag for tag, listed in words.tags.items() for word in listed} | SIGNS
    endings = [(tag, compiled(pattern)) for tag, pattern in words.endings.items()]

    @lru_cache(_CACHED)
    def tag(word: str) -> str:
        known = tags.get(word) or tags.get(word.lower())
        return known or next((tag for tag, ending in endings if ending.match(word)), "N")

    return tag


def tagged(sentence: Sentence, pack: LanguagePack) -> Tagged:
    """The sentence's tokens around its figures, those left out that are passed over."""
    found = grammar(pack)
    pairs = list(_tokens(sentence, found))
    tags = "".join(tag for tag, _, _ in pairs)
    gone = set()
    for one in found.passed.finditer(tags):
        gone |= set(range(*one.span()))
        if one.start() and tags[one.start() - 1] in NOUNS and tags[one.end() : one.end() + 1] in tuple(NOUNS):
            gone.remove(one.start())
            pairs[one.start()] = (",", pairs[one.start()][1], None)
    kept = [one for at, one in enumerate(pairs) if at not in gone]
    places = {which: at for at, (_, _, which) in enumerate(kept) if which is not None}
    return Tagged(
        "".join(tag for tag, _, _ in kept),
        tuple(span for _, span, _ in kept),
        tuple(places.get(at, -1) for at in range(len(sentence.figures))),
    )


def _tokens(sentence: Sentence, found: Grammar) -> Iterator[tuple[str, Span, int | None]]:
    """Tag, place and, of figures, index."""
    at = _word_border(sentence.text, sentence.span.start, sentence.figures[0].span.start)
    for index, figure in enumerate(sentence.figures):
        yield from _words(sentence.text, at, figure.span.start, found)
        yield (DATE if figure.kind == "date" else AMOUNT), figure.span, index
        at = figure.span.end
    yield from _words(sentence.text, at, min(sentence.span.end, at + REACH), found)


def _words(text: str, start: int, end: int, found: Grammar) -> Iterator[tuple[str, Span, int | None]]:
    for one in found.word.finditer(text, start, end):
        yield found.tag(one.group()), Span(*one.span()), None


def _word_border(text: str, start: int, figure: int) -> int:
    """The first place within reach of the figure that is in no word, or `start` where that is later."""
    at = max(start, figure - REACH)
    while start < at < figure and not text[at - 1].isspace():
        at += 1
    return at
