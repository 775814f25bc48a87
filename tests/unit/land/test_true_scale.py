"""Areas are true to the ellipsoid wherever communes lie; the values are those of pyproj.Geod."""

from __future__ import annotations

import geopandas
import numpy as np
import pyproj
import pytest
import shapely
from shapely.geometry import box
from shapely.geometry.polygon import orient

from am_delimiter.core.land.burn import burn
from am_delimiter.core.land.geometry import true_km2
from am_delimiter.core.land.raster import Grid
from am_delimiter.core.land.true_scale import areal_scale, hectares_of, is_true

UTM_19S = "EPSG:5361"
GEOD = pyproj.Geod(ellps="GRS80")


def geodesic_m2(shape):
    return sum(abs(GEOD.geometry_area_perimeter(orient(p))[0]) for p in shapely.get_parts(shape))


@pytest.fixture(scope="module")
def every_commune(real_data):
    return geopandas.read_file(real_data / "comunas_chile_345_INE2017_simplif.gpkg").to_crs(4674)


def test_every_commune_of_the_country_has_its_area(every_commune):
    true = np.array([geodesic_m2(shape) for shape in every_commune.geometry]) / 1e6
    for crs in (UTM_19S, "EPSG:32718"):
        frame = every_commune.to_crs(crs)
        told = true_km2(np.asarray(frame.geometry.values), frame.crs.to_wkt())
        assert np.abs(told / true - 1).max() < 0.001


@pytest.mark.parametrize(
    ("longitude", "latitude"),
    [(-109.35, -27.12), (-78.83, -33.64), (-71.6, -33.04), (-67.6, -54.9)],
)
def test_cells_have_their_area_in_one_zone(longitude, latitude):
    """Isla de Pascua, Juan Fernández, Valparaíso and Puerto Williams, all in UTM 19S."""
    shape = box(longitude - 0.02, latitude - 0.02, longitude + 0.02, latitude + 0.02)
    shape = shapely.segmentize(shape, 0.001)
    carry = pyproj.Transformer.from_crs(4674, UTM_19S, always_xy=True)
    plane = shapely.transform(shape, lambda xy: np.column_stack(carry.transform(*xy.T)))
    # a grid from there to the Andes, as that of one run
    west, south, east, north = plane.bounds
    grid = Grid.covering((west, south, max(east, 400_000), max(north, south + 1)), 10.0, UTM_19S)
    found = hectares_of(burn([plane], grid), grid)
    assert found * 1e4 == pytest.approx(geodesic_m2(shape), rel=0.001)


def test_inside_its_zone_the_plane_is_let_be():
    grid = Grid(UTM_19S, 250_000.0, 6_350_000.0, 100.0, 1000, 1000)
    assert is_true(grid)
    assert (areal_scale(grid, np.array([0.0, 500.0]), np.array([0.0, 999.0])) == 1).all()
