"""In which epoch each cell was built-up first: a map of growth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from scipy import sparse
from shapely.geometry.base import BaseGeometry

from ..basis.progress import Progress
from ..continuum.outlines import patch_outlines
from ..continuum.patches import Patches, connect
from ..land.raster import Grid, Window
from ..land.runs import Runs, common, no_runs, union, without
from ..land.true_scale import hectares_of
from .epoch_holes import seen_cells
from .epoch_survey import Surveyed


@dataclass(frozen=True)
class FirstBuilt:
    """The land that an epoch shows built-up and none before it does.

    It is ``known`` to be of that epoch where all before it cover the place and can be compared;
    else it may be older. Of the first epoch nothing older is asked.
    """

    epoch: Surveyed
    known: bool
    area_ha: float
    shape: BaseGeometry


@dataclass(frozen=True)
class LostLand:
    """Land that was built-up before an epoch, which covers it and does not show it."""

    year: int
    area_ha: float
    of_ha: float


def first_built(
    epochs: Sequence[Surveyed], comparable: bool, progress: Progress
) -> tuple[list[FirstBuilt], list[LostLand]]:
    """What each epoch added, and what got lost between them."""
    grid = _common_grid(epochs)
    before = no_runs(grid.rows, grid.cols)
    everywhere: Runs | None = None
    found, lost = [], []
    for done, epoch in enumerate(epochs):
        runs, covered = _carried(epoch, grid), seen_cells(epoch.seen, grid)
        if everywhere is not None:
            held = _meet(before, covered)
            gone = hectares_of(_less(held, runs), grid)
            lost.append(LostLand(epoch.year, gone, hectares_of(held, grid)))
        new = _less(runs, before)
        sure = new if everywhere is None else _meet(new, everywhere)
        sure = sure if comparable or everywhere is None else no_runs(grid.rows, grid.cols)
        for known, part in ((True, sure), (False, _less(new, sure))):
            if len(part):
                area, shape = hectares_of(part, grid), _shape(part, grid, progress)
                found.append(FirstBuilt(epoch, known, area, shape))
        before = union([before, runs])
        everywhere = covered if everywhere is None else _meet(everywhere, covered)
        progress.report((done + 1) / len(epochs))
    return found, lost


def _common_grid(epochs: Sequence[Surveyed]) -> Grid:
    """The grid that holds those of all epochs; their edges lie on multiples of one cell."""
    grids = [epoch.survey.patches.grid for epoch in epochs]
    west, south, east, north = np.array([grid.bounds for grid in grids]).T
    # a tenth of a cell inward: a rounded bound must not add a row
    slack = grids[0].cell / 10
    box = (west.min() + slack, south.min() + slack, east.max() - slack, north.max() - slack)
    return Grid.covering(box, grids[0].cell, grids[0].crs)


def _carried(epoch: Surveyed, grid: Grid) -> Runs:
    """The patches of an epoch as runs of another grid of the same cells."""
    patches = epoch.survey.patches
    own = patches.grid
    row = round((own.y_max - grid.y_max) / grid.cell)
    col = round((grid.x_min - own.x_min) / grid.cell)
    return patches.runs.crop(Window(row, col, grid.rows, grid.cols))


def _meet(one: Runs, other: Runs) -> Runs:
    return Runs(one.rows, one.cols, *common(one.start, one.end, other.start, other.end))


def _less(one: Runs, other: Runs) -> Runs:
    """What is in one and not in the other."""
    holes = common(one.start, one.end, other.start, other.end)
    return Runs(one.rows, one.cols, *without(one.start, one.end, *holes))


def _shape(runs: Runs, grid: Grid, progress: Progress) -> BaseGeometry:
    """The outline of some cells as one multipolygon."""
    of_run = connect(runs, 8)
    cells = np.bincount(of_run, weights=runs.lengths).astype(np.float64)
    nobody = sparse.csr_matrix((len(cells), 1))
    patches = Patches(grid, runs, of_run, cells, nobody, 0, 0.0)
    return shapely.multipolygons(shapely.get_parts(patch_outlines(patches, progress=progress)))
