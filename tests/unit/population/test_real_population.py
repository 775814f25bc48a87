"""Located population of real blocks and rasters: Valparaíso, Concepción and Puerto Montt."""

from __future__ import annotations

import warnings

import geopandas
import pytest
import shapely

from am_delimiter.bridge.raster_gdal import GdalPort
from am_delimiter.core.basis.vocabulary import MembershipBy
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.continuum.outlines import patch_outlines
from am_delimiter.core.land.communes import CommuneLayer
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.population.locate import People
from am_delimiter.core.population.located_blocks import PeopleLayer
from am_delimiter.core.verdict.case import Case
from am_delimiter.core.verdict.delimitation import delimit

CITIES = {
    "valparaiso": ("R05", 1_261_808),
    "concepcion": ("R08", 992_480),
    "puertomontt": ("R10_chilemapas_schema", 298_273),
}
GRAN_VALPARAISO = ("05101", "05103", "05109", "05801", "05804")


def read(path, **options):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # newer GeoPackages than this GDAL knows
        return geopandas.read_file(path, **options)


@pytest.fixture(scope="module")
def city(real_data, catalogue):
    """Blocks of a city, and its delimitation with the persons of its blocks or of its raster."""
    solved = {}

    def run(name, raster=False, **options):
        key = (name, raster, *sorted(options.items()))
        if key in solved:
            return solved[key]
        layer, _ = CITIES[name]
        blocks = read(real_data / "manzanas_censo2024.gpkg", layer=f"manzanas_{name}")
        pop = RasterEvidence(str(real_data / f"pop2024_{name}_54009_100.tif"), "pop")
        built = RasterEvidence(str(real_data / f"blockcover2017_{name}_54009_100.tif"), "built")
        people = People(rasters=(pop,)) if raster else People((PeopleLayer(name, "", blocks),))
        case = Case(
            land=LandGiven(
                communes=CommuneLayer(
                    read(real_data / "comunas_INE2017_regiones.gpkg", layer=layer), "c"
                ),
                rasters=(built,),
            ),
            parameters=choose_parameters(catalogue, cell_size=50, **options),
            people=people,
        )
        solved[key] = blocks, delimit(case, catalogue, GdalPort())
        return solved[key]

    return run


def by_cut(found, values):
    return dict(zip(found.communes.cuts, values))


@pytest.mark.parametrize("name", CITIES)
def test_every_person_of_the_blocks_is_located_in_the_commune_of_the_block(city, name):
    blocks, found = city(name)
    located, total = found.located, CITIES[name][1]
    assert located.persons.sum() == total == blocks.n_per.sum()
    assert located.elsewhere == 0
    persons = {cut: value for cut, value in by_cut(found, located.persons).items() if value}
    own = blocks.n_per.groupby(blocks.CUT.astype(str).str.zfill(5)).sum()
    assert persons == own.to_dict()
    assert (located.persons == located.inside.sum(axis=0).A1 + located.outside).all()
    # the blocks are urban ones: nobody is counted twice, and rural people are missing
    for cut, value in persons.items():
        assert 0.4 < value / found.population.counts["census_2024"][cut] < 1


@pytest.mark.parametrize("name", CITIES)
def test_points_are_those_of_a_join_with_the_outlines_of_the_patches(city, name):
    blocks, found = city(name, people_rule="point")
    points = shapely.point_on_surface(blocks.to_crs(found.patches.grid.crs).geometry.values)
    outlines = patch_outlines(found.patches)
    block, patch = shapely.STRtree(outlines).query(points, predicate="intersects")
    crowd = [0.0] * len(outlines)
    for one, other in zip(block, patch):
        crowd[other] += blocks.n_per.iloc[one]
    assert found.located.crowd.tolist() == crowd


def test_spread_evenly_is_near_the_shared_area_of_the_outlines(city):
    """Cells against exact areas: the difference is at the rim of the patches."""
    blocks, found = city("puertomontt")
    shapes = shapely.make_valid(blocks.to_crs(found.patches.grid.crs).geometry.values)
    built = shapely.union_all(patch_outlines(found.patches))
    shapely.prepare(built)
    shares = shapely.area(shapely.intersection(shapes, built)) / shapely.area(shapes)
    inside = float((shares * blocks.n_per).sum())
    assert found.located.inside.sum() == pytest.approx(inside, rel=0.003)


@pytest.mark.parametrize("name", CITIES)
def test_blocks_and_the_raster_made_of_them_agree(city, name):
    """The raster knows no codes of communes and has cells of 100 m."""
    _, one = city(name)
    _, other = city(name, raster=True)
    assert other.located.persons.sum() == pytest.approx(one.located.persons.sum(), rel=0.002)
    assert other.located.inside.sum() == pytest.approx(one.located.inside.sum(), rel=0.005)


@pytest.mark.parametrize("by", [m.value for m in MembershipBy])
def test_gran_valparaiso_by_share_and_by_population(city, by):
    _, found = city("valparaiso", membership_by=by)
    first = found.candidates[0]
    limache = ("05802",) if by == "area" else ()  # more than 20 ha of it lie in the continuum
    assert first.cuts == tuple(sorted((*GRAN_VALPARAISO, *limache)))
    assert first.population["census_2024"] >= 970_233
    assert 880_000 < first.population_inside < 895_000


def test_valparaiso_itself_is_more_of_a_member_by_its_people(city):
    """Placilla and Laguna Verde hold a third of its built-up land and a fifth of its people."""
    _, found = city("valparaiso")
    place = found.communes.cuts.index("05101")
    persons = found.continua.gather(found.located.inside)[0, place] / found.located.persons[place]
    assert persons == pytest.approx(0.80, abs=0.01)
    assert found.continua.shares[0, place] == pytest.approx(0.61, abs=0.02)
