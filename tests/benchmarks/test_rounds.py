"""Races: every entrant runs in every round, in turn, and ratios are taken within a round."""

from __future__ import annotations

import pytest

from benchmarks import rounds
from benchmarks.rounds import Entrant, Spread, race, ratios, spread


@pytest.fixture
def clock(monkeypatch):
    """CPU time that passes only when an entrant says so."""
    now = [0.0]
    monkeypatch.setattr(rounds, "process_time", lambda: now[0])

    def taking(seconds):
        def run():
            now[0] += seconds

        return run

    return taking


def test_rates_are_units_a_second(clock):
    quick, slow = Entrant("quick", 10, clock(2)), Entrant("slow", 10, clock(5))
    assert race([quick, slow], 3) == [[5, 5, 5], [2, 2, 2]]
    assert ratios([5, 5], [2, 2.5]) == [2.5, 2]


@pytest.mark.parametrize(("count", "times"), [(1, 1), (2, 3), (3, 4)])
def test_all_run_in_every_round_and_once_before(count, times):
    ran: list[int] = []
    race([Entrant("", 1, lambda at=at: ran.append(at)) for at in range(count)], times)
    turns = [ran[start : start + count] for start in range(0, len(ran), count)]
    assert len(turns) == times + 1
    assert all(sorted(turn) == list(range(count)) for turn in turns)
    assert [turn[0] for turn in turns[1:]] == [turn % count for turn in range(times)]


def test_what_is_too_quick_for_the_clock_has_a_rate(clock):
    assert race([Entrant("", 1, clock(0))], 1) == [[1 / rounds.SHORTEST]]


@pytest.mark.parametrize(
    ("values", "expected"),
    [([3.0], Spread(3, 3, 3)), ([3.0, 1.0, 9.0], Spread(3, 1, 9)), ([1.0, 2.0], Spread(1.5, 1, 2))],
)
def test_spread(values, expected):
    assert spread(values) == expected
