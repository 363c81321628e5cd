"""Names: of the unit that reports, of other units, and those that are mentioned once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, product
from typing import TYPE_CHECKING

from summarykit.lang import LanguagePack
from summarykit.lang.facets.themes import ThemeCues
from summarykit.records import Block
from summarykit.themes.candidates import Candidate

if TYPE_CHECKING:
    from spacy.tokens import Doc

OTHER_UNIT = 0.3
"""What is left of the weight of another unit's name."""

MENTIONED_ONCE = 0.7
"""What is left of the weight of any name of several words that stands in the text once."""


def own_names(tokens: Doc, blocks: Sequence[Block], pack: LanguagePack) -> tuple[str, ...]:
    """The names of units in the title, in lower case: "red maple school" of "Red Maple School 2026"."""
    unit = _unit(pack.facet(ThemeCues))
    names = []
    for block in blocks:
        for run in _words_together(tokens, block) if block.kind == "title" else ():
            parts = [part.strip() for part in accumulate(run)]
            names.extend([part for part in parts if unit.fullmatch(part)][-1:])
    return tuple(names)


def _words_together(tokens: Doc, block: Block) -> Iterator[list[str]]:
    """Words in lower case, each with the blank behind it, that no sign, number or stop word parts."""
    run: list[str] = []
    for word in tokens.char_span(block.span.start, block.span.end, alignment_mode="expand") or ():
        if word.text[0].isalpha() and not word.is_stop:
            run.append(word.text_with_ws.casefold())
        else:
            yield run
            run = []
    yield run


def name_factor(one: Candidate, text: str, own: Sequence[str], cues: ThemeCues) -> float:
    """What a candidate's weight is multiplied with: 1 where it is no name, 0 where it is the unit's own.

    A part of the own name without a word for units ("nursing" of the nursing department) is its field.
    """
    forms = {span.of(text) for span in one.spans}
    units = list(map(_unit(cues).fullmatch, one.stems))
    is_name = _is_name(one, forms, cues)
    if (is_name or any(units)) and _is_part(forms, own):
        return 0.0
    if units[-1] and (is_name or cues.tags):
        return OTHER_UNIT
    return MENTIONED_ONCE if is_name and _is_mentioned_once(one) else 1.0


def _is_name(one: Candidate, forms: Iterable[str], cues: ThemeCues) -> bool:
    """Written with a capital everywhere; Chinese has none, so there the part of speech tells names."""
    return one.tag in cues.name_tags or all(form[0].isupper() for form in forms)


def _is_part(forms: Iterable[str], names: Iterable[str]) -> bool:
    return any(form.casefold() in name for form, name in product(forms, names))


def _is_mentioned_once(one: Candidate) -> bool:
    """It has several words, and stands in the text once, not as a heading."""
    return len(one.stems) > 1 and len(one.spans) == 1 and one.heads == one.titles


@cache
def _unit(cues: ThemeCues) -> re.Pattern[str]:
    return re.compile("|".join(cues.units))
