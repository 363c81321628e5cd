"""Whose summary it is, by its title or its signature."""

from __future__ import annotations

import re

from summarykit.drafting.promises import one_line
from summarykit.lang import get_pack
from summarykit.lang.facets.drafting import DraftWords, FormCues
from summarykit.records import Analysis

SIGNATURE_BLOCKS = 3
"""A signature is one of the last lines: name, date, perhaps a place."""
SIGNATURE_LENGTH = 60
TITLE_LENGTH = 200
"""Characters of a title that are looked at: a page or a Word file may call anything its title."""


def unit_of(analysis: Analysis) -> tuple[str | None, str | None]:
    """Name and kind of the unit, None for what neither title nor signature tells."""
    cues = get_pack(analysis.document.lang).facet(DraftWords).cues
    name = unit_in_title(analysis) or _of_signature(analysis, cues)
    if name is None:
        return None, None
    return name, next((kind for kind, words in cues.kinds.items() if re.search(words, name)), None)


def unit_in_title(analysis: Analysis) -> str | None:
    """The name of the unit that the title tells, or the format's own title; a signature is less sure."""
    cues = get_pack(analysis.document.lang).facet(DraftWords).cues
    titles = (
        one_line(title or "")[:TITLE_LENGTH] for title in (analysis.title, analysis.document.facts.title)
    )
    return next(filter(None, (_of_title(title, cues) for title in titles)), None)


def _of_title(title: str, cues: FormCues) -> str | None:
    for pattern in cues.title_unit:
        found = re.search(pattern, title)
        if found and not re.fullmatch(cues.no_unit, found["unit"].strip()):
            return found["unit"].strip()
    return None


def _of_signature(analysis: Analysis, cues: FormCues) -> str | None:
    """The unit's name alone on one of the last lines that are the document's own."""
    text = analysis.document.text
    own = [block for block in analysis.blocks if not block.is_boilerplate and block.kind in {"body", "list"}]
    for block in reversed(own[-SIGNATURE_BLOCKS:]):
        for line in reversed(block.span.of(text).splitlines()):
            found = re.match(cues.signature_unit, one_line(line)) if len(line) <= SIGNATURE_LENGTH else None
            if found:
                return found["unit"].strip()
    return None
