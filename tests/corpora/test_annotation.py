"""Annotations are placed where they say, and what cannot be placed is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpora.annotation import Placed, place, repeated

TEXT = (
    "Home > News\n"
    "Alder House Yearly Report\n"
    "\n"
    "1. Members. We took in 39 members,\n"
    "of whom 8 came back and\n"
    "31 were new; dues rose 12.5 % to over 1,200\n"
    "dollars. However, many left. Too many.\n"
)
GOOD = """\
# how a reader writes
[blocks]
1 | furniture
2 | title | | front
4 | heading run_in | 1 | achievements | to=1. Members.
4-7 | body | | achievements | from=We took | to=dollars.
7 | body | | problems | from=However
[figures]
4 | 39 | 39 | | count | members taken in | this_year
5 | 8 | 8 | | count
6 | 31 | 31 | | count
6 | 12.5 % | 12.5 | % | percent | | | change=up 12.5 % prev_year
6-7 | 1,200 dollars | 1200 | USD | money | dues | | modifier=over ; target
[ignore]
7 | many@
[breakdowns]
4:39 | 5:8 ; 6:31 | yes
[slips]
F201 | 4:39 | 6:31 | 39 | 40
[passages]
4-6 | other | 1-2 | edited | self | here_from=We | here_to=back
"""


def placed(tmp_path: Path, written: str) -> Placed:
    path = tmp_path / "alder-2023.ann"
    path.write_text(written, encoding="utf-8")
    return place(path, TEXT, {"other": "We took members\nof whom 8 came back"})


def test_lines_and_words_become_offsets(tmp_path: Path) -> None:
    found = placed(tmp_path, GOOD.replace("[ignore]\n7 | many@\n", "[ignore]\n7 | many\n"))
    assert found.wrong == []
    spans = [(row["kind"], TEXT[row["start"] : row["end"]]) for row in found.rows["blocks"]]
    assert spans[2] == ("heading", "1. Members.")
    assert spans[3][1].startswith("We took")
    assert spans[3][1].endswith("dollars.")
    assert spans[4] == ("body", "However, many left. Too many.")
    assert found.rows["blocks"][2] | {"start": 0, "end": 0} == {
        "start": 0,
        "end": 0,
        "kind": "heading",
        "level": 1,
        "section": "achievements",
        "run_in": True,
    }
    figures = found.rows["figures"]
    assert [row["surface"] for row in figures] == ["39", "8", "31", "12.5 %", "1,200\ndollars"]
    assert figures[3]["change"] == {
        "direction": "up",
        "amount": 12.5,
        "unit": "%",
        "base_period": "prev_year",
    }
    assert (figures[4]["modifier"], figures[4]["target"], figures[4]["unit"]) == ("over", True, "USD")
    assert found.rows["breakdowns"] == [
        {"total": 0, "parts": [1, 2], "sum_parts": 39, "exhaustive": True, "adds_up": True}
    ]
    (slip,) = found.rows["slips"]
    assert TEXT[slip["start"] : slip["end"]].startswith("39 members")
    (passage,) = found.rows["passages"]
    assert TEXT[passage["start"] : passage["end"]].endswith("back")


@pytest.mark.parametrize(
    ("section", "line", "said"),
    [
        ("blocks", "99 | body | | front", "the text has 8 lines"),
        ("blocks", "x | body | | front", "no line number"),
        ("blocks", "2 | chapter | | front", "no such kind of block"),
        ("blocks", "2 | body | | middle", "no such role"),
        ("blocks", "2 | body | | front | from=Birch", "not there: 'Birch'"),
        ("figures", "4 | 40 | 40 | | count", "not there: '40'"),
        ("figures", "4 | 39 | 39 | | number", "no such kind of figure"),
        ("figures", "4 | 39 | 39 | | count | | | modifier=maybe", "no such mark"),
        ("breakdowns", "4:39 | 5:8 | yes", "no such figure"),
        ("breakdowns", "4:39 | 5:8 | perhaps", "yes or no"),
        ("slips", "F999 | 4:39 | 5:8 | 1 | 2", "no such code"),
        ("passages", "4 | nobody | 1 | edited | self", "no such document"),
        ("passages", "4 | other | 1 | stolen | self", "no such kind or origin"),
        ("passages", "4 | other | 1 | verbatim | self", "not equal"),
    ],
)
def test_what_cannot_be_placed_is_told_with_its_line(
    tmp_path: Path, section: str, line: str, said: str
) -> None:
    found = placed(tmp_path, f"[{section}]\n{line}\n")
    assert any(said in wrong and "alder-2023.ann:2:" in wrong for wrong in found.wrong)


def test_ink_outside_all_blocks_is_told(tmp_path: Path) -> None:
    found = placed(tmp_path, "[blocks]\n2 | title | | front\n1 | furniture\n")
    assert any("out of order" in wrong for wrong in found.wrong)
    assert any("no block holds" in wrong for wrong in found.wrong)


def test_lines_outside_sections_are_told(tmp_path: Path) -> None:
    found = placed(tmp_path, "4 | 39\n[numbers]\n")
    assert [wrong.split(": ", 1)[1] for wrong in found.wrong[:2]] == [
        "outside a section",
        "no such section: [numbers]",
    ]


def test_two_documents_of_one_name_are_told() -> None:
    assert repeated(["a", "b", "a"]) == ["a"]
