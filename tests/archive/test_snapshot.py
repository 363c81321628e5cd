"""An open archive: one consistent state, the same however it is cut into segments."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarykit.archive import is_archive, open_archive, snapshot, writing
from summarykit.archive.manifest import read_manifest
from summarykit.archive.pairs import WHOLE
from summarykit.archive.terms import terms_of
from summarykit.errors import ArchiveError
from summarykit.reuse.tokens import tokenise
from tests.archive.papers import BOATS, ROOM, TEXTS, archive, filed, paper

ALL = sorted(TEXTS)


def test_entries_by_id_and_what_they_hold(tmp_path: Path) -> None:
    opened = archive(tmp_path, ALL[3:], ALL[:3])
    assert [entry.id for entry in opened.entries] == ALL
    for name in ALL:
        assert opened.entry(name).meta.year == int(name[-4:])
        assert opened.analysis(name) == paper(name)
        assert opened.tokens(name) is None
    assert opened.units["Valley Rowing School"] == ("rowing-2025",)
    assert opened.units["Unit library"] == ("library-2024", "library-2025")


@pytest.mark.parametrize("ask", ["entry", "analysis", "tokens"])
def test_a_document_that_is_not_there(tmp_path: Path, ask: str) -> None:
    with pytest.raises(ArchiveError, match="nobody") as caught:
        getattr(archive(tmp_path, ALL[:1]), ask)("nobody")
    assert caught.value.code == "E408"


@pytest.mark.parametrize("keep_text", [True, False])
@pytest.mark.parametrize("cut", range(len(ALL) + 1))
def test_the_cut_into_segments_does_not_matter(tmp_path: Path, cut: int, keep_text: bool) -> None:
    one = archive(tmp_path / "one", ALL, keep_text=keep_text)
    two = archive(tmp_path / "two", ALL[cut:], ALL[:cut], keep_text=keep_text)
    assert one.entries == two.entries
    assert one.background == two.background
    assert list(one.pairs(range(len(ALL)), least=1)) == list(two.pairs(range(len(ALL)), least=1))
    for name in ALL:
        assert one.candidates(paper(name), least=1) == two.candidates(paper(name), least=1)
        assert one.related(paper(name), least=20) == two.related(paper(name), least=20)


@settings(max_examples=25)
@given(st.sets(st.sampled_from(ALL)))
def test_the_background_of_two_archives_is_the_sum(
    tmp_path_factory: pytest.TempPathFactory, some: set[str]
) -> None:
    folder = tmp_path_factory.mktemp("sum")
    parts = [archive(folder / n, sorted(names)) for n, names in (("a", some), ("b", set(ALL) - some))]
    assert parts[0].background + parts[1].background == archive(folder / "all", ALL).background


def test_the_background_counts_documents(tmp_path: Path) -> None:
    background = archive(tmp_path).background
    (harbour,), (annual,) = (terms_of(tokenise(word)).tolist() for word in ("harbour", "annual"))
    assert background.documents == len(ALL)
    assert (background.frequencies[harbour], background.frequencies[annual]) == (2, 3)
    assert background.idf(harbour) > background.idf(annual) > 0
    assert background.names["Unit bridge"] == 2


def test_candidates_most_first(tmp_path: Path) -> None:
    opened = archive(tmp_path)
    found = opened.candidates(paper("library-2025").document, least=5)
    assert [entry.id for entry, _ in found] == ["library-2025", "library-2024"]
    assert found[0][1] > found[1][1] >= 5
    assert opened.candidates(paper("library-2025"), least=found[1][1] + 1) == found[:1]


def test_pairs_of_documents(tmp_path: Path) -> None:
    opened = archive(tmp_path)
    found = opened.pairs(range(len(ALL)), least=5 * WHOLE)
    named = [(opened.entries[younger].id, opened.entries[older].id) for younger, older, _ in found]
    assert named == [("bridge-2025", "bridge-2024"), ("library-2025", "library-2024")]


@pytest.mark.parametrize(
    ("text", "related"),
    [
        (ROOM, ["library-2024", "library-2025"]),
        (BOATS[:70], ["rowing-2025"]),
        ("It snowed in every month but two, and the ferry stayed in the dock.", []),
        ("…", []),
    ],
)
def test_related_documents(tmp_path: Path, text: str, related: list[str]) -> None:
    found = archive(tmp_path).related(paper("new", text), least=40)
    assert [entry.id for entry in found] == related


@pytest.mark.parametrize("names", [[], [()]])
def test_an_archive_of_nothing(tmp_path: Path, names: list[tuple[str, ...]]) -> None:
    with writing(tmp_path) as writer:
        for some in names:
            writer.write(filed(some))
        writer.commit()
    opened = open_archive(tmp_path)
    assert opened.entries == ()
    assert opened.related(paper(ALL[0]), least=20) == []
    assert opened.candidates(paper(ALL[0]), least=1) == []
    assert list(opened.pairs([], least=1)) == []
    assert opened.background.documents == 0


def test_a_snapshot_stays_while_a_writer_goes_on(tmp_path: Path) -> None:
    opened = archive(tmp_path, ALL[:2])
    with writing(tmp_path) as writer:
        writer.remove(ALL[:2])
        writer.commit()
    assert [opened.analysis(name) for name in ALL[:2]] == [paper(name) for name in ALL[:2]]
    assert open_archive(tmp_path).entries == ()


def test_a_reader_that_is_overtaken_by_a_writer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive(tmp_path, ALL[:1])
    old = read_manifest(tmp_path)
    with writing(tmp_path, anew=True) as writer:
        writer.write(filed(ALL[1:2]))
        writer.commit()
    told = [old, read_manifest(tmp_path)]
    monkeypatch.setattr(snapshot, "read_manifest", lambda _: told.pop(0))
    assert [entry.id for entry in open_archive(tmp_path).entries] == ALL[1:2]


@pytest.mark.parametrize(
    ("files", "ours"),
    [
        ([], False),
        (["manifest.json"], False),
        (["segments/a.txt"], False),
        (["segments/a.seg"], True),
        (["manifest.json", "segments/a.txt"], True),
    ],
)
def test_what_is_taken_for_an_archive(tmp_path: Path, files: list[str], ours: bool) -> None:
    for name in files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert is_archive(tmp_path) is ours
    assert not is_archive(tmp_path / "nothing")
