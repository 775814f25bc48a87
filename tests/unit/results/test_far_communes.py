"""Isla de Pascua in one run with the continent: its areas and gaps are those of the ground."""

from __future__ import annotations

import geopandas
import pyproj
import pytest
from shapely.geometry import box
from worlds import commune_layer

from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.land.builtup import PolygonEvidence
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.results import build_result
from am_delimiter.core.verdict.case import Case
from am_delimiter.core.verdict.delimitation import delimit

GEOD = pyproj.Geod(ellps="GRS80")
ISLAND, SHORE, TOWN = (-109.40, -27.15), (-71.60, -33.00), (-71.50, -33.00)


def square(west_south, side=0.05):
    x, y = west_south
    return box(x, y, x + side, y + side)


def true_m2(shape):
    return abs(GEOD.geometry_area_perimeter(shape)[0])


@pytest.fixture(scope="module")
def built(catalogue):
    """Three communes of 0.1°, two on the continent; two patches on the island, 300 m apart."""
    communes = {
        cut: square(corner, 0.1)
        for cut, corner in (("05201", ISLAND), ("05101", SHORE), ("05109", TOWN))
    }
    edge = ISLAND[0] + 0.02
    gap = GEOD.fwd(edge, ISLAND[1] + 0.01, 90, 300)[0] - edge
    patches = [
        box(ISLAND[0], ISLAND[1], edge, ISLAND[1] + 0.02),
        box(edge + gap, ISLAND[1], edge + gap + 0.01, ISLAND[1] + 0.02),
        box(TOWN[0] - 0.02, TOWN[1], TOWN[0] + 0.02, TOWN[1] + 0.02),
        # another land, in the box of island and continent, within reach of no commune
        box(-80.0, -30.0, -79.9, -29.9),
    ]
    frame = geopandas.GeoDataFrame(geometry=patches, crs=4674)
    layer = commune_layer(communes, crs="EPSG:4674")
    given = LandGiven(layer, (), (PolygonEvidence("manzanas", "", frame),))
    parameters = choose_parameters(catalogue, tolerance=400, max_gap=1000)
    found = delimit(Case(given, parameters), catalogue, RasterioPort())
    return found, build_result(found, str, {}), communes, patches


def test_areas_are_true_within_a_thousandth(built):
    _, tables, communes, patches = built
    rows = tables.rows
    for row in rows.communes:
        assert row.area_km2 * 1e6 == pytest.approx(true_m2(communes[row.cut]), rel=0.001)
    held = {row.cut: row.built_ha * 1e4 for row in rows.communes}
    assert held["05201"] == pytest.approx(sum(map(true_m2, patches[:2])), rel=0.001)
    assert held["05101"] + held["05109"] == pytest.approx(true_m2(patches[2]), rel=0.001)
    whole = sum(tables.land.tables["patches"].columns["area_ha"]) * 1e4
    assert whole == pytest.approx(sum(map(true_m2, patches[:3])), rel=0.001)


def test_a_gap_on_the_island_has_its_true_length(built):
    _, tables, *_ = built
    (gap,) = [row for row in tables.land.tables["gaps"].rows if row["commune_a"] == "05201"]
    assert gap["distance_m"] == pytest.approx(300, abs=20)  # cells of 10 m


def test_land_between_island_and_continent_is_no_evidence(built):
    found, *_ = built
    assert found.fabric.outside_ha < 1  # cells on the border; the other land has 11,000 ha


def test_the_island_is_told_and_joins_nobody(built):
    found, tables, *_ = built
    rows = tables.rows
    assert any("corrected to the ellipsoid: Isla de Pascua" in str(note) for note in found.notes)
    assert [pair.critical_gap_m for pair in rows.gap_matrix if "05201" in (pair.cut_a, pair.cut_b)]
    assert all(
        pair.critical_gap_m is None
        for pair in rows.gap_matrix
        if "05201" in (pair.cut_a, pair.cut_b)
    )
