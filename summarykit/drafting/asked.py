"""Which figures of a past summary are asked again, and how: label, unit as written, parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from summarykit.drafting.promises import one_line
from summarykit.drafting.years import year_of
from summarykit.lang import get_pack
from summarykit.lang.facets.drafting import DraftWords
from summarykit.records import Analysis, Breakdown, Figure, Span
from summarykit.records.structure import role_of

ASKED_KINDS = frozenset({"count", "percent", "money", "measure"})
WRITTEN = re.compile(r"(?P<before>\D*?)(?P<number>\d+(?:[,，]\d{3})*(?:\.\d+)?)(?P<after>\D*)")
ASKED_OTHERWISE = frozenset({"plans", "problems"})
"""Sections whose sentences are asked as a whole, their figures with them."""
LONGEST_LABEL = 60
QUOTES = " \"'“”‘’《》「」"


@dataclass(frozen=True, slots=True)
class AskedFigure:
    """A figure of the past summary in the unit it was written in; `parts` are names and last values."""

    id: str
    label: str
    unit: str | None
    last: Decimal
    parts: tuple[tuple[str, Decimal], ...]
    span: Span


def asked_figures(analysis: Analysis) -> tuple[AskedFigure, ...]:
    """Results that can be told again, in text order, each thing once.

    Left out are dates, ordinals, ranges, targets, amounts of change, values of earlier years, what stands
    in plans, headings or boilerplate, and numbers of which nobody can say what they count.
    """
    chooser = _Chooser(analysis)
    asked: list[AskedFigure] = []
    known: set[tuple[str, str | None]] = set()
    for index, figure in enumerate(analysis.figures):
        found = chooser.ask(index, figure) if chooser.is_result(index, figure) else None
        if found is not None and (found.label.casefold(), found.unit) not in known:
            known.add((found.label.casefold(), found.unit))
            asked.append(found)
    return _with_ids(asked)


class _Chooser:
    """What must be known of the whole analysis to judge one figure."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.text = analysis.document.text
        self.words = get_pack(analysis.document.lang).facet(DraftWords)
        self.year = year_of(analysis)
        self.closed = [
            block.span
            for block in analysis.blocks
            if block.is_boilerplate or block.kind in {"title", "heading"}
        ]
        told = _told_in_full(analysis.breakdowns)
        self.breakdowns = {breakdown.total: breakdown for breakdown in told}
        self.parts = {part for breakdown in told for part in breakdown.parts}

    def is_result(self, index: int, figure: Figure) -> bool:
        """The figure tells what was reached in the year of the summary."""
        if figure.kind not in ASKED_KINDS or figure.value is None or figure.upper is not None:
            return False
        if figure.target or index in self.parts or self.is_change(figure) or self.is_earlier(figure):
            return False
        if any(span.overlaps(figure.span) for span in self.closed):
            return False
        return role_of(self.analysis.sections, figure.span) not in ASKED_OTHERWISE

    def is_change(self, figure: Figure) -> bool:
        """The figure is the amount by which another moved."""
        if figure.unit == "pp":
            return True
        return figure.change is not None and figure.change.amount == figure.value

    def is_earlier(self, figure: Figure) -> bool:
        """The figure belongs to a year before that of the summary."""
        year = re.match(r"\d{4}", figure.period or "")
        if year is None or self.year is None:
            return (figure.period or "").startswith("prev_")
        return int(year.group()) < self.year

    def ask(self, index: int, figure: Figure) -> AskedFigure | None:
        """How it is asked, still without an id; None where nobody can say what it counts."""
        label = self.label(figure)
        if label is None or figure.value is None:
            return None
        last, unit, scale = self.written(figure, figure.value)
        breakdown = self.breakdowns.get(index)
        parts = tuple(self.named_parts(breakdown, scale)) if breakdown else ()
        return AskedFigure("", label, unit, last, parts, figure.span)

    def label(self, figure: Figure) -> str | None:
        """What it counts: its concept, else the rest of its clause where that is short."""
        label = figure.concept or self.clause(figure)
        label = re.sub(self.words.cues.lead, "", one_line(label), count=1)
        label = re.sub(self.words.cues.clause_filler, "", label).strip(QUOTES)
        if not 1 < len(label) <= LONGEST_LABEL or re.fullmatch(self.words.cues.skip_concept, label):
            return None
        return label

    def clause(self, figure: Figure) -> str:
        """The clause around the figure without it; "" where it holds other numbers too."""
        start, end = figure.span.start, figure.span.end
        near = self.text[max(0, start - 2 * LONGEST_LABEL) : start]
        before = re.split(self.words.cues.clause_end, near)[-1]
        far = self.text[end : end + 2 * LONGEST_LABEL]
        after = re.split(self.words.cues.clause_end, far, maxsplit=1)[0]
        rest = self.words.cues.clause_glue.join(part.strip() for part in (before, after) if part.strip())
        rest = re.sub(self.words.cues.lead, "", rest, count=1)
        return "" if re.search(r"\d", rest) else rest

    def written(self, figure: Figure, value: Decimal) -> tuple[Decimal, str | None, Decimal]:
        """The number and unit as the text writes them, and how many base units one of them is."""
        surface = " ".join(figure.span.of(self.text).split())
        found = WRITTEN.fullmatch(surface)
        number = Decimal(re.sub("[,，]", "", found["number"])) if found else Decimal(0)
        if found is None or not number or not value:
            return plain(value), self.named(figure.unit), Decimal(1)
        sign = self.words.form.currencies.get(found["before"].strip())
        if found["before"].strip() and sign is None:
            return plain(value), self.named(figure.unit), Decimal(1)
        after = re.sub(self.words.cues.vague, "", found["after"]).strip()
        unit = " ".join(word for word in (after, sign) if word) or self.named(figure.unit)
        return number, unit, value / number

    def named(self, unit: str | None) -> str | None:
        """The unit in the document's language, where it has a name there."""
        if unit in {"percent", "%"}:
            return self.words.form.percent
        return self.words.form.currencies.get(unit or "", unit)

    def named_parts(self, breakdown: Breakdown, scale: Decimal) -> Iterator[tuple[str, Decimal]]:
        """The parts by name in the total's unit; those of which nobody knows the name are numbered."""
        seen: set[str] = set()
        for number, index in enumerate(breakdown.parts, start=1):
            part = self.analysis.figures[index]
            name = self.label(part) or str(number)
            name = f"{name} {number}" if name in seen else name
            seen.add(name)
            if part.value is not None:
                yield name, plain(part.value / scale)


def _told_in_full(breakdowns: Iterable[Breakdown]) -> list[Breakdown]:
    """Those with a stated total of which all parts are told."""
    return [one for one in breakdowns if one.total is not None and (one.exhaustive or not one.difference)]


def plain(number: Decimal) -> Decimal:
    """The number without zeros at the end of its decimals and without an exponent."""
    rounded = round(number, 6)
    return rounded.to_integral_value() if rounded == rounded.to_integral_value() else rounded.normalize()


def _with_ids(asked: list[AskedFigure]) -> tuple[AskedFigure, ...]:
    """Ids from the labels' ASCII words; labels without such words keep their numbers."""
    taken: set[str] = set()
    named: list[AskedFigure] = []
    for number, figure in enumerate(asked, start=1):
        slug = "_".join(re.findall(r"[a-z0-9]+", figure.label.lower()))[:40].strip("_")
        slug = slug if re.match(r"[a-z]", slug) and figure.label.isascii() else f"fig_{number}"
        while slug in taken:
            slug = f"{slug}_{number}"
        taken.add(slug)
        named.append(replace(figure, id=slug))
    return tuple(named)
