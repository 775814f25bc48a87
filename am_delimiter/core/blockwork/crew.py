"""A crew: those who do the blocks of a work, here or on other machines, in any order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Callable, Protocol

from ..basis.progress import Progress
from ..land.raster import RasterPort
from .tile_search import Found

Job = Callable[[Any], Found]
"""A function of a module that makes arrays of a task; always the same for the same task."""


class Crew(Protocol):
    """Does jobs. What it gives does not depend on who does them, nor on how many there are."""

    @property
    def workers(self) -> int:
        """How many take part; 0 for the process that asks."""

    def work(self, job: Job, tasks: Iterable[Any], progress: Progress) -> Iterator[Found]:
        """What the job gives for each task, in their order; raises `Cancelled`."""

    def port(self, own: RasterPort) -> type[RasterPort]:
        """What its members read rasters with, where this process has ``own``."""


class Alone:
    """The process that asks does the jobs itself, one after the other."""

    workers = 0

    def work(self, job: Job, tasks: Iterable[Any], progress: Progress) -> Iterator[Found]:
        """What the job gives for each task."""
        for task in tasks:
            progress.check()
            yield job(task)

    def port(self, own: RasterPort) -> type[RasterPort]:
        """It reads with its own."""
        return type(own)
