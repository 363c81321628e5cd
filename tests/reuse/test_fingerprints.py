"""Fingerprints: where they begin, how long they are, and where there are none."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.records import Span
from summarykit.reuse.fingerprints import CHARACTERS, WINDOW, WORDS, fingerprint, in_text_order, sample, sizes
from summarykit.reuse.tokens import cut, tokenise
from tests.reuse.copying import words


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("", []),
        ("one two three four", []),
        ("one two three four five", [0]),
        ("one two three four five six", [0, 1]),
        ("全年完成整理档案", [0]),
        ("全年完成整理档", []),
        ("整理档案 with five words of English", [0, 1, 4]),
        ("1 2 3 4 5 6 7 8", []),
        ("1 two 3 four five", [0]),
    ],
)
def test_where_fingerprints_begin(text: str, places: list[int]) -> None:
    assert sorted(fingerprint(tokenise(text)).at.tolist()) == places


def test_none_reaches_over_what_is_skipped() -> None:
    text = "one two three four five six seven"
    assert fingerprint(tokenise(text, [Span(8, 9)])).at.tolist() == []


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("we held 24 training days", "We held 1,310 training days", True),
        ("we held 24 training days", "we held 24 training weeks", False),
        ("今年培训教师三十五人次", "今年培训教师四十二人次", True),
        ("今年培训教师三十五人次", "去年培训教师三十五人次", False),
    ],
)
def test_masked_figures_are_equal(one: str, other: str, alike: bool) -> None:
    first, second = fingerprint(tokenise(one)), fingerprint(tokenise(other))
    assert (first.hashes.tolist() == second.hashes.tolist()) == alike


def test_length_by_the_script_of_the_tokens() -> None:
    assert sizes(tokenise("one two three")).tolist() == [WORDS] * 3
    assert sizes(tokenise("全年完成")).tolist() == [CHARACTERS] * 4


@given(words)
def test_hashes_ascend_and_cover_tokens_of_the_text(text: str) -> None:
    tokens = tokenise(text)
    found = fingerprint(tokens)
    assert found.hashes.tolist() == sorted(found.hashes.tolist())
    assert all(at + sizes(tokens)[at] <= len(tokens) for at in found.at.tolist())
    assert len(set(found.at.tolist())) == len(found.at)


AROUND = st.lists(st.sampled_from(["oars", "boats", "24", "and", "河", "木桥"]), max_size=12).map(" ".join)
RUNS = {
    "words": st.lists(st.sampled_from(["oars", "boats", "and", "maps", "24"]), min_size=7, max_size=9).map(
        " ".join
    ),
    "characters": st.text(st.sampled_from("河西木桥新栏杆"), min_size=10, max_size=13),
}


@pytest.mark.parametrize("script", RUNS)
@given(data=st.data(), around=st.tuples(AROUND, AROUND, AROUND, AROUND))
def test_every_shared_run_is_seen(
    script: str, data: st.DataObject, around: tuple[str, str, str, str]
) -> None:
    run = data.draw(RUNS[script])
    one, other = (cut(f"{before} {run} {behind}") for before, behind in (around[:2], around[2:]))
    usable = in_text_order(cut(run))[0]
    common = set(sample(one)[0].tolist()) & set(sample(other)[0].tolist())
    assert common & set(usable.tolist()) or not len(usable)


@given(words)
def test_a_sample_is_of_the_fingerprints_and_of_all_their_windows(text: str) -> None:
    tokens = cut(text)
    hashes, at = in_text_order(tokens)
    some, places = sample(tokens)
    assert (
        dict(zip(places.tolist(), some.tolist(), strict=True)).items()
        <= dict(zip(at.tolist(), hashes.tolist(), strict=True)).items()
    )
    chosen = set(places.tolist())
    for place in at.tolist():
        assert chosen & set(range(place, place + WINDOW))


def test_half_of_the_fingerprints_are_sampled() -> None:
    text = " ".join("".join(letters) for letters in product("abcdefghijklmnop", repeat=3))
    assert len(sample(cut(text))[0]) == pytest.approx(16**3 / 2, rel=0.05)
