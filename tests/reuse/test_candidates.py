"""Candidates: as far as the likeness reaches, and no stock phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.records import Span
from summarykit.reuse.candidates import find_candidates
from summarykit.reuse.fingerprints import fingerprint
from summarykit.reuse.seeds import find_seeds
from summarykit.reuse.tokens import tokenise
from tests.reuse.copying import SENTENCES, text_of


def found(
    new: str, old: str, least: int = 40, skip: tuple[Span, ...] = (), *, edited: bool = False
) -> list[tuple[str, str]]:
    here, there = tokenise(new, skip), tokenise(old)
    boxes = find_candidates(here, there, find_seeds(fingerprint(here), fingerprint(there)), least)
    return [
        (here.span(one.here, one.here_end).of(new), there.span(one.there, one.there_end).of(old))
        for one in boxes[edited]
    ]


WHOLE = "The harbour library opened a reading room for night workers in the old customs house"

CASES = {
    # text here, text there, what is found here
    "the same": (f"{WHOLE}.", f"{WHOLE}.", WHOLE),
    "first word changed": (f"This{WHOLE[3:]}.", f"{WHOLE}.", f"This{WHOLE[3:]}"),
    "last word changed": (f"{WHOLE[:-5]}tower.", f"{WHOLE}.", f"{WHOLE[:-5]}tower"),
    "a new beginning": (
        f"Rain fell for nine days while we {WHOLE[12:]}.",
        f"{WHOLE}.",
        WHOLE[12:],
    ),
    "other sentences around": (f"Nothing else. {WHOLE}. Rain fell.", f"Snow. {WHOLE}. More snow.", WHOLE),
}


@pytest.mark.parametrize(("new", "old", "part"), CASES.values(), ids=CASES)
def test_how_far_it_reaches(new: str, old: str, part: str) -> None:
    assert [here for here, _ in found(new, old)] == [part]


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("Rain fell.", "Snow fell."),
        # A piece of a sentence that stands anywhere, though it is long enough.
        (
            "The pump failed twice, and in the second half of the year under review the town had no water.",
            "Sales rose, and in the second half of the year under review nine shops opened in our street.",
        ),
        ("one two three four five", "one two three four five"),
        ("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17"),
    ],
)
def test_what_is_no_candidate(new: str, old: str) -> None:
    assert found(new, old) == []


@pytest.mark.parametrize(("least", "told"), [(40, 1), (len(WHOLE), 1), (len(WHOLE) + 1, 0)])
def test_matched_characters_are_counted(least: int, told: int) -> None:
    assert len(found(f"{WHOLE}.", f"{WHOLE}.", least)) == told


@pytest.mark.parametrize(
    ("new", "old", "edited"),
    [
        # The word in the middle parts the runs: together they are long enough, the longer one is not.
        (
            "志愿者们已把受潮的旧地图全部晾干后搬进了镇上地窖。",
            "志愿者们已把受潮的旧地图全部搬进了镇上地窖。",
            True,
        ),
        # Not even together.
        ("志愿者已把受潮的地图全部晾干后搬进了地窖。", "志愿者已把受潮的地图全部搬进了地窖。", False),
        (
            "志愿者已把受潮的地图全部晾干，又由馆员分三批送到城外新租的旧仓库里。",
            "志愿者已把受潮的地图全部搬进了地窖，直到第二年春天才重新编目上架。",
            False,
        ),
        ("地图全部晾干后搬进了地窖。", "地图全部搬进了地窖。", False),
        (f"{WHOLE}.", f"{WHOLE}.", False),
    ],
)
def test_short_sentences_with_a_word_changed_stand_apart(new: str, old: str, *, edited: bool) -> None:
    assert bool(found(new, old, 20, edited=True)) is edited
    assert not (edited and found(new, old, 20))


def test_nothing_reaches_into_what_is_skipped() -> None:
    text = f"{WHOLE}."
    assert all(here in text[20:] for here, _ in found(text, text, skip=(Span(0, 20),)))


@given(st.sampled_from(sorted(SENTENCES)), st.lists(st.integers(0, 5), min_size=1, max_size=6))
def test_a_copied_sentence_is_found_in_both_texts(lang: str, order: list[int]) -> None:
    new, old = text_of(lang, order), text_of(lang, range(6))
    pairs = found(new, old, 20)
    assert pairs
    assert all(here in new and there in old for here, there in pairs)
