"""The benchmarks: the same region at any band height, and contenders that are stopped."""

from __future__ import annotations

import os
import sys
import time
import types
from pathlib import Path

import city_region
import contest
import expediente
import numpy as np
import pytest
import rasterio


@pytest.mark.parametrize("rows", [1, 7, 64, 300])
def test_the_height_of_a_band_changes_nothing(rows):
    whole = city_region.city_region(300, rows=300)
    assert whole.shape == (300, 300)
    assert 0 < whole.sum() < whole.size
    assert (city_region.city_region(300, rows=rows) == whole).all()


def test_another_seed_is_another_region():
    assert (city_region.city_region(300) != city_region.city_region(300, seed=7)).any()


def test_nothing_is_built_in_the_river():
    # row 0 of 400: the axis is at 0.55 × 400 = 220, and 40 cells of 10 m are 400 m
    water = city_region._water(400, np.array([0]))[0]
    assert np.flatnonzero(water).tolist() == list(range(200, 240))
    assert not city_region.city_region(400)[0, 200:240].any()


def test_farms_are_fewer_in_the_mountains():
    farms = city_region._farms(20_000)
    assert (farms == 0.003).sum() == 8001  # 40 km on both sides of the axis
    assert (city_region._farms(8000) == 0.003).all()


def test_the_file_holds_the_region(tmp_path):
    raster, _ = city_region.write_case(tmp_path, 300)
    with rasterio.open(raster) as source:
        assert (source.read(1) == city_region.city_region(300)).all()


def counting(task, clock):
    clock.start()
    for _ in range(3):
        clock.beat()
    return contest.Answer(patches=5, groups=2, said=task.raster.name)


def silent(task, clock):
    return contest.Answer()


def sleeping(task, clock):
    (task.raster.parent / "group").write_text(str(os.getpgid(0)))
    time.sleep(600)


def absent(task, clock):
    raise contest.Absent("Nobody is not installed")


def dying(task, clock):
    sys.stdout.flush()
    os._exit(3)


def broken(task, clock):
    raise ValueError("no such step")


@pytest.fixture
def task(tmp_path):
    return contest.Task(tmp_path / "mask.tif", tmp_path / "communes.gpkg", tmp_path, 200, 2000)


def test_a_run_is_measured(task):
    run = contest.run(counting, task, 60)
    assert run.answer == contest.Answer(5, 2, "mask.tif")
    assert 0 <= run.silence <= run.seconds
    assert run.peak_gb > 0.005  # an interpreter alone takes more


def test_who_never_asks_has_no_silence(task):
    assert contest.run(silent, task, 60).silence is None


def test_silence_is_the_longest_time_between_two_questions(monkeypatch):
    times = iter([10.0, 11.0, 14.0, 14.5])
    monkeypatch.setattr(contest.time, "perf_counter", lambda: next(times))
    clock = contest.Clock(started=0.0)
    clock.start()
    assert [clock.beat(), clock.beat(), clock.beat()] == [False, False, False]
    assert (clock.silence, clock.beats) == (3.0, 3)


def test_over_the_limit_it_is_stopped(task):
    assert contest.run(sleeping, task, 5) == "> 5 s, stopped"
    group = int((task.folder / "group").read_text())
    with pytest.raises(ProcessLookupError):
        os.killpg(group, 0)


@pytest.mark.parametrize(
    ("contender", "words"),
    [
        (absent, "skipped: Nobody is not installed"),
        (dying, "failed: the process ended with code 3"),
        (broken, "failed: ValueError: no such step"),
    ],
)
def test_what_comes_to_nothing_is_said(task, contender, words):
    assert contest.run(contender, task, 60) == words


def test_nothing_is_left_in_the_folder(task):
    contest.run(counting, task, 60)
    assert list(Path(task.folder).iterdir()) == []


def test_the_stages_of_an_expediente_are_timed_and_put_back():
    calls = []

    def known(value, *, more):
        calls.append((value, more))
        return value + more

    module = types.SimpleNamespace(known=known)
    with expediente._timed(module, ("known", "absent")) as spent:
        assert module.known(1, more=2) == 3
        with pytest.raises(TypeError):
            module.known()
    assert calls == [(1, 2)]
    assert list(spent) == ["known"]
    assert spent["known"] >= 0
    assert module.known is known


def test_a_row_of_the_expediente():
    run = {"seconds": 4.0, "processor": 3, "pages": 10, "mb": 2, "peak_gb": 0.4, "said": "ok"}
    assert expediente.line("qgis", run).split() == [
        *("qgis", "4.00", "3.00", "10", "2.50", "2.00", "0.40", "ok")
    ]
