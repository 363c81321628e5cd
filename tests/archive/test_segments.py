"""A segment: written once, read part by part."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarykit.archive.container import Container, write_container
from summarykit.archive.segments import Segment, segment_path, write_segment
from summarykit.errors import ArchiveError
from summarykit.reuse.tokens import tokenise
from tests.archive.papers import TEXTS, filed, paper

ALL = sorted(TEXTS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write_segment(tmp_path, "one", filed(ALL))
    return segment_path(tmp_path, "one")


def rewritten(path: Path, **parts: bytes) -> Segment:
    """The segment with other parts, every checksum right."""
    opened = Container(path)
    whole = {name: bytes(opened.part(name)) for name in opened.names}
    write_container(path, whole | {name.replace("_", "."): part for name, part in parts.items()})
    return Segment.open(path)


def test_it_holds_what_was_filed(path: Path) -> None:
    segment = Segment.open(path)
    assert [entry.id for entry in segment.entries] == ALL
    assert [segment.analysis(number) for number in range(len(ALL))] == [paper(name) for name in ALL]
    assert segment.tokens(0) is None
    assert len(segment.names) == len(ALL)
    assert set(segment.fingerprints.documents.tolist()) == set(range(len(ALL)))
    assert set(segment.terms.documents.tolist()) == set(range(len(ALL)))


def test_same_documents_same_bytes(path: Path, tmp_path: Path) -> None:
    write_segment(tmp_path, "two", filed(ALL))
    assert segment_path(tmp_path, "two").read_bytes() == path.read_bytes()


def test_without_text(tmp_path: Path) -> None:
    write_segment(tmp_path, "bare", filed(ALL), keep_text=False)
    segment = Segment.open(segment_path(tmp_path, "bare"))
    tokens = segment.tokens(1)
    assert tokens is not None
    assert tokens.exact.tolist() == tokenise(paper(ALL[1]).document.text).exact.tolist()
    assert not segment.analysis(1).document.text.strip()


@pytest.mark.parametrize("keep_text", [True, False])
def test_a_segment_of_nothing(tmp_path: Path, keep_text: bool) -> None:
    write_segment(tmp_path, "none", [], keep_text=keep_text)
    segment = Segment.open(segment_path(tmp_path, "none"))
    assert segment.entries == ()
    assert len(segment.fingerprints) == 0


@pytest.mark.parametrize(
    ("parts", "read"),
    [
        ({"analyses": b"x" * 9999}, lambda segment: segment.analysis(0)),
        ({"analyses": b""}, lambda segment: segment.analysis(0)),
        ({"fingerprints": b"1234567"}, lambda segment: segment.fingerprints),
        ({"terms_documents": b"1234567"}, lambda segment: segment.terms),
        ({"analyses_ends": b""}, lambda segment: segment.analysis(0)),
    ],
)
def test_damage_that_a_checksum_vouches_for(path: Path, parts: dict[str, bytes], read: object) -> None:
    segment = rewritten(path, **parts)
    with pytest.raises(ArchiveError) as caught:
        read(segment)  # type: ignore[operator]
    assert caught.value.code == "E405"


@pytest.mark.parametrize("part", ["entries", "names"])
@pytest.mark.parametrize("content", [b"{}", b'[{"id": 1}]', b"not json"])
def test_records_of_another_version(path: Path, part: str, content: bytes) -> None:
    with pytest.raises(ArchiveError) as caught:
        getattr(rewritten(path, **{part: content}), part)
    assert caught.value.code == "E407"


def test_a_new_kind_of_part_is_passed_over(path: Path) -> None:
    segment = rewritten(path, forms=b"a part of a later version")
    assert [entry.id for entry in segment.entries] == ALL
    assert segment.analysis(0) == paper(ALL[0])
