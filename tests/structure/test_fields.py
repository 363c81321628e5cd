"""Fields of a form are told from headings by what stands behind their colon, and by their neighbours."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarykit.lang import get_pack
from summarykit.records import Document
from summarykit.structure import find_blocks
from summarykit.structure.candidates import gather
from summarykit.structure.fields import LONGEST_FIELD, find_fields

TEXT = "The ferry ran on all days but two, and nobody had to wait for more than an hour at the landing."


@pytest.mark.parametrize(
    ("lines", "filled"),
    [
        (["Venue: the old mill", "Chair: R. Oduya", TEXT], [0, 1]),
        (["Venue: the old mill", TEXT, "Chair: R. Oduya", TEXT], []),
        (["Boats: what we learned", TEXT], []),
        (["Venue: the old mill", "Minutes", TEXT], [0]),
        ([TEXT, "Venue:", "Chair:", TEXT], []),
        ([TEXT, "会员 120 人", "场地：老磨坊", TEXT], [1, 2]),
        ([TEXT, "会员 一百二十", "场地", TEXT], []),
        (["Venue: " + LONGEST_FIELD * "m", "Chair: " + LONGEST_FIELD * "m"], []),
        ([], []),
    ],
)
def test_short_lines_with_a_colon_inside(
    lines: list[str], filled: list[int], document: Callable[..., Document]
) -> None:
    made = document("\n\n".join(lines))
    assert find_fields(gather(made, find_blocks(made), get_pack("en"))) == set(filled)
