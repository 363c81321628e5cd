"""The lines of a text by hash: what editors and a year's figures change takes no part in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from hashlib import blake2b

from summarykit.records.spans import Span

SHORT = 2
"""A line with fewer letters says nothing: a mark, a lone number."""

_END = re.compile(r"[\r\n\u2028\u2029]")
_FIGURE = re.compile("0+")
_TICK = re.compile(r"\[[ xX✓√]\]")
"""The box of a list of tasks, ticked or not."""


class _Folding(dict[int, str]):
    """What each character becomes, found out where it is first met: a table for `str.translate`."""

    def __missing__(self, code: int) -> str:
        folded = char = chr(code)
        if not _END.match(char):
            plain = unicodedata.normalize("NFKC", char).casefold()
            folded = "".join("0" if one.isdecimal() else one for one in plain if one.isalnum())
        self[code] = folded
        return folded


_FOLDING = _Folding()


def folded_lines(text: str) -> list[str]:
    """Of each line the letters alone, in one width and case, each figure as one 0.

    The text is folded as a whole, many times faster than line by line: no line end comes or goes by it.
    """
    composed = unicodedata.normalize("NFC", _TICK.sub("", text))
    return _END.split(_FIGURE.sub("0", composed.translate(_FOLDING)))


def hash_lines(text: str) -> Iterator[tuple[int, Span]]:
    """The hash (64 bits) and the place of each line that says anything, without its outer blanks."""
    start = 0
    for line, folded in zip(_END.split(text), folded_lines(text), strict=True):
        if len(folded) - folded.count("0") >= SHORT:
            blanks = len(line) - len(line.lstrip())
            digest = blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=8).digest()
            yield int.from_bytes(digest, "little"), Span(start + blanks, start + len(line.rstrip()))
        start += len(line) + 1
