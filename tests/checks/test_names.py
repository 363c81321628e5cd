"""C130: names of other units left in."""

from __future__ import annotations

import pytest

from tests.checks.checking import findings

OTHER = "Annual summary of Riverbend Clinic\n\nRiverbend Clinic had a new roof put on before the snow came.\n"
OWN = "Annual summary of Hillside Clinic\n\n"


@pytest.mark.parametrize(
    ("text", "origin", "severities"),
    [
        (f"{OWN}Riverbend Clinic had a new roof put on before the snow came.\n", "unit", ["high"]),
        (f"{OWN}Two nurses came from Riverbend Clinic in May.\n", "unit", ["medium"]),
        (f"{OWN}Two nurses came from Riverbend Clinic in May.\n", "self", []),
        (f"{OWN}Two nurses came from the city in May.\n", "unit", []),
        (f"{OWN}Two nurses came from Riverbend Clinics in May.\n", "unit", []),
        ("Annual summary of Riverbend Clinic\n\nRiverbend Clinic grew.\n", "unit", []),
        (f"{OWN}We wrote to Riverbend Clinic and to Riverbend Clinic again.\n", "unit", ["medium"] * 2),
    ],
)
def test_where_a_name_is_left_in(text: str, origin: str, severities: list[str]) -> None:
    assert origin in {"unit", "self"}
    found = findings("C130", text, [(OTHER, "unit" if origin == "unit" else "self")])
    assert [one.severity for one in found] == severities
    assert all(one.evidence == ("old0",) for one in found)


def test_a_part_of_a_name_is_no_second_name() -> None:
    old = "青山镇第一中学2024年工作总结\n\n今年夏天几乎天天下雨。\n"
    new = "绿水镇第二中学2024年工作总结\n\n教师们到青山镇第一中学参观，第一中学很热情。\n"
    found = findings("C130", new, [(old, "unit")], "zh")
    assert [one.at.span.of(new) for one in found] == ["青山镇第一中学", "第一中学"]
