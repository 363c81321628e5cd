"""The first map: a shard of files becomes a segment."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from summarykit.archive import Segment
from summarykit.archive.segments import segment_path
from summarykit.corpus import reading
from summarykit.corpus.reading import How, Input, Naming, ReadTask, read_shard
from summarykit.records import Meta, Settings

HOW = How(None, None, Settings(), "en")


def task(corpus: Path, *names: str, how: How = HOW) -> ReadTask:
    files = tuple(
        Input(name, str(corpus / name), sha256((corpus / name).read_bytes()).hexdigest(), 9, Meta(year=1999))
        for name in names
    )
    archive = corpus.parent / "archive"
    archive.mkdir(exist_ok=True)
    return ReadTask("first", str(archive), str(corpus.parent / "first.json"), files, how)


def test_documents_and_files_that_are_none(corpus: Path) -> None:
    given = task(corpus, "harbour/harbour-2022.txt", "hill/empty.txt", "school/一中-2024.txt")
    outcome = read_shard(given)
    assert (outcome.documents, [one.file for one in outcome.unread]) == (2, ["hill/empty.txt"])
    segment = Segment.open(segment_path(Path(given.archive), "first"))
    assert [(entry.id, entry.path) for entry in segment.entries] == [
        ("harbour/harbour-2022.txt", "harbour/harbour-2022.txt"),
        ("school/一中-2024.txt", "school/一中-2024.txt"),
    ]
    assert segment.entries[1].meta == Meta("青山区第一中学", 1999, "青山区第一中学2024年工作总结")


def test_what_is_done_is_not_done_again(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = task(corpus, "harbour/harbour-2022.txt", "hill/empty.txt")
    outcome = read_shard(given)
    monkeypatch.setattr(reading, "read_file", None)
    assert read_shard(given) == outcome


@pytest.mark.parametrize("gone", ["outcome", "segment", "half of the segment"])
def test_what_is_done_by_half_is_done_again(gone: str, corpus: Path) -> None:
    given = task(corpus, "harbour/harbour-2022.txt")
    outcome = read_shard(given)
    segment = segment_path(Path(given.archive), "first")
    content = segment.read_bytes()
    (Path(given.outcome) if gone == "outcome" else segment).unlink()
    if gone.startswith("half"):
        segment.write_bytes(content[: len(content) // 2])
    assert read_shard(given) == outcome
    assert segment.read_bytes() == content


def test_a_shard_without_a_document_has_no_segment(corpus: Path) -> None:
    given = task(corpus, "hill/empty.txt")
    outcome = read_shard(given)
    assert outcome.documents == 0
    assert not segment_path(Path(given.archive), "first").exists()
    assert read_shard(given) == outcome


def test_the_language_and_encoding_that_were_given(corpus: Path) -> None:
    how = replace(HOW, lang="zh", encoding="utf-8")
    given = task(corpus, "harbour/harbour-2022.txt", "school/一中-2024.txt", how=how)
    outcome = read_shard(given)
    assert [(one.file, one.code) for one in outcome.unread] == [("school/一中-2024.txt", "E103")]
    [entry] = Segment.open(segment_path(Path(given.archive), "first")).entries
    assert entry.lang == "zh"


def test_warnings_name_the_document_as_the_tables_do(corpus: Path) -> None:
    text = b"A summary of the year 2024, long enough that an odd byte is an accident. " * 9
    (corpus / "hill/odd.txt").write_bytes(text + b"\0")
    outcome = read_shard(task(corpus, "hill/odd.txt"))
    assert [(one.code, one.at.file) for one in outcome.warnings] == [("W120", "hill/odd.txt")]


def test_messages_in_the_language_of_the_reader(corpus: Path) -> None:
    given = task(corpus, "hill/empty.txt", how=replace(HOW, ui="zh"))
    assert not read_shard(given).unread[0].reason.isascii()


def test_naming_leaves_what_goes_well_alone() -> None:
    with Naming("a.txt"):
        pass
    with pytest.raises(ValueError, match="bad") as told, Naming("a.txt"):
        raise ValueError("bad")
    assert told.value.__notes__ == ["document: a.txt"]
