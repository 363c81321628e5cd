"""The choice among rules."""

from __future__ import annotations

import pytest

from summarykit.checks import RULES, rule, select, unknown

CODES = [one.code for one in RULES]


def test_codes_are_unique_and_come_by_group() -> None:
    assert len(set(CODES)) == len(CODES)
    assert [one[0] for one in CODES] == sorted((one[0] for one in CODES), key="CFDBS".index)


@pytest.mark.parametrize(("code", "found"), [("C101", "C101"), ("c101", "C101"), ("X999", None), ("C", None)])
def test_a_rule_by_its_code(code: str, found: str | None) -> None:
    asked = rule(code)
    assert (asked.code if asked else None) == found


@pytest.mark.parametrize(
    ("wanted", "unwanted", "codes"),
    [
        ((), (), CODES),
        (("C",), (), [one for one in CODES if one[0] == "C"]),
        (("c1", "F2"), ("C130",), [one for one in CODES if one[:2] in {"C1", "F2"} and one != "C130"]),
        ((), ("C", "F", "D", "B", "S"), []),
        (("X",), (), []),
    ],
)
def test_select_and_ignore(wanted: tuple[str, ...], unwanted: tuple[str, ...], codes: list[str]) -> None:
    assert [one.code for one in select(wanted, unwanted)] == codes


def test_unknown_prefixes() -> None:
    assert unknown(("C", "c101", "X", "F9")) == ("X", "F9")
