"""What the clauses around a figure name, read by classes of words: for languages that have a tagger."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from summarykit.figures.sentences import compiled
from summarykit.lang import LanguagePack
from summarykit.lang.facets.nouns import FigureNouns

_CLAUSES = 4
"""Clauses before a figure in which its topic is looked for: the one it stands in, and three before that."""

_MOST = 120
"""Characters of a clause that are tagged: what is longer was no clause, and work stays linear."""

_BEHIND = 40
"""Characters behind a figure among which its noun ends."""


_CACHED = 64
"""Clauses that are remembered: those on both sides of a figure are asked for more than one name."""

_OTHER = "O"
"""The class of words for what is left of something ("the others"): they are its name, whatever the topic."""


@cache
def noun_finder(pack: LanguagePack) -> NounFinder:
    """The finder of a language."""
    return NounFinder(pack, pack.facet(FigureNouns))


class _Words(NamedTuple):
    """Some words of a text and the letters of their classes, one a word."""

    text: str
    spans: tuple[tuple[int, int], ...]
    codes: str

    def part(self, start: int, end: int) -> _Words:
        """The words from `start` up to `end`."""
        return _Words(self.text, self.spans[start:end], self.codes[start:end])

    def without(self, start: int, end: int) -> _Words:
        """The words but those from `start` up to `end`."""
        return _Words(self.text, self.spans[:start] + self.spans[end:], self.codes[:start] + self.codes[end:])

    def __str__(self) -> str:
        return self.text[self.spans[0][0] : self.spans[-1][1]] if self.spans else ""


class NounFinder:
    """Finds what names a figure by the grammar of a pack."""

    def __init__(self, pack: LanguagePack, grammar: FigureNouns) -> None:
        self.pack, self.grammar = pack, grammar
        groups = (f"(?P<{code}{at}>{pattern})" for at, (code, pattern) in enumerate(grammar.classes))
        self.classes = re.compile("|".join(groups))
        self.known: dict[tuple[str, str], str] = {}
        self.words = lru_cache(_CACHED)(self._words)

    def before(self, text: str) -> str | None:
        """What the clauses before a figure name: of the nearest one that has more than words of relation.

        None where there is none, an empty name where its words were not understood.
        """
        text = compiled(self.grammar.link).sub("", text)
        for back, clause in enumerate(self._clauses(text)):
            words = self.words(clause)
            found = self._name(words, topic=back > 0)
            other = words.codes.find(_OTHER)
            if found is not None or other >= 0:
                return found if found is not None else str(words.part(other, other + 1))
        return None

    def behind(self, text: str) -> str | None:
        """What the words right behind a figure say that it counts."""
        return self._behind(text, self.grammar.behind)

    def attribute(self, text: str) -> str | None:
        """What a figure is an attribute of, by the words right behind it."""
        return self._behind(text, self.grammar.attribute)

    def predicate(self, text: str) -> str | None:
        """What those that a figure counts are said to do, by the words right behind it."""
        return self._behind(text, self.grammar.predicate)

    def beside(self, text: str) -> str | None:
        """What the clause that a figure stands in names, whatever the clauses before it are about."""
        text = compiled(self.grammar.link).sub("", text)
        return self._name(self.words(next(self._clauses(text))), topic=False) or None

    def after_border(self, text: str) -> str:
        """The text without the rest of its first clause; all of it where there is no other."""
        border = compiled(self.grammar.clause).search(text)
        return text[border.end() :] if border else text

    def _behind(self, text: str, pattern: str) -> str | None:
        words = self.words(self._opening(text[:_BEHIND]))
        found = compiled(pattern).match(words.codes)
        return str(words.part(*found.span("noun"))) if found else None

    def _hidden(self, text: str) -> str:
        """The text with its quotations blackened: they are one word, whatever is in them."""
        return compiled(self.grammar.opaque).sub(lambda found: "_" * len(found.group()), text)

    def _opening(self, text: str) -> str:
        """The first clause behind a figure."""
        border = compiled(self.grammar.clause).search(self._hidden(text))
        return text[: border.start()] if border else text

    def _clauses(self, text: str) -> Iterator[str]:
        """The clauses before a figure, nearest first: the one it stands in, and some that say something."""
        borders = [found.span() for found in compiled(self.grammar.clause).finditer(self._hidden(text))]
        end, left = len(text), _CLAUSES
        for start, after in [(0, 0), *borders][::-1]:
            clause = text[after:end]
            if left == _CLAUSES or clause.strip():
                yield clause
                left -= 1
            end = start
            if not left:
                return

    def _words(self, clause: str) -> _Words:
        clause = clause[-_MOST:]
        spans, codes, at = [], [], 0
        for word, tag in self._tagged(clause):
            start, at = at, at + len(word)
            if word.isalnum() or "、" in word or any(map(str.isalnum, word)):
                spans.append((start, at))
                codes.append(self._code(word, tag))
        return _Words(clause, tuple(spans), compiled(self.grammar.nominal).sub("N", "".join(codes)))

    def _tagged(self, clause: str) -> Iterator[tuple[str, str]]:
        tag_words, at = self.pack.tag_words, 0
        if tag_words is None:
            return
        for quoted in compiled(self.grammar.opaque).finditer(clause):
            yield from tag_words(clause[at : quoted.start()])
            yield quoted.group(), "quoted"
            at = quoted.end()
        yield from tag_words(clause[at:])

    def _code(self, word: str, tag: str) -> str:
        code = self.known.get((word, tag))
        if code is None:
            found = self.classes.fullmatch(f"{word}/{tag}")
            code = (found.lastgroup or "")[0] if found else self.grammar.other
            if len(word) < 5:  # words of the language; names would fill the memory over many documents
                self.known[word, tag] = code
        return code

    def _name(self, words: _Words, *, topic: bool) -> str | None:
        """What a clause names; a clause further off its topic, circumstances passed over."""
        if topic and words.codes.startswith("P"):
            return None
        core = self._core(words)
        first = compiled(self.grammar.topic).match(core.codes) if topic else None
        core = core.part(0, first.end()) if first else core
        return self._told(core) if core.codes else None

    def _told(self, core: _Words) -> str | None:
        """The name in the predicate, else the subject, else what is done."""
        marks = [found.start() for found in compiled(self.grammar.mark).finditer(core.codes)]
        at = marks[-1] if marks else -1
        predicate, subject = self._core(core.part(at + 1, len(core.codes))), core.part(0, max(at, 0))
        for part in (predicate, self._core(subject)):
            if self._names(part):
                return str(part)
        if not subject.codes and compiled(self.grammar.done).fullmatch(predicate.codes):
            return str(predicate) if len(str(predicate)) > 1 else None
        return ""

    def _names(self, part: _Words) -> bool:
        found = compiled(self.grammar.named).fullmatch(part.codes)
        return found is not None and len(str(part)) <= self.grammar.longest

    def _core(self, words: _Words) -> _Words:
        """The words without asides, and without the words of relation at both ends."""
        while aside := compiled(self.grammar.aside).search(words.codes):
            words = words.without(*aside.span())
        tail = compiled(self.grammar.tail).search(words.codes)
        words = words.part(0, tail.start()) if tail else words
        lead = compiled(self.grammar.lead).match(words.codes)
        return words.part(lead.end(), len(words.codes)) if lead else words
