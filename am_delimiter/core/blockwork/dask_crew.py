"""A crew on Dask: processes of this computer, or the workers of any scheduler by its address.

Import this module only where somebody asks for it: not every Python has Dask. Tasks travel once,
with all they need; so many are under way that nobody waits, and no more, so that neither this
process nor the scheduler holds the whole work. A block whose worker is lost goes to another one.
"""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import queue
import shutil
import sys
import tempfile
import time
import types
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import distributed
from dask import config
from distributed.client import Client, Future

from ..basis.progress import Progress
from ..land.raster import RasterPort
from .crew import Job
from .crew_errors import (
    BlockKillsWorkers,
    ClusterNotStarted,
    NoPythonFound,
    NoWorkersLeft,
    SchedulerLost,
    SchedulerNotFound,
    WorkersOfAnotherVersion,
)
from .program_mark import ProgramMark, program_mark
from .tile_search import Found

AHEAD = 3
"""Tasks under way for each worker: one is done, the next is there, one more is on its way."""

_LOOK_S = 0.1
"""Seconds between two looks at the cancel."""

_COUNT_S = 1.0
"""Seconds between two questions how many workers there are."""

_PATIENCE_S = 30.0
"""Seconds without any worker after which there is nobody who works."""

_CONNECT_S = 10.0
"""Seconds that an address may take to answer."""

_QUIET = {
    "distributed.comm.timeouts.connect": f"{_CONNECT_S:g}s",
    "distributed.comm.retry.count": 0,
    "distributed.scheduler.allowed-failures": 3,
    "distributed.worker.daemon": True,
    "distributed.admin.tick.limit": "1h",
    # Dask's own setting has each larger array begin with pages from the system, at half the speed
    "distributed.nanny.pre-spawn-environ": {"OMP_NUM_THREADS": 1, "OPENBLAS_NUM_THREADS": 1},
    "distributed.worker.profile.enabled": False,
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
}
"""How Dask is set while a crew is at work."""


class DaskCrew:
    """The workers that a client of Dask reaches."""

    def __init__(self, client: Client, address: str, reader: type[RasterPort] | None) -> None:
        """``reader`` is what workers read rasters with, None for what this process has."""
        self._client, self._address, self._reader = client, address, reader
        self.workers = self._count()

    def port(self, own: RasterPort) -> type[RasterPort]:
        """What its members read rasters with, where this process has ``own``."""
        return self._reader or type(own)

    def work(self, job: Job, tasks: Iterable[Any], progress: Progress) -> Iterator[Found]:
        """What the job gives for each task, in their order."""
        told: queue.SimpleQueue[Future] = queue.SimpleQueue()
        waiting: deque[Future] = deque()
        source = iter(tasks)
        try:
            while self._fill(waiting, job, source, told, progress):
                yield self._result(waiting[0], told, progress)
                waiting.popleft()
        finally:
            _give_up(self._client, waiting)

    def _fill(
        self,
        waiting: deque[Future],
        job: Job,
        source: Iterator[Any],
        told: queue.SimpleQueue[Future],
        progress: Progress,
    ) -> bool:
        """Have as many tasks under way as there should be; whether there is any."""
        while len(waiting) < AHEAD * max(self.workers, 1):
            progress.check()
            task = next(source, None)
            if task is None:
                break
            if self._client.status != "running":
                raise self._lost()
            waiting.append(self._client.submit(do_block, job, task, program_mark(), pure=False))
            waiting[-1].add_done_callback(told.put)
        return bool(waiting)

    def _result(self, future: Future, told: queue.SimpleQueue[Future], progress: Progress) -> Found:
        """What a task gave, waited for with an eye on the cancel, the scheduler and the workers."""
        seen = looked = time.monotonic()
        while not future.done():
            progress.check()
            with contextlib.suppress(queue.Empty):
                told.get(timeout=_LOOK_S)
            now = time.monotonic()
            if self._client.status != "running":
                raise self._lost()
            if now - looked > _COUNT_S:
                looked, self.workers = now, self._count()
                seen = now if self.workers else seen
            if now - seen > _PATIENCE_S and not self.workers:
                raise NoWorkersLeft(address=self._address, seconds=f"{_PATIENCE_S:g}", kept=0)
        progress.check()
        try:
            found: Found = future.result()
        except distributed.KilledWorker as error:
            raise BlockKillsWorkers(problem=_first_line(error)) from error
        except (distributed.CancelledError, OSError, TimeoutError) as error:
            if self._client.status != "running" or future.status in ("lost", "cancelled"):
                raise self._lost() from error
            raise
        return found

    def _lost(self) -> SchedulerLost:
        return SchedulerLost(address=self._address, kept=0)

    def _count(self) -> int:
        """How many workers there are."""
        try:
            return len(self._client.nthreads())
        except (OSError, TimeoutError) as error:
            raise self._lost() from error


def do_block(job: Job, task: Any, mark: ProgramMark) -> Found:
    """Do a task, in a worker; one that came late and runs another program must not."""
    own = program_mark()
    if not own.agrees(mark):
        raise WorkersOfAnotherVersion(address="?", here=str(mark), workers=str(own))
    return job(task)


@contextlib.contextmanager
def local_crew(workers: int) -> Iterator[DaskCrew]:
    """So many processes of this computer, which nobody else can reach; gone after the block."""
    with contextlib.ExitStack() as stack:
        stack.enter_context(config.set(_QUIET))
        stack.enter_context(_quiet_logs())
        stack.enter_context(_started_by_python())
        folder = tempfile.mkdtemp()
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        try:
            cluster = stack.enter_context(
                distributed.LocalCluster(
                    n_workers=workers,
                    threads_per_worker=1,
                    processes=True,
                    host="127.0.0.1",
                    dashboard_address="127.0.0.1:0",
                    worker_dashboard_address=None,
                    scheduler_kwargs={"dashboard": False},
                    local_directory=folder,
                    memory_limit=None,
                    silence_logs=logging.CRITICAL,
                )
            )
            client = stack.enter_context(Client(cluster, set_as_default=False))
        except (OSError, RuntimeError, TimeoutError) as error:
            raise ClusterNotStarted(workers=workers, problem=_first_line(error)) from error
        yield _checked(client, cluster.scheduler_address, None)


@contextlib.contextmanager
def distant_crew(address: str) -> Iterator[DaskCrew]:
    """The workers of a scheduler, which goes on when the block is done."""
    from ..land.raster_rasterio import RasterioPort

    with contextlib.ExitStack() as stack:
        stack.enter_context(config.set(_QUIET))
        stack.enter_context(_quiet_logs())
        try:
            client = stack.enter_context(Client(address, timeout=_CONNECT_S, set_as_default=False))
        except (OSError, ValueError, TimeoutError) as error:
            raise SchedulerNotFound(address=address, problem=_first_line(error)) from error
        yield _checked(client, address, RasterioPort)


def _checked(client: Client, address: str, reader: type[RasterPort] | None) -> DaskCrew:
    """The crew, if every worker runs this very program; raises an error that names the others."""
    crew = DaskCrew(client, address, reader)
    if not crew.workers:
        raise NoWorkersLeft(address=address, seconds=0, kept=0)
    here = program_mark()
    answers = client.run(_question(__name__.rpartition(".")[0]), on_error="return")
    others = []
    for worker, answer in sorted(answers.items()):
        if isinstance(answer, BaseException):
            others.append(f"{worker}: {_first_line(answer)}")
        elif not ProgramMark(*answer).agrees(here):
            others.append(f"{worker}: {ProgramMark(*answer)}")
    if others:
        told = "; ".join(others)
        raise WorkersOfAnotherVersion(address=address, here=str(here), workers=told)
    return crew


def _question(room: str) -> Any:
    """What a worker is asked before any work; it may lack the program, so this travels whole."""

    def tell() -> tuple[str, ...]:
        from importlib import import_module

        return tuple(import_module(room + ".program_mark").program_mark())

    return tell


def _give_up(client: Client, waiting: Iterable[Future]) -> None:
    """Let nobody do what is not asked for any more."""
    left = [future for future in waiting if not future.done()]
    if left and client.status == "running":
        with contextlib.suppress(OSError, TimeoutError):
            client.cancel(left, force=True)


@contextlib.contextmanager
def _started_by_python() -> Iterator[None]:
    """New processes are begun by a Python, not by QGIS, and do not run the script of this one."""
    before, main = multiprocessing.spawn.get_executable(), sys.modules["__main__"]
    multiprocessing.set_executable(str(python_to_start()))
    if getattr(main, "__file__", None) or getattr(main, "__spec__", None):
        sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main
        multiprocessing.set_executable(before)


def python_to_start(executable: str | None = None, prefix: str | None = None) -> Path:
    """The Python of this process, which in QGIS is not the program that runs.

    There ``sys.executable`` may be QGIS itself, or the first Python of the path, which is another
    one than that whose libraries are loaded: only one below the folder of these is taken.
    """
    own, folder = Path(executable or sys.executable or ""), Path(prefix or sys.exec_prefix)
    if own.stem.lower().startswith("python") and folder in own.parents:
        return own
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    for name in (f"bin/python{version}", "python.exe", "python3.exe", "bin/python3"):
        if (folder / name).is_file():
            return folder / name
    raise NoPythonFound(folder=folder)


@contextlib.contextmanager
def _quiet_logs() -> Iterator[None]:
    """What Dask says of lost workers is said by this module, in words for users."""
    logger = logging.getLogger("distributed")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(before)


def _first_line(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
