"""Set `themes`: a .jsonl of `id`, `text` and `lang`. Keyphrases of every text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import summarykit
from benchmarks.rows import Line, Row, lang_of, lines_of, parse
from summarykit.reading import read_text


def units(data: Path) -> Iterator[Line]:
    """The lines of the file."""
    yield from lines_of(data)


def answer(line: Line) -> list[Row]:
    """The keyphrases of one text, best first."""
    row = parse(line, "id", "text")
    analysis = summarykit.analyse(read_text(row["text"], id=row["id"], lang=lang_of(row)))
    return [{"id": row["id"], "keyphrases": [theme.phrase for theme in analysis.themes]}]
