"""Units around a number: "¥3.42 million", "6.8亿元", "40 minutes", "39名"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureUnits, UnitForm
from summarykit.records import Span
from summarykit.records.figures import FigureKind

_LONGEST = 24  # characters; no written unit is longer, so a window of this size sees it whole


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of one number: `span` runs from its prefix to its suffix, around the number."""

    span: Span
    kind: FigureKind
    name: str | None
    factor: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class UnitReader:
    """What reads the units of one language. Made by `unit_reader`."""

    after: re.Pattern[str]
    before: re.Pattern[str]
    forms: dict[str, UnitForm]

    def around(self, text: str, number: Span) -> Unit | None:
        """The unit of the number at `number` in `text` (a view); what stands after it wins."""
        behind = self.after.match(text, number.end, number.end + _LONGEST)
        ahead = self.before.search(text, max(0, number.start - _LONGEST), number.start)
        if behind and ahead and self._name(behind) == self._name(ahead):
            return self._unit(ahead["unit"], Span(ahead.start(), behind.end()))
        if ahead and (not behind or self.forms[ahead["unit"].lower()].kind == "money"):
            return self._unit(ahead["unit"], Span(ahead.start(), number.end))
        return self._unit(behind["unit"], Span(number.start, behind.end())) if behind else None

    def named(self, word: str) -> UnitForm | None:
        """The unit that a word alone names, as in the head of a table."""
        return self.forms.get(word.strip().lower())

    def _name(self, found: re.Match[str]) -> str | None:
        form = self.forms.get(found["unit"].lower())
        return form.name if form else None

    def _unit(self, written: str, span: Span) -> Unit:
        form = self.forms.get(written.lower())
        if form is None:
            return Unit(span, "count", written)
        return Unit(span, form.kind, None if form.unitless else form.name, Decimal(form.factor))


@cache
def unit_reader(pack: LanguagePack) -> UnitReader:
    """The reader of a language's units."""
    words = pack.facet(FigureUnits)
    after = [*words.classifiers, *(form for unit in words.units for form in unit.after)]
    before = [form for unit in words.units for form in unit.before]
    return UnitReader(
        re.compile(f"{words.gap}(?P<unit>{_any_of(after)})"),
        re.compile(f"(?P<unit>{_any_of(before, border=True)}) ?$"),
        {written.lower(): unit for unit in words.units for written in (*unit.after, *unit.before)},
    )


def _any_of(written: list[str], *, border: bool = False) -> str:
    """Any of the forms; with `border`, letters before the form make another word of it."""
    return "|".join(_bordered(one, border=border) for one in sorted(set(written), key=len, reverse=True))


def _bordered(written: str, *, border: bool) -> str:
    """The form as a pattern: letters of the alphabet must not run on into a word."""
    start = r"(?<![A-Za-z])" if border and written[0].isascii() and written[0].isalpha() else ""
    end = r"(?![A-Za-z0-9])" if written[-1].isascii() and written[-1].isalpha() else ""
    body = re.escape(written)
    # Short letter units match in their own case only: "m" is a metre, "M" is not.
    return f"{start}(?i:{body}){end}" if len(written) > 3 and written.isascii() else start + body + end
