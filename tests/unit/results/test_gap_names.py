"""One gap has one number and one name, whatever layer, table or summary tells of it."""

from __future__ import annotations

import pytest
from shapely.geometry import box
from worlds import CELL, NORTH, WEST, commune_layer, on_land, world

from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.records import GapRow, read_all
from am_delimiter.core.results import build_result, summarise
from am_delimiter.core.verdict.delimitation import delimit

WIDTHS = {"05101": 6, "05109": 6, "05103": 4}
ROW = "####.###.#..####"
"""The first patch is 05101's; the second lies in 05101 (1 cell) and 05109 (2 cells)."""


def gaps_of(built):
    """The gaps as records."""
    return read_all(GapRow, built.land.tables["gaps"].rows, "gaps")


@pytest.fixture
def told(tmp_path, catalogue):
    """The rows and the summary of a drawing."""

    def run(rows, widths, change=lambda case: case, **options):
        case = change(world(tmp_path, rows, widths, catalogue=catalogue, **options))
        found = delimit(case, catalogue, RasterioPort())
        built = build_result(found, str, {})
        return built, summarise(found, built, str)

    return run


def test_a_gap_is_named_where_its_line_touches_the_ground(told):
    # the second patch is mostly 05109's, but the line from the first one ends in 05101
    built, _ = told([ROW], WIDTHS, tolerance=500, max_gap=500)
    ends = [(row.commune_a, row.commune_b, row.name) for row in gaps_of(built)]
    assert ("05101", "05101", "dentro de Valparaíso") in ends
    assert ("05109", "05103", "Viña del Mar–Concón") in ends


def test_critical_gaps_have_the_first_numbers(told):
    # 100 m: to the second patch, which makes 05109 a neighbour; 100 m inside 05109; 200 m to 05103
    built, summary = told([ROW], WIDTHS, tolerance=500, max_gap=500)
    rows = built.rows
    assert [row.gap for row in gaps_of(built)] == [1, 2, 3]
    assert [row.critical for row in gaps_of(built)] == [True, True, False]
    assert [row.distance_m for row in gaps_of(built)] == [100.0, 200.0, 100.0]
    shapes = built.land.tables["gaps"].shapes
    lines = {row.gap: line.length for row, line in zip(gaps_of(built), shapes)}
    assert lines == {1: 100.0, 2: 200.0, 3: 100.0}
    named = {row.gap: row.name for row in gaps_of(built) if row.critical}
    assert {step.gap for step in rows.dendrogram} == set(named)
    assert {pair.gap for pair in rows.gap_matrix} == set(named)
    assert {one["gap"]: one["name"] for one in summary["gaps"]} == named
    assert {one["gap"] for one in summary["gap_matrix"]} == set(named)


def test_a_gap_to_land_outside_every_commune_says_so(told):
    widths = {"05101": 4}
    built, _ = told(["####.##"], widths, tolerance=500, max_gap=500)
    (gap,) = gaps_of(built)
    assert (gap.commune_a, gap.commune_b) == ("05101", None)
    assert gap.name == "Valparaíso–fuera de las comunas"


def test_a_commune_that_the_evidence_does_not_reach_has_no_built_up_land_to_tell(told):
    # 05109 lies under the raster and holds nothing: 0 ha is true; 05103 reaches beyond it
    shapes = {
        cut: box(WEST + a * CELL, NORTH - CELL, WEST + b * CELL, NORTH)
        for cut, a, b in (("05101", 0, 2), ("05109", 2, 4), ("05103", 4, 8))
    }
    built, summary = told(
        ["##...."], {"05101": 6}, lambda case: on_land(case, communes=commune_layer(shapes))
    )
    found = {row.cut: row.built_ha for row in built.rows.communes}
    assert found == {"05101": 2.0, "05109": 0.0, "05103": None}
    assert {one["cut"]: one["built_ha"] for one in summary["communes"]} == found


@pytest.mark.parametrize(("tolerance", "open_gaps"), [(250, [1, 2]), (400, [2]), (500, [])])
def test_a_tolerance_within_what_the_cells_leave_open_is_told(told, tolerance, open_gaps):
    """Cells of 100 m: 100 m may be up to hypot(300, 100) = 316, 200 m up to hypot(400, 100) = 412.

    The third gap is no critical one.
    """
    built, summary = told([ROW], WIDTHS, tolerance=tolerance, max_gap=500)
    limits = {row.gap: (row.distance_min_m, row.distance_max_m) for row in gaps_of(built)}
    assert limits == {1: (100.0, 316.23), 2: (200.0, 412.31), 3: (100.0, 316.23)}
    told_limits = {
        one["gap"]: (one["distance_min_m"], one["distance_max_m"]) for one in summary["gaps"]
    }
    assert told_limits == {gap: limits[gap] for gap in (1, 2)}
    notes = [note.text for note in built.rows.notes if "leaves open" in note.text]
    assert len(notes) == bool(open_gaps)
    for note in notes:
        assert f"critical gaps ({len(open_gaps)})" in note
        assert "(2) Viña del Mar–Concón: 200.0 m (truly from 200.0 to 412.3 m)" in note


@pytest.mark.parametrize(
    ("tolerance", "verdict", "said"),
    [
        (150, "no cumple", "gap is truly of 200 to 413 m"),  # it is 200 m at least
        (250, "cumple", "does not settle it: the gap is truly of 200 to 413 m"),
        (413, "cumple", "gap is truly of 200 to 413 m"),
    ],
)
def test_a_verdict_says_what_the_cells_leave_open(told, tolerance, verdict, said):
    """Two cells of 100 m lie between: 200 m straight ahead, corners up to hypot(400, 100) m."""
    built, summary = told(
        ["##..##"],
        {"05101": 3, "05109": 3},
        tolerance=tolerance,
        max_gap=500,
        candidate=("05101", "05109"),
    )
    (area,), (pair,) = built.rows.metropolitan_areas, built.rows.gap_matrix
    limits = (200.0, 412.31)
    assert (area.critical_gap_min_m, area.critical_gap_max_m) == limits
    assert (pair.critical_gap_min_m, pair.critical_gap_max_m) == limits
    candidate, gap = summary["candidates"][0], summary["gap_matrix"][0]
    assert (candidate["critical_gap_min_m"], candidate["critical_gap_max_m"]) == limits
    assert (gap["critical_gap_min_m"], gap["critical_gap_max_m"]) == limits
    found = next(one for one in built.rows.criteria if one.criterion == "continuity")
    assert (found.verdict, found.value) == (verdict, 200.0)
    assert said in found.reason
    assert ("does not settle" in found.reason) == (200 <= tolerance < 412.31)


def test_a_set_is_surely_one_when_its_last_gap_is_bridged(told):
    """Two gaps of 200 m: straight ahead up to hypot(400, 100), one row aside hypot(400, 200) m."""
    built, _ = told(
        ["##..#...", ".......#"],
        {"05101": 3, "05109": 3, "05103": 2},
        tolerance=430,
        max_gap=500,
        candidate=("05101", "05109", "05103"),
    )
    (area,) = built.rows.metropolitan_areas
    within = (area.critical_gap_min_m, area.critical_gap_m, area.critical_gap_max_m)
    assert within == (200.0, 200.0, 447.21)
    found = next(one for one in built.rows.criteria if one.criterion == "continuity")
    assert "does not settle it: the gap is truly of 200 to 448 m" in found.reason
