"""From a past summary to next year's form: its sections, figures, plans and problems, to be answered."""

from __future__ import annotations

from datetime import datetime

from summarykit.drafting.asked import asked_figures
from summarykit.drafting.form import write_form
from summarykit.drafting.form_sections import fill_sections
from summarykit.drafting.promises import Chosen, one_line, plans, problems
from summarykit.drafting.unit import unit_of
from summarykit.drafting.years import move_years, year_of
from summarykit.lang import get_pack
from summarykit.lang.facets.drafting import DraftWords, FormWords
from summarykit.messages import choose
from summarykit.records import Analysis


def prefill_inputs(analysis: Analysis, year: int | None = None) -> str:
    """The inputs file (YAML) for `year`, by default the year after that of the past summary.

    The unit's own headings in their order, its figures with last year's values, the plans and problems it
    told, each with its place. `read_inputs` reads it back.
    """
    words = get_pack(analysis.document.lang).facet(DraftWords)
    past = year_of(analysis)
    new = year or (past or datetime.now().astimezone().year - 1) + 1
    moved = new - (past or new)
    planned, told = plans(analysis), problems(analysis)
    sections = fill_sections(analysis, asked_figures(analysis), planned.asked, told.asked)
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
        sections=sections,
    )


def _unit(analysis: Analysis, words: FormWords) -> dict[str, str | None]:
    """The unit's name and kind; a name to be replaced, and a note, where none was found."""
    name, kind = unit_of(analysis)
    if name is None:
        return {"unit": words.unit_placeholder, "unit_note": words.unit_unknown, "kind": None}
    return {"unit": name, "unit_note": "", "kind": kind}


def _left_out(words: FormWords, planned: Chosen, told: Chosen) -> list[str]:
    """What the past summary holds beyond what is asked."""
    counts = ((planned.left_out, words.plans_left_out), (told.left_out, words.questions_left_out))
    return [choose(sentence, {"n": n}).format(n=n) for n, sentence in counts if n]
