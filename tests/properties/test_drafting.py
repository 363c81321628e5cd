"""What is always true of a form made from a summary, and of the outline made from the form."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import summarykit
from summarykit.drafting import read_inputs, render_json, render_markdown
from summarykit.records import Document, Inputs, Outline
from summarykit.reports.codec import from_json, to_json
from tests.properties.texts import documents

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
SETTINGS = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def numbers(text: str) -> set[str]:
    """The numbers written in a text, without separators and without zeros that say nothing."""
    return {f"{Decimal(found.replace(',', '')).normalize():f}" for found in NUMBER.findall(text)}


def form_of(document: Document, folder: Path) -> tuple[str, Inputs]:
    """The form for the next year, and what is read back from it; every value that is asked is given."""
    form = summarykit.prefill(summarykit.analyse(document), 2031)
    filled = re.sub(r"^( *value:)\s*$", r"\1 7", form, flags=re.M)
    path = folder / "form.yml"
    path.write_text(filled, encoding="utf-8", newline="\n")
    return filled, read_inputs(path)


def kinds(outline: Outline) -> Counter[str]:
    """How many lines of each kind stand in the outline."""
    return Counter(point.kind for section in outline.sections for point in section.points)


@SETTINGS
@given(document=documents())
def test_every_thing_of_the_form_stands_once_and_in_order(document: Document, tmp_path: Path) -> None:
    _, inputs = form_of(document, tmp_path)
    outline = summarykit.draft(inputs)
    told = kinds(outline)
    assert len(outline.sections) == len(inputs.sections)
    assert [one.number for one in outline.sections] == [one.number for one in inputs.sections]
    assert told["plan"] == sum(len(section.plans_answered) for section in inputs.sections)
    assert told["question"] == sum(len(section.questions) for section in inputs.sections)
    assert told["figure"] == sum(len(section.figures) for section in inputs.sections)


@SETTINGS
@given(document=documents())
def test_no_number_without_a_basis(document: Document, tmp_path: Path) -> None:
    form, inputs = form_of(document, tmp_path)
    known = numbers(form)
    for section in summarykit.draft(inputs).sections:
        for point in section.points:
            assert point.basis
            assert numbers(point.text) <= known | numbers(" ".join(basis.note for basis in point.basis))


@SETTINGS
@given(document=documents())
def test_a_fresh_outline_has_nothing_copied(document: Document, tmp_path: Path) -> None:
    _, inputs = form_of(document, tmp_path)
    path = tmp_path / "draft.md"
    path.write_text(render_markdown(summarykit.draft(inputs)), encoding="utf-8", newline="\n")
    report = summarykit.check(summarykit.read(path, lang=document.lang), against=[document])
    assert not any(report.copied.values()), report.passages


@SETTINGS
@given(document=documents())
def test_the_outline_survives_json(document: Document, tmp_path: Path) -> None:
    _, inputs = form_of(document, tmp_path)
    outline = summarykit.draft(inputs)
    assert from_json(to_json(outline), Outline) == outline
    assert from_json(render_json(outline), Outline) == outline


@pytest.mark.parametrize(
    "name", ["lakeside-vocational-2025.txt", "qinghe-school-2025.txt", "riverbend-water-2025.docx"]
)
def test_the_same_form_and_outline_twice(name: str, tmp_path: Path) -> None:
    document = summarykit.read(Path(__file__).parents[2] / "corpora/examples" / name)
    first, second = (form_of(document, tmp_path) for _ in range(2))
    assert first == second
    assert summarykit.draft(first[1]) == summarykit.draft(second[1])
