"""What the figures room must know of a language. All patterns are regular expressions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True)
class FigureNumbers:
    """How numbers are written.

    `reader` names the parser of spelled numbers; `spelled` finds them; `words` and `denominators` are the
    values of words. `magnitudes` may follow a number; `surplus` stands inside one and means "and more".
    `magnitude_not`: a test right behind a magnitude that is part of a unit instead (千瓦).
    `broken`: a number in digits with a stray blank, in the group of that name.
    `fraction`: groups `top` and `bottom` (and twins with a digit); `fraction_units`: bottoms that make a
    unit. `bare_spelled`: a spelled number counts without a unit;
    `only_in_company`: a number that is mostly an article, taken beside another number alone;
    `never_alone`: what must not follow it even then.
    """

    FILE: ClassVar[str] = "figures_numbers.toml"

    reader: Literal["english", "chinese"]
    spelled: str
    words: dict[str, int]
    denominators: dict[str, int]
    magnitudes: dict[str, int]
    surplus: str
    magnitude_not: str
    broken: str
    fraction: str
    fraction_units: tuple[str, ...]
    bare_spelled: bool
    only_in_company: str
    never_alone: str


@dataclass(frozen=True, slots=True)
class UnitForm:
    """One unit: what kind of figure it makes, and what is written before or after the number.

    The unit's amount is the number times `factor`: 9成 is 0.9, ‰ is a tenth of a percent.
    """

    name: str
    kind: Literal["percent", "money", "measure", "ratio"]
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    factor: str = "1"
    unitless: bool = False


@dataclass(frozen=True, slots=True)
class FigureUnits:
    """Units and classifiers.

    `classifiers` stand after a number and are the unit of its count; `gap` is what may stand between
    number and unit; `no_span` names relative periods: a number and unit after `relative_before` or
    before `relative_after` is a time told from now and no figure, where the unit is one of `calendar`.
    """

    FILE: ClassVar[str] = "figures_units.toml"

    units: tuple[UnitForm, ...]
    classifiers: tuple[str, ...]
    gap: str
    calendar: tuple[str, ...]
    relative_before: str
    relative_after: str


@dataclass(frozen=True, slots=True)
class FigureTraps:
    """Numbers that count nothing. `names`: rule name to pattern, the trapped part the whole match.

    `line_start`: enumerators at the start of a line; `ranks`: ordinals that are figures, their number in
    the group `rank`, `ordinals` their words.
    """

    FILE: ClassVar[str] = "figures_traps.toml"

    names: dict[str, str]
    line_start: str
    ranks: str
    ordinals: dict[str, int]


@dataclass(frozen=True, slots=True)
class FigureDates:
    """Dates. Groups of `patterns`: y, m, d and y2, m2, d2 (a period's end), q (quarter), h (half), end.

    `months`, `quarters`, `halves` give words their number; `relative` gives a period that is told from
    now its name.
    """

    FILE: ClassVar[str] = "figures_dates.toml"

    patterns: dict[str, str]
    months: dict[str, int]
    quarters: dict[str, int]
    halves: dict[str, int]
    relative: dict[str, str]


@dataclass(frozen=True, slots=True)
class FigureContext:
    """What words around a number say of it.

    `before` and `after`: modifier to pattern. `target` and `result`: the nearer one before the figure
    decides whether it is a plan. `range_link` joins two ends, `range_word` too unless after `range_not`,
    where it tells a change.
    `range_pair`: between two ends that `range_lead` opened. `list_link`: two numbers that share the unit
    of the last.
    """

    FILE: ClassVar[str] = "figures_context.toml"

    sentence_end: str
    before: dict[str, str]
    after: dict[str, str]
    target: str
    result: str
    range_link: str
    range_word: str
    range_not: str
    range_lead: str
    range_pair: str
    list_link: str
    ratio_near: str


@dataclass(frozen=True, slots=True)
class FigureConcepts:
    """How the words that name what is counted are found.

    `clause`: what parts clauses. `after`: the noun right behind a number, in the group `noun`, with what
    was done to it in `done`; `after_kinds`: the kinds of figures that look there first. `purpose`: what
    money or time went to, right behind it. `before_noun`: words in front of a number that name it (group
    `noun`). `verb_before`: what was done, right in front of a number. `relation`: behind a number, what
    sets it apart from the figure before it, whose noun it shares. `strip_start` and `strip_end`: words at
    the edges that name nothing. `joint`: what parts the words of a concept.
    """

    FILE: ClassVar[str] = "figures_concepts.toml"

    clause: str
    after: str
    after_kinds: tuple[str, ...]
    purpose: str
    relation: str
    verb_before: str
    before_noun: str
    strip_start: str
    strip_end: str
    empty: str
    joint: str
    respectively: str


@dataclass(frozen=True, slots=True)
class FigureChanges:
    """How a text says that something rose or fell.

    `up`, `down`, `flat`: right before a figure, the words of movement; with the group `to`, the figure
    is where it arrived. `up_after`, `down_after`: right behind it. `base`: period to pattern, looked for
    behind the figure and then before it. `base_date`: what stands right before a date that a change is
    told against. `move_lead` opens and `move_link` joins the two values of a move; `instead` joins a value
    and the one it replaced. `times_of`: behind "N times", it multiplies something earlier. `also` joins
    two amounts of one change. `heirs`: base
    periods that later changes of the sentence inherit. `growth_noun`: before a
    figure, a rate told for itself.
    """

    FILE: ClassVar[str] = "figures_changes.toml"

    up: str
    down: str
    flat: str
    up_after: str
    down_after: str
    base: dict[str, str]
    base_date: str
    behind_first: bool
    move_lead: str
    move_link: str
    instead: str
    times_of: str
    times_more: str
    also: str
    heirs: tuple[str, ...]
    growth_noun: str


@dataclass(frozen=True, slots=True)
class FigureBreakdowns:
    """How a text says that parts belong to a total.

    `complete` and `partial`: in front of the first part, where the parts are all and where they need not
    be. `opening`: before a total whose parts follow ("of the 150 ..."), `opened` between them; `behind`:
    behind a part ("of them"); `summed`: before a total that comes last. `between`: all between two parts.
    `remainder`: before the last part, all is told. `total_row`: the label of a row of sums;
    `serial_head`: the head of a column of serial numbers; `head_unit`: a unit in the head of a table, its
    group `unit`; `item`: the start of a list item.
    """

    FILE: ClassVar[str] = "figures_breakdowns.toml"

    complete: str
    partial: str
    opening: str
    opened: str
    behind: str
    summed: str
    between: str
    remainder: str
    total_row: str
    serial_head: str
    head_unit: str
    item: str


@dataclass(frozen=True, slots=True)
class FigureLinks:
    """What stands between two figures that can be held against each other.

    `compared`: between a value and the earlier one it is told against; `told_on`: between a change and
    the earlier value behind it; `before_move`: between a change and the first value of "from A to B";
    `after_move`: between the last value and a change behind it; `share`: between a part and its share of
    the total.
    """

    FILE: ClassVar[str] = "figures_checks.toml"

    compared: str
    told_on: str
    before_move: str
    after_move: str
    share: str
