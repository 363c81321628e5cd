"""Roles by annotated block."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from summarykit.learning.labelled import LabelledBlock, LabelledDocument, read_corpus
from summarykit.records import Span
from summarykit.training.blocks import Prepared, pairs, prepare

ROLES = ["front", "achievements", "resources", "problems", "plans", "closing"]


@pytest.fixture
def labelled(corpus: Path) -> LabelledDocument:
    return read_corpus(corpus)[0]


@pytest.fixture
def prepared(labelled: LabelledDocument) -> Prepared:
    return prepare(labelled)


def test_every_passage_is_an_item_with_its_label(prepared: Prepared) -> None:
    found = prepared.items
    assert [item.label for item in found] == ROLES
    assert {item.group for item in found} == {"east"}
    assert all(item.features for item in found)


def test_the_rules_alone_are_paired_with_every_block(prepared: Prepared) -> None:
    found = pairs(prepared, None)
    assert [wanted for wanted, _ in found] == ROLES
    assert [told for _, told in found][4] == "plans"


@pytest.mark.parametrize(
    ("cuts", "labels"),
    [
        # A block of the gold that holds two passages gives both its label.
        ([(0, 2, "front"), (2, 6, "plans")], ["front"] * 2 + ["plans"] * 4),
        # Of two blocks in one passage the one with more ink in it counts.
        ([(0, 1, "front")], ["front"]),
        ([], []),
    ],
)
def test_labels_go_by_shared_ink(
    cuts: list[tuple[int, int, str]], labels: list[str], labelled: LabelledDocument
) -> None:
    spans = [block.span for block in labelled.blocks]
    blocks = tuple(
        LabelledBlock(Span(spans[first].start, spans[last - 1].end), label) for first, last, label in cuts
    )
    assert [item.label for item in prepare(replace(labelled, blocks=blocks)).items] == labels


def test_of_two_labels_in_a_passage_the_longer_counts(labelled: LabelledDocument) -> None:
    first = labelled.blocks[1].span
    blocks = (
        LabelledBlock(Span(first.start, first.start + 10), "resources"),
        LabelledBlock(Span(first.start + 10, first.end), "practices"),
    )
    made = prepare(replace(labelled, blocks=blocks))
    assert [item.label for item in made.items] == ["practices"]
    assert len(pairs(made, None)) == 2


def test_a_block_of_blanks_has_no_role_told(labelled: LabelledDocument) -> None:
    end = labelled.blocks[0].span.end
    blank = replace(labelled, blocks=(LabelledBlock(Span(end, end + 1), "front"),))
    assert pairs(prepare(blank), None) == [("front", None)]
