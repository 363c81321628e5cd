"""How far a long run is: one line a stage, written over as the work goes on, on a terminal only."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TextIO

from summarykit.messages import msg, say
from summarykit.reports.terminal.layout import cut, one_line, width
from summarykit.reports.terminal.screen import Screen

STAGES = {"read": msg("read"), "compare": msg("compared")}
"""What was done with the documents that are counted."""

BAR, LEAST_BAR = 24, 6
"""Columns of the bar, and below which it is left out: the figures say the same."""

DONE, LEFT = "━", "─"
PAUSE = 0.1
"""Seconds between two pictures: more often is only flicker."""


class Progress:
    """`progress(stage, done, total)` shows how many documents of a corpus are done.

    `name` is the corpus. Nothing is written where `stream` is no terminal. `clock` gives seconds.
    """

    def __init__(
        self, name: str, stream: TextIO, screen: Screen, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._name, self._stream, self._screen, self._clock = one_line(name), stream, screen, clock
        self._is_shown = stream.isatty()
        self._stage = ""
        self._began, self._first, self._next = 0.0, 0, 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show it, unless it was shown just now and there is more to come."""
        if not self._is_shown:
            return
        now = self._clock()
        if stage != self._stage:
            self.close()
            self._stage, self._began, self._first, self._next = stage, now, done, now
        if now < self._next and done < total:
            return
        self._next = now + PAUSE
        self._stream.write("\r" + self._line(done, total, now - self._began))
        self._stream.flush()

    def close(self) -> None:
        """End the line, so that what comes next stands on its own."""
        if self._stage:
            self._stream.write("\n")
            self._stage = ""

    def _line(self, done: int, total: int, seconds: float) -> str:
        columns = (self._screen.width or 80) - 1
        facts = f"{done:,}/{total:,} {say(STAGES[self._stage])}"
        rate = (done - self._first) / seconds if seconds and done > self._first else 0.0
        if rate:
            left = round((total - done) / rate)
            facts += f" · {say('{rate} documents/s', rate=_rounded(rate))} · {_clock_time(left)}"
        name = cut(self._name, max(columns - width(facts) - 1, 8))
        room = min(BAR, columns - width(name) - width(facts) - 2)
        bar = f"{self._bar(done, total, room)} " if room >= LEAST_BAR else ""
        blanks = " " * max(0, columns - width(name) - (room + 1 if bar else 0) - width(facts) - 1)
        return f"{name} {bar}{facts}{blanks}" if width(name) + width(facts) < columns else cut(facts, columns)

    def _bar(self, done: int, total: int, columns: int) -> str:
        full = columns * done // total if total else columns
        return self._screen.paint("good", DONE * full) + self._screen.paint("faint", LEFT * (columns - full))


def _rounded(rate: float) -> str:
    return f"{rate:.0f}" if rate >= 10 else f"{rate:.1f}"


def _clock_time(seconds: int) -> str:
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}"
