"""What became of a form, for people: the words of `summarykit init` and `summarykit draft`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarykit.errors import Warned
from summarykit.messages import say
from summarykit.records import Basis, Inputs, Outline
from summarykit.reports.terminal.layout import hang, one_line, pad, width
from summarykit.reports.terminal.screen import Screen


@dataclass(frozen=True, slots=True)
class FormMade:
    """What `init` read and wrote: counts of the past summary's sections and of what the form asks for."""

    read: str
    wrote: str
    year: int
    sections: int
    figures: int
    breakdowns: int
    plans: int
    questions: int


@dataclass(frozen=True, slots=True)
class DraftMade:
    """What `draft` did.

    `missing_in` and `open_in` name the sections with figures and answers still to be given; `changes`,
    `shares` and `totals` count what was computed and checked; `wrote` is empty where nothing was written.
    """

    inputs: str
    sections: int
    figures: int
    missing: int
    missing_in: tuple[str, ...]
    answers: int
    open: int
    open_in: tuple[str, ...]
    changes: int
    shares: int
    totals: int
    warnings: tuple[Warned, ...]
    wrote: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        """Every figure has its value, every plan and question its answer."""
        return not self.missing and not self.open


def count_form(inputs: Inputs, *, read: str, wrote: str, sections: int) -> FormMade:
    """What a fresh form asks for."""
    figures = [figure for section in inputs.sections for figure in section.figures]
    return FormMade(
        read=read,
        wrote=wrote,
        year=inputs.year,
        sections=sections,
        figures=len(figures),
        breakdowns=sum(1 for figure in figures if figure.parts),
        plans=sum(len(section.plans_answered) for section in inputs.sections),
        questions=sum(len(section.questions) for section in inputs.sections),
    )


def show_form(made: FormMade, screen: Screen) -> str:
    """What was read, what was written, what to do next."""
    figures = say("{n} figure|{n} figures", n=made.figures)
    plans = say("{n} plan|{n} plans", n=made.plans)
    sections = say("{n} section|{n} sections", n=made.sections)
    parts = say(" ({count} with a breakdown)", count=made.breakdowns) if made.breakdowns else ""
    read = say(
        "Read {file}: {sections}, {figures}, {plans} for {year}.",
        file=one_line(made.read),
        sections=sections,
        figures=figures + parts,
        plans=plans,
        year=made.year,
    )
    wrote = say(
        "Wrote {file}: {figures} and {plans} to answer, last year's values beside each.",
        file=one_line(made.wrote),
        figures=figures,
        plans=plans,
    )
    step = say("Next: fill it in, then  summarykit draft {file}", file=one_line(made.wrote))
    return "\n".join(line for text in (read, wrote, step) for line in hang("", text, screen.width)) + "\n"


def show_draft(made: DraftMade, screen: Screen) -> str:
    """Figures given and missing, what was computed, warnings, files written."""
    rows = [(say("figures"), _figures(made))]
    if made.answers:
        rows.append((say("answers"), _answers(made)))
    rows.append((say("computed"), _computed(made)))
    columns = max(9, *(width(name) for name, _ in rows))
    lines = [line for name, told in rows for line in hang(f"{pad(name, columns)}  ", told, screen.width)]
    for warned in made.warnings:
        head = f"{warned.code} "
        first, *rest = hang(head, f"{one_line(str(warned.at))}  {one_line(warned.message)}", screen.width)
        lines += [screen.paint("medium", warned.code) + first[len(warned.code) :], *rest]
    lines += hang("", _wrote(made), screen.width)
    return "\n".join(lines) + "\n"


def _figures(made: DraftMade) -> str:
    told = say("{given} of {total} given", given=made.figures - made.missing, total=made.figures)
    if made.missing:
        told += say(
            " · {count} missing, marked in {places}", count=made.missing, places=_listed(made.missing_in)
        )
    return told


def _answers(made: DraftMade) -> str:
    told = say("{given} of {total} given", given=made.answers - made.open, total=made.answers)
    if made.open:
        told += say(" · {count} open, marked in {places}", count=made.open, places=_listed(made.open_in))
    return told


def _listed(places: Sequence[str]) -> str:
    if len(places) < 2:
        return "".join(places)
    return say("{first} and {last}", first=say(", ").join(places[:-1]), last=places[-1])


def _computed(made: DraftMade) -> str:
    counts = [
        (made.changes, say("{n} year-on-year change|{n} year-on-year changes", n=made.changes)),
        (made.shares, say("{n} share|{n} shares", n=made.shares)),
        (made.totals, say("{n} total checked|{n} totals checked", n=made.totals)),
    ]
    return say(", ").join(told for count, told in counts if count) or say("nothing")


def _wrote(made: DraftMade) -> str:
    sections = say("{n} section|{n} sections", n=made.sections)
    if not made.wrote:
        return say("Nothing written ({sections}).", sections=sections)
    if len(made.wrote) == 1:
        return say("Wrote {file} ({sections}).", file=one_line(made.wrote[0]), sections=sections)
    file, trace = (one_line(name) for name in made.wrote)
    return say("Wrote {file} ({sections}) and {trace}.", file=file, sections=sections, trace=trace)


def show_bases(number: str, bases: Sequence[Basis], screen: Screen) -> str:
    """Where a number of the outline comes from, one line a basis."""
    kinds = {"given": say("given"), "computed": say("computed"), "past": say("past summary")}
    rows = [[kinds[basis.kind], basis.at, basis.note] for basis in bases]
    head = screen.paint("strong", one_line(number))
    return "\n".join([head, *screen.table(rows, flexible=2, styles={0: "good"}, wrapping=True)]) + "\n"


def count_draft(
    inputs: Inputs,
    outline: Outline,
    *,
    name: str,
    warnings: tuple[Warned, ...],
    wrote: tuple[str, ...],
) -> DraftMade:
    """What was given, what is missing and where, and what was computed."""
    missing, answers, unanswered = _gaps(inputs)
    changes, shares, totals = _counts(inputs)
    return DraftMade(
        inputs=name,
        sections=len(outline.sections),
        figures=sum(len(section.figures) for section in inputs.sections),
        missing=len(missing),
        missing_in=tuple(dict.fromkeys(missing)),
        answers=answers,
        open=len(unanswered),
        open_in=tuple(dict.fromkeys(unanswered)),
        changes=changes,
        shares=shares,
        totals=totals,
        warnings=warnings,
        wrote=wrote,
    )


def _gaps(inputs: Inputs) -> tuple[list[str], int, list[str]]:
    """The section of each missing figure, how many answers are asked for, the section of each open one."""
    missing: list[str] = []
    unanswered: list[str] = []
    asked = 0
    for label, section in zip(_labels(inputs), inputs.sections, strict=True):
        missing += [label for figure in section.figures if figure.value is None]
        answers = [plan.outcome for plan in section.plans_answered]
        answers += [question.answer for question in section.questions]
        unanswered += [label for answer in answers if answer is None]
        asked += len(answers)
    return missing, asked, unanswered


def _labels(inputs: Inputs) -> list[str]:
    """For each section the outermost one that it is or stands in, as "§2"."""
    outermost = min((section.level for section in inputs.sections), default=1)
    number = 0
    labels = []
    for section in inputs.sections:
        number += section.level == outermost
        labels.append(f"§{number}")
    return labels


def _counts(inputs: Inputs) -> tuple[int, int, int]:
    """Changes against last year, shares of parts, and totals that were checked against their parts."""
    changes = shares = totals = 0
    for section in inputs.sections:
        for figure in section.figures:
            given = [part for part in figure.parts.values() if part is not None]
            changes += figure.value is not None and figure.last is not None
            shares += len(given) if figure.value else 0
            totals += bool(given) and figure.value is not None and len(given) == len(figure.parts)
    return changes, shares, totals
