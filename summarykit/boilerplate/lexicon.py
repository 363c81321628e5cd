"""The words of web sites as compiled patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from summarykit.boilerplate.alternation import Alternation, either
from summarykit.boilerplate.shapes import SIFTED
from summarykit.boilerplate.sieve import Sieve
from summarykit.lang.facets.boilerplate import BoilerplateCues

_NO_LETTER_BEFORE, _NO_LETTER_AFTER = r"(?<![A-Za-z_])", r"(?![A-Za-z_])"
_LABEL_END = r"\s*(?:[:：丨｜]|(?=[（(]?(?!(?:19|20)\d\d)\d))"
_UNQUOTED = r"(?<![“\"「『《‘])"
FAMILIES = ("about", "limits", "bans", "rights", "origin", "courtesy", "remedy", "notice")
TELLING = frozenset(FAMILIES) - {"about"}
"""Families that are evidence by themselves, not names of the text alone."""

SIGNS = (
    *("tools", "plain_tools", "date", "counts", "pages", "pager", "back", "footer", "credits", "calls"),
    *("offers", "onward"),
)
TITLES = ("genre", "kinds", "licence_opening")
WORDS = frozenset({"tools", "plain_tools", "date", "counts", "genre", "kinds"})
GROUPS = {
    "telling": TELLING,
    "lead": {"widget", "offers"},
    "tool-bar": {"tools", "plain_tools"},
    "page-line": {"pages", "genre", "bar-page"},
    "way": {"pager", "neighbours"},
    "way-back": {"back", "backward"},
}
LOOSE_FAMILIES = ("site", "property", "permission", "liability", "complaint", "gift", "purpose")


def word(parts: Sequence[str], name: str = "") -> Alternation:
    """Any of the parts, not inside a longer word of Latin letters."""
    return Alternation(name, parts, _NO_LETTER_BEFORE, _NO_LETTER_AFTER)


def _named(**groups: Iterable[str]) -> str:
    """A pattern for a part of any of the groups; the group that matched has its name."""
    return either(f"(?P<{name}>{either(parts)})" for name, parts in groups.items())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The cues of a language, ready to be searched.

    `labels` and `fields` are the same, labels with their colon; a match of `fields` has the name of its kind.
    """

    cues: BoilerplateCues
    here: re.Pattern[str]
    home: re.Pattern[str]
    leaf: re.Pattern[str]
    tools: Alternation
    plain_tools: Alternation
    filler: re.Pattern[str]
    labels: Alternation
    fields: re.Pattern[str]
    calls: Alternation
    counter: re.Pattern[str]
    date: Alternation
    counts: Alternation
    offers: Alternation
    onward: re.Pattern[str]
    back: re.Pattern[str]
    places: re.Pattern[str]
    pager: re.Pattern[str]
    pages: re.Pattern[str]
    footer: Alternation
    credits: Alternation
    widget: re.Pattern[str]
    lead: re.Pattern[str]
    genre: Alternation
    kinds: Alternation
    joint: re.Pattern[str]
    licence: re.Pattern[str]
    licence_opening: re.Pattern[str]
    families: tuple[tuple[str, Alternation], ...]
    loose: tuple[Alternation, ...]
    sieve: Sieve


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
        tools=word(cues.tools, "tools"),
        plain_tools=word(cues.plain_tools, "plain_tools"),
        filler=word(cues.filler).whole,
        labels=_labels(cues),
        fields=re.compile(rf"{_NO_LETTER_BEFORE}{labels}{_LABEL_END}", re.I),
        calls=Alternation("calls", cues.calls),
        counter=re.compile(
            rf"[（(]?\d[\d,.]*\s*[万wk+]?\s*[次人条篇字]?[）)]?(?:\s*{either(cues.counters)})?", re.I
        ),
        date=word(cues.date, "date"),
        counts=word(cues.counts, "counts"),
        offers=Alternation("offers", cues.offers),
        onward=re.compile(either(cues.onward) + r"\s*[:：]", re.I),
        back=re.compile(either(cues.back) + r"(?![a-z])", re.I),
        places=word(cues.places).whole,
        pager=re.compile(either(cues.pager) + r"(?![a-z])", re.I),
        pages=re.compile(either(cues.pages), re.I),
        footer=Alternation("footer", cues.footer),
        credits=Alternation("credits", cues.credits),
        widget=re.compile(widget + r"\s*(?P<colon>[:：]?)", re.I),
        lead=re.compile(
            rf"{_NO_LETTER_BEFORE}{either((*cues.widgets, *cues.plain_widgets, *cues.offers))}\s*[:：]", re.I
        ),
        genre=word(cues.genre, "genre"),
        kinds=word(cues.kinds, "kinds"),
        joint=word(cues.joints).whole,
        licence=re.compile(either(cues.licence), re.I),
        licence_opening=re.compile(either(cues.licence_opening), re.I),
        families=tuple((name, Alternation(name, getattr(cues, name), _UNQUOTED)) for name in FAMILIES),
        loose=tuple(Alternation(name, getattr(cues, name)) for name in LOOSE_FAMILIES),
        sieve=_sieve(cues),
    )


def _labels(cues: BoilerplateCues) -> Alternation:
    parts = (*cues.counters, *cues.makers, *cues.dates)
    return Alternation("fields", parts, _NO_LETTER_BEFORE, _LABEL_END)


def _sieve(cues: BoilerplateCues) -> Sieve:
    """Tells what may be found in a line: `sign` where anything may that speaks for a site."""
    lists = {name: getattr(cues, name) for name in (*SIGNS, *TITLES, *FAMILIES, *LOOSE_FAMILIES)}
    lists["widget"] = (*cues.tags, *cues.widgets, *cues.plain_widgets)
    lists["fields"] = (*cues.counters, *cues.makers, *cues.dates)
    signs = {*SIGNS, *SIFTED, "widget", "genre"} - {"url", "figure", "labelled"}
    return Sieve(lists | SIFTED, WORDS, GROUPS | {"sign": signs})
