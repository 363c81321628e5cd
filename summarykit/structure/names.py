"""Whose summary it is: the names that a document gives its unit, in its title and its signature."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarykit.lang.facets.checks import CheckCues
from summarykit.records import Block, Document

SIGNATURE_BLOCKS, SIGNATURE_LENGTH = 3, 60
"""A summary is signed in its last lines, and a signature is short and no sentence."""

SENTENCE_END = frozenset(".。!！?？;；")


def names_of(document: Document, blocks: Iterable[Block], cues: CheckCues) -> list[str]:
    """Names of the unit that a document is of, longest first: from its title and its signature.

    A name that opens with the place is also given without it. Names any unit has ("our school") are not told.
    """
    names: set[str] = set()
    for line in _naming_lines(document, blocks):
        for found in re.finditer(cues.name, line):
            name = re.sub(cues.before_name, "", found.group()).strip()
            names.add(name)
            if cues.place_in_name:
                names.add(re.sub(cues.place_in_name, "", name))
    own = [name for name in names if name and not re.fullmatch(cues.bare_name, name)]
    return sorted(own, key=lambda name: (-len(name), name))


def _naming_lines(document: Document, blocks: Iterable[Block]) -> list[str]:
    """The title, the signature, and what the format says of title and author."""
    own = [block for block in blocks if not block.is_boilerplate]
    titles = [block.span.of(document.text) for block in own if block.kind == "title"]
    last = [block.span.of(document.text) for block in own[-SIGNATURE_BLOCKS:]]
    facts = [given or "" for given in (document.facts.title, document.facts.author)]
    return [*titles, *filter(_is_signature, last), *facts]


def _is_signature(line: str) -> bool:
    return len(line) <= SIGNATURE_LENGTH and line[-1:] not in SENTENCE_END
