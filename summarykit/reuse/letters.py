"""The characters of a text, folded and classed, as arrays: what tokens are cut from.

Nearly every character folds to one character, so the arrays are as long as the text and nothing needs to be
mapped. A text with others in it (zero-width characters, accents that stand alone, ligatures, letters beyond
the first 65,536) is spread out first, and then knows where each of its characters came from.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from summarykit.text.folding import Folded, fold_character, fold_each, to_codes
from summarykit.text.hashing import PADDING, Units

Kinds: TypeAlias = NDArray[np.uint8]

GAP, COMMA, LINE, STOP, DOT, WORD, DIGIT, NUMERAL, CHARACTER, BORDER = range(10)
"""Classes of characters, those of tokens last. A NUMERAL (三) is a CHARACTER where it stands alone; a BORDER
(NUL) parts what must not be matched in one piece."""
_SPREAD, _UNKNOWN = 254, 255
"""Of the table: a character that does not fold to one, and one that was not met yet."""

_OF_CHARACTER = {
    "\0": BORDER,
    "\n": LINE,
    ",": COMMA,
    ".": DOT,
    **dict.fromkeys("!?;", STOP),
    **dict.fromkeys("〇○零一二三四五六七八九十廿百千万亿两", NUMERAL),
}
_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")
_PLANE = 0x10000
"""Code points that one unit holds."""


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    """Folded characters and their classes; `units` has PADDING zeros more at its end.

    `spread` is what the text was spread out to, None where its offsets are those of the arrays.
    """

    units: Units
    kinds: Kinds
    spread: Folded | None = None


def letters(text: str) -> Letters:
    """The folded characters of a text."""
    raw = np.frombuffer(text.encode("utf-16-le", "surrogatepass") + bytes(2 * PADDING), dtype=np.uint16)
    units, kinds = _TABLE.look_up(raw)
    if kinds.max() == _SPREAD:
        return _spread(text)
    return Letters(units, _with_points(kinds[:-PADDING]))


def _spread(text: str) -> Letters:
    folded = fold_each(text)
    units = np.zeros(len(folded) + PADDING, dtype=np.uint16)
    units[:-PADDING] = folded.codes
    kinds = _TABLE.look_up(units)[1][:-PADDING]
    others = (folded.codes >= _PLANE) | (kinds == _SPREAD)
    for code in np.unique(folded.codes[others]).tolist():
        kinds[folded.codes == code] = _class(chr(code))
    kinds[to_codes(text)[folded.starts] == ord("\n")] = LINE
    return Letters(units, _with_points(kinds), folded)


def _with_points(kinds: Kinds) -> Kinds:
    """The classes; a point or comma between digits is one of them."""
    inner = kinds[1:-1]
    between = ((inner == COMMA) | (inner == DOT)) & (kinds[:-2] == DIGIT) & (kinds[2:] == DIGIT)
    joined = kinds.copy()
    joined[1:-1][between] = DIGIT
    return joined


class _Table:
    """What each unit folds to and its class, in one number; learned when it is first met."""

    def __init__(self) -> None:
        self.rows = np.full(_PLANE, _UNKNOWN << 16, dtype=np.uint32)

    def look_up(self, raw: Units) -> tuple[Units, Kinds]:
        """The folded units and their classes."""
        rows = self.rows.take(raw)
        kinds = (rows >> 16).astype(np.uint8)
        if kinds.max(initial=0) == _UNKNOWN:
            for unit in np.unique(raw[kinds == _UNKNOWN]).tolist():
                self.rows[unit] = _row(chr(unit))
            return self.look_up(raw)
        return rows.astype(np.uint16), kinds


def _row(char: str) -> int:
    if char in "\n\0":
        return _OF_CHARACTER[char] << 16 | ord(char)
    folded = fold_character(char)
    classes = [_class(one) for one in folded]
    if len(folded) > 1 and max(classes) < WORD:
        # "…" is three points: no token, so one stop in its place does as well.
        return (STOP if DOT in classes or STOP in classes else GAP) << 16 | ord(folded[0])
    alone = len(folded) == 1 and ord(folded) < _PLANE and unicodedata.category(char) != "Cs"
    return classes[0] << 16 | ord(folded) if alone else _SPREAD << 16


def _class(char: str) -> int:
    if char in _OF_CHARACTER:
        return _OF_CHARACTER[char]
    if char.isdecimal():
        return DIGIT
    if not char.isalnum() and not unicodedata.category(char).startswith("M"):
        return GAP
    return CHARACTER if unicodedata.name(char, "").startswith(_UNSPACED) else WORD


_TABLE = _Table()
