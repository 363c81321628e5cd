"""What is kept of a document whose text is not: the places of its blocks, and hashes of its words.

Nothing of it can be read, and it can still be compared. A hash hides a word from a reader, not from somebody
who tries all words.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from summarykit.records import Analysis, Document, Heading, Reason, Section
from summarykit.reuse.tokens import Tokens, tokenise

KINDS = ("<u8", "<u8", "<u8", "<u4", "<u4", "<u4", "u1")
"""Of the columns of packed tokens: hashes, offsets and numbers of sentences, flags."""

HIDDEN = Reason("hidden")
"""Why a block is what it is hangs on words that are not kept."""

_INK = re.compile(r"[^\n]")


def without_text(analysis: Analysis) -> Analysis:
    """The analysis with a blank for every character: kinds and places of blocks, headings and sections."""
    document = analysis.document
    return replace(
        analysis,
        document=Document(document.id, _INK.sub(" ", document.text), document.lang, document.source),
        blocks=tuple(replace(block, reason=HIDDEN) for block in analysis.blocks),
        headings=tuple(_bare(heading) for heading in analysis.headings),
        sections=tuple(_section(section) for section in analysis.sections),
        figures=(),
        breakdowns=(),
        themes=(),
    )


def _bare(heading: Heading) -> Heading:
    return replace(heading, title="", number=None, reason=HIDDEN)


def _section(section: Section) -> Section:
    return replace(section, heading=section.heading and _bare(section.heading), evidence=())


def pack_tokens(text: str) -> bytes:
    """The tokens of a text, hashed and compressed."""
    tokens = tokenise(text)
    columns = (
        tokens.exact,
        tokens.masked ^ tokens.exact,
        tokens.stems ^ tokens.exact,
        tokens.starts,
        tokens.ends,
        tokens.sentences,
        tokens.characters,
    )
    packed = [column.astype(kind).tobytes() for column, kind in zip(columns, KINDS, strict=True)]
    return zlib.compress(struct.pack("<Q", len(tokens)) + b"".join(packed))


def unpack_tokens(packed: bytes) -> Tokens:
    """The tokens that were packed. Raises zlib.error where the bytes are damaged."""
    content = zlib.decompress(packed)
    (count,) = struct.unpack_from("<Q", content)
    exact, masked, stems, starts, ends, sentences, characters = _columns(content, count)
    return Tokens(
        starts=starts.astype(np.int64),
        ends=ends.astype(np.int64),
        exact=exact,
        masked=masked ^ exact,
        stems=stems ^ exact,
        characters=characters.astype(bool),
        sentences=sentences.astype(np.int64),
        skipped=np.zeros(count, dtype=bool),
        segments=np.zeros(count, dtype=np.int64),
    )


def _columns(content: bytes, count: int) -> Iterator[NDArray[Any]]:
    at = 8
    for kind in KINDS:
        column = np.frombuffer(content, kind, count, at)
        at += column.nbytes
        yield column
