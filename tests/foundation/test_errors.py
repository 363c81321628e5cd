"""Errors carry a code, a place, what is wrong and what to do."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from summarykit import errors
from summarykit.errors import (
    CorpusError,
    InterruptionError,
    Location,
    ReadError,
    RecordError,
    SummarykitError,
)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (None, "is blank"),
        (Path("a.txt"), "a.txt is blank"),
        ("a.txt", "a.txt is blank"),
        (Location("a.yml", 3), "a.yml:3 is blank"),
        (Location("a.yml", 3, 14), "a.yml:3:14 is blank"),
    ],
)
def test_an_error_names_its_place(at: Location | Path | str | None, said: str) -> None:
    assert str(ReadError("E102", "is blank", help="Give a text.", at=at)) == said


def test_every_error_is_one_of_the_tree_and_drawn_in_it() -> None:
    kinds = [k for k in vars(errors).values() if isinstance(k, type) and issubclass(k, Exception)]
    assert all(issubclass(kind, SummarykitError) for kind in kinds)
    assert all(kind.__name__ in (errors.__doc__ or "") for kind in kinds)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (RecordError("broken"), 4),
        (InterruptionError("E601", "stopped", help="again"), 130),
        (ReadError("E101", "gone", help="look"), 2),
    ],
)
def test_exit_status(error: SummarykitError, status: int) -> None:
    assert error.exit_status == status


@pytest.mark.parametrize(
    "error",
    [
        CorpusError("E504", "no year", help="four digits", at=Location("metadata.csv", 2, 5)),
        RecordError("span 3:1"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_crosses_the_border_of_a_process(error: SummarykitError) -> None:
    there = pickle.loads(pickle.dumps(error))  # noqa: S301 our own bytes
    assert type(there) is type(error)
    assert (there.code, str(there), there.help, there.at) == (error.code, str(error), error.help, error.at)
