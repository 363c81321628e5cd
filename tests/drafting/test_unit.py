"""Whose summary it is."""

from __future__ import annotations

from typing import Any

import pytest

from summarykit.drafting.unit import unit_of
from summarykit.records import Facts


@pytest.mark.parametrize(
    ("title", "name", "kind"),
    [
        ("2025 Work Summary of Lakeside Vocational School", "Lakeside Vocational School", "school"),
        (
            "Summary of Party Building Work of the Harbour Party Branch",
            "Harbour Party Branch",
            "party branch",
        ),
        ("Annual Report of St. Mary's Hospital, 2025", "St. Mary's Hospital", "hospital"),
        (
            "Work Summary for 2025 of the Bureau of Parks and Gardens (draft)",
            "Bureau of Parks and Gardens",
            "bureau",
        ),
        ("Riverside Library 2025 Annual Report", "Riverside Library", "library"),
        ("Riverside Library: Work Summary", "Riverside Library", "library"),
        ("Work Summary of the City Museum in the First Half of 2025", "City Museum", "library"),
        ("2023 Annual Report: Harbour Office", "Harbour Office", "bureau"),
        ("Annual Report 2023 - Division of Parks - The City", "Division of Parks", None),
        ("Annual Work Summary", None, None),
    ],
)
def test_english_titles(past: Any, title: str, name: str | None, kind: str | None) -> None:
    assert unit_of(past().title(title).analysis()) == (name, kind)


@pytest.mark.parametrize(
    ("title", "name", "kind"),
    [
        ("江北区图书馆2025年工作总结", "江北区图书馆", "图书馆"),
        ("第二中学2024-2025学年度教学工作总结", "第二中学", "学校"),
        ("2025年江北区教育局工作总结", "江北区教育局", "机关"),
        ("市人民医院2025年度工作总结", "市人民医院", "医院"),
        ("江北区政府工作报告", "江北区", "政府"),
        ("2026年江南省政府工作报告", "江南省", "政府"),
        ("首先，总结全年的工作情况", None, None),
        ("政府工作报告", None, None),
        ("华安公司销售部二〇二一年工作总结", "华安公司销售部", "企业"),
        ("2025年度工作总结", None, None),
        ("个人工作总结", None, None),
    ],
)
def test_chinese_titles(past: Any, title: str, name: str | None, kind: str | None) -> None:
    assert unit_of(past("zh").title(title).analysis()) == (name, kind)


@pytest.mark.parametrize(
    ("lang", "lines", "name"),
    [
        ("zh", ["工作完成。", "江北区第二中学", "2025年12月30日"], "江北区第二中学"),
        ("zh", ["工作完成。", "江北区第二中学\n2025年12月30日"], "江北区第二中学"),
        (
            "en",
            ["All is done.", "Lakeside Vocational School", "30 December 2025"],
            "Lakeside Vocational School",
        ),
        ("zh", ["江北区第二中学很大。", "一", "二", "三"], None),
        ("en", ["The school did much. " * 9], None),
    ],
)
def test_signatures(past: Any, lang: str, lines: list[str], name: str | None) -> None:
    made = past(lang).title("总结" if lang == "zh" else "Summary").heading("closing", "End")
    for line in lines:
        made.body(line)
    assert unit_of(made.analysis())[0] == name


def test_what_the_format_says_comes_second(past: Any) -> None:
    facts = Facts(title="2025 Annual Report: Harbour Office")
    assert unit_of(past(facts=facts).title("Who We Are").analysis())[0] == "Harbour Office"
    assert unit_of(past(facts=facts).title("City Museum 2025 Annual Report").analysis())[0] == "City Museum"


def test_the_sites_name_is_no_signature(past: Any) -> None:
    made = past("zh").title("总结").body("工作完成。").body("作文网中心", kind="furniture")
    assert unit_of(made.analysis()) == (None, None)
