"""What the last digit of a number is worth."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarykit.checks.precision import last_digit
from summarykit.figures import find_figures
from summarykit.lang import get_pack
from summarykit.records import Block, Document, Reason, Source, Span


@pytest.mark.parametrize(
    ("text", "lang", "worth"),
    [
        ("6.80亿元", "zh", "1000000"),
        ("1,260 boats", "en", "1"),
        ("12.5 %", "en", "0.1"),
        ("三万人", "zh", "10000"),
        ("forty boats", "en", "1"),
        ("0 boats", "en", "1"),
    ],
)
def test_last_digit(text: str, lang: str, worth: str) -> None:
    document = Document("t", text, lang, Source("t", "0" * 64, "text"))
    block = Block(Span(0, len(text)), "body", Reason("test"))
    [figure] = find_figures(document, [block], [], get_pack(lang))
    assert last_digit(figure, text) == Decimal(worth)
