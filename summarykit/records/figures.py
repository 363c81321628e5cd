"""Numbers of a text, understood: what is counted, in which unit, and what adds up to what."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from summarykit.records.spans import Span

FigureKind = Literal["count", "percent", "money", "measure", "ordinal", "date", "ratio", "range"]
Modifier = Literal["approx", "over", "atleast", "under", "atmost"]
Aspect = Literal["concept", "period", "change", "modifier", "target", "organisation"]


@dataclass(frozen=True, slots=True)
class Change:
    """How an amount moved: `amount` in `unit` ("percent", "pp" for points, or the figure's own unit)."""

    direction: Literal["up", "down", "flat"]
    amount: Decimal | None = None
    unit: str | None = None
    base_period: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of the text from which an aspect of a figure was read."""

    of: Aspect
    span: Span


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity. `span` covers number, magnitude and unit.

    `value` in base units ("6.8 亿元" is 680000000 CNY); of a range the lower end, with `upper` the other.
    `label` is the canonical form of what is not one number: an ISO-like date ("2023-Q3", "2019-07-05",
    "2022/2023") or a ratio ("1:0.38"); `value` is then None. `unit` is "CNY", "percent", "pp", "hour",
    a Chinese classifier ("人"), or None for a bare English count whose noun is in `concept`.
    `organisation` is the one whose figure it is where its sentence names one.
    `rule` names the rule its number was read by; `wordings`, in text order, are where the rest was read.
    """

    span: Span
    kind: FigureKind
    value: Decimal | None
    rule: str
    upper: Decimal | None = None
    label: str | None = None
    unit: str | None = None
    concept: str | None = None
    period: str | None = None
    modifier: Modifier | None = None
    target: bool = False
    change: Change | None = None
    organisation: str | None = None
    wordings: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total and its parts, as indices into the document's figures, parts in text order.

    `total` is None where the parts are shares of a whole that the text does not tell (100 percent).
    `exhaustive` where the text claims that the parts are all; `difference` = total - sum(parts), in
    the total's base unit. `rule` names the words it was read by.
    """

    total: int | None
    parts: tuple[int, ...]
    exhaustive: bool
    difference: Decimal
    rule: str = ""

    @property
    def named(self) -> tuple[int, ...]:
        """The figures of total and parts, the total first where it is told."""
        return self.parts if self.total is None else (self.total, *self.parts)
