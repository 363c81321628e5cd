"""Who reports, and to whom, stands between the title and the first heading and is no heading itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

UNIT = "Third Hospital of Willow County"
TEXT = "The members did all of this in the course of the year, and nobody complained about any of it."
LONG_UNIT = "To the Board of Trustees of the Willow County Hospital Foundation"


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        pytest.param(
            [UNIT, "1. Nursing", TEXT, "2. Money", TEXT], ["Nursing", "Money"], id="alone_over_numbers"
        ),
        pytest.param(
            [UNIT, "1. Nursing", TEXT, "Other Matters", "2. Money", TEXT],
            [UNIT, "Nursing", "Other Matters", "Money"],
            id="another_holds_a_number_too",
        ),
        pytest.param(
            [UNIT, "", "Nursing", TEXT, "Money", TEXT], ["Nursing", "Money"], id="close_to_the_title"
        ),
        pytest.param(
            [LONG_UNIT, "Nursing", TEXT, "Money", TEXT], ["Nursing", "Money"], id="far_longer_than_the_others"
        ),
        pytest.param(
            [UNIT, "Nursing in the Third Year", TEXT, "Money and Debts of the Year", TEXT],
            [UNIT, "Nursing in the Third Year", "Money and Debts of the Year"],
            id="as_long_as_the_others",
        ),
        pytest.param([UNIT, TEXT, "Money", TEXT], [UNIT, "Money"], id="over_its_own_text"),
        pytest.param(
            ["Problems and Shortcomings", "", "Nursing", TEXT, "Money", TEXT],
            ["Problems and Shortcomings", "Nursing", "Money"],
            id="the_name_of_a_standard_section",
        ),
    ],
)
def test_the_line_under_the_title(lines: list[str], titles: list[str], lay_out: Callable[..., Any]) -> None:
    headings = lay_out("\n".join(["Work Report of the Year 2020", *lines]))[2]
    assert [one.title for one in headings] == titles
