"""Names told together for figures told together: 粮食和棉花产量分别增长3%和5%."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from summarykit.figures.context import LEVELS
from summarykit.figures.sentences import Sentence, compiled
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureConcepts, FigureContext
from summarykit.lang.facets.nouns import FigureNouns
from summarykit.records import Figure


def with_own_names(sentence: Sentence, figures: Sequence[Figure], pack: LanguagePack) -> list[Figure]:
    """The figures; those of a row behind "respectively" each with its own one of as many names."""
    own = list(figures)
    told = pack.facet(FigureConcepts).respectively
    if told not in sentence.possible:
        return own
    for found in compiled(told).finditer(sentence.text, sentence.span.start, sentence.span.end):
        row = _row(sentence, found.end(), pack)
        names = _names(own[row[0]].concept or "", len(row), pack) if len(row) > 1 else []
        for at, name in zip(row, names, strict=bool(names)):
            own[at] = replace(own[at], concept=name)
    return own


def with_names_of_levels(
    sentence: Sentence, figures: Sequence[Figure], pack: LanguagePack
) -> tuple[Figure, ...]:
    """Changes told together ("up 69% and 67% respectively") are of the amounts told together before them."""
    if not sentence.search(pack.facet(FigureConcepts).respectively, sentence.span.of(sentence.text)):
        return tuple(figures)
    amounts = [one for one in figures if one.kind in LEVELS]
    half = len(amounts) // 2
    levels, changes = amounts[:half], amounts[half:]
    if half < 2 or len(changes) != half or _changes(levels) or _changes(changes) != half:
        return tuple(figures)
    whose = {change.span: level.concept for change, level in zip(changes, levels, strict=True)}
    return tuple(replace(one, concept=whose.get(one.span, one.concept)) for one in figures)


def _changes(figures: Sequence[Figure]) -> int:
    return sum(one.change is not None for one in figures)


def _row(sentence: Sentence, start: int, pack: LanguagePack) -> list[int]:
    """The figures of one kind that follow each other behind this place, joined as a list is."""
    behind = [at for at, one in enumerate(sentence.figures) if one.span.start >= start]
    link = compiled(pack.facet(FigureContext).list_link)
    row = behind[:1]
    for at, following in pairwise(behind):
        one, other = sentence.figures[at], sentence.figures[following]
        if one.kind != other.kind or not link.fullmatch(sentence.text, one.span.end, other.span.start):
            break
        row.append(following)
    return row


def _names(together: str, many: int, pack: LanguagePack) -> list[str]:
    """As many names that were told together, each whole; none where there are more or fewer.

    They end or begin with the same words, told once: those that the last one has more than the first
    belong to all, and so do those that the first one has more than the last.
    """
    split = (compiled(joined).split(together) for joined in pack.facet(FigureNouns).joined)
    names = next((names for names in split if len(names) == many), None)
    if names is None:
        return []
    first, last = pack.cut_words(names[0]), pack.cut_words(names[-1])
    tail, head = "".join(last[len(first) :]), "".join(first[: -len(last)])
    with_tail = [name if name.endswith(tail) else name + tail for name in names[:-1]]
    return [*with_tail, head + names[-1]]
