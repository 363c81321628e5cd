"""The set `summaries`: its documents, its gold and what its README says of both."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import docx
import pytest

from summarykit.reading import find_documents
from tests.corpora import build_docx
from tests.corpora.agreement import table
from tests.corpora.gold import check, gold, manifest, metadata
from tests.corpora.overlap import runs, shares
from tests.corpora.sets import SUMMARIES, Entry, entries, placed

LANGUAGES = ("en", "zh")
SET = SUMMARIES.folder
MOST_SHARED = 0.15


def of(genre: str, lang: str) -> list[Entry]:
    return [one for one in entries(SUMMARIES) if one.genre == genre and one.document.lang == lang]


def test_the_set_is_large_and_half_of_it_is_chinese() -> None:
    by_language = [sum(one.document.lang == lang for one in entries(SUMMARIES)) for lang in LANGUAGES]
    assert sum(by_language) == len(entries(SUMMARIES)) >= 60
    assert max(by_language) - min(by_language) <= 2


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("genre", SUMMARIES.genres)
def test_a_genre_has_sibling_units_over_years(genre: str, lang: str) -> None:
    years: dict[str, set[int]] = defaultdict(set)
    for one in of(genre, lang):
        years[one.unit].add(one.year)
        assert 2019 <= one.year <= 2025
    assert len(years) >= 2
    assert max(map(len, years.values())) >= 3


@pytest.mark.parametrize("entry", entries(SUMMARIES), ids=lambda entry: entry.doc)
def test_a_document_is_neither_a_note_nor_a_book(entry: Entry) -> None:
    assert 1_500 <= len(entry.document.text.encode("utf-8")) <= 12 * 1024


def test_one_text_is_stored_in_gb18030() -> None:
    assert "gb18030" in {one.document.source.encoding for one in entries(SUMMARIES)}


def test_only_documents_are_found_in_the_folder() -> None:
    assert sorted(find_documents(SET)) == sorted(one.path for one in entries(SUMMARIES))


@pytest.mark.parametrize("spec", build_docx.specifications(), ids=lambda spec: spec.stem)
def test_a_word_file_is_what_its_specification_builds(spec: Path, tmp_path: Path) -> None:
    build_docx.build(spec, tmp_path / "built.docx")
    pages = [docx.Document(str(path)) for path in (tmp_path / "built.docx", build_docx.target_of(spec))]
    built, kept = ([(p.style.name, p.text) for p in page.paragraphs] for page in pages)
    assert built == kept


def test_the_manifest_and_the_metadata_are_those_of_the_files() -> None:
    assert json.loads((SET / "manifest.json").read_text(encoding="utf-8")) == manifest(SUMMARIES)
    assert (SET / "metadata.csv").read_text(encoding="utf-8") == metadata(SUMMARIES)


def test_the_split_is_by_whole_units_and_a_whole_genre() -> None:
    splits: dict[tuple[str, str], set[str]] = defaultdict(set)
    genres: dict[str, set[str]] = defaultdict(set)
    for row in manifest(SUMMARIES)["documents"]:
        splits[row["genre"], row["unit"]].add(row["split"])
        genres[row["genre"]].add(row["split"])
    assert all(len(found) == 1 for found in splits.values())
    assert [genre for genre, found in genres.items() if found == {"test"}] == ["association"]


@pytest.mark.parametrize("reading", SUMMARIES.readings)
@pytest.mark.parametrize("genre", SUMMARIES.genres)
def test_every_reading_can_be_placed(genre: str, reading: str) -> None:
    assert check(SUMMARIES, genre, reading) == []


@pytest.mark.parametrize("name", SUMMARIES.gold)
def test_gold_is_what_the_agreed_reading_says(name: str) -> None:
    lines = (SET / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == gold(SUMMARIES, name)


@pytest.mark.parametrize("entry", entries(SUMMARIES), ids=lambda entry: entry.doc)
def test_gold_figures_are_in_order_and_none_is_a_trap(entry: Entry) -> None:
    rows = placed(entry, "agreed").rows
    at = 0
    for figure in rows["figures"]:
        assert figure["start"] >= at
        at = figure["end"]
    apart: list[dict[str, Any]] = [*rows["traps"], *rows["ignore"]]
    assert not [
        (other["surface"], figure["surface"])
        for other in apart
        for figure in rows["figures"]
        if other["start"] < figure["end"] and figure["start"] < other["end"]
    ]


def test_no_two_documents_share_much_beyond_their_passages() -> None:
    assert [found for found in shares(SUMMARIES) if found[0] > MOST_SHARED] == []


@pytest.mark.parametrize(
    ("text", "size", "count"),
    [("one two three", 2, 2), ("one two", 3, 0), ("工作总结", 2, 3), ("2025年的work", 2, 3)],
)
def test_runs_are_of_words_and_of_characters(text: str, size: int, count: int) -> None:
    assert len(runs(text, size)) == count


def test_a_run_that_touches_a_passage_is_left_out() -> None:
    assert runs("one two three four", 2, [(4, 7)]) == {("three", "four")}


def test_the_readme_tells_how_often_the_readers_agreed() -> None:
    readme = (SET / "README.md").read_text(encoding="utf-8")
    for measure, found in table().items():
        (row,) = [line for line in readme.splitlines() if line.startswith(f"| {measure} |")]
        told = re.findall(r"[\d.]+", row.removeprefix(f"| {measure} |"))
        assert told == [
            f"{found[lang]:.3f}" if measure != "documents" else f"{found[lang]}" for lang in LANGUAGES
        ]
