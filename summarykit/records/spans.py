"""Places in a text: half-open ranges of code points, and all arithmetic on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from summarykit.errors import RecordError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` up to but not including `end` of a text: `text[span.start:span.end]`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise RecordError(f"span {self.start}:{self.end}")

    def __len__(self) -> int:
        """Code points covered."""
        return self.end - self.start

    def __bool__(self) -> bool:
        """True even when empty: a span is a place, not a container."""
        return True

    def of(self, text: str) -> str:
        """What stands at this place of `text`."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """`other` lies inside this span; their borders may touch."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """The two share at least one character."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> Span:
        """The same length, `by` characters further on."""
        return Span(self.start + by, self.end + by)


def merge(spans: Iterable[Span], *, gap: int = 0) -> list[Span]:
    """The spans in order, those that overlap, touch or stand at most `gap` characters apart joined."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end + gap:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def subtract(whole: Span, holes: Iterable[Span]) -> Iterator[Span]:
    """What is left of `whole`, in order and without empty rests, when `holes` are taken out."""
    at = whole.start
    for hole in merge(holes):
        if hole.end <= at or hole.start >= whole.end:
            continue
        if hole.start > at:
            yield Span(at, hole.start)
        at = max(at, hole.end)
    if at < whole.end:
        yield Span(at, whole.end)


def trim(span: Span, text: str) -> Span:
    """The span without the blanks at both of its ends (empty at its start where all is blank)."""
    inner = span.of(text)
    left = len(inner) - len(inner.lstrip())
    if left == len(inner):
        return Span(span.start, span.start)
    return Span(span.start + left, span.start + len(inner.rstrip()))


def ink(text: str, spans: Iterable[Span] | None = None) -> int:
    """Characters that are not blank: of the whole text, or of `spans` with each counted once."""
    if spans is None:
        return len("".join(text.split()))
    return sum(len("".join(span.of(text).split())) for span in merge(spans))
