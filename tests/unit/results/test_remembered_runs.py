"""A run that takes up what earlier ones of the session reckoned gives what a fresh one gives."""

from __future__ import annotations

import warnings

import geopandas
import pytest
import shapely

from am_delimiter.bridge.raster_gdal import GdalPort
from am_delimiter.core.basis import Progress, values_of
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.land.builtup import PolygonEvidence
from am_delimiter.core.land.communes import CommuneLayer
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.memory import MOST_BYTES, remember_at_most
from am_delimiter.core.population.locate import People
from am_delimiter.core.population.located_blocks import PeopleLayer
from am_delimiter.core.results import build_result, summarise
from am_delimiter.core.studies.chaining_guard import try_guards
from am_delimiter.core.verdict.case import Case
from am_delimiter.core.verdict.delimitation import delimit

CHANGES = (
    {"tolerance": 350},
    {"tolerance": 500, "membership": 40},
    {"tolerance": 500, "membership": 40, "min_patch": 2},
    {"tolerance": 500, "builtup_share": 30},
    {"tolerance": 500, "membership": 40},
)
"""Each run changes something of the one before, and the last one is one of those before."""


@pytest.fixture(scope="module")
def solve(real_data, catalogue):
    """Gran Valparaíso from cells and blocks of 2024, with some parameters."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # newer GeoPackages than this GDAL knows
        frame = geopandas.read_file(real_data / "comunas_INE2017_regiones.gpkg", layer="R05")
        blocks = geopandas.read_file(
            real_data / "manzanas_censo2024.gpkg", layer="manzanas_valparaiso"
        )
    raster = RasterEvidence(str(real_data / "blockcover2017_valparaiso_54009_100.tif"), "built")

    def run(change):
        land = LandGiven(
            communes=CommuneLayer(frame, "comunas", ""),
            rasters=(raster,),
            polygons=(PolygonEvidence("manzanas", "", blocks[["geometry"]]),),
        )
        people = People((PeopleLayer("manzanas", "", blocks),))
        case = Case(land=land, parameters=choose_parameters(catalogue, **change), people=people)
        found = delimit(case, catalogue, GdalPort())
        trials = try_guards(found, (found.case.parameters.tolerance_m,), Progress())
        built = build_result(found, str, {}, trials)
        return told(built.tables(), summarise(found, built, str))

    return run


def told(tables, summary):
    """All values and shapes of a result, to the last bit."""
    values = {
        name: (
            {field: list(map(repr, values_of(column))) for field, column in table.columns.items()},
            None if table.shapes is None else [one and one.wkb for one in list(table.shapes)],
        )
        for name, table in tables.items()
    }
    return values, repr(summary)


def test_what_is_remembered_changes_no_answer(solve):
    remember_at_most(MOST_BYTES)
    remembered = [solve(change) for change in CHANGES]
    assert remembered[-1] == remembered[1]
    remember_at_most(0)
    for change, found in zip(CHANGES[:-1], remembered):
        fresh = solve(change)
        assert found == fresh
    assert len({summary for _, summary in remembered}) == len(CHANGES) - 1
    assert any(shapely.is_valid(shapely.from_wkb(w)) for w in remembered[0][0]["patches"][1])
