"""What the commands that show one document after the other have in common."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from summarykit.cli.each import apart

Run = Callable[..., Any]
COMMANDS = ("inspect", "sections", "figures")


@pytest.mark.parametrize("command", COMMANDS)
def test_pages_stand_apart_and_an_error_between_them_stops_nothing(command: str, run: Run) -> None:
    alone = run(command, "2025.txt").out
    ran = run(command, "2025.txt", "empty.txt", "2025.txt")
    assert (ran.status, ran.codes) == (3, ["E102"])
    assert ran.out == f"{alone}\n{alone}"


@pytest.mark.parametrize("command", COMMANDS)
def test_for_programs_an_error_stands_in_the_place_of_its_document(command: str, run: Run) -> None:
    ran = run(command, "empty.txt", "2025.txt", "--format", "json")
    first, *others = map(json.loads, ran.out.splitlines())
    assert first["error"]["code"] == "E102"
    assert others
    assert all("error" not in one for one in others)


@pytest.mark.parametrize(("first", "page"), [(True, "a\n"), (False, "\na\n")])
def test_apart(first: bool, page: str) -> None:
    assert apart("a\n", first) == page
