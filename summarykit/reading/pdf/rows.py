"""Letters to rows: what stands on one base line, cut into pieces where a wide gap is."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Sequence

from summarykit.reading.pdf.shapes import Glyph, Piece, Rule

WIDE = 1.1
"""Gap in letter heights from which two pieces are apart: words of justified lines stay below it, the
gutter of two columns and the space between cells are wider."""
JUSTIFIED = 3.0
"""The same where a blank is written and the file goes on with the next letter: a spread-out line."""
WORD = 0.18
"""Gap between letters of an alphabet from which a blank is meant where none is written."""
LOOSE = 0.6
"""The same beside a letter of full width: programs put a quarter between the two scripts, and more where
they spread a line to its margin."""
SPACED = 0.7
"""The same between two letters of full width: titles are spaced out."""
SAME_LINE = 0.25
"""Base lines no further apart than this share of the letter height are one."""
RAISED, RAISED_FROM = 0.55, 0.15
"""A smaller letter may stand this much higher, and is raised from there on: footnote marks."""
SMALLER = 0.8
TWICE = 0.08
"""A letter this close to the same one is its shadow: the narrowest letters are a quarter apart."""
HANGING = 4.0
"""The same between the number of a heading or an item and its text, which stands at a tab stop."""
BLANKS = 4
"""So many blanks in a row are a gap that somebody made with the space bar."""

_NUMBER = re.compile(r"[(（]?(?:\d{1,2}|[IVXLCivxlc]{1,5}|[A-Za-z]|[一二三四五六七八九十]{1,3})[.)）、．]")
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_RADICALS = {
    code: plain
    for code in range(0x2E80, 0x2FE0)
    if len(plain := unicodedata.normalize("NFKC", chr(code))) == 1
}
"""Signs for parts of letters, which some fonts name in place of the letter that looks the same."""
_SYMBOLS = dict.fromkeys(range(0xE000, 0xF900), "□") | {
    0xF06C: "●",
    0xF06E: "■",
    0xF075: "◆",
    0xF076: "❖",
    0xF0A7: "▪",
    0xF0B7: "•",
    0xF0D8: "➢",
    0xF0E0: "→",
    0xF0FC: "✓",
}
"""Signs of symbol fonts; those that no bullet is made of become a box, as in Word files."""
_TELL = {**_LIGATURES, **_RADICALS, **_SYMBOLS, 0xA0: " ", 0xAD: "-"}


def rows_of(glyphs: list[Glyph], rules: Sequence[Rule] = ()) -> list[list[Piece]]:
    """The rows of a page from top to bottom, their pieces from left to right; upright rules cut them too."""
    walls = [rule for rule in rules if rule.right - rule.left < rule.bottom - rule.top]
    rows: list[tuple[float, int, list[Glyph]]] = []
    for run in sorted(_runs(glyphs), key=lambda run: -run[0].size):
        row = _row_for(run, rows)
        if row is None:
            insort(rows, (run[0].base, len(rows), list(run)), key=lambda one: one[:2])
        else:
            row += run
    cut = (_pieces(sorted(row, key=lambda glyph: glyph.left), walls) for _, _, row in rows)
    return [pieces for pieces in cut if pieces]


def _runs(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Letters that follow each other in the file, on one base line, in one size."""
    runs: list[list[Glyph]] = []
    for glyph in glyphs:
        last = runs[-1][-1] if runs else None
        if last and last.size == glyph.size and abs(last.base - glyph.base) < 0.01 * glyph.size:
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return runs


def _row_for(run: list[Glyph], rows: list[tuple[float, int, list[Glyph]]]) -> list[Glyph] | None:
    """The row that a run belongs to; rows are sorted by their base lines, and no run is larger than a row."""
    base, size = run[0].base, run[0].size
    near = bisect_left(rows, base - SAME_LINE * size, key=lambda row: row[0])
    for line, _, row in rows[near:]:
        if line > base + SAME_LINE * size:
            break
        return row
    for line, _, row in rows[near:]:
        if line > base + RAISED * row[0].size:
            break
        if size < SMALLER * row[0].size and _touches(run, row):
            return row
    return None


def _touches(run: list[Glyph], row: list[Glyph]) -> bool:
    """A run stands close to a letter of a row."""
    near = 0.5 * row[0].size
    left, right = min(glyph.left for glyph in run), max(glyph.right for glyph in run)
    return any(glyph.left - near < right and left < glyph.right + near for glyph in row)


def _pieces(row: list[Glyph], walls: list[Rule]) -> list[Piece]:
    pieces: list[list[Glyph]] = [[]]
    base = row[0].base
    near = sorted(wall.left for wall in walls if wall.top < base < wall.bottom)
    for glyph in row:
        so_far = pieces[-1]
        if _is_printed_twice(glyph, so_far):
            continue
        if so_far and (_is_apart(so_far, glyph) or _is_walled(so_far[-1], glyph, near)):
            pieces.append([])
        pieces[-1].append(glyph)
    return _told([pieces[0] + pieces[1]] if _is_hanging(pieces, near) else pieces)


def _told(pieces: Iterable[list[Glyph]]) -> list[Piece]:
    return [piece for piece in map(_piece, pieces) if piece is not None]


def _is_hanging(pieces: list[list[Glyph]], walls: list[float]) -> bool:
    """A number and the line that hangs behind it: no two cells of a table."""
    if len(pieces) != 2 or _is_walled(pieces[0][-1], pieces[1][0], walls):
        return False
    number = "".join(glyph.text for glyph in pieces[0]).strip()
    gap = pieces[1][0].left - pieces[0][-1].right
    return gap < HANGING * pieces[1][0].size and _NUMBER.fullmatch(number) is not None


def _is_printed_twice(glyph: Glyph, so_far: list[Glyph]) -> bool:
    """The same letter at nearly the same place: a shadow, or a bold letter made of two."""
    for last in so_far[-2:]:
        if last.text == glyph.text and 0 < glyph.left - last.left < TWICE * glyph.size:
            return True
    return False


def _is_apart(so_far: list[Glyph], glyph: Glyph) -> bool:
    last = so_far[-1]
    gap, size = glyph.left - last.right, max(glyph.size, last.size)
    if last.text != " ":
        return gap > WIDE * size
    if gap > (JUSTIFIED if glyph.at == last.at + 1 else WIDE) * size:
        return True
    blanks = so_far[-BLANKS:]
    return glyph.text != " " and len(blanks) == BLANKS and all(one.text == " " for one in blanks)


def _is_walled(last: Glyph, glyph: Glyph, walls: list[float]) -> bool:
    """A ruled line stands in the gap between two letters."""
    at = bisect_left(walls, last.right - 1)
    return glyph.left - last.right > WORD * glyph.size and at < len(walls) and walls[at] < glyph.left + 1


def _piece(glyphs: list[Glyph]) -> Piece | None:
    """None where there is nothing but blanks."""
    inked = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if not inked:
        return None
    # Sizes are told to a quarter of a point: finer differences are nobody's intention.
    size, bold, face = Counter((round(4 * one.size) / 4, one.bold, one.face) for one in inked).most_common(1)[
        0
    ][0]
    lines = Counter(one.base for one in inked if one.size >= SMALLER * size)
    base = lines.most_common(1)[0][0] if lines else inked[0].base
    return Piece(
        _text(glyphs, size, base), inked[0].left, max(one.right for one in inked), base, size, bold, face
    )


def _text(glyphs: list[Glyph], size: float, base: float) -> str:
    """The letters, with the blanks that are shown but not written; raised digits in brackets.

    They are the marks of notes: 52 with a small 1 behind it must not become 521. Behind an m they stay as
    they are, for those are square metres.
    """
    said: list[str] = []
    in_mark = False
    for last, glyph in zip([glyphs[0], *glyphs], glyphs, strict=False):
        is_raised = _is_raised_digit(glyph, size, base) and (in_mark or last.text != "m")
        said.append("]" if in_mark and not is_raised else "")
        said.append(" " if _blank_between(last, glyph) else "")
        said.append("[" if is_raised and not in_mark else "")
        said.append(glyph.text)
        in_mark = is_raised
    text = "".join([*said, "]" if in_mark else ""]).translate(_TELL)
    return " ".join(filter(None, text.split(" ")))


def _is_raised_digit(glyph: Glyph, size: float, base: float) -> bool:
    return glyph.text.isdecimal() and glyph.size < SMALLER * size and base - glyph.base > RAISED_FROM * size


def _blank_between(last: Glyph, glyph: Glyph) -> bool:
    if last.text.isspace() or glyph.text.isspace():
        return False
    both = is_wide(last.text) + is_wide(glyph.text)
    return glyph.left - last.right > (WORD, LOOSE, SPACED)[both] * min(last.size, glyph.size)


def is_wide(sign: str) -> bool:
    """A sign of full width."""
    return unicodedata.east_asian_width(sign[:1] or " ") in {"W", "F"}
