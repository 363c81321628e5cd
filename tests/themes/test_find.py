"""Themes of whole texts."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarykit.lang import get_pack
from summarykit.lang.facets.themes import ThemeCues
from summarykit.lang.tokens import make_doc
from summarykit.records import Block, Document, Reason, Settings, Source, Span
from summarykit.themes import find_themes
from summarykit.themes.candidates import Candidate
from summarykit.themes.find import _best_first, weight

PIECES = ["night patrol", "夜间巡逻", "。", ". ", "\n", "的"]
CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "themes.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_reader_would_agree(case, themes):
    phrases = [theme.phrase for theme in themes(case["text"], case["lang"])]
    assert set(case["themes"]) <= set(phrases)
    assert not set(case["never"]) & set(phrases)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_every_place_holds_the_phrase_and_scores_fall(case, themes):
    found = themes(case["text"], case["lang"])
    assert found == themes(case["text"], case["lang"])
    for theme in found:
        places = [" ".join(span.of(case["text"]).split()) for span in theme.spans]
        assert theme.phrase in places
        assert list(theme.spans) == sorted(theme.spans)
    scores = [theme.score for theme in found]
    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)


@pytest.mark.parametrize(("most", "count"), [(0, 0), (1, 1), (2, 2), (50, 4)])
def test_no_more_than_asked_for(most, count, themes):
    text = "Night patrol. Harbour office. Rescue station. Water meters."
    assert len(themes(text, most=most)) == count


def test_boilerplate_is_left_out(themes):
    text = "Kitchen reports. Kitchen reports.\nThe night patrol found a boat."
    assert [theme.phrase for theme in themes(text, furniture=(Span(0, 33),))] == ["night patrol", "boat"]


def test_no_theme_is_part_of_another(themes):
    text = "The night patrol training began. Night patrol training ended. Training of the night patrol."
    phrases = [theme.phrase.casefold() for theme in themes(text)]
    assert phrases == ["night patrol training"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", ""), ("en", " \n"), ("en", "the of and"), ("en", "1 2 3"), ("en", "!!!"), ("en", "x"),
        ("zh", ""), ("zh", "……"), ("zh", "我们的"), ("zh", "今年"),
    ],
)  # fmt: skip
def test_texts_without_themes(lang, text, themes):
    assert themes(text, lang) == ()


@pytest.mark.parametrize("lang", ["en", "zh"])
@given(
    text=st.text(max_size=80)
    | st.lists(st.sampled_from(["night patrol", "夜间巡逻", "。", ". ", "\n", "的"])).map("".join)
)
def test_any_text(lang, text, themes):
    for theme in themes(text, lang):
        assert theme.phrase == " ".join(theme.phrase.split()) != ""
        assert all(span.end <= len(text) for span in theme.spans)


def candidate(words, starts, whole):
    return Candidate(tuple("abcd"[:words]), "", [Span(start, start + 5) for start in starts], whole)


@pytest.mark.parametrize(
    ("heavy", "light"),
    [
        (candidate(2, [0, 10], 2), candidate(2, [0], 1)),
        (candidate(2, [0], 1), candidate(2, [90], 1)),
        (candidate(3, [0], 1), candidate(2, [0], 1)),
        (candidate(2, [0], 1), candidate(1, [0], 1)),
        (candidate(2, [0, 10], 2), candidate(2, [0, 10], 1)),
    ],
)
def test_what_weighs_more_in_english(heavy, light):
    cues = get_pack("en").facet(ThemeCues)
    assert weight(heavy, 100, cues) > weight(light, 100, cues)


@pytest.mark.parametrize(("lang", "value"), [("en", 0.0), ("zh", 1.0)])
def test_a_single_part_of_a_longer_phrase(lang, value):
    """In English a piece that never stands alone is no theme; Chinese runs are not cut by any sign."""
    cues = get_pack(lang).facet(ThemeCues)
    assert bool(weight(candidate(2, [0], 0), 100, cues)) is bool(value)


@pytest.mark.parametrize("kind", ["title", "heading"])
def test_a_phrase_of_a_heading_comes_first(kind):
    text = "The pier lamps and the pier lamps.\nHarbour dredging"
    start = text.index("Harbour")
    blocks = [
        Block(Span(0, start - 1), "body", Reason("x")),
        Block(Span(start, len(text)), kind, Reason("x")),
    ]
    document, pack = Document("d", text, "en", Source("d.txt", "", "text")), get_pack("en")
    tokens = make_doc(document, pack)
    plain = [blocks[0], Block(blocks[1].span, "body", Reason("x"))]
    score = {
        name: {
            one.phrase: one.score for one in find_themes(document, some, tokens, pack, Settings(themes=10))
        }
        for name, some in (("named", blocks), ("plain", plain))
    }
    assert score["named"]["Harbour dredging"] > 2 * score["plain"]["Harbour dredging"]
    assert score["named"]["pier lamps"] == score["plain"]["pier lamps"]


def test_a_phrase_goes_on_behind_a_hard_wrap(themes):
    phrases = [theme.phrase for theme in themes("We mended the night\npatrol. The night patrol sailed.")]
    assert "night patrol" in phrases


@given(
    st.lists(
        st.tuples(
            st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.0]),
            st.integers(0, 9),
            st.sampled_from([0.0, 0.3, 0.7, 1.0]),
        ),
        max_size=12,
        unique_by=lambda row: row[1],
    )
)
def test_best_first_is_the_order_of_all_weighed(rows):
    factors = {str(start): factor for _, start, factor in rows}
    weighed = [(score, Candidate((str(start),), spans=[Span(start, start + 1)])) for score, start, _ in rows]
    expected = sorted(
        ((score * factors[one.stems[0]], one) for score, one in weighed),
        key=lambda pair: (-pair[0], pair[1].spans[0]),
    )
    assert list(_best_first(weighed, lambda one: factors[one.stems[0]])) == expected
