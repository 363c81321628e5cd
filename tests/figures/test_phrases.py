"""Words by what they do in a sentence."""

from __future__ import annotations

import re
from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.figures.phrases import Tagged, grammar, tagged
from summarykit.figures.sentences import REACH, Sentence
from summarykit.lang import get_pack
from summarykit.lang.facets.phrases import FigurePhrases
from summarykit.records import Span

from .reading import figures

EN = get_pack("en")


def tags(text: str) -> Tagged:
    return tagged(Sentence(text, Span(0, len(text)), figures(text, "en")), EN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The sales rose by 5%.", "DNML#"),
        ("Income, in all, was £5;", "N,PD,B#;"),
        ("We sold (or lent) 12 carts.", "hV#N;"),
        ("It was newly painted: 12 huts", "HBAJ:#N"),
        # dates and times with what hangs them on are passed over
        ("In 2021 we had 5 huts.", "hB#N;"),
        ("We had 5 huts during the last year.", "hB#N;"),
        ("Takings for the year ending June 30, 1890, were £5", "N,B#"),
        ("Takings in May were £5", "NB#"),
        # unless they part two nouns
        ("After the letter in June complaints fell to 5", "PDN,NML#"),
        # so is an aside without a number
        ("Guests (if any) paid 5 (of 6)", "NV#<O#>"),
        ("St. Anne in the U.K. has 5", "NNPDNB#"),
    ],
)
def test_tags(text: str, expected: str) -> None:
    assert tags(text).tags.removesuffix(";") == expected.removesuffix(";")


def test_figures_are_found_again_and_dates_may_be_gone() -> None:
    text = "In 2021 we had 5 huts and 6 barns."
    found = tags(text)
    assert [found.tags[at] if at >= 0 else None for at in found.figures] == [None, "#", "#"]
    assert [text[slice(*found.places[at])] for at in found.figures if at >= 0] == ["5", "6"]


def test_only_what_is_near_is_looked_at_and_no_word_is_cut() -> None:
    found = tags("word " * 300 + "has 5 " + "word " * 300)
    assert len(found.tags) < 2 * REACH
    assert found.tags.strip("N") == "B#"


@given(st.text("abc ,.()5%\n", max_size=80))
def test_each_tag_has_its_token(text: str) -> None:
    text = f"{text} 5 huts"
    found = tags(text)
    assert len(found.tags) == len(found.places)
    assert all(end <= start for (_, end), (start, _) in pairwise(found.places))


def test_no_word_has_two_functions() -> None:
    words = [word for listed in EN.facet(FigurePhrases).tags.values() for word in listed]
    assert sorted(words) == sorted(set(words))


def test_every_rule_can_name_or_says_why_not() -> None:
    for rule, before, behind in chain.from_iterable(grammar(EN).rules.values()):
        groups = {*before.groupindex, *behind.groupindex}
        assert groups == ({"np"} if rule.take == "np" else set())
        assert re.fullmatch("[acdmopru]+", rule.kinds)
        assert rule.before or rule.behind
