"""The rows of the tables, one record a table; the words behind a field's type are in the table's schema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from summarykit.messages import msg
from summarykit.records import Replacement

Doc = Annotated[str, msg("the document: its path in the corpus folder")]
Start = Annotated[int, msg("where it begins: characters (code points) of the document's text before it")]
End = Annotated[int, msg("where it ends: the character at this place is not in it")]
Number = float
Replaced = dict[str, tuple[Replacement, ...]]


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document that was read."""

    doc: Doc
    title: Annotated[str | None, msg("from metadata.csv, the name pattern, or the document itself")]
    organisation: Annotated[str | None, msg("whose it is: from the same places, empty where not sure")]
    year: Annotated[int | None, msg("the year it is of: from the same places, empty where not sure")]
    lang: Annotated[str, msg("language, a code")]
    chars: Annotated[int, msg("characters (code points) of its text")]
    sha256: Annotated[str, msg("of the file's bytes")]
    format: Annotated[str, msg("txt, md, html, docx, pdf, rtf, odt or doc")]
    encoding: Annotated[str | None, msg("of the bytes, where the format has one")]
    copied: Annotated[
        float | None, msg("percent of its ink that stands in older documents; empty for the oldest")
    ]
    set_aside: Annotated[
        float | None, msg("percent that does so too but is no copy: forms, formulas, quotations")
    ]
    boilerplate: Annotated[float, msg("percent of its ink that is site furniture and the like")]


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A paragraph, line, list or table."""

    doc: Doc
    start: Start
    end: End
    kind: Annotated[
        str, msg("title, heading, body, list, table, furniture, disclaimer, related_links or duplicate")
    ]
    level: Annotated[int | None, msg("of a heading; 1 is outermost")]
    section: Annotated[str | None, msg("role of the section it stands in")]
    reason: Annotated[str, msg("why it is of this kind: a rule, and the words it hangs on")]


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A passage with one standard role; `parent` counts the document's own rows of this table from 0."""

    doc: Doc
    start: Start
    end: End
    title: Annotated[str | None, msg("its heading without the number; empty where it has none")]
    level: Annotated[int, msg("1 is outermost")]
    role: Annotated[
        str,
        msg("front, overview, achievements, practices, problems, plans, resources, closing or appendix"),
    ]
    parent: Annotated[int | None, msg("the section it lies in: which of the document's sections, from 0")]
    evidence: Annotated[list[str], msg("why it has this role: rules, each with the words it hangs on")]
    confidence: Annotated[Number, msg("how often so told was right in documents that were held out, 0 to 1")]


@dataclass(frozen=True, slots=True)
class ChangeCell:
    """How a figure moved; `amount` in `unit`: percent, pp (points), or the figure's own."""

    direction: str
    amount: Number | None
    unit: str | None
    base_period: str | None


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A quantity."""

    doc: Doc
    start: Start
    end: End
    surface: Annotated[str, msg("as it is written")]
    value: Annotated[
        Number | list[Number] | str | None,
        msg("in base units; both ends of a range; the canonical form of a date or ratio"),
    ]
    unit: Annotated[str | None, msg("CNY, percent, pp (points), hour, a Chinese classifier ...")]
    kind: Annotated[str, msg("count, percent, money, measure, ordinal, date, ratio or range")]
    concept: Annotated[str | None, msg("what is counted, in the words of the text")]
    period: Annotated[str | None, msg("the time it is of")]
    modifier: Annotated[str | None, msg("approx, over, atleast, under or atmost")]
    target: Annotated[bool, msg("a target, not a result")]
    change: Annotated[ChangeCell | None, msg("how it moved: direction, amount, unit, base_period")]
    organisation: Annotated[
        str | None, msg("whose it is, where the sentence names another than the document")
    ]
    rule: Annotated[str, msg("the rule it was read by")]


@dataclass(frozen=True, slots=True)
class BreakdownRow:
    """A total and its parts; figures are named by their place among the document's own, from 0."""

    doc: Doc
    start: Start
    end: End
    total: Annotated[int | None, msg("the total: which of the document's figures, from 0; none: 100 %")]
    parts: Annotated[list[int], msg("its parts: which of the document's figures")]
    exhaustive: Annotated[bool, msg("the text says that these are all parts")]
    difference: Annotated[Number, msg("the total less the sum of its parts")]


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A keyphrase."""

    doc: Doc
    phrase: Annotated[str, msg("as the text writes it")]
    score: Annotated[float, msg("greater is better; to be compared inside one document")]
    count: Annotated[int, msg("how often it stands there")]
    spans: Annotated[list[list[int]], msg("all its places, each with start and end")]


@dataclass(frozen=True, slots=True)
class PassageRow:
    """Text that stands, so or nearly so, in an older document too."""

    doc: Doc
    start: Start
    end: End
    source: Annotated[str, msg("the older document")]
    source_start: Annotated[int, msg("where it begins there")]
    source_end: Annotated[int, msg("where it ends there")]
    kind: Annotated[str, msg("verbatim, figures_only, edited, rewritten or condensed")]
    origin: Annotated[
        str, msg("whose it is: self (the same organisation), unit (another), common, form, stock, quoted")
    ]
    score: Annotated[float, msg("share of equal words, 0 to 1")]
    changed: Annotated[Replaced, msg("what was replaced: figures, years, names, words, each old and new")]


@dataclass(frozen=True, slots=True)
class StockRow:
    """A turn of phrase: it stands in many documents, figures aside, or in the list of the language."""

    doc: Doc
    start: Start
    end: End
    phrase: Annotated[str, msg("as the text writes it")]
    documents: Annotated[
        int, msg("how many documents have it at least; 0 where only the list of the language knows it")
    ]


@dataclass(frozen=True, slots=True)
class FormRow:
    """A line of a form: most bodies have it in the same year."""

    doc: Doc
    start: Start
    end: End
    form: Annotated[str, msg("as the text writes it")]
    documents: Annotated[int, msg("how many documents of that year have it, figures aside")]


@dataclass(frozen=True, slots=True)
class FindingRow:
    """Something to look at."""

    doc: Doc
    start: Start
    end: End
    code: Annotated[str, msg("explained by: summarykit explain CODE")]
    severity: Annotated[str, msg("high, medium, low or info")]
    message: Annotated[str, msg("what is wrong")]
    evidence: Annotated[list[str], msg("the words and the arithmetic it rests on")]
    help: Annotated[str, msg("what to do")]
    source: Annotated[str | None, msg("the other document, where there is one")]
    source_start: Annotated[int | None, msg("where it begins there")]
    source_end: Annotated[int | None, msg("where it ends there")]
    fingerprint: Annotated[str, msg("stays the same when unrelated text is inserted")]


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A file that is in no table, and why."""

    file: Annotated[str, msg("its path in the corpus folder")]
    reason: Annotated[str, msg("why")]
    code: Annotated[str, msg("of the error; empty where there is none")]
    unread: Annotated[str, msg("yes: it should have been a document and could not be read; or no")]


Row = (
    DocumentRow
    | BlockRow
    | SectionRow
    | FigureRow
    | BreakdownRow
    | ThemeRow
    | PassageRow
    | StockRow
    | FormRow
    | FindingRow
    | SkippedRow
)

TABLES: dict[str, type[Row]] = {
    "documents": DocumentRow,
    "blocks": BlockRow,
    "sections": SectionRow,
    "figures": FigureRow,
    "breakdowns": BreakdownRow,
    "themes": ThemeRow,
    "passages": PassageRow,
    "stock": StockRow,
    "forms": FormRow,
    "findings": FindingRow,
}
"""The tables of which rows are made document by document, in the order they are written."""
