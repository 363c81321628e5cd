"""The child process that opens PDF files."""

from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarykit.errors import ReadError
from summarykit.reading.pdf import apart, read
from summarykit.reading.pdf.shapes import Printed
from summarykit.reading.results import File


def test_the_answer_crosses_the_border_whole(sheet: Any, make: SimpleNamespace) -> None:
    data = make.pdf(sheet().text(50, 50, "工作 report").rule(0, 0, 50, 0), info="/Title (x)")
    status, said = apart.answer(data)
    assert status == 0
    assert msgspec.json.decode(said, type=Printed) == apart.extract(File("a.pdf", data))


def test_the_child_by_itself(sheet: Any, make: SimpleNamespace) -> None:
    """It says nothing but its answer, not even where warnings are errors."""
    command = [sys.executable, "-W", "error", "-m", "summarykit.reading.pdf", "9"]
    data = make.pdf(sheet().text(50, 50, "x"))
    ended = subprocess.run(command, input=data, capture_output=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, apart.answer(data)[1], b"")
    assert (
        subprocess.run(command, input=b"%PDF", capture_output=True, check=False).returncode == apart.DAMAGED
    )


@pytest.mark.parametrize(
    ("error", "status"),
    [
        ("LockedError", apart.LOCKED),
        ("DamagedError", apart.DAMAGED),
        ("TooLargeError", apart.TOO_LARGE),
        (MemoryError, apart.OUT_OF_MEMORY),
    ],
)
def test_what_the_child_says(monkeypatch: pytest.MonkeyPatch, error: Any, status: int) -> None:
    from summarykit.reading.pdf import engine

    def refuse(data: bytes) -> Printed:
        raise getattr(engine, error) if isinstance(error, str) else error

    monkeypatch.setattr(engine, "printed", refuse)
    assert apart.answer(b"") == (status, b"")


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (apart.LOCKED, "E106"),
        (apart.DAMAGED, "E105"),
        (apart.TOO_LARGE, "E109"),
        (apart.OUT_OF_MEMORY, "E109"),
        (-24, "E109"),
        (-9, "E109"),
        (-11, "E105"),
    ],
)
def test_how_the_child_ended(monkeypatch: pytest.MonkeyPatch, status: int, code: str) -> None:
    ended = subprocess.CompletedProcess([], status, b"", b"")
    monkeypatch.setattr(apart.subprocess, "run", lambda *_, **__: ended)
    with pytest.raises(ReadError) as caught:
        apart.extract(File("a.pdf", b""))
    assert caught.value.code == code
    assert caught.value.help


def test_a_child_that_does_not_end(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired([], 1)

    monkeypatch.setattr(apart.subprocess, "run", late)
    with pytest.raises(ReadError) as caught:
        apart.extract(File("a.pdf", b""))
    assert caught.value.code == "E109"


def test_a_bug_in_the_child_is_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = subprocess.CompletedProcess([], 1, b"", b"Traceback: the reason")
    monkeypatch.setattr(apart.subprocess, "run", lambda *_, **__: ended)
    with pytest.raises(RuntimeError, match="the reason"):
        apart.extract(File("a.pdf", b""))


@pytest.mark.skipif(sys.platform == "win32", reason="limits of processes are those of POSIX")
@pytest.mark.parametrize(("work", "status"), [("while True: pass", -24), ("bytearray(1 << 32)", 1)])
def test_limits_hold(work: str, status: int) -> None:
    program = f"from summarykit.reading.pdf.apart import limit; limit(1)\n{work}"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=60, check=False)
    assert ended.returncode in {status, -9}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_damage_gives_a_text_or_one_clear_error(
    sheet: Any, make: SimpleNamespace, data: st.DataObject
) -> None:
    whole = bytearray(make.pdf(sheet().lines(50, 50, "Nobody left.\nNobody came."), info="/Title (x)"))
    for _ in range(data.draw(st.integers(0, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(whole[: data.draw(st.integers(0, len(whole)))])
    try:
        assert read(File("a.pdf", cut)).text.strip()
    except ReadError as error:
        assert error.code in {"E102", "E105", "E106", "E108", "E109"}  # noqa: PT017
