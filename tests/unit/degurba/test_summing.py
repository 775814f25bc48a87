"""Persons summed on the grid: sums that close, exact where cells nest, and what is refused."""

from __future__ import annotations

import math

import numpy as np
import pyproj
import pytest
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.degurba.degurba_errors import (
    ClassesAsPeople,
    DensityAsPeople,
    NegativeCounts,
    NobodyThere,
    NoPeopleRaster,
    NotEqualArea,
    NotLandShare,
    OverlappingPeople,
)
from am_delimiter.core.degurba.land_rasters import built_share, land_share
from am_delimiter.core.degurba.output_grid import grid_for, grid_system, keeps_areas
from am_delimiter.core.degurba.people_rasters import described_people, sum_people
from am_delimiter.core.degurba.summing import BY_AREA, BY_PARTS, EXACT, way_of
from am_delimiter.core.land.land_errors import MissingCrs
from am_delimiter.core.land.raster import Grid
from am_delimiter.core.land.raster_provenance import RasterEvidence

from worlds import write_raster  # isort: skip

MOLLWEIDE = "ESRI:54009"
WEST, NORTH = -5_500_000.0, -4_400_000.0


def here(cell=1000.0, west=WEST, north=NORTH):
    return Affine(cell, 0, west, 0, -cell, north)


def raster(folder, values, name="personas.tif", crs=MOLLWEIDE, transform=None, nodata=-200.0):
    file = folder / name
    values = np.asarray(values)
    write_raster(file, values, crs=crs, transform=transform or here(), nodata=nodata)
    return RasterEvidence(str(file), file.stem)


def summed(rasters, port, catalogue, grid=None, chosen=""):
    known = described_people(rasters, port, catalogue)
    infos = [info for _, info in known]
    grid = grid or grid_for(infos, grid_system(chosen, infos), None, catalogue)
    return sum_people(known, grid, port, catalogue, Progress()), grid


def test_a_grid_of_one_kilometre_is_kept_as_it_is(tmp_path, catalogue, port):
    values = np.array([[1.5, 0, -200], [3, 4, 5]], dtype=np.float32)
    transform = here(west=WEST + 300, north=NORTH + 700)  # off whole kilometres
    found, grid = summed([raster(tmp_path, values, transform=transform)], port, catalogue)
    assert (grid.x_min, grid.y_max, grid.shape) == (WEST + 300, NORTH + 700, (2, 3))
    assert found.persons.tolist() == [[1.5, 0, 0], [3, 4, 5]]
    assert found.told.tolist() == [[1, 1, 0], [1, 1, 1]]
    assert (found.read, found.beyond, found.ways) == (13.5, 0.0, {"personas": EXACT})


def test_cells_of_a_hectare_are_added_up(tmp_path, catalogue, port):
    values = np.arange(400, dtype=np.float64).reshape(20, 20)
    found, grid = summed([raster(tmp_path, values, transform=here(100))], port, catalogue)
    quarters = [[values[r : r + 10, c : c + 10].sum() for c in (0, 10)] for r in (0, 10)]
    assert found.persons.tolist() == quarters
    assert grid.shape == (2, 2)


def test_tiles_are_one_population_and_a_tile_twice_is_refused(tmp_path, catalogue, port):
    left = raster(tmp_path, np.full((4, 2), 10.0), "a.tif")
    right = raster(tmp_path, np.full((4, 2), 20.0), "b.tif", transform=here(west=WEST + 2000))
    found, grid = summed([left, right], port, catalogue)
    assert found.persons.sum() == 240
    assert grid.shape == (4, 4)
    with pytest.raises(OverlappingPeople):
        summed([left, left], port, catalogue)


def test_tiles_that_part_a_cell_are_no_overlap(tmp_path, catalogue, port):
    left = raster(tmp_path, np.full((10, 14), 1.0), "a.tif", transform=here(100))
    right = raster(tmp_path, np.full((10, 6), 1.0), "b.tif", transform=here(100, WEST + 1400))
    found, _ = summed([left, right], port, catalogue)
    assert found.persons.tolist() == [[100, 100]]


def test_a_lattice_that_does_not_fit_gives_by_area(tmp_path, catalogue, port):
    """A cell of 1 km moved by 250 m east and 500 m north lies in four of the grid."""
    transform = here(west=WEST + 250, north=NORTH + 500)
    grid = Grid(pyproj.CRS(MOLLWEIDE).to_wkt(), WEST, NORTH + 1000, 1000.0, 3, 3)
    given_ = [raster(tmp_path, [[800.0]], transform=transform)]
    found, _ = summed(given_, port, catalogue, grid)
    assert found.persons[:2, :2].tolist() == [[300, 100], [300, 100]]
    assert found.ways == {"personas": BY_AREA}


@settings(max_examples=40, deadline=None)
@given(
    st.floats(90, 2600),
    st.floats(-3000, 3000),
    st.floats(-3000, 3000),
    st.integers(1, 12),
    st.integers(1, 12),
)
def test_whatever_the_lattice_the_sum_holds(tmp_path_factory, catalogue, port, cell, x, y, r, c):
    rng = np.random.default_rng(abs(int(cell * 7 + x + y)) + 1)
    values = rng.uniform(0, 900, (r, c))
    file = tmp_path_factory.mktemp("malla")
    transform = here(cell, WEST + x, NORTH + y)
    found, _ = summed([raster(file, values, transform=transform)], port, catalogue)
    assert found.persons.sum() == pytest.approx(values.sum(), rel=1e-9)
    assert found.read == pytest.approx(values.sum(), rel=1e-12)
    assert found.beyond == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32718"])
def test_from_another_system_the_sum_holds_and_lies_where_it_should(tmp_path, catalogue, port, crs):
    lon, lat = -73.05, -36.83
    x, y = pyproj.Transformer.from_crs(4326, crs, always_xy=True).transform(lon, lat)
    cell = 1 / 120 if crs == "EPSG:4326" else 900.0
    values = np.zeros((21, 21))
    values[10, 10] = 5000
    values[3, 17] = 70
    transform = Affine(cell, 0, x - 10.5 * cell, 0, -cell, y + 10.5 * cell)
    given_ = [raster(tmp_path, values, crs=crs, transform=transform)]
    found, grid = summed(given_, port, catalogue)
    assert found.persons.sum() == pytest.approx(5070, rel=1e-12)
    assert found.ways == {"personas": BY_PARTS}
    to = pyproj.Transformer.from_crs(4326, grid.crs, always_xy=True).transform(lon, lat)
    row, col = int((grid.y_max - to[1]) // 1000), int((to[0] - grid.x_min) // 1000)
    assert found.persons[row - 1 : row + 2, col - 1 : col + 2].sum() == pytest.approx(5000)


def test_the_sum_of_the_public_case_holds(catalogue, port, real_data):
    """A warp by the nearest cell lost 38 % of these persons; with −200 counted they are less."""
    file = real_data / "cases" / "ghs_pop_mini_54009.asc"
    found, grid = summed([RasterEvidence(str(file), "mini")], port, catalogue)
    assert found.persons.sum() == pytest.approx(168_298.853, abs=0.0005)
    assert found.ways == {"mini": EXACT}
    assert grid.cell == 1000


def test_no_data_is_never_counted_declared_or_not(tmp_path, catalogue, port):
    values = np.array([[7, -200, -9999], [np.nan, -99999, 1]], dtype=np.float32)
    found, _ = summed([raster(tmp_path, values, nodata=None)], port, catalogue)
    assert found.persons.sum() == 8
    assert found.told.tolist() == [[1, 0, 0], [0, 0, 1]]


def test_a_negative_count_is_refused(tmp_path, catalogue, port):
    with pytest.raises(NegativeCounts, match="-3"):
        summed([raster(tmp_path, [[-3.0, 5]])], port, catalogue)


def test_nobody_at_all_is_said(tmp_path, catalogue, port):
    with pytest.raises(NobodyThere):
        summed([raster(tmp_path, [[0.0, 0]])], port, catalogue)
    with pytest.raises(NoPeopleRaster):
        described_people([], port, catalogue)


@pytest.mark.parametrize(
    ("name", "values", "kind"),
    [
        ("GHS_SMOD_E2020_GLOBE_R2023A_54009_1000_V2_0_R12_C13.tif", [[10, 30]], np.int16),
        ("clases.tif", [[10, 30, 21, -200]], np.int16),
        ("ESA_WorldCover_10m_2021_v200_S36W072_Map.tif", [[50, 10]], np.uint8),
        ("cobertura.tif", [[50, 10, 30, 0]], np.uint8),
        ("GHS_BUILT_S_E2020_GLOBE_R2023A_54009_1000_V1_0_R13_C12.tif", [[50, 10]], np.uint32),
        ("construido.tif", [[0, 1]], np.uint8),
    ],
)
def test_classes_and_built_up_land_are_no_persons(tmp_path, catalogue, port, name, values, kind):
    file = raster(tmp_path, np.array(values, dtype=kind), name, nodata=None)
    with pytest.raises(ClassesAsPeople):
        summed([file], port, catalogue)


def test_a_true_file_of_ghs_smod_is_no_population(catalogue, port, real_data):
    file = real_data / "GHS_SMOD_E2030_GLOBE_R2023A_54009_1000_V2_0_R5_C20.tif"
    with pytest.raises(ClassesAsPeople, match="SMOD"):
        summed([RasterEvidence(str(file), file.stem)], port, catalogue)


@pytest.mark.parametrize(
    "name", ["chl_pd_2020_1km.tif", "population_density_2020.tif", "densidad_hab.tif"]
)
def test_a_density_is_refused_by_its_name(tmp_path, catalogue, port, name):
    with pytest.raises(DensityAsPeople):
        summed([raster(tmp_path, [[5.0]], name)], port, catalogue)


def test_counts_of_whole_numbers_are_persons(tmp_path, catalogue, port):
    values = np.array([[0, 120, 2000]], dtype=np.int16)
    found, _ = summed([raster(tmp_path, values, nodata=-200)], port, catalogue)
    assert found.persons.sum() == 2120


def test_a_raster_without_a_system_is_refused(tmp_path, catalogue, port):
    with pytest.raises(MissingCrs):
        summed([raster(tmp_path, [[5.0]], crs=None)], port, catalogue)


def test_the_grid_keeps_areas_whatever_is_given(tmp_path, catalogue, port):
    assert keeps_areas(MOLLWEIDE)
    assert keeps_areas("EPSG:3035")
    assert not keeps_areas("EPSG:32719")
    assert not keeps_areas("EPSG:4326")
    laea = "+proj=laea +lat_0=-35 +lon_0=-71 +datum=WGS84 +units=m"
    found, grid = summed([raster(tmp_path, np.full((3, 3), 50.0))], port, catalogue, chosen=laea)
    assert "Lambert" in pyproj.CRS(grid.crs).coordinate_operation.method_name
    assert found.persons.sum() == pytest.approx(450)
    with pytest.raises(NotEqualArea):
        grid_system("EPSG:32719", [])


def test_what_is_built_is_a_share_of_the_cell(tmp_path, catalogue, port):
    grid = Grid(pyproj.CRS(MOLLWEIDE).to_wkt(), WEST, NORTH, 1000.0, 1, 2)
    values = np.full((10, 20), 2500, dtype=np.uint16)  # a quarter of each hectare
    values[:, 10:] = 10_000
    values[0, 10] = 65_535  # no data
    name = "GHS_BUILT_S_E2020_GLOBE_R2023A_54009_100_V1_0_R13_C12.tif"
    file = raster(tmp_path, values, name, transform=here(100), nodata=65_535)
    found = built_share([file], grid, port, catalogue, Progress())
    assert found.share.tolist() == [pytest.approx([0.25, 0.99])]


@pytest.mark.parametrize("whole", [1.0, 100.0, 1_000_000.0])
def test_land_is_read_as_share_percent_or_square_metres(tmp_path, port, whole):
    grid = Grid(pyproj.CRS(MOLLWEIDE).to_wkt(), WEST, NORTH, 1000.0, 1, 3)
    values = np.array([[whole, whole / 4, 0]], dtype=np.float64)
    found = land_share([raster(tmp_path, values, nodata=None)], grid, port, Progress())
    assert found.share.tolist() == [[1, 0.25, 0]]


def test_land_that_is_none_is_refused_and_unknown_land_is_land(tmp_path, port):
    grid = Grid(pyproj.CRS(MOLLWEIDE).to_wkt(), WEST, NORTH, 1000.0, 1, 2)
    with pytest.raises(NotLandShare):
        land_share([raster(tmp_path, [[-5.0, 1]], nodata=None)], grid, port, Progress())
    with pytest.raises(NotLandShare):  # persons per cell, not square metres
        land_share([raster(tmp_path, [[952.0, 7]])], grid, port, Progress())
    found = land_share([raster(tmp_path, [[0.5]])], grid, port, Progress())
    assert found.share.tolist() == [[0.5, 1.0]]


def test_how_a_raster_is_summed_hangs_on_its_lattice(tmp_path, catalogue, port):
    grid = Grid(pyproj.CRS(MOLLWEIDE).to_wkt(), WEST, NORTH, 1000.0, 2, 2)

    def way(cell, west=WEST, crs=MOLLWEIDE):
        file = raster(
            tmp_path,
            [[1.0]],
            f"c{abs(hash((cell, west, crs)))}.tif",
            crs=crs,
            transform=here(cell, west),
        )
        return way_of(port.describe(file.path), grid)

    assert [way(cell) for cell in (1000, 500, 250, 100)] == [EXACT] * 4
    assert way(100, WEST + 100) == EXACT
    assert way(300) == way(100, WEST + 50) == way(2000) == BY_AREA
    assert way(1000, 0.0, "EPSG:32719") == BY_PARTS
    assert math.isclose(grid.cell_hectares, 100)
