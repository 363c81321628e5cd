"""The end of a line and the beginning of the next."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from summarykit.reading.pdf.hyphens import Words, join, joined


@pytest.mark.parametrize(
    ("text", "more", "said"),
    [
        ("one", "two", "one two"),
        ("工作", "总结", "工作总结"),
        ("2025", "年", "2025年"),
        ("一、", "General", "一、General"),
        ("depart-", "ment", "department"),
        ("depart‐", "ment", "department"),
        ("Anglo-", "Saxon", "Anglo-Saxon"),
        ("2024-", "2025", "2024-2025"),
        ("and/", "or", "and/or"),
        ("house –", "and home", "house – and home"),
        ("one-two-", "three", "one-two-three"),
        ("text", "", "text"),
    ],
)
def test_join(text: str, more: str, said: str) -> None:
    assert join(text, more) == said


@pytest.mark.parametrize(
    ("lines", "text", "more", "said"),
    [
        (["say", "so"], "say-", "so", "say-so"),
        (["a say-so"], "say-", "so", "say-so"),
        (["ours is"], "say-", "so", "say-so"),
        (["the department"], "depart-", "ment", "department"),
        (["trai-", "ning", "depart-", "ment"], "forgot-", "ten", "forgotten"),
        (["one long line"] * 300 + ["well-", "known"], "forgot-", "ten", "forgot-ten"),
    ],
)
def test_words_of_the_text_decide(lines: list[str], text: str, more: str, said: str) -> None:
    assert join(text, more, Words.of(lines)) == said


def test_a_word_that_is_cut_is_not_known() -> None:
    assert Words.of(["The depart-", "ment"]).known == {"the", "ment"}


def test_joined(make: SimpleNamespace) -> None:
    assert joined([]) == ""
    assert joined([make.piece("one"), make.piece("two")]) == "one two"
