"""A text as numbers are read from it: same length, so that every place is the same place."""

from __future__ import annotations

import re

_WIDE = {ord("０") + n: ord("0") + n for n in range(10)} | {
    ord("．"): ord("."), ord("％"): ord("%"), ord("﹪"): ord("%"), ord("："): ord(":"), ord("∶"): ord(":"),
    ord("\u00a0"): ord(" "), ord("\u2009"): ord(" "), ord("\u202f"): ord(" "), ord("\u2011"): ord("-"),
    ord("＄"): ord("$"), ord("￥"): ord("¥"), ord("（"): ord("("), ord("）"): ord(")"), ord("－"): ord("-"),
    ord("—"): ord("–"), ord("～"): ord("~"), ord("〜"): ord("~"),
}  # fmt: skip

# Letters that a scanner reads for digits, inside or at the start of a number only.
_ONE = re.compile(r"(?<![A-Za-z0-9])[lI](?=,\d{3}|\d)|(?<=\d)[lI](?=\d|[^\W\da-zA-Z]|,\d{3})")
_NOUGHT = re.compile(r"(?<=\d)[Oo](?=\d|,\d{3})")


def view(text: str) -> str:
    """The text with full-width signs narrowed and misread digits (2O22, l,248) mended, at equal length."""
    return _NOUGHT.sub("0", _ONE.sub("1", text.translate(_WIDE)))
