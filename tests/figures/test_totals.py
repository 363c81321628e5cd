"""Totals that come behind a part; more cases in figures_breakdowns.yml."""

from __future__ import annotations

import pytest

from .reading import breakdowns


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Ash sent 23 men and Elm sent 19, a total for both yards of 42.", ["summed"]),
        ("Ash sent 23 men and Elm sent 19, bringing the total to 42.", ["summed"]),
        ("Ash sent 23 men and Elm sent 19, 90 in all.", []),
        ("We took £900, spent £640 and gave £200, leaving a surplus of £61.", ["rest"]),
        ("We took £900 and spent £640, leaving a surplus of £20.", []),
        ("Two of the five pumps ran.", ["of"]),
        ("Seven of the five pumps ran.", []),
        ("£310 for books, £120 for maps and £90 for ink; or £700 more than before.", []),
    ],
)
def test_rules(text: str, rules: list[str]) -> None:
    _, found = breakdowns(text, "en")
    assert [one.rule for one in found] == rules


@pytest.mark.parametrize("text", ["余额为16万元。", "合计16万元。", "其中16万元。"])
def test_a_total_alone_has_no_parts(text: str) -> None:
    assert breakdowns(text, "zh")[1] == ()
