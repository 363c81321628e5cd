"""The order of the stages is proved before any text is read."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from summarykit.pipeline import GIVEN, LAYOUT, STAGES, order_holds
from summarykit.records import Analysis


def test_the_order_holds() -> None:
    assert order_holds(STAGES)
    assert order_holds(LAYOUT)


def test_the_stages_provide_a_whole_analysis() -> None:
    provided = {name for stage in STAGES for name in stage.provides} | set(GIVEN)
    of_others = {"versions", "forms"}  # forms are known from other documents alone: `with_background`
    assert {field.name for field in fields(Analysis)} - of_others <= provided


@given(st.permutations(STAGES))
def test_an_order_holds_only_where_each_stage_has_what_it_requires(stages: list[object]) -> None:
    order = tuple(stage for stage in stages if stage in STAGES)
    late = [
        (stage, name)
        for at, stage in enumerate(order)
        for name in stage.requires
        if name not in GIVEN and not any(name in earlier.provides for earlier in order[:at])
    ]
    assert order_holds(order) == (not late)
