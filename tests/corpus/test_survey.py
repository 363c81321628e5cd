"""What there is to do."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from summarykit.corpus.pattern import name_pattern
from summarykit.corpus.place import is_output
from summarykit.corpus.survey import Survey, survey
from summarykit.errors import ReadError
from summarykit.records import Meta


def look(corpus: Path, pattern: str | None = None) -> Survey:
    return survey(corpus, name_pattern(pattern) if pattern else None, is_output)


def test_every_file_with_its_hash_and_what_is_said_of_it(corpus: Path) -> None:
    found = look(corpus)
    assert [one.name for one in found.inputs] == sorted(one.name for one in found.inputs)
    first = found.inputs[0]
    assert (first.name, first.said) == ("harbour/harbour-2022.txt", Meta("Harbour Library", 2022))
    content = (corpus / first.name).read_bytes()
    assert (first.size, first.sha256) == (len(content), sha256(content).hexdigest())
    assert [one.file for one in found.skipped] == ["README.md", "harbour/metadata.csv"]
    assert found.warnings == ()


def test_metadata_comes_before_names(corpus: Path) -> None:
    said = {one.name: one.said for one in look(corpus, "{title}-{year}").inputs}
    assert said["harbour/harbour-2022.txt"] == Meta("Harbour Library", 2022, "harbour")
    assert said["school/一中-2024.txt"] == Meta(None, 2024, "一中")


@pytest.mark.parametrize(
    ("pattern", "told"), [("{year}-*", "8 names are not"), ("{title}-{year}", "1 name is not")]
)
def test_names_that_are_not_of_the_pattern(pattern: str, told: str, corpus: Path) -> None:
    [warned] = look(corpus, pattern).warnings
    assert warned.code == "W506"
    assert warned.message.startswith(told)


def test_the_digest_is_of_what_the_tables_depend_on(corpus: Path) -> None:
    first = look(corpus).digest
    assert look(corpus.rename(corpus.with_name("moved"))).digest == first
    moved = corpus.with_name("moved")
    digests = {first, look(moved, "{title}-{year}").digest}
    for name, content in {"hill/empty.txt": "x", "notes.json": "{}", "new.txt": "New."}.items():
        (moved / name).write_text(content)
        digests.add(look(moved).digest)
    assert len(digests) == 5


def test_a_file_that_cannot_be_opened_is_unread(corpus: Path) -> None:
    (corpus / "hill/itself.txt").symlink_to(corpus / "hill/itself.txt")
    [row] = [one for one in look(corpus).skipped if one.unread]
    assert (row.file, row.code) == ("hill/itself.txt", "E110")


def test_a_folder_without_documents(tmp_path: Path) -> None:
    (tmp_path / "README.md").touch()
    with pytest.raises(ReadError) as told:
        look(tmp_path)
    assert told.value.code == "E102"
