"""What is kept of a document, with its text and without."""

from __future__ import annotations

import pytest

from summarykit.archive.filing import file_away, pack_filing
from summarykit.records import Meta
from tests.archive.papers import TEXTS, filed, paper


def test_same_documents_same_bytes() -> None:
    assert pack_filing(file_away(filed(), keep_text=True)) == pack_filing(file_away(filed(), keep_text=True))


@pytest.mark.parametrize(("keep_text", "readable"), [(True, True), (False, False)])
def test_entries(keep_text: bool, readable: bool) -> None:
    (entry,) = file_away([(paper("bridge-2024"), Meta("河西镇", 2024, None))], keep_text=keep_text).entries
    assert (entry.id, entry.path, entry.lang, entry.format) == (
        "bridge-2024",
        "past/bridge-2024.txt",
        "zh",
        "txt",
    )
    assert entry.characters == len(TEXTS["bridge-2024"][1])
    assert entry.meta == Meta("河西镇", 2024, None)
    assert entry.readable is readable


@pytest.mark.parametrize(
    ("keep_text", "meta", "names"),
    [
        (True, Meta(), ["Valley Rowing School"]),
        (True, Meta("Rowers"), ["Rowers", "Valley Rowing School"]),
        (True, Meta("Valley Rowing School"), ["Valley Rowing School"]),
        (False, Meta(), []),
        (False, Meta("Rowers"), ["Rowers"]),
    ],
)
def test_names_of_the_unit(keep_text: bool, meta: Meta, names: list[str]) -> None:
    kept = file_away([(paper("rowing-2025"), meta)], keep_text=keep_text)
    assert kept.names == [names]


def test_without_text_there_are_tokens_and_with_text_there_are_none() -> None:
    assert not any(file_away(filed(), keep_text=True).tokens)
    assert all(file_away(filed(), keep_text=False).tokens)


def test_the_index_does_not_depend_on_the_text_being_kept() -> None:
    kept, bare = (file_away(filed(), keep_text=keep) for keep in (True, False))
    for name in ("fingerprints", "terms"):
        assert getattr(kept, name).hashes.tolist() == getattr(bare, name).hashes.tolist()
