"""What the diagnosis must say of real files, against figures measured without it."""

from __future__ import annotations

import warnings

import geopandas
import pyproj
import pytest
import shapely

from am_delimiter.core.diagnosis.diagnosis import diagnose
from am_delimiter.core.diagnosis.diagnosis_records import Level, TableInput, Use, VectorInput
from am_delimiter.core.diagnosis.text_tables import read_text_table
from am_delimiter.core.land.land_errors import MissingCrsProbable
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort

BCN = "dirty/bcn_comunas_346_badtopology_fcortes.geojson"
NATIONAL = "comunas_chile_345_INE2017_simplif.gpkg"


@pytest.fixture(scope="module")
def layer(real_data):
    def read(name, **options):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # newer GeoPackages than this GDAL knows
            return VectorInput(geopandas.read_file(real_data / name, **options), name)

    return read


@pytest.fixture(scope="module")
def table(real_data):
    def read(name):
        found = read_text_table(real_data / name)
        return TableInput(found.frame, name, name, found.decimal_comma)

    return read


@pytest.fixture(scope="module")
def examine(catalogue):
    def run(*inputs):
        return diagnose(inputs, catalogue, RasterioPort())[-1]

    return run


def graver(found):
    return [f.id for f in found.findings if f.level != Level.INFO]


@pytest.fixture(scope="module")
def bcn(layer, examine):
    return examine(layer(BCN))


def test_bcn_is_usable_with_every_defect_named(bcn):
    assert bcn.use == Use.CAUTION
    assert graver(bcn) == ["code_zero", "invalid_polygons", "area_wrong", "overlaps", "voids"]
    assert bcn.finding("code_zero").figures == {"features": 1}
    figures = bcn.finding("invalid_polygons").figures
    assert figures["polygons"] == 29 == sum(figures["reasons"].values())
    assert figures["reasons"]["Nested shells"] == 12
    assert bcn.finding("area_wrong").figures["field"] == "st_area_sh"
    assert bcn.finding("area_wrong").figures["median_ratio"] == pytest.approx(1.53, abs=0.01)


def test_bcn_overlaps_are_those_of_the_ellipsoid(layer, bcn):
    """Each drawn overlap measured again by geodesics; the published 5,285 km² hold the code 0.

    That figure is the sum of the areas less that of the union, with «Zona sin demarcar», whose
    2,472 km² lie on Natales and Torres del Paine and which is no commune.
    """
    geod = pyproj.Geod(ellps="GRS80")
    drawn = [p for p in bcn.problems if p.layer == "overlaps"]
    measured = sum(abs(geod.geometry_area_perimeter(p.shape)[0]) for p in drawn) / 1e6
    figures = bcn.finding("overlaps").figures
    assert len(drawn) == figures["pairs"] == 714
    assert figures["pairs_km2"] == pytest.approx(measured, rel=1e-4)
    assert figures["pairs_km2"] == pytest.approx(2816.1, abs=0.1)
    assert figures["claimed_km2"] == pytest.approx(2809.9, abs=0.1)
    flat = layer(BCN).frame.to_crs("+proj=cea +lon_0=-71 +ellps=GRS80").geometry.values
    whole = shapely.make_valid(flat, method="structure", keep_collapsed=False)
    excess = (shapely.area(whole).sum() - shapely.union_all(whole).area) / 1e6
    assert excess == pytest.approx(5285.4, abs=0.1)
    zero = whole[(layer(BCN).frame["cod_comuna"] == 0).to_numpy()][0]
    others = whole[(layer(BCN).frame["cod_comuna"] != 0).to_numpy()]
    on_communes = shapely.intersection(zero, shapely.union_all(others)).area / 1e6
    assert on_communes == pytest.approx(2472.4, abs=0.1)
    assert excess - on_communes == pytest.approx(2813.0, abs=0.1)


def test_bcn_without_prj_is_recognised_as_web_mercator(layer, examine):
    frame = layer(BCN).frame.to_crs(3857).set_crs(None, allow_override=True)
    found = examine(VectorInput(frame, "comunas"))
    assert found.use == Use.UNFIT
    told = found.finding("missing_crs_probable").note.details["probable"]
    assert told == "EPSG:3857 WGS 84 / Pseudo-Mercator"
    assert MissingCrsProbable.template == found.finding("missing_crs_probable").note.template


def test_the_national_layer_is_fit(layer, examine):
    found = examine(layer(NATIONAL))
    assert (found.use, graver(found)) == (Use.FIT, [])
    assert found.finding("regions").figures["communes"] == 345
    facts = {fact.id: fact.value for fact in found.facts}
    assert facts["population_fields"] == "POB_2024, POB_2017"
    assert facts["area_km2"] == pytest.approx(752_345, abs=1)


@pytest.mark.parametrize(
    ("name", "schema", "lacking"),
    [
        ("R05", "INE, Censo 2017", 17),
        ("R08", "INE, Censo 2017", 21),
        ("R10_chilemapas_schema", "chilemapas", 22),
    ],
)
def test_parts_of_regions_say_what_is_missing(layer, examine, name, schema, lacking):
    found = examine(layer("comunas_INE2017_regiones.gpkg", layer=name))
    assert {fact.id: fact.value for fact in found.facts}["schema"] == schema
    assert graver(found) == ["missing_communes"]
    assert found.finding("missing_communes").figures["communes"] == lacking


def test_smaller_areas_are_no_communes(layer, examine):
    blocks = examine(layer("manzanas_censo2024.gpkg", layer="manzanas_puertomontt"))
    assert (blocks.role, graver(blocks)) == ("population_blocks", [])
    limits = examine(layer("limite_urbano_censal_INE2017_simplif.gpkg"))
    assert (limits.role, graver(limits)) == ("builtup_polygons", [])


def test_schools_have_one_swapped_and_antarctica_is_not(layer, table, examine):
    """Two rows have a latitude below −60°: one is swapped, one is the school of Antarctica."""
    schools = table("establecimientos_educacion_mineduc.csv")
    below = schools.frame["latitud"].map(lambda t: float(t or 0) < -60)
    assert sorted(schools.frame["codigo_comuna"][below]) == ["12202", "12401"]
    found = examine(layer(NATIONAL), schools)
    assert found.finding("swapped").figures == {"points": 1, "in_commune_when_turned": 1}
    assert found.finding("without_coordinates").figures == {"points": 2}
    assert found.finding("outside_country") is None
    figures = found.finding("outside_commune").figures
    assert (figures["judged"], figures["outside"], figures["far"]) == (11828, 97, 39)


def test_health_points_have_none_swapped_and_one_lost(layer, table, examine):
    """Its latitude of −72.35 is a copy of the longitude, so turning it round helps nothing."""
    found = examine(layer(NATIONAL), table("establecimientos_salud_minsal.csv"))
    assert found.finding("swapped") is None
    assert found.finding("outside_country").figures == {"points": 1}
    figures = found.finding("outside_commune").figures
    assert (figures["judged"], figures["outside"], figures["far"]) == (5205, 51, 19)


def test_tables(table, examine):
    survey = examine(table("od_laboral_ENE2019amj_region_valparaiso.csv"))
    assert (survey.role, survey.use) == ("travel", Use.FIT)
    assert {fact.id: fact.value for fact in survey.facts}["total"] == 827_984
    people = examine(table("poblacion_comunal_2017_2024.csv"))
    facts = {fact.id: str(fact.value) for fact in people.facts}
    assert facts["total_pob_2017"].endswith("Censo 2017")
    assert facts["total_pob_2024"].endswith("Censo 2024")


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("blockcover2017_valparaiso_54009_100.tif", []),
        ("blockcover2017_chile_54009_1000.tif", []),  # capped at the area of a cell
        ("pop2024_valparaiso_54009_100.tif", []),
        ("ESA_WorldCover_10m_2021_v200_N00E006_Map_clip_SaoTome.tif", ["outside_communes"]),
        ("GHS_SMOD_E2030_GLOBE_R2023A_54009_1000_V2_0_R5_C20.tif", ["outside_communes"]),
    ],
)
def test_rasters(real_data, examine, name, ids):
    found = examine(RasterEvidence(str(real_data / name), name))
    assert graver(found) == ids
    assert found.use == (Use.UNFIT if ids else Use.FIT)
