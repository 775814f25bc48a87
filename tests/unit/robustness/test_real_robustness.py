"""Gran Concepción and Gran Valparaíso: what is known of them holds through the combinations."""

from __future__ import annotations

import warnings
from dataclasses import replace

import geopandas
import pytest

from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.land.communes import CommuneLayer
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.robustness import plan_axes, study_robustness
from am_delimiter.core.robustness.robustness_sentences import findings
from am_delimiter.core.verdict.case import Case
from am_delimiter.core.verdict.delimitation import delimit

FIVE = ("08101", "08103", "08107", "08110", "08112")
SAN_PEDRO = "08108"
VALPARAISO = ("05101", "05103", "05109", "05801", "05804")


def case_of(name, layer, real_data, catalogue, **more):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # newer GeoPackages than this GDAL knows
        path = real_data / "comunas_INE2017_regiones.gpkg"
        communes = geopandas.read_file(path, layer=layer)
    built = RasterEvidence(str(real_data / f"blockcover2017_{name}_54009_100.tif"), "built")
    land = LandGiven(CommuneLayer(communes, layer), (built,))
    return Case(land, choose_parameters(catalogue), **more)


@pytest.fixture(scope="module")
def concepcion(real_data, catalogue):
    case = case_of("concepcion", "R08", real_data, catalogue, candidate=FIVE)
    axes = plan_axes(
        case.land,
        case.parameters,
        tolerances=(0.0, 500.0, 1100.0, 1200.0, 2500.0),
        shares=(20.0,),
        min_patches=(0.0, 5.0),
    )
    return case, study_robustness(case, axes, catalogue, RasterioPort())


def test_the_five_of_concepcion_hold_until_san_pedro_joins(concepcion):
    _, found = concepcion
    own = [one for one in found.spans if one.choice == found.axes.case]
    assert own[0].span.begin_m == 0
    assert own[0].members == FIVE
    assert own[0].span.end_m == pytest.approx(1190.6, abs=0.5)  # told as 1,191 m everywhere
    assert set(own[1].members) == {*FIVE, SAN_PEDRO}
    assert "does not change between 0 and 1190 m" in str(findings(found)[0])
    told = {
        one.choice.tolerance_m: one.members
        for one in found.combinations
        if replace(one.choice, tolerance_m=200.0) == found.axes.case
    }
    assert told[1100.0] == FIVE
    assert set(told[1200.0]) == {*FIVE, SAN_PEDRO}


def test_some_real_combinations_are_what_delimit_gives(concepcion, catalogue):
    case, found = concepcion
    for one in found.combinations[::4]:
        asked = replace(case, candidate=(), parameters=one.choice.within(case.parameters))
        free = delimit(asked, catalogue, RasterioPort())
        own = next(c for c in free.candidates if c.cuts == one.members)
        assert one.found.verdict is own.verdict
        assert one.found.gap_m == own.critical.distance_m
        assert one.found.population == next(c.value for c in own.criteria if c.id == "population")


def test_the_five_of_valparaiso_do_not_hang_on_a_tolerance(real_data, catalogue):
    case = case_of("valparaiso", "R05", real_data, catalogue, candidate=VALPARAISO)
    axes = plan_axes(case.land, case.parameters, tolerances=(0.0, 1000.0), min_patches=(1.0,))
    found = study_robustness(case, axes, catalogue, RasterioPort())
    spans = [(s.span.begin_m, s.span.end_m, s.members) for s in found.spans]
    assert spans == [(0.0, None, VALPARAISO)] * 2
