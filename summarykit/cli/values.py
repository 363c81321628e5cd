"""Values of options that click does not know: a share in percent, codes of rules."""

from __future__ import annotations

from collections.abc import Iterable

import click

from summarykit.cli.usage import Misuse, unknown_word
from summarykit.messages import say


def percent(ctx: click.Context, param: click.Parameter, value: str | None) -> float | None:
    """A share such as `20%`, `20` or `12.5%` in percent; raises Misuse where it is none from 0 to 100."""
    if value is None:
        return None
    try:
        share = float(value.strip().removesuffix("%").rstrip())
    except ValueError:
        share = -1
    if not 0 <= share <= 100:
        name = param.opts[0]
        raise Misuse(say("{name} must be a share such as 20%, not {value}", name=name, value=value), ctx)
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
