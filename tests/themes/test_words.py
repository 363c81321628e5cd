"""Which words phrases are made of."""

from __future__ import annotations

import pytest

from summarykit.lang import get_pack
from summarykit.lang.facets.themes import ThemeCues
from summarykit.themes.words import is_content, is_general, is_verb, may_close, may_stand_alone, stem


@pytest.fixture
def cues():
    return lambda lang: get_pack(lang).facet(ThemeCues)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("strengthened", True), ("strengthening", True), ("strengthen", True), ("carried", True),
        ("improves", True), ("realised", True), ("built", True), ("quickly", True), ("helped", True),
        ("supply", False), ("plan", False), ("plans", False), ("patrol", False), ("building", False),
        ("help", False), ("family", False),
    ],
)  # fmt: skip
def test_verbs_and_adverbs(word, expected, cues):
    assert is_verb(word, cues("en")) is expected


@pytest.mark.parametrize(
    ("lang", "word", "tag", "expected"),
    [
        ("en", "patrol", "", True),
        ("en", "12", "", False),
        ("en", "%", "", False),
        ("en", "various", "", False),
        ("zh", "巡逻", "vn", True),
        ("zh", "的", "uj", False),
        ("zh", "今年", "t", False),
        ("zh", "同志", "n", False),
        ("zh", "迈出", "v", False),
        ("zh", "支出", "v", True),
        ("zh", "护", "v", False),
        ("zh", "圆满完成", "l", False),
        ("zh", "人才培养", "l", True),
        ("en", "thirty-one", "", False),
    ],
)
def test_words_of_phrases(lang, word, tag, expected, cues):
    assert is_content(word, tag, cues(lang)) is expected


@pytest.mark.parametrize(
    ("lang", "word", "tag", "expected"),
    [
        ("en", "patrol", "", True),
        ("en", "famous", "", False),
        ("en", "station's", "", False),
        ("zh", "巡逻", "vn", True),
        ("zh", "迅速", "a", False),
    ],
)
def test_words_that_may_close_a_phrase(lang, word, tag, expected, cues):
    assert may_close(word, tag, cues(lang)) is expected


@pytest.mark.parametrize(
    ("lang", "word", "expected"),
    [("en", "public", True), ("en", "ox", False), ("en", "1970s", False), ("zh", "站", False)],
)
def test_words_that_may_stand_alone(lang, word, expected, cues):
    assert may_stand_alone(word, cues(lang)) is expected


@pytest.mark.parametrize(
    ("lang", "word", "expected"),
    [("en", "patrol", False), ("en", "works", True), ("zh", "巡逻", False), ("zh", "工作", True)],
)
def test_words_that_are_no_theme(lang, word, expected, cues):
    assert is_general(word, cues(lang)) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("policies", "policy"), ("classes", "class"), ("patrols", "patrol"), ("class", "class"),
        ("station's", "station"), ("s", "s"),
    ],
)  # fmt: skip
def test_stems(word, expected, cues):
    assert stem(word, cues("en")) == expected
