"""Places where no figure may start or reach into."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from summarykit.records import Figure, Span
from summarykit.records.spans import merge


class Holes:
    """Spans in order, none overlapping another."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.spans = merge(spans)
        self.starts = [span.start for span in self.spans]

    def and_at(self, figures: Iterable[Figure]) -> Holes:
        """These holes and those that the figures make."""
        spans = [one.span for one in figures]
        return Holes([*self.spans, *spans]) if spans else self

    def add(self, span: Span) -> None:
        """One more hole, where none is yet."""
        at = bisect_right(self.starts, span.start)
        self.starts.insert(at, span.start)
        self.spans.insert(at, span)

    def touch(self, span: Span) -> bool:
        """Some hole shares a character with the span."""
        behind = bisect_right(self.starts, span.start)
        if behind and self.spans[behind - 1].end > span.start:
            return True
        return behind < len(self.starts) and self.starts[behind] < span.end

    def within(self, span: Span) -> list[Span]:
        """The holes that begin in the span and end in it."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return [hole for hole in self.spans[first:last] if hole.end <= span.end]

    def cover(self, span: Span) -> bool:
        """One hole holds the whole span."""
        at = bisect_right(self.starts, span.start) - 1
        return at >= 0 and self.spans[at].contains(span)
