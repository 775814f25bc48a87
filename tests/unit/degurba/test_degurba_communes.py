"""Classes of communes by hand, shares that close, and what is not evaluable."""

from __future__ import annotations

from dataclasses import replace

import geopandas
import numpy as np
import pytest
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Polygon, box

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.catalogue.catalogue_errors import ParameterError
from am_delimiter.core.degurba.commune_classes import ClassShares, level1_of, level2_of
from am_delimiter.core.degurba.degurba import study_degurba
from am_delimiter.core.degurba.degurba_errors import (
    LandFromNoCommunes,
    NobodyAtCommunes,
    TooDensePeople,
)
from am_delimiter.core.degurba.degurba_found import DegurbaCase
from am_delimiter.core.degurba.degurba_rules import choose_rules
from am_delimiter.core.degurba.degurba_tables import (
    build_degurba_tables,
    degurba_specs,
    summarise_degurba,
)
from am_delimiter.core.land.communes import CommuneLayer
from am_delimiter.core.land.land_errors import UnknownRegion
from am_delimiter.core.land.raster_provenance import RasterEvidence

from worlds import write_raster  # isort: skip

MOLLWEIDE = "ESRI:54009"
WEST, NORTH = -300_000.0, 200_000.0  # in the Gulf of Guinea: nowhere a commune of Chile lies
CODES = (30, 23, 22, 21, 13, 12, 11)


def shares(*parts):
    return ClassShares.of(dict(zip(CODES, parts)))


@pytest.fixture(scope="module")
def rules_2021(catalogue):
    return choose_rules(catalogue, "manual_2021").rules


@pytest.fixture(scope="module")
def rules_2024(catalogue):
    return choose_rules(catalogue, "manual_2024").rules


@pytest.mark.parametrize(
    ("parts", "level1"),
    [
        ((50, 0, 0, 0, 0, 0, 50), 1),  # half in centres is a city
        ((49, 0, 0, 1, 0, 0, 50), 2),  # half in rural cells is not more than half
        ((49, 0, 0, 0, 0, 0, 51), 3),
        ((0, 0, 0, 100, 0, 0, 0), 2),
        ((0, 20, 20, 9, 17, 17, 17), 3),
    ],
)
def test_level_one_by_halves(rules_2021, parts, level1):
    assert level1_of(shares(*parts), rules_2021) == level1


@pytest.mark.parametrize(
    ("parts", "by_2021", "by_2024"),
    [
        ((60, 40, 0, 0, 0, 0, 0), 30, 30),
        ((0, 40, 30, 30, 0, 0, 0), 23, 22),  # most dense, but not half in dense clusters
        ((20, 30, 25, 25, 0, 0, 0), 23, 23),  # 2024: centres and dense clusters have half
        ((0, 30, 40, 30, 0, 0, 0), 22, 22),
        ((0, 30, 30, 40, 0, 0, 0), 23, 22),  # of equals the denser one
        ((0, 25, 25, 50, 0, 0, 0), 21, 21),  # towns have no more than suburbs
        ((0, 0, 45, 20, 15, 10, 10), 22, 21),  # 2024: suburban and rural have 55
        ((0, 0, 10, 0, 40, 30, 20), 13, 13),
        ((0, 0, 0, 0, 34, 33, 33), 13, 12),  # 2024: no half anywhere
        ((0, 0, 0, 0, 20, 40, 40), 12, 12),
        ((0, 0, 0, 0, 0, 50, 50), 12, 11),  # 2024: half in very low density
        ((0, 10, 10, 10, 20, 20, 30), 11, 13),  # 2024: clusters and rural clusters have half
        ((0, 0, 0, 0, 0, 0, 100), 11, 11),
    ],
)
def test_level_two_by_the_rules_of_both_years(rules_2021, rules_2024, parts, by_2021, by_2024):
    found = shares(*parts)
    assert level2_of(found, level1_of(found, rules_2021), rules_2021) == by_2021
    assert level2_of(found, level1_of(found, rules_2024), rules_2024) == by_2024


@given(st.lists(st.floats(0, 1e6), min_size=7, max_size=7))
def test_level_two_always_belongs_to_level_one(catalogue, parts):
    found = shares(*parts)
    if found is None:
        assert sum(parts) == 0
        return
    for of_set in catalogue.degurba_sets:
        rules = choose_rules(catalogue, of_set).rules
        level1 = level1_of(found, rules)
        level2 = level2_of(found, level1, rules)
        assert catalogue.degurba_classes[str(level2)].level1 == level1


def commune_layer(shapes, crs=MOLLWEIDE):
    frame = geopandas.GeoDataFrame(
        {
            "CUT_COM": list(shapes),
            "COMUNA": [f"Comuna {cut}" for cut in shapes],
            "CUT_REG": [cut[:2] for cut in shapes],
            "REGION": ["R"] * len(shapes),
        },
        geometry=list(shapes.values()),
        crs=crs,
    )
    return CommuneLayer(frame, "comunas")


def km(west, south, east, north):
    """A box in kilometres east of the corner of the world, and south of it (negative)."""
    return box(WEST + 1e3 * west, NORTH + 1e3 * south, WEST + 1e3 * east, NORTH + 1e3 * north)


def case(folder, catalogue, persons, shapes=None, cell=1000.0, of_set="manual_2021", **more):
    values = np.asarray(persons, dtype=np.float64)
    transform = Affine(cell, 0, WEST, 0, -cell, NORTH)
    file = write_raster(folder / "p.tif", values, MOLLWEIDE, transform, -200.0)
    layer = None if shapes is None else commune_layer(shapes)
    chosen = choose_rules(catalogue, of_set, more.pop("changed", None))
    return DegurbaCase((RasterEvidence(file, "p"),), chosen, communes=layer, **more)


def city():
    """6 × 6 km of 2,000 persons, a village of 600 and farms of 60, in 10 × 20 km."""
    field = np.zeros((10, 20))
    field[2:8, 2:8] = 2000
    field[4, 14:16] = 300
    field[8, 12:19] = 60
    return field


SHAPES = {
    "99101": km(0, -10, 5, 0),  # three columns of the city: 36,000
    "99102": km(5, -10, 10, 0),  # the other three
    "99103": km(10, -10, 20, 0),  # 600 and 7 × 60 = 420
}


@pytest.fixture(scope="module")
def found(catalogue, port, tmp_path_factory):
    folder = tmp_path_factory.mktemp("ciudad")
    return study_degurba(case(folder, catalogue, city(), SHAPES), catalogue, port)


def tables(found):
    made = build_degurba_tables(found, str, {"am_delimiter": "0"})
    return {name: table.rows for name, table in made.items()}


def test_the_communes_of_a_small_world_by_hand(found):
    rows = {row["cut"]: row for row in tables(found)["degurba_communes"]}
    west, east, country = (rows[cut] for cut in SHAPES)
    assert west["population"] == east["population"] == 36_000
    assert country["population"] == 1020
    assert [row["level1"] for row in (west, east, country)] == [1, 1, 3]
    assert [row["level2"] for row in (west, east, country)] == [30, 30, 13]
    assert west["level2_name"] == "Ciudad"
    assert country["level2_name"] == "Pueblo"
    assert country["rural_cluster_share"] == pytest.approx(600 / 1020, abs=1e-6)
    assert country["low_density_share"] == pytest.approx(420 / 1020, abs=1e-6)
    assert (west["centre_share"], west["cluster_share"], west["rural_share"]) == (1, 1, 0)
    assert west["centre"] == east["centre"]
    assert country["centre"] is None
    assert all(row["decided_by"] == "población" for row in rows.values())


def test_a_centre_has_the_name_of_its_main_commune(found):
    clusters = tables(found)["degurba_clusters"]
    assert [(c["code"], c["population"], c["cells"]) for c in clusters] == [
        (30, 72_000, 36),
        (13, 600, 2),
    ]
    # 36,000 in each: the first in order of code
    assert clusters[0]["name"] == "Comuna 99101"
    assert clusters[1]["cut"] == "99103"
    assert found.clusters[0].shape.equals(km(2, -8, 8, -2))


@pytest.mark.parametrize(
    ("santiago", "name"), [((30000, 100), "Santiago"), ((30000, 30001), "Puente Alto")]
)
def test_a_centre_bears_the_name_of_its_province_where_most_of_its_head_lives_in_it(
    catalogue, port, tmp_path, santiago, name
):
    near, far = santiago  # Puente Alto has more people, and its province another name
    shapes = {"13101": box_of_two(), "13201": km(1, -1, 3, 0)}
    asked = case(tmp_path, catalogue, [[near, 40000, 40000, 0, 0, 0, 0, far]], shapes)
    centre = next(
        one for one in study_degurba(asked, catalogue, port, Progress()).clusters if one.code == 30
    )
    assert (centre.persons, centre.cells) == (near + 80000, 3)
    assert centre.name == name


def box_of_two():
    """A commune in two parts, of which the second is far from the first."""
    return km(0, -1, 1, 0).union(km(7, -1, 8, 0))


def test_totals_close(found):
    rows = {row["name"]: row for row in tables(found)["degurba_totals"]}
    classes = [row for row in rows.values() if row["code"] is not None]
    assert sum(row["cells"] for row in classes) == 200
    total = rows["Total de la grilla"]["population"]
    assert total == 73_020 == rows["Leído de los rásteres"]["population"]
    assert sum(row["population"] for row in classes) == total
    assert rows["En comunas de la capa"]["population"] == total
    assert rows["Fuera de las comunas de la capa"]["population"] == 0
    assert sum(row["commune_population"] or 0 for row in classes) == total


def test_every_row_has_the_fields_of_its_spec(found, catalogue):
    specs = degurba_specs(catalogue)
    made = build_degurba_tables(found, str, {"am_delimiter": "0"})
    assert made.keys() == specs.keys()
    for name, table in made.items():
        assert [*table.columns] == [field["name"] for field in specs[name].fields]


def test_a_centre_at_the_edge_may_go_on_beyond_it(catalogue, port, tmp_path, found):
    whole = study_degurba(case(tmp_path, catalogue, np.full((6, 6), 2000.0)), catalogue, port)
    said = "reach the edge of the population"
    assert any(said in str(note) for note in whole.notes)
    assert not any(said in str(note) for note in found.notes)


def test_two_centres_of_one_commune_have_two_names(catalogue, port, tmp_path):
    field = np.zeros((10, 30))
    field[1:7, 1:7] = 2000
    field[1:7, 20:26] = 1600
    shapes = {"99101": km(0, -10, 30, 0)}
    found = study_degurba(case(tmp_path, catalogue, field, shapes), catalogue, port)
    assert [one.name for one in found.centres] == ["Comuna 99101", "Comuna 99101 (2)"]
    assert [one.persons for one in found.centres] == [72_000, 57_600]
    (row,) = tables(found)["degurba_communes"]
    assert row["main_centre_share"] == pytest.approx(72 / 129.6, abs=1e-6)
    assert row["centre_share"] == 1


def test_a_cell_that_communes_share_gives_by_its_small_cells(catalogue, port, tmp_path):
    shapes = {"99101": km(0, -1, 0.25, 0), "99102": km(0.25, -1, 1, 0)}
    found = study_degurba(case(tmp_path, catalogue, [[1000.0]], shapes), catalogue, port)
    assert [row["population"] for row in tables(found)["degurba_communes"]] == [250, 750]


def test_a_coastal_cell_loses_nobody(catalogue, port, tmp_path):
    """Two communes hold a fifth and a tenth of a cell, the rest is sea: they have all of it."""
    shapes = {"99101": km(0, -1, 0.2, 0), "99102": km(0.2, -1, 0.3, 0)}
    found = study_degurba(case(tmp_path, catalogue, [[900.0]], shapes), catalogue, port)
    rows = tables(found)["degurba_communes"]
    assert [row["population"] for row in rows] == pytest.approx([600, 300])
    assert found.outside == 0
    assert any("630 persons" in str(note) for note in found.notes)


def test_persons_of_a_hectare_belong_where_its_centre_lies(catalogue, port, tmp_path):
    """A kilometre of hectares: the people live in its western column, in the western commune."""
    field = np.zeros((10, 10))
    field[:, 0] = 90
    shapes = {"99101": km(0, -1, 0.1, 0), "99102": km(0.1, -1, 1, 0)}
    found = study_degurba(case(tmp_path, catalogue, field, shapes, cell=100.0), catalogue, port)
    assert [row["population"] for row in tables(found)["degurba_communes"]] == [900, 0]


def test_persons_far_from_every_commune_are_outside(catalogue, port, tmp_path):
    shapes = {"99101": km(0, -1, 1, 0)}
    given_ = case(tmp_path, catalogue, [[700.0, 0, 300.0]], shapes)
    found = study_degurba(given_, catalogue, port)
    assert found.outside == 300
    assert any("300 persons live in cells that touch no commune" in str(n) for n in found.notes)


def test_a_commune_without_data_is_not_evaluable(catalogue, port, tmp_path):
    field = np.array([[400.0, -200.0, -200.0, 100.0]])
    shapes = {"99101": km(0, -1, 1, 0), "99102": km(1, -1, 3, 0), "99103": km(2, -1, 4, 0)}
    found = study_degurba(case(tmp_path, catalogue, field, shapes), catalogue, port)
    rows = tables(found)["degurba_communes"]
    assert [row["level1_name"] for row in rows] == ["Zona rural", "No evaluable", "Zona rural"]
    assert rows[1]["population"] is None
    assert rows[1]["rural_share"] is None
    assert rows[1]["level2"] is None
    assert rows[2]["covered"] == 0.5
    assert any("not evaluable: Comuna 99102" in str(note) for note in found.notes)


def test_a_commune_without_persons_is_classed_by_its_land(catalogue, port, tmp_path):
    shapes = {"99101": km(0, -1, 1, 0), "99102": km(1, -1, 2, 0)}
    found = study_degurba(case(tmp_path, catalogue, [[400.0, 0]], shapes), catalogue, port)
    empty = tables(found)["degurba_communes"][1]
    assert (empty["population"], empty["level2"]) == (0, 11)
    assert empty["decided_by"] == "superficie (sin población)"
    assert empty["rural_share"] is None


def test_nobody_where_the_census_counted_somebody_is_no_evidence(catalogue, port, tmp_path):
    """A commune in its true place: the raster has nobody where 2024 counted thousands."""
    place = catalogue.places["08101"]
    x, y = (place.west + place.east) / 2, (place.south + place.north) / 2
    true = geopandas.GeoSeries([box(x - 0.02, y - 0.02, x + 0.02, y + 0.02)], crs=4326)
    shape = true.to_crs(MOLLWEIDE).iloc[0]
    west, south, east, north = (round(v / 1000) * 1000 for v in shape.bounds)
    field = np.zeros(((north - south) // 1000 + 40, (east - west) // 1000 + 40))
    field[0, 0] = 500
    transform = Affine(1000, 0, west - 20_000, 0, -1000, north + 20_000)
    file = write_raster(tmp_path / "p.tif", field, MOLLWEIDE, transform, -200.0)
    rasters = (RasterEvidence(file, "p"),)
    chosen = choose_rules(catalogue, "manual_2021")
    given_ = DegurbaCase(rasters, chosen, communes=commune_layer({"08101": shape}))
    (row,) = tables(study_degurba(given_, catalogue, port))["degurba_communes"]
    assert row["level1_name"] == "No evaluable"


def test_only_the_region_is_told_and_an_unknown_one_is_refused(catalogue, port, tmp_path):
    shapes = {"98101": km(0, -1, 0.5, 0), "99101": km(0.5, -1, 1, 0)}
    given_ = case(tmp_path, catalogue, [[1000.0]], shapes, region="99")
    found = study_degurba(given_, catalogue, port)
    assert [row["cut"] for row in tables(found)["degurba_communes"]] == ["99101"]
    assert tables(found)["degurba_communes"][0]["population"] == 500
    with pytest.raises(UnknownRegion):
        study_degurba(replace(given_, region="13"), catalogue, port)


def test_without_communes_the_cells_are_classed_alone(catalogue, port, tmp_path):
    found = study_degurba(case(tmp_path, catalogue, city()), catalogue, port)
    assert [one.name for one in found.centres] == [None]
    assert tables(found)["degurba_communes"] == []
    assert found.classes.codes[4, 4] == 30
    with pytest.raises(LandFromNoCommunes):
        study_degurba(case(tmp_path, catalogue, city(), land_from="communes"), catalogue, port)


def test_the_communes_may_be_the_land(catalogue, port, tmp_path):
    """Half a cell is land: 800 persons are 1,600 per km², and cells of no commune are water."""
    shapes = {"99101": km(0, -1, 0.5, 0)}
    given_ = case(tmp_path, catalogue, [[800.0, 0]], shapes, land_from="communes")
    found = study_degurba(given_, catalogue, port)
    assert found.facts.density[0, 0] == 1600
    assert found.classes.codes.tolist() == [[13, 10]]


def test_rasters_and_communes_that_do_not_meet_are_refused(catalogue, port, tmp_path):
    shapes = {"99101": km(500, -1, 501, 0)}
    with pytest.raises(NobodyAtCommunes):
        study_degurba(case(tmp_path, catalogue, [[800.0]], shapes), catalogue, port)


def test_more_persons_than_live_in_any_square_kilometre_are_refused(catalogue, port, tmp_path):
    """A raster of persons per km² of 100 m, read as counts, has a hundred times too many."""
    field = np.full((10, 10), 9000.0)
    with pytest.raises(TooDensePeople, match="900000"):
        study_degurba(case(tmp_path, catalogue, field, cell=100.0), catalogue, port)


def test_a_rule_may_be_changed_within_its_limits(catalogue, port, tmp_path):
    changed = {"centre_population": 80_000.0}
    found = study_degurba(case(tmp_path, catalogue, city(), changed=changed), catalogue, port)
    assert found.centre_count == 0
    rows = {row["parameter"]: row for row in tables(found)["parameters"]}
    assert rows["centre_population"]["value"] == "80000"
    assert rows["centre_population"]["default_value"] == "50000"
    assert not rows["centre_population"]["known"]
    assert rows["centre_density"]["known"]
    with pytest.raises(ParameterError):
        choose_rules(catalogue, "manual_2021", {"centre_population": -1})
    with pytest.raises(ParameterError):
        choose_rules(catalogue, "manual_2021", {"centre_connectivity": 6})


def test_a_cancel_stops_the_work(catalogue, port, tmp_path):
    shapes = {"99101": km(0, -10, 20, 0)}
    given_, stopped = case(tmp_path, catalogue, city(), shapes), Progress(stopped=lambda: True)
    with pytest.raises(Cancelled):
        study_degurba(given_, catalogue, port, stopped)


def test_the_bar_never_goes_back(catalogue, port, tmp_path):
    told = []
    given_ = case(tmp_path, catalogue, city(), SHAPES)
    study_degurba(given_, catalogue, port, Progress(tell=told.append))
    assert told == sorted(told)


def test_the_summary_is_plain_data_and_the_same_again(found, catalogue, port, tmp_path):
    told = summarise_degurba(found, str, {})
    assert told["rules"] == "manual_2021"
    assert len(told["communes"]) == 3
    again = study_degurba(case(tmp_path, catalogue, city(), SHAPES), catalogue, port)
    assert summarise_degurba(again, str, {})["communes"] == told["communes"]
    assert (again.classes.codes == found.classes.codes).all()


@given(st.lists(st.floats(0.05, 0.95), min_size=1, max_size=3, unique=True))
def test_however_communes_part_the_ground_everybody_is_in_one(
    catalogue, port, tmp_path_factory, cuts
):
    """Slanted borders through a city: persons of the communes add up to all."""
    edges = [0.0, *sorted(cuts), 1.0]
    shapes = {}
    for n, (a, b) in enumerate(zip(edges, edges[1:])):
        corners = [
            (20 * a, 0),
            (20 * b, 0),
            (min(20 * b + 1, 20), -10),
            (20 * a and 20 * a + 1, -10),
        ]
        corners = [(min(x, 20), y) for x, y in corners]
        shapes[f"9910{n + 1}"] = Polygon([(WEST + 1e3 * x, NORTH + 1e3 * y) for x, y in corners])
    folder = tmp_path_factory.mktemp("partida")
    found = study_degurba(case(folder, catalogue, city(), shapes), catalogue, port)
    rows = tables(found)["degurba_communes"]
    known = [row["population"] for row in rows if row["population"] is not None]
    assert sum(known) + found.outside == pytest.approx(73_020, abs=0.01)
