"""The front door: small worlds whose continua, candidates and verdicts are known by hand."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import geopandas
import numpy as np
import pyproj
import pytest
from affine import Affine
from painted import labels_of, mask_of
from shapely.geometry import box
from worlds import (
    CELL,
    CRS,
    HANDFUL,
    NORTH,
    WEST,
    commune_layer,
    drawing,
    on_land,
    strips,
    world,
    write_raster,
)

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.basis.vocabulary import Role
from am_delimiter.core.catalogue.catalogue_errors import CellTooLarge, ToleranceAboveMaxGap
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.continuum.continuum_errors import TooMuchMemory
from am_delimiter.core.continuum.facing import expected_memory
from am_delimiter.core.land.builtup import PolygonEvidence
from am_delimiter.core.land.land_errors import (
    DistortingWorkingCrs,
    EmptyBuiltup,
    GeographicWorkingCrs,
    MissingCrs,
    NoCommuneInExtent,
    NoEvidence,
    UnknownRegion,
    WrongCrs,
)
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.verdict.case import Case, parse_cuts, parse_region
from am_delimiter.core.verdict.delimitation import delimit
from am_delimiter.core.verdict.verdict_errors import UnknownCommune

TWO = {"05101": 6, "05109": 6}


@pytest.fixture
def solve(catalogue, tmp_path):
    """Draw a world, change its case if asked, and delimit it."""

    def run(rows, widths, change=lambda case: case, **options):
        case = world(tmp_path, rows, widths, catalogue=catalogue, **options)
        return delimit(change(case), catalogue, RasterioPort())

    return run


def verdicts(candidate):
    return {result.id: result.verdict.value for result in candidate.criteria}


def result(candidate, criterion):
    (found,) = [r for r in candidate.criteria if r.id == criterion]
    return found


def notes_of(delimitation):
    return [str(note) for note in delimitation.notes]


def pair(delimitation, one, other):
    """Critical gap in metres of two communes, None when they do not join."""
    a, b = sorted(delimitation.communes.cuts.index(cut) for cut in (one, other))
    found = delimitation.pair_gaps.get((a, b))
    return found and found.distance_m


def test_two_communes_that_touch(solve):
    found = solve(["############"], TWO, population="census_2017")
    (candidate,) = found.candidates
    assert (candidate.id, candidate.cuts, candidate.regions) == ("AM-05-1", tuple(TWO), ("05",))
    assert candidate.name == "Viña del Mar–Valparaíso"  # the more populated one first
    assert candidate.population["census_2017"] == 296_655 + 334_248
    assert verdicts(candidate) == {
        "communes": "cumple",
        "region": "cumple",
        "continuity": "cumple",
        "population": "cumple",
        "travel": "no evaluable",
        "services": "no evaluable",
        "joint_policy": "no evaluable",
    }
    assert candidate.verdict.value == "no evaluable"
    assert candidate.critical.distance_m == 0.0
    assert found.notes == ()


@pytest.mark.parametrize(("tolerance", "joined"), [(200, True), (199, False)])
def test_a_gap_of_exactly_the_tolerance_is_bridged(solve, tolerance, joined):
    found = solve(["#####..#####"], TWO, tolerance=tolerance)
    assert pair(found, *TWO) == 200.0
    assert len(found.continua) == (1 if joined else 2)
    assert [c.cuts for c in found.candidates] == ([tuple(TWO)] if joined else [])


def test_touching_is_enough_at_a_tolerance_of_zero(solve):
    (candidate,) = solve(["############"], TWO, tolerance=0).candidates
    assert result(candidate, "continuity").verdict.value == "cumple"


def test_a_given_set_is_judged_though_it_does_not_join(solve):
    found = solve(["####....####"], TWO, candidate=tuple(TWO), tolerance=300)
    (candidate,) = found.candidates
    continuity = result(candidate, "continuity")
    assert (continuity.verdict.value, continuity.value, continuity.threshold) == (
        "no cumple",
        400.0,
        300.0,
    )
    assert found.gaps.distance_m[candidate.critical.gap] == 400.0
    assert candidate.verdict.value == "no cumple"


def test_a_given_set_is_at_home_where_most_of_it_is_built(solve):
    """One cell of the set lies in the larger continuum, four in the smaller one."""
    widths = {"05103": 9, "05101": 3, "05109": 6}
    found = solve(["##########....####"], widths, candidate=("05101", "05109"))
    assert found.continua.hectares.tolist() == [10.0, 4.0]
    assert found.candidates[0].continuum == 1


def test_a_set_beyond_the_maximum_gap_has_no_critical_gap(solve):
    found = solve(["####....####"], TWO, candidate=tuple(TWO), max_gap=300)
    (candidate,) = found.candidates
    assert candidate.critical is None
    assert verdicts(candidate)["continuity"] == "no cumple"
    assert found.pair_gaps == {}


def test_a_third_commune_may_bridge_the_other_two(solve):
    """400 m apart, with a commune of one cell half way."""
    widths = {"05101": 4, "05103": 5, "05109": 4}
    found = solve(["####..#..####"], widths, tolerance=200)
    assert [c.cuts for c in found.candidates] == [tuple(widths)]
    assert pair(found, "05101", "05109") == 200.0


CROSSING = {"05101": 3, "05109": 3, "13101": 3, "13119": 3}


def test_a_continuum_across_a_regional_border_gives_one_candidate_each(solve):
    found = solve(["############"], CROSSING)
    assert [(c.id, c.cuts) for c in found.candidates] == [
        ("AM-13-1", ("13101", "13119")),  # the more populated one first
        ("AM-05-2", ("05101", "05109")),
    ]
    assert all(verdicts(c)["region"] == "cumple" for c in found.candidates)
    assert {state.cut: state.candidate for state in found.states} == {
        "05101": "AM-05-2",
        "05109": "AM-05-2",
        "13101": "AM-13-1",
        "13119": "AM-13-1",
    }
    (note,) = notes_of(found)
    assert "crosses a regional border" in note
    assert "Región de Valparaíso: Valparaíso, Viña del Mar" in note
    assert "Región Metropolitana de Santiago: Santiago, Maipú" in note
    assert all([str(n) for n in c.notes] == [note] for c in found.candidates)


def test_a_region_may_be_asked_for(solve):
    found = solve(["############"], CROSSING, region="05")
    assert [c.cuts for c in found.candidates] == [("05101", "05109")]
    roles = {state.cut: state.role for state in found.states}
    assert roles == {
        "05101": Role.MEMBER,
        "05109": Role.MEMBER,
        "13101": Role.OTHER_REGION,
        "13119": Role.OTHER_REGION,
    }


def test_one_commune_of_each_region_is_no_candidate(solve):
    found = solve(["############"], {"05101": 6, "13101": 6})
    assert found.candidates == ()
    crosses, nothing = notes_of(found)
    assert "crosses a regional border" in crosses
    assert "At 200.0 m no continuum" in nothing


def test_a_set_of_two_regions_fails_the_region(solve):
    (candidate,) = solve(["############"], CROSSING, candidate=("13101", "05101")).candidates
    assert (candidate.id, candidate.cuts) == ("AM-05+13-1", ("05101", "13101"))
    region = result(candidate, "region")
    assert (region.verdict.value, region.value, region.threshold) == ("no cumple", 2, 1)
    assert candidate.verdict.value == "no cumple"


def test_a_single_commune_is_no_candidate(solve):
    found = solve(["######......"], TWO)
    assert found.candidates == ()
    assert len(found.continua) == 1
    assert notes_of(found) == [
        "At 200.0 m no continuum has two or more member communes of one region."
    ]


def test_a_set_of_one_commune_fails_the_number(solve):
    (candidate,) = solve(["############"], TWO, candidate=("05101",)).candidates
    assert verdicts(candidate)["communes"] == "no cumple"


def test_a_commune_named_twice_counts_once(solve):
    (candidate,) = solve(["############"], TWO, candidate=("05109", "05101", "05109")).candidates
    assert candidate.cuts == ("05101", "05109")
    assert result(candidate, "communes").value == 2


def test_a_commune_without_evidence_cannot_be_judged_on_continuity(solve):
    (candidate,) = solve(["######......"], TWO, candidate=tuple(TWO)).candidates
    continuity = result(candidate, "continuity")
    assert (continuity.verdict.value, continuity.value) == ("no evaluable", None)
    assert str(continuity.reason) == "There is no built-up evidence in: Viña del Mar."
    assert candidate.critical is None


def test_a_commune_of_the_set_beyond_the_evidence_is_kept(solve):
    """The raster ends where the second commune begins, some cells away from the third."""
    widths = {"05101": 6, "05103": 6, "05109": 6}
    (candidate,) = solve(["######"], widths, candidate=("05101", "05109")).candidates
    continuity = result(candidate, "continuity")
    assert continuity.verdict.value == "no evaluable"
    assert "Viña del Mar" in str(continuity.reason)


def test_a_missing_population_cannot_be_judged(solve):
    found = solve(["############"], {"05101": 6, "05999": 6})
    (candidate,) = found.candidates
    population = result(candidate, "population")
    assert (population.verdict.value, population.value) == ("no evaluable", None)
    assert "Comuna 05999" in str(population.reason)
    assert candidate.population == {"census_2017": None, "census_2024": None}
    assert "Population (Censo 2024) is missing for: 05999 Comuna 05999." in notes_of(found)


@pytest.mark.parametrize(
    ("persons", "verdict"), [(150_000, "no cumple"), (150_001, "cumple"), (None, "no evaluable")]
)
def test_population_of_a_field_must_exceed_the_threshold(solve, persons, verdict):
    (candidate,) = solve(
        ["############"],
        TWO,
        columns={"HAB": [100_000, persons]},
        population="field",
        population_field="HAB",
    ).candidates
    assert verdicts(candidate)["population"] == verdict


def test_the_register_gives_the_name_it_knows(solve):
    widths = {"05101": 3, "05103": 3, "05109": 3, "05801": 3, "05804": 3}
    (candidate,) = solve(["#" * 15], widths).candidates
    assert candidate.name == "Gran Valparaíso"
    assert candidate.registered.communes == ("05101", "05109", "05103", "05801", "05804")
    (smaller,) = solve(["#" * 15], widths, candidate=("05101", "05103")).candidates
    assert smaller.registered is None


def test_candidates_come_by_population(solve):
    """The larger continuum holds fewer people."""
    widths = {"05501": 6, "05502": 6, "05101": 7, "05109": 3}
    found = solve(["############....######"], widths)
    assert [(c.id, c.cuts) for c in found.candidates] == [
        ("AM-05-1", ("05101", "05109")),
        ("AM-05-2", ("05501", "05502")),
    ]
    assert [c.continuum for c in found.candidates] == [1, 0]


def test_states_tell_members_parts_and_slivers(solve):
    """05801: 1 of 20 cells in the continuum; 05103: 2 of 11; both have the rest 600 m away."""
    row = "#" * 19 + "......" + "#" + "####" + "####" + "##" + "......" + "#" * 9
    found = solve([row], {"05801": 26, "05101": 4, "05109": 4, "05103": 17})
    (candidate,) = found.candidates
    assert candidate.cuts == ("05101", "05109")
    states = {state.cut: state for state in found.states}
    assert {cut: state.role for cut, state in states.items()} == {
        "05101": Role.MEMBER,
        "05109": Role.MEMBER,
        "05103": Role.PARTIAL,
        "05801": Role.OUTSIDE,
    }
    assert {cut: state.candidate_share for cut, state in states.items()} == {
        "05101": 1.0,
        "05109": 1.0,
        "05103": 2 / 11,
        "05801": 1 / 20,
    }
    assert {cut: state.share for cut, state in states.items()} == {
        "05101": 1.0,
        "05109": 1.0,
        "05103": 9 / 11,
        "05801": 19 / 20,
    }
    assert [states[cut].gap_m for cut in ("05101", "05103", "05801")] == [0.0, 600.0, 600.0]
    assert [states[cut].built_ha for cut in ("05101", "05103", "05801")] == [4.0, 11.0, 20.0]


def test_a_member_left_out_of_a_given_set_is_of_the_same_region(solve):
    widths = {"05101": 3, "05103": 3, "05109": 3, "13101": 3}
    found = solve(["############"], widths, candidate=("05101", "05103"))
    roles = {state.cut: state.role for state in found.states}
    assert roles["05109"] is Role.MEMBER
    assert roles["13101"] is Role.OTHER_REGION


def test_a_commune_with_nothing_built_has_no_evidence(solve):
    found = solve(["######......"], TWO)
    assert found.states[1].role is Role.NO_EVIDENCE
    assert (found.states[1].continuum, found.states[1].gap_m) == (None, None)


@pytest.mark.parametrize(("length", "named"), [(201, ()), (205, ("98 %",))])
def test_what_rounds_to_the_whole_commune_is_not_told_as_a_part(solve, length, named):
    """199 cells of a commune of 200 (99.5 %) and of 204 (97.5 %) lie under the raster."""
    shapes = {
        cut: box(WEST + a * CELL, NORTH - CELL, WEST + b * CELL, NORTH)
        for cut, a, b in (("05101", 0, 1), ("05109", 1, length))
    }
    found = solve(
        ["####" + "." * 196],
        {"05101": 200},
        lambda case: on_land(case, communes=commune_layer(shapes)),
    )
    notes = [note for note in notes_of(found) if "cover only part" in note]
    assert len(notes) == len(named)
    assert all(part in note for note, part in zip(notes, named))


def test_land_outside_every_commune_is_said(solve):
    found = solve(["####"], {"05101": 1, "05109": 1})
    (note,) = notes_of(found)
    assert note.startswith("2.0 ha of built-up land lie outside every commune")
    assert found.continua.hectares.tolist() == [4.0]


def test_dropped_patches_are_said(solve):
    found = solve(["#.#####..####"], {"05101": 7, "05109": 6}, min_patch=2)
    dropped, interval = notes_of(found)
    assert dropped == "1 patches under the minimum were dropped (1.0 ha in all)."
    assert interval.startswith("The tolerance of 200.0 m lies within")  # a gap of two cells


def test_evidence_that_covers_a_commune_in_part_is_said(solve):
    """The raster ends in the middle of the second commune."""
    found = solve(["#########"], TWO)
    (note,) = notes_of(found)
    assert "Viña del Mar (50 %)" in note
    assert "Valparaíso (" not in note


def test_evidence_outside_the_communes_only_is_empty(solve):
    with pytest.raises(EmptyBuiltup):
        solve(["..#"], {"05101": 1, "05109": 1})


def test_the_mask_of_the_result_is_the_built_land(solve):
    found = solve(["......", ".##.#.", "......"], {"05101": 3, "05109": 3})
    assert mask_of(found.builtup.runs).tolist() == drawing("##.#").astype(bool).tolist()
    assert (found.builtup.grid.x_min, found.builtup.grid.y_max) == (WEST + CELL, NORTH - CELL)
    assert found.patches.grid == found.builtup.grid
    assert labels_of(found.patches).tolist() == [[1, 1, 0, 2]]
    assert found.patches.commune_cells.toarray().tolist() == [[2, 0], [0, 1]]


@pytest.mark.parametrize(
    ("longitude", "crs"),
    [(-71.99, 5361), (-72.01, 5362), (-70.0, 5361), (-73.5, 5362), (-109.4, 20042)],
)
def test_the_working_system_follows_the_place(catalogue, tmp_path, longitude, crs):
    step = 0.001
    place = Affine(step, 0, longitude - 4 * step, 0, -step, -33)
    path = write_raster(tmp_path / "a.tif", drawing("########"), "EPSG:4326", place)
    west = box(longitude - 4 * step, -33 - step, longitude, -33)
    east = box(longitude, -33 - step, longitude + 4 * step, -33)
    communes = commune_layer({"05101": west, "05109": east}, "EPSG:4326")
    rasters = (RasterEvidence(path, "a"),)
    case = Case(LandGiven(communes, rasters), choose_parameters(catalogue, **HANDFUL))
    found = delimit(case, catalogue, RasterioPort())
    assert pyproj.CRS(found.patches.grid.crs) == pyproj.CRS.from_epsg(crs)
    assert found.communes.frame.crs == pyproj.CRS.from_epsg(crs)
    assert pair(found, "05101", "05109") == 0.0


def test_the_working_system_is_that_of_most_communes(catalogue, tmp_path):
    """Two communes west of 72° W and one east of it."""
    edges = (-72.2, -72.1, -72.0, -71.9)
    shapes = [box(a, -33.01, b, -33) for a, b in zip(edges, edges[1:])]
    place = Affine(0.01, 0, -72.2, 0, -0.01, -33)
    path = write_raster(tmp_path / "a.tif", drawing("#" * 30), "EPSG:4326", place)
    case = Case(
        land=LandGiven(
            communes=commune_layer(dict(zip(("05101", "05103", "05109"), shapes)), "EPSG:4326"),
            rasters=(RasterEvidence(path, "a"),),
        ),
        parameters=choose_parameters(catalogue, **HANDFUL, cell_size=200),
    )
    found = delimit(case, catalogue, RasterioPort())
    assert pyproj.CRS(found.patches.grid.crs) == pyproj.CRS.from_epsg(5362)


def test_the_working_system_may_be_chosen(solve):
    found = solve(["############"], TWO, working_crs="EPSG:32719")
    assert pyproj.CRS(found.patches.grid.crs).to_epsg() == 32719


@pytest.mark.parametrize(
    ("crs", "name"), [("EPSG:4326", "WGS 84"), ("EPSG:2225", "NAD83 / California zone 1 (ftUS)")]
)
def test_a_working_system_not_in_metres_is_refused(solve, crs, name):
    with pytest.raises(GeographicWorkingCrs) as raised:
        solve(["############"], TWO, working_crs=crs)
    assert raised.value.details == {"crs": name}


@pytest.mark.parametrize(
    ("crs", "error"),
    # Web Mercator stretches by sec(33.4°) = 1.198; Mollweide shears
    [("EPSG:3857", 19.8), ("ESRI:54009", None)],
)
def test_a_working_system_that_bends_distances_is_refused(solve, crs, error):
    with pytest.raises(DistortingWorkingCrs) as raised:
        solve(["############"], TWO, working_crs=crs)
    assert raised.value.details["limit"] == 1
    if error is not None:
        assert raised.value.details["error"] == pytest.approx(error, abs=0.5)


def far(case):
    """The same raster 50 km east."""
    place = Affine(CELL, 0, WEST + 50_000, 0, -CELL, NORTH)
    path = str(Path(case.land.rasters[0].path).with_name("far.tif"))
    write_raster(path, drawing("####"), transform=place)
    return on_land(case, rasters=(RasterEvidence(path, "far"),))


def test_evidence_of_another_place_is_named(solve):
    with pytest.raises(NoCommuneInExtent) as raised:
        solve(["############"], TWO, far)
    assert raised.value.details == {"layer": "c", "evidence": "far"}


def test_evidence_is_needed(solve):
    with pytest.raises(NoEvidence):
        solve(["############"], TWO, lambda case: on_land(case, rasters=()))


def test_polygons_without_reference_system_are_named(solve):
    layer = PolygonEvidence("CCU", "", geopandas.GeoDataFrame(geometry=strips([1])))
    with pytest.raises(MissingCrs) as raised:
        solve(["############"], TWO, lambda case: on_land(case, polygons=(layer,)))
    assert raised.value.details == {"layer": "CCU"}


def test_a_raster_of_no_place_on_earth_is_as_one_without_system(solve):
    """A drawing program may write a system of its own, in metres from nowhere."""

    def local(case):
        path = str(Path(case.land.rasters[0].path).with_name("local.tif"))
        write_raster(path, drawing("####"), crs='LOCAL_CS["drawing",UNIT["metre",1]]')
        return on_land(case, rasters=(RasterEvidence(path, "local"),))

    with pytest.raises(MissingCrs):
        solve(["############"], TWO, local)


def test_an_unknown_commune_is_named(solve):
    with pytest.raises(UnknownCommune) as raised:
        solve(["############"], TWO, candidate=("05101", "07101", "abc"))
    assert raised.value.details == {"layer": "c", "cuts": "07101, abc"}


def test_an_unknown_region_lists_those_there_are(solve):
    with pytest.raises(UnknownRegion) as raised:
        solve(["############"], CROSSING, region="08")
    assert raised.value.details["region"] == "08"
    assert raised.value.details["regions"] == (
        "05 Región de Valparaíso, 13 Región Metropolitana de Santiago"
    )


def test_a_tolerance_above_the_maximum_gap_is_refused(solve):
    with pytest.raises(ToleranceAboveMaxGap):
        solve(["############"], TWO, tolerance=5001)


def test_a_tolerance_below_the_cell_is_refused(solve):
    with pytest.raises(CellTooLarge) as raised:
        solve(["############"], TWO, tolerance=99)
    assert raised.value.details == {"tolerance": 99.0, "cell": 100.0}
    assert solve(["############"], TWO, tolerance=100).candidates
    assert solve(["############"], TWO, tolerance=99, cell_size=50).candidates


def wide_and_fine(catalogue):
    """40 × 20 km built from end to end, in cells of 1 m: 800 million of them."""
    west, east = box(0, 0, 20_000, 20_000), box(20_000, 0, 40_000, 20_000)
    shapes = [geometry_at(shape) for shape in (west, east)]
    return Case(
        land=LandGiven(
            communes=commune_layer(dict(zip(TWO, shapes))),
            rasters=(),
            polygons=(
                PolygonEvidence("CCU", "", geopandas.GeoDataFrame(geometry=shapes, crs=CRS)),
            ),
        ),
        parameters=choose_parameters(catalogue, **HANDFUL, cell_size=1),
    )


def test_a_large_grid_needs_memory_for_its_edges_only(catalogue):
    found = delimit(wide_and_fine(catalogue), catalogue, RasterioPort())
    assert found.patches.cells.tolist() == [800_000_000]
    assert found.patches.commune_cells.toarray().tolist() == [[400_000_000, 400_000_000]]
    assert round(expected_memory(found.patches.runs) / 1e9, 2) == 0.02  # 119,996 cells at the edge


def test_patches_beyond_the_memory_limit_are_refused(catalogue):
    """The boundary of 119,996 cells needs some 24 MB."""
    limit = replace(catalogue.parameters["memory_limit"], default=0.01)
    small = replace(catalogue, parameters={**catalogue.parameters, "memory_limit": limit})
    with pytest.raises(TooMuchMemory) as raised:
        delimit(wide_and_fine(catalogue), small, RasterioPort())
    details = raised.value.details
    assert (details["cell"], details["patches"], details["limit"]) == (1.0, 1, 0.01)
    assert details["memory"] == 0.02


def geometry_at(shape):
    west, south, east, north = shape.bounds
    return box(WEST + west, NORTH - north, WEST + east, NORTH - south)


def test_polygons_alone_are_evidence(catalogue):
    """Two blocks 150 m apart, on cells of 10 m."""
    communes = commune_layer(dict(zip(TWO, strips([6, 6]))))
    blocks = [
        box(WEST + 100, NORTH - 80, WEST + 500, NORTH - 20),
        box(WEST + 650, NORTH - 80, WEST + 1000, NORTH - 20),
    ]
    layer = PolygonEvidence("CCU", "", geopandas.GeoDataFrame(geometry=blocks, crs=CRS))
    case = Case(LandGiven(communes, (), (layer,)), choose_parameters(catalogue, **HANDFUL))
    found = delimit(case, catalogue, RasterioPort())
    assert found.patches.grid.cell == 10.0
    assert found.patches.hectares.tolist() == [pytest.approx(2.4), pytest.approx(2.1)]
    # the border between the communes lies in the gap
    assert pair(found, *TWO) == 150.0


def two_tiles(case):
    """The raster of a world in two tiles, cut after its fifth column."""
    folder = Path(case.land.rasters[0].path).parent
    values = drawing("#####..#####")
    right = Affine(CELL, 0, WEST + 5 * CELL, 0, -CELL, NORTH)
    tiles = (
        RasterEvidence(write_raster(folder / "left.tif", values[:, :5]), "left"),
        RasterEvidence(write_raster(folder / "right.tif", values[:, 5:], transform=right), "right"),
    )
    return on_land(case, rasters=tiles)


def answers(delimitation):
    """All that a view shows, in a form that can be compared."""
    return (
        delimitation.candidates,
        delimitation.states,
        delimitation.pair_gaps,
        delimitation.notes,
        labels_of(delimitation.patches).tolist(),
        delimitation.gaps.cells.tolist(),
        delimitation.gaps.distance_m.tolist(),
        delimitation.continua.of_patch.tolist(),
        delimitation.population,
    )


def test_tiles_in_any_order_give_the_answers_of_the_whole(solve):
    def reverse(case):
        case = two_tiles(case)
        return on_land(case, rasters=case.land.rasters[::-1])

    whole = solve(["#####..#####"], TWO)
    tiles = solve(["#####..#####"], TWO, two_tiles)
    turned = solve(["#####..#####"], TWO, reverse)
    assert answers(whole) == answers(tiles) == answers(turned)
    assert {i.name: i.sha256 for i in tiles.inputs} == {i.name: i.sha256 for i in turned.inputs}


def test_the_same_inputs_give_the_same_result(solve):
    rows = ["".join(row) for row in np.random.default_rng(12).choice(["#", "."], (20, 30))]
    widths = {"05101": 10, "05109": 10, "05103": 10}
    one, other = solve(rows, widths), solve(rows, widths)
    assert len(one.patches) > 1
    assert answers(one) == answers(other)
    assert one.inputs == other.inputs


def test_the_order_of_the_communes_changes_nothing(solve):
    def turn(case):
        frame = case.land.communes.frame.iloc[::-1].reset_index(drop=True)
        return on_land(case, communes=replace(case.land.communes, frame=frame))

    rows, widths = ["#####..#####"], TWO
    assert answers(solve(rows, widths)) == answers(solve(rows, widths, turn))


def test_the_files_are_recorded(solve, tmp_path):
    found = solve(["############"], TWO)
    raster = next(i for i in found.inputs if i.name == "built")
    content = (tmp_path / "built.tif").read_bytes()
    assert raster.path == str(tmp_path / "built.tif")
    assert raster.sha256 == hashlib.sha256(content).hexdigest()


def test_cancelling_at_any_moment_leaves_with_cancelled(solve, catalogue, tmp_path):
    """Stop at the first, the second, … and the last time that the work asks."""
    case = world(tmp_path, ["#####..#####"], TWO, catalogue=catalogue)
    asked = [0]

    def count():
        asked[0] += 1
        return False

    delimit(case, catalogue, RasterioPort(), Progress(stopped=count))
    assert asked[0] > 20
    for moment in range(1, asked[0] + 1):
        left = iter([False] * (moment - 1) + [True])
        with pytest.raises(Cancelled):
            delimit(case, catalogue, RasterioPort(), Progress(stopped=left.__next__))


def test_progress_grows_from_stage_to_stage(catalogue, tmp_path):
    case = two_tiles(world(tmp_path, ["#####..#####"], TWO, catalogue=catalogue))
    told, stages = [], []
    delimit(case, catalogue, RasterioPort(), Progress(told.append, stages.append))
    assert told == sorted(told)
    assert 0 <= told[0] < told[-1] <= 1
    stages = [str(stage) for stage in stages]
    assert stages[0] == "Reading the communes"
    assert len(set(stages)) == len(stages) >= 5


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        ("05101, 5109", ("05101", "05109")),
        ("5101;5109 5103", ("05101", "05109", "05103")),
        (" 05101 ,, 05101.0 ", ("05101",)),
        ("", ()),
        ("Valparaíso", ("Valparaíso",)),
    ],
)
def test_codes_of_a_text(text, cuts):
    assert parse_cuts(text) == cuts


@pytest.mark.parametrize(
    ("text", "region"), [("5", "05"), (" 05 ", "05"), ("13", "13"), ("", ""), ("Maule", "Maule")]
)
def test_a_region_of_a_text(text, region):
    assert parse_region(text) == region


def shifted(case, **frame):
    """The same case with the communes of a changed layer."""
    layer = case.land.communes
    return on_land(case, communes=replace(layer, frame=frame["change"](layer.frame.copy())))


def test_land_claimed_twice_is_told_with_the_rule(solve):
    """The first commune is drawn 200 m into the second: two cells of 1 ha."""

    def widen(frame):
        west, south, east, north = frame.geometry[0].bounds
        frame.loc[0, "geometry"] = box(west, south, east + 200, north)
        return frame

    found = solve(["############"], TWO, lambda case: shifted(case, change=widen))
    told = [note for note in notes_of(found) if "claim the same land" in note]
    assert len(told) == 1
    assert "1 pairs of communes claim the same land, 0.02 km² in all" in told[0]
    assert "05101 Valparaíso – 05109 Viña del Mar" in told[0]
    built = {state.cut: state.built_ha for state in found.states}
    assert built == {"05101": 6.0, "05109": 6.0}  # the higher code keeps its six cells


def test_a_wrong_system_stops_with_the_right_one(solve):
    def misdeclare(frame):
        return frame.to_crs("EPSG:3857").set_crs("EPSG:4326", allow_override=True)

    with pytest.raises(WrongCrs, match="EPSG:3857"):
        solve(["############"], TWO, lambda case: shifted(case, change=misdeclare))


def test_a_commune_far_from_its_place_is_told(solve):
    """Arica drawn beside Valparaíso, among two that are in their places."""
    found = solve(["############"], {"05101": 4, "05109": 4, "15101": 4})
    assert any("15101" in note and "lie far from where" in note for note in notes_of(found))
