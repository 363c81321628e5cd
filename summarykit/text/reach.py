"""How far before the end of a text a match that ends there can begin: no search need begin further off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any


@cache
def reach(pattern: str) -> int:
    """Characters of the longest match, where all matches end with the text; else more than any text has."""
    items = parser.parse(pattern)
    if items.state.flags & re.MULTILINE or not _ends(items):
        return int(code.MAXREPEAT)
    return int(items.getwidth()[1]) + 1  # a line end may follow


def _ends(items: Sequence[tuple[Any, Any]]) -> bool:
    """What is told last is the end of the text, in each alternative."""
    if not items:
        return False
    kind, value = items[-1]
    if kind is code.BRANCH:
        return all(map(_ends, value[1]))
    if kind is code.SUBPATTERN:
        return _ends(value[-1])
    return kind is code.AT and value in {code.AT_END, code.AT_END_STRING}
