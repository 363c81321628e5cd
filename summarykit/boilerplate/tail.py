"""The end of the page: what follows "popular articles" or a licence is no longer the document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarykit.boilerplate.lexicon import Lexicon
from summarykit.boilerplate.marks import Line, LineMarks, Mark
from summarykit.records import BlockKind, Reason

LONGEST_REST = 600
"""Characters that a tail may have beside what is marked already; a longer rest is content."""

LICENCE_WORDS = 2
"""Words of licences that make a licence box: one alone may stand in a sentence of the document."""

_SENTENCE_END = re.compile(r"[.。！？!?:：；;”）)]\s*$")


def tail(lines: Sequence[Line], lexicon: Lexicon, known: LineMarks) -> dict[int, Mark]:
    """Marks of the unmarked lines behind the opening of a tail, where all of them are short."""
    for index, line in enumerate(lines):
        kind = _opens(line, known.get(index), lexicon)
        rest = [i for i in range(index, len(lines)) if i not in known] if kind else []
        if kind and rest and _is_short(rest, lines, lexicon):
            if kind == "disclaimer":
                if sum(len(lexicon.licence.findall(lines[i].text)) for i in rest) < LICENCE_WORDS:
                    continue
                rest = [*_same_sentence(index, lines, known), *rest]
            return {i: Mark(lines[i].span, kind, Reason("end-of-page", line.text)) for i in rest}
    return {}


def _opens(line: Line, mark: Mark | None, lexicon: Lexicon) -> BlockKind | None:
    """The kind of a tail that starts with this line: behind the title of a list of links, or a licence."""
    if mark is not None and mark.reason.rule in {"widget", "site-footer"}:
        return "related_links"
    return "disclaimer" if mark is None and lexicon.licence.search(line.text) else None


def _is_short(rest: Sequence[int], lines: Sequence[Line], lexicon: Lexicon) -> bool:
    size = sum(len(lines[i].text) for i in rest)
    return size <= LONGEST_REST and all(len(lines[i].text) <= lexicon.cues.short for i in rest)


def _same_sentence(index: int, lines: Sequence[Line], known: LineMarks) -> list[int]:
    """The lines before this one that its first sentence runs through."""
    start = index
    while start and start - 1 not in known and not _SENTENCE_END.search(lines[start - 1].text):
        start -= 1
    return list(range(start, index))
