"""Which runs of words may be themes."""

from __future__ import annotations

import pytest

from summarykit.lang import get_pack
from summarykit.lang.facets.themes import ThemeCues
from summarykit.lang.tokens import make_doc
from summarykit.records import Document, Source, Span
from summarykit.themes.candidates import find_candidates, is_content, is_verb, may_stand, stem


def phrases(text, lang="en"):
    pack = get_pack(lang)
    doc = make_doc(Document("d", text, lang, Source("d.txt", "", "text")), pack)
    return {one.spans[0].of(text): one for one in find_candidates(doc, [Span(0, len(text))], pack)}


@pytest.fixture
def cues():
    return lambda lang: get_pack(lang).facet(ThemeCues)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the night patrol", {"night", "night patrol", "patrol"}),
        ("night. Patrol", {"night", "Patrol"}),
        ("night\n\npatrol", {"night", "patrol"}),
        ("the night.\npatrol", {"night", "patrol"}),
        ("night, patrol", {"night", "patrol"}),
        ("We strengthened patrols", {"patrols"}),
        ("quickly patrols", {"patrols"}),
        ("dear colleagues", set()),
        ("the work", set()),
        ("work safety", {"work safety", "safety"}),
        ("", set()),
    ],
)
def test_english_candidates(text, expected):
    assert set(phrases(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("夜间巡逻", "夜间巡逻"), ("加强夜间巡逻", "夜间巡逻"), ("民主集中制", "民主集中制")],
)
def test_chinese_candidates(text, expected):
    assert max(phrases(text, "zh"), key=len) == expected


def test_counts_places_and_whole_runs():
    found = phrases("the night patrol and the night patrol boat")
    assert (len(found["night patrol"].spans), found["night patrol"].whole) == (2, 1)
    assert (len(found["night patrol boat"].spans), found["night patrol boat"].whole) == (1, 1)


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
    ],
)
def test_words_of_phrases(lang, word, tag, expected, cues):
    assert is_content(word, tag, cues(lang)) is expected


@pytest.mark.parametrize(
    ("lang", "words", "tag", "expected"),
    [
        ("en", ["night", "patrol"], "", True),
        ("en", ["patrol", "famous"], "", False),
        ("en", ["public"], "", True),
        ("en", ["ox"], "", False),
        ("en", ["works"], "", False),
        ("en", ["station's"], "", False),
        ("zh", ["夜间", "巡逻"], "vn", True),
        ("zh", ["巡逻", "迅速"], "a", False),
        ("zh", ["站"], "n", False),
        ("zh", ["工作"], "vn", False),
    ],
)
def test_phrases_that_may_stand(lang, words, tag, expected, cues):
    assert may_stand(words, tag, cues(lang)) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("policies", "policy"), ("classes", "class"), ("patrols", "patrol"), ("class", "class"),
        ("station's", "station"), ("s", "s"),
    ],
)  # fmt: skip
def test_stems(word, expected, cues):
    assert stem(word, cues("en")) == expected
