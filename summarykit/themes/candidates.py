"""Phrases that may be themes: runs of content words, and the parts of such runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from summarykit.lang import LanguagePack
from summarykit.lang.facets.themes import ThemeCues
from summarykit.lang.tokens import phrase_matcher
from summarykit.records import Span

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc, Token

Stems = tuple[str, ...]


@dataclass(slots=True)
class Candidate:
    """A phrase by the stems of its words: its places in text order, and how many are whole runs."""

    stems: Stems
    spans: list[Span] = field(default_factory=list)
    whole: int = 0


def find_candidates(tokens: Doc, pieces: Sequence[Span], pack: LanguagePack) -> list[Candidate]:
    """The candidates inside the pieces of the text, in the order of their first places."""
    cues = pack.facet(ThemeCues)
    found: dict[Stems, Candidate] = {}
    for run in _runs(tokens, pieces, pack):
        for words in _parts(run, cues.longest):
            if not may_stand([word.lower_ for word in words], words[-1].tag_, cues):
                continue
            stems = tuple(stem(word.lower_, cues) for word in words)
            one = found.setdefault(stems, Candidate(stems))
            one.spans.append(Span(words[0].idx, words[-1].idx + len(words[-1])))
            one.whole += len(words) == len(run)
    return list(found.values())


def _runs(tokens: Doc, pieces: Sequence[Span], pack: LanguagePack) -> Iterator[list[Token]]:
    """Content words that follow each other inside one sentence of one piece."""
    cues = pack.facet(ThemeCues)
    formulas = _words_of_formulas(tokens, pack)
    for piece in pieces:
        run: list[Token] = []
        for word in tokens.char_span(piece.start, piece.end, alignment_mode="expand") or ():
            if _is_wrap(word):
                continue
            content = word.i not in formulas and _is_content(word, cues)
            if not content or (word.is_sent_start and not _goes_on(word, run)):
                yield run
                run = []
            if content:
                run.append(word)
        yield run


def _is_wrap(word: Token) -> bool:
    """A single line end: inside a block it is a hard wrap, and a phrase goes on behind it."""
    return word.is_space and len(word.text.splitlines()) == 1 and word.text.strip(" ") != ""


def _goes_on(word: Token, run: Sequence[Token]) -> bool:
    """The word opens a sentence only because a line ended before it."""
    return bool(run) and word.i > 0 and _is_wrap(word.nbor(-1)) and run[-1].i == word.i - 2


def _is_content(word: Token, cues: ThemeCues) -> bool:
    return not word.is_stop and is_content(word.lower_, word.tag_, cues)


def _parts(run: Sequence[Token], longest: int) -> Iterator[Sequence[Token]]:
    for start in range(len(run)):
        for end in range(start + 1, min(start + longest, len(run)) + 1):
            yield run[start:end]


def _words_of_formulas(tokens: Doc, pack: LanguagePack) -> set[int]:
    """Indices of the words that stand in phrases of courtesy."""
    return {index for _, start, end in _formulas(pack)(tokens) for index in range(start, end)}


@cache
def _formulas(pack: LanguagePack) -> PhraseMatcher:
    cues = pack.facet(ThemeCues)
    return phrase_matcher(pack, {phrase: phrase for phrase in cues.formulas})


def is_content(word: str, tag: str, cues: ThemeCues) -> bool:
    """The word, in lower case, may stand in a phrase."""
    if word in cues.breaks or not any(map(str.isalpha, word)):
        return False
    return tag in cues.tags if cues.tags else not is_verb(word, cues)


@cache
def is_verb(word: str, cues: ThemeCues) -> bool:
    """The word, in lower case, is a form of a verb of reporting, or an adverb."""
    if word in cues.nouns:
        return False
    return word.endswith(cues.break_endings) or any(
        _is_form(word, ending, first, cues) for ending, first in cues.verb_endings
    )


def _is_form(word: str, ending: str, first: str, cues: ThemeCues) -> bool:
    if not word.endswith(ending):
        return False
    base = word.removesuffix(ending) + first
    return base in cues.verbs and not (base in cues.noun_verbs and ending in {"", "s", "es", "ies"})


def may_stand(words: Sequence[str], last_tag: str, cues: ThemeCues) -> bool:
    """The words, in lower case, may be a theme: not general ones alone, and closed by a noun."""
    last = words[-1]
    if cues.last_tags and last_tag not in cues.last_tags:
        return False
    if last not in cues.nouns and last.endswith(cues.not_last):
        return False
    if len(words) == 1 and len(last) < cues.least:
        return False
    return not all(word in cues.general or stem(word, cues) in cues.general for word in words)


@cache
def stem(word: str, cues: ThemeCues) -> str:
    """What the forms of a word in lower case have in common."""
    for ending, instead in cues.stems:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + instead
    return word
