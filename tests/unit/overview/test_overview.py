"""The table of several cases: a row for each candidate, and one for a case that has none."""

from __future__ import annotations

from math import hypot

import pytest
from worlds import world

from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.overview import (
    CaseState,
    OverviewCase,
    candidate_lines,
    failed_line,
    overview_spec,
    overview_table,
)
from am_delimiter.core.records import read_told
from am_delimiter.core.results import build_result, summarise
from am_delimiter.core.verdict.delimitation import delimit

VALPARAISO = ("05101", "05103", "05109", "05801", "05804")
"""Gran Valparaíso, as the register has it; 970.233 persons in the census of 2024."""
WIDTHS = dict.fromkeys(VALPARAISO, 2)


@pytest.fixture
def summary_of(tmp_path, catalogue):
    """The summary of a drawing, as it is read from a file."""

    def run(rows, widths, **options):
        found = delimit(
            world(tmp_path, rows, widths, catalogue=catalogue, **options),
            catalogue,
            RasterioPort(),
        )
        return read_told(summarise(found, build_result(found, str, {}), str))

    return run


def test_a_candidate_of_the_register_in_one_row(summary_of, catalogue):
    # each commune is full but for the last cell of the fourth: a gap of 100 m
    told = summary_of(["#######.##"], WIDTHS, tolerance=200, population="census_2024")
    case = OverviewCase("Gran Valparaíso 2024", CaseState.UNCHANGED, "valpo.gpkg", "valpo.pdf")
    (row,) = candidate_lines(case, told, catalogue)
    assert row == {
        "case": "Gran Valparaíso 2024",
        "state": "sin cambios",
        "remark": None,
        "region": "05",
        "region_name": "Región de Valparaíso",
        "candidate": "AM-05-1",
        "name": told.candidates[0].name,
        "n_communes": 5,
        "communes": "05101, 05103, 05109, 05801, 05804",
        "commune_names": "Valparaíso, Concón, Viña del Mar, Quilpué, Villa Alemana",
        "population": 970233,
        "population_count": "Censo 2024",
        "population_measure": "comunas completas",
        "critical_gap_m": 100.0,
        "critical_gap_min_m": told.candidates[0].critical_gap_min_m,
        "critical_gap_max_m": told.candidates[0].critical_gap_max_m,
        "verdict": "no evaluable",
        "verdict_communes": "cumple",
        "verdict_region": "cumple",
        "verdict_continuity": "cumple",
        "verdict_population": "cumple",
        "verdict_travel": "no evaluable",
        "verdict_services": "no evaluable",
        "verdict_joint_policy": "no evaluable",
        "registered_area": "gran_valparaiso",
        "registered_name": catalogue.metropolitan_areas["gran_valparaiso"].name,
        "register_state": catalogue.metropolitan_areas["gran_valparaiso"].state,
        "register_date": catalogue.metropolitan_areas["gran_valparaiso"].date,
        "result": "valpo.gpkg",
        "document": "valpo.pdf",
    }
    # what is built lies anywhere in its cell: at the edge of the gap, or in the far corners
    farthest = round(hypot(300, 100), 2)
    assert (row["critical_gap_min_m"], row["critical_gap_max_m"]) == (100, farthest)


def test_the_fields_are_those_of_the_spec_in_order(summary_of, catalogue):
    told = summary_of(["#" * 10], WIDTHS)
    fields = [field["name"] for field in overview_spec(catalogue).fields]
    assert list(candidate_lines(OverviewCase("a"), told, catalogue)[0]) == fields
    assert list(failed_line(OverviewCase("a"), "why", catalogue)) == fields
    assert len(fields) == len(set(fields))


def test_every_criterion_of_the_catalogue_has_its_field_behind_the_verdict(catalogue):
    spec = overview_spec(catalogue)
    at = [field["name"] for field in spec.fields].index("verdict")
    behind = spec.fields[at + 1 : at + 1 + len(catalogue.criteria)]
    assert [(field["name"], field["alias"]) for field in behind] == [
        (f"verdict_{one.id}", one.name) for one in catalogue.criteria.values()
    ]


def test_two_candidates_are_two_rows_the_most_populated_first(summary_of, catalogue):
    told = summary_of(["####..........####"], {"05101": 2, "05109": 9, "05801": 5, "05804": 2})
    rows = candidate_lines(OverviewCase("a"), told, catalogue)
    assert [row["communes"] for row in rows] == ["05101, 05109", "05801, 05804"]
    assert rows[0]["population"] > rows[1]["population"]
    assert [row["registered_area"] for row in rows] == [None, None]


def test_a_result_without_candidates_is_one_row_that_says_so(summary_of, catalogue):
    told = summary_of(["##......##"], {"05101": 5, "05109": 5}, tolerance=100)
    assert told.candidates == ()
    (row,) = candidate_lines(OverviewCase("a", result="a.gpkg"), told, catalogue, "Ninguna.")
    known = {name: value for name, value in row.items() if value is not None}
    assert known == {"case": "a", "state": "hecho", "remark": "Ninguna.", "result": "a.gpkg"}


def test_persons_of_a_fraction_stay_on_their_side_of_the_threshold(summary_of, catalogue):
    """250.000,4 persons exceed 250.000, and the table does not print what denies the verdict."""
    told = summary_of(["#" * 10], WIDTHS)
    stored = dict(told.stored)
    (one,) = (dict(item) for item in stored["candidates"])
    count = {**one["population_measures"]["counts"]["census_2024"], "inside": 250000.4}
    one["population_measures"] = {
        "measure": "inside",
        "urban_by": None,
        "counts": {"census_2024": {**count, "decides": True}},
    }
    stored["candidates"] = [one]
    (row,) = candidate_lines(OverviewCase("a"), read_told(stored), catalogue)
    assert (row["population"], row["population_measure"]) == (250001, "dentro del continuo")


def test_a_case_that_failed_is_named_with_its_sentence(catalogue):
    row = failed_line(OverviewCase("b", CaseState.FAILED), "No hay comunas.", catalogue)
    known = {name: value for name, value in row.items() if value is not None}
    assert known == {"case": "b", "state": "falló", "remark": "No hay comunas."}


def test_a_table_without_rows_has_its_fields(catalogue):
    table = overview_table([], catalogue)
    assert len(table) == 0
    assert list(table.columns) == [field["name"] for field in overview_spec(catalogue).fields]
    one = failed_line(OverviewCase("b", CaseState.FAILED), "No hay comunas.", catalogue)
    assert overview_table([one], catalogue).rows == [one]
