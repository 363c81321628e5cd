"""Which year a summary tells of, and years moved on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarykit.drafting.years import move_years, year_of
from summarykit.records import Facts

HAN = "〇一二三四五六七八九"


@pytest.mark.parametrize(
    ("title", "id", "created", "year"),
    [
        ("2025 Work Summary", "a.txt", None, 2025),
        ("Work Summary 2024-2025", "a.txt", None, 2025),
        ("Work Summary 2024-25", "a.txt", None, 2025),
        ("第二中学2024—2025学年工作总结", "a.txt", None, 2025),
        ("Work Summary", "archive/school-2019.docx", "2025-01-02", 2019),
        ("Work Summary", "2020/a.txt", "2021-01-02T10:00:00", 2021),
        ("Work Summary of the 18th Congress", "report-123456.txt", None, None),
        ("Five-year plan 1899", "a.txt", None, None),
    ],
)
def test_title_name_and_facts(past, title: str, id: str, created: str | None, year: int | None) -> None:  # type: ignore[no-untyped-def]
    made = (
        past(id=id, facts=Facts(created=created)).title(title).heading("achievements", "Work").body("Done.")
    )
    assert year_of(made.analysis()) == year


def date(label: str) -> dict[str, object]:
    return {"surface": label, "kind": "date", "label": label}


@pytest.mark.parametrize(
    ("told", "planned", "furniture", "year"),
    [
        (["2023", "2023", "2022"], ["2024", "2024", "2024"], [], 2023),
        (["2022", "2023"], [], [], 2023),
        (["2022"], [], ["2019", "2019"], 2022),
        ([], ["2024"], ["2019"], None),
    ],
)
def test_dates_of_the_text(
    past, told: list[str], planned: list[str], furniture: list[str], year: int | None
) -> None:  # type: ignore[no-untyped-def]
    made = past(id="a.txt").title("Work Summary").heading("achievements", "Work")
    made.body(" and ".join([*told, "so on"]), *map(date, told))
    made.body(" ".join([*furniture, "more"]), *map(date, furniture), kind="furniture")
    made.heading("plans", "Plans").body(" ".join([*planned, "later"]), *map(date, planned))
    assert year_of(made.analysis()) == year


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("2025 Work Summary", "2026 Work Summary"),
        ("Plans for 2026", "Plans for 2027"),
        ("2024-2025学年", "2025-2026学年"),
        ("二〇二五年工作总结", "二〇二六年工作总结"),
        ("二○二九年", "二〇三〇年"),
        ("Room 20255", "Room 20255"),
        ("17th Congress", "17th Congress"),
        ("二零二五年", "二〇二六年"),
    ],
)
def test_move_years(text: str, moved: str) -> None:
    assert move_years(text, 1, HAN) == moved


@settings(deadline=None)
@given(st.text(), st.integers(1960, 2080))
def test_moving_by_nothing_changes_no_digits(text: str, year: int) -> None:
    assert move_years(text, 0) == text
    assert move_years(f"{year}年", 1) == f"{year + 1}年"
