"""What the figures room must know of a language. All patterns are regular expressions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True)
class FigureNumbers:
    """How numbers are written.

    `reader` names the parser of spelled numbers. `trigger` finds where one may begin (one of its words,
    where it is empty), `lead` what may stand in front of that word; `spelled` matches there, written out
    with blanks that count for nothing. `words` and `denominators` are the values of words, `negative` words
    of a sign, `point` the word between whole and decimal part. `broken`: a number in digits with a stray
    blank, in the group of that name.
    `magnitudes` may follow a number; `surplus` stands inside one and means "and more". `doubtful`:
    magnitudes that are units as well (m), each with what must stand around its end, where no currency
    stands in front. `magnitude_not`: a test right behind a magnitude that is part of a unit instead (千瓦).
    `of_one`: between a fraction and the magnitude it is a part of ("a quarter of a million"). `and_half`:
    between a number and its unit, half a one more (两个半小时).
    `share`: so many of so many, groups `top` and `bottom`; `part_behind`: behind a third or half that has no
    unit; `fraction_units`: bottoms that make a unit.
    `vaguely`: an amount told by a magnitude alone (one of `vague` for `{size}`) in the groups `size` and
    `by`, both in `told`; what counts stands right behind.
    `neighbours`: two digits one after the other that are the ends of a range (二三十人), in the groups
    `lead`, `low`, `high` and `size`; a unit stands right behind.
    `bare_spelled`: a spelled number counts without a unit; else one that `alone` describes does.
    `told`: right before a spelled number that stands for itself where `closed` is right behind.
    `only_in_company`: a number that is mostly an article, with `company` taken beside another number alone;
    `never_alone`: what must not follow it even then; `counted`: before one that is no article.
    """

    FILE: ClassVar[str] = "figures_numbers.toml"

    reader: Literal["english", "chinese"]
    trigger: str
    lead: str
    spelled: str
    negative: tuple[str, ...]
    point: str
    words: dict[str, int]
    denominators: dict[str, int]
    magnitudes: dict[str, int]
    doubtful: dict[str, str]
    surplus: str
    magnitude_not: str
    of_one: str
    and_half: str
    broken: str
    vaguely: str
    vague: dict[str, int]
    neighbours: str
    share: str
    part_behind: str
    fraction_units: tuple[str, ...]
    bare_spelled: bool
    alone: str
    only_in_company: str
    told: str
    closed: str
    company: bool
    counted: str
    never_alone: str


@dataclass(frozen=True, slots=True)
class UnitForm:
    """One unit: what kind of figure it makes, and what is written before or after the number.

    The unit's amount is the number times `factor`: 9成 is 0.9, ‰ is a tenth of a percent. Numbers
    of `read_off` and more stay as they are (八五折 is read digit by digit: 85). `symbols` are case-sensitive
    and stand behind the number; with `prefixes` (names of `FigureUnits.prefixes`) units of other sizes are
    made. Units of one `dimension` can be added and compared by `size`, their amount in the dimension's base.
    """

    name: str
    kind: Literal["percent", "money", "measure", "ratio"]
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    factor: str = "1"
    read_off: int = 0
    unitless: bool = False
    dimension: str = ""
    size: str = "1"


@dataclass(frozen=True, slots=True)
class Homonym:
    """A form of a unit or classifier (`forms`) that stands for the form `meant` of another.

    It does where `lead` stands before the number and `behind` behind the form (气温15度 is no electricity).
    """

    forms: tuple[str, ...]
    meant: str
    lead: str = ""
    behind: str = ""


@dataclass(frozen=True, slots=True)
class UnitPrefix:
    """What makes a unit larger or smaller: as a word, as a symbol, and by how much."""

    word: str
    symbol: str
    size: str


@dataclass(frozen=True, slots=True)
class FigureUnits:
    """Units and classifiers.

    `classifiers` stand after a number and are the unit of its count; `gap` is what may stand between
    number and unit; `homonyms` are forms of two units. `plural`: what a unit's words may end in besides.
    `currencies`: codes that are their own name, before or after; `scales`: magnitudes that may stand behind
    money. `half`: behind a unit, half a one more (三年半), or in the group `tenths` the tenths of it
    (三成五). `compound`: between two amounts that are one (5 feet 2 inches); `coins_end`: behind a bare
    number that is hundredths of the money before it (17 dollars 25). `below`: behind degrees that are
    negative. `age_lead`: right before a bare number that is an age, in `age_unit`.
    """

    FILE: ClassVar[str] = "figures_units.toml"

    units: tuple[UnitForm, ...]
    prefixes: dict[str, UnitPrefix]
    currencies: tuple[str, ...]
    classifiers: tuple[str, ...]
    homonyms: tuple[Homonym, ...]
    scales: dict[str, int]
    plural: str
    gap: str
    half: str
    compound: str
    coins_end: str
    below: str
    age_lead: str
    age_unit: str


@dataclass(frozen=True, slots=True)
class FigureTraps:
    """Numbers that count nothing. `names`: rule name to pattern, the trapped part the whole match.

    `{unit}` stands for all units that begin with a letter, `{money}` for all codes before a sum, `{month}`
    for all names of months. `needs`: rule name to what must be near by before its pattern is tried, for
    those whose own letters stand in most texts.

    `line_start`: enumerators at the start of a line; `ranks`: ordinals that are figures, their number in
    the one group that matches (`rank` and its twins), `ordinals` their words; `alone`: an ordinal that is a
    figure where nothing else stands beside it.
    """

    FILE: ClassVar[str] = "figures_traps.toml"

    names: dict[str, str]
    needs: dict[str, str]
    line_start: str
    ranks: str
    alone: str
    ordinals: dict[str, int]


@dataclass(frozen=True, slots=True)
class FigureDates:
    """Dates. Groups of `patterns`: y, m, d and y2, m2, d2 (a period's end), q (quarter), h (half), end.

    w is a week of a year, `decade` and `ys` (a year of two digits) are years without their ends,
    `century` (none: the last one) and its `tens`, from those of `first` on, are numbers; cw and
    cy are the century and the rest of a year in words; {ordinal}
    stands for words of ordinals. `until` is what stands between the ends of a period, `between` where
    `between_lead` stands before them.
    `months`, `quarters`, `halves` give words their number; `relative` gives a period that is told from
    now its name.
    """

    FILE: ClassVar[str] = "figures_dates.toml"

    until: str
    between: str
    between_lead: str
    patterns: dict[str, str]
    months: dict[str, int]
    quarters: dict[str, int]
    halves: dict[str, int]
    relative: dict[str, str]


@dataclass(frozen=True, slots=True)
class FigureContext:
    """What words around a number say of it.

    `before` and `after`: modifier to pattern. `target` and `result`: the nearer one before the figure
    decides whether it is a plan, and `plan_heading`, the title of a section of plans, where there is none;
    `strangers`: a wish with a subject that the text does not know yet.
    `no_period`: before a date that is only compared with, `period_of`: between a date and what is of it;
    `period_topic`: before a date that opens a clause, `period_end`: where the rule of another one ends.
    `range_link` joins two ends, `range_or` two neighbours ("five or six"),
    `range_word` any unless it tells a change: after `range_not`, after `range_from` where `range_move` is in
    the clause, after `range_by` where the second value is far from the first or `range_base` follows.
    `range_pair`: between two ends that `range_lead` opened or `range_tail` closes. `range_above`: before the
    lower one of two bounds, `range_below` between them; `range_atmost` and `range_atleast` the other way
    round. `list_link` joins numbers that share the unit of
    the last of them, `list_end` the last two.
    """

    FILE: ClassVar[str] = "figures_context.toml"

    sentence_end: str
    before: dict[str, str]
    after: dict[str, str]
    target: str
    strangers: str
    result: str
    no_period: str
    period_of: str
    period_topic: str
    period_end: str
    plan_heading: str
    range_link: str
    range_word: str
    range_not: str
    range_lead: str
    range_or: str
    range_from: str
    range_move: str
    range_by: str
    range_base: str
    range_pair: str
    range_tail: str
    range_above: str
    range_below: str
    range_atmost: str
    range_atleast: str
    list_link: str
    list_end: str
    ratio_near: str


@dataclass(frozen=True, slots=True)
class FigureConcepts:
    """How the words that name what is counted are found.

    `reader`: by `phrases` of words that are written apart (`FigurePhrases`), or by `clauses` of words that a
    tagger cuts (`FigureNouns`). `joint`: what parts the words of a concept. `respectively`: figures behind
    it belong to what stands before it, one to one.
    """

    FILE: ClassVar[str] = "figures_concepts.toml"

    reader: Literal["phrases", "clauses"]
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

    In front of the first part: `complete` where the parts are all and `partial` where they need not be,
    `outcome` where the name of the part says so, and may be the name of any other ("passed");
    `bracket`: all between a total and a part in brackets; `opening`: before a total whose parts follow ("of
    the 150 ..."), `opened` between them; `set_off`: between a total and parts without nouns (`bare`: what
    follows such a number); `carried`: between a total and a sentence that goes on to its parts.
    Behind a part: `behind` ("of them"), `of_whole` between it and its total ("two of the five").
    Around a total that comes last: `summed` before it, `in_all` behind it, `restated` before it where it may
    be one; `leaving` before what is left of a total.
    `between`: all between two parts, `attached` between a part and a number told of it; `remainder`: before
    the last part, all is told; `rest_untold`: behind the last part, the rest without a number; `each`: before
    a part that is told once for several, `each_behind` behind it; `no_part`: before a number that is the
    attribute of something else, `told_of` where only a noun behind it makes it one; `compared`: before one
    that another is held against. `close_link`: how the parts of a list are joined that ends where
    `loose_link` joins the next.
    `same_classifiers`: units that count the same; `occasions`: what is added to one that counts occasions.
    `pairs`: names of two parts beside which there is no third, looked for before the number or (where
    `named_behind`) behind it; `opposite`: two names with NUL between them of which the second denies the
    first ("passed", "not passed"); `scales`: names that exclude each other.
    `headed`: before a total that its name tells to be one; `listed`: between a total and parts, each a name
    and a number, that no word joins to it. Of shares: `shares_of` before the first of those of a
    whole that is not told, `share_named`: right beside a share that names its own (group `whole`).
    `total_row`: the label of a row of sums, `total_cell` of a total
    inside a row; `serial_head`: the head of a column of serial numbers;
    `head_unit`: a unit in the head of a table, its group `unit`; `item`: the start of a list item.
    """

    FILE: ClassVar[str] = "figures_breakdowns.toml"

    complete: str
    partial: str
    outcome: str
    bracket: str
    opening: str
    opened: str
    set_off: str
    bare: str
    carried: str
    behind: str
    of_whole: str
    summed: str
    in_all: str
    restated: str
    leaving: str
    between: str
    attached: str
    remainder: str
    rest_untold: str
    each: str
    each_behind: str
    no_part: str
    told_of: str
    compared: str
    close_link: str
    loose_link: str
    same_classifiers: tuple[tuple[str, ...], ...]
    occasions: str
    pairs: tuple[tuple[str, str], ...]
    opposite: str
    scales: tuple[str, ...]
    headed: str
    listed: str
    shares_of: str
    share_named: str
    named_behind: bool
    total_row: str
    total_cell: str
    serial_head: str
    head_unit: str
    item: str


@dataclass(frozen=True, slots=True)
class FigureLinks:
    """What stands between two figures that can be held against each other.

    Of a change: `compared` between a value and the earlier one it is told against; `base_lead` right before
    such an earlier value; `told_on` between a change and the earlier value behind it; `before_move` between a
    change and the first value of "from A to B"; `after_move` between the last value and a change behind it.
    `multiple_of`: between a multiple and the earlier value that it is of. `yearly`: right behind a rate;
    `points_lead`: right before percentage points that are the change just told.
    `real_terms`: a growth that two values in money do not show. `arrived`: between a change and the value
    that it led to. `earlier_lead` right before, `earlier_behind` right behind a value of the time before.
    `years`: how many years a change took, the number in a group n (and twins); `compound`: the yearly
    rate is told to be a compound one. `multiples`: word to factor ("doubled"), with `multiple_ahead`
    between it and the first of the two values or `multiple_behind` between the last and it, unless
    `vague_multiple` stands before it.
    Of a share: `share` between a part and its share; `of_total` between a total and a share behind it;
    `total_lead` between the part and that total; `total_behind` between a share and a total behind it;
    `part_lead` between the part and that share; `aim`: before a value aimed at; `of_target`: around a share
    of it, with NUL in its place; `rate` between a part and the rate named in the group `name`;
    Of an average: `average_lead` right before, `average_behind` right behind it, one with what it is told for
    in a group; `average_spans`: of such a name the words that tell how many there are, and the number;
    `average_units`: other units that count it.
    `rates`: such a name, and words for what is done with what it is the rate of.
    """

    FILE: ClassVar[str] = "figures_checks.toml"

    compared: str
    base_lead: str
    told_on: str
    before_move: str
    after_move: str
    real_terms: str
    arrived: str
    multiple_of: str
    yearly: str
    points_lead: str
    earlier_lead: str
    earlier_behind: str
    years: str
    compound: str
    multiples: dict[str, str]
    multiple_ahead: str
    multiple_behind: str
    vague_multiple: str
    share: str
    of_total: str
    total_lead: str
    total_behind: str
    part_lead: str
    aim: str
    of_target: str
    rate: str
    rates: dict[str, str]
    average_lead: str
    average_behind: str
    average_spans: dict[str, tuple[str, int]]
    average_units: dict[str, tuple[str, ...]]
