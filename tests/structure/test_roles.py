"""What passages speak for."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from summarykit.lang import get_pack
from summarykit.records import Document, Figure, Span
from summarykit.structure import find_blocks, find_headings
from summarykit.structure.roles import MOST_NUMBERS, NUMBER, Passage, weigh

TEXT = """\
工作总结
一、学习
学习文件十份。
大家都参加了学习，讨论十分热烈，气氛很好，收到了预期的效果。
此外读书多本。"""


@pytest.fixture
def passages(document: Callable[..., Document]) -> Callable[..., list[Passage]]:
    def run(text: str, figures: tuple[Figure, ...] = (), lang: str = "zh") -> list[Passage]:
        made, pack = document(text, lang), get_pack(lang)
        blocks, headings = find_headings(made, find_blocks(made), pack)
        return weigh(made, blocks, headings, figures, pack)

    return run


def figure(at: int, *, target: bool = False) -> Figure:
    return Figure(Span(at, at + 1), "count", Decimal(10), "test", target=target)


def test_what_is_counted_was_done(passages: Callable[..., list[Passage]]) -> None:
    at = TEXT.index("十份")
    bare = passages(TEXT)[1].scores["achievements"]
    counted = passages(TEXT, (figure(at),))[1].scores["achievements"]
    many = passages(TEXT, tuple(figure(at) for _ in range(50)))[1].scores["achievements"]
    assert counted == pytest.approx(bare + NUMBER)
    assert many == pytest.approx(bare + NUMBER * MOST_NUMBERS)


def test_a_target_is_to_be_done(passages: Callable[..., list[Passage]]) -> None:
    scores = passages(TEXT, (figure(TEXT.index("十份"), target=True),))[1].scores
    assert scores["plans"] > passages(TEXT)[1].scores.get("plans", 0)


def test_after_the_plans_silence_means_plans(passages: Callable[..., list[Passage]]) -> None:
    text = "工作总结\n一、明年打算\n要把工作做好，力争先进。\n二、队伍\n培训人员，学习业务，提高水平。"
    assert passages(text)[-1].scores["plans"] > passages(text)[-1].scores.get("achievements", 0)


def test_a_lead_in_does_what_follows(passages: Callable[..., list[Passage]]) -> None:
    found = passages(
        "工作总结\n一、学习\n我们做了这些：\n还存在一些问题，力量不足，场地不够。\n完毕之后又做了别的事情，很好。"
    )
    assert found[1].hits == found[2].hits


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "工作总结\n报告人：王立\n全年工作顺利，职工们都很满意，领导也给予了很高的评价，大家继续努力，再创佳绩，为单位作出了应有的贡献。",
            ["front", "front"],
        ),
        ("工作总结\n2020年，在领导下工作。", ["front", "overview"]),
    ],
)
def test_head(text: str, roles: list[str], passages: Callable[..., list[Passage]]) -> None:
    found = passages(text)
    assert [max(one.scores, key=lambda role: one.scores[role]) for one in found][: len(roles)] == roles


def test_under_a_heading_of_means_counts_are_no_achievements(passages: Callable[..., list[Passage]]) -> None:
    text = "工作总结\n一、经费与人员\n全年购买图书十份，共有职工八人，都在馆内。"
    found = figure(text.index("十份"))
    assert passages(text, (found,))[1].scores == passages(text)[1].scores


def test_what_a_form_asks_says_nothing(passages: Callable[..., list[Passage]]) -> None:
    text = "# Review\n\n## Adoption\n\n{}We will be looking for plans for the coming year, and must see it."
    asked, said = (passages(text.format(mark), lang="en")[-1].scores for mark in ("> ", ""))
    assert "plans" in said
    assert "plans" not in asked
