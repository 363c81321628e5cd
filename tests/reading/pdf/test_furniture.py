"""Running heads and feet, page numbers, and what cannot be read."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from summarykit.reading.pdf.furniture import furniture_of
from summarykit.reading.pdf.shapes import Page

BODY = "a line of the text"


def pages(make: SimpleNamespace, *texts: list[str], step: float = 14, size: float = 10) -> list[Page]:
    """Pages of rows below each other."""
    return [
        Page(
            600, 800, [[make.piece(text, 50, step * at, size)] for at, text in enumerate(lines)], [], [], 0, 0
        )
        for lines in texts
    ]


def test_what_repeats_at_the_same_place(make: SimpleNamespace) -> None:
    heads = [["Report 2025", f"{BODY} {at} of its own"] for at in "abc"]
    assert furniture_of(pages(make, *heads)) == {(0, 0), (1, 0), (2, 0)}


def test_digits_may_differ_letters_not(make: SimpleNamespace) -> None:
    assert len(furniture_of(pages(make, ["Sheet 1 of 3", "x"], ["Sheet 2 of 3", "y"]))) == 2
    assert not furniture_of(pages(make, ["Part one", "x"], ["Part two", "y"]))


def test_the_same_words_elsewhere_are_text(make: SimpleNamespace) -> None:
    """A heading that the next page repeats further down."""
    assert not furniture_of(pages(make, ["Summary", "x"], ["y", "Summary", "z"]))


def test_two_pages_of_many_are_no_habit(make: SimpleNamespace) -> None:
    texts = [["Plan", "x"]] * 2 + [[f"{sign} text", "y" * at] for at, sign in enumerate("abcdefgh")]
    assert not furniture_of(pages(make, *texts))


@pytest.mark.parametrize(
    "number",
    [
        "{n}",
        "- {n} -",
        "— {n} —",
        "第{n}页",
        "第 {n} 页 共 9 页",
        "Page {n} of 9",
        "{n}/9",
        "p. {n}",
        "[{n}]",
    ],
)
def test_page_numbers_count_on(make: SimpleNamespace, number: str) -> None:
    found = furniture_of(pages(make, *([BODY * n, number.format(n=n)] for n in (4, 5, 6))))
    assert {(0, 1), (1, 1), (2, 1)} <= found


def test_what_stands_beside_a_page_number(make: SimpleNamespace) -> None:
    texts = [["Chapter one", BODY, BODY * n] for n in (4, 5, 6)]
    every = pages(make, *texts)
    for number, page in enumerate(every):
        page.rows[0].append(make.piece(str(number + 7), 500))
        page.rows[0][0] = make.piece("Chapter " + "abc"[number], 50)
    assert {(0, 0), (1, 0), (2, 0)} <= furniture_of(every)
    apart = [page.rows.insert(1, [page.rows[0].pop()]) for page in every]
    assert apart
    assert {(0, 0), (0, 1)} <= furniture_of(every)


def test_each_chapter_may_have_its_own_head(make: SimpleNamespace) -> None:
    texts = [[head, f"{sign} {BODY}"] for head in ("Ships", "Boats") for sign in "abcdefgh"]
    assert {at for _, at in furniture_of(pages(make, *texts[:3], *texts[8:11]))} >= {0}


def test_points_of_a_list_are_no_page_numbers(make: SimpleNamespace) -> None:
    every = pages(make, *(["2", f"{sign} {BODY}"] for sign in "ab"))
    for number, page in enumerate(every):
        page.rows[0] = [make.piece(f"{number + 4})", 50), make.piece(f"point {'one' * number}", 80)]
        page.rows[1] = [make.piece(str(number + 7), 50, 20), make.piece("abc"[number], 80, 20)]
    assert not furniture_of(every)


def test_numbers_at_other_heights_do_not_count_on(make: SimpleNamespace) -> None:
    assert not furniture_of(pages(make, ["7", BODY]) + pages(make, [BODY * 2, "8"], step=50))


@pytest.mark.parametrize("last", [("431", "398"), ("2024", "2024"), ("in 4", "in 5 we"), ("1.5", "2.5")])
def test_figures_that_do_not_count_on(make: SimpleNamespace, last: tuple[str, str]) -> None:
    assert not furniture_of(pages(make, [BODY, last[0]], [BODY * 2, last[1]]))


@pytest.mark.parametrize(
    ("lines", "step", "found"),
    [([BODY, "1"], 30, {(0, 1)}), ([BODY, "1"], 14, set()), ([BODY, "7"], 30, set()), (["1"], 30, set())],
)
def test_a_lone_number(
    make: SimpleNamespace, lines: list[str], step: float, found: set[tuple[int, int]]
) -> None:
    assert furniture_of(pages(make, lines, step=step)) == found


def test_many_pages_take_no_more_than_their_share_of_time(make: SimpleNamespace) -> None:
    """What repeats on all of 3,000 pages was once compared with itself on each."""
    every = pages(make, *[["Head", BODY]] * 3000)
    assert len(furniture_of(every)) == 6000


def test_tiny_text(make: SimpleNamespace) -> None:
    assert furniture_of(pages(make, [BODY], size=2)) == {(0, 0)}


def test_no_pages(make: SimpleNamespace) -> None:
    assert furniture_of(pages(make, [], [])) == set()
