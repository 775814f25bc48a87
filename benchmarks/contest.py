"""Run one contender in a process group of its own, with a limit of time, and measure it.

A contender is a function ``(task, clock) → Answer`` at the top of a module. It starts the clock
once its libraries are loaded, and raises `Absent` where its program is not installed.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import tempfile
import time
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Callable


class Absent(Exception):
    """The program a contender stands for is not installed; the text says which."""


@dataclass(frozen=True)
class Task:
    """The two files, an empty folder for what is written on the way, and the metres."""

    raster: Path
    communes: Path
    folder: Path
    tolerance_m: float
    max_gap_m: float


@dataclass(frozen=True)
class Answer:
    """Counted patches, and their groups at the tolerance; None where a contender has none."""

    patches: int | None = None
    groups: int | None = None
    said: str = ""


def _processor_seconds() -> float:
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in spent)


@dataclass
class Clock:
    """Runs from `start`; `beat` is the question whether to stop, and notes the longest silence."""

    started: float = field(default_factory=time.perf_counter)
    processor: float = 0.0
    last: float = 0.0
    silence: float = 0.0
    beats: int = 0
    ended: tuple[float, float] | None = None

    def start(self) -> None:
        """From here on time counts."""
        self.processor = _processor_seconds()
        self.started = self.last = time.perf_counter()

    def pause(self) -> None:
        """What counts is over: what follows is measured by whoever does it."""
        self.beat()
        self.ended = self.last, _processor_seconds()

    def beat(self) -> bool:
        """Nobody ever cancels; what matters is how long nobody was asked."""
        if self.ended:
            return False
        now = time.perf_counter()
        self.silence = max(self.silence, now - self.last)
        self.last = now
        self.beats += 1
        return False


@dataclass(frozen=True)
class Run:
    """One run: elapsed and processor seconds, peak memory in GB, longest silence in seconds.

    The peak is the larger of the process and its largest child, as the kernel counts them.
    ``silence`` is None for a contender that never asks whether to stop.
    """

    seconds: float
    processor: float
    peak_gb: float
    silence: float | None
    answer: Answer


Contender = Callable[[Task, Clock], Answer]


def run(contender: Contender, task: Task, limit: float) -> Run | str:
    """The measured run, or the words to print instead of it: over the limit, absent, failed."""
    spawn = multiprocessing.get_context("spawn")  # a fork would inherit the peak memory
    receiver, sender = spawn.Pipe(duplex=False)
    with tempfile.TemporaryDirectory(dir=task.folder) as folder:
        own = Task(task.raster, task.communes, Path(folder), task.tolerance_m, task.max_gap_m)
        process = spawn.Process(target=_measure, args=(contender, own, sender))
        process.start()
        sender.close()  # so that a process that dies is noticed at once
        try:
            receiver.recv()  # it is there: from now on the limit counts
            return receiver.recv() if receiver.poll(limit) else f"> {limit:g} s, stopped"
        except EOFError:
            process.join()
            return f"failed: the process ended with code {process.exitcode}"
        finally:
            _stop(process.pid)
            process.kill()  # one that had no time to make its group
            process.join()


def _stop(group: int) -> None:
    """End what the contender started and left running: programs of its process group."""
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return


def _measure(contender: Contender, task: Task, sender: Connection) -> None:
    os.setsid()  # a group of its own, with every program it starts
    os.environ.update(TMPDIR=str(task.folder), QT_QPA_PLATFORM="offscreen")
    clock = Clock()
    clock.start()
    sender.send("ready")
    try:
        answer = contender(task, clock)
    except Absent as absent:
        sender.send(f"skipped: {absent}")
    except Exception as error:  # noqa: BLE001 - the others still run
        sender.send(f"failed: {type(error).__name__}: {error}")
    else:
        sender.send(_reading(clock, answer))
    sender.close()


def _reading(clock: Clock, answer: Answer) -> Run:
    asked = clock.beats > 0
    clock.beat()  # the way from the last question to the end is a silence too
    ended, processor = clock.ended or (clock.last, _processor_seconds())
    peaks = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return Run(
        seconds=ended - clock.started,
        processor=processor - clock.processor,
        peak_gb=max(one.ru_maxrss for one in peaks) * 1024 / 1e9,
        silence=clock.silence if asked else None,
        answer=answer,
    )
