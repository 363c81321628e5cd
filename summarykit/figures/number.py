"""A number alone, as other rooms ask for it."""

from __future__ import annotations

from decimal import Decimal

from summarykit.figures.lexer import lexer
from summarykit.lang import LanguagePack


def read_number(written: str, pack: LanguagePack) -> Decimal | None:
    """The value of a number in digits, words or characters ("four", 五), None where it is none."""
    return lexer(pack).read(written.lower())
