"""Blocks of one document compared with each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarykit.lang import get_pack
from summarykit.records import Document
from summarykit.structure import find_blocks
from summarykit.structure.alike import compared
from summarykit.structure.candidates import Candidate, gather

TEXT = "The wardens walked the bank of the river on every evening of the wet months."


@pytest.fixture
def seen(document: Callable[..., Document]) -> Callable[[list[str]], list[Candidate]]:
    def make(lines: list[str]) -> list[Candidate]:
        made = document("\n\n".join(lines))
        return compared(gather(made, find_blocks(made), get_pack("en")))

    return make


@pytest.mark.parametrize(
    ("numbers", "kept"),
    [
        (["1 Boats", "2 Ropes", "3 Lamps"], 3),
        (["1 Boats", "2 Ropes", "1 Lamps", "2 Oil"], 4),
        (["30 Years of Service"], 0),
        (["2 Boats", "3 Ropes"], 0),
        (["1 Boats", "3 Ropes"], 0),
    ],
)
def test_bare_numbers_count_on_from_one(
    numbers: list[str], kept: int, seen: Callable[[list[str]], list[Candidate]]
) -> None:
    found = seen([line for number in numbers for line in (number, TEXT)])
    assert sum(one.lead is not None for one in found) == kept


@pytest.mark.parametrize(
    ("lines", "items"),
    [
        (["■ Boats", TEXT, "■ Ropes", TEXT], 0),
        (["■ Boats", TEXT], 1),
        (["■ Boats", "■ Ropes", TEXT, "■ Lamps", TEXT], 3),
        (["- Boats", TEXT, "- Ropes", TEXT], 2),
    ],
)
def test_ornamented_lines_above_text_are_no_items(
    lines: list[str], items: int, seen: Callable[[list[str]], list[Candidate]]
) -> None:
    assert sum(one.is_item for one in seen(lines)) == items


def test_links_that_hang_on_lines_are_cut_off(seen: Callable[[list[str]], list[Candidate]]) -> None:
    lines = ["Boats [edit]", TEXT, "Ropes [edit]", TEXT, "Lamps [edit]", TEXT]
    assert [one.text for one in seen(lines)][::2] == ["Boats", "Ropes", "Lamps"]
    assert seen(lines[:4])[0].text == "Boats [edit]"


@pytest.mark.parametrize(
    ("below", "shape"),
    [([TEXT, TEXT], "line"), ([TEXT, "Short."], "statement"), (["Short."] * 2, "statement")],
)
def test_statements_above_text(
    below: list[str], shape: str, seen: Callable[[list[str]], list[Candidate]]
) -> None:
    found = seen(["1. Boats were mended in 2021.", below[0], "2. Ropes were bought in 2021.", below[1]])
    assert found[0].shape == shape
