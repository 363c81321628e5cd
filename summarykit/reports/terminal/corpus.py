"""What came of a run over a corpus, for people: the view of `summarykit analyse`."""

from __future__ import annotations

from summarykit.messages import say
from summarykit.records import CorpusRun
from summarykit.reports.terminal.layout import one_line
from summarykit.reports.terminal.screen import Screen

LIST = "skipped.csv"


def show_corpus(run: CorpusRun, screen: Screen) -> str:
    """The documents, whose and of when they are, the rows of each table, what was skipped, where it lies."""
    lines = screen.head(one_line(run.corpus), _facts(run))
    rows = [[name, f"{count:,}"] for name, count in run.tables.items() if f"{name}.csv" != LIST]
    lines += screen.table(rows, flexible=0, right=frozenset({1}))
    lines += ["", *_skipped(run, screen), screen.paint("strong" if run.is_fresh else "good", _end(run))]
    return "\n".join(lines) + "\n"


def _facts(run: CorpusRun) -> list[str]:
    languages = [f"{lang} {count:,}" for lang, count in run.languages.items()]
    facts = [say("{n:,} document|{n:,} documents", n=run.documents)]
    facts[0] += f" ({' · '.join(languages)})" if languages else ""
    if run.organisations:
        facts.append(say("{n:,} organisation|{n:,} organisations", n=run.organisations))
    if run.years:
        first, last = run.years
        facts.append(str(first) if first == last else f"{first}–{last}")
    return facts


def _skipped(run: CorpusRun, screen: Screen) -> list[str]:
    told = []
    if run.unread:
        unread = say("{n:,} file could not be read|{n:,} files could not be read", n=len(run.unread))
        told.append(screen.paint("high", unread))
    if run.skipped:
        told.append(say("{n:,} other is no document|{n:,} others are no documents", n=run.skipped))
    return [say("; ").join(told) + f" ({run.out}/{LIST})"] if told else []


def _end(run: CorpusRun) -> str:
    if run.is_fresh:
        return say(
            "Wrote {out}: every table as .jsonl and .csv, and the archive in {out}/archive.", out=run.out
        )
    return say("{out} is up to date: nothing has changed since the last run.", out=run.out)
