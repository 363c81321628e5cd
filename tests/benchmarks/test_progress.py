"""Progress is told on a terminal and nowhere else, and changes nothing of what passes through."""

from __future__ import annotations

import io

import pytest

from benchmarks import progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize("stream", [io.StringIO, Terminal])
@pytest.mark.parametrize("count", [0, 1, 5])
def test_items_pass_through(stream, count, monkeypatch):
    monkeypatch.setattr("sys.stderr", stream())
    assert list(progress.shown(range(count), count, "themes")) == list(range(count))


def test_a_terminal_is_told_the_count_and_left_clean(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    list(progress.shown(range(1200), 1200, "themes"))
    first, *_, last, cleared = terminal.getvalue().split("\r")
    assert (first, last, cleared) == ("", "themes: 1,200 of 1,200", "\033[K")
    assert terminal.getvalue().count("of") < 20


def test_nothing_is_told_to_a_file(monkeypatch):
    file = io.StringIO()
    monkeypatch.setattr("sys.stderr", file)
    list(progress.shown(range(3), 3, "themes"))
    assert not file.getvalue()
