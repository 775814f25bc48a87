"""What must hold of every world: land that only grows never leaves a continuum or opens a gap."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_epochs import FULL, GHS, A, B, epoch_case, evidence, study
from worlds import write_raster

from am_delimiter.core.epochs.land_consumption import LandAndPeople, consumption

ROWS, COLS = 6, 12
YEARS = (1990, 2000, 2010)


@st.composite
def growing(draw):
    """Three masks, each within the next; both communes have a cell in the first."""
    bits = st.lists(st.booleans(), min_size=ROWS * COLS, max_size=ROWS * COLS)
    first = np.array(draw(bits)).reshape(ROWS, COLS) & np.array(draw(bits)).reshape(ROWS, COLS)
    first[0, 0] = first[-1, -1] = True
    masks = [first]
    for _ in YEARS[1:]:
        more = np.array(draw(bits)).reshape(ROWS, COLS) & np.array(draw(bits)).reshape(ROWS, COLS)
        masks.append(masks[-1] | more)
    return masks


def studied(catalogue, folder: Path, masks, **more):
    rasters = []
    for year, mask in zip(YEARS, masks):
        path = write_raster(
            folder / GHS.format(year=year), mask.astype(np.uint16) * FULL, nodata=65535
        )
        rasters.append(evidence(path))
    return study(epoch_case(catalogue, rasters, {A: 6, B: 6}, rows=ROWS, **more), catalogue)


@settings(max_examples=25, deadline=None)
@given(masks=growing())
def test_land_that_only_grows(catalogue, tmp_path_factory, masks) -> None:
    found = studied(catalogue, tmp_path_factory.mktemp("m"), masks)
    # the first epoch of each cell, counted by hand
    new = [masks[0].sum(), (masks[1] & ~masks[0]).sum(), (masks[2] & ~masks[1]).sum()]
    told = {one.epoch.year: one.area_ha for one in found.first}
    assert [told.get(year, 0) for year in YEARS] == new
    assert all(one.known for one in found.first)
    assert {one.area_ha for one in found.lost} <= {0}
    # the gap between the same two places only shrinks
    for gap in found.gaps:
        lengths = [one.same_places_m for one in gap.epochs]
        known = [math.inf if length is None else length for length in lengths]
        if gap.line is not None:
            first = next(k for k, length in enumerate(lengths) if length is not None)
            assert known[first:] == sorted(known[first:], reverse=True)
            assert gap.line.length == pytest.approx(known[first])
    # and so does the land of a continuum grow: that of the continuum of a cell
    sizes = [continuum_of(epoch, 0, 0) for epoch in found.epochs]
    assert sizes == sorted(sizes)


def continuum_of(epoch, row, col) -> float:
    """Hectares of the continuum that holds a cell of the drawing."""
    survey = epoch.survey
    grid = survey.patches.grid
    x, y = 300_000.0 + (col + 0.5) * 100, 6_300_000.0 - (row + 0.5) * 100
    at = (np.array([int((grid.y_max - y) // 100)]), np.array([int((x - grid.x_min) // 100)]))
    (label,) = survey.patches.labels_at(*at)
    return float(survey.continua.hectares[survey.continua.of_patch[label - 1]])


@settings(max_examples=25, deadline=None)
@given(masks=growing())
def test_the_gap_of_each_epoch_is_that_of_a_study_of_it_alone(
    catalogue, tmp_path_factory, masks
) -> None:
    """Each epoch says what `delimit` says of its raster alone."""
    from am_delimiter.core.land.raster_rasterio import RasterioPort
    from am_delimiter.core.verdict.delimitation import delimit

    found = studied(catalogue, tmp_path_factory.mktemp("m"), masks)
    for standing, epoch in zip(found.sets[0], found.epochs):
        raster = epoch.layers.layers[0].evidence
        case = found.given.case
        parameters = replace(case.parameters, cell_m=found.ground.cell_m)
        alone = replace(case, land=replace(case.land, rasters=(raster,)), parameters=parameters)
        (candidate,) = delimit(alone, catalogue, RasterioPort()).candidates
        critical = candidate.critical.distance_m if candidate.critical else None
        assert standing.critical_gap_m == critical
        judged = {criterion.id: criterion.verdict for criterion in candidate.criteria}
        assert standing.continuity is judged["continuity"]


@settings(max_examples=50, deadline=None)
@given(
    start=st.floats(0.01, 1e6),
    end=st.floats(0.01, 1e6),
    before=st.integers(1, 10**7),
    after=st.integers(1, 10**7),
    years=st.integers(1, 60),
)
def test_the_rates_lead_from_one_year_to_the_other(start, end, before, after, years) -> None:
    found = consumption(LandAndPeople(2000, start, before), LandAndPeople(2000 + years, end, after))
    assert start * (1 + found.lcr * years) == pytest.approx(end)
    assert before * math.exp(found.pgr * years) == pytest.approx(after)
    assert (found.lcrpgr is None) == (before == after)
    if found.lcrpgr is not None:
        assert found.lcrpgr * found.pgr == pytest.approx(found.lcr)
