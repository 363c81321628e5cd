"""The words of web sites as compiled patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from summarykit.lang.facets.boilerplate import BoilerplateCues

_NO_LETTER_BEFORE, _NO_LETTER_AFTER = r"(?<![A-Za-z])", r"(?![A-Za-z])"
_UNQUOTED = r"(?<![“\"「『《‘])"
FAMILIES = ("about", "limits", "bans", "rights", "origin", "courtesy", "remedy", "notice")
LOOSE_FAMILIES = ("site", "property", "permission", "liability", "complaint", "gift", "purpose")


def either(parts: Iterable[str]) -> str:
    """A pattern for any of the parts; the first that fits is taken."""
    return "(?:" + "|".join(parts) + ")"


def word(parts: Iterable[str]) -> re.Pattern[str]:
    """Any of the parts, not inside a longer word of Latin letters."""
    return re.compile(_NO_LETTER_BEFORE + either(parts) + _NO_LETTER_AFTER, re.I)


def _named(**groups: Iterable[str]) -> str:
    """A pattern for a part of any of the groups; the group that matched has its name."""
    return either(f"(?P<{name}>{either(parts)})" for name, parts in groups.items())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The cues of a language, ready to be searched. `fields` are labels with their colon."""

    cues: BoilerplateCues
    here: re.Pattern[str]
    home: re.Pattern[str]
    leaf: re.Pattern[str]
    tools: re.Pattern[str]
    plain_tools: re.Pattern[str]
    filler: re.Pattern[str]
    fields: re.Pattern[str]
    calls: re.Pattern[str]
    counter: re.Pattern[str]
    date: re.Pattern[str]
    counts: re.Pattern[str]
    offers: re.Pattern[str]
    onward: re.Pattern[str]
    back: re.Pattern[str]
    places: re.Pattern[str]
    pager: re.Pattern[str]
    pages: re.Pattern[str]
    footer: re.Pattern[str]
    credits: re.Pattern[str]
    widget: re.Pattern[str]
    lead: re.Pattern[str]
    genre: re.Pattern[str]
    kinds: re.Pattern[str]
    joint: re.Pattern[str]
    licence: re.Pattern[str]
    licence_opening: re.Pattern[str]
    families: tuple[tuple[str, re.Pattern[str]], ...]
    loose: tuple[re.Pattern[str], ...]


@cache
def lexicon(cues: BoilerplateCues) -> Lexicon:
    """The patterns of a language, compiled once."""
    widget = _named(tags=cues.tags, sure=cues.widgets, plain=cues.plain_widgets)
    labels = _named(counter=cues.counters, maker=cues.makers, date=cues.dates)
    return Lexicon(
        cues=cues,
        here=re.compile(either(cues.here) + r"\s*(?:[:：]\s*|[是为]\s*)", re.I),
        home=re.compile(either(cues.home), re.I),
        leaf=re.compile(either(cues.leaf), re.I),
        tools=word(cues.tools),
        plain_tools=word(cues.plain_tools),
        filler=word(cues.filler),
        fields=re.compile(rf"{_NO_LETTER_BEFORE}{labels}\s*(?:[:：]|(?=[（(]?\d))", re.I),
        calls=re.compile(either(cues.calls), re.I),
        counter=re.compile(
            rf"[（(]?\d[\d,.]*\s*[万wk+]?\s*[次人条篇字]?[）)]?(?:\s*{either(cues.counters)})?", re.I
        ),
        date=word(cues.date),
        counts=word(cues.counts),
        offers=re.compile(either(cues.offers), re.I),
        onward=re.compile(either(cues.onward) + r"\s*[:：]", re.I),
        back=re.compile(either(cues.back) + r"(?![a-z])", re.I),
        places=word(cues.places),
        pager=re.compile(either(cues.pager) + r"(?![a-z])", re.I),
        pages=re.compile(either(cues.pages), re.I),
        footer=re.compile(either(cues.footer), re.I),
        credits=re.compile(either(cues.credits), re.I),
        widget=re.compile(widget + r"\s*(?P<colon>[:：]?)", re.I),
        lead=re.compile(
            rf"{_NO_LETTER_BEFORE}{either((*cues.widgets, *cues.plain_widgets, *cues.offers))}\s*[:：]", re.I
        ),
        genre=word(cues.genre),
        kinds=word(cues.kinds),
        joint=word(cues.joints),
        licence=re.compile(either(cues.licence), re.I),
        licence_opening=re.compile(either(cues.licence_opening), re.I),
        families=tuple(
            (name, re.compile(_UNQUOTED + either(getattr(cues, name)), re.I)) for name in FAMILIES
        ),
        loose=tuple(re.compile(either(getattr(cues, name)), re.I) for name in LOOSE_FAMILIES),
    )
