"""Output shown in the docs: whether it is what was printed, and how to bring it up to date."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

LEFT_OUT = "…"


def clean(printed: str) -> list[str]:
    """The printed lines without blanks at their ends."""
    return [line.rstrip() for line in printed.rstrip().splitlines()]


def matches(shown: str, printed: str) -> bool:
    """Equal but for blanks at line ends; a line of `…` stands for any lines."""
    pieces = re.split(rf"^{LEFT_OUT}$", "\n".join(clean(shown)), flags=re.M)
    pattern = ".*".join(re.escape(piece.strip("\n")) for piece in pieces)
    return re.fullmatch(pattern, "\n".join(clean(printed)), re.S) is not None


def refreshed(shown: str, printed: str) -> str:
    """The shown lines, each as the printed line that is most like it, in order; what lies between is `…`."""
    lines = clean(printed)
    kept: list[str] = []
    at = 0
    for line in shown.rstrip().splitlines():
        if line == LEFT_OUT or at == len(lines):
            continue
        best = max(range(at, len(lines)), key=lambda index: likeness(line, lines[index]))
        kept += [LEFT_OUT] * (best > at) + [lines[best]]
        at = best + 1
    return "\n".join([*kept, *[LEFT_OUT] * (at < len(lines))]) + "\n"


def likeness(one: str, other: str) -> float:
    """From 0 (nothing alike) to 1 (equal)."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
