"""Continuity at several tolerances: each level is a delimitation, the dendrogram is the gaps."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from worlds import write_raster

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.catalogue.catalogue_errors import CellTooLarge
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.continuum import fabric
from am_delimiter.core.land.builtup import PolygonEvidence
from am_delimiter.core.land.communes import read_communes
from am_delimiter.core.land.evidence import read_evidence
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.results.continuity_tables import (
    build_continuity_tables,
    continuity_specs,
    sensitivity_rows,
)
from am_delimiter.core.results.mask_metadata import mask_record
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.studies import tolerance_study as continuity
from am_delimiter.core.studies.tolerance_study import study_continuity
from am_delimiter.core.verdict import candidates, delimitation
from am_delimiter.core.verdict.case import Case
from am_delimiter.core.verdict.delimitation import delimit

from worlds import HANDFUL, HERE, commune_layer, on_land, strips, world  # isort: skip

PORT = RasterioPort()
ROW = ("##..##....####.#",)  # gaps of 2, 4 and 1 cells of 100 m
WIDTHS = {"05101": 3, "05102": 5, "05103": 6, "06101": 2}


@pytest.fixture
def study(tmp_path, catalogue):
    def run(tolerances, rows=ROW, widths=WIDTHS, **options):
        case = world(
            tmp_path, rows, widths, catalogue=catalogue, tolerance=tolerances[-1], **options
        )
        return study_continuity(case, tolerances, catalogue, PORT)

    return run


@pytest.mark.parametrize("tolerance", [0, 200, 400])
def test_nothing_is_judged(tmp_path, catalogue, monkeypatch, tolerance):
    """What it writes is what a judged base would give, with its notes, and without any judging."""
    case = world(tmp_path, ROW, WIDTHS, catalogue=catalogue, tolerance=tolerance)
    own = delimit(case, catalogue, PORT)
    for module, name in ((delimitation, "judge_set"), (candidates, "judge")):
        monkeypatch.setattr(module, name, lambda *a: pytest.fail("judged"))
    found = study_continuity(case, (float(tolerance),), catalogue, PORT)
    assert found.base.candidates == ()
    assert bool(own.candidates) == (tolerance > 0)
    assert (found.notes, found.base.inputs) == (own.notes, own.inputs)
    tables = build_continuity_tables(found, str, {})
    judged = build_continuity_tables(replace(found, base=own), str, {})
    for name, spec in continuity_specs(catalogue).items():
        fields = [field["name"] for field in spec.fields]
        told, expected = (
            [[row[field] for field in fields] for row in one[name].rows] for one in (tables, judged)
        )
        assert told == expected, name


def test_levels_sets_and_dendrogram_by_hand(study):
    found = study((0.0, 100.0, 200.0, 400.0))
    assert [len(level.continua) for level in found.levels] == [4, 3, 2, 1]
    sets = [[one.cuts for one in level.sets] for level in found.levels]
    assert sets == [[], [], [("05101", "05102")], [("05101", "05102", "05103")]]
    assert [level.crosses_region for level in found.levels] == [False, True, True, True]
    assert [(m.tolerance_m, m.parts) for m in found.merges] == [
        (100.0, (("05103",), ("06101",))),
        (200.0, (("05101",), ("05102",))),
        (400.0, (("05101", "05102"), ("05103", "06101"))),
    ]
    distances = found.base.gaps.distance_m
    assert [float(distances[m.gap]) for m in found.merges] == [100.0, 200.0, 400.0]


def test_the_dendrogram_goes_beyond_the_tolerances_asked_for(study):
    assert [m.tolerance_m for m in study((100.0,)).merges] == [100.0, 200.0, 400.0]
    assert [m.tolerance_m for m in study((100.0,), max_gap=300).merges] == [100.0, 200.0]


def test_communes_of_one_patch_join_at_zero_without_a_gap(study):
    (merge,) = study((0.0,), rows=("####",), widths={"05101": 2, "05102": 2}, membership=40).merges
    assert (merge.tolerance_m, merge.parts, merge.gap) == (0.0, (("05101",), ("05102",)), None)


def test_the_hierarchy_is_computed_once(study, monkeypatch):
    calls = []
    find = fabric.measured_gaps
    monkeypatch.setattr(fabric, "measured_gaps", lambda *a, **k: calls.append(1) or find(*a, **k))
    study((0.0, 100.0, 200.0, 300.0, 400.0))
    assert len(calls) == 1


@pytest.mark.parametrize("membership", [10, 30, 50, 90])
@settings(max_examples=10)
@given(seed=st.integers(0, 2**32 - 1), density=st.floats(0.05, 0.4))
def test_random_worlds(tmp_path_factory, catalogue, membership, seed, density):
    """Levels equal a delimitation of their own; the dendrogram gives every pair its gap."""
    folder = tmp_path_factory.mktemp("mundo")
    values = np.random.default_rng(seed).random((12, 40)) < density
    values[0, 0] = True
    path = write_raster(folder / "built.tif", values.astype(np.uint8), transform=HERE)
    names = ("05101", "05102", "05103", "06101", "06102")
    layer = commune_layer(dict(zip(names, strips([7, 9, 8, 6, 10], 12))))
    asked = (0.0, 100.0, 250.0, 500.0)

    def case(tolerance):
        chosen = choose_parameters(
            catalogue, **HANDFUL, tolerance=tolerance, membership=membership, max_gap=600
        )
        return Case(LandGiven(layer, (RasterEvidence(path, "built"),)), chosen)

    found = study_continuity(case(asked[-1]), asked, catalogue, PORT)
    for level in found.levels:
        own = delimit(case(level.tolerance_m), catalogue, PORT)
        assert level.continua.of_patch.tolist() == own.continua.of_patch.tolist()
        assert {(s.cuts, s.continuum) for s in level.sets} == {
            (c.cuts, c.continuum) for c in own.candidates
        }
    assert first_together(found.merges) == pair_gaps(found.base)
    for merge in found.merges:
        if merge.gap is None:
            assert merge.tolerance_m == 0
        else:
            assert found.base.gaps.distance_m[merge.gap] == merge.tolerance_m


def first_together(merges):
    """Pair of codes → tolerance of the first set of the dendrogram that holds both."""
    found = {}
    for merge in merges:
        for pair in combinations(merge.cuts, 2):
            found.setdefault(pair, merge.tolerance_m)
    return found


def pair_gaps(base):
    cuts = base.communes.cuts
    return {(cuts[a], cuts[b]): gap.distance_m for (a, b), gap in base.pair_gaps.items()}


def test_tables_follow_their_specs(study, catalogue):
    found = study((0.0, 200.0, 400.0))
    tables = build_continuity_tables(found, str, {"am_delimiter": "0"})
    for name, spec in continuity_specs(catalogue).items():
        for row in tables[name].rows:
            assert {field["name"] for field in spec.fields} <= row.keys(), name
    patches = tables["patches"].rows
    assert [row["continua"] for row in patches] == [
        "0: 2; 200: 2; 400: 1",
        "0: 3; 200: 2; 400: 1",
        "0: 1; 200: 1; 400: 1",
        "0: 4; 200: 1; 400: 1",
    ]
    assert [row["nearest_m"] for row in patches] == [200.0, 200.0, 100.0, 100.0]
    assert [row["bridged_at_m"] for row in tables["gaps"].rows] == [200.0, 200.0, 400.0]
    matrix = {(r["cut_a"], r["cut_b"]): r["joined_at_m"] for r in tables["gap_matrix"].rows}
    assert matrix["05103", "06101"] == 200.0
    assert matrix["05101", "06101"] == 400.0
    communes = {row["cut"]: row for row in tables["communes"].rows}
    assert communes["05103"]["first_gap_m"] == 100.0
    assert communes["05103"]["first_joined"] == "06101"
    parameters = {row["parameter"]: row["value"] for row in tables["parameters"].rows}
    assert parameters["tolerance"] == "0; 200; 400"
    assert parameters.keys().isdisjoint({"preset", "candidate", "region"})


def test_continuum_rows_are_those_of_each_delimitation(study, tmp_path, catalogue):
    tables = build_continuity_tables(study((0.0, 200.0, 400.0)), str, {})
    expected = []
    for tolerance in (0.0, 200.0, 400.0):
        case = world(tmp_path, ROW, WIDTHS, catalogue=catalogue, tolerance=tolerance)
        own = build_result(delimit(case, catalogue, PORT), str, {}).tables()["continuum"]
        expected += zip(own.rows, own.shapes)
    found = list(zip(tables["continuum"].rows, tables["continuum"].shapes))
    assert len(found) == len(expected)
    for (row, shape), (other, same) in zip(found, expected):
        assert {**row, "candidate": ""} == {**other, "candidate": ""}
        assert bool(row["candidate"]) == bool(other["candidate"])
        assert shape.equals(same)


def test_sensitivity(study):
    rows = sensitivity_rows(study((0.0, 200.0, 400.0), min_patch=1.5))
    # the last patch, of 1 ha, is dropped and still counts as built-up land: 8 of 9 ha at most
    assert [row["largest_share"] for row in rows] == [
        pytest.approx(4 / 9, abs=1e-6),
        pytest.approx(4 / 9, abs=1e-6),
        pytest.approx(8 / 9, abs=1e-6),
    ]
    assert [row["continua"] for row in rows] == [3, 2, 1]
    assert [row["n_sets"] for row in rows] == [0, 1, 1]
    assert rows[0]["sets"] == "" and rows[0]["first_population"] is None
    assert rows[2]["sets"] == "05101, 05102, 05103"


def test_population_of_the_first_set_is_the_catalogue_s(study, catalogue):
    (row,) = sensitivity_rows(study((400.0,)))
    counts = [catalogue.communes.get(cut) for cut in row["sets"].split(", ")]
    expected = sum(c.census_2024 for c in counts) if all(counts) else None
    assert row["first_population"] == expected


def test_a_tolerance_under_the_cell_is_refused(study):
    with pytest.raises(CellTooLarge) as raised:
        study((0.0, 50.0, 400.0))
    assert raised.value.details == {"tolerance": 50.0, "cell": 100.0}


def test_a_chosen_cell_is_refused_before_any_work(study, monkeypatch):
    monkeypatch.setattr(continuity, "survey_case", lambda *a: pytest.fail("worked"))
    with pytest.raises(CellTooLarge):
        study((50.0, 400.0), cell_size=100)


def test_progress_and_cancel(tmp_path, catalogue):
    case = world(tmp_path, ROW, WIDTHS, catalogue=catalogue, tolerance=400)
    told = []
    study_continuity(case, (0.0, 400.0), catalogue, PORT, Progress(tell=told.append))
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1)
    with pytest.raises(Cancelled):
        study_continuity(case, (400.0,), catalogue, PORT, Progress(stopped=lambda: len(told) > 3))


def test_notes_say_which_tolerance_they_are_for(study):
    assert not any("sensitivity" in str(note) for note in study((400.0,)).notes)
    assert any("400" in str(note) for note in study((0.0, 400.0)).notes if "bridged" in str(note))


# -- what a mask says of itself, and that it says enough ------------------------------------


def evidence(case, catalogue):
    communes = read_communes(case.land.communes, catalogue)
    given = (case.land, communes, case.parameters, case.named)
    return read_evidence(*given, catalogue, PORT, Progress())[0]


def test_record_of_a_mask(tmp_path, catalogue):
    case = world(tmp_path, ROW, WIDTHS, catalogue=catalogue, builtup_share=30)
    builtup = evidence(case, catalogue)
    record = mask_record(case, builtup, catalogue, {"am_delimiter": "9.9"}, Progress())
    assert record["ENCODING"] == "mask"
    assert record["BUILTUP_SHARE_PERCENT"] == "30"
    assert record["CELL_SIZE_M"] == "100"
    assert record["PIXEL_RULE"] == catalogue.texts["cell_rule"].text
    assert "SHA-256" in record["SOURCES"] and "built" in record["SOURCES"]
    assert record["TIFFTAG_SOFTWARE"] == "am_delimiter 9.9"
    assert json.dumps(record)
    assert all(isinstance(value, str) and value for value in record.values())


@pytest.mark.parametrize("far", [3, 30])
def test_land_outside_the_communes_is_read_as_far_as_gaps_are_searched(tmp_path, catalogue, far):
    """A raster reaches as far as polygons do, so a written mask read back is the same mask."""
    values = np.zeros((1, 60), dtype=np.uint8)
    values[0, [0, 9, 9 + far]] = 1  # the communes end at column 10
    path = write_raster(tmp_path / "lejos.tif", values)
    shapes = dict(zip(("05101", "05102"), strips([5, 5])))
    case = Case(
        LandGiven(commune_layer(shapes), (RasterEvidence(path, "lejos"),)),
        choose_parameters(catalogue, **HANDFUL, max_gap=1000),
    )
    runs = evidence(case, catalogue).runs
    assert runs.n_cells == (3 if far == 3 else 2)


def test_polygons_are_named_in_the_record(tmp_path, catalogue):
    layer = commune_layer(dict(zip(("05101", "05102"), strips([5, 5]))))
    polygons = PolygonEvidence("manzanas", "", layer.frame[["geometry"]])
    case = Case(LandGiven(layer, (), (polygons,)), choose_parameters(catalogue, **HANDFUL))
    builtup = evidence(case, catalogue)
    record = mask_record(case, builtup, catalogue, {"am_delimiter": "9.9"}, Progress())
    assert record["ENCODING"] == "polygons"
    assert record["SOURCES"] == "manzanas (polígonos)"
    assert "BUILTUP_SHARE_PERCENT" not in record  # polygons know no share


def test_rasters_and_polygons_are_both_in_the_record(tmp_path, catalogue):
    case = world(tmp_path, ROW, WIDTHS, catalogue=catalogue)
    blocks = PolygonEvidence("manzanas", "", case.land.communes.frame[["geometry"]])
    case = on_land(case, polygons=(blocks,))
    versions = {"am_delimiter": "9.9"}
    record = mask_record(case, evidence(case, catalogue), catalogue, versions, Progress())
    assert record["ENCODING"] == "mask / polygons"
