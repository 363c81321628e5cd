"""From inputs to an outline: the unit's own headings, and each thing of the inputs exactly once."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from summarykit.drafting.sentences import (
    FigureSentence,
    empty_section,
    given,
    plan_sentence,
    point_sentence,
    question_sentence,
)
from summarykit.lang import get_pack
from summarykit.lang.facets.drafting import DraftWords, OutlineWords
from summarykit.records import Analysis, Inputs, InputSection, Outline, OutlinePoint, OutlineSection, Role

ALWAYS_ASKED: frozenset[Role] = frozenset({"problems", "plans"})
"""Sections that are empty without points of this year, whatever became of last year's."""


def plan_outline(inputs: Inputs, past: Sequence[Analysis] = ()) -> Outline:
    """The outline of the year's summary, in the language of the inputs.

    Every figure, point, plan and question of the inputs stands in it once, every number has a basis, and
    no sentence of a past summary does but quoted plans and problems. `past`, latest first, gives the unit's
    own heading to a section that has none.
    """
    words = get_pack(inputs.lang).facet(DraftWords).outline
    sections = inputs.sections
    taken = {section.title for section in sections}
    own = {role: found for role, found in _headings_by_role(past).items() if found[1] not in taken}
    return Outline(
        title=inputs.title or words.title.format(year=inputs.year, unit=inputs.unit.name),
        year=inputs.year,
        unit=inputs.unit.name,
        lang=inputs.lang,
        sections=tuple(
            _section(section, words, inputs.percent_digits, own, is_parent=is_parent(sections, index))
            for index, section in enumerate(sections)
        ),
        basis=(given(inputs.at, f"{inputs.year}"),),
    )


def is_parent(sections: Sequence[InputSection], index: int) -> bool:
    """The section has sub-sections: the one after it stands deeper."""
    return index + 1 < len(sections) and sections[index + 1].level > sections[index].level


def heading_line(section: OutlineSection, words: OutlineWords) -> str:
    """The heading as it is printed: number and title, apart where the number ends with a narrow sign."""
    if not section.number:
        return section.title
    wide = unicodedata.east_asian_width(section.number[-1]) in "WF"
    pattern = words.heading_tight if wide else words.heading
    return pattern.format(number=section.number, title=section.title)


def _headings_by_role(past: Sequence[Analysis]) -> dict[Role, tuple[str | None, str]]:
    """Number and title of the first outermost heading of each role in the first summary that has one."""
    found: dict[Role, tuple[str | None, str]] = {}
    for analysis in past:
        for section in analysis.sections:
            if section.heading is not None and section.parent is None:
                found.setdefault(section.role, (section.heading.number, section.heading.title))
    return found


def _section(
    section: InputSection,
    words: OutlineWords,
    digits: int,
    own: dict[Role, tuple[str | None, str]],
    *,
    is_parent: bool,
) -> OutlineSection:
    number, title = section.number, section.title
    if title is None:
        past_number, title = own.get(section.role, (None, words.roles[section.role]))
        number = number or past_number
    return OutlineSection(
        title=title,
        role=section.role,
        level=section.level,
        points=_points(section, words, digits, is_parent=is_parent),
        number=number,
        basis=(given(section.at, ""),),
    )


def _points(
    section: InputSection, words: OutlineWords, digits: int, *, is_parent: bool
) -> tuple[OutlinePoint, ...]:
    """Figures, the writer's points, plans, questions: what is new stands before what was promised."""
    told = [FigureSentence(figure, words, digits).point() for figure in section.figures]
    told += [point_sentence(point) for point in section.points]
    if not is_parent and _nothing_given(section):
        told.append(empty_section(section.role, words, section.at))
    told += [plan_sentence(answer, words) for answer in section.plans_answered]
    told += [question_sentence(question, words) for question in section.questions]
    return tuple(told)


def _nothing_given(section: InputSection) -> bool:
    """No line would stand in the section, or none but what became of last year's problems and plans."""
    own = section.figures or section.points
    answers = section.plans_answered or section.questions
    return not own and (section.role in ALWAYS_ASKED or not answers)
