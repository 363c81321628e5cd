"""`python -m benchmarks.predict SET DATA -o PRED.jsonl`: the product's own answers, for a scorer to judge.

SET is structure, figures, copy, themes or reading; DATA is a folder or a .jsonl file of that shape. Only the
inputs are read, never a gold label.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import summarykit
from summarykit.errors import SummarykitError
from summarykit.lang import get_pack
from summarykit.pipeline import lay_out
from summarykit.reading import read_file, read_text
from summarykit.records import Analysis, Breakdown, Figure
from summarykit.records.structure import role_of
from summarykit.reuse import find_passages

Row = dict[str, Any]
SLIP_CODES = {"F201", "F202"}


def rows_of(path: Path) -> Iterator[Row]:
    """The rows of a .jsonl file."""
    with path.open(encoding="utf-8") as stream:
        yield from (json.loads(line) for line in stream)


def plain(value: Decimal) -> int | float:
    """A decimal as JSON writes numbers."""
    return int(value) if value == value.to_integral_value() else float(value)


def figure_row(figure: Figure, text: str) -> Row:
    """A figure in the shape that the scorer reads."""
    value: object = figure.label
    if figure.value is not None:
        value = (
            [plain(figure.value), plain(figure.upper)] if figure.upper is not None else plain(figure.value)
        )
    row: Row = {
        "start": figure.span.start,
        "end": figure.span.end,
        "surface": figure.span.of(text),
        "value": value,
        "unit": figure.unit,
        "kind": figure.kind,
    }
    for name in ("concept", "period", "modifier", "target"):
        if getattr(figure, name):
            row[name] = getattr(figure, name)
    if figure.change is not None:
        amount = figure.change.amount
        row["change"] = {
            "direction": figure.change.direction,
            "amount": None if amount is None else plain(amount),
            "unit": figure.change.unit,
            "base_period": figure.change.base_period,
        }
    return row


def breakdown_row(breakdown: Breakdown) -> Row:
    """A breakdown in the shape that the scorer reads."""
    return {
        "total": breakdown.total,
        "parts": list(breakdown.parts),
        "exhaustive": breakdown.exhaustive,
        "adds_up": breakdown.difference == 0 if breakdown.exhaustive else None,
    }


def predict_figures(data: Path) -> Iterator[Row]:
    """Figures, breakdowns and slips of every text."""
    for row in rows_of(data):
        analysis = summarykit.analyse(read_text(row["text"], id=row["id"], lang=row["lang"]))
        findings = summarykit.check(analysis).findings
        yield {
            "id": row["id"],
            "figures": [figure_row(figure, row["text"]) for figure in analysis.figures],
            "breakdown": [breakdown_row(breakdown) for breakdown in analysis.breakdowns],
            "slips": [
                {"code": f.code, "start": f.at.span.start, "end": f.at.span.end}
                for f in findings
                if f.code in SLIP_CODES
            ],
        }


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


def predict_structure(data: Path) -> Iterator[Row]:
    """Blocks of every document named in gold.jsonl (of which only doc, lang and text are read)."""
    for row in rows_of(data / "gold.jsonl"):
        document = read_file(data / row["text"], lang=row["lang"])
        yield {"doc": row["doc"], "blocks": block_rows(summarykit.analyse(document))}


def predict_copy(data: Path) -> Iterator[Row]:
    """Passages of every pair of a suspicious and a source document."""
    with (data / "pairs.tsv").open(encoding="utf-8", newline="") as stream:
        pairs = [
            line[:2] for line in csv.reader(stream, delimiter="\t") if line and not line[0].startswith("#")
        ]
    for suspicious, source in pairs:
        document = read_file(data / "susp" / suspicious)
        other = read_file(data / "src" / source, lang=document.lang)
        least = get_pack(document.lang).min_passage
        for passage in find_passages(document, [(other, "self")], skip=(), source_skips={}, min_chars=least):
            yield {
                "susp": suspicious,
                "susp_offset": passage.at.span.start,
                "susp_length": len(passage.at.span),
                "src": source,
                "src_offset": passage.source.span.start,
                "src_length": len(passage.source.span),
                "kind": passage.kind,
            }


def predict_themes(data: Path) -> Iterator[Row]:
    """Keyphrases of every text, best first."""
    for row in rows_of(data):
        analysis = summarykit.analyse(read_text(row["text"], id=row["id"], lang=row["lang"]))
        yield {"id": row["id"], "keyphrases": [theme.phrase for theme in analysis.themes]}


def predict_reading(data: Path) -> Iterator[Row]:
    """Text, encoding and content (the text outside boilerplate) of every file, or the code of its error."""
    for path in sorted(data.iterdir()):
        try:
            document = read_file(path)
        except SummarykitError as error:
            yield {"file": path.name, "error": error.code}
            continue
        blocks, _ = lay_out(document)
        own = [block.span.of(document.text) for block in blocks if not block.is_boilerplate]
        yield {
            "file": path.name,
            "text": document.text,
            "content": "\n".join(own),
            "encoding": document.source.encoding,
            "warnings": [warned.code for warned in document.warnings],
        }


SETS: dict[str, Callable[[Path], Iterator[Row]]] = {
    "structure": predict_structure,
    "figures": predict_figures,
    "copy": predict_copy,
    "themes": predict_themes,
    "reading": predict_reading,
}


def main() -> int:
    """Write one JSON object a line to the file named by -o."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", choices=SETS)
    parser.add_argument("data", type=Path)
    parser.add_argument("-o", dest="out", type=Path, required=True)
    given = parser.parse_args()
    with given.out.open("w", encoding="utf-8") as stream:
        for row in SETS[given.set](given.data):
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
