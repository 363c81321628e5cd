"""No score of the corpora may sink below its floor, and no floor may sink unseen."""

from __future__ import annotations

import pytest

from tests.quality import floors, measure

PINNED = floors.read()


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    return measure.scores()


@pytest.mark.parametrize("name", PINNED["floors"])
def test_score_stands_on_its_floor(name: str, measured: dict[str, float]) -> None:
    assert measured[name] >= PINNED["floors"][name]


def test_every_score_has_a_floor(measured: dict[str, float]) -> None:
    assert set(measured) == set(PINNED["floors"])


def test_no_set_has_shrunk() -> None:
    assert floors.size_of_sets() == PINNED["size"]


def test_no_floor_was_changed_by_hand() -> None:
    assert PINNED["seal"] == floors.seal_of(PINNED), "run python -m tests.quality.floors [--lower-floors]"


@pytest.mark.parametrize(
    ("old", "measured_now", "lower", "new"),
    [
        (0.9, 0.95, False, 0.94),
        (0.9, 0.5, False, 0.9),
        (0.9, 0.5, True, 0.49),
        (None, 0.5, False, 0.49),
        (None, 0.0, False, 0.0),
    ],
)
def test_floors_only_rise(old: float | None, measured_now: float, lower: bool, new: float) -> None:
    before = {} if old is None else {"roles/en": old}
    assert floors.renew(before, {"roles/en": measured_now}, lower=lower) == {"roles/en": new}


def test_a_lowered_floor_breaks_the_seal() -> None:
    touched = {**PINNED, "floors": {**PINNED["floors"], "examples/roles/en": 0.0}}
    assert floors.seal_of(touched) != PINNED["seal"]
