"""Set `structure`: a folder with `gold.jsonl`, of which `doc`, `lang`, `text` (a path) are read. Blocks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import summarykit
from benchmarks.rows import Line, Row, lang_of, lines_of, parse
from summarykit.reading import read_file
from summarykit.records import Analysis
from summarykit.records.structure import role_of


def units(data: Path) -> Iterator[Line]:
    """The lines that name the documents."""
    yield from lines_of(data / "gold.jsonl")


def answer(line: Line) -> list[Row]:
    """The blocks of one document."""
    row = parse(line, "doc", "text")
    document = read_file(line.file.parent / row["text"], lang=lang_of(row))
    return [{"doc": row["doc"], "blocks": block_rows(summarykit.analyse(document))}]


def block_rows(analysis: Analysis) -> list[Row]:
    """Blocks with their level and the role of the section they lie in."""
    rows = []
    for block in analysis.blocks:
        row: Row = {"start": block.span.start, "end": block.span.end, "kind": block.kind}
        if not block.is_boilerplate:
            row["section"] = role_of(analysis.sections, block.span)
        if block.level is not None:
            row["level"] = block.level
        if block.run_in:
            row["run_in"] = True
        rows.append(row)
    return rows
