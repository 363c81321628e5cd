"""Running heads and feet."""

from __future__ import annotations

import pytest

from summarykit.boilerplate.running import running_heads

BODY = "We train.\nWe sail."


def page(*heads):
    return "\n".join(f"{head}\n{BODY}" for head in heads)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (page("RESCUE STATION 2", "RESCUE STATION 3"), [0, 3]),
        (page("2 RESCUE STATION", "3 RESCUE STATION"), [0, 3]),
        (page("Annual work report 2", "Annual work report 3"), [0, 3]),
        (page("Rescue station 2", "Rescue station 3"), []),
        (page("Rescue station 2", "Rescue station 3", "Rescue station 4"), [0, 3, 6]),
        (page("RESCUE STATION 3", "RESCUE STATION 2"), []),
        (page("KPI 1", "KPI 2"), []),
        (page("2/9", "3/9"), [0, 3]),
        (page("Boats: 2", "Boats: 3", "Boats: 4"), []),
        ("RESCUE STATION 2\nRESCUE STATION 3\nRESCUE STATION 4", []),
        (page("RESCUE STATION", "RESCUE STATION"), []),
        ("\f2 Rescue station\nWe train.\nWe sail.\n\f3 Rescue station\nWe sail.", [0, 3]),
    ],
)
def test_growing_page_numbers(text, marked, lines, words):
    assert sorted(running_heads(lines(text), words("en"), {})) == marked


def test_tables_have_no_running_heads(lines, words):
    text = page("RESCUE STATION 2", "RESCUE STATION 3")
    assert running_heads(lines(text, "table"), words("en"), {}) == {}


@pytest.mark.parametrize(("heads", "marked"), [(("年度救援工作汇报　2", "年度救援工作汇报　3"), [0, 3])])
def test_chinese(heads, marked, lines, words):
    assert sorted(running_heads(lines(page(*heads)), words("zh"), {})) == marked
