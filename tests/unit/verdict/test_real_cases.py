"""What planners know: Gran Valparaíso, Gran Concepción, Chillán and two regions, by measure."""

from __future__ import annotations

import warnings

import geopandas
import pytest

from am_delimiter.bridge.raster_gdal import GdalPort
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.continuum.continua import cut
from am_delimiter.core.land.builtup import PolygonEvidence
from am_delimiter.core.land.communes import CommuneLayer
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.population.locate import People
from am_delimiter.core.population.located_blocks import PeopleLayer
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.verdict.case import Case
from am_delimiter.core.verdict.delimitation import delimit

VALPARAISO = ("05101", "05103", "05109", "05801", "05804")
CONCEPCION = (
    *("08101", "08102", "08103", "08105", "08106", "08107"),
    *("08108", "08109", "08110", "08111", "08112"),
)
CHILLAN = ("16101", "16103")


def read(path, **options):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # newer GeoPackages than this GDAL knows
        return geopandas.read_file(path, **options)


@pytest.fixture(scope="module")
def limits(real_data):
    return read(real_data / "limite_urbano_censal_INE2017_simplif.gpkg")


@pytest.fixture(scope="module")
def city(real_data, catalogue, limits):
    """A city of rasters and blocks of 2024, with the urban limits; each case once."""
    solved = {}

    def run(name, layer, candidate, people="blocks", **options):
        key = (name, people, *sorted(options.items()))
        if key in solved:
            return solved[key]
        urban = (PolygonEvidence("límite", "", limits),)
        if people == "raster":
            pop = RasterEvidence(str(real_data / f"pop2024_{name}_54009_100.tif"), "pop")
            located = People(rasters=(pop,), limits=urban)
        else:
            blocks = read(real_data / "manzanas_censo2024.gpkg", layer=f"manzanas_{name}")
            layers = (PeopleLayer(name, "", blocks),)
            located = People(layers, limits=urban if people == "blocks" else ())
        built = RasterEvidence(str(real_data / f"blockcover2017_{name}_54009_100.tif"), "built")
        communes = read(real_data / "comunas_INE2017_regiones.gpkg", layer=layer)
        case = Case(
            land=LandGiven(communes=CommuneLayer(communes, layer), rasters=(built,)),
            parameters=choose_parameters(catalogue, cell_size=50, **options),
            candidate=candidate,
            people=located,
        )
        solved[key] = delimit(case, catalogue, GdalPort())
        return solved[key]

    return run


@pytest.fixture(scope="module")
def by_limits(real_data, catalogue, limits):
    """Any communes of the country with the urban limits of the census as built-up land."""
    communes = read(real_data / "comunas_chile_345_INE2017_simplif.gpkg")

    def run(cuts, columns=None, people=None, **options):
        chosen = communes[communes.CUT_COM.isin(cuts)].copy()
        for name, values in (columns or {}).items():
            chosen[name] = [values[code] for code in chosen.CUT_COM]
        field = next(iter(columns or {}), "")
        case = Case(
            land=LandGiven(
                communes=CommuneLayer(chosen, "comunas"),
                rasters=(),
                polygons=(PolygonEvidence("límite", "", limits),),
            ),
            parameters=choose_parameters(catalogue, **options),
            population_field=field,
            candidate=tuple(cuts),
            people=people or People(),
        )
        return delimit(case, catalogue, GdalPort())

    return run


def answer(found, criterion):
    (candidate,) = found.candidates
    (item,) = [item for item in candidate.criteria if item.id == criterion]
    return item.verdict.value, item.value


def total(found, count="Censo 2024"):
    rows = build_result(found, str, {}).tables()["population"].rows
    (row,) = [row for row in rows if row["cut"] is None and row["count"] == count]
    return row


@pytest.mark.parametrize(
    ("people", "rule", "urban", "inside"),
    [
        ("blocks", "areal", 941_480, 887_467),
        ("blocks", "point", 941_656, 887_753),
        ("blocks", "built", 941_708, 887_831),
        ("raster", "areal", 940_693, 887_428),
    ],
)
def test_gran_valparaiso_by_the_three_measures(city, people, rule, urban, inside):
    found = city("valparaiso", "R05", VALPARAISO, people, people_rule=rule)
    row = total(found)
    assert row["whole"] == 970_233
    assert row["urban"] == pytest.approx(urban, abs=1)
    assert row["inside"] == pytest.approx(inside, abs=1)
    assert row["urban"] + row["rest"] == row["located"]
    if people == "blocks":
        assert (row["located"], row["difference"]) == (946_675, 946_675 - 970_233)
        assert row["difference_percent"] == -2.4281
    assert answer(found, "population") == ("cumple", 970_233)


@pytest.mark.parametrize("measure", ["whole", "urban", "inside"])
def test_gran_valparaiso_passes_by_every_measure(city, measure):
    found = city("valparaiso", "R05", VALPARAISO, population_measure=measure)
    assert answer(found, "population") == ("cumple", total(found)[measure])
    assert answer(found, "continuity")[0] == "cumple"


def test_the_urban_population_is_that_of_points_inside_the_limits(city, limits, real_data):
    """The rule of points against a spatial join, which knows no cells."""
    found = city("valparaiso", "R05", VALPARAISO, people_rule="point")
    blocks = read(real_data / "manzanas_censo2024.gpkg", layer="manzanas_valparaiso")
    blocks = blocks[blocks.CUT.isin([int(code) for code in VALPARAISO])].to_crs(5361)
    points = blocks.set_geometry(blocks.representative_point())
    towns = limits.to_crs(5361)
    joined = points.sjoin(towns[["geometry"]], predicate="within")
    exact = blocks.loc[joined.index.unique(), "n_per"].sum()
    assert total(found)["urban"] == pytest.approx(exact, rel=0.001)


def test_without_limits_the_urban_population_is_not_known(city):
    found = city("valparaiso", "R05", VALPARAISO, "bare", population_measure="urban")
    assert total(found)["urban"] is None
    assert answer(found, "population") == ("no evaluable", None)


def test_gran_concepcion_passes_in_people_and_not_in_continuity(city):
    found = city("concepcion", "R08", CONCEPCION)
    row = total(found)
    assert (row["whole"], row["located"]) == (1_012_490, 987_064)
    assert row["urban"] == pytest.approx(977_390, abs=1)
    assert row["inside"] == pytest.approx(586_020, abs=1)
    assert answer(found, "population") == ("cumple", 1_012_490)
    assert answer(found, "continuity") == ("no cumple", None)
    assert found.candidates[0].verdict.value == "no cumple"


@pytest.mark.parametrize(
    ("tolerance", "joined"),
    [
        (200, {"08101", "08103", "08107", "08110", "08112"}),
        (1250, {"08101", "08103", "08107", "08108", "08110", "08112"}),
        (3000, set(CONCEPCION) - {"08105", "08109"}),
        (4000, set(CONCEPCION) - {"08109"}),
        (5000, set(CONCEPCION) - {"08109"}),
    ],
)
def test_which_of_the_eleven_communes_are_in_at_which_gap(city, tolerance, joined):
    found = city("concepcion", "R08", CONCEPCION)
    members = found.membership.members(cut(found.patches, found.gaps, tolerance))
    codes = found.communes.cuts
    concepcion = codes.index("08101")
    (together,) = [found for found in members.values() if concepcion in found]
    assert {codes[index] for index in together} == joined


def test_santa_juana_is_eleven_kilometres_away(city):
    """Its built-up land is seen only in part; from what is seen, the set joins at 11 km."""
    found = city("concepcion", "R08", CONCEPCION, max_gap=30_000)
    assert found.candidates[0].critical.distance_m == pytest.approx(10_989, abs=100)


@pytest.mark.parametrize(
    ("census", "persons"), [("census_2017", 215_646), ("census_2024", 223_070)]
)
def test_chillan_is_continuous_and_too_small(by_limits, census, persons):
    found = by_limits(CHILLAN, population=census)
    assert answer(found, "continuity") == ("cumple", 0)
    assert answer(found, "population") == ("no cumple", persons)
    assert found.candidates[0].verdict.value == "no cumple"


def test_chillan_by_the_zones_of_2017(by_limits, real_data, limits):
    """The zones hold urban people only: 28,254 persons of the census are not located."""
    zones = read(real_data / "zonas_censales_2017_pob_chilemapas.gpkg")
    urban = (PolygonEvidence("límite", "", limits),)
    people = People((PeopleLayer("zonas", "", zones),), limits=urban)
    found = by_limits(CHILLAN, people=people, population="census_2017", population_measure="inside")
    row = total(found, "Censo 2017")
    assert (row["whole"], row["located"], row["difference"]) == (215_646, 187_392, -28_254)
    assert row["urban"] == pytest.approx(187_062, abs=1)
    assert row["inside"] == pytest.approx(183_170, abs=1)
    assert answer(found, "population")[0] == "no cumple"


def test_two_regions_are_no_metropolitan_area(by_limits):
    """Los Ángeles (Biobío) and Angol (La Araucanía): one criterion fails, so the whole does."""
    found = by_limits(("08301", "09201"), max_gap=20_000)
    assert answer(found, "region") == ("no cumple", 2)
    assert found.candidates[0].verdict.value == "no cumple"


@pytest.mark.parametrize(("persons", "verdict"), [(250_000, "no cumple"), (250_001, "cumple")])
def test_exactly_250_000_by_a_field_does_not_pass(by_limits, persons, verdict):
    columns = {"PROPIA": {"16101": 200_000, "16103": persons - 200_000}}
    found = by_limits(CHILLAN, columns, population="field")
    assert answer(found, "population") == (verdict, persons)


def test_requinoa_is_no_member_by_the_slivers_of_its_neighbours(real_data, catalogue):
    """The zones of Rancagua, Machalí and Olivar reach 1.5 ha into Requínoa, of 29,508 inhabitants.

    The census of 2024 gives 257,744 + 60,875 + 13,901 = 332,520 to the three.
    """
    three = ("06101", "06108", "06111")
    communes = read(real_data / "comunas_chile_345_INE2017_simplif.gpkg")
    region = communes[communes.CUT_COM.str.startswith("06")]
    zones = read(real_data / "zonas_censales_2017_pob_chilemapas.gpkg")
    own = zones[zones.codigo_comuna.isin(three)]
    for frame in (own, own[["geometry"]]):  # with their codes and without
        land = LandGiven(CommuneLayer(region, "R06"), (), (PolygonEvidence("zonas", "", frame),))
        found = delimit(Case(land, choose_parameters(catalogue)), catalogue, GdalPort())
        (candidate,) = found.candidates
        assert candidate.cuts == three
        assert candidate.population["census_2024"] == 332_520
        state = next(state for state in found.states if state.cut == "06116")
        assert state.role.value == "sin evidencia suficiente"
        assert state.built_ha < 2
        assert state.share == 1.0
