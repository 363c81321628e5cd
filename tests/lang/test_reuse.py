"""What text reuse knows of a language: names, numbers and years in words."""

from __future__ import annotations

import re

import pytest

from summarykit.lang import get_pack, languages
from summarykit.lang.facets.reuse import ReuseCues


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "nurses of Hillside Clinic came", "Hillside Clinic"),
        ("en", "the Municipal Bureau of Works Office", "Municipal Bureau of Works Office"),
        ("en", "the Council met", "Council"),
        ("en", "we went to the school", ""),
        ("en", "thanked Director Anna Berg for it", "Director Anna Berg"),
        ("en", "the director thanked us", ""),
        ("en", "from Green Valley to us", "Green Valley"),
        ("zh", "学习了第一中学的经验", "第一中学"),
        ("zh", "大家都很高兴", ""),
        ("zh", "在王小明校长带领下", "王小明"),
        ("zh", "校长李大伟", "李大伟"),
        ("zh", "来到绿水镇", "绿水镇"),
    ],
)
def test_names_in_running_text(lang: str, text: str, found: str) -> None:
    patterns = get_pack(lang).facet(ReuseCues).names
    matches = [match.group() for one in patterns for match in re.finditer(one, text)]
    assert max(matches, key=len, default="") == found


@pytest.mark.parametrize(
    ("lang", "field", "text", "whole"),
    [
        ("en", "number", "forty-one", True),
        ("en", "number", "two hundred and five", True),
        ("en", "number", "17th", True),
        ("en", "number", "12.5%", True),
        ("en", "number", "forty days", False),
        ("en", "year", "2024", True),
        ("en", "year", "2124", False),
        ("en", "name_alone", "Anna van Berg", True),
        ("en", "name_alone", "many people", False),
        ("zh", "number", "三十五", True),
        ("zh", "number", "第3", True),
        ("zh", "number", "三十五人", False),
        ("zh", "year", "二〇二四", True),
        ("zh", "year", "二十四", False),
        ("zh", "name_alone", "王小明", True),
        ("zh", "name_alone", "改善了", False),
    ],
)
def test_what_words_are_as_a_whole(lang: str, field: str, text: str, whole: bool) -> None:
    pattern = getattr(get_pack(lang).facet(ReuseCues), field)
    assert bool(re.fullmatch(pattern, text)) == whole


@pytest.mark.parametrize("lang", languages())
def test_no_pattern_matches_nothing(lang: str) -> None:
    cues = get_pack(lang).facet(ReuseCues)
    for pattern in (*cues.names, cues.name_alone, cues.number, cues.year):
        assert not re.fullmatch(pattern, "")
