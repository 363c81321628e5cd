"""Sources: prepared once, and the checked document itself left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarykit.checks.sources import leave_out_same, prepare
from summarykit.errors import CompareError
from summarykit.pipeline import analyse
from summarykit.reading import read_file
from tests.checks.checking import NEW, OLD, document


def test_titles_and_body_are_apart() -> None:
    source = prepare(document(OLD), "self")
    title = OLD.index("Annual"), OLD.index("Annual") + len("Annual summary 2024")
    body, titles = source.body.tokens, source.titles.tokens
    in_title = (body.starts >= title[0]) & (body.ends <= title[1])
    assert body.skipped[in_title].all()
    assert not titles.skipped[in_title].any()
    assert (body.skipped != titles.skipped).all()


@pytest.mark.parametrize("origin", ["self", "unit"])
def test_a_source_is_not_worked_out_again(origin: str) -> None:
    source = prepare(document(OLD), "self")
    again = prepare(source, "self" if origin == "self" else "unit")
    assert again.body is source.body
    assert again.origin == origin
    assert source.places == prepare(analyse(document(OLD)), "self").places


def test_an_unknown_language_is_an_error() -> None:
    unknown = document(OLD)
    object.__setattr__(unknown, "lang", "xx")
    with pytest.raises(CompareError) as raised:
        prepare(unknown, "self")
    assert raised.value.code == "E402"


@pytest.mark.parametrize(
    ("names", "kept"),
    [
        (["same.txt"], []),
        (["copy.txt"], []),
        (["other.txt"], ["other.txt"]),
        (["link.txt", "other.txt"], ["other.txt"]),
    ],
)
def test_the_same_file_is_left_out(tmp_path: Path, names: list[str], kept: list[str]) -> None:
    for name, text in {"same.txt": NEW, "copy.txt": NEW, "other.txt": OLD}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "same.txt")
    checked = read_file(tmp_path / "same.txt")
    sources = [
        prepare(read_file(tmp_path / name), "self") for name in names if not (tmp_path / name).is_symlink()
    ]
    left, warned = leave_out_same(checked, sources)
    assert [Path(one.document.id).name for one in left] == kept
    assert {one.code for one in warned} <= {"W403"}
    assert len(warned) == len(sources) - len(kept)
    assert all(one.help and checked.id in one.message for one in warned)
