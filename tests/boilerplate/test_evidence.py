"""Weak marks need company."""

from __future__ import annotations

import pytest

from summarykit.boilerplate.evidence import runs, witnessed
from summarykit.boilerplate.marks import Mark
from summarykit.records import Reason, Span


def marks_of(weights):
    return {i: Mark(Span(i, i + 1), "furniture", Reason("x"), weight) for i, weight in weights.items()}


@pytest.mark.parametrize(
    ("weights", "kept"),
    [
        ({5: 3}, [5]),
        ({5: 2}, []),
        ({5: 2, 6: 1}, [5, 6]),
        ({5: 2, 7: 1}, []),
        ({5: 1, 6: 1, 7: 1, 8: 1}, []),
        ({5: 3, 6: 1, 7: 1}, [5, 6, 7]),
        ({0: 2}, [0]),
        ({19: 2}, [19]),
        ({0: 1, 1: 1}, []),
        ({}, []),
    ],
)
def test_adds_up_what_stands_together(weights, kept):
    assert sorted(witnessed(marks_of(weights), 20)) == kept


@pytest.mark.parametrize(
    ("indices", "expected"), [([], []), ([3], [[3]]), ([1, 2, 4, 7, 8], [[1, 2], [4], [7, 8]])]
)
def test_runs(indices, expected):
    assert list(runs(marks_of(dict.fromkeys(indices, 1)))) == expected
