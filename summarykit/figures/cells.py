"""Figures in the cells of tables: unit, name and plan from the heads of their column and row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarykit.figures.concepts import LONGEST
from summarykit.figures.quantities import read_quantity
from summarykit.figures.sentences import compiled
from summarykit.figures.tables import Table, cell_figures, find_tables
from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureBreakdowns, FigureConcepts, FigureContext
from summarykit.records import Figure, Span


def with_cells(
    text: str, blocks: Sequence[Span], figures: Sequence[Figure], pack: LanguagePack
) -> list[Figure]:
    """All figures, those in table cells named and measured by their heads, serial numbers left out."""
    starts = [one.span.start for one in figures]
    reader = _Reader(text, pack, figures, starts)
    changed: dict[int, Figure | None] = {}
    for table in find_tables(text, blocks, figures):
        for column, cell, row in _body(table):
            inside = cell_figures(cell, starts)
            if reader.is_serial(table, column):
                changed.update(dict.fromkeys(inside))
            elif len(inside) == 1 and figures[inside[0]].kind != "date":
                changed[inside[0]] = reader.headed(figures[inside[0]], table, column, cell, row)
    kept = (changed.get(at, one) for at, one in enumerate(figures))
    return [one for one in kept if one is not None]


def _body(table: Table) -> Iterator[tuple[int, Span, tuple[Span, ...]]]:
    for row in table.body:
        for column, cell in enumerate(row):
            yield column, cell, row


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the heads of a table."""

    text: str
    pack: LanguagePack
    figures: Sequence[Figure]
    starts: Sequence[int]

    def is_serial(self, table: Table, column: int) -> bool:
        """The first column counts the rows: its head says so, or it holds 1, 2, 3."""
        if column or not table.head:
            return False
        words = self.pack.facet(FigureBreakdowns)
        written = [row[0].of(self.text).strip() for row in table.rows]
        counts = [one for one in written[1:] if one.isdigit()]
        in_order = counts == [str(n) for n in range(1, len(counts) + 1)]
        return bool(compiled(words.serial_head).fullmatch(written[0])) or (len(counts) > 1 and in_order)

    def headed(self, figure: Figure, table: Table, column: int, cell: Span, row: tuple[Span, ...]) -> Figure:
        """The figure with what the heads add: a unit where it has none, its name, whether it is planned."""
        heading = table.rows[0][column] if table.head else Span(0, 0)
        date = self._date(heading)
        head = self._without(date, heading)
        label = next((one.of(self.text) for one in row[:column] if self._names(one)), "")
        figure = self._measured(figure, (head, label))
        own = self.text[cell.start : figure.span.start].strip()
        concept = self._bare(own) if own else self._joined(label, head)
        if len(concept) > LONGEST:  # a sentence in a cell, or a line that is no row
            concept = figure.concept or ""
        planned = compiled(self.pack.facet(FigureContext).target).search
        target = bool(planned(head) or planned(label))
        period = figure.period if date is None else date.label
        named = concept or figure.concept
        return replace(figure, concept=named, period=period, target=target, change=None)

    def _date(self, head: Span) -> Figure | None:
        """The date in the head of a column."""
        inside = (self.figures[at] for at in cell_figures(head, self.starts))
        return next((one for one in inside if one.kind == "date"), None)

    def _without(self, date: Figure | None, head: Span) -> str:
        """A head without its date: "2019 (£000)" names the column by its unit alone."""
        if date is None:
            return head.of(self.text)
        return self.text[head.start : date.span.start] + self.text[date.span.end : head.end]

    def _joined(self, *heads: str) -> str:
        parts = [self._bare(head) for head in heads]
        return self.pack.facet(FigureConcepts).joint.join(part for part in parts if part)

    def _names(self, cell: Span) -> bool:
        return any(char.isalpha() for char in cell.of(self.text))

    def _bare(self, head: str) -> str:
        """A head without the unit in its brackets."""
        return compiled(self.pack.facet(FigureBreakdowns).head_unit).sub("", head).strip(" |-–*:：")

    def _measured(self, figure: Figure, heads: tuple[str, ...]) -> Figure:
        """A bare number of the unit that a head gives in brackets; its magnitude counts too (万元)."""
        if figure.unit is not None or figure.kind not in {"count", "range"} or figure.value is None:
            return figure
        for head in heads:
            found = compiled(self.pack.facet(FigureBreakdowns).head_unit).search(head)
            one = read_quantity(found["unit"], self.pack) if found else None
            if one is not None and one.value is not None:
                upper = None if figure.upper is None else figure.upper * one.value
                kind = figure.kind if figure.kind == "range" else one.kind
                return replace(
                    figure,
                    value=figure.value * one.value,
                    upper=upper,
                    unit=one.unit,
                    kind=kind,
                    rule=f"{kind}.head",
                )
        return figure
