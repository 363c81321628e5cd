"""Words of sites in lines, by what they do there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.boilerplate.lexicon import lexicon
from summarykit.boilerplate.sign import total_of
from summarykit.boilerplate.signs import signs_of
from summarykit.lang import get_pack
from summarykit.lang.facets.boilerplate import BoilerplateCues


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("en", "Print this page", {"tool-bar", "nothing-else"}),
        ("en", "Bigger type, spoken, add to my list", {"tool-bar"}),
        ("en", "1,204 readers have opened it", {"count"}),
        ("en", "Source: Harbour Daily", {"made-by"}),
        ("en", "Origin: " + "x" * 41, set()),
        ("en", "Guests who read this also liked", {"widget"}),
        ("en", "Earlier: The winter", {"way-back"}),
        ("en", "3 March 2022", {"date"}),
        ("en", "The lifeboat crew", set()),
        ("en", "see [the wiki](https://wiki.example/print)", {"address"}),
        ("zh", "【打印】【收藏】", {"tool-bar", "nothing-else"}),
        ("zh", "大桥项目部", set()),
        ("zh", "已有306人看过", {"count"}),
        ("zh", "来源：海港日报", {"made-by"}),
        ("zh", "看过本页的人还看了", {"widget"}),
        ("zh", "后一篇：冬天", {"way-back"}),
        ("zh", "二〇二二年三月一日", {"date"}),
        ("zh", "全体船员", set()),
    ],
)
def test_words(lang, text, names, words):
    found = {sign.name for sign in signs_of(text, words(lang))}
    assert names <= found
    assert found - names <= {"menu", "brackets", "breadcrumb", "tool-bar", "nothing-else"}
    assert bool(names) or total_of(signs_of(text, words(lang))) < 1


def test_nothing_but_signs_is_decoration(words):
    assert [sign.name for sign in signs_of("———", words("en"))] == ["decoration"]


@given(text=st.text(max_size=120), lang=st.sampled_from(["en", "zh"]))
def test_any_line_has_a_finite_weight(text, lang):
    found = signs_of(text, lexicon(get_pack(lang).facet(BoilerplateCues)))
    assert -10 < total_of(found) < 100
    assert all(sign.name for sign in found)
