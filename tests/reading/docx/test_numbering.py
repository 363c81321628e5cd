"""Automatic numbers of Word."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from lxml import etree

from summarykit.reading.docx.numbering import LONGEST, Numbering

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases/reading_numbers.yml").read_text(encoding="utf-8"))


def numbering(word: SimpleNamespace, *inside: str) -> Numbering:
    return Numbering(etree.fromstring(word.part("numbering", "".join(inside)).encode()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_numbers(word: SimpleNamespace, case: dict[str, Any]) -> None:
    levels = [word.lvl(at, *level) for at, level in enumerate(case["levels"])]
    lists = numbering(word, word.abstract(0, *levels), word.num(1, 0))
    assert [lists.number("1", at) for at, _ in case["paragraphs"]] == [said for _, said in case["paragraphs"]]


def test_lists_of_one_definition_count_on_together(word: SimpleNamespace) -> None:
    lists = numbering(word, word.abstract(0, word.lvl(0, "decimal", "%1.")), word.num(1, 0), word.num(2, 0))
    assert [lists.number(one, 0) for one in "1121"] == ["1.", "2.", "3.", "4."]


def test_a_start_of_its_own_begins_a_list_anew_once(word: SimpleNamespace) -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = numbering(
        word, word.abstract(0, word.lvl(0, "decimal", "%1.")), word.num(1, 0), word.num(2, 0, again)
    )
    assert [lists.number(one, 0) for one in "11222"] == ["1.", "2.", "1.", "2.", "3."]


def test_a_start_of_its_own_holds_after_every_new_beginning(word: SimpleNamespace) -> None:
    fifth = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>'
    levels = [word.lvl(0, "decimal", "%1."), word.lvl(1, "decimal", "%1.%2")]
    lists = numbering(word, word.abstract(0, *levels), word.num(1, 0, fifth))
    assert [lists.number("1", at) for at in (0, 1, 1, 0, 1)] == ["1.", "1.5", "1.6", "2.", "2.5"]


def test_a_list_may_replace_a_level_of_its_definition(word: SimpleNamespace) -> None:
    other = f'<w:lvlOverride w:ilvl="0">{word.lvl(0, "upperLetter", "%1)")}</w:lvlOverride>'
    lists = numbering(word, word.abstract(0, word.lvl(0, "decimal", "%1.")), word.num(1, 0, other))
    assert [lists.number("1", 0), lists.number("1", 0)] == ["A)", "B)"]


def test_a_definition_may_stand_under_the_name_of_a_list_style(word: SimpleNamespace) -> None:
    lists = numbering(
        word,
        word.abstract(0, '<w:styleLink w:val="Report"/>', word.lvl(0, "chineseCounting", "%1、")),
        word.abstract(1, '<w:numStyleLink w:val="Report"/>'),
        word.num(1, 1),
        word.num(2, 0),
    )
    assert [lists.number("1", 0), lists.number("2", 0)] == ["一、", "二、"]


@pytest.mark.parametrize(
    ("steps", "level"),
    [
        ([("H2", None)], 1),
        ([("H2", 0)], 1),
        ([("Body", None), ("H2", None)], 1),
        ([("Body", 2), ("H2", None)], 2),
        ([("H3", None)], 0),
        ([], 0),
    ],
)
def test_a_level_may_belong_to_a_style(
    word: SimpleNamespace, steps: list[tuple[str, int | None]], level: int
) -> None:
    second = word.lvl(1, "decimal", "%2.", '<w:start w:val="1"/><w:pStyle w:val="H2"/>')
    lists = numbering(word, word.abstract(0, word.lvl(0, "decimal", "%1."), second), word.num(1, 0))
    assert lists.styled_level("1", steps) == level


def test_a_list_that_is_none_has_the_levels_of_the_styles(word: SimpleNamespace) -> None:
    assert numbering(word).styled_level("9", [("H2", 3)]) == 3


def test_a_number_is_never_longer_than_word_allows(word: SimpleNamespace) -> None:
    lists = numbering(word, word.abstract(0, word.lvl(0, "cardinalText", "%1" * 1000)), word.num(1, 0))
    assert len(lists.number("1", 0)) == LONGEST


def test_a_format_of_newer_versions_is_taken_with_its_plain_one(word: SimpleNamespace) -> None:
    choice = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>'
    )
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{choice}<w:lvlText w:val="%1."/></w:lvl>'
    assert numbering(word, word.abstract(0, level), word.num(1, 0)).number("1", 0) == "001."


def test_a_format_that_nobody_spelled_out_is_its_plain_one(word: SimpleNamespace) -> None:
    choice = (
        '<mc:AlternateContent><mc:Choice><w:numFmt w:val="custom" w:format="α, β"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="lowerRoman"/></mc:Fallback></mc:AlternateContent>'
    )
    level = f'<w:lvl w:ilvl="0"><w:start w:val="4"/>{choice}<w:lvlText w:val="%1."/></w:lvl>'
    assert numbering(word, word.abstract(0, level), word.num(1, 0)).number("1", 0) == "iv."


@pytest.mark.parametrize(
    "inside",
    [
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
        '<w:num><w:abstractNumId w:val="0"/></w:num>',
        '<w:num w:numId="1"/>',
        '<w:abstractNum/><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="x"/><w:lvl/></w:abstractNum>',
    ],
)
def test_a_broken_list_gives_no_number(word: SimpleNamespace, inside: str) -> None:
    assert numbering(word, inside).number("1", 0) == ""


def test_no_lists_at_all() -> None:
    assert Numbering(None).number("1", 0) == ""
