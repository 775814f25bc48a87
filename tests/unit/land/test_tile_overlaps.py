"""Tiles of one lattice that overlap: what they tell unlike is counted cell by cell."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from worlds import CELL, NORTH, WEST, commune_layer, strips, write_raster

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.land.communes import read_communes
from am_delimiter.core.land.evidence import read_evidence
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort

NODATA = 255


def tile(folder, name, values, col=0.0, nodata=None, crs="EPSG:5361"):
    """A raster whose first cell is ``col`` cells east of the western edge."""
    at = Affine(CELL, 0, WEST + col * CELL, 0, -CELL, NORTH)
    values = np.atleast_2d(np.asarray(values, dtype=np.uint8))
    return RasterEvidence(
        write_raster(folder / f"{name}.tif", values, crs=crs, transform=at, nodata=nodata),
        name,
        "mask",
    )


@pytest.fixture
def read(catalogue):
    """The built-up land of some tiles, with one commune over all of them."""
    communes = commune_layer({"05101": strips([40], rows=6)[0]})

    def evidence(*tiles):
        given = LandGiven(communes=communes, rasters=tiles)
        parameters = choose_parameters(catalogue, tolerance=200)
        port, known = RasterioPort(), read_communes(communes, catalogue)
        builtup, _ = read_evidence(given, known, parameters, (), catalogue, port, Progress())
        return builtup

    return evidence


def told(builtup):
    return [str(note) for note in builtup.notes if "overlap" in str(note)]


def test_the_cells_that_differ_are_counted_and_both_are_built(read, tmp_path):
    west = tile(tmp_path, "west", [1, 1, 0, 0, 1, 0])
    east = tile(tmp_path, "east", [1, 1, 1, 0, 0, 1], col=2)  # over the last four of the first
    found = read(west, east)
    # pairs in the overlap: 0-1, 0-1, 1-1, 0-0
    assert told(found) == [
        "west and east overlap and have different values in 2 cells. A cell that is built-up in "
        "one of them counts as built-up."
    ]
    assert found.hectares == pytest.approx(6)  # cells 0-4 and 7, by hand


def test_the_same_values_and_mere_neighbours_are_silent(read, tmp_path):
    row = [1, 0, 1, 1, 0, 1]
    assert told(read(tile(tmp_path, "a", row), tile(tmp_path, "b", row))) == []
    assert told(read(tile(tmp_path, "c", row), tile(tmp_path, "d", row[::-1], col=6))) == []


def test_no_data_is_no_difference(read, tmp_path):
    whole = tile(tmp_path, "whole", [1, 1, 0, 1], nodata=NODATA)
    holes = tile(tmp_path, "holes", [NODATA, 1, NODATA, 1], nodata=NODATA)
    assert told(read(whole, holes)) == []


def test_other_lattices_and_files_given_twice_are_no_tiles_of_one_product(read, tmp_path):
    base = tile(tmp_path, "base", [1, 1, 1, 1])
    shifted = tile(tmp_path, "shifted", [0, 1, 0, 1], col=0.5)
    assert told(read(base, shifted)) == []
    assert told(read(base, base)) == []


@given(
    arrays(np.uint8, (3, 5), elements=st.integers(0, 1)),
    arrays(np.uint8, (3, 5), elements=st.integers(0, 1)),
    st.integers(0, 6),
)
def test_as_many_as_a_count_cell_by_cell(tmp_path_factory, catalogue, first, second, col):
    first[0, 0] = second[0, 0] = 1
    folder = tmp_path_factory.mktemp("tiles")
    communes = commune_layer({"05101": strips([40], rows=6)[0]})
    rasters = (tile(folder, "a", first), tile(folder, "b", second, col=col))
    given_ = LandGiven(communes=communes, rasters=rasters)
    builtup, _ = read_evidence(
        given_,
        read_communes(communes, catalogue),
        choose_parameters(catalogue, tolerance=200),
        (),
        catalogue,
        RasterioPort(),
        Progress(),
    )
    count = int((first[:, col:] != second[:, : 5 - col]).sum()) if col < 5 else 0
    details = [n.details["count"] for n in builtup.notes if "overlap" in n.template]
    assert details == ([count] if count else [])
