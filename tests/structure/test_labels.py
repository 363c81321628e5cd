"""Labels that open paragraphs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

EN = "The office did all of this in the course of the year, and nobody has complained about any of it."


@pytest.mark.parametrize(
    ("paragraphs", "labels"),
    [
        (["Parcels. We sent four thousand of them.", "Cooking club. It met on thirty days of the year."], 2),
        (["Parcels. We sent four thousand of them."], 0),
        (
            [
                "**Parcels.** We sent four thousand of them.",
                "**Cooking.** It met on thirty days of the year.",
            ],
            2,
        ),
        (["PARCELS: We sent four thousand of them.", "COOKING: It met on thirty days of the year."], 2),
        (["Contact: Ann Lowe, ann", "Phone: 12 34 56 78 90"], 0),
    ],
)
def test_labels(paragraphs: list[str], labels: int, lay_out: Callable[..., Any]) -> None:
    _, _, headings, _ = lay_out("\n\n".join(["Summary of the Club", EN, *paragraphs]), "en")
    assert sum(one.run_in for one in headings) == labels


def test_bracketed_labels(lay_out: Callable[..., Any]) -> None:
    lines = [
        "茶社总结",
        "全年的工作都做完了。",
        "【会员】新来九人，都是邻居。",
        "【场地】换到河边，租金便宜一半。",
    ]
    found = lay_out("\n".join(lines), "zh")[2]
    assert [(one.title, one.run_in) for one in found] == [("会员", True), ("场地", True)]
