"""Handles of a site that are glued to lines of the document: "Results [edit]"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from summarykit.boilerplate.lexicon import Lexicon
from summarykit.boilerplate.marks import Line, LineMarks, Mark
from summarykit.records import Reason, Span

LEAST_HANDLES = 2
"""One bracket behind a line may be the author's; a site puts its handles behind every heading."""

_HANDLE = re.compile(r"[\[【〔［]\s?([^\[\]【】〔〕［］]{1,16})\s?[\]】〕］]$")


def handles(lines: Sequence[Line], lexicon: Lexicon, known: LineMarks) -> list[Mark]:
    """Marks of the brackets that end lines of content, each a word of tool bars and found more than once."""
    found: defaultdict[str, list[Mark]] = defaultdict(list)
    for index, line in enumerate(lines):
        handle = _HANDLE.search(line.text, max(0, len(line.text) - 20)) if index not in known else None
        if handle is None or not handle.start() or not _is_tool(handle[1], lexicon):
            continue
        span = Span(line.span.start + handle.start(), line.span.end)
        found[handle[1]].append(Mark(span, "furniture", Reason("tool-bar", handle.group())))
    return [mark for same in found.values() if len(same) >= LEAST_HANDLES for mark in same]


def _is_tool(word: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.tools.fullmatch(word) or lexicon.plain_tools.fullmatch(word))
