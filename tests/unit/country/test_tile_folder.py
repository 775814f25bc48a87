"""A folder of tiles with the papers that lie in such folders."""

from __future__ import annotations

import numpy as np
import pytest
from country_world import tiles
from worlds import write_raster

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.country.country_errors import NoTiles
from am_delimiter.core.country.tile_folder import tile_files, tiles_in
from am_delimiter.core.land.raster_rasterio import RasterioPort


def read(folder, catalogue, encoding="auto"):
    return tiles_in(folder, encoding, catalogue, RasterioPort(), Progress())


def test_rasters_in_the_order_of_their_names(tmp_path, catalogue):
    tiles(tmp_path)
    found = read(tmp_path, catalogue)
    assert [raster.name for raster in found.rasters] == ["coast", "valley"]
    assert found.notes == ()


def test_other_files_are_named_and_left_out(tmp_path, catalogue):
    tiles(tmp_path)
    (tmp_path / "LÉAME.txt").write_text("tiles", encoding="utf-8")
    (tmp_path / "coast.tif.aux.xml").write_text("<PAMDataset/>", encoding="utf-8")
    (tmp_path / ".oculto").write_text("x", encoding="utf-8")
    (tmp_path / "sub").mkdir()
    write_raster(tmp_path / "plano.tif", np.ones((2, 2), dtype=np.uint8), crs=None)
    persons = np.array([[0.0, 17.25]], dtype=np.float32)
    write_raster(tmp_path / "personas.tif", persons)
    found = read(tmp_path, catalogue)
    assert [raster.name for raster in found.rasters] == ["coast", "valley"]
    (note,) = found.notes
    said = str(note)
    assert said.startswith("3 files of the folder")
    for name in ("LÉAME.txt", "plano.tif", "personas.tif"):
        assert name in said
    assert "aux.xml" not in said


def test_a_folder_of_persons_takes_any_raster_on_earth(tmp_path, catalogue):
    persons = np.array([[0.0, 17.25]], dtype=np.float32)
    write_raster(tmp_path / "personas.tif", persons)
    found = read(tmp_path, catalogue, None)
    assert [(one.name, one.encoding) for one in found.rasters] == [("personas", "")]


def test_a_folder_without_any_tile_is_an_error_that_says_why(tmp_path, catalogue):
    with pytest.raises(NoTiles):
        read(tmp_path, catalogue)
    (tmp_path / "nota.txt").write_text("x", encoding="utf-8")
    with pytest.raises(NoTiles) as raised:
        read(tmp_path, catalogue)
    assert "nota.txt" in str(raised.value)


def test_what_lies_beside_a_raster_is_no_tile(tmp_path):
    for name in ("a.tif", "a.tif.ovr", "a.TFW", "a.qml", "b.vrt"):
        (tmp_path / name).write_bytes(b"")
    assert [file.name for file in tile_files(tmp_path)] == ["a.tif", "b.vrt"]
