"""A check against an archive tells what a check against the folder tells, and reads less."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from summarykit.against import Shelf, check_against
from summarykit.archive import open_archive, writing
from summarykit.checks import run
from summarykit.pipeline import analyse
from summarykit.reading import find_documents, read_file
from summarykit.records import Analysis, Meta, Origin, Passage, Report
from tests.archive.papers import TEXTS, archive, paper

EXAMPLES = Path(__file__).parents[1] / "corpora" / "examples"
ALL = sorted(TEXTS)


@pytest.fixture(scope="module")
def examples() -> list[Analysis]:
    """The example corpus, each document by its file's name."""
    paths = find_documents(EXAMPLES)
    return [analyse(replace(read_file(path), id=path.name)) for path in paths]


@pytest.fixture(scope="module", params=[True, False], ids=["text", "no text"])
def shelved(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, examples: list[Analysis]
) -> tuple[Path, bool]:
    """An archive of the example corpus, and whether it keeps texts."""
    folder = tmp_path_factory.mktemp("shelf") / "a.skx"
    with writing(folder) as writer:
        writer.write([(one, Meta()) for one in examples], keep_text=request.param)
        writer.commit()
    return folder, request.param


def test_turns_of_phrase_that_an_archive_knows_are_set_aside(tmp_path: Path) -> None:
    formula = "None of it would have been possible without the patience of all of our neighbours"
    past = [
        f"Summary of the {one} club\n\nWe mended nine {one}. {formula}.\n"
        for one in ("boat", "map", "lift", "tree", "desk")
    ]
    with writing(tmp_path / "a.skx") as writer:
        writer.write([(paper(f"p{at}", text), Meta()) for at, text in enumerate(past)])
        writer.commit()
    shelf = Shelf(open_archive(tmp_path / "a.skx"), "unit")
    checked = paper("new", f"Summary of the choir\n\nWe sang in nine halls. {formula}.\n")
    report = check_against(checked, (), [shelf])
    assert {one.origin for one in report.passages} == {"stock"}
    assert {one.severity for one in report.findings if one.code == "C102"} == {"info"}
    assert report.copied == {}


@pytest.mark.parametrize(
    ("clubs", "origin"), [(("boat", "map", "lift", "tree", "desk"), "common"), (("boat",) * 5, "unit")]
)
def test_a_long_text_is_common_where_many_bodies_have_it(
    clubs: tuple[str, ...], origin: Origin, tmp_path: Path
) -> None:
    advice = (
        "Add a link to the page with the counts of your club. We shall look for signs of steady or growing "
        "work over all twelve months. Feel free to say in a few words what stands behind the numbers."
    )
    with writing(tmp_path / "a.skx") as writer:
        writer.write(
            [(paper(f"p{at}", f"We mended nine.\n\n{advice}\n"), Meta(one)) for at, one in enumerate(clubs)]
        )
        writer.commit()
    shelf = Shelf(open_archive(tmp_path / "a.skx"), "unit")
    report = check_against(paper("new", f"We sang in ten halls.\n\n{advice}\n"), (), [shelf])
    assert {one.origin for one in report.passages} == {origin}


def passages(report: Report, prefix: str = "") -> list[Passage]:
    """The passages, those of an archive as if its documents had no prefix."""
    named = (
        replace(one, source=replace(one.source, document=one.source.document.removeprefix(prefix)))
        for one in report.passages
    )
    return sorted(named, key=lambda one: (one.at.span, one.source.document, one.source.span))


@pytest.mark.parametrize("origin", ["self", "unit"])
def test_an_archive_tells_what_the_folder_tells(
    examples: list[Analysis], shelved: tuple[Path, bool], origin: Origin
) -> None:
    folder, keeps_text = shelved
    shelf = Shelf(open_archive(folder), origin)
    for one in examples:
        plain = run(one, [(other, origin) for other in examples])
        told = check_against(one, (), [shelf])
        assert told.compared == plain.compared == len(examples) - 1
        mine, theirs = passages(told, f"{folder}/"), passages(plain)
        if keeps_text:
            assert mine == theirs
            assert (told.copied, told.set_aside) == (plain.copied, plain.set_aside)
            assert [(f.code, f.at, f.severity) for f in told.findings] == [
                (f.code, f.at, f.severity) for f in plain.findings
            ]
        else:
            assert [(one.source.document, one.origin) for one in mine] == [
                (one.source.document, one.origin) for one in theirs
            ]
            assert all(abs(a.at.span.start - b.at.span.start) < 5 for a, b in zip(mine, theirs, strict=True))
            assert all(abs(a.score - b.score) < 0.01 for a, b in zip(mine, theirs, strict=True))


@pytest.mark.parametrize("name", ALL)
def test_only_what_may_share_a_passage_is_read(tmp_path: Path, name: str) -> None:
    shelf = Shelf(archive(tmp_path), "self")
    unit = name.split("-", maxsplit=1)[0]
    assert shelf.related(paper(name)) == [other for other in ALL if other.startswith(unit)]


def test_what_was_changed_is_not_told_without_the_text(tmp_path: Path) -> None:
    shelf = Shelf(archive(tmp_path, ["library-2024"], keep_text=False), "self")
    text = TEXTS["library-2025"][1].replace("24 night", "31 night")
    report = check_against(paper("new", text), (), [shelf])
    (passage,) = (one for one in report.passages if one.origin == "self")
    assert passage.kind == "figures_only"
    assert passage.changed.figures == ()
    assert [(one.code, one.at.file) for one in report.warnings] == [("W404", str(tmp_path))]
    assert "only figures changed" in report.findings[0].message


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("24 night", "24 night", "verbatim"),
        ("24 night", "31 night", "figures_only"),
        ("every damaged map", "each torn sheet", "edited"),
    ],
)
def test_kinds_by_hashes_alone(tmp_path: Path, old: str, new: str, kind: str) -> None:
    shelf = Shelf(archive(tmp_path, ["library-2024"], keep_text=False), "self")
    text = TEXTS["library-2025"][1].replace(old, new)
    report = check_against(paper(f"new {kind}", text), (), [shelf])
    assert [one.kind for one in report.passages if one.origin == "self"] == [kind]


def test_the_document_itself_is_left_out(tmp_path: Path) -> None:
    report = check_against(paper("library-2024"), (), [Shelf(archive(tmp_path / "a.skx"), "self")])
    assert [one.code for one in report.warnings] == ["W403"]
    assert report.compared == len(ALL) - 1
    assert {one.source.document for one in report.passages} == {f"{tmp_path}/a.skx/library-2025"}


def test_one_file_by_another_content_is_left_out_too(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(TEXTS["library-2024"][1], encoding="utf-8")
    with writing(tmp_path / "a.skx") as writer:
        writer.write([(analyse(read_file(file)), Meta())])
        writer.commit()
    file.write_text(
        "Annual summary\n\nAll of it was written anew, from the first word on.\n", encoding="utf-8"
    )
    report = check_against(analyse(read_file(file)), (), [Shelf(open_archive(tmp_path / "a.skx"), "self")])
    assert [one.code for one in report.warnings] == ["W403"]
    assert report.compared == 0


@pytest.mark.parametrize(("origin", "found"), [("unit", ["C130"]), ("self", [])])
def test_a_name_left_in_is_found_without_a_passage(tmp_path: Path, origin: Origin, found: list[str]) -> None:
    text = "Annual summary of Hillside Clinic\n\nTwo nurses taught at the Valley Rowing School in May.\n"
    report = check_against(paper(f"clinic {origin}", text), (), [Shelf(archive(tmp_path), origin)])
    assert [one.code for one in report.findings if one.code == "C130"] == found


def test_archives_and_documents_together(tmp_path: Path) -> None:
    shelves = [
        Shelf(archive(tmp_path / "own.skx", ["library-2024"]), "self"),
        Shelf(archive(tmp_path / "others.skx", ALL[:2]), "unit"),
    ]
    report = check_against(paper("library-2025"), [(paper("rowing-2025"), "web")], shelves)
    assert report.compared == 4
    assert {one.origin for one in report.passages} == {"self"}
