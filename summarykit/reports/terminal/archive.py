"""Archives for people: what was done to one, what is in it, whether it is whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from summarykit.messages import say
from summarykit.records import Indexed, Inventory, Verified
from summarykit.reports.terminal.layout import one_line
from summarykit.reports.terminal.screen import Screen

TOLD = 10
"""Years and organisations that are told one by one; `--format json` has all."""


def show_indexed(indexed: Indexed, screen: Screen) -> str:
    """One line: what became of the files, and how many documents there are now."""
    counts = [
        say("{n:,} added", n=len(indexed.added)) if indexed.added else "",
        say("{n:,} replaced", n=len(indexed.replaced)) if indexed.replaced else "",
        say("{n:,} unchanged", n=len(indexed.unchanged)) if indexed.unchanged else "",
        screen.paint("high", say("{n:,} not readable", n=len(indexed.unread))) if indexed.unread else "",
    ]
    documents = say("{n:,} document|{n:,} documents", n=indexed.documents)
    return f"{one_line(indexed.archive)}: {' · '.join(filter(None, counts))}; {documents}.\n"


def show_removed(archive: str, removed: int, left: int) -> str:
    """One line: how many documents were taken out, and how many are left."""
    return (
        f"{one_line(archive)}: "
        + say("{n:,} removed", n=removed)
        + "; "
        + say("{n:,} document|{n:,} documents", n=left)
        + ".\n"
    )


def show_inventory(inventory: Inventory, screen: Screen) -> str:
    """Counts of documents by language, year and organisation, and what is kept of them."""
    lines = screen.head(
        one_line(inventory.archive), [say("{n:,} document|{n:,} documents", n=inventory.documents)]
    )
    rows = [
        [say("languages"), _counts(inventory.languages.items())],
        [say("years"), _years(inventory.years)],
        [say("organisations"), _counts(_most(inventory.organisations))],
        [say("characters"), f"{inventory.characters:,}"],
        [say("texts"), _texts(inventory)],
        [say("on the disk"), _size(inventory)],
    ]
    return "\n".join([*lines, *screen.table([row for row in rows if row[1]], flexible=1)]) + "\n"


def show_verified(verified: Verified, screen: Screen) -> str:
    """One line: whole, or how much of it is damaged."""
    name = one_line(verified.archive)
    if verified.damaged:
        told = say("{n:,} part is damaged|{n:,} parts are damaged", n=len(verified.damaged))
        return f"{name}: {screen.paint('high', told)}.\n"
    told = say("{n:,} segment|{n:,} segments", n=verified.segments)
    return f"{name}: {told}, {screen.paint('good', say('every checksum holds'))}.\n"


def _counts(counts: Iterable[tuple[object, int]]) -> str:
    return " · ".join(f"{one_line(str(what))} {count:,}" for what, count in counts)


def _years(years: Mapping[str, int]) -> str:
    """Each year, or the first and the last one where they are many."""
    return _counts(years.items()) if len(years) <= TOLD else f"{min(years)}–{max(years)}"


def _most(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:TOLD]


def _texts(inventory: Inventory) -> str:
    if not inventory.hidden:
        return say("kept")
    if inventory.hidden == inventory.documents:
        return say("not kept: hashes alone")
    return say("of {n:,} document not kept|of {n:,} documents not kept", n=inventory.hidden)


def _size(inventory: Inventory) -> str:
    segments = say("{n:,} segment|{n:,} segments", n=inventory.segments)
    return f"{inventory.bytes / 1e6:,.1f} MB · {segments}"
