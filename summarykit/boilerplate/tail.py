"""The end of the page: what follows "popular articles" or a licence is no longer the document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarykit.boilerplate.lexicon import Lexicon
from summarykit.boilerplate.marks import Line, LineMarks, Mark
from summarykit.records import BlockKind, Reason

LONGEST_TAIL, LONGEST_LICENCE = 600, 1500
"""Characters that a tail may have beside what is marked already; a longer rest is content."""

LICENCE_WORDS = 2
"""Words of licences that make a licence box: one alone may stand in a sentence of the document."""

_STOP = re.compile(r"[.。！？!?；;：:][\"”’)）」]*$")


def tail(lines: Sequence[Line], lexicon: Lexicon, known: LineMarks) -> dict[int, Mark]:
    """Marks of the unmarked lines behind the opening of a tail, where nothing long follows."""
    for index, line in enumerate(lines):
        kind = _opens(line, known.get(index), lexicon)
        if kind is None:
            continue
        rest = [i for i in range(index, len(lines)) if i not in known]
        if rest and _holds(kind, [lines[i] for i in rest], lexicon):
            return {i: Mark(lines[i].span, kind, Reason("end-of-page", line.text)) for i in rest}
    return {}


def _opens(line: Line, mark: Mark | None, lexicon: Lexicon) -> BlockKind | None:
    """The kind of a tail that starts with this line: behind the title of a list of links, or a licence."""
    if mark is not None:
        return "related_links" if mark.reason.rule in {"widget", "site-footer"} else None
    return "disclaimer" if lexicon.licence_opening.match(line.text) else None


def _holds(kind: BlockKind, rest: Sequence[Line], lexicon: Lexicon) -> bool:
    """The rest of the page is what its opening says: titles and short lines, or a licence."""
    size = sum(len(line.text) for line in rest)
    if kind == "disclaimer":
        words = sum(len(lexicon.licence.findall(line.text)) for line in rest)
        return size <= LONGEST_LICENCE and words >= LICENCE_WORDS
    short = all(len(line.text) <= lexicon.cues.short and not _STOP.search(line.text) for line in rest)
    return short and size <= LONGEST_TAIL
