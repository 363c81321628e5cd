"""Languages are found by their entry points."""

from __future__ import annotations

import pytest

from summarykit.lang.registry import get_pack, languages


def test_languages_are_sorted_and_there_are_two() -> None:
    assert languages() == ("en", "zh")


@pytest.mark.parametrize("code", ["en", "zh"])
def test_a_pack_is_loaded_once_and_carries_its_code(code: str) -> None:
    pack = get_pack(code)
    assert pack.code == code
    assert pack is get_pack(code)
    assert pack.folder.is_dir()
    assert pack.min_passage == {"en": 40, "zh": 20}[code]
