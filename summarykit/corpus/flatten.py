"""From the records of one document to the rows of the tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from decimal import Decimal

from summarykit.corpus.rows import (
    BlockRow,
    BreakdownRow,
    ChangeCell,
    DocumentRow,
    FigureRow,
    FindingRow,
    FormRow,
    Number,
    PassageRow,
    Replaced,
    Row,
    SectionRow,
    StockRow,
    ThemeRow,
)
from summarykit.records import Analysis, Change, Changed, Figure, Meta, Reason, Report
from summarykit.records.spans import ink
from summarykit.records.structure import role_of


@dataclass(frozen=True, slots=True)
class Told:
    """A document, what is known of it beside its text, and its report.

    `compared` is False where there was no older document at all that it could have copied from.
    """

    analysis: Analysis
    meta: Meta
    report: Report
    compared: bool

    @property
    def doc(self) -> str:
        """What the tables call it."""
        return self.analysis.document.id

    @property
    def text(self) -> str:
        """Its text."""
        return self.analysis.document.text


def _documents(told: Told) -> Iterator[DocumentRow]:
    document = told.analysis.document
    boilerplate = [block.span for block in told.analysis.blocks if block.is_boilerplate]
    yield DocumentRow(
        doc=told.doc,
        title=told.meta.title,
        organisation=told.meta.organisation,
        year=told.meta.year,
        lang=document.lang,
        chars=len(document.text),
        sha256=document.source.sha256,
        format=document.source.format,
        encoding=document.source.encoding,
        copied=_percent(told, told.report.copied.values()),
        set_aside=_percent(told, told.report.set_aside.values()),
        boilerplate=round(100 * ink(document.text, boilerplate) / ink(document.text), 1),
    )


def _percent(told: Told, shares: Iterable[float]) -> float | None:
    return round(sum(shares, 0.0), 1) if told.compared else None


def _blocks(told: Told) -> Iterator[BlockRow]:
    for one in told.analysis.blocks:
        yield BlockRow(
            doc=told.doc,
            start=one.span.start,
            end=one.span.end,
            kind=one.kind,
            level=one.level,
            section=role_of(told.analysis.sections, one.span),
            reason=_reason(one.reason),
        )


def _sections(told: Told) -> Iterator[SectionRow]:
    for one in told.analysis.sections:
        yield SectionRow(
            doc=told.doc,
            start=one.span.start,
            end=one.span.end,
            title=one.heading.title if one.heading else None,
            level=one.level,
            role=one.role,
            parent=one.parent,
            evidence=[_reason(reason) for reason in one.evidence],
            confidence=one.confidence,
        )


def _reason(reason: Reason) -> str:
    """The rule, and behind a colon the words it hangs on."""
    return f"{reason.rule}: {reason.words}" if reason.words else reason.rule


def _figures(told: Told) -> Iterator[FigureRow]:
    return figure_rows(told.analysis)


def figure_rows(analysis: Analysis) -> Iterator[FigureRow]:
    """The figures of a document as rows of the table `figures`."""
    for one in analysis.figures:
        yield FigureRow(
            doc=analysis.document.id,
            start=one.span.start,
            end=one.span.end,
            surface=one.span.of(analysis.document.text),
            value=_value(one),
            unit=one.unit,
            kind=one.kind,
            concept=one.concept,
            period=one.period,
            modifier=one.modifier,
            target=one.target,
            change=_change(one.change),
            organisation=one.organisation,
            rule=one.rule,
        )


def _value(figure: Figure) -> Number | list[Number] | str | None:
    """One number, two of a range, or the label of what is not one number."""
    if figure.value is None:
        return figure.label
    return number(figure.value) if figure.upper is None else [number(figure.value), number(figure.upper)]


def _change(change: Change | None) -> ChangeCell | None:
    if change is None:
        return None
    amount = None if change.amount is None else number(change.amount)
    return ChangeCell(change.direction, amount, change.unit, change.base_period)


def number(value: Decimal) -> Number:
    """A decimal as JSON and every reader of it write numbers: whole ones whole."""
    return int(value) if value == value.to_integral_value() else float(value)


def _breakdowns(told: Told) -> Iterator[BreakdownRow]:
    return breakdown_rows(told.analysis)


def breakdown_rows(analysis: Analysis) -> Iterator[BreakdownRow]:
    """The breakdowns of a document as rows of the table `breakdowns`."""
    figures = analysis.figures
    for one in analysis.breakdowns:
        spans = [figures[at].span for at in one.named]
        yield BreakdownRow(
            doc=analysis.document.id,
            start=min(span.start for span in spans),
            end=max(span.end for span in spans),
            total=one.total,
            parts=list(one.parts),
            exhaustive=one.exhaustive,
            difference=number(one.difference),
        )


def _themes(told: Told) -> Iterator[ThemeRow]:
    for one in told.analysis.themes:
        spans = [[span.start, span.end] for span in one.spans]
        yield ThemeRow(told.doc, one.phrase, one.score, len(spans), spans)


def _passages(told: Told) -> Iterator[PassageRow]:
    for one in told.report.passages:
        yield PassageRow(
            doc=told.doc,
            start=one.at.span.start,
            end=one.at.span.end,
            source=one.source.document,
            source_start=one.source.span.start,
            source_end=one.source.span.end,
            kind=one.kind,
            origin=one.origin,
            score=one.score,
            changed=_changed(one.changed),
        )


def _changed(changed: Changed) -> Replaced:
    """What was replaced, without the kinds of which nothing was."""
    kinds = {one.name: getattr(changed, one.name) for one in fields(changed)}
    return {kind: replaced for kind, replaced in kinds.items() if replaced}


def _findings(told: Told) -> Iterator[FindingRow]:
    for one in told.report.findings:
        yield FindingRow(
            doc=told.doc,
            start=one.at.span.start,
            end=one.at.span.end,
            code=one.code,
            severity=one.severity,
            message=one.message,
            evidence=list(one.evidence),
            help=one.help,
            source=one.source.document if one.source else None,
            source_start=one.source.span.start if one.source else None,
            source_end=one.source.span.end if one.source else None,
            fingerprint=one.fingerprint,
        )


def _stock(told: Told) -> Iterator[StockRow]:
    for one in told.analysis.stock:
        yield StockRow(told.doc, one.span.start, one.span.end, one.phrase, one.documents)


def _forms(told: Told) -> Iterator[FormRow]:
    for one in told.analysis.forms:
        yield FormRow(told.doc, one.span.start, one.span.end, one.form, one.documents)


FLATTENED: dict[str, Callable[[Told], Iterator[Row]]] = {
    "documents": _documents,
    "blocks": _blocks,
    "sections": _sections,
    "figures": _figures,
    "breakdowns": _breakdowns,
    "themes": _themes,
    "passages": _passages,
    "stock": _stock,
    "forms": _forms,
    "findings": _findings,
}
"""For each table what makes its rows of a document, in text order."""
