"""Sentences of the same words in another order, and nothing that is only alike by chance."""

from __future__ import annotations

import random
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.records import Span
from summarykit.reuse.bags import bags_of
from summarykit.reuse.clusters import Box
from summarykit.reuse.rewriting import SHORT, SIZE, find_rewritten, likeness
from summarykit.reuse.tokens import Tokens, tokenise
from tests.reuse.copying import LEAST, SENTENCES, SEPARATOR, text_of, words

EVERY = range(6)
HALVES = {
    "en": "In the new customs house the harbour library shut its reading room to workers.",
    "zh": "港口图书馆关闭了旧大楼里的夜班阅览室，工人表示不满和惋惜。",
}
OTHERS = {
    "en": "Prices of fuel went up twice. The council met on nine Mondays. Two buses were sold in March. " * 3,
    "zh": "燃油价格两次上涨。委员会召开九次例会。三月出售两辆客车。山路因积雪封闭多日。" * 3,
}


def shuffled(lang: str, order: list[int], seed: int = 7) -> str:
    """The sample sentences with the words of each turned round (in Chinese pieces of two characters)."""
    chance = random.Random(seed)  # noqa: S311
    sentences = []
    for index in order:
        sentence = SENTENCES[lang][index]
        bare = sentence.strip(".。")
        parts = bare.split() if lang == "en" else [bare[at : at + 2] for at in range(0, len(bare), 2)]
        chance.shuffle(parts)
        sentences.append((" " if lang == "en" else "").join(parts) + sentence[-1])
    return SEPARATOR[lang].join(sentences)


def found(
    new: str,
    old: str,
    lang: str = "en",
    sure: tuple[Box, ...] = (),
    pure: tuple[Box, ...] = (),
    skip: tuple[Span, ...] = (),
) -> list[str]:
    here, there = tokenise(new, skip), tokenise(old)
    boxes = find_rewritten(here, there, (bags_of(here), bags_of(there)), list(sure), list(pure), LEAST[lang])
    return [here.span(box.here, box.here_end).of(new) for box in boxes]


@pytest.mark.parametrize("lang", sorted(SENTENCES))
@pytest.mark.parametrize("seed", range(4))
def test_shuffled_words_are_found_whole(lang: str, seed: int) -> None:
    copy = shuffled(lang, list(EVERY), seed)
    new = OTHERS[lang] + copy + SEPARATOR[lang] + OTHERS[lang]
    (passage,) = found(new, text_of(lang, EVERY), lang)
    assert passage == copy.rstrip(".。")


@pytest.mark.parametrize("lang", sorted(SENTENCES))
@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("other", "copy"),  # other sentences
        ("short", "copy"),  # one sentence of which a half is the same says nothing
        ("", "copy"),
        ("copy", ""),
    ],
)
def test_what_is_not_rewritten(lang: str, new: str, old: str) -> None:
    texts = {
        "": "",
        "other": OTHERS[lang],
        "short": HALVES[lang],
        "copy": text_of(lang, EVERY),
    }
    assert found(texts[new], texts[old], lang) == []


@pytest.mark.parametrize("lang", sorted(SENTENCES))
def test_the_size_is_counted_from_the_least_length(lang: str) -> None:
    copy = shuffled(lang, list(EVERY))
    here, there = tokenise(copy), tokenise(text_of(lang, EVERY))
    length = len(here.span(0, len(here)))
    bags = bags_of(here), bags_of(there)
    assert len(find_rewritten(here, there, bags, [], [], length // SIZE)) == 1
    assert find_rewritten(here, there, bags, [], [], int(length / SHORT[0]) + 1) == []


def test_nothing_reaches_over_what_is_pure_or_skipped() -> None:
    new = shuffled("en", [0, 1, 2]) + " " + OTHERS["en"] + shuffled("en", [3, 4, 5])
    old = text_of("en", EVERY)
    middle = len(shuffled("en", [0, 1, 2])) + 10
    tokens = tokenise(new)
    at = int(tokens.starts.searchsorted(middle))
    assert all(middle not in range(new.index(one), new.index(one) + len(one)) for one in found(new, old))
    assert found(new, old, pure=(Box(0, len(tokens), 0, 1),)) == []
    assert found(new, old, sure=(Box(0, len(tokens), 0, 1),)) == []
    assert found(new, old, skip=(Span(0, len(new)),)) == []
    for part in found(new, old, pure=(Box(at, at + 1, 0, 1),)):
        assert part in new[: middle + 1] or part in new[middle:]


@pytest.mark.parametrize(
    ("new", "old", "share"),
    [
        ("one two three", "three two one", 1.0),
        ("one two three four", "one two five six", 0.5),
        ("one one one", "one", 0.5),
        ("developed develops", "development developing", 1.0),
        ("one", "two", 0.0),
    ],
)
def test_likeness_is_the_share_of_common_words(new: str, old: str, share: float) -> None:
    here, there = tokenise(new), tokenise(old)
    assert likeness(Box(0, len(here), 0, len(there)), here, there) == share


def whole(tokens: Tokens, box: Box) -> bool:
    return 0 <= box.here < box.here_end <= len(tokens)


@given(words, words)
def test_boxes_lie_in_both_texts(new: str, old: str) -> None:
    here, there = tokenise(new), tokenise(old)
    for box in find_rewritten(here, there, (bags_of(here), bags_of(there)), [], [], 1):
        assert whole(here, box)
        assert 0 <= box.there < box.there_end <= len(there)


@given(st.sampled_from(sorted(SENTENCES)), st.permutations(list(EVERY)))
def test_the_order_of_sentences_does_not_matter(lang: str, order: list[int]) -> None:
    assert len(found(shuffled(lang, order), text_of(lang, EVERY), lang)) == 1


@given(
    st.lists(st.sampled_from(EVERY), min_size=1, max_size=8), st.integers(0, 6), st.sampled_from(["en", "zh"])
)
def test_what_is_passed_over_early_holds_no_passage(order: list[int], told: int, lang: str) -> None:
    new = shuffled(lang, order) + SEPARATOR[lang] + OTHERS[lang]
    first = len(tokenise(shuffled(lang, order[:told])))
    sure = (Box(0, first, 0, first),) if first else ()
    early = found(new, text_of(lang, EVERY), lang, sure)
    with patch("summarykit.reuse.rewriting._may_be_passages", return_value=True):
        assert found(new, text_of(lang, EVERY), lang, sure) == early
