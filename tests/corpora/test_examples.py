"""The example documents are what their manifest says, and their gold points where it means to."""

from __future__ import annotations

import hashlib
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import pytest

from summarykit.reading import find_documents, read_file
from summarykit.records import ROLES
from summarykit.records.structure import BOILERPLATE_KINDS
from tests.corpora import build_docx

EXAMPLES = Path(__file__).parents[2] / "corpora/examples"
SPEC = EXAMPLES / "word/riverbend-water-2025.spec"
MANIFEST = json.loads((EXAMPLES / "manifest.json").read_text(encoding="utf-8"))["documents"]


def rows(name: str) -> list[dict[str, Any]]:
    lines = (EXAMPLES / "gold" / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def text_of(row: dict[str, Any]) -> str:
    return (EXAMPLES / "gold" / row["text"]).read_bytes().decode("utf-8")


def by_document(row: dict[str, Any]) -> str:
    return str(row["doc"])


def folded(text: str) -> str:
    """The text with its numbers hidden, in digits and in words."""
    return re.sub(r"\d[\d,.]*|Third|Fourth|[一二三四五六七八九十]+", "#", text)


@pytest.mark.parametrize("entry", MANIFEST, ids=lambda entry: entry["file"])
def test_the_manifest_names_the_bytes(entry: dict[str, str]) -> None:
    path = EXAMPLES / entry["file"]
    assert hashlib.sha256(path.read_bytes()).hexdigest() == entry["sha256"]
    assert read_file(path).lang == entry["lang"]
    assert entry["split"] == "test"


def test_the_manifest_names_every_document_and_no_other() -> None:
    found = sorted(path.relative_to(EXAMPLES).as_posix() for path in find_documents(EXAMPLES))
    assert found == [entry["file"] for entry in MANIFEST]


@pytest.mark.parametrize("row", rows("structure.jsonl"), ids=by_document)
def test_gold_blocks_cover_all_ink_and_never_overlap(row: dict[str, Any]) -> None:
    text, at = text_of(row), 0
    for block in row["blocks"]:
        assert not text[at : block["start"]].strip(), "ink between two blocks"
        assert at <= block["start"] < block["end"] <= len(text)
        inner = text[block["start"] : block["end"]]
        assert inner == inner.strip()
        at = block["end"]
    assert not text[at:].strip()


@pytest.mark.parametrize("row", rows("structure.jsonl"), ids=by_document)
def test_gold_content_has_a_role_and_boilerplate_has_none(row: dict[str, Any]) -> None:
    for block in row["blocks"]:
        assert (block.get("section") in ROLES) == (block["kind"] not in BOILERPLATE_KINDS)
        assert ("level" in block) == (block["kind"] == "heading")


@pytest.mark.parametrize("row", rows("figures.jsonl"), ids=by_document)
def test_gold_figures_stand_where_they_say(row: dict[str, Any]) -> None:
    text, at = text_of(row), 0
    for figure in row["figures"]:
        assert text[figure["start"] : figure["end"]] == figure["surface"]
        assert figure["start"] >= at, "figures in order, none over another"
        at = figure["end"]
    for other in row["traps"] + row["ignore"]:
        assert text[other["start"] : other["end"]] == other["surface"]
        assert all(other["end"] <= f["start"] or f["end"] <= other["start"] for f in row["figures"])


@pytest.mark.parametrize("row", rows("figures.jsonl"), ids=by_document)
def test_gold_breakdowns_are_sums(row: dict[str, Any]) -> None:
    values = [figure["value"] for figure in row["figures"]]
    for breakdown in row["breakdown"]:
        summed = sum(Decimal(str(values[part])) for part in breakdown["parts"])
        assert summed == Decimal(str(breakdown["sum_parts"]))
        total = Decimal(str(values[breakdown["total"]]))
        assert breakdown["adds_up"] == (summed == total if breakdown["exhaustive"] else None)


@pytest.mark.parametrize("row", rows("passages.jsonl"), ids=lambda row: f"{row['susp']}-{row['susp_offset']}")
def test_gold_passages_are_of_the_kind_they_say(row: dict[str, Any]) -> None:
    copy, source = (
        (EXAMPLES / row[name]).read_bytes().decode("utf-8")[row[f"{name}_offset"] :][: row[f"{name}_length"]]
        for name in ("susp", "src")
    )
    assert (copy == source) == (row["kind"] == "verbatim")
    assert (folded(copy) == folded(source)) == (row["kind"] in {"verbatim", "figures_only"})


def test_the_word_file_is_what_its_script_builds(tmp_path: Path) -> None:
    build_docx.build(SPEC, tmp_path / "built.docx")
    pages = [docx.Document(str(path)) for path in (tmp_path / "built.docx", build_docx.target_of(SPEC))]
    built, kept = ([(p.style.name, p.text) for p in page.paragraphs] for page in pages)
    assert built == kept


def test_the_numbers_word_counts_are_read() -> None:
    text = read_file(build_docx.target_of(SPEC)).text
    lines = [line for line in text.splitlines() if re.match(r"\d", line)]
    assert [line.split()[0] for line in lines] == ["1.", "1.1", "1.2", "2.", "3."]
