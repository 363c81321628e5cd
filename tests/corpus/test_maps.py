"""What of the two maps is still to be done."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarykit.corpus.kept import Known
from summarykit.corpus.maps import plan_reading
from summarykit.corpus.place import FORMAT, Made, Place
from summarykit.corpus.reading import How, Input
from summarykit.records import Meta, Settings, Skipped

MADE = Made("1.0", FORMAT, {"roles/1": "a"}, How(None, None, Settings(), "en"))
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


@pytest.mark.parametrize(
    "changed",
    [{"name": "d.txt"}, {"sha256": "another"}, {"said": Meta("X")}],
    ids=lambda one: next(iter(one)),
)
def test_the_name_of_a_shard_says_what_is_in_it(changed: dict[str, Any]) -> None:
    assert names([replace(INPUTS[0], **changed), *INPUTS[1:]]) != names(INPUTS)


@pytest.mark.parametrize(
    "changed",
    [
        {"version": "2.0"},
        {"format": FORMAT + 1},
        {"models": {"roles/1": "b"}},
        {"how": replace(MADE.how, ui="zh")},
        {"how": replace(MADE.how, settings=Settings(themes=3))},
    ],
    ids=lambda one: next(iter(one)),
)
def test_and_what_it_was_made_with(changed: dict[str, Any]) -> None:
    assert names(INPUTS, replace(MADE, **changed)) != names(INPUTS)


def test_neither_the_place_of_the_corpus_nor_its_size_is_in_the_name() -> None:
    moved = [Input(one.name, f"elsewhere/{one.name}", one.sha256, one.size, one.said) for one in INPUTS]
    assert names(moved) == names(INPUTS)
