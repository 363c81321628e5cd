"""Line ends that only wrap a long line and end no sentence."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from summarykit.reuse.letters import DOT, LINE, STOP, WORD, Kinds

FULL, NEARLY = 90, 0.9
"""A full line is as long as this percentile of the lines; one is wrapped that would be NEARLY as long with
the first word of the next one."""

SHORTEST, LONGEST = 30, 130
"""Characters of a full line where a person or a mail program wrapped the lines."""

MOST = 0.4
"""Share of the lines that must be full: with fewer it is a list that has some long entries."""


def wraps(kinds: Kinds) -> NDArray[np.bool_]:
    """For each character whether it ends a line whose sentence goes on in the next one."""
    found = np.zeros(len(kinds), dtype=bool)
    ends = np.flatnonzero(kinds == LINE)
    lengths = np.diff(np.concatenate(([-1], ends, [len(kinds)]))) - 1
    written = lengths[lengths > 0]
    full = full_line(written) if len(ends) and len(written) else 0
    if not SHORTEST <= full <= LONGEST or (written >= NEARLY * full).mean() < MOST:
        return found
    inner = np.flatnonzero((lengths[:-1] > 0) & (lengths[1:] > 0))
    ends, last = ends[inner], kinds[ends[inner] - 1]
    would_be = lengths[inner] + _first_words(kinds, ends)
    found[ends[(last != DOT) & (last != STOP) & (would_be >= NEARLY * full)]] = True
    return found


def full_line(lengths: NDArray[np.int64]) -> float:
    """The percentile FULL of some lengths: what numpy.percentile says after much preparation."""
    below, part = divmod((len(lengths) - 1) * FULL, 100)
    ordered = np.sort(lengths)
    low, high = ordered[below], ordered[min(below + 1, len(lengths) - 1)]
    return float(low + (high - low) * part / 100)


def _first_words(kinds: Kinds, ends: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each line end the length of the word behind it."""
    breaks = np.append(np.flatnonzero(kinds != WORD), len(kinds))
    lengths: NDArray[np.int64] = breaks[np.searchsorted(breaks, ends + 1)] - ends
    return lengths
