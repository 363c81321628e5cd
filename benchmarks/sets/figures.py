"""Set `figures`: a .jsonl of `id`, `text` and `lang`. Figures, breakdowns and slips in sums of every text."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import summarykit
from benchmarks.rows import Line, Row, lang_of, lines_of, parse
from summarykit.checks.sums import adds_up
from summarykit.reading import read_text
from summarykit.records import Analysis, Breakdown, Change, Figure

SLIP_CODES = frozenset({"F201", "F202"})
SAID = ("concept", "period", "modifier", "target")
"""What is written only where the text says it."""


def units(data: Path) -> Iterator[Line]:
    """The lines of the file."""
    yield from lines_of(data)


def answer(line: Line) -> list[Row]:
    """Figures, breakdowns and slips of one text."""
    row = parse(line, "id", "text")
    analysis = summarykit.analyse(read_text(row["text"], id=row["id"], lang=lang_of(row)))
    findings = [one for one in summarykit.check(analysis).findings if one.code in SLIP_CODES]
    return [
        {
            "id": row["id"],
            "figures": [figure_row(figure, row["text"]) for figure in analysis.figures],
            "breakdown": [breakdown_row(one, analysis) for one in analysis.breakdowns],
            "slips": [
                {"code": one.code, "start": one.at.span.start, "end": one.at.span.end} for one in findings
            ],
        }
    ]


def figure_row(figure: Figure, text: str) -> Row:
    """A figure in the shape that the scorer reads."""
    row: Row = {
        "start": figure.span.start,
        "end": figure.span.end,
        "surface": figure.span.of(text),
        "value": _value(figure),
        "unit": figure.unit,
        "kind": figure.kind,
    }
    row |= {name: getattr(figure, name) for name in SAID if getattr(figure, name)}
    if figure.change is not None:
        row["change"] = _change_row(figure.change)
    return row


def breakdown_row(breakdown: Breakdown, analysis: Analysis) -> Row:
    """A breakdown in the shape that the scorer reads; only one that claims all parts can add up."""
    named = [analysis.figures[at] for at in breakdown.named]
    return {
        "total": breakdown.total,
        "parts": list(breakdown.parts),
        "exhaustive": breakdown.exhaustive,
        "adds_up": adds_up(breakdown, named, analysis.document.text) if breakdown.exhaustive else None,
    }


def plain(value: Decimal) -> int | float:
    """A decimal as JSON writes numbers."""
    return int(value) if value == value.to_integral_value() else float(value)


def _value(figure: Figure) -> object:
    """One number, two of a range, or the label of a date or ratio."""
    if figure.value is None:
        return figure.label
    return plain(figure.value) if figure.upper is None else [plain(figure.value), plain(figure.upper)]


def _change_row(change: Change) -> Row:
    return {
        "direction": change.direction,
        "amount": None if change.amount is None else plain(change.amount),
        "unit": change.unit,
        "base_period": change.base_period,
    }
