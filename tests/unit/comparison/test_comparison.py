"""Comparison: areas counted by hand and cell by cell, sums that close, and what may be wrong."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import geopandas
import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import given, reject
from hypothesis import strategies as st
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.comparison.agreement import Agreement, Part
from am_delimiter.core.comparison.comparison import compare
from am_delimiter.core.comparison.comparison_scope import (
    ComparisonCase,
    EmptyPolygons,
    NoCommuneCompared,
    NoOverlap,
    PolygonLayer,
)
from am_delimiter.core.comparison.comparison_tables import (
    build_comparison_tables,
    comparison_specs,
    summarise_comparison,
)
from am_delimiter.core.comparison.overlay import polygonal
from am_delimiter.core.land.land_errors import (
    DistortingWorkingCrs,
    GeographicWorkingCrs,
    MissingCrs,
    UnknownRegion,
)

from worlds import CRS, NORTH, WEST, commune_layer  # isort: skip

ANYWHERE = st.floats(0, 2000)


def cells(west, south, east, north):
    """A rectangle in cells of a hectare, from a corner of the world."""
    x, y = WEST, NORTH - 10_000
    return box(x + 100 * west, y + 100 * south, x + 100 * east, y + 100 * north)


def layer(*shapes, name="calculado", crs=CRS, path="", **columns):
    frame = geopandas.GeoDataFrame(columns, geometry=list(shapes), crs=crs)
    return PolygonLayer(name, path, frame)


def case_of(computed, reference, communes, **options):
    if isinstance(computed, list):
        computed = layer(*computed)
    if isinstance(reference, list):
        reference = layer(*reference, name="oficial")
    return ComparisonCase(computed, reference, commune_layer(communes), **options)


TWO = {"05101": cells(0, 0, 10, 10), "05102": cells(10, 0, 20, 10)}
BAND = [cells(2, 0, 12, 5)]
OFFICIAL = [cells(6, 0, 22, 5)]


def measures(found):
    return {p.cut: p.agreement for p in (*found.places, found.outside)}


def notes(found):
    return [str(note) for note in found.notes]


def test_squares_by_hand(catalogue):
    found = compare(case_of(BAND, OFFICIAL, TWO), catalogue)
    assert measures(found) == {
        "05101": Agreement(20, 20, 0),
        "05102": Agreement(10, 0, 40),
        "": Agreement(0, 0, 10),
    }
    first, second = (place.agreement for place in found.places)
    assert (first.computed_ha, first.reference_ha) == (40, 20)
    assert (first.reference_covered, first.computed_inside, first.jaccard) == (1, 0.5, 0.5)
    assert (second.reference_covered, second.computed_inside, second.jaccard) == (0.2, 1, 0.2)
    assert found.inside == Agreement(30, 20, 40)
    assert found.total == Agreement(30, 20, 50)
    assert (found.total.computed_ha, found.total.reference_ha) == (50, 80)
    (note,) = notes(found)
    assert note.startswith("Outside every commune compared lie 0.0 ha of calculado and 10.0 ha of")


def test_shapes_are_the_parts(catalogue):
    found = compare(case_of(BAND, OFFICIAL, TWO), catalogue)
    first, second = found.places
    assert first.shapes.keys() == {Part.BOTH, Part.ONLY_COMPUTED}
    assert first.shapes[Part.BOTH].equals(cells(6, 0, 10, 5))
    assert first.shapes[Part.ONLY_COMPUTED].equals(cells(2, 0, 6, 5))
    assert second.shapes[Part.ONLY_REFERENCE].equals(cells(12, 0, 20, 5))
    assert found.outside.shapes[Part.ONLY_REFERENCE].equals(cells(20, 0, 22, 5))


def test_a_share_of_nothing_is_unknown():
    assert (Agreement().reference_covered, Agreement().jaccard) == (None, None)
    only = Agreement(only_computed_ha=3)
    assert (only.reference_covered, only.computed_inside, only.jaccard) == (None, 0, 0)


def test_a_hole_is_no_land(catalogue):
    ring = cells(0, 0, 10, 10).difference(cells(4, 4, 6, 6))
    found = compare(case_of([ring], [cells(0, 0, 10, 10)], TWO), catalogue)
    assert found.places[0].agreement == Agreement(96, 0, 4)


def test_overlapping_polygons_count_once(catalogue):
    found = compare(case_of([cells(0, 0, 4, 4), cells(2, 0, 6, 4)], OFFICIAL, TWO), catalogue)
    assert found.total.computed_ha == 24
    assert "Polygons of calculado overlap in 8.0 ha, which count once." in notes(found)


def test_neighbours_do_not_overlap(catalogue):
    found = compare(case_of([cells(0, 0, 4, 4), cells(4, 0, 6, 4)], OFFICIAL, TWO), catalogue)
    assert found.total.computed_ha == 24
    assert not any("overlap" in note for note in notes(found))


def test_land_of_two_communes_belongs_to_the_higher_code(catalogue):
    communes = {"05101": cells(0, 0, 12, 10), "05102": cells(10, 0, 20, 10)}
    found = compare(case_of([cells(0, 0, 20, 10)], [cells(0, 0, 20, 10)], communes), catalogue)
    assert [place.agreement.both_ha for place in found.places] == [100, 100]
    assert any("overlap in 20.0 ha" in note and "higher code" in note for note in notes(found))


def test_invalid_polygons_are_repaired_and_counted(catalogue):
    x, y = cells(0, 0, 1, 1).bounds[:2]
    bow = Polygon([(x, y), (x + 400, y + 400), (x + 400, y), (x, y + 400)])  # two triangles of 4 ha
    found = compare(case_of([bow, cells(5, 0, 6, 1)], [bow], TWO), catalogue)
    assert found.total == Agreement(8, 1, 0)
    assert "1 invalid polygons of calculado were repaired." in notes(found)
    assert "1 invalid polygons of oficial were repaired." in notes(found)


def test_communes_beyond_the_computed_land_are_left_out(catalogue):
    communes = {**TWO, "05103": cells(30, 0, 40, 10)}
    found = compare(case_of([cells(2, 0, 12, 5)], [cells(2, 0, 35, 5)], communes), catalogue)
    assert found.communes.cuts == ["05101", "05102"]
    assert any(
        note.startswith("1 communes lie beyond") and "05103" in note for note in notes(found)
    )
    assert found.outside.agreement == Agreement(0, 0, 75)  # reported, in no commune


def test_far_reference_takes_no_part_and_is_reported(catalogue):
    far = cells(2000, 0, 2010, 10)
    found = compare(case_of(BAND, [*OFFICIAL, far], TWO), catalogue)
    assert found.total == Agreement(30, 20, 50)
    (note,) = [note for note in notes(found) if "far from" in note]
    hectares = float(note.split("(")[1].split(" ha")[0])
    # 100 ha of the grid, by the scale of the zone there (0.9996 at its meridian, squared)
    longitude, latitude = (
        geopandas.GeoSeries([far.centroid], crs=CRS).to_crs(4326).get_coordinates().iloc[0]
    )
    scale = pyproj.Proj(CRS).get_factors(longitude, latitude).areal_scale
    assert hectares == pytest.approx(100 / scale, abs=0.02)


def test_region_restricts_the_communes(catalogue):
    communes = {"05101": TWO["05101"], "06101": TWO["05102"]}
    found = compare(case_of(BAND, OFFICIAL, communes, region="06"), catalogue)
    assert found.communes.cuts == ["06101"]
    assert found.places[0].agreement == Agreement(10, 0, 40)
    assert found.outside.agreement == Agreement(20, 20, 10)
    with pytest.raises(UnknownRegion, match="region 07"):
        compare(case_of(BAND, OFFICIAL, communes, region="07"), catalogue)


def test_communes_without_computed_land_are_named(catalogue):
    corner = [cells(2, 0, 3, 1), cells(19, 9, 20, 10)]
    communes = {**TWO, "05103": cells(0, 10, 20, 20)}
    found = compare(case_of(corner, [cells(2, 9, 4, 12)], communes), catalogue)
    (note,) = [note for note in notes(found) if "no computed land" in note]
    assert "Casablanca" not in note
    assert "Concón" in note  # the name of 05103
    assert found.places[2].agreement.reference_covered == 0
    assert found.places[2].agreement.computed_inside is None


def test_the_same_land_twice_is_remarked(catalogue):
    found = compare(case_of(BAND, [cells(2, 0, 7, 5), cells(7, 0, 12, 5)], TWO), catalogue)
    assert found.total == Agreement(50, 0, 0)
    assert any("cover exactly the same land" in note for note in notes(found))
    other = compare(case_of(BAND, OFFICIAL, TWO), catalogue)
    assert not any("same land" in note for note in notes(other))


def test_several_tolerances_are_remarked(catalogue):
    both = layer(cells(2, 0, 12, 5), cells(2, 0, 12, 5), tolerance_m=[800.0, 200.0])
    found = compare(case_of(both, OFFICIAL, TWO), catalogue)
    assert any("several tolerances (200, 800 m)" in note for note in notes(found))
    one = compare(case_of(layer(*BAND, tolerance_m=[200.0]), OFFICIAL, TWO), catalogue)
    assert not any("several tolerances" in note for note in notes(one))


def test_inputs_carry_their_hash(catalogue, tmp_path):
    file = tmp_path / "continuo.gpkg"
    file.write_bytes(b"abc")
    computed = layer(*BAND, path=str(file), tolerance_m=[200.0])
    inputs = compare(case_of(computed, OFFICIAL, TWO), catalogue).inputs
    assert [item.kind for item in inputs] == ["comunas", "calculado", "referencia"]
    assert inputs[1].sha256 == hashlib.sha256(b"abc").hexdigest()
    assert inputs[1].detail == "polígonos comparados: 1; tolerancia: 200 m"


# -- the working system ------------------------------------------------------------------------


def test_layers_of_other_systems_are_carried_over(catalogue):
    degrees = geopandas.GeoSeries(OFFICIAL, crs=CRS).to_crs(4326)
    reference = layer(*degrees, name="oficial", crs="EPSG:4326")
    found = compare(case_of(BAND, reference, TWO), catalogue)
    # a straight edge in degrees is a bent one in metres: centimetres over a kilometre
    assert found.total.both_ha == pytest.approx(30, abs=0.01)
    assert pyproj.CRS(found.crs).to_epsg() == 5361


def test_chosen_system(catalogue):
    found = compare(case_of(BAND, OFFICIAL, TWO, working_crs="EPSG:32719"), catalogue)
    assert pyproj.CRS(found.crs).to_epsg() == 32719
    assert found.communes.frame.crs == pyproj.CRS(32719)
    with pytest.raises(GeographicWorkingCrs):
        compare(case_of(BAND, OFFICIAL, TWO, working_crs="EPSG:4326"), catalogue)
    with pytest.raises(DistortingWorkingCrs):
        compare(case_of(BAND, OFFICIAL, TWO, working_crs="EPSG:3857"), catalogue)


def test_communes_that_the_system_bends_are_named(catalogue):
    island = box(-109.45, -27.2, -109.2, -27.05)
    place = geopandas.GeoSeries([island], crs=4326)
    (there,) = place.to_crs(CRS)
    communes = {**TWO, "05201": there}
    found = compare(case_of([*BAND, there.buffer(-2000)], OFFICIAL, communes), catalogue)
    (note,) = [note for note in notes(found) if "bends" in note]
    assert note.endswith("in: Isla de Pascua. Their hectares were corrected to the ellipsoid.")
    (far,) = [place for place in found.places if place.cut == "05201"]
    (ground,) = geopandas.GeoSeries([there.buffer(-2000)], crs=CRS).to_crs(4674)
    true = abs(pyproj.Geod(ellps="GRS80").geometry_area_perimeter(ground)[0]) / 1e4
    assert far.agreement.only_computed_ha == pytest.approx(true, rel=0.001)  # 1.5 times in UTM 19S


# -- what may be wrong -------------------------------------------------------------------------

AWAY = [cells(500, 500, 510, 510)]
LINE = LineString([(WEST, NORTH - 9900), (WEST + 900, NORTH - 9900)])


@pytest.mark.parametrize(
    ("computed", "reference", "error", "said"),
    [
        (BAND, AWAY, NoOverlap, "calculado and oficial do not meet"),
        ([], OFFICIAL, EmptyPolygons, "calculado has no polygon"),
        (BAND, [], EmptyPolygons, "oficial has no polygon"),
        (BAND, [None, Polygon()], EmptyPolygons, "oficial has no polygon"),
        ([LINE], OFFICIAL, EmptyPolygons, "calculado has no polygon"),
        (AWAY, AWAY, NoCommuneCompared, "No commune of c lies in the extent of calculado"),
    ],
)
def test_bad_layers_are_named(catalogue, computed, reference, error, said):
    with pytest.raises(error, match=said):
        compare(case_of(computed, reference, TWO), catalogue)


@pytest.mark.parametrize("name", ["computed", "reference", "communes"])
def test_a_layer_without_a_system_is_named(catalogue, name):
    case = case_of(BAND, OFFICIAL, TWO)
    lost = getattr(case, name)
    lost = replace(lost, frame=lost.frame.set_crs(None, allow_override=True))
    with pytest.raises(MissingCrs, match=lost.name):
        compare(replace(case, **{name: lost}), catalogue)


def test_an_undefined_system_of_a_geopackage_is_none(catalogue):
    undefined = (
        'GEOGCS["Undefined geographic SRS",DATUM["unknown",SPHEROID["unknown",6378137,298.257]],'
        'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]'
    )
    with pytest.raises(MissingCrs, match="calculado"):
        compare(case_of(layer(*BAND, crs=undefined), OFFICIAL, TWO), catalogue)


def test_reference_that_only_surrounds_the_place_is_no_overlap(catalogue):
    """Its extent meets that of the computed land, none of its features does."""
    corners = [cells(-900, -900, -890, -890), cells(900, 900, 910, 910)]
    with pytest.raises(NoOverlap):
        compare(case_of(BAND, corners, TWO), catalogue)


@pytest.mark.parametrize("question", [1, 3, 6])
def test_cancel(catalogue, question):
    asked = []

    def stopped():
        asked.append(None)
        return len(asked) >= question

    with pytest.raises(Cancelled):
        compare(case_of(BAND, OFFICIAL, TWO), catalogue, Progress(stopped=stopped))


def test_progress_grows(catalogue):
    shares = []
    compare(case_of(BAND, OFFICIAL, TWO), catalogue, Progress(shares.append))
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] <= 1


# -- brute force and identities ----------------------------------------------------------------


@st.composite
def boxes(draw, most=5):
    """Rectangles of whole cells as (west, south, east, north), at least one."""
    found = []
    for _ in range(draw(st.integers(1, most))):
        west, south = draw(st.integers(0, 11)), draw(st.integers(0, 11))
        width, height = draw(st.integers(1, 6)), draw(st.integers(1, 6))
        found.append((west, south, west + width, south + height))
    return found


def painted(rectangles):
    grid = np.zeros((18, 18), dtype=bool)
    for west, south, east, north in rectangles:
        grid[west:east, south:north] = True
    return grid


@given(boxes(), boxes(), boxes(3))
def test_random_boxes_cell_by_cell(catalogue, computed, reference, communes):
    a, b = painted(computed), painted(reference)
    shapes = {f"0510{n}": cells(*bounds) for n, bounds in enumerate(communes, start=1)}
    case = case_of([cells(*r) for r in computed], [cells(*r) for r in reference], shapes)
    try:
        found = compare(case, catalogue)
    except (NoOverlap, NoCommuneCompared):
        reject()
    places = measures(found)
    kept = [int(cut[-1]) for cut in found.communes.cuts]
    for number in kept:
        here = _owned(communes, kept, number)
        assert places[f"0510{number}"] == _counted(a & here, b & here)
    outside = ~np.isin(_owners(communes, kept), kept)
    far = round(sum(_far_ha(found)), 2)
    beyond = _counted(a & outside, b & outside)
    assert places[""].both_ha == beyond.both_ha
    assert places[""].only_computed_ha == beyond.only_computed_ha
    if not far:
        assert places[""] == beyond
        assert found.total == _counted(a, b)


def _owners(communes, kept):
    owner = np.zeros((18, 18), dtype=int)
    for number, (west, south, east, north) in enumerate(communes, start=1):
        if number in kept:
            owner[west:east, south:north] = number
    return owner


def _owned(communes, kept, number):
    return _owners(communes, kept) == number


def _counted(a, b):
    return Agreement(float((a & b).sum()), float((a & ~b).sum()), float((b & ~a).sum()))


def _far_ha(found):
    return [note.details["hectares"] for note in found.notes if "far from" in note.template]


@st.composite
def triangles(draw):
    """One to four triangles anywhere, thin ones included."""
    return [
        Polygon([(WEST + draw(ANYWHERE), NORTH - 10_000 + draw(ANYWHERE)) for _ in "abc"])
        for _ in range(draw(st.integers(1, 4)))
    ]


@given(triangles(), triangles())
def test_sums_close_for_any_polygons(catalogue, computed, reference):
    case = case_of(computed, reference, TWO)
    try:
        found = compare(case, catalogue)
    except (NoOverlap, NoCommuneCompared, EmptyPolygons):
        reject()
    a, b = (shapely.union_all(shapes) for shapes in (computed, reference))
    total = found.total
    rounding = 0.00005 * 3 * len(measures(found)) + 1e-6
    assert total.computed_ha == pytest.approx(a.area / 1e4, abs=rounding)
    assert total.both_ha == pytest.approx(a.intersection(b).area / 1e4, abs=rounding)
    if not _far_ha(found):
        assert total.reference_ha == pytest.approx(b.area / 1e4, abs=rounding)
    for place in (*found.places, found.outside):
        for part, shape in place.shapes.items():
            assert isinstance(shape, MultiPolygon)
            assert shape.area / 1e4 == pytest.approx(place.agreement.of(part), abs=0.00006)


@given(boxes(), boxes())
def test_exchanging_the_layers_exchanges_the_sides(catalogue, one, other):
    shapes = [[cells(*r) for r in rectangles] for rectangles in (one, other)]
    whole = {"05101": cells(0, 0, 18, 18)}
    try:
        there = compare(case_of(*shapes, whole), catalogue).total
    except NoOverlap:
        with pytest.raises(NoOverlap):
            compare(case_of(*shapes[::-1], whole), catalogue)
        return
    back = compare(case_of(*shapes[::-1], whole), catalogue).total
    assert there.both_ha == back.both_ha
    assert there.only_computed_ha == back.only_reference_ha
    assert there.jaccard == back.jaccard


def test_polygonal_keeps_only_land():
    nested = shapely.GeometryCollection(
        [MultiPolygon([cells(0, 0, 1, 1), cells(2, 0, 3, 1)]), LINE, Point(0, 0)]
    )
    assert polygonal(nested).area == 20_000
    assert polygonal(LINE).is_empty


# -- tables ------------------------------------------------------------------------------------


@pytest.fixture
def tables(catalogue):
    found = compare(case_of(BAND, OFFICIAL, TWO, region="05"), catalogue)
    return build_comparison_tables(found, str, {"am_delimiter": "0"})


def test_rows_have_the_fields_of_the_catalogue(catalogue, tables):
    specs = comparison_specs(catalogue)
    assert list(specs) == list(tables)
    for name, spec in specs.items():
        for row in tables[name].rows:
            assert list(row) == [field["name"] for field in spec.fields]
        shapes = tables[name].shapes
        assert (shapes is not None) == (spec.geometry is not None)
        assert shapes is None or len(shapes) == len(tables[name].rows)


def test_sums_of_the_tables_close_exactly(tables):
    parts = tables["comparison"].rows
    communes = tables["comparison_communes"].rows
    inside, outside, total = tables["comparison_total"].rows
    assert [row["scope"] for row in (inside, outside, total)] == [
        "Comunas comparadas",
        "Fuera de las comunas comparadas",
        "Total",
    ]
    for part in Part:
        column = f"{part.value}_ha"
        assert sum(row["area_ha"] for row in parts if row["part"] == part.value) == total[column]
        assert sum(row[column] for row in communes) == inside[column]
        assert inside[column] + outside[column] == total[column]
    for row in (*communes, inside, outside, total):
        assert row["both_ha"] + row["only_computed_ha"] == row["computed_ha"]
        assert row["both_ha"] + row["only_reference_ha"] == row["reference_ha"]
    assert [row["cut"] for row in parts] == ["05101", "05101", "05102", "05102", None]
    assert parts[-1]["name"] == "Fuera de las comunas comparadas"
    assert parts[0]["part_name"] == "En ambos"


def test_summary_is_plain_data(catalogue, tables):
    found = compare(case_of(BAND, OFFICIAL, TWO, region="05"), catalogue)
    data = json.loads(json.dumps(summarise_comparison(found, str, {"am_delimiter": "0"})))
    assert data["total"] == tables["comparison_total"].rows
    assert data["communes"] == tables["comparison_communes"].rows
    assert data["parameters"]["region"]["value"] == "05"
    assert data["parameters"]["working_crs"]["value"].endswith("(EPSG:5361)")
    assert data["inputs"][1]["sha256"] is None
    assert len(data["notes"]) == 1
