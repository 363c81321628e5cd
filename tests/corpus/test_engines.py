"""Engines: the same results from one process and from several, whatever happens to these."""

from __future__ import annotations

import os
import signal
from multiprocessing import Pipe
from pathlib import Path

import pytest

from summarykit.corpus import engines
from summarykit.corpus.engines import Pool, Serial, engine
from summarykit.errors import CorpusError, OutputError


def square(number: int) -> int:
    return number * number


def whose(_: int) -> tuple[int, str | None]:
    return os.getpid(), os.environ.get("OMP_NUM_THREADS")


def killed_once(path: str) -> str:
    """The first who comes is killed; the second finds the mark."""
    mark = Path(path)
    if mark.suffix == ".victim" and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return mark.stem


def killed_always(number: int) -> int:
    if number == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def full_disk(number: int) -> int:
    raise OutputError("E503", "the disk is full", help="Free some space.", at=f"{number}.seg")


@pytest.mark.parametrize(("workers", "kind"), [(1, Serial), (2, Pool)])
def test_the_engine_of_so_many_workers(workers: int, kind: type) -> None:
    assert isinstance(engine(workers), kind)


@pytest.mark.parametrize("tasks", [[], [3], [3, 1, 2]])
def test_one_after_another(tasks: list[int]) -> None:
    with Serial() as serial:
        assert list(serial.map(square, tasks)) == [task * task for task in tasks]


def test_one_task_alone_is_done_in_this_process() -> None:
    with Pool(2) as pool:
        assert [pid for pid, _ in pool.map(whose, [0])] == [os.getpid()]


@pytest.mark.slow
def test_several_workers_in_the_order_of_the_tasks_with_one_thread_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    monkeypatch.delenv("MKL_NUM_THREADS", raising=False)
    with Pool(2) as pool:
        assert list(pool.map(square, range(20))) == [number * number for number in range(20)]
        told = list(pool.map(whose, range(6)))
    assert os.getpid() not in {pid for pid, _ in told}
    assert {threads for _, threads in told} == {"1"}
    assert os.environ["OMP_NUM_THREADS"] == "7"
    assert "MKL_NUM_THREADS" not in os.environ


@pytest.mark.slow
def test_a_killed_worker_is_survived(tmp_path: Path) -> None:
    tasks = [str(tmp_path / name) for name in ("a.txt", "b.victim", "c.txt", "d.txt", "e.txt", "f.txt")]
    with Pool(2) as pool:
        assert list(pool.map(killed_once, tasks)) == ["a", "b", "c", "d", "e", "f"]


@pytest.mark.slow
def test_a_task_that_kills_every_worker_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "TRIES", 1)
    with Pool(2) as pool, pytest.raises(CorpusError) as told:
        list(pool.map(killed_always, [0, 1]))
    assert told.value.code == "E506"


@pytest.mark.slow
def test_an_error_of_a_worker_comes_over_whole_and_ends_the_others() -> None:
    with pytest.raises(OutputError) as told, Pool(2) as pool:
        list(pool.map(full_disk, [1, 2, 3]))
    assert (told.value.code, str(told.value)) == ("E503", "1.seg the disk is full")


def test_a_worker_ends_when_nobody_holds_the_other_end(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    stop, go = Pipe(duplex=False)
    go.close()
    engines._end_with(stop)
    assert ended == [1]


def test_a_worker_leaves_interrupts_to_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    ignored: list[object] = []
    monkeypatch.setattr(signal, "signal", lambda *given: ignored.append(given))
    monkeypatch.setattr(engines, "_end_with", ignored.append)
    stop, _ = Pipe(duplex=False)
    engines._begin(stop)
    assert (signal.SIGINT, signal.SIG_IGN) in ignored
