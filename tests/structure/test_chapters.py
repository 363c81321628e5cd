"""Which unnumbered headings stand above the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

TEXT = "The work went on through the whole of the year, as it had been planned by the members."


def levels(lay_out: Callable[..., Any], *parts: str) -> list[int]:
    _, _, headings, _ = lay_out("\n".join(["Report of the Rowing Club", *parts]), "en")
    return [one.level for one in headings]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("BOATS", "New oars", "MEMBERS"), [1, 2, 1]),
        (("BOATS", "MEMBERS", "PRIZES"), [1, 1, 1]),
        (("Boats", "New oars", "Members"), [1, 1, 1]),
        (("■ Boats", "▲ New oars", "■ Members"), [1, 2, 1]),
        (("■ Boats", "■ New oars", "■ Members"), [1, 1, 1]),
        (("WHAT WE DID", "Our plans for next year", "MONEY"), [1, 1, 1]),
    ],
)
def test_looks(names: tuple[str, ...], told: list[int], lay_out: Callable[..., Any]) -> None:
    assert levels(lay_out, *(f"\n{name}\n\n{TEXT}" for name in names)) == told


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (("", "Boats", "New oars", TEXT, "Sails", TEXT, "", "Members", TEXT), [1, 2, 2, 1]),
        (("", "Boats", TEXT, "Sails", TEXT, "", "Members", TEXT), [1, 1, 1]),
        (
            ("", "Boats", "New oars", "", TEXT, "", TEXT, "Sails", "", TEXT, "", "Members", "", TEXT),
            [1, 2, 2, 2],
        ),
    ],
)
def test_blank_lines_tell_where_few_stand(
    parts: tuple[str, ...], told: list[int], lay_out: Callable[..., Any]
) -> None:
    assert levels(lay_out, *parts) == told


def test_the_contents_name_the_chapters(lay_out: Callable[..., Any]) -> None:
    names = ("Boats", "New oars", "Members", "Prizes")
    listed = "Boats\nMembers\nPrizes"
    found = levels(lay_out, "", "Contents", listed, *(f"\n{name}\n\n{TEXT}" for name in names))
    assert found[-len(names) :] == [1, 2, 1, 1]
