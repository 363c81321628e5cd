"""All offset arithmetic of the house."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.errors import RecordError
from summarykit.records.spans import Span, ink, merge, subtract, trim

SPANS = st.builds(lambda a, b: Span(min(a, b), max(a, b)), st.integers(0, 60), st.integers(0, 60))


def covered(spans: list[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_is_none_is_refused(start: int, end: int) -> None:
    with pytest.raises(RecordError):
        Span(start, end)


@given(st.lists(SPANS))
def test_merge_covers_the_same_characters_once(spans: list[Span]) -> None:
    merged = merge(spans)
    assert covered(merged) == covered(spans)
    assert all(a.end < b.start for a, b in zip(merged, merged[1:], strict=False))


@given(st.lists(SPANS), st.integers(0, 5))
def test_merge_leaves_wider_gaps_only(spans: list[Span], gap: int) -> None:
    merged = merge(spans, gap=gap)
    assert all(b.start - a.end > gap for a, b in zip(merged, merged[1:], strict=False))


@given(SPANS, st.lists(SPANS))
def test_subtract_is_set_difference(whole: Span, holes: list[Span]) -> None:
    left = list(subtract(whole, holes))
    assert covered(left) == covered([whole]) - covered(holes)
    assert all(len(span) for span in left)


@given(st.text(), st.data())
def test_trim_keeps_the_ink(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    inner = trim(span, text)
    assert span.contains(inner)
    assert inner.of(text) == span.of(text).strip()


@pytest.mark.parametrize(
    ("text", "spans", "count"),
    [("a b\n c", None, 3), ("a b\n c", [Span(0, 3), Span(1, 3)], 2), ("　工 作　", None, 2), ("", None, 0)],
)
def test_ink_counts_what_is_not_blank(text: str, spans: list[Span] | None, count: int) -> None:
    assert ink(text, spans) == count


@given(SPANS, SPANS)
def test_overlap_and_containment_agree_with_characters(a: Span, b: Span) -> None:
    assert a.overlaps(b) == bool(covered([a]) & covered([b])) or not (len(a) and len(b))
    if a.contains(b):
        assert covered([b]) <= covered([a])
    assert len(a.shift(3)) == len(a)
    assert bool(a)
