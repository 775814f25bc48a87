"""Real processes: the same result, and what happens when one of them is lost."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from block_jobs import deadly, slow_square, square, squares
from brute_force import random_mask
from distributed import Client
from worlds import world

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.blockwork import dask_crew, hired
from am_delimiter.core.blockwork.crew_errors import (
    BlockKillsWorkers,
    FileNotSeen,
    NoWorkersLeft,
    SchedulerLost,
    SchedulerNotFound,
    WorkersOfAnotherVersion,
)
from am_delimiter.core.land import raster
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.verdict.delimitation import delimit

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).resolve().parent


@pytest.fixture(scope="module")
def pair():
    """Two processes of this computer."""
    with hired(2) as crew:
        yield crew


def drawn(folder, catalogue):
    mask = random_mask(rows=60, cols=90, density=0.1, lumpy=1.0, seed=4)
    rows = ["".join("#" if cell else "." for cell in row) for row in mask]
    return world(folder, rows, {"99101": 30, "99102": 30, "99103": 30}, catalogue=catalogue)


def assert_equal_results(one, other):
    for name in ("first", "second", "distance_m", "cells"):
        assert np.array_equal(getattr(one.gaps, name), getattr(other.gaps, name)), name
    assert np.array_equal(one.patches.runs.start, other.patches.runs.start)
    assert np.array_equal(one.patches.of_run, other.patches.of_run)
    assert [c.criteria for c in one.candidates] == [c.criteria for c in other.candidates]
    assert one.states == other.states
    assert one.notes == other.notes
    assert one.inputs == other.inputs


def test_processes_give_the_same_delimitation(pair, tmp_path, catalogue, monkeypatch):
    monkeypatch.setattr(raster, "BAND_CELLS", 900)  # six blocks to read
    case = drawn(tmp_path, catalogue)
    assert pair.workers == 2
    alone = delimit(case, catalogue, RasterioPort())
    assert_equal_results(delimit(case, catalogue, RasterioPort(), None, pair), alone)
    assert len(alone.gaps) > 10


def test_answers_come_in_the_order_of_the_tasks_from_both(pair):
    found = list(pair.work(slow_square, range(12), Progress()))
    assert squares(found) == [k * k for k in range(12)]
    workers = {int(one["worker"]) for one in found}
    assert len(workers) == 2
    assert os.getpid() not in workers


def test_an_error_of_a_worker_is_the_error_of_the_work(pair, tmp_path, catalogue):
    from am_delimiter.core.blockwork.raster_blocks import ScanTask, scan_block
    from am_delimiter.core.blockwork.seen_files import FileMark

    task = ScanTask("x.Y", (FileMark("/nowhere/a.tif", "0"),), None, None)
    with pytest.raises(FileNotSeen, match=r"/nowhere/a\.tif"):
        list(pair.work(scan_block, [task], Progress()))


def test_a_cancel_leaves_the_rest_undone(pair):
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        for _ in pair.work(
            slow_square,
            range(1000),
            Progress(stopped=lambda: time.monotonic() - begun > 1),
        ):
            pass
    assert squares(pair.work(square, [5], Progress())) == [25]


def test_a_process_killed_midway_is_survived():
    with hired(2) as crew:
        found = []
        for one in crew.work(slow_square, range(20), Progress()):
            found.append(one)
            if len(found) == 3:
                os.kill(int(one["worker"]), signal.SIGKILL)
    assert squares(found) == [k * k for k in range(20)]
    assert not alive({int(one["worker"]) for one in found})


def test_a_block_that_ends_every_worker_is_named(monkeypatch):
    monkeypatch.setitem(dask_crew._QUIET, "distributed.scheduler.allowed-failures", 0)
    with pytest.raises(BlockKillsWorkers, match="lack of memory"), hired(2) as crew:
        list(crew.work(deadly, range(6), Progress()))


def alive(processes):
    """Those of some processes that run; after a moment to end."""
    for _ in range(50):
        left = [one for one in processes if Path(f"/proc/{one}").exists()]
        if not left:
            break
        time.sleep(0.1)
    return left


# -- a scheduler by its address ----------------------------------------------------------------


@contextmanager
def process(*arguments, path=(ROOT, HERE)):
    """A program of Dask, with the folders that it finds this program in."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, path))}
    with subprocess.Popen(
        [sys.executable, "-m", *map(str, arguments)],
        env=env,
        cwd="/",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as running:
        try:
            yield running
        finally:
            running.kill()


@contextmanager
def scheduler(folder, name="scheduler"):
    told = folder / f"{name}.json"
    arguments = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", told)
    with process("distributed.cli.dask_scheduler", *arguments) as running:
        for _ in range(300):
            if told.is_file() and told.read_text():
                break
            time.sleep(0.1)
        yield running, json.loads(told.read_text())["address"]


def worker(address, folder, **options):
    arguments = ("--no-nanny", "--nthreads", "1", "--no-dashboard", "--local-directory", folder)
    return process("distributed.cli.dask_worker", address, *arguments, **options)


def await_worker(address):
    """Until the scheduler has a worker."""
    with Client(address, set_as_default=False) as client:
        client.wait_for_workers(1, timeout=60)


def killed_after(count, address, running, blocks):
    """Do slow squares, and have the scheduler killed when so many are done."""
    with hired(address, blocks) as crew:
        for done, _ in enumerate(crew.work(slow_square, range(12), Progress()), start=1):
            if done == count:
                running.kill()


def test_a_lost_scheduler_is_told_and_the_work_goes_on_from_its_blocks(tmp_path, catalogue):
    blocks = tmp_path / "blocks"
    with scheduler(tmp_path) as (running, address), worker(address, tmp_path / "a"):
        await_worker(address)
        with pytest.raises(SchedulerLost, match="4 finished blocks are kept") as lost:
            killed_after(4, address, running, blocks)
        assert address in str(lost.value)
    assert len(list(blocks.iterdir())) == 4
    with scheduler(tmp_path, "again") as (_, address), worker(address, tmp_path / "b"):
        await_worker(address)
        with hired(address, blocks) as crew:
            found = squares(crew.work(slow_square, range(12), Progress()))
            assert crew.read_back == 4
        assert found == [k * k for k in range(12)]
        assert list(blocks.iterdir()) == []
        case = drawn(tmp_path, catalogue)  # and a whole one on workers that only have core
        with hired(address) as crew:
            away = delimit(case, catalogue, RasterioPort(), None, crew)
    assert_equal_results(away, delimit(case, catalogue, RasterioPort()))


def test_workers_of_another_version_or_without_the_program_are_named(tmp_path):
    other = tmp_path / "other"
    shutil.copytree(ROOT / "am_delimiter" / "core", other / "am_delimiter" / "core")
    shutil.copy(ROOT / "am_delimiter" / "__init__.py", other / "am_delimiter")
    (other / "metadata.txt").write_text("[general]\nversion=0.0.7\n")
    with (other / "am_delimiter" / "core" / "land" / "runs.py").open("a") as stream:
        stream.write("\n# another program\n")
    with scheduler(tmp_path) as (_, address):
        with pytest.raises(NoWorkersLeft, match=address), hired(address):
            pass
        with worker(address, tmp_path / "a", path=(other,)):
            await_worker(address)
            with pytest.raises(WorkersOfAnotherVersion, match=r"am_delimiter 0\.0\.7") as refused:
                list(all_of(address))
        with worker(address, tmp_path / "b", path=()):
            await_worker(address)
            with pytest.raises(WorkersOfAnotherVersion, match="No module named 'am_delimiter"):
                list(all_of(address))
    assert "nothing was begun" in str(refused.value)


def all_of(address):
    with hired(address) as crew:
        yield from crew.work(square, range(3), Progress())


def test_nobody_at_the_address(monkeypatch):
    monkeypatch.setattr(dask_crew, "_CONNECT_S", 1.0)
    with (
        pytest.raises(SchedulerNotFound, match=r"tcp://127\.0\.0\.1:9"),
        hired("tcp://127.0.0.1:9"),
    ):
        pass
