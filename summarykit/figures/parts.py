"""Parts of a total inside one sentence: "39 members, including 8 teachers, 20 students and 11 others"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from summarykit.figures.context import LEVELS
from summarykit.figures.sentences import Sentence, compiled
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureBreakdowns
from summarykit.records import Figure

NEAR_MISS = Decimal("0.03")
"""Parts that come this near to their total are meant to be all of them: a slip of a digit in a small place.
Found on the developer half of the sums set (recall without a false alarm at 0.02 to 0.05); rerun that."""

LOOSE = Decimal("0.25")
"""Bare counts that miss their total by more than this count other things ("15 companies" of 134,707 men)."""

_OVERSHOOT = Decimal("0.1")
"""Parts that "including" introduces and that exceed the total by more than this are not all its parts."""

_MOST_PARTS = 60  # figures looked at for parts of one total: more stand in tables
_TOTALS_BACK = 3  # how many figures before the parts may lie between them and their total


@dataclass(frozen=True, slots=True)
class Candidate:
    """A total and its parts as indices into the document's figures; `complete`: the words claim all parts."""

    total: int
    parts: tuple[int, ...]
    complete: bool


def find_in_sentence(sentence: Sentence, first: int, pack: LanguagePack) -> Iterator[Candidate]:
    """The totals with parts of a sentence; `first` is the index of its first figure in the document."""
    reader = _Reader(sentence, pack.facet(FigureBreakdowns))
    used: set[int] = set()
    for at in range(len(sentence.figures)):
        if at in used or not _is_amount(sentence.figures[at]):
            continue
        found = reader.starting_at(at) or reader.ending_at(at, used)
        if found is not None:
            used.update(found.parts)
            yield Candidate(found.total + first, tuple(one + first for one in found.parts), found.complete)


def _is_amount(figure: Figure) -> bool:
    """A level, not a change: growth rates and multiples are no parts."""
    change = figure.change
    moved = change is not None and change.amount is not None and change.amount == figure.value
    plain = figure.kind in LEVELS and figure.kind not in {"ratio", "range"} and figure.value is not None
    return plain and not moved


class _Reader:
    """Looks for parts in one sentence; `depth` is how many brackets are open at each figure."""

    def __init__(self, sentence: Sentence, words: FigureBreakdowns) -> None:
        self.sentence, self.words, self.figures = sentence, words, sentence.figures
        self.depth = self._depths()

    def starting_at(self, at: int) -> Candidate | None:
        """The breakdown whose first part this figure is."""
        kind = self._introduced(at)
        if kind is None:
            return None
        parts = self._run(at)
        total = self._total(at, parts)
        # Percents in a row are shares of a whole that is not told, unless words call them parts of one.
        loose = kind == "complete" and (len(parts) < 2 or self.figures[at].kind == "percent")
        if total is None or loose:
            return None
        parts = self._fitting(total, parts, kind)
        complete = (kind in {"complete", "bracket"} or self._closes(parts)) and not self._is_mixed(parts)
        return Candidate(total, tuple(parts), complete)

    def ending_at(self, at: int, used: set[int]) -> Candidate | None:
        """The breakdown whose total comes last ("..., for a total of 30")."""
        if not compiled(self.words.summed).search(self.sentence.before(self.figures[at])):
            return None
        parts = [
            one
            for one in range(max(0, at - 12), at)
            if self._alike(one, at) and one not in used and _is_amount(self.figures[one])
        ]
        return Candidate(at, tuple(parts), complete=True) if len(parts) > 1 else None

    def _introduced(self, at: int) -> str | None:
        """By what words the figure is told to be a part: complete, bracket, partial, opening or None."""
        if not at:
            return None
        gap = self._gap(at - 1, at)
        if self.depth[at] > self.depth[at - 1] and gap.count("(") == 1:
            return "bracket"
        if compiled(self.words.partial).search(gap) or compiled(self.words.behind).match(
            self.sentence.behind(self.figures[at])
        ):
            return "partial"
        if compiled(self.words.complete).search(gap):
            return "complete"
        opens = compiled(self.words.opening).search(self.sentence.before(self.figures[at - 1]))
        return "opening" if opens and compiled(self.words.opened).fullmatch(gap) else None

    def _run(self, at: int) -> list[int]:
        """The figures that go on the list which this one opens."""
        parts, last = [at], at
        for other in range(at + 1, min(at + _MOST_PARTS, len(self.figures))):
            if self.depth[other] < self.depth[at]:
                break
            if (
                self.depth[other] > self.depth[at]
                or not self._alike(at, other)
                or not _is_amount(self.figures[other])
            ):
                continue
            if not self._goes_on(last, other):
                break
            parts.append(other)
            last = other
        return parts

    def _goes_on(self, last: int, other: int) -> bool:
        """No border between the two parts; what stands in brackets between them is looked over."""
        gap = self._outside_brackets(self._gap(last, other))
        return bool(compiled(self.words.between).fullmatch(gap)) and not compiled(self.words.partial).search(
            gap
        )

    def _total(self, at: int, parts: list[int]) -> int | None:
        """Of the like figures right before the parts, the one they fit best and can be parts of."""
        whole = sum((self._value(one) for one in parts), Decimal(0))
        largest = max(self._value(one) for one in parts)
        level = self.depth[at] - (1 if self.depth[at] > self.depth[at - 1] else 0)
        fitting = [
            one
            for one in range(at - 1, max(-1, at - 1 - _TOTALS_BACK), -1)
            if self._alike(at, one)
            and _is_amount(self.figures[one])
            and self._value(one) >= largest
            and self.depth[one] == level
            and self._value(one) > 0
        ]
        return min(fitting, key=lambda one: abs(self._value(one) - whole) / self._value(one), default=None)

    def _is_mixed(self, parts: list[int]) -> bool:
        """Counts in another classifier stand among the parts: they may be parts as well."""
        inside = range(parts[0] + 1, parts[-1])
        return any(
            self.figures[one].kind == self.figures[parts[0]].kind == "count"
            and not self._alike(one, parts[0])
            for one in inside
            if self.depth[one] == self.depth[parts[0]]
        )

    def _fitting(self, total: int, parts: list[int], kind: str) -> list[int]:
        """The parts up to where they make the total; of an open list, those that can still be parts."""
        whole, limit = Decimal(0), self._value(total)
        for count, one in enumerate(parts, start=1):
            whole += self._value(one)
            if whole == limit:
                return parts[:count]
        if kind != "partial" or whole <= limit * (1 + _OVERSHOOT):
            return parts
        kept, whole = [parts[0]], self._value(parts[0])
        for one in parts[1:]:
            whole += self._value(one)
            if whole > limit:
                break
            kept.append(one)
        return kept

    def _closes(self, parts: list[int]) -> bool:
        """The last part is told to be the rest, or all parts are told of a total that opened the sentence."""
        if len(parts) < 2:
            return False
        gap = self._gap(parts[-2], parts[-1])
        return bool(compiled(self.words.remainder).search(gap)) or self._introduced(parts[0]) == "opening"

    def _alike(self, one: int, other: int) -> bool:
        a, b = self.figures[one], self.figures[other]
        return a.kind == b.kind and a.unit == b.unit

    def _value(self, at: int) -> Decimal:
        return self.figures[at].value or Decimal(0)

    def _gap(self, one: int, other: int) -> str:
        return self.sentence.text[self.figures[one].span.end : self.figures[other].span.start]

    def _outside_brackets(self, text: str) -> str:
        depth, kept = 0, []
        for char in text:
            depth += (char == "(") - (char == ")" and depth > 0)
            if depth == 0 and char != ")":
                kept.append(char)
        return "".join(kept)

    def _depths(self) -> list[int]:
        depths, depth, at = [], 0, self.sentence.span.start
        for figure in self.figures:
            between = self.sentence.text[at : figure.span.start]
            depth = max(0, depth + between.count("(") - between.count(")"))
            depths.append(depth)
            at = figure.span.end
        return depths
