"""Parts as list items."""

from __future__ import annotations

import pytest

from .reading import breakdowns


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Staff: 30\n- east 20\n- west 10", 2),
        ("Staff: 30\n(a) east 20\n(b) west 10\n", 2),
        ("Staff: 30\n- east 20\n- west 10 since 2019", 0),
        ("30 staff in all:\n- east 20\n- west 10 since 2019", 2),
        ("Staff: 30\n- east 20", 0),
        ("Staff: 30\n- east £20\n- west £10", 0),
        ("走访50户：\n一、东村30户\n二、西村20户", 2),
    ],
)
def test_items(text: str, count: int) -> None:
    _, found = breakdowns(text, "zh" if "户" in text else "en")
    assert sum(len(one.parts) for one in found) == count
