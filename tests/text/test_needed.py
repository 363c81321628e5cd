"""What a text must have for an expression to match in it."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.text.needed import alternatives, folded, least, needs_of, shortest


@pytest.mark.parametrize(
    ("pattern", "exact", "needed"),
    [
        ("print", {"print"}, {"print"}),
        ("Print", {"print"}, {"print"}),
        ("prints?", {"print", "prints"}, {"print", "prints"}),
        ("(?:web|home) ?page", {"webpage", "web page", "homepage", "home page"}, None),
        (r"\d{2}:\d\d", {"00:00"}, {"00:00"}),
        (r"\d{1,2}:\d\d", {"0:00", "00:00"}, None),
        (r"\d+:\d\d", None, {"0:00"}),
        (r" {2,}/ +x", None, {"  / "}),
        ("[ab]c", {"ac", "bc"}, {"ac", "bc"}),
        ("[^ab]c", None, {"c"}),
        ("[a-z][a-z]c", None, {f"{one}c" for one in "abcdefghijklmnopqrstuvwxyz"}),
        ("x.*harbour", None, {"harbour"}),
        ("(?:boat|ship)+s", None, {"boats", "ships"}),
        (r"\bboat(?= race)(?! club)", {"boat"}, {" race"}),
        ("boat(?=s?)(?<=a boat)", {"boat"}, {"boat"}),
        (r"\d+(?=boat|ship)", None, {"boat", "ship"}),
        ("(?:boat(?= race))?", {"", "boat"}, None),
        ("(?:boat)?", {"", "boat"}, None),
        ("(?:boat)*", None, None),
        (r"\w+", None, None),
        ("boat|.", None, None),
        (r"(boat)\1", None, {"boat"}),
        ("(?:a|b|c|d|e)(?:f|g)(?:h|i|j|k|l)", None, {one + two for one in "abcde" for two in "fg"}),
        ("a{3}", {"aaa"}, {"aaa"}),
        ("a{60}", None, {"a" * 48}),
        ("大|[中小]号", {"大", "中号", "小号"}, {"大", "中号", "小号"}),
        ("第.{1,3}页", None, {"第"}),
    ],
)
def test_needs(pattern, exact, needed):
    found = needs_of(pattern)
    assert found.exact == exact
    assert found.needed == (needed if needed is not None or exact is None or "" in exact else exact)


def test_what_never_matches_needs_one_of_nothing():
    assert needs_of("(?!)").needed == needs_of("x(?!)").needed == frozenset()
    assert needs_of("(?!)|boat").needed == {"boat"}


@pytest.mark.parametrize(
    ("literals", "kept"),
    [
        ({"boat", "boats", "a boat"}, {"boat"}),
        ({"boat", "ship"}, {"boat", "ship"}),
        ({"", "boat"}, {""}),
        (set(), set()),
    ],
)
def test_of_two_literals_the_one_inside_the_other(literals, kept):
    assert shortest(frozenset(literals)) == kept


def test_a_sign_of_thousands_tells_more_than_a_letter_and_a_digit_least():
    assert least({"0"}) < least({"x"}) < least({"学"}) < least({"ship"}) < least(())


def test_alternatives_one_by_one():
    assert [one.exact for one in alternatives("(?:(?:print|save .*))")] == [{"print"}, None]
    assert [one.exact for one in alternatives("print")] == [{"print"}]


@pytest.mark.parametrize("letter", "abcdefghijklmnopqrstuvwxyz")
def test_what_is_one_letter_without_case_is_one_when_folded(letter):
    same = re.compile(letter, re.I)
    alike = [one for one in map(chr, range(sys.maxunicode + 1)) if same.fullmatch(one)]
    assert {folded(one) for one in alike} == {letter}


@given(st.text())
def test_folding_keeps_the_length_and_the_figures(text):
    low = folded(text)
    assert len(low) == len(text)
    assert [one == "0" for one in low] == [bool(re.fullmatch(r"\d", one)) for one in text]


PATTERNS = [
    "prints?",
    "(?:web|home) ?pages?",
    r"\d{1,2}:\d\d",
    "[大中小]号?",
    r"x\w*?(?:ab|cd)",
    "(?:a|bc){2}",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@given(data=st.data())
def test_every_match_has_one(pattern, data):
    match = data.draw(st.from_regex(re.compile(pattern, re.I), fullmatch=True))
    for needs in [needs_of(pattern)]:
        assert needs.needed is not None
        assert any(literal in folded(match) for literal in needs.needed)
        assert needs.exact is None or folded(match) in needs.exact
