"""Tables of contents are told from the headings they name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

NAMES = ["Boats", "Ropes and lamps", "Visitors"]
TEXTS = [
    "Two boats were tarred in spring and the third was sold to a neighbour.",
    "The ropes had to be bought anew, for mice had been at them all winter.",
    "Four hundred people came on the open day, far more than there were chairs.",
]


def report(entries: list[str], headings: list[str]) -> str:
    body = [line for pair in zip(headings, TEXTS, strict=True) for line in pair]
    return "\n\n".join(["Report of the Ferry 2021", "Contents", "\n".join(entries), *body])


@pytest.mark.parametrize(
    ("entry", "heading"),
    [
        ("{n} {name}", "{name}"),
        ("{name} ..... {n}", "{name}"),
        ("{n}. {name}", "{n}. {name}"),
        ("{name}", "{name}"),
    ],
)
def test_only_the_later_lines_are_headings(entry: str, heading: str, lay_out: Callable[..., Any]) -> None:
    entries, headings = (
        [form.format(n=n, name=name) for n, name in enumerate(NAMES, 1)] for form in (entry, heading)
    )
    text = report(entries, headings)
    found = [one for one in lay_out(text)[2] if one.title in NAMES]
    assert [one.title for one in found] == NAMES
    assert found[0].span.start > text.index(entries[-1])


def test_repeated_names_over_text_are_headings(lay_out: Callable[..., Any]) -> None:
    years = [line for _ in range(2) for pair in zip(NAMES, TEXTS, strict=True) for line in pair]
    found = lay_out("\n\n".join(["Report of the Ferry 2021", *years]))[2]
    assert [one.title for one in found] == NAMES * 2
