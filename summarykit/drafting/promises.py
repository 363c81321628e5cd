"""Sentences of a past summary that want an answer this year: its plans and its problems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarykit.drafting.scalars import UNPRINTABLE
from summarykit.lang import get_pack
from summarykit.lang.facets.drafting import DraftWords, FormCues
from summarykit.records import Analysis, Role, Span
from summarykit.records.spans import trim
from summarykit.records.structure import role_of

MAX_PLANS, MAX_QUESTIONS = 12, 8
"""What a writer can answer in one sitting; the rest is counted and said."""

HAN_BREAK = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*\r?\n\s*(?=[\u3000-\u9fff\uff00-\uffef])")


@dataclass(frozen=True, slots=True)
class Promise:
    """A sentence on one line, without its number and full stop, and where it stands."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sentences that are asked, in text order, and how many more there are."""

    asked: tuple[Promise, ...]
    left_out: int


def plans(analysis: Analysis) -> Chosen:
    """Plans for the year to come: whole sentences of sections on plans that name something to be done."""
    cues = get_pack(analysis.document.lang).facet(DraftWords).cues
    found = [one for one in _sentences(analysis, "plans", cues) if re.search(cues.plan, one.text)]
    return _best(found, cues, MAX_PLANS)


def problems(analysis: Analysis) -> Chosen:
    """Problems told: whole sentences of sections on problems that name one."""
    cues = get_pack(analysis.document.lang).facet(DraftWords).cues
    found = [
        one
        for one in _sentences(analysis, "problems", cues)
        if re.search(cues.problem, one.text) and not re.search(cues.no_problem, one.text)
    ]
    return _best(found, cues, MAX_QUESTIONS)


def _sentences(analysis: Analysis, role: Role, cues: FormCues) -> Iterator[Promise]:
    """The sentences of a role that are long enough to say something and short enough to be answered."""
    text = analysis.document.text
    for block in analysis.blocks:
        if block.kind not in {"body", "list"} or role_of(analysis.sections, block.span) != role:
            continue
        for found in re.finditer(cues.sentence, block.span.of(text)):
            span = trim(Span(*found.span()).shift(block.span.start), text)
            lead = re.match(cues.lead, span.of(text))
            span = Span(span.start + (lead.end() if lead else 0), span.end)
            span = Span(span.start, span.start + len(span.of(text).rstrip("。；;.，, \u3000")))
            line = one_line(span.of(text))
            if cues.shortest <= len(line) <= cues.longest:
                yield Promise(line, span)


def _best(found: list[Promise], cues: FormCues, most: int) -> Chosen:
    """Those with a number first, watchwords never; then in text order."""
    concrete = [one for one in found if _weight(one.text, cues) > 0]
    chosen = sorted(concrete, key=lambda one: (-_weight(one.text, cues), one.span))[:most]
    return Chosen(tuple(sorted(chosen, key=lambda one: one.span)), len(concrete) - len(chosen))


def _weight(text: str, cues: FormCues) -> int:
    """2 for a sentence with a number to be measured by, 1 for other plain ones, less for watchwords."""
    slogans = len(re.findall(cues.slogan, text))
    return 1 + bool(re.search(r"\d", text)) - slogans


def one_line(text: str) -> str:
    """The text on one line without what cannot be printed; lines of Chinese join without a blank."""
    return " ".join(UNPRINTABLE.sub("", HAN_BREAK.sub("", text)).split())
