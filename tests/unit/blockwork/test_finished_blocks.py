"""Finished blocks: what was done is not done again, and what depends on anything else is."""

from __future__ import annotations

import os

import numpy as np
import pytest
from block_jobs import slow_square, square, squares

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.blockwork import Alone, KeepingCrew, ProgramMark, hired, remove_old_blocks
from am_delimiter.core.blockwork import finished_blocks as module
from am_delimiter.core.blockwork.crew_errors import BlocksFolderUnusable, SchedulerLost
from am_delimiter.core.blockwork.tiles import Tile
from am_delimiter.core.land import Window


def test_a_second_run_reads_all_and_does_nothing(tmp_path):
    first = KeepingCrew(Alone(), tmp_path / "new" / "folder")
    assert squares(first.work(square, range(7), Progress())) == [k * k for k in range(7)]
    assert (first.kept, first.read_back) == (7, 0)
    again = KeepingCrew(_Nobody(), tmp_path / "new" / "folder")
    assert squares(again.work(square, range(7), Progress())) == [k * k for k in range(7)]
    assert (again.kept, again.read_back) == (7, 7)


def test_only_what_lacks_is_done_and_the_order_stays(tmp_path):
    list(KeepingCrew(Alone(), tmp_path).work(square, [2, 3, 6, 8], Progress()))
    crew = KeepingCrew(Alone(), tmp_path)
    assert squares(crew.work(square, range(10), Progress())) == [k * k for k in range(10)]
    assert crew.read_back == 4


@pytest.mark.parametrize(
    "other",
    [
        lambda: (slow_square, 4),
        lambda: (square, 4.0),
        lambda: (square, (4,)),
    ],
)
def test_another_job_or_task_is_another_block(tmp_path, other):
    list(KeepingCrew(Alone(), tmp_path).work(square, [4], Progress()))
    job, task = other()
    crew = KeepingCrew(_Refusing(), tmp_path)
    with pytest.raises(_NotKept):
        list(crew.work(job, [task], Progress()))


def test_a_tile_is_told_by_its_runs_its_patches_and_its_place():
    def tile(row=0, start=(1,), patch=(0,)):
        arrays = (np.array(values, dtype=np.int32) for values in (start, (3,), patch))
        return Tile(Window(row, 0, 4, 4), Window(0, 0, 4, 4), *arrays, 5)

    tiles = [tile(), tile(row=4), tile(start=(2,)), tile(patch=(1,))]
    keys = {module.content_of(one) for one in tiles}
    assert len(keys) == 4
    assert module.content_of(tile()) in keys


def test_another_program_is_another_block(tmp_path, monkeypatch):
    list(KeepingCrew(Alone(), tmp_path).work(square, [4], Progress()))
    monkeypatch.setattr(module, "program_mark", lambda: ProgramMark("2", "x", "1", "3"))
    with pytest.raises(_NotKept):
        list(KeepingCrew(_Refusing(), tmp_path).work(square, [4], Progress()))


def test_a_block_that_was_damaged_is_told_and_done_the_next_time(tmp_path):
    list(KeepingCrew(Alone(), tmp_path).work(square, [4], Progress()))
    (stored,) = tmp_path.glob("*.npz")
    stored.write_bytes(stored.read_bytes()[:50])
    with pytest.raises(BlocksFolderUnusable):
        list(KeepingCrew(Alone(), tmp_path).work(square, [4], Progress()))
    assert squares(KeepingCrew(Alone(), tmp_path).work(square, [4], Progress())) == [16]


def test_a_lost_scheduler_tells_how_many_blocks_are_kept(tmp_path):
    crew = KeepingCrew(_LostAfter(3), tmp_path)
    with pytest.raises(SchedulerLost, match="3 finished blocks are kept"):
        list(crew.work(square, range(9), Progress()))
    again = KeepingCrew(Alone(), tmp_path)
    assert squares(again.work(square, range(9), Progress())) == [k * k for k in range(9)]
    assert again.read_back == 3


def test_blocks_stay_when_the_work_fails_and_go_when_it_is_done(tmp_path):
    with pytest.raises(ZeroDivisionError):
        failing(tmp_path)
    assert len(list(tmp_path.iterdir())) == 3
    (tmp_path / "other.npz").write_bytes(b"of another work")
    with hired(0, tmp_path) as crew:
        assert squares(crew.work(square, range(4), Progress())) == [0, 1, 4, 9]
    assert [file.name for file in tmp_path.iterdir()] == ["other.npz"]


def failing(folder):
    with hired(0, folder) as crew:
        list(crew.work(square, range(3), Progress()))
        raise ZeroDivisionError


def test_blocks_that_nobody_came_back_for_are_removed(tmp_path):
    list(KeepingCrew(Alone(), tmp_path).work(square, [4, 5], Progress()))
    old, new = sorted(tmp_path.glob("*.npz"))
    os.utime(old, (1_000_000, 1_000_000))
    os.utime(new, (1_000_000 + 86_400, 1_000_000 + 86_400))
    remove_old_blocks(tmp_path, 2, now=1_000_000 + 2 * 86_400 + 1)
    assert list(tmp_path.glob("*.npz")) == [new]


def test_a_folder_that_cannot_be_is_said_at_once(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(BlocksFolderUnusable, match="cannot be kept"):
        KeepingCrew(Alone(), tmp_path / "file")


class _NotKept(Exception):
    pass


class _Nobody(Alone):
    def work(self, job, tasks, progress):  # noqa: ARG002
        for task in tasks:
            raise AssertionError(task)
        yield from ()


class _Refusing(Alone):
    def work(self, job, tasks, progress):  # noqa: ARG002
        for _ in tasks:
            raise _NotKept
        yield from ()


class _LostAfter(Alone):
    def __init__(self, count):
        self.count = count

    def work(self, job, tasks, progress):  # noqa: ARG002
        for done, task in enumerate(tasks):
            if done == self.count:
                raise SchedulerLost(address="tcp://a:1", kept=0)
            yield job(task)
