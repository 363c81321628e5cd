"""Symbol fonts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarykit.reading.docx.symbols import FONTS, UNKNOWN, as_seen, sign


@pytest.mark.parametrize(
    ("code", "font", "seen"),
    [
        (0x52, "Wingdings 2", "☑"),
        (0xF052, "Wingdings 2", "☑"),
        (0xA3, "Wingdings 2", "☐"),
        (0xF0FC, "wingdings", "✓"),
        (0x84, "Wingdings", "④"),
        (0xF0D8, "Wingdings", "➢"),
        (0xF061, "Symbol", "α"),
        (0xB0, "Symbol", "°"),
        (0xB4, "Symbol", "×"),
        (0x3C, "Symbol", "<"),
        (0xDE, "Symbol", "⇒"),
        (0x61, "Webdings", "✓"),
        (0x7F, "Wingdings 3", UNKNOWN),
        (0x2460, "Wingdings", "①"),
        (0x41, "Arial", "A"),
        (0xF041, "Arial", UNKNOWN),
        (0xD800, "", UNKNOWN),
        (0x7, "", UNKNOWN),
        (0x110000, "", UNKNOWN),
    ],
)
def test_a_sign(code: int, font: str, seen: str) -> None:
    assert sign(code, font) == seen


@pytest.mark.parametrize(
    ("text", "font", "seen"),
    [
        ("R yes", "Arial", "R yes"),
        ("R £", "Wingdings 2", "☑ ☐"),
        ("\uf0fe", "Wingdings", "☑"),
        ("", "Symbol", ""),
    ],
)
def test_a_text_in_a_symbol_font(text: str, font: str, seen: str) -> None:
    assert as_seen(text, font) == seen


@given(st.text(), st.sampled_from(sorted(FONTS)))
def test_every_letter_becomes_one_sign(text: str, font: str) -> None:
    assert len(as_seen(text, font)) == len(text)
