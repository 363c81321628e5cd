"""Which sentences of two texts are alike, whatever stands between them."""

from __future__ import annotations

from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given

from summarykit.records import Span
from summarykit.reuse.bags import LEAST, MOST, Pairs, bags_of, find_alike
from summarykit.reuse.tokens import tokenise
from tests.reuse.copying import SENTENCES, text_of, words
from tests.reuse.test_rewriting import OTHERS, shuffled


def alike(new: str, old: str) -> Pairs:
    return find_alike(bags_of(tokenise(new)), bags_of(tokenise(old)))


@pytest.mark.parametrize("lang", sorted(SENTENCES))
@pytest.mark.parametrize("order", [[0, 1, 2, 3, 4, 5], [5, 3, 1], [2, 2, 4]])
def test_each_sentence_meets_its_copy(lang: str, order: list[int]) -> None:
    pairs = alike(text_of(lang, order), text_of(lang, range(6)))
    best = {
        int(here): int(there)
        for here, there, like in zip(pairs.here, pairs.there, pairs.alike, strict=True)
        if like > 0.99
    }
    assert best == dict(enumerate(order))


@pytest.mark.parametrize("lang", sorted(SENTENCES))
def test_the_order_of_words_costs_little(lang: str) -> None:
    pairs = alike(shuffled(lang, list(range(6))), text_of(lang, range(6)))
    assert {*zip(pairs.here.tolist(), pairs.there.tolist(), strict=True)} >= {(at, at) for at in range(6)}
    assert (pairs.alike[pairs.here == pairs.there] > 0.5).all()


@pytest.mark.parametrize("lang", sorted(SENTENCES))
@pytest.mark.parametrize(
    ("new", "old"), [("", ""), ("", "text"), ("text", ""), ("text", "other"), ("one", "one")]
)
def test_nothing_in_common(lang: str, new: str, old: str) -> None:
    texts = {"": "", "text": text_of(lang, range(6)), "other": OTHERS[lang], "one": "12"}
    assert len(alike(texts[new], texts[old])) == 0


def test_words_that_stand_everywhere_still_count() -> None:
    old = " ".join(f"The ferry of the harbour brought word{at} and thing{at}." for at in range(40))
    pairs = alike("The ferry of the harbour brought word7 and thing7.", old)
    assert pairs.there[pairs.alike.argmax()] == 7
    assert pairs.alike.max() == pytest.approx(1)
    assert len(pairs) <= MOST


@pytest.mark.parametrize(("copies", "apart", "met"), [(1, 0, True), (2, 0, True), (2, 9, False)])
def test_a_sentence_as_much_alike_to_two_was_taken_from_neither(copies: int, apart: int, met: bool) -> None:
    other = [f"Nothing else in here says word{at} or thing{at} twice." for at in range(apart)]
    frame = "The ferry carried many readers to the island on {day} in spring."
    old = " ".join([frame.format(day="Monday"), *other, *[frame.format(day="Friday")] * (copies - 1)])
    pairs = alike(frame.format(day="Sunday"), old)
    assert bool(len(pairs)) is met


def test_an_address_says_nothing() -> None:
    text = "We wrote it all down at https example org pages minutes of the year."
    tokens = tokenise(text)
    address = np.zeros(len(tokens), dtype=bool)
    address[6:12] = True
    assert len(bags_of(tokens, address).stems) == len(bags_of(tokens).stems) - 6


def test_short_sentences_and_those_with_something_skipped_have_no_words() -> None:
    text = "The ferry carried many readers. It rained. Nobody wrote a letter to us."
    tokens = tokenise(text, [Span(0, 3)])
    bags = bags_of(tokens)
    assert (bags.whole.tolist(), bags.long.tolist()) == ([False, True, True], [True, False, True])
    assert set(bags.sentences.tolist()) == {2}
    assert len(bags.stems) == 6


@given(words, words)
def test_cosines_are_in_order_and_in_range(new: str, old: str) -> None:
    pairs = alike(new, old)
    assert ((pairs.alike >= LEAST) & (pairs.alike <= 1 + 1e-9)).all()
    assert sorted(zip(pairs.here.tolist(), pairs.there.tolist(), strict=True)) == list(
        zip(pairs.here.tolist(), pairs.there.tolist(), strict=True)
    )


@pytest.mark.parametrize("lang", sorted(SENTENCES))
@pytest.mark.parametrize(("limit", "value"), [("ROOM", 0), ("AT_ONCE", 1)])
def test_texts_of_any_length_are_compared_alike(lang: str, limit: str, value: int) -> None:
    new, old = shuffled(lang, [0, 1, 2, 5]) + OTHERS[lang], OTHERS[lang] + text_of(lang, range(6))
    pairs = alike(new, old)
    assert len(pairs) >= 4
    with patch(f"summarykit.reuse.bags.{limit}", value):
        again = alike(new, old)
    assert np.array_equal(pairs.here, again.here)
    assert np.array_equal(pairs.there, again.there)
    assert np.allclose(pairs.alike, again.alike)


def test_some_sentences_alone() -> None:
    tokens = tokenise("The ferry carried many readers. The ferry carried no letters.")
    bags = bags_of(tokens)
    first = bags.only(np.array([True, False]))
    assert bags.only(np.array([True, True])) is bags
    assert (len(first.stems), first.counts.sum()) == (len(bags.stems), 5)
    assert set(first.sentences.tolist()) == {0}
