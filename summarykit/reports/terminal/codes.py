"""A code explained, for people: the view of `summarykit explain`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from summarykit.messages import say
from summarykit.reports.terminal import labels
from summarykit.reports.terminal.layout import hang, pad, width, wrap
from summarykit.reports.terminal.screen import Screen


@dataclass(frozen=True, slots=True)
class CodePage:
    """What a code means, in the reader's language.

    `name` and `severity` are a rule's, None for an error or a warning of the command line; so are `bad` and
    `good`, an example that the rule finds and one that it does not.
    """

    code: str
    title: str
    why: str
    remedy: str
    name: str | None = None
    severity: str | None = None
    bad: str | None = None
    good: str | None = None


def show_page(page: CodePage, screen: Screen) -> str:
    """The page of one code."""
    facts = [page.name, say(labels.SEVERITIES[page.severity]) if page.severity else None]
    told = " · ".join(fact for fact in facts if fact)
    head = screen.paint("strong", page.code) + " " + page.title + (f"   ({told})" if told else "")
    lines = [head, "", *("  " + line for line in wrap(page.why, screen.room(2))), ""]
    named = [(say("bad"), page.bad), (say("good"), page.good), (say("what to do"), page.remedy)]
    columns = max(width(name) for name, text in named if text)
    for name, text in named:
        if text:
            lines += hang(f"  {pad(name, columns)}  ", text, screen.width)
    return "\n".join(lines) + "\n"


def show_list(pages: Iterable[CodePage], screen: Screen) -> str:
    """One line a code."""
    rows = [
        [page.code, say(labels.SEVERITIES[page.severity]) if page.severity else "", page.title]
        for page in pages
    ]
    lines = screen.table(rows, flexible=2, styles={0: "strong", 1: "faint"}, wrapping=True, indent=0)
    return "\n".join(lines) + "\n"
