"""Engines: who runs the functions of the maps. What they return comes in the order of the tasks.

A task's function writes what it finds to a file, whole or not at all, and does nothing where that file is
there already: so a task may be run twice, and the bytes are the same whoever runs it.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Protocol, Self, TypeVar

from summarykit.errors import CorpusError
from summarykit.messages import say

T = TypeVar("T")
R = TypeVar("R")

THREADS = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
"""One thread a worker: there are as many workers as the user wants processors busy."""

AHEAD = 2
"""Tasks handed out for each worker: one at work and one waiting, so that none is idle."""

TRIES = 3
"""How often a task is tried whose worker was killed, alone and in a new process each time."""


class Engine(Protocol):
    """Runs a function over tasks."""

    def map(self, function: Callable[[T], R], tasks: Sequence[T]) -> Iterator[R]:
        """The results in the order of the tasks, each as soon as it and all before it are there."""


class Serial(AbstractContextManager["Serial"]):
    """In this process, one after another."""

    def map(self, function: Callable[[T], R], tasks: Sequence[T]) -> Iterator[R]:
        """See `Engine`."""
        yield from map(function, tasks)

    def __exit__(self, *_: object) -> None:
        """Nothing to close."""


class Pool(AbstractContextManager["Pool"]):
    """In worker processes, which are started anew ("spawn"), as on every system.

    They end at once when the pool is closed before its work is done, or when this process is killed.
    """

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._stop, self._go = get_context("spawn").Pipe(duplex=False)
        self._before: dict[str, str | None] = {}

    def __enter__(self) -> Self:
        """Start the workers, as they are needed."""
        self._before = {name: os.environ.get(name) for name in THREADS}
        os.environ.update(THREADS)
        self._executor = self._started(self._workers)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait for the workers; where something went wrong, end them at once."""
        if kind is not None:
            self._go.close()
        self._executor.shutdown(cancel_futures=True)
        for end in (self._go, self._stop):
            end.close()
        for name, value in self._before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value

    def map(self, function: Callable[[T], R], tasks: Sequence[T]) -> Iterator[R]:
        """See `Engine`; one task alone is done here, it is not worth a start of a process.

        Raises CorpusError E506 where the workers at a task are killed again and again.
        """
        waiting = deque(tasks)
        running: deque[tuple[T, Future[R]]] = deque()
        if len(tasks) == 1:
            yield function(*tasks)
            return
        while waiting or running:
            try:
                while waiting and len(running) < AHEAD * self._workers:
                    running.append((waiting[0], self._executor.submit(function, waiting[0])))
                    waiting.popleft()
                result = running[0][1].result()
            except BrokenProcessPool:
                # Whose task it was is not known: each of them is tried alone.
                for task, _ in running:
                    yield self._alone(function, task)
                running.clear()
                self._restart(self._workers)
            else:
                running.popleft()
                yield result

    def _alone(self, function: Callable[[T], R], task: T) -> R:
        for _ in range(TRIES):
            self._restart(1)
            try:
                return self._executor.submit(function, task).result()
            except BrokenProcessPool:
                continue
        raise CorpusError(
            "E506",
            say(
                "{n} worker was killed at the same shard|{n} workers in a row were killed at the same shard",
                n=TRIES,
            ),
            help=say(
                "Most likely the memory is full. What was done is kept: run again with fewer workers (-j 1)."
            ),
        )

    def _restart(self, workers: int) -> None:
        self._executor.shutdown()
        self._executor = self._started(workers)

    def _started(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(workers, get_context("spawn"), _begin, (self._stop,))


def _begin(stop: Connection) -> None:
    """What a worker does first: leave interrupts to its parent, and watch for its end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(stop,), daemon=True).start()


def _end_with(stop: Connection) -> None:
    """End this process when nobody holds the other end of the pipe any more."""
    try:
        stop.recv()
    except (EOFError, OSError):
        os._exit(1)


def engine(workers: int) -> Serial | Pool:
    """The engine for so many workers."""
    return Pool(workers) if workers > 1 else Serial()
