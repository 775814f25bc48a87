"""Rasters read by a crew: the same cells, and the same errors, as read by the process itself."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from affine import Affine
from worlds import CRS, HERE, write_raster

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.blockwork import Alone
from am_delimiter.core.blockwork.crew_errors import FileDiffersThere, FileNotSeen
from am_delimiter.core.blockwork.raster_blocks import CrewReading, ScanTask, scan_block
from am_delimiter.core.blockwork.seen_files import check_seen, mark_files
from am_delimiter.core.land import RasterEvidence, UnreadableRaster, Window, raster
from am_delimiter.core.land.builtup import read_raster
from am_delimiter.core.land.land_errors import EncodingMismatch
from am_delimiter.core.land.raster_rasterio import RasterioPort

MOLLWEIDE = "ESRI:54009"
TENS = Affine(10, 0, -6_400_000, 0, -10, -4_000_000)


@pytest.fixture(autouse=True)
def small_bands(monkeypatch):
    monkeypatch.setattr(raster, "BAND_CELLS", 40)


def both(path, catalogue, encoding="auto", nodata=()):
    port = RasterioPort()
    info = port.describe(path)
    evidence = RasterEvidence(path, "a", encoding, nodata=nodata)
    whole = [Window(0, 0, info.rows, info.cols)]
    given = (evidence, info, whole, None, catalogue, port)
    alone = CrewReading(Alone(), port)
    return read_raster(*given, Progress()), read_raster(*given, Progress(), alone)


def numbers(dtype, most, seed=0, shape=(23, 17)):
    drawn = np.random.default_rng(seed)
    return (drawn.integers(0, most + 1, shape) * (drawn.random(shape) < 0.4)).astype(dtype)


@pytest.mark.parametrize(
    ("values", "crs", "where", "nodata", "encoding"),
    [
        (numbers("uint8", 1), CRS, HERE, None, "auto"),
        (numbers("uint8", 100, 1), MOLLWEIDE, TENS, 255, "ghs_built_s"),
        (numbers("uint16", 100, 2), MOLLWEIDE, TENS, 65535, "ghs_built_s"),
        (numbers("float32", 90, 3), MOLLWEIDE, TENS, -200, "ghs_built_s"),
        (np.zeros((23, 17), "uint8"), CRS, HERE, None, "mask"),
    ],
)
def test_a_crew_finds_the_cells_that_are_there(
    tmp_path, catalogue, values, crs, where, nodata, encoding
):
    path = write_raster(tmp_path / "b.tif", values, crs, where, nodata)
    one, other = both(path, catalogue, encoding)
    for name in ("share", "largest_share", "infinite", "by_values", "transform", "encoding"):
        assert getattr(one, name) == getattr(other, name), name
    assert np.array_equal(one.runs.start, other.runs.start)
    assert np.array_equal(one.runs.end, other.runs.end)
    assert (other.runs.n_cells > 0) == bool(values.any())


def test_infinite_cells_are_counted_in_all_blocks(tmp_path, catalogue):
    values = np.zeros((23, 17), "float32")
    values[::5, 3], values[0, 0] = np.inf, 1.0
    path = write_raster(tmp_path / "b.tif", values, CRS, HERE)
    one, other = both(path, catalogue, "mask")
    assert (one.infinite, other.infinite) == (5, 5)


def test_a_value_that_the_encoding_does_not_allow_is_refused(tmp_path, catalogue):
    values = numbers("uint8", 1)
    values[22, 16] = 7
    path = write_raster(tmp_path / "b.tif", values, CRS, HERE)
    with pytest.raises(EncodingMismatch, match="7"):
        both(path, catalogue, "mask")


def test_many_values_are_not_kept_whichever_block_has_them(tmp_path):
    values = np.arange(23 * 40, dtype="uint16").reshape(23, 40)
    path = write_raster(tmp_path / "b.tif", values, CRS, HERE)
    port = RasterioPort()
    info = port.describe(path)
    parts = [Window(row, 0, 1, 40) for row in range(23)]
    scan = CrewReading(Alone(), port).scan(info, parts, Progress())
    assert (scan.minimum, scan.maximum, scan.values) == (0, 23 * 40 - 1, None)
    few = CrewReading(Alone(), port).scan(info, parts[:12], Progress())
    assert few.values == frozenset(range(480))


def test_a_worker_that_does_not_see_the_file_says_so(tmp_path):
    path = write_raster(tmp_path / "b.tif", numbers("uint8", 1))
    marks = mark_files([path], Progress())
    Path(path).unlink()
    with pytest.raises(FileNotSeen, match=r"does not see the file .*b\.tif"):
        check_seen(marks)


def test_a_worker_that_sees_another_file_says_so(tmp_path):
    path = write_raster(tmp_path / "b.tif", numbers("uint8", 1))
    info = RasterioPort().describe(path)
    marks = mark_files([path], Progress())
    check_seen(marks)
    write_raster(tmp_path / "b.tif", numbers("uint8", 1, seed=5))
    os.utime(path, (1_800_000_000, 1_800_000_000))
    name = f"{RasterioPort.__module__}.RasterioPort"
    with pytest.raises(FileDiffersThere, match="another file"):
        scan_block(ScanTask(name, marks, info, Window(0, 0, 3, 3)))


def test_a_mosaic_is_marked_with_its_parts(tmp_path):
    path = write_raster(tmp_path / "b.tif", numbers("uint8", 1))
    mosaic = tmp_path / "m.vrt"
    mosaic.write_text(
        '<VRTDataset rasterXSize="17" rasterYSize="23"><VRTRasterBand dataType="Byte" band="1">'
        '<SimpleSource><SourceFilename relativeToVRT="1">b.tif</SourceFilename>'
        "<SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>"
    )
    port = RasterioPort()
    files = port.files(port.describe(str(mosaic)))
    marks = mark_files(files, Progress())
    assert {Path(mark.path).name for mark in marks} == {"m.vrt", "b.tif"}
    assert path in {str(Path(mark.path).resolve()) for mark in marks}


def test_what_is_no_file_is_not_given_to_others(tmp_path):
    assert mark_files(["/vsizip/" + str(tmp_path / "z.zip") + "/b.tif"], Progress()) == ()


def test_a_broken_file_is_the_same_error(tmp_path, catalogue):
    path = write_raster(tmp_path / "b.tif", numbers("uint8", 1, shape=(400, 300)))
    info = RasterioPort().describe(path)
    with Path(path).open("r+b") as stream:
        stream.truncate(60_000)
    reading = CrewReading(Alone(), RasterioPort())
    with pytest.raises(UnreadableRaster, match=r"b\.tif"):
        reading.scan(info, [Window(0, 0, 400, 300)], Progress())
