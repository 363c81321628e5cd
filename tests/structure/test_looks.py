"""What a line looks like, taken for itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarykit.lang import get_pack
from summarykit.records import Document
from summarykit.structure import find_blocks
from summarykit.structure.candidates import gather
from summarykit.structure.looks import doubtful_manner, looks_plain


@pytest.mark.parametrize(
    ("lang", "line", "plain", "manner"),
    [
        ("en", "Boats and ropes", True, None),
        ("en", "Next: 2023", True, None),
        ("en", "== Boats ==", True, None),
        ("en", "2021", True, None),
        ("en", "Boats:", False, ":"),
        ("en", "Onward!", False, "!"),
        ("en", "(seen from the bank)", False, ""),
        ("en", "We tarred two boats, and sold the third.", False, ""),
        ("zh", "★ 船只管理", True, None),
        ("zh", "看得好：大病不出县", False, "："),
        ("zh", "——船只管理", False, "—"),
        ("zh", "（盖章）", False, "（"),
        ("zh", "县政发〔2020〕31号", False, ""),
        ("zh", "二要", False, ""),
        ("zh", "今年是我国与", False, ""),
    ],
)
def test_looks(
    lang: str, line: str, plain: bool, manner: str | None, document: Callable[..., Document]
) -> None:
    made = document(line, lang)
    [one] = gather(made, find_blocks(made), get_pack(lang))
    assert looks_plain(one, get_pack(lang)) == plain
    assert manner is None or doubtful_manner(one, get_pack(lang)) == manner
