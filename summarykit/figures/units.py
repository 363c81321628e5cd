"""Units around a number: "¥3.42 million", "6.8亿元", "40 minutes", "39名"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from summarykit.lang import LanguagePack
from summarykit.lang.facets.figures import FigureUnits, UnitForm
from summarykit.records import Span
from summarykit.records.figures import FigureKind
from summarykit.text.numerals import parse_chinese

_LETTERS = re.compile(r"[A-Za-z]")
_GLUED = re.compile(r"[A-Za-z]{2}")
_RUNS_ON = re.compile(r"[A-Za-z0-9]")
_DEGREES = frozenset({"degree", "degree celsius", "degree fahrenheit"})
_MEANT = 48  # characters before a form among which words tell which unit it is
_SHORT = 3  # forms up to here match in their own case only: "m" is a metre, "M" is not


class Unit(NamedTuple):
    """A unit of one number: `span` runs from its prefix to its suffix, around the number.

    `more`: what is told behind it of one more (三年半, 三成五); `by`: a magnitude is told behind it (75 USD
    million), or a sign (2 degrees below zero).
    """

    span: Span
    kind: FigureKind
    name: str | None
    form: UnitForm | None = None
    more: Decimal = Decimal(0)
    by: int = 1

    def amount(self, number: Decimal) -> Decimal:
        """The number in the base of its unit."""
        number = (number + self.more) * self.by
        if self.form is None or (self.form.read_off and number >= self.form.read_off):
            return number
        return number * Decimal(self.form.factor)


def plain(value: Decimal) -> Decimal:
    """The value without the zeros that a magnitude left behind its point (47200000.0)."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


class _Forms:
    """Written forms by their first or last character, the longest first."""

    def __init__(self, forms: dict[str, UnitForm | None], edge: int) -> None:
        self.forms = forms
        lengths: dict[str, set[int]] = {}
        for form in forms:
            for char in {form[edge].lower(), form[edge].upper()}:
                lengths.setdefault(char, set()).add(len(form))
        self.lengths = {char: tuple(sorted(of, reverse=True)) for char, of in lengths.items()}

    def named(self, written: str) -> str | None:
        """The form as it stands in the table, None where there is none."""
        if written in self.forms:
            return written
        low = written.lower()
        return low if len(written) > _SHORT and low in self.forms else None


class UnitReader:
    """What reads the units of one language. Made by `unit_reader`."""

    def __init__(self, words: FigureUnits) -> None:
        forms = list(_all_forms(words))
        after: dict[str, UnitForm | None] = dict.fromkeys(words.classifiers)
        after |= {written: form for form in forms for written in _after(form, words.plural)}
        before: dict[str, UnitForm | None] = {
            written: form for form in forms for one in form.before for written in _cases(one)
        }
        self.scales = words.scales
        self.scale = re.compile(rf"(?i) ?({'|'.join(words.scales) or '(?!)'})\b")
        self.gap, self.half, self.below = map(re.compile, (words.gap, words.half, words.below))
        self.homonyms = _homonyms(words)
        self.sized = {form.name: form for form in reversed(forms) if form.dimension}
        self.after, self.before = _Forms(after, 0), _Forms(before, -1)

    def around(self, text: str, number: Span) -> Unit | None:
        """The unit of the number at `number` in `text` (a view); what stands after it wins."""
        unit = self._around(text, number)
        return None if unit is None else self._with_more(self._multiplied(unit, text, number), text)

    def _multiplied(self, unit: Unit, text: str, number: Span) -> Unit:
        """The unit with the magnitude behind a sum, or with the sign behind degrees."""
        if unit.kind == "money" and unit.span.end > number.end:
            return self._scaled(unit, text)
        return self._signed(unit, text) if unit.name in _DEGREES else unit

    def _with_more(self, unit: Unit, text: str) -> Unit:
        """The unit with the half or the tenths of one more behind it."""
        half = self.half.match(text, unit.span.end)
        if half is None or unit.kind not in {"measure", "ratio", "percent"}:
            return unit
        tenths = parse_chinese(half["tenths"] or "") or 5
        return unit._replace(span=Span(unit.span.start, half.end()), more=Decimal(tenths) / 10)

    def _signed(self, unit: Unit, text: str) -> Unit:
        """The unit of degrees below zero, negative by what stands behind it."""
        found = self.below.match(text, unit.span.end)
        return unit._replace(span=Span(unit.span.start, found.end()), by=-1) if found else unit

    def _scaled(self, unit: Unit, text: str) -> Unit:
        """The unit with the magnitude behind it."""
        found = self.scale.match(text, unit.span.end)
        if found is None:
            return unit
        by = self.scales[found.group(1).lower()]
        return unit._replace(span=Span(unit.span.start, found.end()), by=by)

    def _around(self, text: str, number: Span) -> Unit | None:
        behind, ahead = self._behind(text, number.end), self._ahead(text, number.start)
        end, named = behind or (number.end, None)
        if ahead is not None:
            start, form = ahead
            name, kind = (named.name, named.kind) if named else (None, None)
            if name == form.name:
                return _unit(Span(start, end), form)
            if behind is None or (form.kind == "money" and kind != "money"):
                return _unit(Span(start, number.end), form)
        if behind is None:
            return None
        written, span = text[number.end : end].lstrip(" \u3000-"), Span(number.start, end)
        return _unit(span, named) if named else Unit(span, "count", written)

    def letters(self) -> Iterator[str]:
        """The forms that begin with a letter: what may be glued to digits and is no model."""
        yield from (form for form in self.after.forms if _LETTERS.match(form))

    def codes(self) -> Iterator[str]:
        """The forms before a number that end in a letter: digits glued to them are no model either."""
        yield from (form for form in self.before.forms if _LETTERS.match(form[-1]))

    def _behind(self, text: str, at: int) -> tuple[int, UnitForm | None] | None:
        gap = self.gap.match(text, at)
        for start in dict.fromkeys((gap.end() if gap is not None else at, at)):
            for length in self.after.lengths.get(text[start : start + 1], ()):
                end = start + length
                form = self.after.named(text[start:end]) if end <= len(text) else None
                if form is not None and not self._runs_on(form, text, end):
                    return end, self._meant(form, text, start)
        return None

    def _runs_on(self, form: str, text: str, end: int) -> bool:
        """The form is the beginning of a word, or the sign of a currency before the next number ($20-$25)."""
        if _LETTERS.match(form[-1]):
            return _RUNS_ON.match(text, end) is not None
        return form in self.before.forms and text[end : end + 1].isdigit()

    def _meant(self, form: str, text: str, at: int) -> UnitForm | None:
        """The unit of the form at `at`, another one where what stands around says so; None: a classifier."""
        for lead, behind, meant in self.homonyms.get(form, ()):
            if lead.search(text, max(0, at - _MEANT), at) and behind.match(text, at + len(form)):
                return self.after.forms[meant]
        return self.after.forms[form]

    def _ahead(self, text: str, at: int) -> tuple[int, UnitForm] | None:
        end = at - 1 if at and text[at - 1] == " " else at
        for length in self.before.lengths.get(text[end - 1 : end], ()) if end else ():
            start = end - length
            written = self.before.named(text[start:end]) if start >= 0 else None
            form = self.before.forms[written] if written else None
            if form is not None and not _GLUED.fullmatch(text, max(0, start - 1), start + 1):
                return start, form
        return None


def _unit(span: Span, form: UnitForm) -> Unit:
    return Unit(span, form.kind, None if form.unitless else form.name, form)


_Meant = tuple[re.Pattern[str], re.Pattern[str], str]
"""What tells a homonym, before and behind the form, and the form that is meant."""


def _homonyms(words: FigureUnits) -> dict[str, list[_Meant]]:
    """What else a form may stand for."""
    found: dict[str, list[_Meant]] = {}
    for one in words.homonyms:
        for form in one.forms:
            found.setdefault(form, []).append((re.compile(one.lead), re.compile(one.behind), one.meant))
    return found


def _all_forms(words: FigureUnits) -> Iterator[UnitForm]:
    """The units of the table, those that prefixes make of them, and the currencies by their codes."""
    yield from (UnitForm(code, "money", after=(code,), before=(code,)) for code in words.currencies)
    for unit in words.units:
        yield unit
        for name in unit.prefixes:
            prefix = words.prefixes[name]
            yield replace(
                unit,
                name=f"{name}{unit.name}",
                after=tuple(f"{prefix.word}{one}" for one in unit.after),
                symbols=tuple(f"{prefix.symbol}{one}" for one in unit.symbols),
                size=str(Decimal(unit.size) * Decimal(prefix.size)),
            )


def _after(form: UnitForm, plural: str) -> Iterator[str]:
    yield from form.symbols
    for one in form.after:
        yield from _cases(one)
        if plural and len(one) > 2 and _LETTERS.match(one[-1]):
            yield from _cases(one + plural)


def _cases(written: str) -> Iterable[str]:
    return (written,) if len(written) <= _SHORT else (written, written.lower())


@cache
def unit_reader(pack: LanguagePack) -> UnitReader:
    """The reader of a language's units."""
    return UnitReader(pack.facet(FigureUnits))
