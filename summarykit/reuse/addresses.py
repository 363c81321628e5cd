"""Web and mail addresses: two texts that name one page have no words in common by that."""

from __future__ import annotations

import re

import numpy as np

from summarykit.records import Span
from summarykit.reuse.clusters import Box
from summarykit.reuse.tokens import Cut, Flags, touching

ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”（）【】，。；、一-鿿]+"
    r"|(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}"
)


def in_addresses(text: str, tokens: Cut) -> Flags:
    """Which tokens of a text belong to an address."""
    if "://" not in text and "www." not in text and "@" not in text:
        return np.zeros(len(tokens), dtype=bool)
    return touching(tokens.starts, tokens.ends, [Span(*found.span()) for found in ADDRESS.finditer(text)])


def outside(box: Box, here: Flags, there: Flags) -> Box:
    """A box without the addresses that its edges cut; nothing is left of one that lies inside an address."""
    return Box(*_uncut(box.here, box.here_end, here), *_uncut(box.there, box.there_end, there))


def ink_outside(box: Box, tokens: Cut, addresses: Flags) -> int:
    """Characters of the checked side of a box that belong to no address."""
    here = slice(box.here, box.here_end)
    if box.here >= box.here_end:
        return 0
    length = int(tokens.ends[box.here_end - 1] - tokens.starts[box.here])
    inside = addresses[here]
    if not inside.any():
        return length
    return length - int((tokens.ends[here] - tokens.starts[here] + 1)[inside].sum())


def _uncut(first: int, last: int, addresses: Flags) -> tuple[int, int]:
    while first < last and addresses[first] and first and addresses[first - 1]:
        first += 1
    while first < last and addresses[last - 1] and last < len(addresses) and addresses[last]:
        last -= 1
    return first, last
