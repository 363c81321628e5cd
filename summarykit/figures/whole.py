"""Shares of a whole that is not told: percents in a row that are meant to make 100."""

from __future__ import annotations

from decimal import Decimal

from summarykit.figures.amounts import Amounts, Candidate
from summarykit.figures.sentences import compiled

WHOLE = Decimal(100)

_NEAR = Decimal(3)
"""Points by which a row of three and more shares may miss 100 and still be meant to make it: a slip, or
rounding. Answers of which several could be given miss it by more."""

_FAR = Decimal(20)
"""What shares closed by "the rest" may miss 100 by: others are of a smaller whole, or rates of interest."""


def find_whole(amounts: Amounts, at: int) -> Candidate | None:
    """The row of shares that this percent opens: closed by "the rest", or three and more near 100."""
    if amounts.figures[at].unit != "percent" or not amounts.is_part(at):
        return None
    parts = amounts.run(at)
    if len(parts) < 2:
        return None
    rest = bool(compiled(amounts.words.remainder).search(amounts.gap(parts[-2], parts[-1])))
    off = abs(amounts.sum(parts) - WHOLE)
    if off > (_FAR if rest else _NEAR) or not (rest or len(parts) > 2):
        return None
    return Candidate(None, tuple(parts), claim="all", rule="rest" if rest else "shares")
