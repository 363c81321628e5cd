"""The best sequence of roles."""

from __future__ import annotations

import pytest

from summarykit.structure.decode import decode


@pytest.mark.parametrize(
    ("scores", "roles"),
    [
        ([], []),
        ([{"plans": 1.0}], ["plans"]),
        ([{"plans": 3.0}, {}, {"plans": 1.0}], ["plans", "plans", "plans"]),
        ([{"achievements": 3.0}, {"problems": 5.0}, {"plans": 3.0}], ["achievements", "problems", "plans"]),
        ([{"achievements": 3.0}, {"problems": 0.5}, {"achievements": 3.0}], ["achievements"] * 3),
        ([{"achievements": 5.0}, {"front": 3.5}], ["achievements", "achievements"]),
    ],
)
def test_decode(scores: list[dict[str, float]], roles: list[str]) -> None:
    assert decode(scores, [False] * len(scores)) == roles  # type: ignore[arg-type]


def test_a_heading_between_makes_a_change_cheaper() -> None:
    scores = [{"achievements": 3.0}, {"plans": 0.5, "achievements": 0.0}]
    assert decode(scores, [True, False])[1] == "achievements"
    assert decode([{"problems": 3.0}, {"plans": 0.5}], [True, True])[1] == "plans"
