"""Turns of phrase: clauses that stand in many documents."""

from __future__ import annotations

from collections import Counter
from textwrap import fill

import pytest

from summarykit.reuse import find_phrases, tokenise
from summarykit.reuse.fingerprints import fingerprint

EN = "thanks to the hard work of everyone in the unit"
ZH = "在上级部门的正确领导下开展各项工作"


def counted(*texts: str) -> Counter[int]:
    """How many of the texts hold each fingerprint."""
    return Counter(one for text in texts for one in set(fingerprint(tokenise(text)).hashes.tolist()))


@pytest.mark.parametrize(
    ("text", "others", "found"),
    [
        (f"We painted, {EN}, two boats.", [EN, f"In May, {EN}."], [EN]),
        (f"We painted, {EN}, two boats.", [EN], []),
        (f"今年{ZH}，修桥三座。", [f"今年{ZH}，植树。", f"今年{ZH}。"], [f"今年{ZH}"]),
        (
            "By the end of 2024 we had 31 nurses.",
            ["By the end of 2023 we had 7 nurses.", "By the end of 1999 we had 300 nurses."],
            ["By the end of 2024 we had 31 nurses"],
        ),
        ("at the end of the day nobody of the whole crew had come", ["at the end of the day we"] * 2, []),
        ("", [EN, EN], []),
    ],
    ids=["clause", "in too few", "characters", "figures", "part of a clause", "empty"],
)
def test_clauses_of_many_documents(text: str, others: list[str], found: list[str]) -> None:
    phrases = list(find_phrases(text, tokenise(text), counted(text, *others), 3))
    assert [span.of(text) for span, _ in phrases] == found
    assert all(documents == 3 for _, documents in phrases)


def test_clauses_that_stand_together_are_one_phrase() -> None:
    both = f"{EN}, every task was done before the end of the year"
    apart = f"{EN}. Nine boats sank. Every task was done before the end of the year."
    documents = counted(both, both, both)
    assert [span.of(both) for span, _ in find_phrases(both, tokenise(both), documents, 3)] == [both]
    assert len(list(find_phrases(apart, tokenise(apart), documents, 3))) == 2


def test_a_long_part_of_a_clause_is_told() -> None:
    text = f"Four new colleagues whom nobody had expected came {EN}"
    documents = counted(EN, EN, EN)
    assert [span.of(text) for span, _ in find_phrases(text, tokenise(text), documents, 3)] == [EN]


def test_no_phrase_goes_on_behind_a_heading() -> None:
    text = "Plans for the year that begins now\n\nEvery task was done before the end of the year"
    phrases = list(find_phrases(text, tokenise(text), counted(text, text, text), 3))
    assert [span.of(text) for span, _ in phrases] == text.split("\n\n")


def test_a_phrase_goes_on_in_the_next_line_of_wrapped_text() -> None:
    text = fill(f"Every task was done before the end of the year {EN} and nobody left before it was", 40)
    (phrase,) = find_phrases(text, tokenise(text), counted(text, text, text), 3)
    assert phrase[0].of(text) == text
