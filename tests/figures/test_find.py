"""Figures of a whole document: what they are, where none may be, and what always holds."""

from __future__ import annotations

import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarykit.records import Block, Figure, Heading, Reason, Span

from .reading import body, figures, surfaces

PIECES = [
    "12",
    "1,200",
    "3.5%",
    "2019",
    "2019年",
    "三百余户",
    "百分之五",
    "万元",
    "half a dozen",
    "1:20",
    "l0",
    "０１",
]
PIECES += [
    "from",
    "to",
    "由",
    "增加到",
    "其中",
    "including",
    "of which",
    "people",
    "one",
    "一",
    "个",
    "Q3",
    "¥",
    "第",
]
PIECES += ["，", "。", ",", ".", ":", "(", ")", "|", "\n", "\t", "“", "”", "-", "—", "5-", "十四五", "人"]
CASES = Path(__file__).parents[1] / "cases"


def cases(name: str) -> list[Any]:
    loaded: list[Any] = yaml.safe_load((CASES / name).read_text(encoding="utf-8"))
    return loaded


def told(one: Figure) -> object:
    if one.label is not None:
        return one.label
    values = [round(float(v), 6) for v in (one.value, one.upper) if v is not None]
    return values if len(values) > 1 else values[0]


def same(value: object) -> object:
    if isinstance(value, list):
        return [round(float(one), 6) for one in value]
    return value if isinstance(value, str) else round(float(str(value)), 6)


@pytest.mark.parametrize(("lang", "text", "expected"), cases("figures.yml"))
def test_what_is_found(lang: str, text: str, expected: list[list[Any]]) -> None:
    found = [[one.span.of(text), one.kind, told(one), one.unit] for one in figures(text, lang)]
    wanted = [[surface, kind, same(value), unit] for surface, kind, value, unit in expected]
    rounded = [[s, k, round(v, 4) if isinstance(v, float) else v, u] for s, k, v, u in found]
    assert rounded == [[s, k, round(v, 4) if isinstance(v, float) else v, u] for s, k, v, u in wanted]


@pytest.mark.parametrize(("lang", "text"), cases("figures_traps.yml"))
def test_traps_hold_no_figure(lang: str, text: str) -> None:
    assert surfaces(text, figures(text, lang)) == []


def test_boilerplate_is_never_touched() -> None:
    text = "We hired 12 nurses.\nRelated: 25 reports of 2019\nThey treated 40 people."
    first, second = text.index("\n"), text.index("\nThey")
    furniture = Block(Span(first + 1, second), "furniture", Reason("test"))
    found = figures(text, "en", [body(0, first), furniture, body(second + 1, len(text))])
    assert surfaces(text, found) == ["12", "40"]


def test_a_heading_loses_its_number_only() -> None:
    text = "Part 12\n7 New wards for 80 patients"
    heading = Heading(Span(8, len(text)), "New wards for 80 patients", 1, Reason("test"), number="7")
    assert surfaces(text, figures(text, "en", headings=[heading])) == ["80"]


@pytest.mark.parametrize("lang", ["en", "zh"])
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=25,
    )
)
def test_what_always_holds(lang: str, pieces: list[str]) -> None:
    for text in ("".join(pieces), " ".join(pieces)):
        found = figures(text, lang)
        for one in found:
            assert 0 <= one.span.start < one.span.end <= len(text)
            assert one.rule
            assert (one.value is None) == (one.label is not None)
        for one, after in zip(found, found[1:], strict=False):
            assert one.span.end <= after.span.start


@pytest.mark.parametrize(
    ("lang", "piece"),
    [
        ("en", "cases rose 5% to 12,480, of which 30 (a) "),
        ("zh", "收入6亿元，同比增长5%（占四成）"),
        ("en", "two three "),
        ("zh", "一二三"),
        ("en", "1,"),
        ("en", "("),
        ("zh", "“一"),
    ],
)
def test_time_grows_no_faster_than_the_text(lang: str, piece: str) -> None:
    """Eight times the text in at most twenty times the time: what is quadratic takes sixty-four."""

    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        figures(text, lang)
        return time.process_time() - start

    seconds(1000)
    small, large = max(0.01, seconds(8_000)), seconds(64_000)
    assert large / small < 20


def test_values_are_exact() -> None:
    (one,) = figures("价值0.1亿元", "zh")
    assert one.value == Decimal(10_000_000)


@pytest.mark.slow
@pytest.mark.parametrize(("lang", "char"), [("en", "x"), ("zh", "学")])
def test_a_line_of_five_megabytes_does_not_hang(lang: str, char: str) -> None:
    start = time.process_time()
    assert figures(char * 5_000_000, lang) == ()
    assert time.process_time() - start < 60
