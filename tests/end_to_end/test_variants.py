"""The example documents with something changed: what is told follows the change and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import summarykit
from summarykit.reading import read_text
from summarykit.records import Analysis
from tests.quality import measure, scorers

EXAMPLES = Path(__file__).parents[2] / "corpora/examples"
ENGLISH, CHINESE = "lakeside-vocational-2025.txt", "qinghe-school-2025.txt"
NUMBERS = {ENGLISH: ("1.", "2.", "Third,", "4.", "Fifth,"), CHINESE: ("一、", "第二，", "3.", "四、")}
NOTICE = {
    ENGLISH: re.compile(r" \(This manuscript[^)]*\)"),
    CHINESE: re.compile(r"【温馨提示[^】]*】"),
}


def text_of(name: str) -> str:
    return (EXAMPLES / name).read_bytes().decode("utf-8")


def outermost(analysis: Analysis) -> list[tuple[int | None, str]]:
    """Ordinal and title of the outermost numbered headings."""
    return [(one.ordinal, one.title) for one in analysis.headings if one.level == 1 and one.number]


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        (ENGLISH, ("1.", "2.", "3.", "4.", "5.")),
        (ENGLISH, ("First,", "Second,", "Third,", "Fourth,", "Fifth,")),
        (ENGLISH, ("I.", "Second,", "3.", "IV.", "5.")),
        (ENGLISH, ("One,", "Two,", "3.", "Fourth,", "Fifth,")),
        (CHINESE, ("一、", "二、", "三、", "四、")),
        (CHINESE, ("第一、", "第二、", "第三、", "第四、")),
        (CHINESE, ("第一，", "二、", "3．", "第四，")),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else value,
)
def test_numbers_of_any_style_are_one_sequence(name: str, numbers: tuple[str, ...]) -> None:
    text = text_of(name)
    titles = [title for _, title in outermost(summarykit.analyse(read_text(text)))]
    for old, new in zip(NUMBERS[name], numbers, strict=True):
        text, found = re.subn(
            rf"^([\s\u3000]*){re.escape(old)}(?=\s?\w)", rf"\g<1>{new}", text, count=1, flags=re.M
        )
        assert found == 1
    told = outermost(summarykit.analyse(read_text(text)))
    assert told == list(enumerate(titles, start=1))
    assert len(told) == len(numbers)


@pytest.mark.parametrize("name", [ENGLISH, CHINESE])
@pytest.mark.parametrize("place", range(3))
def test_a_notice_is_cut_out_wherever_it_is_glued(name: str, place: int) -> None:
    """Moved between two sentences of another paragraph, it is found at its exact characters."""
    text = text_of(name)
    (notice,) = NOTICE[name].findall(text)
    text = text.replace(notice, "", 1)
    ends = [found.end() for found in re.finditer(r"(?<=[a-z])\.(?= [A-Z])|。(?=[^\s”])", text)]
    at = ends[(place + 1) * len(ends) // 4]
    moved = text[:at] + notice + text[at:]
    analysis = summarykit.analyse(read_text(moved))
    told = [one.span.of(moved) for one in analysis.blocks if one.kind == "disclaimer"]
    assert notice.strip() in told


@pytest.mark.parametrize("name", [ENGLISH, CHINESE])
def test_changed_figures_are_told_one_by_one(name: str) -> None:
    text = text_of(name)
    changed = re.sub(r"(?<![\d,.])([1-9]\d)(?=\s(?:group|students|teachers)|[名节项])", r"7\1", text)
    assert changed != text
    later = read_text(changed, id="copy")
    report = summarykit.check(later, against=[(read_text(text, id="original"), "unit")])
    told = [one for passage in report.passages for one in passage.changed.figures]
    assert told
    assert all(one.new == f"7{one.old}" for one in told)
    assert {passage.kind for passage in report.passages} <= {"verbatim", "figures_only"}
    assert sum(report.copied.values()) > 80


@pytest.mark.parametrize("name", [ENGLISH, CHINESE])
def test_a_document_is_not_compared_with_itself(name: str) -> None:
    document = summarykit.read(EXAMPLES / name)
    report = summarykit.check(document, against=[document])
    assert report.compared == 0
    assert [warned.code for warned in report.warnings] == ["W403"]


@pytest.mark.parametrize("name", [ENGLISH, CHINESE])
def test_other_words_for_the_same_furniture(name: str) -> None:
    """Furniture in other words is furniture still, and the summary's own words stay its own."""
    other = {
        "Home » Document Library »": "You are here: Library > Reports >",
        "<< Return to the index of school party affairs": "[Back to the list of school reports]",
        "Guess what you are looking for": "You might also like",
        "您的位置：": "当前位置：",
        "【返回学校工作总结栏目】": "[返回上级目录]",
        "相关文章：": "推荐阅读：",
        "热门推荐": "猜你喜欢",
    }
    original = text_of(name)
    gold = next(row for row in measure.SETS[0].rows("structure") if f"{row['doc']}.txt" == name)
    content = [
        original[one["start"] : one["end"]]
        for one in gold["blocks"]
        if one["kind"] not in scorers.BOILERPLATE
    ]
    text = original
    for old, new in other.items():
        text = text.replace(old, new)
    told = [one.span.of(text) for one in summarykit.analyse(read_text(text)).blocks if not one.is_boilerplate]
    assert "".join("".join(told).split()) == "".join("".join(content).split())
