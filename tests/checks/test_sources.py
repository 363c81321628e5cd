"""Sources: prepared once, and the checked document itself left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarykit.checks.sources import leave_out_same, prepare, titles_of
from summarykit.errors import CompareError
from summarykit.pipeline import analyse
from summarykit.reading import read_file
from summarykit.records import Block, Reason, Span
from tests.checks.checking import NEW, OLD, document


def test_titles_and_body_are_apart() -> None:
    source = prepare(document(OLD), "self")
    title = OLD.index("Annual"), OLD.index("Annual") + len("Annual summary 2024")
    body, titles = source.body.tokens, source.titles.tokens
    in_title = (body.starts >= title[0]) & (body.ends <= title[1])
    assert body.skipped[in_title].all()
    assert not titles.skipped[in_title].any()
    assert (body.skipped != titles.skipped).all()


SENTENCE = "The ferry ran on each day of the year but two."
HEADS = {
    # the lines of a document, and how many of them are matched with titles
    "date, writer and whom it is for": (["2 May 2025", "The harbour master", "To the council:"], 3),
    "nothing": ([], 0),
    "a sentence comes first": ([SENTENCE, "2 May 2025"], 0),
    "only lines": (["boats", "nets", "oars"], 0),
    "a long list": ([f"net {number}" for number in range(9)], 0),
    "a line too long": (["boat " * 30], 0),
}


@pytest.mark.parametrize(("lines", "told"), HEADS.values(), ids=HEADS)
def test_the_lines_under_a_title_are_part_of_it(lines: list[str], told: int) -> None:
    end = [] if lines[:1] == ["boats"] else [SENTENCE]
    text = "\n\n".join(lines + end)
    spans = [Span(text.index(line), text.index(line) + len(line)) for line in lines + end]
    blocks = [Block(span, "body", Reason("x")) for span in spans]
    assert titles_of(blocks, [], text) == spans[:told]


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
