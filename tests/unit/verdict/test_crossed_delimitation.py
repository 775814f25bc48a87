"""Barriers and bridges in a delimitation: the adjusted gap decides, the plain one stands beside."""

from __future__ import annotations

import geopandas
import pytest
from shapely.geometry import LineString
from worlds import CELL, CRS, NORTH, WEST, on_land, world

from am_delimiter.core.basis.vocabulary import Verdict
from am_delimiter.core.land.land_errors import MissingCrs
from am_delimiter.core.land.land_given import CrossingLayer
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.results.summary import summarise
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.verdict.delimitation import delimit

ROWS = ["###..###", "###..###"]
CUTS = ("05101", "05109")


def along(col, first=-5, last=5):
    """A line from north to south through a column (in cells) from row ``first`` to ``last``."""
    x = WEST + col * CELL
    return LineString([(x, NORTH - first * CELL), (x, NORTH - last * CELL)])


def layer(*shapes, crs=CRS):
    return CrossingLayer("río", "", geopandas.GeoDataFrame(geometry=list(shapes), crs=crs))


RIVER = layer(along(4))
BRIDGE = CrossingLayer(
    "puente",
    "",
    geopandas.GeoDataFrame(
        geometry=[LineString([(WEST + 3 * CELL, NORTH - 50), (WEST + 5 * CELL, NORTH - 50)])],
        crs=CRS,
    ),
)


@pytest.fixture
def solve(catalogue, tmp_path):
    def run(barriers=(), bridges=(), **options):
        case = world(
            tmp_path,
            ROWS,
            dict.fromkeys(CUTS, 4),
            catalogue=catalogue,
            candidate=CUTS,
            tolerance=200,
            **options,
        )
        case = on_land(case, barriers=tuple(barriers), bridges=tuple(bridges))
        return delimit(case, catalogue, RasterioPort())

    return run


def continuity(found):
    (candidate,) = found.candidates
    (criterion,) = [c for c in candidate.criteria if c.id == "continuity"]
    return candidate, criterion


def test_without_crossings_both_gaps_are_the_same(solve):
    candidate, criterion = continuity(solve())
    assert candidate.critical == candidate.plain
    assert (criterion.value, criterion.verdict) == (200.0, Verdict.MET)


def test_a_barrier_forbids_and_the_plain_gap_is_told(solve):
    found = solve([RIVER])
    candidate, criterion = continuity(found)
    assert (candidate.critical, candidate.plain.distance_m) == (None, 200.0)
    assert (criterion.value, criterion.verdict) == (None, Verdict.NOT_MET)
    assert "without them they join at 200.0 m" in str(criterion.reason)
    assert any("río" in str(note) and "not allowed" in str(note) for note in found.notes)


def test_a_cost_raises_the_gap_that_decides(solve):
    found = solve([RIVER], barrier_cost=150)
    candidate, criterion = continuity(found)
    assert (candidate.critical.distance_m, candidate.plain.distance_m) == (350.0, 200.0)
    assert (criterion.value, criterion.verdict) == (350.0, Verdict.NOT_MET)
    tables = build_result(found, str, {}).tables()
    (gap,) = tables["gaps"].rows
    assert (gap["distance_m"], gap["added_m"], gap["over_bridge"]) == (350.0, 150.0, False)
    (pair,) = tables["gap_matrix"].rows
    assert (pair["critical_gap_m"], pair["plain_gap_m"]) == (350.0, 200.0)
    assert tables["metropolitan_areas"].rows[0]["plain_gap_m"] == 200.0
    (told,) = summarise(found, build_result(found, str, {}), str)["candidates"]
    assert (told["critical_gap_m"], told["plain_gap_m"]) == (350.0, 200.0)


def test_a_bridge_carries_the_gap_over_the_river(solve):
    found = solve([RIVER], [BRIDGE])
    candidate, criterion = continuity(found)
    assert (criterion.value, criterion.verdict) == (0.0, Verdict.MET)
    assert candidate.plain.distance_m == 200.0
    (gap,) = build_result(found, str, {}).tables()["gaps"].rows
    assert gap["over_bridge"]
    built = sum(state.built_ha for state in found.states)
    assert built == pytest.approx(12.0)  # the bridge has no area


def test_the_layers_are_among_the_sources(solve):
    found = solve([RIVER], [BRIDGE])
    assert [(i.kind, i.name) for i in found.inputs if i.kind in ("barrera", "puente o camino")] == [
        ("barrera", "río"),
        ("puente o camino", "puente"),
    ]


def test_a_layer_in_degrees_comes_to_the_working_system(solve):
    degrees = CrossingLayer("río", "", RIVER.frame.to_crs(4326))
    candidate, _ = continuity(solve([degrees]))
    assert candidate.critical is None


def test_a_layer_without_a_system_is_named(solve):
    with pytest.raises(MissingCrs) as raised:
        solve([CrossingLayer("río", "", RIVER.frame.set_crs(None, allow_override=True))])
    assert raised.value.details == {"layer": "río"}


def test_empty_features_change_nothing(solve):
    empty = layer(None, LineString())
    candidate, criterion = continuity(solve([empty]))
    assert criterion.value == 200.0
    assert candidate.plain.distance_m == 200.0


def test_each_verdict_names_the_data_it_rests_on(solve):
    found = solve([RIVER], [BRIDGE])
    (told,) = summarise(found, build_result(found, str, {}), str)["candidates"]
    data = {item["id"]: item["rests_on"] for item in told["criteria"]}
    (raster,) = [item.name for item in found.inputs if item.kind == "construido"]
    assert raster in data["continuity"]
    assert "río" in data["continuity"] and "puente" in data["continuity"]
    assert "río" not in data["region"] and data["region"] == data["communes"]
    assert "2024" in data["population"]
    assert [data[name] for name in ("travel", "services", "joint_policy")] == [None] * 3
    dates = {item["id"]: item["source_date"] for item in told["criteria"]}
    assert dates["population"] == "2018-02-15"
    rows = build_result(found, str, {}).tables()["criteria"].rows
    assert [row["rests_on"] for row in rows] == [item["rests_on"] for item in told["criteria"]]
