"""Words of a sentence by what they do in it: one letter a token, so that patterns can be read over them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from summarykit.figures.sentences import REACH, Sentence, compiled, filled
from summarykit.lang import LanguagePack
from summarykit.lang.facets.phrases import FigurePhrases, NamingRule

SIGNS = {
    sign: tag
    for tag, signs in {",": ",–", ";": ";.!?|•", ":": ":=", "<": "([", ">": ")]"}.items()
    for sign in signs
}
"""The tags of signs: what parts clauses, opens a list, or is a bracket."""

NOUNS = frozenset("NEXZW")
"""The tags of what can be the head of a noun phrase."""

_CACHED = 4096
"""Words whose letters are remembered."""

_Place = tuple[int, int]
_Token = tuple[str, _Place, int | None]
"""The tag and the place of a token and, of a figure, its index in the sentence."""

AMOUNT, DATE = "#", "Y"
"""The tags of figures."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """The tokens of a sentence.

    `tags` has a letter for each of the `places`; `figures` says where each figure is, -1 for a date that is
    passed over.
    """

    tags: str
    places: list[_Place]
    figures: list[int]


_Rule = tuple[NamingRule, re.Pattern[str], re.Pattern[str]]
"""A rule and its patterns before and behind a figure."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The patterns of a language, compiled; `rules` by the letters of the kinds that they are for."""

    word: re.Pattern[str]
    tag: Callable[[str], str]
    passed: re.Pattern[str]
    rules: dict[str, list[_Rule]]


@cache
def grammar(pack: LanguagePack) -> Grammar:
    """The grammar of a language that names its figures by phrases."""
    words = pack.facet(FigurePhrases)

    macros: dict[str, str] = {}
    for name, pattern in words.macros.items():
        macros[name] = filled(pattern, macros)

    rules: defaultdict[str, list[_Rule]] = defaultdict(list)
    for rule in words.rules:
        for kind in rule.kinds:
            rules[kind].append((rule, _ready(rule.before, macros), _ready(rule.behind, macros)))
    return Grammar(compiled(words.word), _tagger(words), compiled(words.passed), rules)


def _ready(pattern: str, macros: dict[str, str]) -> re.Pattern[str]:
    return compiled(filled(pattern, macros))


def _tagger(words: FigurePhrases) -> Callable[[str], str]:
    """What tells the letter of a word or sign."""
    tags = {word: tag for tag, listed in words.tags.items() for word in listed} | SIGNS
    endings = [(tag, compiled(pattern)) for tag, pattern in words.endings.items()]

    @lru_cache(_CACHED)
    def letter(word: str) -> str:
        """The tag of one word."""
        known = tags.get(word) or tags.get(word.lower())
        return known or next((tag for tag, ending in endings if ending.match(word)), "N")

    return letter


def tagged(sentence: Sentence, pack: LanguagePack) -> Tagged:
    """The sentence's tokens around its figures, those left out that are passed over."""
    found = grammar(pack)
    pairs = list(_tokens(sentence, found))
    kept = _kept(pairs, found.passed)
    places = {which: at for at, (_, _, which) in enumerate(kept) if which is not None}
    return Tagged(
        "".join([tag for tag, _, _ in kept]),
        [place for _, place, _ in kept],
        [places.get(at, -1) for at in range(len(sentence.figures))],
    )


def _kept(pairs: list[_Token], passed: re.Pattern[str]) -> list[_Token]:
    """The tokens without what is passed over, of which a comma is left where it parts two nouns."""
    tags = "".join([tag for tag, _, _ in pairs])
    kept, at = [], 0
    for one in passed.finditer(tags):
        kept += pairs[at : one.start()]
        at = one.end()
        if {tags[one.start() - 1 : one.start()], tags[at : at + 1]} <= NOUNS:
            kept.append((",", pairs[one.start()][1], None))
    return kept + pairs[at:]


def _tokens(sentence: Sentence, found: Grammar) -> Iterator[_Token]:
    """Tag, place and, of figures, index."""
    at = _word_border(sentence.text, sentence.span.start, sentence.figures[0].span.start)
    for index, figure in enumerate(sentence.figures):
        start, end = figure.span.start, figure.span.end
        yield from _words(sentence.text, at, start, found)
        yield (DATE if figure.kind == "date" else AMOUNT), (start, end), index
        at = end
    yield from _words(sentence.text, at, min(sentence.span.end, at + REACH), found)


def _words(text: str, start: int, end: int, found: Grammar) -> list[_Token]:
    return [(found.tag(one.group()), one.span(), None) for one in found.word.finditer(text, start, end)]


def _word_border(text: str, start: int, figure: int) -> int:
    """The first place within reach of the figure that is in no word, or `start` where that is later."""
    at = max(start, figure - REACH)
    while start < at < figure and not text[at - 1].isspace():
        at += 1
    return at
