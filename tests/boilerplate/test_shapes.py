"""Shapes of lines, whatever their language."""

from __future__ import annotations

import pytest

from summarykit.boilerplate.shapes import against, shapes_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fish | Boats | Tides", {"menu", "breadcrumb"}),
        ("【甲】【乙】", {"menu"}),
        ("鱼\u3000\u3000船\u3000\u3000潮", {"menu"}),
        ("Harbour / Boats / Engines", {"menu", "breadcrumb"}),
        ("Boat: Heron   Crew: four", {"fields"}),
        ("12.03.2022, 08:41", {"clock"}),
        ("report.docx", {"file-name"}),
        ("Harbour 2 / 7", {"page-number"}),
        ("from 10/1 to 11/27", {"breadcrumb"}),
        ("about 7/2", set()),
        ("← The winter", {"arrow"}),
        ("mail@harbour.example", {"address"}),
        ("[to the boats]", {"brackets"}),
        ("The boats are mended.", set()),
        ("The ratio of beds and nurses is 1:0.55", set()),
        ("Members: 60 -> 85", set()),
        ("Boats and engines", set()),
        ("", set()),
    ],
)
def test_shapes(text, names):
    assert {sign.name for sign in shapes_of(text, text)} == names


def test_words_of_an_address_have_no_shape():
    assert {sign.name for sign in shapes_of("see https://a.example/b/c/d", "see")} == {"address"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The boats are mended.", {"sentence"}),
        ("1. Boats", {"numbered", "sentence"}),
        ("as follows:", {"announcing"}),
        ("Boats | Engines", set()),
    ],
)
def test_signs_of_text(text, names):
    assert {sign.name for sign in against(text)} == names


def test_more_sentences_say_more_but_not_without_end():
    weights = [sum(sign.weight for sign in against(text)) for text in ("A.", "A. B.", "A. B. C. D.")]
    assert weights[0] > weights[1] == weights[2]
