"""Paragraphs that turn in the middle: from what went well to what did not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from summarykit.lang import LanguagePack
from summarykit.lang.facets.roles import RoleCues
from summarykit.records import Block, Document, Reason, Span
from summarykit.records.spans import trim
from summarykit.structure.cues import moods, spoken_for

# One sentence of regret inside a paragraph changes nothing: two must stand on each side.
FEWEST_SENTENCES = 2
# What follows must speak of problems in so many words.
LEAST_WEIGHT = 4.0

_LONGEST = 5000  # characters; nothing so long is one paragraph with one turn


@cache
def _turn(pack: LanguagePack) -> re.Pattern[str]:
    return re.compile(pack.facet(RoleCues).turn)


def cut_turns(document: Document, block: Block, pack: LanguagePack) -> Iterator[Block]:
    """The paragraph, as two blocks where it turns to problems."""
    at = _turning(block.span.of(document.text), pack) if block.kind == "body" else None
    if at is None:
        yield block
        return
    middle = block.span.start + at
    yield replace(block, span=trim(Span(block.span.start, middle), document.text))
    yield replace(block, span=trim(Span(middle, block.span.end), document.text), reason=Reason("turn"))


def _turning(text: str, pack: LanguagePack) -> int | None:
    """The offset of the sentence at which the text turns."""
    if len(text) > _LONGEST:
        return None
    sentences = [
        found.start() + len(found.group()) - len(found.group().lstrip())
        for found in moods(pack).sentence.finditer(text)
    ]
    for start in sentences[FEWEST_SENTENCES : 1 - FEWEST_SENTENCES or None]:
        if _turn(pack).match(text, start) and _of_problems(text[start:], pack):
            return start
    return None


def _of_problems(text: str, pack: LanguagePack) -> bool:
    return sum(hit.weight for hit in spoken_for(text, pack) if hit.role == "problems") >= LEAST_WEIGHT
