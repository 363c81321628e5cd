"""Inputs files: what is read, what is refused and where."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarykit.drafting import parse_inputs, read_inputs
from summarykit.errors import InputError, InputsError, ReadError
from summarykit.records import Inputs

ONE_FIGURE = "version: 1\nyear: 2026\nunit: {name: A}\nsections:\n- role: plans\n  figures:\n"
CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "inputs.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['code']} {case['name']}")
def test_what_is_refused_has_its_code_and_place(case: dict[str, Any], read: Callable[..., Inputs]) -> None:
    with pytest.raises(InputsError) as caught:
        read(case["text"], case.get("file", "form.yml"))
    error = caught.value
    found = (error.code, error.at.line, error.at.column)
    assert found == (case["code"], case["line"], case["column"]), error.message
    assert case.get("says", "") in error.message
    assert case.get("help", "") in error.help
    assert error.help


def test_a_text_is_read_as_its_file_would_be(filled: Inputs) -> None:
    name = filled.at.file
    assert parse_inputs(Path(name).read_text(encoding="utf-8"), name) == filled


def test_every_code_has_cases() -> None:
    assert {case["code"] for case in CASES} == {f"E{number}" for number in range(201, 213)}


def test_a_form_as_in_the_manual(filled: Inputs) -> None:
    teaching, problems, plans = filled.sections
    courses, attendance, visits, staff = teaching.figures
    assert (filled.year, filled.unit.name, filled.unit.kind, filled.lang) == (
        2026,
        "Lakeside Vocational School",
        "school",
        "en",
    )
    assert (courses.value, courses.parts) == (Decimal(43), {"evening": Decimal(12), "day": Decimal(31)})
    assert (courses.at.line, courses.at.column) == (13, 16)
    assert str(courses.parts_at["day"]).endswith("form.yml:14:35")
    assert (attendance.value, attendance.unit) == (Decimal("94.7"), "%")
    assert visits.value is None
    assert staff.parts["others"] is None
    assert teaching.plans_answered[1].outcome is None
    assert problems.questions[0].answer == "4 were bought"
    assert (plans.title, plans.number) == ("Plans for 2027", "3.")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12.5", "12.5"),
        ('"12.5"', "12.5"),
        ("0.1", "0.1"),
        ("0", "0"),
        ("", None),
        ("null", None),
        ("~", None),
        ("123456789012345.123456789", "123456789012345.123456789"),
    ],
)
def test_numbers_keep_every_digit(written: str, value: str | None, read: Callable[..., Inputs]) -> None:
    text = f"{ONE_FIGURE}  - id: a\n    label: b\n    value: {written}\n"
    found = read(text).sections[0].figures[0].value
    assert found == (None if value is None else Decimal(value))
    assert found is None or str(found) == value


@pytest.mark.parametrize("unit", ["%", "million yuan", "°C", "percentage points", "万元"])
def test_what_can_be_negative_may_be(unit: str, read: Callable[..., Inputs]) -> None:
    lang = "en" if unit.isascii() or unit == "°C" else "zh"
    text = f"lang: {lang}\n{ONE_FIGURE}  - {{id: a, label: b, value: -2.5, unit: '{unit}'}}\n"
    assert read(text).sections[0].figures[0].value == Decimal("-2.5")


def test_rounded_parts_may_differ_by_their_rounding(read: Callable[..., Inputs]) -> None:
    figure = "  - {id: a, label: b, value: 10.0, parts: {x: 3.3, y: 3.3, z: 3.3}}\n"
    assert read(ONE_FIGURE + figure).sections[0].figures[0].value == 10


@pytest.mark.parametrize(("word", "lang"), [("第二中学", "zh"), ("Second School", "en")])
def test_the_language_is_that_of_the_words(word: str, lang: str, read: Callable[..., Inputs]) -> None:
    assert read(f"version: 1\nyear: 2026\nunit: {{name: {word}}}\n").lang == lang
    assert read(f"version: 1\nyear: 2026\nlang: zh\nunit: {{name: {word}}}\n").lang == "zh"


def test_json_and_yaml_are_one(filled: Inputs, read: Callable[..., Inputs], request: Any) -> None:
    text = Path(filled.at.file).read_text(encoding="utf-8")
    data = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes nothing but strings
    again = read(json.dumps(data, ensure_ascii=False, indent="\t"), "form.json")
    assert [figure.value for figure in again.sections[0].figures] == [
        figure.value for figure in filled.sections[0].figures
    ]
    assert [section.title for section in again.sections] == [section.title for section in filled.sections]
    assert again.sections[0].plans_answered[0].outcome == "opened on 12 May"
    assert again.sections[0].figures[0].at.line == text_line(Path(again.at.file), '"43"')


def text_line(path: Path, words: str) -> int:
    lines = path.read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, start=1) if words in line)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "E102"),
        (b" \n\n", "E102"),
        (b"# only a comment\n", "E102"),
        (b"\x00\x01\x02\xff" * 50, "E103"),
        ("title: 江北区图书馆今年的工作总结。".encode() * 9 + b"\xe6\n", "E103"),
    ],
)
def test_files_that_are_no_text(data: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "form.yml"
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read_inputs(path)
    assert caught.value.code == code
    assert caught.value.at.file.endswith("form.yml")


def test_a_file_larger_than_any_form(tmp_path: Path) -> None:
    path = tmp_path / "form.yml"
    path.write_bytes(b"version: 1\n" + b"# x\n" * (600 * 1024))
    with pytest.raises(ReadError) as caught:
        read_inputs(path)
    assert caught.value.code == "E109"


def test_no_such_file(tmp_path: Path) -> None:
    (tmp_path / "form.yml").write_text("a: 1", encoding="utf-8")
    with pytest.raises(ReadError) as caught:
        read_inputs(tmp_path / "from.yml")
    assert caught.value.code == "E101"
    assert "form.yml" in caught.value.help


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_encodings_and_line_ends(encoding: str, ends: str, tmp_path: Path) -> None:
    text = "version: 1\nyear: 2026\nunit: {name: 江北区图书馆读者服务中心}\ntitle: 江北区图书馆今年工作总结\n"
    path = tmp_path / "form.yml"
    path.write_bytes(text.replace("\n", ends).encode(encoding))
    assert read_inputs(path).unit.name == "江北区图书馆读者服务中心"


def refusal(path: Path) -> InputError | None:
    """What `read_inputs` raises, None where it reads the file."""
    try:
        read_inputs(path)
    except InputError as error:
        return error
    return None


MARKS = (
    ": ",
    "：",
    "- ",
    "? ",
    "{",
    "}",
    "[",
    "]",
    ",",
    "&a",
    "*a",
    "|",
    ">",
    "'",
    '"',
    "#",
    "%",
    "!!",
    "---",
)
WORDS = ("version: 1", "year", "unit:", "1,200", "no", "0123", "教师", "a")
BLANKS = ("\n", "\n  ", "\t", "\x85", "\u2028")
PIECES = st.sampled_from((*MARKS, *WORDS, *BLANKS))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(PIECES, max_size=25).map("".join), suffix=st.sampled_from([".yml", ".json"]))
def test_any_text_is_read_or_refused_with_a_place(text: str, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"form{suffix}"
    path.write_text(text, encoding="utf-8", newline="")
    error = refusal(path)
    if isinstance(error, InputsError):
        assert error.code.startswith("E2")
        assert error.at is not None
        assert error.at.line
        assert error.at.column
    elif error is not None:
        assert error.code in {"E102", "E103"}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_form_is_read_or_refused(data: st.DataObject, filled: Inputs, tmp_path: Path) -> None:
    text = Path(filled.at.file).read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 20)))
    path = tmp_path / "damaged.yml"
    path.write_text(text[:start] + data.draw(PIECES) + text[end:], encoding="utf-8")
    error = refusal(path)
    assert error is None or (error.at is not None and error.at.line)
