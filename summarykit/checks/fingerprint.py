"""A finding's name that survives edits elsewhere in the text."""

from __future__ import annotations

import hashlib
import unicodedata

DIGITS = 16


def fold(text: str) -> str:
    """The text without what editors and fonts change: width, case, blanks and punctuation."""
    return "".join(char for char in unicodedata.normalize("NFKC", text).casefold() if char.isalnum())


def fingerprint(code: str, words: str, nth: int = 0) -> str:
    """16 hex digits of the code, the folded words the finding rests on, and how many equal ones came before.

    Offsets, line numbers and file names take no part, so text put in elsewhere does not change it.
    """
    key = "\0".join((code, fold(words), str(nth)))
    return hashlib.sha256(key.encode()).hexdigest()[:DIGITS]
