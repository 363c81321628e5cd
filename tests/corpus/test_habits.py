"""What the documents of a corpus have in common with many others."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarykit.archive import Archive, open_archive, writing
from summarykit.corpus.habits import Habits, find_habits, read_habits, rounds_of
from summarykit.pipeline import analyse
from summarykit.reading import read_text
from summarykit.records import Entry, Meta

QUESTION = "What did your group do this year that should be told?"
FORMULA = "none of it would have been possible without the patience of our neighbours"
WORDS = ("boats", "maps", "lifts", "trees", "bridges", "desks")


def text_of(at: int) -> str:
    told = f"In 202{at} we mended {at + 2} {WORDS[at]}, and {FORMULA}."
    return f"Work summary of the {WORDS[at]}\n\n{QUESTION}\n\n{told}\n"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    filed = [
        (analyse(read_text(text_of(at), id=f"club/{word}-2024.txt", lang="en")), Meta(word, 2024))
        for at, word in enumerate(WORDS)
    ]
    with writing(tmp_path / "archive") as writer:
        writer.write(filed[:2])
        writer.write(filed[2:])
        writer.commit()
    return open_archive(tmp_path / "archive")


def test_what_is_seen_in_each_document(archive: Archive) -> None:
    habits = find_habits(archive)
    for number, entry in enumerate(archive.entries):
        seen = habits.seen(archive.analysis(entry.id), number)
        assert [(one.form, one.documents) for one in seen.forms] == [(QUESTION, 6)]
        assert any(FORMULA in one.phrase and one.documents >= 5 for one in seen.stock)


ADVICE = (
    "Add a link to the page with the counts of your group. We shall look for signs of steady or growing work "
    "over all twelve months. Feel free to say in a few words what stands behind the numbers of that page."
)


@pytest.mark.parametrize(
    ("bodies", "common"), [(WORDS, True), (("boats",) * 6, False), (("boats", "maps") * 3, False)]
)
def test_what_many_bodies_have_came_from_a_common_source(
    bodies: tuple[str, ...], common: bool, tmp_path: Path
) -> None:
    filed = [
        (analyse(read_text(f"{ADVICE}\n\n{text_of(at)}", id=f"{at}.txt", lang="en")), Meta(body, 2010 + at))
        for at, body in enumerate(bodies)
    ]
    with writing(tmp_path / "archive") as writer:
        writer.write(filed)
        writer.commit()
    archive = open_archive(tmp_path / "archive")
    habits = find_habits(archive)
    seen = habits.seen(archive.analysis("3.txt"), archive.number("3.txt"))
    told = [one.documents for one in seen.stock if one.common and ADVICE.startswith(one.phrase)]
    assert told == [6] * common


def test_habits_of_documents_with_nothing_in_common(tmp_path: Path) -> None:
    with writing(tmp_path / "archive") as writer:
        writer.write([(analyse(read_text("We mended two boats.", id="a.txt", lang="en")), Meta())])
        writer.commit()
    find_habits(open_archive(tmp_path / "archive")).write(tmp_path / "habits")
    assert read_habits(tmp_path / "habits").phrases.of(0) == [{}, {}, {}]


def test_written_and_read_again(archive: Archive, tmp_path: Path) -> None:
    habits = find_habits(archive)
    habits.write(tmp_path / "habits")
    again = read_habits(tmp_path / "habits")
    again.write(tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == (tmp_path / "habits").read_bytes()
    assert [again.digest(at, "en") for at in range(6)] == [habits.digest(at, "en") for at in range(6)]
    assert (again.usual, habits.usual) == ({}, {})


def entry(id: str, year: int | None = 2024, lang: str = "en") -> Entry:
    return Entry(id, "", lang, "txt", 9, id, Meta(year=year))


@pytest.mark.parametrize(
    ("ids", "sizes"),
    [
        ([f"club/{at}.txt" for at in range(4)], [4] * 4),
        ([f"club/{at}.txt" for at in range(3)], [1] * 3),
        ([f"{at}/2024.txt" for at in range(5)], [5] * 5),
        ([*(f"club/{at}.txt" for at in range(4)), "a.txt"], [4, 4, 4, 4, 1]),
        ([f"club/{at}-2024q{q}.txt" for at in range(4) for q in (1, 2)], [4] * 8),
    ],
    ids=["a folder", "too few", "a folder each", "the smallest folder", "quarters"],
)
def test_rounds(ids: list[str], sizes: list[int]) -> None:
    rounds = rounds_of([entry(id) for id in ids])
    if ids[-1] != "a.txt":
        assert [rounds.count(one) for one in rounds] == sizes
    else:
        assert [rounds.count(one) for one in rounds[:4]] == sizes[:4]


@pytest.mark.parametrize("odd", [entry("club/9.txt", year=None), entry("club/9.txt", lang="zh")])
def test_no_round_of_another_language_or_without_a_year(odd: Entry) -> None:
    rounds = rounds_of([*(entry(f"club/{at}.txt") for at in range(4)), odd])
    assert rounds.count(rounds[-1]) == 1


def test_an_empty_habit_changes_nothing(archive: Archive) -> None:
    one = archive.analysis(archive.entries[0].id)
    habits = find_habits(archive)
    assert isinstance(habits, Habits)
    assert habits.seen(one, 0).blocks == one.blocks
