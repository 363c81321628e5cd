"""Annotated documents: texts whose blocks a reader has labelled with a standard role."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarykit.errors import ModelError
from summarykit.messages import say
from summarykit.records import Span

GOLD, MANIFEST = "gold/structure.jsonl", "manifest.json"


@dataclass(frozen=True, slots=True)
class LabelledBlock:
    """A block of content with the role that it has."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class LabelledDocument:
    """The file of a document, and its labelled blocks in text order.

    `unit` names whose summary it is and `genre` what kind of body that is: what is learned from one must
    be measured on another. `split` is "train" or "test"; where no manifest says, a document is a unit of
    its own and for tests.
    """

    doc: str
    path: Path
    lang: str
    blocks: tuple[LabelledBlock, ...]
    unit: str
    genre: str = ""
    split: str = "test"


def read_corpus(folder: Path) -> list[LabelledDocument]:
    """The annotated documents of a corpus with a manifest, by name.

    Raises ModelError E702 where manifest or gold is missing or malformed, or a file is another than the
    one that was annotated.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        entries = {(folder / entry["file"]).resolve(): entry for entry in manifest["documents"]}
        return _read(folder / GOLD, entries)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _unusable(folder) from error


def read_gold(file: Path) -> list[LabelledDocument]:
    """The annotated documents of a gold file alone, by name: enough to measure on.

    Raises ModelError E702 where it or one of its texts is missing or malformed.
    """
    try:
        return _read(file, None)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _unusable(file) from error


def _read(gold: Path, entries: Mapping[Path, Mapping[str, str]] | None) -> list[LabelledDocument]:
    rows = [json.loads(line) for line in gold.read_bytes().splitlines()]
    documents = [_document(row, (gold.parent / row["text"]).resolve(), entries) for row in rows]
    return sorted(documents, key=lambda one: one.doc)


def _document(
    row: Mapping[str, Any], path: Path, entries: Mapping[Path, Mapping[str, str]] | None
) -> LabelledDocument:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    blocks = tuple(
        LabelledBlock(Span(block["start"], block["end"]), block["section"])
        for block in row["blocks"]
        if block.get("section")
    )
    if entries is None:
        return LabelledDocument(row["doc"], path, row["lang"], blocks, unit=row["doc"])
    entry = entries[path]
    if entry["sha256"] != digest:
        raise ValueError(path)
    return LabelledDocument(
        row["doc"], path, row["lang"], blocks, entry["unit"], entry["genre"], entry["split"]
    )


def _unusable(place: Path) -> ModelError:
    return ModelError(
        "E702",
        say("this is no annotated corpus, or its annotations do not fit its texts"),
        help=say("Name a folder with {manifest} and {gold}.", manifest=MANIFEST, gold=GOLD),
        at=place,
    )
