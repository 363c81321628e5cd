"""The lines of a text by hash: what editors and a year's figures change takes no part in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from hashlib import blake2b

from summarykit.records.spans import Span

SHORT = 2
"""A line with fewer letters says nothing: a mark, a lone number."""

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_MARKS = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\d+")
_TICK = re.compile(r"\[[ xX✓√]\]")
"""The box of a list of tasks, ticked or not."""


def folded_line(line: str) -> str:
    """Letters alone, in one width and case, each figure as one 0; "" where hardly anything is left."""
    plain = unicodedata.normalize("NFKC", _TICK.sub("", line)).casefold()
    folded = _DIGITS.sub("0", _MARKS.sub("", plain))
    return folded if len(folded.replace("0", "")) >= SHORT else ""


def hash_lines(text: str) -> Iterator[tuple[int, Span]]:
    """The hash (64 bits) and the place of each line that says anything, without its outer blanks."""
    for found in _LINE.finditer(text):
        folded = folded_line(found[0])
        if folded:
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            digest = blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=8).digest()
            yield int.from_bytes(digest, "little"), Span(start, found.start() + len(found[0].rstrip()))
