"""What the real files must give: Valparaíso, Puerto Montt, Concepción, and products in the wild."""

from __future__ import annotations

import warnings

import geopandas
import numpy as np
import pytest
import rasterio
from painted import mask_of

from am_delimiter.bridge.raster_gdal import GdalPort
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.land.builtup import PolygonEvidence, describe_rasters, read_raster
from am_delimiter.core.land.communes import CommuneLayer, read_communes
from am_delimiter.core.land.land_errors import EncodingMismatch, UnknownEncoding
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.places import windows_of
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.verdict.case import Case
from am_delimiter.core.verdict.delimitation import delimit

NORTH_TILE = "tiles_blockcover2017_valparaiso_R13_C12.tif"
SOUTH_TILE = "tiles_blockcover2017_valparaiso_R14_C12.tif"
GRAN_VALPARAISO = ("05101", "05103", "05109", "05801", "05804")
CONCEPCION = ("08101", "08103", "08107", "08110", "08112")


def read_layer(path, **options):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # newer GeoPackages than this GDAL knows
        return geopandas.read_file(path, **options)


@pytest.fixture(scope="module")
def solve(real_data, catalogue):
    """Delimit with a layer of the regional communes and rasters; each case once."""
    port, layers, solved = GdalPort(), {}, {}

    def run(layer, *rasters, port=port, candidate=(), **parameters):
        key = (layer, rasters, id(port), candidate, *sorted(parameters.items()))
        if key not in solved:
            if layer not in layers:
                layers[layer] = read_layer(real_data / "comunas_INE2017_regiones.gpkg", layer=layer)
            case = Case(
                land=LandGiven(
                    communes=CommuneLayer(layers[layer], layer),
                    rasters=tuple(RasterEvidence(str(real_data / name), name) for name in rasters),
                ),
                parameters=choose_parameters(catalogue, **parameters),
                candidate=candidate,
            )
            solved[key] = delimit(case, catalogue, port)
        return solved[key]

    return run


def pair(delimitation, one, other):
    a, b = sorted(delimitation.communes.cuts.index(cut) for cut in (one, other))
    found = delimitation.pair_gaps.get((a, b))
    return found and found.distance_m


def verdict(candidate, criterion):
    (found,) = [r for r in candidate.criteria if r.id == criterion]
    return found.verdict.value


def answers(delimitation):
    return (
        delimitation.candidates,
        delimitation.states,
        delimitation.pair_gaps,
        delimitation.patches.runs.start.tolist(),
        delimitation.patches.of_run.tolist(),
        delimitation.gaps.cells.tolist(),
    )


def valparaiso(solve, *rasters, **options):
    return solve("R05", *rasters, population="census_2017", **options)


def test_valparaiso_of_two_tiles(solve):
    found = valparaiso(solve, NORTH_TILE, SOUTH_TILE)
    first = found.candidates[0]
    assert first.cuts == GRAN_VALPARAISO
    assert first.population["census_2017"] == 951_311
    assert first.name == "Gran Valparaíso"
    assert verdict(first, "communes") == verdict(first, "region") == "cumple"
    assert verdict(first, "population") == verdict(first, "continuity") == "cumple"


def test_the_uncut_raster_of_valparaiso_gives_the_same(solve):
    tiles = valparaiso(solve, NORTH_TILE, SOUTH_TILE)
    whole = valparaiso(solve, "blockcover2017_valparaiso_54009_100.tif")
    assert np.array_equal(tiles.builtup.runs.start, whole.builtup.runs.start)
    assert np.array_equal(tiles.builtup.runs.end, whole.builtup.runs.end)
    assert answers(tiles) == answers(whole)


def test_the_order_of_the_tiles_changes_nothing(solve):
    one = valparaiso(solve, NORTH_TILE, SOUTH_TILE)
    assert answers(one) == answers(valparaiso(solve, SOUTH_TILE, NORTH_TILE))


def test_the_southern_tile_alone_is_not_enough(solve):
    found = valparaiso(solve, SOUTH_TILE, cell_size=50)
    assert GRAN_VALPARAISO not in [c.cuts for c in found.candidates]


def test_the_northern_tile_alone_says_what_it_does_not_see(solve):
    """What lies in it joins all five, but most of Valparaíso lies south of its edge."""
    found = valparaiso(solve, NORTH_TILE, cell_size=50)
    note = " ".join(str(note) for note in found.notes)
    assert "cover only part" in note
    for name in ("Valparaíso (", "Viña del Mar (", "Quilpué (", "Villa Alemana ("):
        assert name in note


PUERTO_MONTT = ("R10_chilemapas_schema", "blockcover2017_puertomontt_54009_100.tif")
BOTH = ("10101", "10109")


def test_puerto_montt_and_puerto_varas_do_not_join_at_200_m(solve):
    """Puerto Varas touches an outlying patch with a sliver, which counts for nothing."""
    found = solve(*PUERTO_MONTT)
    assert not any(set(BOTH) <= set(candidate.cuts) for candidate in found.candidates)
    assert 3400 <= pair(found, *BOTH) <= 3700


def test_puerto_montt_and_puerto_varas_as_a_given_set(solve):
    (candidate,) = solve(*PUERTO_MONTT, candidate=BOTH).candidates
    assert verdict(candidate, "continuity") == "no cumple"
    assert candidate.verdict.value == "no cumple"
    assert 3400 <= candidate.critical.distance_m <= 3700


def test_puerto_montt_and_puerto_varas_at_4000_m(solve):
    (candidate,) = solve(*PUERTO_MONTT, candidate=BOTH, tolerance=4000).candidates
    assert verdict(candidate, "continuity") == "cumple"
    found = solve(*PUERTO_MONTT, tolerance=4000)
    assert any(set(BOTH) <= set(candidate.cuts) for candidate in found.candidates)


def concepcion(solve, tolerance=200, **options):
    raster = "blockcover2017_concepcion_54009_100.tif"
    return solve("R08", raster, tolerance=tolerance, population="census_2017", **options)


def test_concepcion_at_200_m(solve):
    found = concepcion(solve)
    assert found.candidates[0].cuts == CONCEPCION
    members = {cut for candidate in found.candidates for cut in candidate.cuts}
    assert members.isdisjoint({"08105", "08111", "08108"})


@pytest.mark.parametrize("tolerance", [200, 1000, 2000])
def test_san_pedro_is_as_far_across_the_river_at_any_tolerance(solve, tolerance):
    found = concepcion(solve, tolerance)
    gap = pair(found, "08101", "08108")
    assert 1000 <= gap <= 1400
    assert gap == pair(concepcion(solve), "08101", "08108")
    joined = any({"08101", "08108"} <= set(c.cuts) for c in found.candidates)
    assert joined == (tolerance >= gap)


def test_both_adapters_give_the_same_answers(solve):
    gdal = concepcion(solve, cell_size=50)
    assert gdal.candidates[0].cuts == CONCEPCION
    assert answers(gdal) == answers(concepcion(solve, cell_size=50, port=RasterioPort()))


def product(catalogue, path, port):
    """A raster read whole, with the encoding it is recognised by."""
    evidence = RasterEvidence(str(path), path.name)
    ((_, info),) = describe_rasters([evidence], port)
    args = (windows_of(info, [info.bounds], info.crs), None, catalogue, port, Progress())
    with rasterio.open(path) as source:
        return read_raster(evidence, info, *args), source.read(1)


@pytest.mark.parametrize("port", [RasterioPort(), GdalPort()], ids=["rasterio", "gdal"])
@pytest.mark.parametrize(
    ("name", "encoding", "built"),
    [
        ("ESA_WorldCover_10m_2021_v200_N00E006_Map_clip_SaoTome.tif", "esa_worldcover", [50]),
        (
            "GHS_SMOD_E2030_GLOBE_R2023A_54009_1000_V2_0_R5_C20.tif",
            "ghs_smod",
            [21, 22, 23, 30],
        ),
    ],
)
def test_true_products_are_recognised(real_data, catalogue, port, name, encoding, built):
    found, values = product(catalogue, real_data / name, port)
    assert found.encoding.id == encoding
    mask = mask_of(found.runs)
    assert 0 < mask.mean() < 0.2
    assert np.array_equal(mask, np.isin(values, built))


def test_persons_are_not_taken_for_built_land(real_data, catalogue):
    with pytest.raises(UnknownEncoding):
        product(catalogue, real_data / "pop2024_valparaiso_54009_100.tif", RasterioPort())


def test_more_square_metres_than_a_cell_holds_are_named(real_data, catalogue, tmp_path):
    """The national raster is capped at its cells of 1 km²; twice as much in one is refused."""
    path = tmp_path / "chile.tif"
    with rasterio.open(real_data / "blockcover2017_chile_54009_1000.tif") as source:
        values, profile = source.read(1), source.profile
    values[values == values.max()] *= 2
    with rasterio.open(path, "w", **profile) as target:
        target.write(values, 1)
    evidence = RasterEvidence(str(path), "Chile", "ghs_built_s")
    ((_, info),) = describe_rasters([evidence], RasterioPort())
    args = (windows_of(info, [info.bounds], info.crs), None, catalogue, RasterioPort(), Progress())
    with pytest.raises(EncodingMismatch) as raised:
        read_raster(evidence, info, *args)
    assert raised.value.details["values"] == f"{2_000_000:g}"


@pytest.fixture(scope="module")
def bcn(real_data):
    return read_layer(real_data / "dirty" / "bcn_comunas_346_badtopology_fcortes.geojson")


@pytest.fixture(scope="module")
def bcn_communes(bcn, catalogue):
    return read_communes(CommuneLayer(bcn, "bcn"), catalogue)


def test_the_dirty_layer_of_the_bcn_is_read(bcn, bcn_communes):
    communes = bcn_communes
    assert communes.schema == "bcn"
    assert set(communes.cuts) == {f"{code:05d}" for code in bcn["cod_comuna"] if code}
    assert communes.frame.geometry.is_valid.all()
    left_out, repaired = (str(note) for note in communes.notes)
    assert "Zona sin demarcar" in left_out
    assert "00000" in left_out
    invalid = bcn[(bcn["cod_comuna"] != 0) & ~bcn.geometry.is_valid]
    assert len(invalid) == 29
    assert repaired.startswith("29 invalid polygons of bcn were repaired")


def test_the_repair_of_the_bcn_layer_loses_no_land(bcn, bcn_communes):
    """Each commune keeps all that its rings bound; an even-odd repair loses whole islands."""
    repaired = dict(zip(bcn_communes.cuts, bcn_communes.frame.geometry))
    for code, shape in zip(bcn["cod_comuna"], bcn.geometry):
        if code:
            parts = geopandas.GeoSeries(getattr(shape, "geoms", [shape]))
            covered = parts.buffer(0).union_all().area
            ratio = repaired[f"{code:05d}"].area / covered
            assert 1 - 1e-9 < ratio < 1 + 1e-4


def test_the_communes_of_the_bcn_delimit_valparaiso(bcn, real_data, catalogue):
    names = (NORTH_TILE, SOUTH_TILE)
    case = Case(
        land=LandGiven(
            communes=CommuneLayer(bcn, "bcn"),
            rasters=tuple(RasterEvidence(str(real_data / name), name) for name in names),
        ),
        parameters=choose_parameters(catalogue, population="census_2017", cell_size=100),
    )
    found = delimit(case, catalogue, GdalPort())
    assert found.candidates[0].cuts == GRAN_VALPARAISO


# -- blocks as polygons: the same road, against exact distances between the polygons -------------


@pytest.fixture(scope="module")
def by_blocks(real_data, catalogue):
    """Delimit a region with its populated census blocks of 2024 as the only evidence."""

    def run(layer, blocks):
        table = read_layer(real_data / "manzanas_censo2024.gpkg", layer=blocks)
        case = Case(
            land=LandGiven(
                communes=CommuneLayer(
                    read_layer(real_data / "comunas_INE2017_regiones.gpkg", layer=layer), layer
                ),
                rasters=(),
                polygons=(PolygonEvidence(blocks, "", table),),
            ),
            parameters=choose_parameters(catalogue),
        )
        return delimit(case, catalogue, GdalPort()), table

    return run


def test_concepcion_by_blocks(by_blocks):
    found, blocks = by_blocks("R08", "manzanas_concepcion")
    assert found.patches.grid.cell == 10
    assert found.candidates[0].cuts == CONCEPCION
    gap = pair(found, "08101", "08108")
    blocks = blocks.to_crs(found.patches.grid.crs)
    south = blocks[blocks.CUT == 8108].union_all()
    north = blocks[blocks.CUT.isin([8101, 8103, 8107, 8110, 8112])].union_all()
    # between the polygons themselves, over the river
    assert gap == pytest.approx(south.distance(north), abs=0.01)
    assert 1000 < gap < 1500


def test_puerto_montt_by_blocks(by_blocks):
    found, _ = by_blocks("R10_chilemapas_schema", "manzanas_puertomontt")
    assert 3400 < pair(found, "10101", "10109") < 3700
    assert found.candidates == ()
