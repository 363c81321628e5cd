"""Which sections a form has, and what of the past summary is asked in each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from summarykit.drafting.asked import AskedFigure
from summarykit.drafting.promises import Promise, one_line
from summarykit.lang import get_pack
from summarykit.lang.facets.drafting import DraftWords
from summarykit.records import Analysis, Role, Section, Span
from summarykit.records.spans import subtract

MAX_LEVEL = 9
OPEN_ROLES: frozenset[Role] = frozenset({"problems", "plans"})
"""What a summary is asked for even where nobody asks for a figure."""
COLONS = ":： "
RUN_IN_ENDS = COLONS + ".。"
ANSWERING: frozenset[Role] = frozenset({"achievements", "practices"})
"""Where a reader looks for what became of a plan."""


@dataclass(slots=True)
class FormSection:
    """A section of the form while it is being filled; `source` is the section of the past summary."""

    source: Section
    title: str = ""
    number: str = ""
    figures: list[AskedFigure] = field(default_factory=list)
    plans: list[Promise] = field(default_factory=list)
    questions: list[Promise] = field(default_factory=list)

    @property
    def role(self) -> Role:
        """Its standard role."""
        return self.source.role

    @property
    def level(self) -> int:
        """Its level, as deep as a form allows."""
        return min(max(self.source.level, 1), MAX_LEVEL)

    @property
    def is_wanted(self) -> bool:
        """It has a heading, or something is asked in it, or it is where problems or plans are told."""
        asked = self.figures or self.plans or self.questions
        return bool(self.source.heading or asked or self.role in OPEN_ROLES)


def fill_sections(
    analysis: Analysis,
    figures: Iterable[AskedFigure],
    plans: Iterable[Promise],
    questions: Iterable[Promise],
) -> list[FormSection]:
    """The sections that a form wants, in the order of the summary, with what is asked in each.

    Figures and questions stay in their sections; a plan goes to the section of results that speaks of the
    same things, for there its outcome will be told.
    """
    sections = [_empty(section) for section in _own_sections(analysis)]
    if not sections:
        return []
    for figure in figures:
        _around(figure.span, sections).figures.append(figure)
    for question in questions:
        _around(question.span, sections).questions.append(question)
    nearest = _Nearness(analysis, sections)
    for plan in plans:
        nearest.to(plan).plans.append(plan)
    return [section for section in sections if section.is_wanted]


def _around(span: Span, sections: list[FormSection]) -> FormSection:
    """The innermost section around a place, the first of all where none is around it."""
    holding = [one for one in sections if one.source.span.contains(span)]
    return min(holding, key=lambda one: len(one.source.span), default=sections[0])


def _empty(section: Section) -> FormSection:
    heading = section.heading
    if heading is None:
        return FormSection(section)
    # What parts a run-in heading from its paragraph stands at its end and is no part of its words.
    title = one_line(heading.title).rstrip(RUN_IN_ENDS if heading.run_in else COLONS)
    return FormSection(section, title, one_line(heading.number or ""))


def _own_sections(analysis: Analysis) -> list[Section]:
    """The unit's own headings, none of a site's furniture; passages without a heading where one is needed.

    A passage of problems or plans has a place of its own in a form, and so has what stands before the first
    heading; any other belongs to the section around it.
    """
    furniture = [block.span for block in analysis.blocks if block.is_boilerplate]
    return [
        section
        for section in analysis.sections
        if (
            not any(span.overlaps(section.heading.span) for span in furniture)
            if section.heading
            else section.parent is None or section.role in OPEN_ROLES
        )
    ]


class _Nearness:
    """Which section of results speaks of the same things as a sentence."""

    def __init__(self, analysis: Analysis, sections: list[FormSection]) -> None:
        self.pack = get_pack(analysis.document.lang)
        self.sections = [one for one in sections if one.role in ANSWERING] or sections
        self.words = [self.content(_own_text(analysis, section.source)) for section in self.sections]
        self.spread = Counter(word for words in self.words for word in words)

    def content(self, text: str) -> set[str]:
        """Words that tell what a text is about."""
        telling = self.pack.facet(DraftWords).cues.content_word
        return {word.casefold() for word in self.pack.cut_words(text) if re.fullmatch(telling, word)}

    def to(self, promise: Promise) -> FormSection:
        """The section that shares the rarest words with it, the first of equals."""
        asked = self.content(promise.text)
        shared = [sum(1 / self.spread[word] for word in asked & words) for words in self.words]
        return self.sections[shared.index(max(shared))]


def _own_text(analysis: Analysis, section: Section) -> str:
    """The section's text without that of the sections inside it."""
    inside = [other.span for other in analysis.sections if other.parent == analysis.sections.index(section)]
    return " ".join(rest.of(analysis.document.text) for rest in subtract(section.span, inside))
