"""Phrases that may be themes: runs of content words, and the parts of such runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarykit.lang import LanguagePack
from summarykit.lang.facets.themes import ThemeCues
from summarykit.records import Block, BlockKind, Span
from summarykit.themes.courtesy import words_of_courtesy
from summarykit.themes.words import is_content, is_general, may_close, may_stand_alone, stem

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Stems = tuple[str, ...]


@dataclass(slots=True)
class Candidate:
    """A phrase by the stems of its words, with its places in text order.

    `whole` of them are whole runs, `open` end before their run does (so the noun they belong to is missing),
    `heads` stand in headings or the title, `titles` in the title. `tag` is its last word's part of speech.
    """

    stems: Stems
    tag: str = ""
    spans: list[Span] = field(default_factory=list)
    whole: int = 0
    open: int = 0
    heads: int = 0
    titles: int = 0


def find_candidates(tokens: Doc, blocks: Sequence[Block], pack: LanguagePack) -> list[Candidate]:
    """The candidates inside the blocks, boilerplate left out, in the order of their first places."""
    cues = pack.facet(ThemeCues)
    found: dict[Stems, Candidate] = {}
    for run, kind in find_runs(tokens, blocks, pack):
        stems = [stem(word.lower_, cues) for word in run]
        starts, ends = [word.idx for word in run], [word.idx + len(word) for word in run]
        heading, title = kind in {"heading", "title"}, kind == "title"
        for first, last in _parts(run, cues):
            phrase = tuple(stems[first : last + 1])
            one = found.get(phrase)
            if one is None:
                one = found[phrase] = Candidate(phrase, run[last].tag_)
            one.spans.append(Span(starts[first], ends[last]))
            one.whole += last - first + 1 == len(run)
            one.open += last + 1 < len(run)
            one.heads += heading
            one.titles += title
    return list(found.values())


def find_runs(
    tokens: Doc, blocks: Sequence[Block], pack: LanguagePack
) -> Iterator[tuple[list[Token], BlockKind]]:
    """Content words that follow each other inside one clause of a block, and the block's kind."""
    cues = pack.facet(ThemeCues)
    courtesy = words_of_courtesy(tokens, pack)
    for block in blocks:
        if block.is_boilerplate:
            continue
        for run in _runs_of_block(tokens, block, courtesy, cues):
            yield run, block.kind


def _runs_of_block(tokens: Doc, block: Block, courtesy: set[int], cues: ThemeCues) -> Iterator[list[Token]]:
    run: list[Token] = []
    after_title = False
    for word in tokens.char_span(block.span.start, block.span.end, alignment_mode="expand") or ():
        if _is_wrap(word, block):
            continue
        # "President Okoro": the name behind a person's title is no theme either.
        after_title = word.lower_ in cues.persons or (after_title and word.text[0].isupper())
        if after_title or word.i in courtesy or not _is_content(word, cues):
            yield run
            run = []
        else:
            run.append(word)
    yield run


def _is_wrap(word: Token, block: Block) -> bool:
    """A line end inside a paragraph: its lines were wrapped, and a phrase goes on behind it."""
    return word.is_space and block.kind == "body" and word.text.count("\n") < 2


def _is_content(word: Token, cues: ThemeCues) -> bool:
    return not word.is_stop and is_content(word.lower_, word.tag_, cues)


def _parts(run: Sequence[Token], cues: ThemeCues) -> Iterator[tuple[int, int]]:
    """The first and the last word of each part of a run that may be a theme.

    Its last word is a noun, and not all of its words are general.
    """
    closing = [may_close(word.lower_, word.tag_, cues) for word in run]
    telling = [not is_general(word.lower_, cues) for word in run]
    for first in range(len(run)):
        told = False
        for last in range(first, min(first + cues.longest, len(run))):
            told = told or telling[last]
            if told and closing[last] and (last > first or may_stand_alone(run[last].lower_, cues)):
                yield first, last
