"""All rules by code, and the choice among them."""

from __future__ import annotations

from collections.abc import Sequence

from summarykit.checks.changes import StatedChangeContradicts
from summarykit.checks.copied import Edited, OnlyFiguresChanged, Verbatim
from summarykit.checks.dates import HeadingYear, StaleYear
from summarykit.checks.formulaic import StockPhrasesAboveMedian
from summarykit.checks.garbled import GarbledFigure
from summarykit.checks.missing import StandardSectionMissing
from summarykit.checks.names import OtherUnitsName
from summarykit.checks.numbering import NumberingBroken
from summarykit.checks.repeated import RepeatedInside
from summarykit.checks.resubmitted import HandedInAgain
from summarykit.checks.rewritten import Condensed, Rewritten
from summarykit.checks.rule import Rule
from summarykit.checks.site import Disclaimer, RelatedLinks, SiteFurniture
from summarykit.checks.sums import TotalIsNotTheSum
from summarykit.checks.twofold import OneThingTwoValues
from summarykit.checks.unfilled import FormLeftUnfilled

RULES: tuple[Rule, ...] = (
    OnlyFiguresChanged(),
    Verbatim(),
    Edited(),
    Rewritten(),
    Condensed(),
    HandedInAgain(),
    RepeatedInside(),
    OtherUnitsName(),
    TotalIsNotTheSum(),
    StatedChangeContradicts(),
    OneThingTwoValues(),
    GarbledFigure(),
    HeadingYear(),
    StaleYear(),
    SiteFurniture(),
    Disclaimer(),
    RelatedLinks(),
    FormLeftUnfilled(),
    StockPhrasesAboveMedian(),
    StandardSectionMissing(),
    NumberingBroken(),
)
GROUP_ORDER = "CFDBS"
"""What a reviewer wants to know first: what was copied, which figures are wrong, and only then style."""


def rule(code: str) -> Rule | None:
    """The rule of a code, in any case of letters."""
    return next((one for one in RULES if one.code == code.upper()), None)


def select(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The rules whose code begins with one of `select` (all where empty) and with none of `ignore`."""
    wanted = tuple(prefix.upper() for prefix in select) or ("",)
    unwanted = tuple(prefix.upper() for prefix in ignore)
    return tuple(one for one in RULES if one.code.startswith(wanted) and not one.code.startswith(unwanted))


def unknown(prefixes: Sequence[str]) -> tuple[str, ...]:
    """Those prefixes that no rule's code begins with."""
    return tuple(one for one in prefixes if not any(r.code.startswith(one.upper()) for r in RULES))
