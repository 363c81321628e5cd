"""How far a long run is, on a terminal."""

from __future__ import annotations

import io

import pytest

from summarykit.messages import UI_LANGUAGES, speaking
from summarykit.reports.terminal.layout import width
from summarykit.reports.terminal.progress import Progress
from summarykit.reports.terminal.screen import Screen


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def terminal() -> Terminal:
    return Terminal()


@pytest.fixture
def clock() -> Clock:
    return Clock()


def pictures(terminal: Terminal) -> list[str]:
    """What was shown one after another on the last line."""
    return [line.rstrip() for line in terminal.getvalue().rpartition("\n")[2].split("\r")[1:]]


def test_counts_rate_and_time_left(terminal: Terminal, clock: Clock) -> None:
    progress = Progress("corpus/", terminal, Screen(80), clock)
    progress("read", 0, 10_000)
    clock.now = 60.0
    progress("read", 5040, 10_000)
    clock.now = 3660.0
    progress("read", 5100, 10_000)
    assert pictures(terminal) == [
        "corpus/ ──────────────────────── 0/10,000 read",
        "corpus/ ━━━━━━━━━━━━──────────── 5,040/10,000 read · 84 documents/s · 0:00:59",
        "corpus/ ━━━━━━━━━━━━──────────── 5,100/10,000 read · 1.4 documents/s · 0:58:36",
    ]


def test_what_was_done_before_is_no_part_of_the_rate(terminal: Terminal, clock: Clock) -> None:
    progress = Progress("corpus", terminal, Screen(80), clock)
    progress("read", 900, 1000)
    clock.now = 10.0
    progress("read", 950, 1000)
    assert "950/1,000 read · 5.0 documents/s · 0:00:10" in pictures(terminal)[-1]


def test_each_stage_has_a_line(terminal: Terminal, clock: Clock) -> None:
    progress = Progress("corpus", terminal, Screen(60), clock)
    progress("read", 5, 5)
    progress("compare", 5, 5)
    progress.close()
    progress.close()
    lines = terminal.getvalue().split("\n")
    assert [line.split(" ━")[0].strip() for line in lines] == ["corpus", "corpus", ""]
    assert lines[0].rstrip().endswith("5/5 read")
    assert lines[1].rstrip().endswith("5/5 compared")


def test_not_more_often_than_one_can_see(terminal: Terminal, clock: Clock) -> None:
    progress = Progress("corpus", terminal, Screen(80), clock)
    for done in range(101):
        clock.now = done / 1000
        progress("read", done, 100)
    assert [picture.split()[2] for picture in pictures(terminal)] == ["0/100", "100/100"]


def test_nothing_but_on_a_terminal(clock: Clock) -> None:
    stream = io.StringIO()
    progress = Progress("corpus", stream, Screen(80), clock)
    progress("read", 1, 2)
    progress.close()
    assert stream.getvalue() == ""


@pytest.mark.parametrize("ui", UI_LANGUAGES)
@pytest.mark.parametrize("columns", [48, 60, 80, 200])
@pytest.mark.parametrize(
    "name", ["corpus", "青山区各单位历年工作总结汇编/全部文件", "a-very-long-name/" * 9, "tab\there\x1b[2J"]
)
def test_it_fits_the_screen_and_leaves_no_rest_of_the_last_picture(
    ui: str, columns: int, name: str, terminal: Terminal, clock: Clock
) -> None:
    with speaking(ui):
        progress = Progress(name, terminal, Screen(columns), clock)
        progress("read", 0, 123_456)
        clock.now = 100.0
        progress("read", 100_000, 123_456)
        clock.now = 1000.0
        progress("read", 123_456, 123_456)
    shown = terminal.getvalue().split("\r")[1:]
    assert len(shown) == 3
    assert {width(line) for line in shown} == {columns - 1}
    assert all("\x1b" not in line for line in shown)


@pytest.mark.parametrize(("screen", "is_coloured"), [(Screen(80, colour=True), True), (Screen(80), False)])
def test_colour(screen: Screen, is_coloured: bool, terminal: Terminal) -> None:
    Progress("corpus", terminal, screen)("read", 1, 2)
    assert ("\x1b[" in terminal.getvalue()) is is_coloured


def test_nothing_to_do(terminal: Terminal) -> None:
    Progress("corpus", terminal, Screen(80))("compare", 0, 0)
    assert pictures(terminal)[0].endswith("━ 0/0 compared")
