"""What roles, kinds and origins are called to people."""

from __future__ import annotations

from summarykit.messages import msg, say
from summarykit.records import BlockKind, Origin, Role
from summarykit.records.figures import FigureKind, Modifier

ROLES: dict[Role, str] = {
    "front": msg("front matter"),
    "overview": msg("overview"),
    "achievements": msg("achievements"),
    "practices": msg("practices"),
    "problems": msg("problems"),
    "plans": msg("plans"),
    "resources": msg("resources"),
    "closing": msg("closing"),
    "appendix": msg("appendix"),
}
BLOCK_KINDS: dict[BlockKind, str] = {
    "title": msg("title"),
    "heading": msg("heading"),
    "body": msg("body"),
    "list": msg("list"),
    "table": msg("table"),
    "furniture": msg("furniture"),
    "disclaimer": msg("disclaimer"),
    "related_links": msg("related links"),
    "duplicate": msg("duplicate"),
}
ORIGINS: dict[Origin, str] = {
    "self": msg("own past years"),
    "unit": msg("sibling"),
    "superior": msg("superior"),
    "web": msg("web"),
    "form": msg("form"),
    "stock": msg("stock phrases"),
    "common": msg("common source"),
    "quoted": msg("quoted"),
}
FIGURE_KINDS: dict[FigureKind, str] = {
    "count": msg("count"),
    "percent": msg("percent"),
    "money": msg("money"),
    "measure": msg("measure"),
    "ordinal": msg("rank"),
    "date": msg("date"),
    "ratio": msg("ratio"),
    "range": msg("range"),
}
MODIFIERS: dict[Modifier, str] = {"approx": "≈", "over": ">", "atleast": "≥", "under": "<", "atmost": "≤"}
"""Signs: they stand before the value, where words of any length would push it out of its column."""
SEVERITIES = {"high": msg("high"), "medium": msg("medium"), "low": msg("low"), "info": msg("note")}
LANGUAGES = {"en": msg("English"), "zh": msg("Chinese")}

PERIODS = {
    "this_year": msg("this year"),
    "next_year": msg("next year"),
    "prev_year_end": msg("end of last year"),
}


def period(name: str | None) -> str:
    """When a figure is of: a named period in words, a date as it is, "" where nothing tells."""
    return say(PERIODS[name]) if name in PERIODS else name or ""


def language(code: str) -> str:
    """A language's name, its code where we have no name for it."""
    return say(LANGUAGES[code]) if code in LANGUAGES else code
