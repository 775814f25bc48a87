"""What has a shape in a large result, and that nothing else of it depends on that."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from worlds import commune_layer, strips, write_raster

from am_delimiter.core.basis import values_of
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.continuum.outlines import patch_outlines
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.results.columns import first_rows, rounded, told_pairs
from am_delimiter.core.results.drawn import drawn_parts, joined_land
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.verdict.case import Case
from am_delimiter.core.verdict.delimitation import delimit


def few(catalogue, **limits):
    """The catalogue with other limits."""
    changed = {id_: replace(catalogue.limits[id_], default=n) for id_, n in limits.items()}
    return replace(catalogue, limits={**catalogue.limits, **changed})


@pytest.fixture(scope="module")
def solve(tmp_path_factory, catalogue):
    """A field of patches of one cell, 200 m apart, around two towns that are 300 m apart."""
    mask = np.zeros((40, 60), dtype=np.uint8)
    mask[::3, ::3] = 1
    mask[10:25, 5:55] = 0
    mask[12:20, 8:20] = mask[12:20, 23:40] = 1
    mask[13, 50] = 1  # a speck far from both, in the third commune
    path = write_raster(tmp_path_factory.mktemp("mundo") / "built.tif", mask)
    layer = commune_layer(dict(zip(("05101", "05109", "05103"), strips([21, 24, 15], 40))))
    chosen = choose_parameters(catalogue, tolerance=200, max_gap=2000)
    case = Case(LandGiven(layer, (RasterEvidence(path, "built"),)), chosen)
    return lambda known: delimit(case, known, RasterioPort())


def test_all_is_drawn_where_there_is_little(solve, catalogue):
    found = solve(catalogue)
    drawn = drawn_parts(found)
    assert drawn.patches.all() and drawn.gaps.all() and drawn.notes() == ()
    tables = build_result(found, str, {}).tables()
    assert set(tables["patches"].columns["cells"]) == {None}
    assert not shapely.is_missing(tables["patches"].shapes).any()
    assert None not in tables["gaps"].columns["name"]


def test_what_is_drawn_of_much(solve, catalogue):
    whole, found = solve(catalogue), solve(few(catalogue, all_drawn=100, most_drawn=3))
    drawn = drawn_parts(found)
    patches, gaps = found.patches, found.gaps
    largest = np.argsort(-patches.cells, kind="stable")[:3]
    critical = sorted({gap for gap in found.critical_gaps if gap is not None})
    assert drawn.patches[largest].all()
    assert drawn.patches[gaps.first[critical]].all() and drawn.patches[gaps.second[critical]].all()
    assert drawn.gaps[critical].all()
    for state in found.states:  # something of every main continuum can be seen
        assert drawn.patches[found.continua.of_patch == state.continuum].any()
    assert len(critical) + 3 >= drawn.gaps.sum() >= len(critical)
    (note,) = drawn.notes()
    assert note.details["patches"] == len(patches) and note.details["drawn"] < len(patches)

    built, every = build_result(found, str, {}), build_result(whole, str, {})
    few_tables, all_tables = built.tables(), every.tables()
    assert [row.text for row in built.rows.notes][-1] == str(note)
    for name in ("patches", "gaps", "continuum"):
        one, other = few_tables[name], all_tables[name]
        kept = ~shapely.is_missing(one.shapes)
        assert 0 < kept.sum() < len(one)
        for field in one.columns:
            if field not in ("cells", "name", "outline"):
                assert values_of(one.columns[field]) == values_of(other.columns[field])
        if name != "continuum":
            assert (one.shapes[kept] == other.shapes[kept]).all()
    assert (np.array(few_tables["patches"].columns["cells"]) == None).tolist() == (  # noqa: E711
        drawn.patches.tolist()
    )
    continuum = few_tables["continuum"]
    outlined = [text is not None for text in continuum.columns["outline"]]
    assert outlined == (~shapely.is_missing(continuum.shapes)).tolist()
    assert set(all_tables["continuum"].columns["outline"]) == {None}
    for number, shape in enumerate(continuum.shapes):
        own = drawn.patches & (found.continua.of_patch == number)
        if own.any():
            parts = shapely.union_all(patch_outlines(patches)[own])
            assert shape.symmetric_difference(parts).area == 0
        else:
            assert shape is None


def test_patches_around_a_critical_gap_are_drawn(solve, catalogue):
    """By hand: the box around a gap of 300 m, 300 m larger on each side, takes in what it meets."""
    limits = {"all_drawn": 100, "most_drawn": 1, "drawn_around": 1, "drawn_around_least": 0}
    found = solve(few(catalogue, **limits))
    drawn = drawn_parts(found)
    outlines = patch_outlines(found.patches)
    for gap in {gap for gap in found.critical_gaps if gap is not None}:
        length = found.gaps.distance_m[gap]
        ends = outlines[[found.gaps.first[gap], found.gaps.second[gap]]]
        line = shapely.shortest_line(*ends)
        near = shapely.intersects(outlines, shapely.box(*line.buffer(length).bounds))
        assert drawn.patches[near].all()


def test_the_land_that_a_gap_joins_is_that_of_the_lesser_group(solve, catalogue):
    """Counted by walking the forest gap by gap."""
    found = solve(catalogue)
    amount, groups = found.patches.cells, {n: {n} for n in range(len(found.patches))}
    expected = []
    for a, b in zip(found.gaps.first.tolist(), found.gaps.second.tolist()):
        expected.append(min(amount[list(groups[a])].sum(), amount[list(groups[b])].sum()))
        both = groups[a] | groups[b]
        groups.update(dict.fromkeys(both, both))
    assert joined_land(found.fabric.tree, amount).tolist() == expected


@given(st.lists(st.floats(-1e9, 1e9) | st.just(float("nan")) | st.just(float("inf"))))
def test_rounding_is_that_of_python(values):
    found = values_of(rounded(np.array(values)))
    assert found == [round(one, 2) if np.isfinite(one) else None for one in values]


@given(st.lists(st.tuples(st.integers(-1, 9), st.integers(-1, 9))))
def test_pairs_are_told_one_by_one(pairs):
    first, second = (np.array([pair[n] for pair in pairs], dtype=np.int64) for n in (0, 1))
    assert told_pairs(first, second, lambda a, b: f"{a}–{b}") == [f"{a}–{b}" for a, b in pairs]


def test_first_rows(solve, catalogue):
    table = build_result(solve(catalogue), str, {}).land.tables["gaps"]
    assert first_rows(table, 2) == table.rows[:2]
