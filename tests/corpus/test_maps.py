"""What of the two maps is still to be done."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.corpus.kept import Known
from summarykit.corpus.maps import plan_reading
from summarykit.corpus.place import FORMAT, Made, Place
from summarykit.corpus.reading import How, Input
from summarykit.records import Meta, Settings, Skipped

MADE = Made("1.0", FORMAT, How(None, None, Settings(), "en"))
PLACE = Place(Path("out"))
INPUTS = [Input(f"{name}.txt", f"corpus/{name}.txt", f"hash of {name}", 100, Meta(name)) for name in "abc"]
DONE = {one.name: Known(one.sha256, one.said) for one in INPUTS}


@pytest.mark.parametrize(
    ("known", "todo"),
    [
        ({}, ["a.txt", "b.txt", "c.txt"]),
        (DONE, []),
        (DONE | {"b.txt": Known("another hash", Meta("b"))}, ["b.txt"]),
        (DONE | {"b.txt": Known("hash of b", Meta("B"))}, ["b.txt"]),
        (DONE | {"b.txt": Known("hash of b", Meta("b"), Skipped("b.txt", "empty", "E102", unread=True))}, []),
        (DONE | {"gone.txt": Known("x", Meta())}, []),
    ],
)
def test_files_that_are_not_known_or_have_changed(known: dict[str, Known], todo: list[str]) -> None:
    tasks = plan_reading(PLACE, MADE, INPUTS, known)
    assert [file.name for task in tasks for file in task.files] == todo


def names(inputs: list[Input], made: Made = MADE) -> list[str]:
    return [task.name for task in plan_reading(PLACE, made, inputs, {})]


@given(st.sampled_from(["name", "sha256", "said", "version", "ui"]))
def test_the_name_of_a_shard_says_what_is_in_it(field: str) -> None:
    other = {"name": "d.txt", "sha256": "x", "said": Meta("X")}
    first = INPUTS[0]
    changed = Input(
        other["name"] if field == "name" else first.name,
        first.path,
        other["sha256"] if field == "sha256" else first.sha256,
        first.size,
        Meta("X") if field == "said" else first.said,
    )
    made = Made(
        "2.0" if field == "version" else "1.0",
        FORMAT,
        How(None, None, Settings(), "zh" if field == "ui" else "en"),
    )
    assert names([changed, *INPUTS[1:]], made) != names(INPUTS)


def test_neither_the_place_of_the_corpus_nor_its_size_is_in_the_name() -> None:
    moved = [Input(one.name, f"elsewhere/{one.name}", one.sha256, one.size, one.said) for one in INPUTS]
    assert names(moved) == names(INPUTS)
