"""Pages of all codes: of rules from the rules, of errors and warnings from the tables in `problems/`."""

from __future__ import annotations

from difflib import get_close_matches

from summarykit.cli.problems.archives import ARCHIVES
from summarykit.cli.problems.documents import DOCUMENTS
from summarykit.cli.problems.forms import FORMS
from summarykit.cli.problems.runs import RUNS
from summarykit.messages import say
from summarykit.reports.terminal.codes import CodePage

MESSAGES = tuple(sorted((*DOCUMENTS, *FORMS, *ARCHIVES, *RUNS)))
"""Every error and warning, by its code."""


def pages() -> tuple[CodePage, ...]:
    """The page of every code, rules first, in the reader's language."""
    from summarykit.checks.registry import RULES

    of_rules = [
        CodePage(
            code=rule.code,
            title=say(rule.title),
            why=say(rule.why),
            remedy=say(rule.remedy),
            name=rule.name,
            severity=rule.severity,
            bad=say(rule.bad),
            good=say(rule.good),
        )
        for rule in RULES
    ]
    of_messages = [CodePage(code, say(title), say(why), say(remedy)) for code, title, why, remedy in MESSAGES]
    return (*of_rules, *of_messages)


DIGITS = str.maketrans("OIL", "011")
"""Letters that are typed for the digits of a code."""


def near(word: str, known: tuple[CodePage, ...]) -> str | None:
    """The code or rule name that is spelled most like the word."""
    names = [page.code for page in known] + [page.name for page in known if page.name]
    code = word[:1].upper() + word[1:].upper().translate(DIGITS)
    found = get_close_matches(code, names, n=1) or get_close_matches(word.lower(), names, n=1)
    return found[0] if found else None
