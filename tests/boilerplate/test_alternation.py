"""Long lists of alternatives, tried where they may match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.boilerplate.alternation import Alternation, either, without
from summarykit.boilerplate.lexicon import Lexicon, lexicon, word
from summarykit.boilerplate.sieve import Sieve
from summarykit.lang import get_pack
from summarykit.lang.facets.boilerplate import BoilerplateCues


def test_the_first_part_that_fits_is_taken():
    assert re.match(either(("ab", "a")), "abc").group() == "ab"


@pytest.mark.parametrize(("text", "found"), [("Print it", True), ("Printing", False), ("reprint", False)])
def test_a_word_is_not_part_of_a_longer_one(text, found):
    assert bool(word(("print",)).search(text)) is found


@pytest.mark.parametrize(
    ("parts", "text", "found"),
    [
        (["ab", "abc", "c"], "abc abc", ["ab", "c", "ab", "c"]),
        (["abc", "ab", "c"], "abc abc", ["abc", "abc"]),
        (["bc", "ab"], "abc", ["ab"]),
        (["x"], "xx", ["x", "x"]),
        (["x"], "abc", []),
    ],
)
def test_parts_one_by_one_match_like_the_whole(parts, text, found):
    one = Alternation("letters", parts)
    place = Sieve({"letters": parts}, set(), {}).sift(text).place(0, len(text))
    assert [match.group() for match in one.finditer(text, place)] == found
    assert [match.group() for match in one.finditer(text)] == found


def test_matches_are_taken_out():
    assert without("ab1cd22", re.finditer(r"\d+", "ab1cd22")) == "ab cd "
    assert without("abcd", []) == "abcd"


LISTS = ("tools", "plain_tools", "counts", "date", "genre", "kinds")
WORDS = {
    "en": """print this page|a|it|save|Hits: 120|3 March 2022|views|12:30|work summary|reports|add to|my list|
        for reference only|do not copy|from the internet|all rights reserved|Contact us:
        |the|wireless|,|.|(|
        Monday|guests|“|ſhare|ı|K""",
    "zh": """打印|大|中|小号|2022年3月1日|浏览12次|工作总结|报告|本文|仅供参考|请勿转载|版权|来源于网络
        |“|的|a|rss|，""",
}


def alternations(cues: Lexicon) -> list[Alternation]:
    return [*(getattr(cues, name) for name in LISTS), *(one for _, one in cues.families), *cues.loose]


@pytest.mark.parametrize("lang", ["en", "zh"])
@given(data=st.data())
def test_where_a_text_was_sifted_the_same_is_found(lang, data):
    cues = lexicon(get_pack(lang).facet(BoilerplateCues))
    pieces = st.sampled_from([one.strip() for one in WORDS[lang].split("|")]) | st.text(max_size=4)
    joints = st.sampled_from(["", " ", "\u3000", "\n"])
    drawn = data.draw(st.lists(st.tuples(pieces, joints), max_size=8))
    text = "".join(piece + joint for piece, joint in drawn)
    place = cues.sieve.sift(text).place(0, len(text))
    for one in alternations(cues):
        spans = [match.span() for match in one.finditer(text)]
        assert [match.span() for match in one.finditer(text, place)] == spans
        assert (one.name in place.names()) or not spans
