"""The set `reports`: its documents, its gold, and how it is split."""

from __future__ import annotations

import json
from collections import Counter, defaultdict

import pytest

from summarykit.reading import find_documents
from summarykit.records import ROLES
from tests.corpora.annotation import repeated
from tests.corpora.gold import check, gold, main, manifest, metadata
from tests.corpora.overlap import shares
from tests.corpora.sets import REPORTS, SETS, Entry, entries, placed

LANGUAGES = ("en", "zh")
DOCUMENTS = dict.fromkeys(REPORTS.genres, 4) | {"annual": 11}
FIRST_YEARS = dict.fromkeys(REPORTS.genres, 2017) | {"annual": 1950}


def test_the_set_is_half_chinese_and_all_of_it_is_annotated() -> None:
    assert Counter(one.document.lang for one in entries(REPORTS)) == {"en": 31, "zh": 31}
    assert sorted(find_documents(REPORTS.folder)) == sorted(one.path for one in entries(REPORTS))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("genre", REPORTS.genres)
def test_a_genre_has_several_units(genre: str, lang: str) -> None:
    found = [one for one in entries(REPORTS) if (one.genre, one.document.lang) == (genre, lang)]
    assert len(found) == DOCUMENTS[genre]
    assert len({one.unit for one in found}) >= 3


@pytest.mark.parametrize("genre", REPORTS.genres)
def test_every_reading_can_be_placed(genre: str) -> None:
    assert check(REPORTS, genre, "first") == []


@pytest.mark.parametrize("entry", entries(REPORTS), ids=lambda entry: entry.doc)
def test_a_document_has_content_and_its_year(entry: Entry) -> None:
    assert FIRST_YEARS[entry.genre] <= entry.year <= 2025
    roles = {row.get("section") for row in placed(entry, "first").rows["blocks"]}
    assert len(roles - {None}) >= 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_role_stands_in_both_parts_of_the_split(lang: str) -> None:
    seen: dict[str, set[str]] = defaultdict(set)
    for one in entries(REPORTS):
        if one.document.lang == lang:
            seen[one.split] |= {row.get("section", "") for row in placed(one, "first").rows["blocks"]}
    assert set(ROLES) - seen["train"] == set()
    assert set(ROLES) - seen["test"] <= {"appendix"}


def test_the_split_is_by_whole_units_and_a_whole_genre() -> None:
    splits: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in manifest(REPORTS)["documents"]:
        splits[row["genre"], row["unit"]].add(row["split"])
    assert all(len(found) == 1 for found in splits.values())
    tested = Counter(genre for (genre, _), found in splits.items() if found == {"test"})
    assert {genre for genre, _ in splits} == {*REPORTS.genres}
    assert tested["annual"] == 4
    assert not any("train" in found for (genre, _), found in splits.items() if genre == "service")


def test_the_manifest_the_metadata_and_the_gold_are_those_of_the_files() -> None:
    folder = REPORTS.folder
    assert json.loads((folder / "manifest.json").read_text(encoding="utf-8")) == manifest(REPORTS)
    assert (folder / "metadata.csv").read_text(encoding="utf-8") == metadata(REPORTS)
    lines = (folder / "gold/structure.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == gold(REPORTS, "structure")


def test_no_two_documents_share_a_run() -> None:
    assert [found for found in shares(REPORTS) if found[0] > 0.01] == []


def test_a_name_stands_for_one_document_in_all_sets() -> None:
    assert repeated([one.doc for corpus in SETS.values() for one in entries(corpus)]) == []


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["check", "reports", "school", "first"], 0),
        (["check", "reports", "school", "second"], 2),
        (["check", "reports", "hospital", "first"], 2),
        (["check", "letters", "school", "first"], 2),
        (["write", "letters"], 2),
        (["write"], 2),
        ([], 2),
    ],
)
def test_the_command_line(words: list[str], status: int) -> None:
    assert main(words) == status
