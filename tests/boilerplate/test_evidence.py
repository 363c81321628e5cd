"""Signs, place and neighbours added up."""

from __future__ import annotations

import pytest

from summarykit.boilerplate.evidence import settled
from summarykit.boilerplate.marks import Mark
from summarykit.boilerplate.page import Part
from summarykit.records import Reason

PARTS = {"a": Part.ABOVE, "t": Part.TITLE, "y": Part.BYLINE, "x": Part.TEXT, "b": Part.BEHIND}


def held(lines, weights, parts, rules=()):
    found = lines("\n".join(f"line {at}" for at in range(len(parts))))
    rules = dict(rules)
    marks = {
        at: Mark(found[at].span, "furniture", Reason(rules.get(at, f"r{at}")), weight)
        for at, weight in weights.items()
    }
    return sorted(settled(found, marks, [PARTS[part] for part in parts]))


@pytest.mark.parametrize(
    ("weights", "parts", "kept"),
    [
        ({}, "xxx", []),
        ({1: 3}, "xxx", [1]),
        ({1: 2.9}, "xxx", []),
        ({1: 2.5}, "xbx", [1]),
        ({1: 2}, "xxx", []),
        ({1: 1.4}, "aat", [0, 1][1:]),
        ({1: 3, 2: 2}, "xxbx", [1, 2]),
        ({1: 3, 2: 2, 3: 2}, "xbbb", [1, 2, 3]),
        ({1: 3, 2: 0.3}, "xbb", [1]),
        ({1: 2.9}, "xtx", []),
        ({1: 3}, "xtx", [1]),
        ({0: 2}, "xxx", []),
        ({0: 2.9}, "xxx", [0]),
    ],
)
def test_adds_up(weights, parts, kept, lines):
    assert [at for at in held(lines, weights, parts) if at in weights] == kept


@pytest.mark.parametrize(
    ("weights", "parts", "kept"),
    [
        ({1: 3}, "aaat", [0, 1]),
        ({0: 3, 2: 3}, "aaat", [0, 1, 2]),
        ({0: 3}, "aaat", [0]),
        ({1: 3}, "yyyx", [1]),
    ],
)
def test_the_name_of_the_site_stands_above_other_furniture(weights, parts, kept, lines):
    assert held(lines, weights, parts) == kept


@pytest.mark.parametrize(("rules", "kept"), [({1: "made-by", 2: "made-by"}, [1, 2]), ({}, [1])])
def test_lines_of_one_rule_bear_each_other_out(rules, kept, lines):
    assert held(lines, {1: 3, 2: 1.0}, "xyyx", rules) == kept


def test_a_marked_heading_is_no_site_name(lines):
    found = lines("# Boats\nPrint\nAnnual report")
    marks = {1: Mark(found[1].span, "furniture", Reason("tool-bar"))}
    assert sorted(settled(found, marks, [Part.ABOVE, Part.ABOVE, Part.TITLE])) == [1]
