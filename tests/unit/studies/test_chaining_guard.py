"""The chaining guard: each trial is a study of its own."""

from __future__ import annotations

import geopandas
import numpy as np
import pytest
from worlds import CELL, CRS, NORTH, WEST, on_land, world

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.continuum.continua import cut
from am_delimiter.core.land.land_given import CrossingLayer
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.studies.chaining_guard import try_guards
from am_delimiter.core.verdict.delimitation import delimit

# two towns of 6 cells (6 ha) and a chain of single cells, one hectare each, between them
ROWS = ["###........###", "###.#.#.#..###"]
WIDTHS = {"05101": 7, "05109": 7}


@pytest.fixture
def study(catalogue, tmp_path):
    def run(**options):
        return delimit(
            world(tmp_path, ROWS, WIDTHS, catalogue=catalogue, **options), catalogue, RasterioPort()
        )

    return run


def trials(base, *tolerances, densities=False):
    return try_guards(base, tolerances, Progress(), densities)


def test_without_the_single_cells_the_towns_part(study):
    found = {t.min_patch_ha: t for t in trials(study(tolerance=200), 200.0)}
    assert sorted(found) == [0, 0.1, 0.5, 1, 5]
    assert found[0].chosen and not found[5].chosen
    assert (found[0].patches, found[0].continua, found[0].largest_share) == (5, 1, 1.0)
    assert found[0].sets == (("05101", "05109"),)
    assert (found[5].patches, found[5].continua) == (2, 2)
    assert found[5].largest_share == pytest.approx(6 / 15)
    assert (found[5].left_out_ha, found[5].sets) == (3.0, ())


@pytest.mark.parametrize("min_patch", [0, 1, 2, 6])
def test_a_trial_is_the_study_with_that_value(study, catalogue, min_patch):
    own = study(tolerance=200, min_patch=min_patch)
    (trial,) = [t for t in trials(own, 200.0) if t.chosen]
    assert trial.min_patch_ha == min_patch
    others = trials(study(tolerance=200, min_patch=5), 200.0)
    same = [t for t in others if t.min_patch_ha == min_patch]
    for other in same:
        assert (other.patches, other.continua) == (trial.patches, trial.continua)
        assert (other.largest_share, other.sets) == (trial.largest_share, trial.sets)
    assert trial.largest_share == pytest.approx(own.continua.hectares[0] / 15)
    assert trial.continua == len(own.continua)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("min_patch", [0, 2, 3])
def test_trials_of_any_land_are_studies_of_their_own(catalogue, tmp_path, seed, min_patch):
    """Each trial goes on from the one before: patches of a larger minimum are some of its own."""
    rng = np.random.default_rng(seed)
    rows = ["".join(rng.choice([".", "#"], 30, p=[0.75, 0.25])) for _ in range(14)]

    def study(least):
        case = world(
            tmp_path,
            rows,
            {"05101": 15, "05109": 15},
            catalogue=catalogue,
            tolerance=200,
            min_patch=least,
        )
        return delimit(case, catalogue, RasterioPort())

    tried = trials(study(min_patch), 0.0, 100.0, 200.0)
    for trial in tried:
        own = study(trial.min_patch_ha)
        continua = cut(own.patches, own.gaps, trial.tolerance_m)
        assert (trial.patches, trial.continua) == (len(own.patches), len(continua))
        assert trial.largest_share == continua.hectares[0] / own.builtup.hectares
    assert len({trial.patches for trial in tried}) > 1


def test_where_nothing_is_left_nothing_is_told(study):
    base = study(tolerance=200, min_patch=6)
    last = [t for t in trials(base, 200.0, densities=True) if t.min_density == pytest.approx(0.3)]
    assert [(t.patches, t.continua, t.largest_share, t.sets) for t in last] == [
        (0, None, None, None)
    ]


def test_each_tolerance_has_its_trials(study):
    found = trials(study(tolerance=300), 0.0, 100.0, 300.0)
    assert [t.tolerance_m for t in found[:3]] == [0.0, 100.0, 300.0]
    assert len(found) == 15
    assert [t.continua for t in found[:3]] == [5, 2, 1]


def test_barriers_hold_in_every_trial(study, catalogue, tmp_path):
    from shapely.geometry import LineString

    x = WEST + 5.5 * CELL
    river = LineString([(x, NORTH + 1000), (x, NORTH - 1000)])
    layer = CrossingLayer("río", "", geopandas.GeoDataFrame(geometry=[river], crs=CRS))
    case = world(tmp_path, ROWS, WIDTHS, catalogue=catalogue, tolerance=200)
    base = delimit(on_land(case, barriers=(layer,)), catalogue, RasterioPort())
    assert [t.sets for t in trials(base, 200.0)] == [()] * 5
