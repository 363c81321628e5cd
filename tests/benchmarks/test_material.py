"""Real files as material: by language, in pairs, evenly taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import material
from benchmarks.material import found
from summarykit.errors import ReadError


def names(documents):
    return [Path(one.id).name for one in documents]


def test_real_files(tmp_path):
    told: list[str] = []
    for name, text in (
        ("a.txt", "We trained staff."),
        ("b.md", "# Report\n\nAll is well here."),
        ("c.txt", ""),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "d.txt").write_text("全年工作总结", encoding="utf-8")
    (tmp_path / "e.txt").write_text("And one more report of the year.", encoding="utf-8")
    real = found(tmp_path, told.append)
    assert names(real["en"].documents) == ["a.txt", "b.md", "e.txt"]
    assert [names(pair) for pair in real["en"].pairs] == [["a.txt", "b.md"], ["b.md", "e.txt"]]
    assert not real["zh"].pairs
    assert len(told) == 1
    assert "c.txt" in told[0]
    few = real["en"].few(1)
    assert (names(few.documents), len(few.pairs)) == (["a.txt"], 1)


def test_pairs_of_the_set_copy(data):
    folder = data("copy")
    told: list[str] = []
    with (folder / "pairs.tsv").open("ab") as stream:
        stream.write(b"s1.txt\nnone.txt\to1.txt\n")
    real = found(folder, told.append)
    assert [names(pair) for pair in real["en"].pairs] == [["s1.txt", "o1.txt"]]
    assert names(real["en"].documents) == ["s1.txt", "o1.txt"]
    assert ["pairs.tsv:4" in told[0], "none.txt" in told[1], len(told)] == [True, True, 2]
    assert not real["zh"].pairs


@pytest.mark.parametrize(("count", "chosen"), [(1, "a"), (2, "ad"), (3, "ace"), (6, "abcdef"), (9, "abcdef")])
def test_taken_evenly(count, chosen):
    assert material._evenly(tuple("abcdef"), count) == tuple(chosen)


def test_no_such_folder(tmp_path):
    with pytest.raises(ReadError):
        found(tmp_path / "none", print)
