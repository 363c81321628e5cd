"""B201: a form with its placeholders still in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarykit.checks.rule import Case, Rule, excerpt
from summarykit.lang import LanguagePack
from summarykit.lang.facets.stock import StockPhrases
from summarykit.messages import msg, say
from summarykit.records import Finding, Span

SHOWN = 5
"""Placeholders named in a message."""

_CODE = re.compile(
    r"^(```|~~~)[^\n]*\n.{0,20000}?^\1|`[^`\n]{1,300}`|https?://[^\s<>)\]]{1,500}", re.M | re.S
)
"""What a program or a browser fills in."""


class FormLeftUnfilled(Rule):
    """B201: "[to be completed]"."""

    code = "B201"
    name = "form-left-unfilled"
    group = "B"
    severity = "medium"
    title = msg("A placeholder was left unfilled")
    why = msg(
        "The form or template this was written into still shows where something was to be put in: a name in "
        "brackets, a line of underscores, the name of a variable, a note to oneself."
    )
    bad = msg("In 20XX the clinic treated ____ patients and opened [to be completed].")
    good = msg("In 2024 the clinic treated 3,204 patients and opened a second desk.")
    remedy = msg("Fill it in, or delete the line of the form.")

    def find(self, case: Case) -> Iterator[Finding]:
        """One finding for each block that has any, over all of its placeholders."""
        pattern = _compiled(case.pack)
        code = [Span(*found.span()) for found in _CODE.finditer(case.text)]
        for block in case.content:
            found = [
                Span(*one.span())
                for one in pattern.finditer(case.text, block.span.start, block.span.end)
                if not any(span.overlaps(Span(*one.span())) for span in code)
            ]
            if found:
                words = list(dict.fromkeys(f"“{excerpt(one.of(case.text), 40)}”" for one in found))
                message = say(
                    "left to be filled in: {words}",
                    words=", ".join(words[:SHOWN]) + " …" * (len(words) > SHOWN),
                )
                yield self.finding(case, Span(found[0].start, found[-1].end), message)


@cache
def _compiled(pack: LanguagePack) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in pack.facet(StockPhrases).placeholders), re.M)
