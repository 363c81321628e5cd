"""Notices and links inside paragraphs."""

from __future__ import annotations

import pytest

from summarykit.boilerplate.notices import glued, lead_in, may_be_notice, witnesses
from summarykit.records import Span


@pytest.mark.parametrize(
    ("lang", "sentence", "families"),
    [
        ("en", "This article is for your reference only.", {"about", "limits", "notice"}),
        ("en", "Please do not reprint it.", {"bans"}),
        ("en", "The copyright belongs to the author.", {"rights"}),
        ("en", "It was collected from the Internet.", {"origin"}),
        ("en", "Please adapt it to your own needs.", {"remedy"}),
        ("en", "We trained nine skippers.", set()),
        ("zh", "本文仅供参考。", {"about", "limits", "notice"}),
        ("zh", "请勿转载。", {"bans", "notice"}),
        ("zh", "来源于网络。", {"origin"}),
        ("zh", "如有侵权请联系我们。", {"rights", "remedy"}),
        ("zh", "图纸上写着“仅供参考”。", {"limits"}),
    ],
)
def test_families_of_words(lang, sentence, families, words):
    assert set(witnesses(sentence, words(lang))) == families


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We sail. This text is for reference only. We swim.", ["This text is for reference only."]),
        (
            "We sail. This text was taken from the Internet. Please do not reprint it. We swim.",
            ["This text was taken from the Internet.", "Please do not reprint it."],
        ),
        ("Please do not reprint it. We swim.", []),
        (
            "We sail. This text is for reference only. The boat is kept for the study of tides.",
            ["This text is for reference only."],
        ),
        ("The mill keeps 3.5 t for reference and study of wear.", []),
        ("We sail. Related topics: Nurse work summary", ["Related topics: Nurse work summary"]),
        ("We sail. Related topics: the tides and the moon", []),
        ("We sail. Related articles: Tides  Moon  Ropes", ["Related articles: Tides  Moon  Ropes"]),
        (
            "As follows: Readers like: Nurse work summary Mill work plan This text is for reference only.",
            ["Readers like: Nurse work summary Mill work plan", "This text is for reference only."],
        ),
        (
            "Total 9 4\nNurse work summary Mill work plan This text is for reference only.",
            ["Nurse work summary Mill work plan", "This text is for reference only."],
        ),
        (
            "Nurse work summary Mill work plan The work summary of the mill is for reference only.",
            ["Nurse work summary Mill work plan", "The work summary of the mill is for reference only."],
        ),
        ("A" * 300 + " is only for reference.", []),
    ],
)
def test_cuts_at_exact_characters(text, expected, words):
    marks = glued(text, [Span(0, len(text))], words("en"), words("en").sieve.sift(text))
    assert [mark.span.of(text) for mark in marks] == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Mill work summary School work plan is only for reference, do not copy!",
            ["related_links", "disclaimer"],
        ),
        ("Mill work summary is only for reference, do not copy!", ["disclaimer"]),
        ("Nurse work summary Mill work plan Annual report of a farm", ["related_links"]),
        ("", []),
    ],
)
def test_kinds(text, kinds, words):
    assert [
        mark.kind for mark in glued(text, [Span(0, len(text))], words("en"), words("en").sieve.sift(text))
    ] == kinds


def test_only_the_pieces_are_read(words):
    text = "This text is for reference only. We sail."
    assert list(glued(text, [Span(33, len(text))], words("en"), words("en").sieve.sift(text))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We sail. Related reading: Tides", "Related reading:"),
        ("We sail. Related reading", None),
        ("The crew: four", None),
        ("The crew: four. See also: Tides", "See also:"),
    ],
)
def test_a_lead_has_a_colon(text, found, words):
    lead = lead_in(text, words("en"))
    assert (lead and lead.group()) == found


@pytest.mark.parametrize(
    ("line", "least", "expected"),
    [
        ("The papers here are put up by members.", 2, True),
        ("The boats are mended by Easter.", 1, False),
        ("Ask us before you copy.", 1, True),
        ("Ask us before you copy.", 2, False),
        ("Ask us before you copy. " * 30, 1, False),
    ],
)
def test_around_the_text_fewer_words_do(line, least, expected, words):
    assert may_be_notice(line, words("en"), least) is expected
