"""Annotated corpora as they are read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarykit import shipped
from summarykit.errors import ModelError
from summarykit.learning.labelled import GOLD, MANIFEST, read_corpus, read_gold
from summarykit.records import ROLES

TEXT = "Summary\nWe did it.\n"
ROW = {
    "doc": "east-2024",
    "lang": "en",
    "text": "../school/east-2024.txt",
    "blocks": [
        {"start": 0, "end": 7, "kind": "title", "section": "front"},
        {"start": 8, "end": 18, "kind": "furniture"},
    ],
}
ENTRY = {
    "file": "school/east-2024.txt",
    "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
    "unit": "east",
    "genre": "school",
    "split": "train",
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for folder in ("gold", "school"):
        (tmp_path / folder).mkdir()
    (tmp_path / "school/east-2024.txt").write_bytes(TEXT.encode())
    write(tmp_path / GOLD, ROW)
    write(tmp_path / MANIFEST, {"documents": [ENTRY]})
    return tmp_path


def write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content) + "\n", encoding="utf-8")


def test_a_corpus_tells_labels_unit_genre_and_split(corpus: Path) -> None:
    [one] = read_corpus(corpus)
    assert (one.doc, one.lang, one.unit, one.genre, one.split) == (
        "east-2024",
        "en",
        "east",
        "school",
        "train",
    )
    assert one.path.read_bytes().decode() == TEXT
    assert [(block.span.of(TEXT), block.label) for block in one.blocks] == [("Summary", "front")]


def test_a_gold_file_alone_is_for_tests(corpus: Path) -> None:
    [one] = read_gold(corpus / GOLD)
    assert (one.unit, one.genre, one.split) == ("east-2024", "", "test")


def test_the_examples_are_read_in_order() -> None:
    found = read_gold(shipped.examples() / GOLD)
    assert [one.doc for one in found] == sorted(one.doc for one in found)
    assert len(found) == 7
    assert {block.label for one in found for block in one.blocks} <= set(ROLES)


def without(row: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != key}


BROKEN: dict[str, Callable[[Path], object]] = {
    "no manifest": lambda corpus: (corpus / MANIFEST).unlink(),
    "no gold": lambda corpus: (corpus / GOLD).unlink(),
    "no text": lambda corpus: (corpus / "school/east-2024.txt").unlink(),
    "another text": lambda corpus: (corpus / "school/east-2024.txt").write_text(
        "Summary 2", encoding="utf-8"
    ),
    "manifest of nothing": lambda corpus: write(corpus / MANIFEST, []),
    "manifest without the document": lambda corpus: write(corpus / MANIFEST, {"documents": []}),
    "gold that is no JSON": lambda corpus: (corpus / GOLD).write_text("doc", encoding="utf-8"),
    "gold of another shape": lambda corpus: write(corpus / GOLD, [1, 2]),
    **{
        f"entry without {key}": lambda corpus, key=key: write(
            corpus / MANIFEST, {"documents": [without(ENTRY, key)]}
        )  # type: ignore[misc]
        for key in ENTRY
    },
    **{
        f"row without {key}": lambda corpus, key=key: write(corpus / GOLD, without(ROW, key))  # type: ignore[misc]
        for key in ROW
    },
}


@pytest.mark.parametrize("breaking", BROKEN)
def test_what_is_no_corpus_is_told(breaking: str, corpus: Path) -> None:
    BROKEN[breaking](corpus)
    with pytest.raises(ModelError) as raised:
        read_corpus(corpus)
    assert raised.value.code == "E702"


@pytest.mark.parametrize("breaking", ["no gold", "no text", "gold that is no JSON", "gold of another shape"])
def test_what_is_no_gold_is_told(breaking: str, corpus: Path) -> None:
    BROKEN[breaking](corpus)
    with pytest.raises(ModelError):
        read_gold(corpus / GOLD)
