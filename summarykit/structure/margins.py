"""What stands at the head and at the end of a summary, and lines that only lead on to the next."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from summarykit.lang import LanguagePack
from summarykit.lang.facets.roles import RoleCues
from summarykit.records import Block, Document
from summarykit.structure.cues import Hit, announced, spoken_for
from summarykit.structure.outline import Placed

# Set by hand together with the weights of roles.py (see there).
TITLE = 10.0
HEAD_LINE = 4.0
SIGNATURE = 5.0
LAST_WORDS = 3.0

PLACES = frozenset({"title", "head of the document", "end of the document"})
"""The rules of this module: they look at the place of a passage, not at what it says."""

_AMOUNT = re.compile(r"[$£€¥%％]|(?<![\d-])(?!1\d{10}(?!\d))\d[\d,]{4,}")  # and no number of a telephone
MOST_ATTACHED = 12  # passages behind the line that names the attachments
LONGEST_HEAD = 12  # lines: a letterhead, a title of several lines, speaker, meeting and date
_SALUTATION = 12  # characters
_SAMPLE = 2000


def head_and_tail(document: Document, placed: Sequence[Placed], pack: LanguagePack) -> dict[int, list[Hit]]:
    """What the place alone decides, by the index of the passage: title and bylines, signature and date."""
    return _last_words(document, placed, pack) | _front_lines(document, placed, pack)


def add_farewell(
    document: Document, placed: Sequence[Placed], margins: Container[int], hits: Sequence[list[Hit]]
) -> None:
    """Tell the last paragraph (what is in `margins` left aside) that it may say farewell."""
    last = max((at for at in range(len(placed)) if at not in margins), default=None)
    if last is not None and _is_farewell(document, placed[last]):
        hits[last].append(Hit("closing", LAST_WORDS, "end of the document"))


def _is_farewell(document: Document, one: Placed) -> bool:
    """A last paragraph that is not the only one under its heading and counts nothing."""
    words = one.block.span.of(document.text)[:_SAMPLE]
    return one.block.kind == "body" and not one.opens and not any(char.isdigit() for char in words)


def _front_lines(document: Document, placed: Sequence[Placed], pack: LanguagePack) -> dict[int, list[Hit]]:
    """The title wherever it stands, and the short lines above the first heading and the first paragraph."""
    titles = {
        at: [Hit("front", TITLE, "title")] for at, one in enumerate(placed) if one.block.kind == "title"
    }
    lines: dict[int, list[Hit]] = {}
    for at, one in enumerate(placed):
        if one.under or len(lines) >= LONGEST_HEAD:
            return lines | titles
        items = at + 1 < len(placed) and placed[at + 1].block.kind in {"list", "table"}
        if at not in titles and (items or _opens_text(document, one, pack)):
            return lines | titles
        lines[at] = [Hit("front", HEAD_LINE, "head of the document")]
    return titles


def _opens_text(document: Document, one: Placed, pack: LanguagePack) -> bool:
    """The block is a paragraph, or as short as a byline and an overview all the same."""
    if len(one.block.span) > pack.facet(RoleCues).short_line:
        return True
    return any(hit.role == "overview" for hit in spoken_for(one.block.span.of(document.text), pack))


def _last_words(document: Document, placed: Sequence[Placed], pack: LanguagePack) -> dict[int, list[Hit]]:
    """The signature: short lines at the end, or before the attachments, that tell nothing."""
    found: dict[int, list[Hit]] = {}
    end = len(placed)
    while end > 0 and _attached(placed[end - 1], pack):
        end -= 1
    attached = _attachments(document, placed[:end], pack)
    for at in range(end - 1, 0, -1):
        text = placed[at].block.span.of(document.text)
        if at in attached and not _could_sign(placed[at], text, pack):
            found[at] = [Hit("appendix", SIGNATURE, "end of the document")]
            continue
        if not _could_sign(placed[at], text, pack):
            break
        words = [hit for hit in spoken_for(text, pack) if hit.role == "appendix"]
        found[at] = words or [Hit("closing", SIGNATURE, "end of the document")]
    return found


def _attachments(document: Document, placed: Sequence[Placed], pack: LanguagePack) -> range:
    """The last passages, from a line that names attachments on, where no heading parts them from it."""
    end = len(placed)
    for at in range(end - 1, max(end - MOST_ATTACHED, end // 2), -1):
        text = placed[at].block.span.of(document.text)
        if any(hit.role == "appendix" for hit in spoken_for(text[:_SAMPLE], pack)):
            return range(at, end)
        if placed[at].opens:
            break
    return range(end, end)


def _attached(one: Placed, pack: LanguagePack) -> bool:
    hits = announced(one.under[0].title, pack) if one.under else []
    return bool(hits) and hits[0].role == "appendix"


def _could_sign(one: Placed, text: str, pack: LanguagePack) -> bool:
    is_line = len(text) <= pack.facet(RoleCues).short_line and text[-1] not in "。.!！;；：:?？"
    return is_line and not one.opens and one.block.kind == "body" and not _AMOUNT.search(text)


def leads_on(document: Document, block: Block, pack: LanguagePack) -> bool:
    """A salutation or a lead-in: what it does is what comes after it does."""
    text = block.span.of(document.text)
    is_short = len(text) <= pack.facet(RoleCues).short_line
    return (
        is_short
        and block.kind == "body"
        and (text[-1] in ":：" or (text[-1] in "！!" and len(text) < _SALUTATION))
    )
