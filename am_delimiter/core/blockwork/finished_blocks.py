"""Finished blocks, kept in a folder: a work that was broken off goes on from them.

A block is found by all that it depends on: the program, the job, and the content of its task, in
which files stand by their content. Each is written whole under another name and then renamed, so
that what is there is complete.
"""

from __future__ import annotations

import contextlib
import os
import time
import zipfile
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from ..basis.progress import Progress
from ..basis.system_reasons import system_reason
from ..land.raster import RasterPort
from ..memory import content_of
from .crew import Crew, Job
from .crew_errors import BlocksFolderUnusable, NoWorkersLeft, SchedulerLost
from .program_mark import program_mark
from .tile_search import Found

_DAY = 86_400.0


class KeepingCrew:
    """A crew that does only the blocks that are not yet in a folder, and puts those there.

    ``read_back`` counts the blocks that were there.
    """

    def __init__(self, crew: Crew, folder: Path) -> None:
        self._crew, self._folder = crew, folder
        self._used: set[Path] = set()
        self.read_back = 0
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unusable(folder, error) from error

    @property
    def workers(self) -> int:
        """How many take part."""
        return self._crew.workers

    @property
    def kept(self) -> int:
        """Finished blocks of this work that are in the folder."""
        return len(self._used)

    def port(self, own: RasterPort) -> type[RasterPort]:
        """What its members read rasters with."""
        return self._crew.port(own)

    def work(self, job: Job, tasks: Iterable[Any], progress: Progress) -> Iterator[Found]:
        """What the job gives for each task, in their order."""
        plan: deque[tuple[Path, bool]] = deque()

        def lacking() -> Iterator[Any]:
            for task in tasks:
                path = self._place(job, task)
                is_kept = path.is_file()
                plan.append((path, is_kept))
                if not is_kept:
                    yield task

        done = self._crew.work(job, lacking(), progress)
        while True:
            try:
                found = next(done, None)
            except (SchedulerLost, NoWorkersLeft) as error:
                raise type(error)(**{**error.details, "kept": self.kept}) from error
            while plan and plan[0][1]:
                progress.check()
                yield self._read(plan.popleft()[0])
            if found is None:
                return
            self._write(plan.popleft()[0], found)
            yield found

    def forget(self) -> None:
        """Remove the blocks of this work: it is done."""
        for path in self._used:
            path.unlink(missing_ok=True)
        self._used.clear()

    def _place(self, job: Job, task: Any) -> Path:
        key = content_of(program_mark(), f"{job.__module__}.{job.__qualname__}", task)
        return self._folder / f"{key.hex()}.npz"

    def _read(self, path: Path) -> Found:
        try:
            with np.load(path, allow_pickle=False) as stored:
                found = {name: stored[name] for name in stored.files}
        except (OSError, ValueError, zipfile.BadZipFile) as error:
            path.unlink(missing_ok=True)
            raise _unusable(self._folder, error) from error
        self._used.add(path)
        self.read_back += 1
        return found

    def _write(self, path: Path, found: Found) -> None:
        draft = path.with_suffix(f".{os.getpid()}.part")
        try:
            with draft.open("wb") as stream:
                np.savez(stream, **found)
            draft.replace(path)
        except OSError as error:
            draft.unlink(missing_ok=True)
            raise _unusable(self._folder, error) from error
        self._used.add(path)


def remove_old_blocks(folder: Path, days: float, now: float | None = None) -> None:
    """Remove the blocks that nobody came back for in so many days; ``now`` in seconds."""
    oldest = (time.time() if now is None else now) - days * _DAY
    for pattern in ("*.npz", "*.part"):
        for path in folder.glob(pattern):
            with contextlib.suppress(OSError):  # another run may have taken it away
                if path.stat().st_mtime < oldest:
                    path.unlink()


def _unusable(folder: Path, error: Exception) -> BlocksFolderUnusable:
    return BlocksFolderUnusable(folder=folder, problem=system_reason(error))
