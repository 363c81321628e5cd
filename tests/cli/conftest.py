"""A desk with a few documents, and a way to run a command at it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from summarykit.cli.main import main

PAST = """Harbour Library: Work Summary 2024

1. What we did

This year we lent 38,400 books and held 36 readings: 18 for children, 10 for schools and 8 for others. \
The reading room was painted by volunteers from the harbour works, who gave four of their Saturdays for it.

2. What did not work

The lift stood still for six weeks, because no spare part could be had.

3. Plans for next year

We will open on Sundays from March. We will train 12 new volunteers.
"""
REPORT = """Home > Documents > Reports

Harbour Library: Work Summary 2025

1. What we did

This year we lent 41,200 books and held 39 readings: 20 for children, 11 for schools and 12 for others. \
The reading room was painted by volunteers from the harbour works, who gave seven of their Saturdays for it.

2. What did not work

Two of the five computers broke in autumn.

3. Plans for next year

We will open a branch at the ferry terminal.
"""
CHINESE = """青山区图书馆2025年工作总结

一、主要工作

全年借出图书4.12万册次，举办读书会39场，其中少儿20场、学校11场、其他8场。志愿者利用七个周六粉刷了阅览室，环境焕然一新。

二、存在问题

电梯停运六周，读者多有不便，维修经费尚未落实。

三、明年计划

明年将在渡口开设分馆，培训新志愿者12人。
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The only line on standard output, parsed."""
        [line] = self.out.splitlines()
        return json.loads(line)

    @property
    def jsons(self) -> list[Any]:
        """Every line on standard output, parsed."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def codes(self) -> list[str]:
        """Codes of errors and warnings on standard error."""
        lines = self.err.splitlines()
        return [line[line.index("[") + 1 : line.index("]")] for line in lines if "]: " in line]


Run = Callable[..., Ran]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder a command is run in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "C.UTF-8")
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "2024.txt").write_text(PAST, encoding="utf-8")
    (tmp_path / "2025.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "总结.txt").write_text(CHINESE, encoding="gb18030")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "nothing").mkdir()
    return tmp_path


@pytest.fixture
def run(desk: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("check", "2025.txt")`: the command's status and what it printed."""

    def go(*words: str) -> Ran:
        capsys.readouterr()
        status = main(list(words))
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return go
