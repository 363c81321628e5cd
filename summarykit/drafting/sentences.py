"""One line of the outline for each thing in the inputs, with what every number in it rests on."""

from __future__ import annotations

import re
from decimal import Decimal

from summarykit.drafting.gaps import gap, lift
from summarykit.drafting.numbers import percent, shown
from summarykit.errors import Location
from summarykit.lang.facets.drafting import OutlineWords
from summarykit.records import Basis, InputFigure, OutlinePoint, PlanAnswer, Point, Question
from summarykit.records.drafting import PointKind


class FigureSentence:
    """The sentence of one figure: value, change against last year, parts with their shares.

    `digits` are the decimals of computed percentages.
    """

    def __init__(self, figure: InputFigure, words: OutlineWords, digits: int) -> None:
        self.figure = figure
        self.words = words
        self.digits = digits
        self.basis: list[Basis] = []

    def point(self) -> OutlinePoint:
        """The line; a gap where the value is missing."""
        value = self.figure.value
        if value is None:
            return self.missing()
        self.basis.append(given(self.figure.at, f"{value:f}"))
        label = self.figure.label[:1].upper() + self.figure.label[1:]
        pattern = self.words.figure_apart if label[-1:].isdigit() else self.words.figure
        told = pattern.format(label=label, amount=self.amount(value))
        text, gaps = lift(told + self.change(value) + self.words.stop + self.parts(value))
        return OutlinePoint("figure", text, tuple(self.basis), gaps)

    def amount(self, number: Decimal) -> str:
        """The number with its unit."""
        unit = self.figure.unit
        if not unit:
            return shown(number, self.words)
        tight = re.fullmatch(self.words.tight_unit, unit)
        pattern = self.words.amount_tight if tight else self.words.amount
        return pattern.format(number=shown(number, self.words), unit=unit)

    def again(self, number: Decimal) -> str:
        """The number beside one whose unit was told: with its unit where the language repeats it."""
        tight = re.fullmatch(self.words.tight_unit, self.figure.unit or "")
        return self.amount(number) if tight or self.words.repeat_unit else shown(number, self.words)

    def change(self, value: Decimal) -> str:
        """How it moved since last year, "" where last year's value is not known."""
        last = self.figure.last
        if last is None:
            return ""
        self.remember(last)
        difference = value - last
        if not difference:
            return self.words.same
        self.compute(f"{value:f} − {last:f} = {difference:f}")
        up = difference > 0
        if re.fullmatch(self.words.points_unit, self.figure.unit or ""):
            pattern = self.words.points_up if up else self.words.points_down
            return pattern.format(difference=shown(abs(difference), self.words), last=self.again(last))
        pattern = self.words.up if up else self.words.down
        told = pattern.format(difference=self.again(abs(difference)), last=self.again(last))
        return told + self.in_percent(difference, last)

    def in_percent(self, difference: Decimal, last: Decimal) -> str:
        """The change in percent; of nothing, and of less than nothing, there is none."""
        if last <= 0:
            return ""
        rate = percent(difference, last, self.digits)
        self.compute(f"{difference:f} ÷ {last:f} = {rate:f} %")
        pattern = self.words.percent_up if difference > 0 else self.words.percent_down
        return pattern.format(percent=shown(abs(rate), self.words))

    def parts(self, value: Decimal) -> str:
        """The parts with their shares; those that are missing as gaps."""
        if not self.figure.parts:
            return ""
        told = [self.part(name, number, value) for name, number in self.figure.parts.items()]
        known = [number for number in self.figure.parts.values() if number is not None]
        if len(known) == len(told):
            self.compute(f"{' + '.join(f'{number:f}' for number in known)} = {sum(known, Decimal(0)):f}")
        return self.words.parts.format(parts=self.words.comma.join(told))

    def part(self, name: str, number: Decimal | None, value: Decimal) -> str:
        """One part."""
        if number is None:
            last = self.figure.last_parts.get(name)
            return gap(self.words.part_gap.format(name=name, last=self.last_year(last)))
        self.basis.append(given(self.figure.parts_at.get(name, self.figure.at), f"{number:f}"))
        told = self.words.part.format(name=name, number=self.again(number))
        if value <= 0 or number < 0 or re.fullmatch(self.words.points_unit, self.figure.unit or ""):
            return told
        share = percent(number, value, self.digits)
        self.compute(f"{number:f} ÷ {value:f} = {share:f} %")
        return told + self.words.share.format(percent=shown(share, self.words))

    def missing(self) -> OutlinePoint:
        """What is asked for, with last year's value beside it."""
        figure, words = self.figure, self.words
        self.basis.append(given(figure.at, ""))
        what = words.figure_gap.format(
            label=figure.label,
            unit=words.unit_hint.format(unit=figure.unit) if figure.unit else "",
            parts=self.parts_asked(),
            last=self.last_year(figure.last),
        )
        text, gaps = lift(gap(words.gap.format(what=what)))
        return OutlinePoint("gap", text, tuple(self.basis), gaps)

    def parts_asked(self) -> str:
        """The parts of a missing value: those given already, and the names of the others."""
        if not self.figure.parts:
            return ""
        told: list[str] = []
        for name, number in self.figure.parts.items():
            if number is None:
                told.append(name)
                continue
            self.basis.append(given(self.figure.parts_at.get(name, self.figure.at), f"{number:f}"))
            told.append(self.words.part.format(name=name, number=self.again(number)))
        return self.words.parts_hint.format(parts=self.words.comma.join(told))

    def last_year(self, number: Decimal | None) -> str:
        """Last year's value as a hint, "" where it is not known."""
        if number is None:
            return ""
        self.remember(number)
        return self.words.last_year.format(last=self.again(number))

    def remember(self, number: Decimal) -> None:
        """A number of last year: its place there, or the inputs file where no place is given."""
        place = self.figure.last_at
        known = Basis("past", place, f"{number:f}") if place else given(self.figure.at, f"{number:f}")
        self.basis.append(known)

    def compute(self, formula: str) -> None:
        """A number that was worked out."""
        self.basis.append(Basis("computed", str(self.figure.at), formula))


def plan_sentence(answer: PlanAnswer, words: OutlineWords) -> OutlinePoint:
    """A plan of last year, quoted with its place, and what became of it."""
    outcome = answer.outcome or gap(words.gap.format(what=words.outcome_gap))
    marked = words.plan.format(quote=_quote(answer.plan, answer.origin, words), outcome=outcome)
    return _answered("plan", marked, answer.at, answer.origin)


def question_sentence(question: Question, words: OutlineWords) -> OutlinePoint:
    """A problem of last year, quoted with its place, and what became of it."""
    answer = question.answer or gap(words.gap.format(what=words.answer_gap))
    marked = words.question.format(quote=_quote(question.question, question.origin, words), answer=answer)
    return _answered("question", marked, question.at, question.origin)


def point_sentence(point: Point) -> OutlinePoint:
    """The writer's own words, unchanged."""
    return OutlinePoint("point", point.text, (given(point.at, ""),))


def empty_section(role: str, words: OutlineWords, at: Location) -> OutlinePoint:
    """The visible mark of a section for which nothing is given."""
    what = words.role_gaps.get(role, words.role_gaps["other"])
    text, gaps = lift(gap(words.gap.format(what=what)))
    return OutlinePoint("gap", text, (given(at, ""),), gaps)


def given(at: Location, note: str) -> Basis:
    """It stands in the inputs file."""
    return Basis("given", str(at), note)


def _answered(kind: PointKind, marked: str, at: Location, origin: str | None) -> OutlinePoint:
    text, gaps = lift(marked)
    past = (Basis("past", origin),) if origin else ()
    return OutlinePoint(kind, text, (*past, given(at, "")), gaps)


def _quote(text: str, origin: str | None, words: OutlineWords) -> str:
    """In quotation marks; those inside it become single ones, so that the quotation ends where it ends."""
    inner = text.replace("“", "‘").replace("”", "’")
    return words.quote_placed.format(text=inner, place=origin) if origin else words.quote.format(text=inner)
