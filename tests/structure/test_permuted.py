"""However the numbers are written, the same outline is found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

OUTER = {
    "en": [["1.", "2.", "3."], ["First,", "Second,", "Third,"], ["I.", "II.", "III."]],
    "zh": [["一、", "二、", "三、"], ["第一，", "第二，", "第三，"], ["1．", "2．", "3．"]],
}
INNER = {
    "en": [["(1)", "(2)"], ["(I)", "(II)"], ["①", "②"], ["a)", "b)"]],
    "zh": [["（一）", "（二）"], ["（1）", "（2）"], ["①", "②"], ["1）", "2）"]],
}
NAMES = {
    "en": (
        "Work Summary of the Orchard",
        [("Trees", ["Pruning", "Watering"]), ("Sheds", ["Roofs", "Doors"]), ("Roads", ["Gravel", "Drains"])],
        "The growers did this with great care through all the seasons, and the neighbours came to see it.",
    ),
    "zh": (
        "果园工作总结",
        [
            ("抓好果树", ["修剪枝条", "浇水施肥"]),
            ("抓好库房", ["翻修屋顶", "更换大门"]),
            ("抓好道路", ["铺设碎石", "疏通水沟"]),
        ],
        "果农们在各个季节都认真做了这项工作，邻村的人也来参观学习。",
    ),
}


@pytest.mark.parametrize("lang", ["en", "zh"])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_styles_change_nothing(lang: str, data: st.DataObject, lay_out: Callable[..., Any]) -> None:
    """Each outer number in a style of its own, each pair of inner ones in another."""
    title, parts, text = NAMES[lang]
    lines, expected = [title], []
    for at, (name, inner) in enumerate(parts):
        outer = data.draw(st.sampled_from(OUTER[lang]))
        lines.append(f"{outer[at]} {name}")
        expected.append((1, at + 1, name))
        style = data.draw(st.sampled_from(INNER[lang]))
        for place, words in enumerate(inner):
            lines += [f"{style[place]} {words}", text]
            expected.append((2, place + 1, words))
    _, blocks, headings, _ = lay_out("\n\n".join(lines), lang)
    assert blocks[0].kind == "title"
    assert [(one.level, one.ordinal, one.title) for one in headings] == expected


@pytest.mark.parametrize(
    ("text", "lang", "headings"),
    [
        (
            "Water Report\n\n1 Wells\n\nTwo were dug by hand.\n\n2 Pipes\n\nThey were laid.",
            "en",
            [1, 2],
        ),
        (
            "Water Report\n\n30 Years of Wells\n\nTwo of them were dug by hand in the very first year.",
            "en",
            [None],
        ),
        (
            "水站报告\n1 打井\n今年打了两口井，全靠人工。\n2 铺管\n春天就铺好了，大家都用上了水。",
            "zh",
            [1, 2],
        ),
    ],
)
def test_bare_digits_count_only_from_one_on(
    text: str, lang: str, headings: list[int | None], lay_out: Callable[..., Any]
) -> None:
    assert [one.ordinal for one in lay_out(text, lang)[2]] == headings


@pytest.mark.parametrize("mark", ["#", "##"])
def test_a_single_marked_first_line_is_the_title(mark: str, lay_out: Callable[..., Any]) -> None:
    _, blocks, headings, _ = lay_out(f"{mark} The Yard\n\nIt was swept by all of us every single morning.")
    assert blocks[0].kind == "title"
    assert headings == ()
