"""From a past summary to next year's form: its sections, figures, plans and problems, to be answered."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from summarykit.drafting.asked import AskedFigure, asked_figures
from summarykit.drafting.form import write_form
from summarykit.drafting.promises import Chosen, Promise, one_line, plans, problems
from summarykit.drafting.unit import unit_of
from summarykit.drafting.years import move_years, year_of
from summarykit.lang import LanguagePack, get_pack
from summarykit.lang.facets.drafting import DraftWords, FormWords
from summarykit.messages import choose
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


def prefill_inputs(analysis: Analysis, year: int | None = None) -> str:
    """The inputs file (YAML) for `year`, by default the year after that of the past summary.

    The unit's own headings in their order, its figures with last year's values, the plans and problems it
    told, each with its place. `read_inputs` reads it back.
    """
    pack = get_pack(analysis.document.lang)
    words = pack.facet(DraftWords)
    past = year_of(analysis)
    new = year or (past or datetime.now().astimezone().year - 1) + 1
    moved = new - (past or new)
    planned, told = plans(analysis), problems(analysis)
    sections = _fill(analysis, pack, planned, told)
    for section in sections:
        section.title = move_years(section.title, moved, words.cues.year_digits)
    return write_form(
        analysis.document.id,
        words=words.form,
        year=new,
        year_note="" if past or year else words.form.year_unknown,
        **_unit(analysis, words.form),
        lang=analysis.document.lang,
        title=move_years(one_line(analysis.title or ""), moved, words.cues.year_digits),
        notes=_left_out(words.form, planned, told),
        sections=[section for section in sections if section.is_wanted],
    )


def _unit(analysis: Analysis, words: FormWords) -> dict[str, str | None]:
    """The unit's name and kind; a name to be replaced, and a note, where none was found."""
    name, kind = unit_of(analysis)
    if name is None:
        return {"unit": words.unit_placeholder, "unit_note": words.unit_unknown, "kind": None}
    return {"unit": name, "unit_note": "", "kind": kind}


def _fill(analysis: Analysis, pack: LanguagePack, planned: Chosen, told: Chosen) -> list[FormSection]:
    """The sections with what is asked in each."""
    sections = [_empty(section) for section in _own_sections(analysis)]
    if not sections:
        return []
    for figure in asked_figures(analysis):
        _around(figure.span, sections).figures.append(figure)
    for question in told.asked:
        _around(question.span, sections).questions.append(question)
    nearest = _Nearness(analysis, pack, [one for one in sections if one.role in ANSWERING] or sections)
    for plan in planned.asked:
        nearest.to(plan).plans.append(plan)
    return sections


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
    """Which section's text speaks of the same things as a sentence."""

    def __init__(self, analysis: Analysis, pack: LanguagePack, sections: list[FormSection]) -> None:
        self.pack = pack
        self.sections = sections
        self.words = [self.content(_own_text(analysis, section.source)) for section in sections]
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


def _left_out(words: FormWords, planned: Chosen, told: Chosen) -> list[str]:
    """What the past summary holds beyond what is asked."""
    counts = ((planned.left_out, words.plans_left_out), (told.left_out, words.questions_left_out))
    return [choose(sentence, {"n": n}).format(n=n) for n, sentence in counts if n]
