"""Values of options that click does not know: a share in percent, codes of rules."""

from __future__ import annotations

from collections.abc import Iterable

import click

from summarykit.cli.usage import unknown_word
from summarykit.messages import say


class Percent(click.ParamType):
    """A share such as `20%`, `20` or `12.5%`."""

    name = "percent"

    def convert(
        self, value: str | float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """The share in percent, 0 to 100."""
        if isinstance(value, float):
            return value
        try:
            share = float(str(value).strip().removesuffix("%").rstrip())
        except ValueError:
            share = -1
        if not 0 <= share <= 100:
            self.fail(say("{value} is not a share such as 20%", value=value), param, ctx)
        return share


def rule_codes(given: Iterable[str]) -> tuple[str, ...]:
    """Codes or beginnings of codes, given one by one or with commas between: ("C", "F2").

    Raises Misuse where no rule's code begins so.
    """
    from summarykit.checks.registry import RULES, unknown

    codes = tuple(code.strip() for words in given for code in words.split(",") if code.strip())
    for code in unknown(codes):
        known = [rule.code for rule in RULES]
        unknown_word(say("no rule has a code that begins with {code}", code=code), code.upper(), known)
    return codes
