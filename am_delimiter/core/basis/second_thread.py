"""Work beside other work: a second thread or more, which stop when the first one stops."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import Callable, Generic, TypeVar

from .progress import Progress

_Found = TypeVar("_Found")

_LOOK_S = 0.1
"""Seconds between two looks at the cancel while the other thread is waited for."""


class Promised(Generic[_Found]):
    """What another thread is going to give."""

    def __init__(self, future: Future[_Found], progress: Progress) -> None:
        self._future, self._progress = future, progress

    def __call__(self) -> _Found:
        """Wait for it; raises what went wrong there, or `Cancelled` as soon as the user asks."""
        while wait([self._future], _LOOK_S).not_done:
            self._progress.check()
        return self._future.result()


class Beside:
    """Other threads, each of which does one thing after the other."""

    def __init__(self, pool: ThreadPoolExecutor, here: Progress, there: Progress) -> None:
        self._pool, self._here, self._there = pool, here, there

    def start(self, work: Callable[[Progress], _Found]) -> Promised[_Found]:
        """Have one do ``work``, which is given a progress that tells nobody anything."""
        return Promised(self._pool.submit(work, self._there), self._here)


@contextmanager
def beside(progress: Progress, threads: int = 1) -> Iterator[Beside]:
    """Other threads for the block; what they have not done when it fails, they do not do.

    They must not touch QGIS or Qt, whose objects belong to the thread that made them, and only
    read what the first one reads too.
    """
    left = threading.Event()
    pool = ThreadPoolExecutor(max_workers=threads)
    try:
        yield Beside(pool, progress, Progress(stopped=left.is_set))
    finally:
        left.set()
        pool.shutdown(wait=True, cancel_futures=True)
