"""What is always true of an analysis, whatever the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import summarykit
from summarykit import pipeline
from summarykit.reading import read_text
from summarykit.records import ROLES, Analysis, Document, Span
from summarykit.records.spans import merge
from summarykit.records.structure import BOILERPLATE_KINDS
from summarykit.reports.codec import from_json, to_json
from tests.properties.texts import documents

SETTINGS = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
Invariant = Callable[[Analysis], None]


def all_spans(analysis: Analysis) -> Iterator[Span]:
    yield from (block.span for block in analysis.blocks)
    yield from (heading.span for heading in analysis.headings)
    yield from (section.span for section in analysis.sections)
    yield from (figure.span for figure in analysis.figures)
    yield from (span for theme in analysis.themes for span in theme.spans)


def spans_lie_in_the_text(analysis: Analysis) -> None:
    assert all(0 <= one.start < one.end <= len(analysis.document.text) for one in all_spans(analysis))


def blocks_cover_all_ink_and_never_overlap(analysis: Analysis) -> None:
    text, at = analysis.document.text, 0
    for block in analysis.blocks:
        assert block.span.start >= at
        assert not text[at : block.span.start].strip()
        at = block.span.end
    assert not text[at:].strip()


def repeats_point_back(analysis: Analysis) -> None:
    for index, block in enumerate(analysis.blocks):
        assert block.dup_of is None or 0 <= block.dup_of < index


def headings_are_blocks_with_a_level(analysis: Analysis) -> None:
    told = [block.span for block in analysis.blocks if block.kind == "heading"]
    assert [heading.span for heading in analysis.headings] == told
    assert all(heading.level >= 1 for heading in analysis.headings)
    assert all((block.level is not None) == (block.kind == "heading") for block in analysis.blocks)


def headings_hold_their_number_and_title(analysis: Analysis) -> None:
    for heading in analysis.headings:
        shown = heading.span.of(analysis.document.text)
        assert heading.title in shown
        assert shown.startswith(heading.number or "")
        assert (heading.number is None) == (heading.style is None)


def a_child_lies_inside_its_parent(analysis: Analysis) -> None:
    for index, section in enumerate(analysis.sections):
        assert section.role in ROLES
        if section.parent is not None:
            parent = analysis.sections[section.parent]
            assert section.parent < index
            assert parent.span.contains(section.span)


def sections_never_cross(analysis: Analysis) -> None:
    for one in analysis.sections:
        for other in analysis.sections:
            if one.span.overlaps(other.span):
                assert one.span.contains(other.span) or other.span.contains(one.span)


def figures_stand_in_order_and_never_overlap(analysis: Analysis) -> None:
    spans = [figure.span for figure in analysis.figures]
    assert all(one.end <= other.start for one, other in zip(spans, spans[1:], strict=False))


def a_figure_has_a_value_or_a_label(analysis: Analysis) -> None:
    for figure in analysis.figures:
        assert (figure.value is None) == (figure.label is not None)
        assert figure.upper is None or (figure.value is not None and figure.upper >= figure.value)
        assert figure.rule


def figures_cross_no_heading_number_and_no_furniture(analysis: Analysis) -> None:
    text = analysis.document.text
    numbers = [
        Span(h.span.start, h.span.start + len(h.number)) for h in analysis.headings if h.number is not None
    ]
    site = [block.span for block in analysis.blocks if block.kind in BOILERPLATE_KINDS]
    for figure in analysis.figures:
        assert not any(figure.span.overlaps(one) for one in [*numbers, *site]), figure.span.of(text)


def a_difference_is_total_less_parts(analysis: Analysis) -> None:
    for breakdown in analysis.breakdowns:
        total, *parts = [analysis.figures[index].value for index in (breakdown.total, *breakdown.parts)]
        assert total is not None
        assert breakdown.difference == total - sum(part for part in parts if part is not None)
        assert parts
        assert None not in parts
        assert list(breakdown.parts) == sorted(set(breakdown.parts) - {breakdown.total})


def themes_stand_in_the_text_and_outside_furniture(analysis: Analysis) -> None:
    site = merge(block.span for block in analysis.blocks if block.is_boilerplate)
    for theme in analysis.themes:
        assert theme.spans
        assert theme.phrase in {" ".join(span.of(analysis.document.text).split()) for span in theme.spans}
        assert not any(span.overlaps(one) for span in theme.spans for one in site)
    scores = [theme.score for theme in analysis.themes]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) <= analysis.settings.themes


def json_round_trip_is_the_identity(analysis: Analysis) -> None:
    assert from_json(to_json(analysis), Analysis) == analysis


def the_same_text_gives_the_same_bytes(analysis: Analysis) -> None:
    assert to_json(summarykit.analyse(analysis.document)) == to_json(analysis)


def what_compares_sees_the_same_layout(analysis: Analysis) -> None:
    assert pipeline.lay_out(analysis.document) == (analysis.blocks, analysis.headings)


INVARIANTS: tuple[Invariant, ...] = (
    spans_lie_in_the_text,
    blocks_cover_all_ink_and_never_overlap,
    repeats_point_back,
    headings_are_blocks_with_a_level,
    headings_hold_their_number_and_title,
    a_child_lies_inside_its_parent,
    sections_never_cross,
    figures_stand_in_order_and_never_overlap,
    a_figure_has_a_value_or_a_label,
    figures_cross_no_heading_number_and_no_furniture,
    a_difference_is_total_less_parts,
    themes_stand_in_the_text_and_outside_furniture,
    json_round_trip_is_the_identity,
    the_same_text_gives_the_same_bytes,
    what_compares_sees_the_same_layout,
)


@pytest.mark.parametrize("invariant", INVARIANTS, ids=lambda one: one.__name__)
@SETTINGS
@given(document=documents())
def test_holds_for_summaries(invariant: Invariant, document: Document) -> None:
    invariant(summarykit.analyse(document))


@pytest.mark.parametrize("lang", ["en", "zh"])
@SETTINGS
@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300))
def test_holds_for_any_text(lang: str, text: str) -> None:
    analysis = summarykit.analyse(read_text(text, lang=lang))
    for invariant in INVARIANTS:
        invariant(analysis)
