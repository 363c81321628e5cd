"""Sentences with their figures."""

from __future__ import annotations

import pytest

from summarykit.figures.sentences import sentences
from summarykit.lang import get_pack
from summarykit.lang.facets.figures import FigureContext
from summarykit.records import Span
from summarykit.text.sieve import Sieve, unsifted

from .reading import figures


@pytest.mark.parametrize(
    ("lang", "text", "counts"),
    [
        ("en", "We have 5 boats. Then 6 oars and 7 men came. None left.", [1, 2]),
        ("en", "We paid £2.50 each, e.g. 5 boats.", [2]),
        ("zh", "新建5所；改建6所。新增7人", [2, 1]),
        ("en", "Nothing. At all.", []),
    ],
)
def test_figures_of_each_sentence(lang: str, text: str, counts: list[int]) -> None:
    end = get_pack(lang).facet(FigureContext).sentence_end
    cut = list(sentences(unsifted(text), Span(0, len(text)), figures(text, lang), end))
    assert [len(one.figures) for one in cut] == counts
    assert all(one.span.contains(each.span) for one in cut for each in one.figures)


def test_a_pattern_is_looked_for_where_it_may_match() -> None:
    text = "We built 5 boats. Then 6 oars came."
    sifted = Sieve(["boats", "came", "oars|boats"]).sift(text)
    first, second = sentences(sifted, Span(0, len(text)), figures(text, "en"), r"\. ")
    assert [first.possible, second.possible] == [{"boats", "oars|boats"}, {"came", "oars|boats"}]
    assert first.search("boats", "some boats")
    assert first.match("oars|boats", "oars")
    assert second.search("boats", "some boats") is None
    assert second.match("boats", "boats") is None
