"""What is in an archive, counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarykit.archive.inventory import take_inventory
from tests.archive.papers import TEXTS, archive

ALL = sorted(TEXTS)


@pytest.mark.parametrize(("keep_text", "hidden"), [(True, 0), (False, 6)])
def test_counts(tmp_path: Path, keep_text: bool, hidden: int) -> None:
    counted = take_inventory(archive(tmp_path, ALL[:2], ALL[2:], keep_text=keep_text))
    assert (counted.documents, counted.hidden, counted.segments) == (6, hidden, 2)
    assert counted.languages == {"en": 3, "zh": 3}
    assert counted.years == {"2024": 2, "2025": 4}
    assert counted.organisations == {"Unit bridge": 2, "Unit forest": 1, "Unit library": 2, "Unit rowing": 1}
    assert counted.characters == sum(len(text) for _, text in TEXTS.values())
    assert counted.bytes == sum(path.stat().st_size for path in (tmp_path / "segments").iterdir())
    assert [entry.id for entry in counted.entries] == ALL
