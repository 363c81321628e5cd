"""Furniture that only its neighbours give away."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarykit.boilerplate import mark_site_wide
from summarykit.records import Block, Document
from summarykit.text.lines import hash_lines

FOOT = """This text is free for all to use.
It was put here by the friends of the harbour archive.
Login is open to members.
"""
SIGNED = "Harbour Library\nThe director\n31 December {year}\n"
OWN = "We lent nine boats.\nThe lift stood still.\n"


def marked(text: str, site: str, least: int, document: Document, blocks: tuple[Block, ...]) -> list[str]:
    documents = {line: 4 for line, _ in hash_lines(site)}
    found = mark_site_wide(document, blocks, documents, least)
    return [one.span.of(text) for one in found if one.kind == "furniture" and one.reason.rule == "site-wide"]


@pytest.mark.parametrize(
    ("text", "site", "least", "lines"),
    [
        (OWN + FOOT, FOOT, 3, FOOT.splitlines()),
        (OWN + FOOT, FOOT, 5, []),
        (FOOT + OWN, FOOT, 3, []),
        (OWN + SIGNED.format(year=2024), SIGNED.format(year=2023), 3, []),
        (OWN + FOOT + "Read.", FOOT, 3, []),
        ("", FOOT, 3, []),
    ],
    ids=["foot", "too few", "head", "signature", "not last", "empty"],
)
def test_lines_at_the_foot(
    text: str,
    site: str,
    least: int,
    lines: list[str],
    document: Callable[..., Document],
    blocks: Callable[..., tuple[Block, ...]],
) -> None:
    assert marked(text, site, least, document(text), blocks(text)) == lines
