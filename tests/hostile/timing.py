"""How much longer an expression takes on a text of twice the length, in CPU time."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from statistics import median
from time import process_time

from tests.hostile.backtracking import attacks

TIMES = range(4, 34, 2)
SHORT = (128, 256, 500, 1000)
"""How often the part is repeated, then lengths, on the way up: what is exponential, or grows faster than the
square, shows itself there before it takes for ever."""
LENGTH = 2000
"""Letters of the shorter text; the other has twice as many."""
LIMIT = 2.5
"""Of what is linear it takes twice the time, of what is quadratic four times."""
AT_ONCE = 0.1
"""Seconds that a text of `LENGTH` may take."""
FAST = 1e-6
"""Seconds a letter that need no second look: quadratic work takes ten times as long at this length."""
ENDS = ("", "\0", "a")
"""What stands behind the repeated part, so that a match fails there, or does not."""


def slow_on(
    pattern: str | bytes, flags: int, uses: Collection[str], longest: int | None = None
) -> tuple[str, str, float] | None:
    """The first attack on which time grows faster than the text: before, repeated, and the ratio of times.

    Times are those of `search` and of `sub`, or of `fullmatch` or `match` where an expression is used so and
    not otherwise. Where it never sees more than `longest` letters, it may take `AT_ONCE` for so many.
    """
    compiled = re.compile(pattern, flags)
    written = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
    plain = flags if isinstance(pattern, str) else flags | re.ASCII
    for before, body in attacks(written, plain & ~re.UNICODE):
        for end in ENDS:
            ratio = growth(compiled, uses, before, body, end, longest)
            if ratio >= LIMIT:
                return before, body + "…" + end, ratio
    return None


def growth(
    compiled: re.Pattern[str] | re.Pattern[bytes],
    uses: Collection[str],
    before: str,
    body: str,
    end: str,
    longest: int | None,
) -> float:
    """Time on twice the text by time on the text, median of five; infinite where it explodes on the way."""

    def text(length: int) -> str | bytes:
        whole = before + body * max(1, length // len(body)) + end
        return whole if isinstance(compiled.pattern, str) else whole.encode("utf-8")

    run = runner(compiled, uses)
    way = sorted({len(body) * times for times in TIMES} | {*SHORT, LENGTH})
    for length in way if longest is None else [*filter(longest.__gt__, way), longest]:
        if least(run, text(length)) > AT_ONCE:
            return float("inf")
    if longest is not None:
        return 2.0
    if taken(run, text(2 * LENGTH)) < FAST * 2 * LENGTH:
        return 2.0
    ratios = []
    for _ in range(5):
        once = taken(run, text(LENGTH))
        ratios.append(taken(run, text(2 * LENGTH)) / once)
    return median(ratios)


def runner(
    compiled: re.Pattern[str] | re.Pattern[bytes], uses: Collection[str]
) -> Callable[[str | bytes], object]:
    """The expression at work as the package uses it."""
    method = "search"
    if uses and not set(uses) - {"match", "fullmatch"}:
        method = "fullmatch" if "fullmatch" in uses else "match"

    def run(text: str | bytes) -> object:
        found = getattr(compiled, method)(text)
        if method == "search" and uses and set(uses) - {"search"}:
            return compiled.subn("" if isinstance(text, str) else b"", text)  # type: ignore[call-overload]
        return found

    return run


def least(run: Callable[[str | bytes], object], text: str | bytes) -> float:
    """CPU seconds of the best of three where the first takes long: the machine has other work too."""
    once = taken(run, text)
    return once if once < AT_ONCE else min(once, taken(run, text), taken(run, text))


def taken(run: Callable[[str | bytes], object], text: str | bytes) -> float:
    """CPU seconds."""
    start = process_time()
    run(text)
    return process_time() - start
