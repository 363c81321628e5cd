"""What a writer should look at before the draft goes out: W231, W232, W233. Nothing here stops a draft."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from summarykit.drafting.numbers import shown
from summarykit.drafting.plan import is_parent
from summarykit.errors import Warned
from summarykit.lang import get_pack
from summarykit.lang.facets.drafting import DraftWords, OutlineWords
from summarykit.messages import say
from summarykit.records import Analysis, InputFigure, Inputs, InputSection, Point

TENFOLD = (Decimal("9.5"), Decimal("10.5"))
"""A digit too many or a decimal point moved gives ten times last year's value, give or take a normal
year's growth of 5 %; the same downwards."""

LONGEST_TITLE = 40
"""A heading is told so far; whole sentences serve as headings."""


def review_inputs(inputs: Inputs, past: Sequence[Analysis] = ()) -> tuple[Warned, ...]:
    """Warnings in the order of the file: values about ten times last year's, sections with nothing for
    this year, points that are sentences of a past summary but for their digits.
    """
    old = _Old(inputs, past)
    warned: list[Warned] = []
    words = get_pack(inputs.lang).facet(DraftWords).outline
    outermost = min((section.level for section in inputs.sections), default=1)
    number = 0
    for index, section in enumerate(inputs.sections):
        number += section.level == outermost
        warned += (found for figure in section.figures if (found := _tenfold(figure, words)))
        if not is_parent(inputs.sections, index) and not _tells(section):
            title = section.title or words.roles[section.role]
            warned.append(_nothing(section, f"§{number} “{_short(title)}”"))
        warned += (found for point in section.points if (found := old.repeated(point)))
    return tuple(warned)


def _tenfold(figure: InputFigure, words: OutlineWords) -> Warned | None:
    """W231: a digit too many or too few."""
    if not figure.value or not figure.last or figure.last < 0 or figure.value < 0:
        return None
    times = figure.value / figure.last
    low, high = TENFOLD
    if not (low <= times <= high or low <= 1 / times <= high):
        return None
    return Warned(
        "W231",
        say(
            "“{label}” {value} is {times} × last year's {last}: a misplaced digit?",
            label=figure.label,
            value=shown(figure.value, words),
            times=f"{times:.1f}" if times > 1 else f"{times:.2f}",
            last=shown(figure.last, words),
        ),
        help=say("Check it against its source; leave it as it is where it is right."),
        at=figure.at,
    )


def _tells(section: InputSection) -> bool:
    """Something of this year is given in it."""
    return (
        bool(section.points)
        or any(figure.value is not None for figure in section.figures)
        or any(answer.outcome for answer in section.plans_answered)
        or any(question.answer for question in section.questions)
    )


def _short(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1] + "…"


def _nothing(section: InputSection, where: str) -> Warned:
    return Warned(
        "W232",
        say("{section} has nothing for this year; last year's text was not carried over", section=where),
        help=say("Give a figure or a point, or remove the section."),
        at=section.at,
    )


class _Old:
    """The past summaries as one looks for a sentence in them: letters alone, digits all alike."""

    def __init__(self, inputs: Inputs, past: Sequence[Analysis]) -> None:
        self.least = get_pack(inputs.lang).min_passage
        self.texts = [(analysis.document.id, _letters(analysis.document.text)) for analysis in past]

    def repeated(self, point: Point) -> Warned | None:
        """W233: long enough not to be alike by chance, and standing in a past summary."""
        letters = _letters(point.text)
        if len(letters) < self.least:
            return None
        for name, text in self.texts:
            if letters in text:
                return self.warned(point, name)
        return None

    def warned(self, point: Point, name: str) -> Warned:
        """The warning about a point that stands in the summary `name`."""
        return Warned(
            "W233",
            say("this point is a sentence of {name}, or differs in its digits alone", name=name),
            help=say("Say what was different this year, or leave it out."),
            at=point.at,
        )


def _letters(text: str) -> str:
    """Folded letters with every number as 0, so that what was only renumbered is found too."""
    from summarykit.text.folding import fold

    return re.sub(r"[\W_]+", "", re.sub(r"\d+(?:[.,]\d+)*", "0", fold(text).text))
