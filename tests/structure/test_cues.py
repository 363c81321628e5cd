"""What headings announce and words speak for."""

from __future__ import annotations

import pytest

from summarykit.lang import get_pack
from summarykit.structure.cues import announced, names_section, spoken_for


@pytest.mark.parametrize(
    ("lang", "title", "role"),
    [
        ("en", "Introduction", "overview"),
        ("en", "What we did", "achievements"),
        ("en", "What we learned", "practices"),
        ("en", "Problems and difficulties", "problems"),
        ("en", "Plan for the coming year", "plans"),
        ("en", "Looking forward", "plans"),
        ("en", "Balance Sheet", "resources"),
        ("en", "Acknowledgements", "closing"),
        ("en", "Appendix B", "appendix"),
        ("en", "Progress of the main tasks", "achievements"),
        ("en", "Plan for the progress of women", "plans"),
        ("en", "What needs improving", "problems"),
        ("en", "Arrangements for the second half", "plans"),
        ("zh", "主要任务完成情况", "achievements"),
        ("zh", "年度计划执行情况", "achievements"),
        ("zh", "基本情况", "overview"),
        ("zh", "取得的成绩", "achievements"),
        ("zh", "2019年工作回顾", "achievements"),
        ("zh", "几点体会", "practices"),
        ("zh", "存在的不足", "problems"),
        ("zh", "工作中存在的主要问题", "problems"),
        ("zh", "2020年重点工作", "plans"),
        ("zh", "下一步打算", "plans"),
        ("zh", "经费收支", "resources"),
        ("zh", "附件：名单", "appendix"),
    ],
)
def test_announced(lang: str, title: str, role: str) -> None:
    hits = announced(title, get_pack(lang))
    assert hits[0].role == role
    assert hits[0].words in title


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "strengthen the education of members and solve their problems"),
        ("en", "Conscientiously implement the plans"),
        ("zh", "切实解决群众反映的问题"),
        ("zh", "着力加强风险防控"),
        ("zh", "重点工作取得重大进展"),
    ],
)
def test_slogans_announce_next_to_nothing(lang: str, title: str) -> None:
    assert all(hit.weight < 0.5 for hit in announced(title, get_pack(lang)))


def test_a_question_treated_is_no_problem() -> None:
    assert announced("关于改革方向的问题", get_pack("zh")) == []


@pytest.mark.parametrize("title", ["2022年工作总结", "2022年度工作总结", "上半年工作总结"])
def test_a_summary_of_the_year_announces_nothing(title: str) -> None:
    assert announced(title, get_pack("zh")) == []


@pytest.mark.parametrize("title", ["2022年工作回顾", "2022年度工作完成情况"])
def test_a_review_of_a_year_is_no_plan_for_it(title: str) -> None:
    assert [hit.role for hit in announced(title, get_pack("zh"))] == ["achievements"]


@pytest.mark.parametrize(
    ("lang", "title", "names"), [("en", "Finances", True), ("en", "Meetings", False), ("zh", "不足", True)]
)
def test_names_section(lang: str, title: str, names: bool) -> None:
    assert names_section(title, get_pack(lang)) is names


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        ("en", "However, there are still many problems in the work of the ward.", "problems"),
        ("en", "We deeply understand that only those who listen are heard.", "practices"),
        ("en", "Thank you to all who gave their time.", "closing"),
        ("en", "The board hereby submits its report.", "front"),
        ("zh", "我们也清醒地看到，工作中还存在不少差距。", "problems"),
        ("zh", "几点体会：抓工作要抓重点。", "practices"),
        ("zh", "让我们携起手来，为美好的明天而努力奋斗！", "closing"),
        ("zh", "现在，我代表学校向大会报告工作。", "front"),
        ("zh", "附件：统计表", "appendix"),
    ],
)
def test_spoken_for(lang: str, text: str, role: str) -> None:
    weights: dict[str, float] = {}
    for hit in spoken_for(text, get_pack(lang)):
        assert all(words.split(" ×")[0] in text for words in hit.words.split(", "))
        weights[hit.role] = weights.get(hit.role, 0) + hit.weight
    assert max(weights, key=lambda one: weights[one]) == role


def test_finds_are_counted_three_times_at_most() -> None:
    pack = get_pack("zh")
    few = sum(hit.weight for hit in spoken_for("不足。" * 3, pack) if hit.role == "problems")
    many = sum(hit.weight for hit in spoken_for("不足。" * 30, pack) if hit.role == "problems")
    assert few == many
