"""Patches: the connected pieces of built-up land, with their area and the communes they lie in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from ..basis.progress import Progress
from ..catalogue.declared_parameters import Parameters
from ..land.burn import Owners
from ..land.raster import Grid, Window, bands_of
from ..land.runs import Ints, Runs, meetings, no_runs, runs_of, stack
from ..land.true_scale import cells_on_ground
from ..memory import remembered
from .continuum_errors import NoPatchLeft, NothingDense


@dataclass(frozen=True)
class Patches:
    """Built-up patches on the working grid.

    ``runs`` are their cells and ``of_run`` (runs,) the patch, from 0, of each run; ``cells`` (n,)
    the number of cells of each patch; ``commune_cells`` (n, communes) how many of them lie in each
    commune. Where the plane is not true a cell counts by its true area (`true_scale`). Patches are
    numbered by their first cell in reading order. Cells outside every commune belong to a patch
    and to no commune. ``dropped`` counts the patches under the minimum, ``dropped_ha`` their
    hectares.
    """

    grid: Grid
    runs: Runs
    of_run: NDArray[np.int32]
    cells: NDArray[np.float64]
    commune_cells: sparse.csr_matrix
    dropped: int
    dropped_ha: float

    def __len__(self) -> int:
        """Number of patches."""
        return len(self.cells)

    @property
    def hectares(self) -> NDArray[np.float64]:
        """Area of each patch in hectares, shape (n,)."""
        return self.cells * self.grid.cell_hectares

    @cached_property
    def of_communes(self) -> NDArray[np.float64]:
        """Cells of all patches in each commune, shape (communes,)."""
        return np.asarray(self.commune_cells.sum(axis=0).A1, dtype=np.float64)

    def reaching(self, min_patch_ha: float) -> NDArray[np.bool_]:
        """Which patches (n,) have some hectares. Raises `NoPatchLeft` when none has."""
        # compare in cells: hectares of a float grid would drop a patch of exactly the minimum
        kept = self.cells >= round(min_patch_ha / self.grid.cell_hectares, 6)
        if not kept.any():
            largest = float(self.cells.max(initial=0)) * self.grid.cell_hectares
            raise NoPatchLeft(min_patch=min_patch_ha, largest=round(largest, 4))
        return np.asarray(kept)

    def among(self, kept: NDArray[np.bool_]) -> Patches:
        """The patches ``kept`` (n,), numbered anew; the others are dropped."""
        if kept.all():
            return self
        stays, runs = kept[self.of_run], self.runs
        return Patches(
            grid=self.grid,
            runs=Runs(runs.rows, runs.cols, runs.start[stays], runs.end[stays]),
            of_run=(np.cumsum(kept, dtype=np.int32) - 1)[self.of_run[stays]],
            cells=self.cells[kept],
            commune_cells=self.commune_cells[kept],
            dropped=self.dropped + int((~kept).sum()),
            dropped_ha=self.dropped_ha + float(self.cells[~kept].sum()) * self.grid.cell_hectares,
        )

    def labels_at(self, row: Ints, col: Ints) -> Ints:
        """The label, 0 outside and 1…n inside patch n, of some cells; they may lie off the grid."""
        run = self.runs.run_at(row, col)
        return np.where(run >= 0, self.of_run[run] + 1, 0).astype(np.int64)

    def labels_in(self, window: Window) -> NDArray[np.int32]:
        """The cells of a window of the grid: 0 outside and 1…n inside patch n."""
        return self.runs.paint(window, self.of_run + 1)


@remembered()
def find_patches(
    runs: Runs,
    communes: Owners,
    n_communes: int,
    grid: Grid,
    min_patch_ha: float = 0.0,
    connectivity: int = 8,
) -> Patches:
    """Join the built-up runs of a grid into its connected pieces.

    ``communes`` gives each cell its commune, 0…``n_communes`` - 1. Patches smaller than
    ``min_patch_ha`` hectares are dropped and counted. Raises `NoPatchLeft` when none remains.
    """
    of_run = connect(runs, connectivity)
    count = int(of_run.max(initial=-1)) + 1
    amount = cells_on_ground(runs, grid)
    cells = np.asarray(np.bincount(of_run, weights=amount, minlength=count), dtype=np.float64)
    weight = amount / runs.lengths
    in_communes = _count_by_commune(runs, of_run, weight, communes, (count, n_communes))
    found = Patches(grid, runs, of_run, cells, in_communes, dropped=0, dropped_ha=0.0)
    return found.among(found.reaching(min_patch_ha))


def connect(runs: Runs, connectivity: int) -> NDArray[np.int32]:
    """The connected piece, numbered from 0 by its first cell, of each run.

    With ``connectivity`` 8 cells that touch by a corner are connected, with 4 they are not.
    """
    below = runs.start - runs.width, runs.end - runs.width
    slack = 1 if connectivity == 8 else 0  # noqa: PLR2004
    upper, lower = meetings(runs.start, runs.end, *below, slack)
    first = np.searchsorted(upper, np.arange(len(runs) + 1))
    touching = sparse.csr_matrix(
        (np.ones(len(lower), dtype=np.int8), lower, first), shape=(len(runs), len(runs))
    )
    # scipy numbers the components by their first node
    found: NDArray[np.int32] = csgraph.connected_components(touching, directed=False)[1]
    return found


def _count_by_commune(
    runs: Runs,
    of_run: NDArray[np.int32],
    weight: NDArray[np.float64],
    communes: Owners,
    shape: tuple[int, int],
) -> sparse.csr_matrix:
    """Cells of each patch in each commune, ``shape`` of both; ``weight`` (runs,) is of one cell."""
    run, piece = meetings(runs.start, runs.end, communes.start, communes.end)
    cells = np.minimum(runs.end[run], communes.end[piece]) - np.maximum(
        runs.start[run], communes.start[piece]
    )
    counted = sparse.coo_matrix(
        (cells * weight[run], (of_run[run], communes.owner[piece])), shape=shape
    )
    return counted.tocsr()  # adds up what falls on the same place


def dense_part(
    runs: Runs, cell_m: float, share: float, side_m: float, progress: Progress | None = None
) -> Runs:
    """The runs of the cells with at least ``share`` (0–1) of the square around them built-up.

    The square has the largest odd number of cells that fits in ``side_m`` metres, one at least.
    """
    progress = progress or Progress()
    half = max(int((side_m / cell_m - 1) / 2 + 1e-9), 0)
    bands = []
    for band in bands_of(Window(0, 0, runs.rows, runs.cols)):
        around = Window(band.row - half, -half, band.rows + 2 * half, band.cols + 2 * half)
        held = runs.crop(around)
        if not len(held):
            bands.append(no_runs(band.rows, band.cols))
            progress.check()
            continue
        mask = held.paint(Window(0, 0, around.rows, around.cols))
        enough = _square_sums(mask, 2 * half + 1) >= share * (2 * half + 1) ** 2 - 1e-9
        own = mask[half : half + band.rows, half : half + band.cols] > 0
        bands.append(runs_of(own & enough))
        progress.report((band.row + band.rows) / runs.rows)
    return stack(bands)


def _square_sums(mask: NDArray[np.int32], side: int) -> NDArray[np.int32]:
    """Sum of every square of ``side`` × ``side`` cells inside an array."""
    total = np.zeros((mask.shape[0] + 1, mask.shape[1] + 1), dtype=np.int32)
    np.cumsum(np.cumsum(mask, axis=0, dtype=np.int32), axis=1, out=total[1:, 1:])
    rows = total[side:] - total[:-side]
    return np.asarray(rows[:, side:] - rows[:, :-side], dtype=np.int32)


def dense_runs(runs: Runs, grid: Grid, parameters: Parameters, progress: Progress) -> Runs:
    """The built-up land that the least local density leaves; `NothingDense` when it leaves none."""
    if not parameters.min_density:
        return runs
    found = dense_part(runs, grid.cell, parameters.min_density, parameters.density_side_m, progress)
    if not len(found):
        raise NothingDense(
            density=round(parameters.min_density * 100, 6), side=parameters.density_side_m
        )
    return found


def patches_of(
    runs: Runs, places: Owners, n_communes: int, grid: Grid, parameters: Parameters
) -> Patches:
    """The patches by the minimum patch and the neighbours that the user chose."""
    return find_patches(
        runs, places, n_communes, grid, parameters.min_patch_ha, parameters.connectivity
    )
