"""Rasters are read only where communes lie: the same result as reading all, from few cells."""

from __future__ import annotations

import geopandas
import numpy as np
import pyproj
import pytest
import rasterio
import shapely
from affine import Affine
from rasterio.features import rasterize
from shapely.geometry import box
from worlds import CELL, CRS, NORTH, WEST, commune_layer, write_raster

from am_delimiter.core.basis import Progress
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.land import evidence
from am_delimiter.core.land.communes import CommuneLayer, read_communes
from am_delimiter.core.land.evidence import read_evidence
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.places import boxes_of, places_of, windows_of
from am_delimiter.core.land.raster import Grid, Window, bounds_of
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.land.runs import runs_of
from am_delimiter.core.land.true_scale import cells_on_ground
from am_delimiter.core.population import locate
from am_delimiter.core.population.locate import People
from am_delimiter.core.verdict.case import Case
from am_delimiter.core.verdict.delimitation import delimit

MOLLWEIDE = "ESRI:54009"
ROWS, COLS = 240, 400


class Counting:
    """A port that counts the cells it reads."""

    def __init__(self, port=None):
        self._port, self.cells = port or RasterioPort(), 0

    def __getattr__(self, name):
        return getattr(self._port, name)

    def read(self, info, window):
        self.cells += window.rows * window.cols
        return self._port.read(info, window)


def all_of(shapes, margin_m):
    """One box around everything, as if nothing lay between the communes."""
    bounds = shapely.total_bounds(shapes) + np.array([-1, -1, 1, 1]) * margin_m
    return [tuple(bounds.tolist())]


def on_plane(builtup):
    """The runs as places of the plane: two grids may begin elsewhere."""
    grid, runs = builtup.grid, builtup.runs
    west, north = grid.x_min + runs.col * grid.cell, grid.y_max - runs.row * grid.cell
    return np.column_stack((north, west, runs.lengths)).tolist()


def islands(seed):
    """Communes of one to three squares of 1–3 km each, anywhere in a box of 40 × 24 km."""
    random = np.random.default_rng(seed)
    shapes = {}
    for cut in ("05101", "05109", "05801"):
        parts = []
        for _ in range(random.integers(1, 4)):
            x, y, side = (
                random.uniform(0, 37e3),
                random.uniform(3e3, 24e3),
                random.uniform(1e3, 3e3),
            )
            parts.append(box(WEST + x, NORTH - y, WEST + x + side, NORTH - y + side))
        shapes[cut] = shapely.union_all(parts)
    return shapes


def drawn(folder, seed, crs):
    """A case of islands in a raster of farms, those of the sea between them too."""
    shapes = islands(seed)
    x, y = pyproj.Transformer.from_crs(CRS, crs, always_xy=True).transform(WEST, NORTH)
    values = (np.random.default_rng(seed).random((ROWS, COLS)) < 0.05).astype("uint8")
    file = write_raster(folder / "r.tif", values, crs, Affine(CELL, 0, x, 0, -CELL, y))
    return LandGiven(commune_layer(shapes), rasters=(RasterEvidence(file, "r", "mask"),))


@pytest.mark.parametrize("crs", [CRS, MOLLWEIDE])
@pytest.mark.parametrize("seed", range(6))
def test_the_same_land_as_when_all_is_read(tmp_path, catalogue, monkeypatch, crs, seed):
    given, parameters = drawn(tmp_path, seed, crs), choose_parameters(catalogue, max_gap=1000)
    communes = read_communes(given.communes, catalogue)

    def read(port):
        args = given, communes, parameters, (), catalogue, port, Progress()
        return read_evidence(*args)[0]

    few, all_cells = Counting(), Counting()
    found = read(few)
    monkeypatch.setattr(evidence, "places_of", all_of)
    expected = read(all_cells)
    assert len(expected.runs) > 20
    assert on_plane(found) == on_plane(expected)
    assert found.hectares == expected.hectares
    assert few.cells <= all_cells.cells


@pytest.mark.parametrize("seed", range(4))
def test_the_same_persons_as_when_all_are_read(tmp_path, catalogue, monkeypatch, seed):
    given = drawn(tmp_path, seed, MOLLWEIDE)
    random = np.random.default_rng(seed)
    values = np.where(random.random((ROWS, COLS)) < 0.1, random.integers(1, 50, (ROWS, COLS)), 0)
    with rasterio.open(given.rasters[0].path) as file:
        transform = file.transform
    persons = write_raster(tmp_path / "p.tif", values.astype("float32"), MOLLWEIDE, transform)
    case = Case(
        land=given,
        people=People(rasters=(RasterEvidence(persons, "p"),)),
        parameters=choose_parameters(catalogue, max_gap=1000),
    )
    found = delimit(case, catalogue, RasterioPort()).located

    def whole(patches, communes):
        boxes = [box(*patches.grid.bounds), *communes.frame.geometry]
        return all_of(boxes, 0.0)

    monkeypatch.setattr(locate, "_study_places", whole)
    expected = delimit(case, catalogue, RasterioPort()).located
    assert expected.persons.min() > 0
    assert found.persons.tolist() == expected.persons.tolist()
    assert found.crowd.tolist() == expected.crowd.tolist()
    assert (found.inside != expected.inside).nnz == 0
    assert found.elsewhere <= expected.elsewhere  # nobody from between the places


@pytest.fixture(scope="module")
def region(real_data, catalogue, tmp_path_factory):
    """Region 05 with Isla de Pascua; one raster of 100 m from there to the Andes.

    It holds Gran Valparaíso as it is, the urban area of Hanga Roa, and a land 40 × 40 km between.
    Returns the case, the cells of the raster, and those that are Hanga Roa.
    """
    layer = geopandas.read_file(real_data / "comunas_chile_345_INE2017_simplif.gpkg")
    layer = layer[layer["CUT_COM"].astype(int) // 1000 == 5].reset_index(drop=True)
    limits = real_data / "limite_urbano_censal_INE2017_simplif.gpkg"
    town = geopandas.read_file(limits, bbox=(-110, -28, -109, -26.5)).to_crs(MOLLWEIDE)
    with rasterio.open(real_data / "blockcover2017_valparaiso_54009_100.tif") as file:
        known, at, profile = file.read(1), file.transform, file.profile
    west = at.c - 40_000 * 100.0
    north = float(np.ceil((town.total_bounds[3] + 10_000 - at.f) / 100) * 100 + at.f)
    rows, cols = round((north - at.f) / 100) + known.shape[0], 40_000 + known.shape[1]
    path = tmp_path_factory.mktemp("region") / "isla_andes.tif"
    transform = Affine(100, 0, west, 0, -100, north)
    profile.update(height=rows, width=cols, transform=transform, tiled=True, compress="deflate")
    profile.update(blockxsize=256, blockysize=256, SPARSE_OK=True)
    a, b, c, d = np.array(town.total_bounds) + np.array([-500, -500, 500, 500])
    col, row = int((a - west) // 100), int((north - d) // 100)
    size = int((d - b) // 100) + 2, int((c - a) // 100) + 2
    place = transform * Affine.translation(col, row)
    hanga_roa = rasterize(town.geometry, size, transform=place, dtype="uint8")
    with rasterio.open(path, "w", **profile) as file:
        for values, top, left in (
            (known, rows - known.shape[0], 40_000),
            (hanga_roa.astype(known.dtype) * 10_000, row, col),
            (np.full((400, 400), 10_000, known.dtype), rows // 2, cols // 2),
        ):
            file.write(values, 1, window=rasterio.windows.Window(left, top, *values.shape[::-1]))
    rasters = (RasterEvidence(str(path), "isla_andes", "ghs_built_s"),)
    land = LandGiven(CommuneLayer(layer, "R05"), rasters=rasters)
    return land, rows * cols, int(hanga_roa.sum())


def test_region_05_is_read_around_its_islands_and_not_between(region, catalogue, monkeypatch):
    gdal_port = pytest.importorskip("am_delimiter.bridge.raster_gdal").GdalPort()
    land, cells, town = region
    communes = read_communes(land.communes, catalogue)
    parameters = choose_parameters(catalogue)

    def read(port):
        return read_evidence(land, communes, parameters, (), catalogue, port, Progress())

    port = Counting(gdal_port)
    found, kept = read(port)
    assert "05201" in kept.cuts
    assert cells > 300_000_000
    assert port.cells <= 2 * 0.05 * cells  # each cell twice: to learn the encoding, to judge
    # Mollweide is equal-area: each of its cells is a hectare, on the island too
    x = found.grid.x_min + found.runs.col * found.grid.cell
    island = x < x.min() + 100_000
    hectares = cells_on_ground(found.runs, found.grid)[island].sum() * found.grid.cell_hectares
    assert hectares == pytest.approx(town, rel=0.005)  # its edge is known to a working cell
    monkeypatch.setattr(evidence, "places_of", all_of)
    expected, _ = read(gdal_port)
    assert on_plane(found) == on_plane(expected)


@pytest.mark.parametrize("seed", range(20))
def test_places_hold_every_part_and_share_no_ground(seed):
    random = np.random.default_rng(seed)
    corners = random.uniform(0, 1000, (30, 2))
    shapes = shapely.box(*corners.T, *(corners + random.uniform(1, 60, (30, 2))).T)
    places = shapely.box(*np.array(places_of(shapes, 5.0)).T)
    tree = shapely.STRtree(places)
    one, other = tree.query(places, predicate="overlaps")
    assert len(one) == len(other) == 0
    grown = shapely.box(*(shapely.bounds(shapes) + np.array([-5, -5, 5, 5])).T)
    assert shapely.covers(shapely.union_all(places).buffer(1e-6), grown).all()


@pytest.mark.parametrize("seed", range(10))
def test_boxes_hold_every_run(seed):
    mask = np.random.default_rng(seed).random((350, 420)) < 0.002
    grid = Grid(CRS, WEST, NORTH, CELL, *mask.shape)
    boxes = np.array(boxes_of(runs_of(mask), grid))
    row, col = np.nonzero(mask)
    x, y = WEST + (col + 0.5) * CELL, NORTH - (row + 0.5) * CELL
    within = (boxes[:, :1] < x) & (x < boxes[:, 2:3]) & (boxes[:, 1:2] < y) & (y < boxes[:, 3:4])
    assert within.any(axis=0).all()
    assert len(boxes) <= 4 * 5  # squares of 10 km in 35 × 42 km


def test_windows_are_read_once(tmp_path):
    """Two places a cell apart have margins that meet: one window; a far one is another."""
    path = write_raster(tmp_path / "r.tif", np.zeros((50, 90), "uint8"))
    info = RasterioPort().describe(path)
    places = [
        bounds_of(w.rows, w.cols, w.transform(info.transform))
        for w in (Window(10, 10, 5, 5), Window(10, 16, 5, 5), Window(40, 70, 3, 3))
    ]
    first, second = windows_of(info, places, info.crs)
    assert (first.row, first.col) == (8, 8)
    assert first.cols >= 15
    assert second.col >= 68
    assert not windows_of(info, [(0.0, 0.0, 10.0, 10.0)], info.crs)
