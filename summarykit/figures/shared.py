"""Names told together for figures told together: 粮食和棉花产量分别增长3%和5%."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from summarykit.figures.context import LEVELS
from summarykit.figures.sentences import Sentence, compiled
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureConcepts, FigureContext
from summarykit.lang.facets.nouns import FigureNouns

_BETWEEN = 4  # dates that may stand between amounts told together and their changes


def each_its_own(sentence: Sentence, names: Sequence[str | None], pack: LanguagePack) -> list[str | None]:
    """The names of the figures; those of a row told "respectively" have each its own one of as many."""
    own = list(names)
    for row in _rows(sentence, pack):
        for at, name in zip(row, _names(own[row[0]] or "", len(row), pack), strict=False):
            own[at] = name
    return own


def of_levels(sentence: Sentence, names: Sequence[str | None], pack: LanguagePack) -> list[str | None]:
    """Changes told together ("up 69% and 67% respectively") are of the amounts told right before them."""
    own, figures = list(names), sentence.figures
    for row in _rows(sentence, pack):
        near = range(max(0, row[0] - len(row) - _BETWEEN), row[0])
        levels = [at for at in near if figures[at].kind in LEVELS][-len(row) :]
        moved = all(figures[at].change for at in row) and not any(figures[at].change for at in levels)
        if moved and len(levels) == len(row):
            for at, level in zip(row, levels, strict=True):
                own[at] = own[level]
    return own


def _rows(sentence: Sentence, pack: LanguagePack) -> Iterator[range]:
    """The figures that are told "respectively": two or more of one kind, joined as a list is, beside it."""
    told = pack.facet(FigureConcepts).respectively
    if told not in sentence.possible:
        return
    starts = [one.span.start for one in sentence.figures]
    for found in compiled(told).finditer(sentence.text, sentence.span.start, sentence.span.end):
        at = bisect_left(starts, found.start())
        first, last = at, at
        while last + 1 < len(starts) and _follow(sentence, last, pack):
            last += 1
        if last == at:
            first, last = at - 1, at - 1
            while first > 0 and _follow(sentence, first - 1, pack):
                first -= 1
        if 0 <= first < last:
            yield range(first, last + 1)


def _follow(sentence: Sentence, at: int, pack: LanguagePack) -> bool:
    """The next figure goes on with the list that this one is of."""
    one, other = sentence.figures[at], sentence.figures[at + 1]
    link = compiled(pack.facet(FigureContext).list_link)
    return one.kind == other.kind and bool(link.fullmatch(sentence.text, one.span.end, other.span.start))


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
