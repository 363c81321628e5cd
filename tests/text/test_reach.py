"""How far before the end of a text a match can begin."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.text.reach import reach

FAR = 10**6
PATTERNS = [
    r"(?i)\brose(?: by)?(?<!we rose) ?$",
    r"(?:up|(?<=not )down)$|(?:\d{1,3}%$)",
    r"^up$",
    "up",
    "up[^u]*$",
]


@pytest.mark.parametrize(
    ("pattern", "longest"),
    [
        ("up$", 2),
        (r"(?:up|down)(?: by)?\Z", 7),
        ("up$|(?:down|away$)$", 4),
        (r"(?<=went )up(?! to)$", 2),
    ],
)
def test_what_ends_with_the_text_begins_near_its_end(pattern, longest):
    assert reach(pattern) == longest + 1


@pytest.mark.parametrize("pattern", ["", "up", "up$|down", "(?m)up$", "up.*$", "up(?:$)?", "up(?=$)"])
def test_other_matches_may_begin_anywhere(pattern):
    assert reach(pattern) > FAR


@given(st.lists(st.sampled_from(["we ", "rose", "not ", "up", "down", " by", " ", "12%", "\n"])).map("".join))
def test_nothing_is_missed(text):
    for pattern in map(re.compile, PATTERNS):
        found, near = pattern.search(text), pattern.search(text, max(0, len(text) - reach(pattern.pattern)))
        assert (found and found.span()) == (near and near.span())
