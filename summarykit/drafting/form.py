"""The form as YAML text: every text of the past summary written so that it reads back as it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

from summarykit.drafting.promises import one_line
from summarykit.drafting.scalars import NUMBER, TRAPS
from summarykit.drafting.schema import SCHEMA_ID
from summarykit.drafting.template import render
from summarykit.records import Span

OPENING = r"(?:[^\W\d_]|/\w|\d+(?:[^\W\d_a-zA-Z]| [^\W\d_]{2}))"
SIGNS = "%()（）《》“”‘’·—/.,，。、；！？-"
BARE = re.compile(rf"{OPENING}[\w {SIGNS}]*(?:#\d+-\d+)?(?<![\s-])")
"""A text that YAML and people read alike without quotes: it starts with a letter, a path or a year and holds
no mark of YAML; a place behind a path is no comment, for no blank stands before it."""

RESERVED = re.compile(r"(?i)null|nan|inf|~")
HIDDEN = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


def write_form(name: str, **values: Any) -> str:
    """The form for the summary `name`, whose places are written `name#start-end`."""
    filters: dict[str, Callable[..., str]] = {
        "text": text,
        "number": number,
        "place": partial(_place, name),
        "comment": comment,
    }
    return render("form.yml.j2", filters, schema=SCHEMA_ID, previous=name, **values)


def _place(name: str, span: Span) -> str:
    return text(f"{name}#{span.start}-{span.end}")


def text(value: str) -> str:
    """A YAML scalar that reads back as the text on one line; in quotes where it could be read otherwise."""
    line = one_line(value)
    trap = any(pattern.fullmatch(line) for pattern, _, _ in TRAPS)
    if BARE.fullmatch(line) and not trap and not RESERVED.fullmatch(line):
        return line
    if '"' in line and "'" not in line and not HIDDEN.search(line):
        return f"'{line}'"
    quoted = json.dumps(line, ensure_ascii=False)
    return HIDDEN.sub(lambda found: f"\\u{ord(found.group()):04x}", quoted)


def number(value: Decimal) -> str:
    """A number as the reader takes it; nothing where it is beyond what a form can hold."""
    written = f"{value:f}"
    return written if NUMBER.fullmatch(written) else ""


def comment(words: str) -> str:
    """The words as a comment behind a value or on a line of their own; nothing for no words."""
    return f"  # {one_line(words)}" if words else ""
