"""A text as numbers are read from it: same length, so that every place is the same place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarykit.records import Block, Document, Span

_WIDE = {ord("０") + n: ord("0") + n for n in range(10)} | {
    ord("．"): ord("."), ord("％"): ord("%"), ord("﹪"): ord("%"), ord("："): ord(":"), ord("∶"): ord(":"),
    ord("\u00a0"): ord(" "), ord("\u2009"): ord(" "), ord("\u202f"): ord(" "), ord("\u2011"): ord("-"),
    ord("＄"): ord("$"), ord("￥"): ord("¥"), ord("（"): ord("("), ord("）"): ord(")"), ord("－"): ord("-"),
    ord("—"): ord("–"), ord("～"): ord("~"), ord("〜"): ord("~"), ord("／"): ord("/"),
}  # fmt: skip

_TRADITIONAL = "個點萬億雙塊兩號歲鐘負餘幾噸畝頃釐鎊歐圓張隻顆對"
_SIMPLIFIED = "个点万亿双块两号岁钟负余几吨亩顷厘镑欧圆张只颗对"
_NARROWED = _WIDE | {ord(old): ord(new) for old, new in zip(_TRADITIONAL, _SIMPLIFIED, strict=True)}
"""Wide signs, and the signs of numbers and units in their traditional form."""

# Letters that a scanner reads for digits, inside or at the start of a number only.
# The letter stands first, so that it alone is looked for.
_IN_GROUP = (
    r"(?<=\d,[\dOIl]{2}.)(?![A-Za-z0-9])|(?<=\d,[\dOIl].)(?=[\dOIl](?!\w))|(?<=\d,.)(?=[\dOIl]{2}(?!\w))"
)
_ONE = re.compile(
    r"[lI](?:(?<![A-Za-z0-9].)(?=,\d{3}|\d)|(?<=\d.)(?=\d|[^\W\da-zA-Z]|,\d{3}|\.\d)|" + _IN_GROUP + ")"
)
_NOUGHT = re.compile(rf"[Oo](?:(?<=\d.)(?=\d|,\d{{3}})|{_IN_GROUP})")

_ROW = re.compile("[OoＯ](?<=[一二三四五六七八九OＯ].)(?=[OＯ]?[一二三四五六七八九])")


def view(text: str) -> str:
    """The text with wide and traditional signs narrowed and misread digits (2O22) mended, at equal length."""
    narrow = text if text.isascii() else _ROW.sub("〇", text.translate(_NARROWED))
    return _NOUGHT.sub("0", _ONE.sub("1", narrow))


LINE = 40
"""Characters from which a line may be a full one: a narrower page is a column of a table, not of prose."""

EVEN = 0.6
"""Full lines of one page differ by a long word at most; rows of a table and lines of a list differ more."""


_GOES_ON = re.compile(
    rf"(?m)^([^\n\r\t|]{{{LINE - 1},}}[a-z,])\r?\n(?=[ ]*[a-z](?:[a-z]|[ ]\w))(?![^\n]{{0,{LINE}}}:)"
)
"""A long line that ends within a sentence, before one in small letters that is no label ("old town: 5")."""

_INDENTED = re.compile(
    rf"(?m)^([^\n\r\t|]*[a-z,])\r?\n(?=[ ]{{2,}}[a-z](?:[a-z]|[ ]\w))(?![^\n]{{0,{LINE}}}:)"
)
"""The same in a list, whose items go on indented."""


def view_of(document: Document, blocks: Iterable[Block]) -> str:
    """The view of a document in which sentences go on over the line ends of hard-wrapped paragraphs."""
    text = view(document.text)
    pieces, at = [], 0
    for block in blocks:
        if block.kind in {"body", "list"}:
            pieces += [text[at : block.span.start], _joined(block, text)]
            at = block.span.end
    return "".join([*pieces, text[at:]])


def _joined(block: Block, text: str) -> str:
    """The block's text, at equal length, with blanks for the line ends that end nothing."""
    own = block.span.of(text)
    if "\n" not in own and "\r" not in own:
        return own
    if block.kind == "body" and _is_wrapped(block.span, text):
        return own.replace("\r", " ").replace("\n", " ")
    goes_on = _INDENTED if block.kind == "list" else _GOES_ON
    return goes_on.sub(lambda found: found.group(1).ljust(len(found.group())), own)


def _is_wrapped(span: Span, text: str) -> bool:
    full = span.of(text).splitlines()[:-1]
    widest = max(map(len, full), default=0)
    return widest >= LINE and min(map(len, full)) >= EVEN * widest and "\t" not in span.of(text)
