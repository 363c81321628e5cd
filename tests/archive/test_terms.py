"""What of a text is indexed: fingerprints, and words or pairs of characters."""

from __future__ import annotations

import pytest

from summarykit.archive.terms import content_tokens, fingerprints_of, term_places, terms_of
from summarykit.records import Block, Reason, Span
from summarykit.reuse.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("oars and boats and oars", 3),
        ("oars 24 boats 2024", 2),
        ("河西镇", 2),
        ("河西 boats 镇", 2),
        ("河", 0),
        ("", 0),
    ],
)
def test_each_word_and_each_pair_of_characters_once(text: str, terms: int) -> None:
    assert len(terms_of(tokenise(text))) == terms


@pytest.mark.parametrize(("one", "other"), [("Oars", "oars"), ("Ｏars", "oars"), ("河西", "河西！")])
def test_what_is_folded_is_equal(one: str, other: str) -> None:
    assert terms_of(tokenise(one)).tolist() == terms_of(tokenise(other)).tolist()


def test_a_term_knows_where_it_begins() -> None:
    terms, at = term_places(tokenise("boats on the 河西镇 quay"))
    assert at.tolist() == [0, 1, 2, 6, 3, 4]
    assert len(terms) == len(at)


def test_boilerplate_is_not_indexed() -> None:
    text = "Home page of the rowing club\nVolunteers mended eleven boats on the upper quay\n"
    site = Block(Span(0, 28), "furniture", Reason("test"))
    body = Block(Span(29, len(text) - 1), "body", Reason("test"))
    whole, content = tokenise(text), content_tokens(text, [site, body])
    assert set(fingerprints_of(content).tolist()) < set(fingerprints_of(whole).tolist())
    assert terms_of(content).tolist() == terms_of(tokenise(text[29:])).tolist()


# The hashes of an archive are on other people's disks: where they change, raise `container.VERSION`.
PINNED = {
    "Volunteers mended eleven boats today": ([12017494355017980405], 5),
    "护林队在北坡种树": ([2617479516926786370], 7),
}


@pytest.mark.parametrize("text", PINNED)
def test_fingerprints_stay_the_same_from_version_to_version(text: str) -> None:
    prints, terms = PINNED[text]
    assert fingerprints_of(tokenise(text)).tolist() == prints
    assert len(terms_of(tokenise(text))) == terms
