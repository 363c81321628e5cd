"""What drafting must know of a language: the sentences of an outline, the words of a form, cues for both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class OutlineWords:
    """Sentences of an outline, with `{names}` to fill in.

    `amount` joins a number and its unit, `amount_tight` where the regular expression `tight_unit` fits the
    whole unit; `repeat_unit` where the unit stands with every number of a sentence. `figure_apart` is for
    labels that end with a digit. `points_unit` fits units whose change is told in percentage points.
    `roles` are the headings of sections without a title, `role_gaps` what is asked for where such a
    section is empty; "other" is for every role that is not listed.
    """

    title: str
    heading: str
    heading_tight: str
    group_digits: bool
    repeat_unit: bool
    amount: str
    amount_tight: str
    tight_unit: str
    points_unit: str
    figure: str
    figure_apart: str
    up: str
    down: str
    same: str
    points_up: str
    points_down: str
    percent_up: str
    percent_down: str
    stop: str
    parts: str
    part: str
    share: str
    comma: str
    gap: str
    figure_gap: str
    part_gap: str
    last_year: str
    unit_hint: str
    parts_hint: str
    plan: str
    question: str
    quote: str
    quote_placed: str
    outcome_gap: str
    answer_gap: str
    role_gaps: dict[str, str]
    roles: dict[str, str]


@dataclass(frozen=True, slots=True)
class FormWords:
    """Comments of a form that `init` writes, with `{names}` to fill in, and words that stand in it."""

    head: tuple[str, ...]
    year_unknown: str
    unit_unknown: str
    unit_placeholder: str
    points_hint: str
    plans_left_out: str
    questions_left_out: str
    currencies: dict[str, str]
    percent: str


@dataclass(frozen=True, slots=True)
class FormCues:
    """Regular expressions that choose from a past summary what is asked again.

    `title_unit` and `signature_unit`: the unit's name, in the group `unit`. `kinds`: kind of unit to words
    of its name. `plan`: what makes a sentence a plan of something to be done; `slogan`: what makes it a
    watchword; `problem`: what tells that a sentence names a problem. `sentence` is one whole sentence;
    `longest` and `shortest` the characters of a sentence that can be answered; `content_word` fits words
    that tell what a sentence is about. `year_digits` are the ten digits of
    a year written in words, "" where nobody writes it so. `lead` is what opens a sentence and belongs to
    the order of the old text (a number, "first,"). `skip_concept`: what is counted to no purpose.
    `clause_end` is what stands between clauses, `clause_glue` joins what stands before and behind a number
    in one, `clause_filler` is what of a clause names nothing, `vague` what is written between a number and
    its unit. `no_unit` fits the whole of a name that names no unit, `no_problem` a sentence that says what
    is to be done about problems.
    """

    title_unit: tuple[str, ...]
    signature_unit: str
    kinds: dict[str, str]
    plan: str
    slogan: str
    problem: str
    sentence: str
    longest: int
    shortest: int
    content_word: str
    lead: str
    skip_concept: str
    clause_end: str
    clause_glue: str
    clause_filler: str
    vague: str
    no_unit: str
    no_problem: str
    year_digits: str


@dataclass(frozen=True, slots=True)
class DraftWords:
    """All of it. `signed_unit` fits the whole of a unit whose values may be negative."""

    FILE: ClassVar[str] = "drafting.toml"

    signed_unit: str
    outline: OutlineWords
    form: FormWords
    cues: FormCues
