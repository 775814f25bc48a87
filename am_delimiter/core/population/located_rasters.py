"""Rasters of persons per cell, put on the working grid.

The persons of a source cell are split evenly over the cells of patches whose centre it holds; when
it holds none, they live in the working cell under its own centre. They belong to the commune that
the centre of the source cell lies in. A source cell that holds cells of patches and others besides
is told to touch these too: where in it the persons live is not known.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..basis.progress import Progress
from ..continuum.patches import Patches
from ..land.builtup import describe_rasters
from ..land.communes import Communes
from ..land.geometry import carrier, cell_size_m, transform_bounds
from ..land.places import windows_of
from ..land.raster import Bounds, RasterInfo, RasterPort, Window, bands_of, parts_to_read
from ..land.raster_provenance import RasterEvidence
from ..land.runs import Ints
from .located import UNTOLD, Portions, in_steps, share_out
from .located_blocks import commune_at
from .located_cells import label_under, urban_under
from .population import MOST_PERSONS
from .population_errors import NegativePersons
from .urban import UrbanCells

BLOCK_CELLS = 2_000_000
"""Source cells read at once."""

_FEW = 5


@dataclass(frozen=True)
class _Source:
    """A raster of persons and the way from its cells to the working system."""

    evidence: RasterEvidence
    info: RasterInfo
    crs: str

    def centres(self, place: Ints, block: Window) -> NDArray[np.float64]:
        """Centres in the working system of cells by their place in a block, shape (cells, 2)."""
        row, col = np.divmod(place, block.cols)
        a, b, c, d, e, f = block.transform(self.info.transform)
        x, y = a * (col + 0.5) + b * (row + 0.5) + c, d * (col + 0.5) + e * (row + 0.5) + f
        carry = carrier(self.info.crs, self.crs)
        return np.column_stack(carry.transform(x, y))

    def place_of(
        self, x: NDArray[np.float64], y: NDArray[np.float64], block: Window
    ) -> NDArray[np.int64]:
        """The place in a block of the cell that holds each point, -1 outside the block."""
        carry = carrier(self.crs, self.info.crs)
        x, y = carry.transform(x, y)
        a, b, c, d, e, f = block.transform(self.info.transform)
        determinant = a * e - b * d
        col = np.floor((e * (x - c) - b * (y - f)) / determinant)
        row = np.floor((a * (y - f) - d * (x - c)) / determinant)
        within = (row >= 0) & (row < block.rows) & (col >= 0) & (col < block.cols)
        return np.where(within, row * block.cols + col, -1).astype(np.int64)


def locate_raster(
    evidence: RasterEvidence,
    places: Sequence[Bounds],
    patches: Patches,
    communes: Communes,
    port: RasterPort,
    progress: Progress,
    urban: UrbanCells | None = None,
) -> list[Portions]:
    """Portions of the persons of a raster in some places of the working system.

    Without ``urban`` cells nothing says which of them are urban.
    Raises `MissingCrs`, and `NegativePersons` when a value that is no declared no-data is negative.
    """
    ((_, info),) = describe_rasters([evidence], port)
    source = _Source(evidence, info, patches.grid.crs)
    windows = windows_of(info, places, source.crs)
    blocks = [pair for one in windows for pair in parts_to_read(port, info, one, BLOCK_CELLS)]
    found = []
    for (block, read), part in zip(blocks, progress.parts([1] * len(blocks))):
        steps = _steps(port.read(info, read), source)
        if not steps.any():  # nobody: also where the file keeps no cell
            part.report(1.0)
            continue
        found.append(_locate_block(source, block, steps, patches, communes, urban, part))
    return found


def _steps(values: NDArray[np.generic], source: _Source) -> Ints:
    """Persons of the cells of a block in steps, flat; 0 where there is no data."""
    persons = np.asarray(values, dtype=np.float64).ravel()
    nodata = [*source.evidence.nodata]
    if source.info.nodata is not None:
        nodata.append(float(source.info.nodata))
    persons = np.where(np.isin(persons, nodata) | np.isnan(persons), 0.0, persons)
    wrong = np.unique(persons[(persons < 0) | (persons > MOST_PERSONS)])
    if len(wrong):
        raise NegativePersons(
            layer=source.evidence.name, values=", ".join(f"{value:g}" for value in wrong[:_FEW])
        )
    return in_steps(persons)


def _locate_block(
    source: _Source,
    block: Window,
    steps: Ints,
    patches: Patches,
    communes: Communes,
    urban: UrbanCells | None,
    progress: Progress,
) -> Portions:
    """Every populated cell of a block, split over the patches it holds centres of."""
    place, patch, town, cells = _held_cells(source, block, steps, patches, urban, progress)
    peopled = np.flatnonzero(steps)
    centres = source.centres(peopled, block)
    alone = ~np.isin(peopled, place)
    place = np.concatenate((place, peopled[alone]))
    patch = np.concatenate((patch, label_under(centres[alone], patches)))
    under = np.full(int(alone.sum()), UNTOLD)
    if urban is not None:
        under = urban_under(centres[alone], urban, patches.grid)
    town = np.concatenate((town, under))
    cells = np.concatenate((cells, np.ones(int(alone.sum()), dtype=np.int64)))
    order = np.lexsort((town, patch, place))
    unit = np.searchsorted(peopled, place[order])
    return Portions(
        patch=patch[order],
        commune=commune_at(centres, communes)[unit],
        steps=share_out(steps[peopled], unit, cells[order]),
        urban=town[order],
        unit=unit,
    )


def _held_cells(
    source: _Source,
    block: Window,
    steps: Ints,
    patches: Patches,
    urban: UrbanCells | None,
    progress: Progress,
) -> tuple[Ints, Ints, Ints, Ints]:
    """For each populated source cell that holds centres of patch cells what it holds.

    Returns the place of the source cell, the patch (0 for none), whether the cells are urban, and
    how many persons are split over: none of those of no patch.
    """
    grid, n = patches.grid, len(patches) + 1
    info = source.info
    outline = RasterInfo(
        info.path,
        info.crs,
        block.transform(info.transform),
        block.rows,
        block.cols,
        info.dtype,
        None,
    )
    window = grid.window(transform_bounds(outline.bounds, info.crs, grid.crs))
    reach = math.ceil(_DIAGONAL * cell_size_m(outline, grid.crs) / grid.cell) + 1
    parts = bands_of(_widened(window, reach)) if window else []
    keys = [np.empty(0, dtype=np.int64)]
    for done, band in enumerate(parts):
        labels, at = _near_patches(patches, band, reach)
        row, col = np.nonzero(at)
        x = grid.x_min + (band.col + col + 0.5) * grid.cell
        y = grid.y_max - (band.row + row + 0.5) * grid.cell
        place = source.place_of(x, y, block)
        held = (place >= 0) & (steps[place] > 0)
        town = np.full(int(held.sum()), UNTOLD)
        if urban is not None:
            town = urban.at(band.row + row[held], band.col + col[held]).astype(np.int64)
        keys.append((place[held] * n + labels[row[held], col[held]]) * 3 + town - UNTOLD)
        progress.report((done + 1) / len(parts))
    found, cells = np.unique(np.concatenate(keys), return_counts=True)
    found, town = np.divmod(found, 3)
    place, patch = np.divmod(found, n)
    with_patch = np.isin(place, place[patch > 0])
    place, patch, town, cells = (one[with_patch] for one in (place, patch, town, cells))
    return place, patch, town + UNTOLD, np.where(patch > 0, cells, 0).astype(np.int64)


_DIAGONAL = math.sqrt(2)


def _widened(window: Window, by: int) -> Window:
    """A window with some more cells on each side, which may lie off the grid."""
    return Window(window.row - by, window.col - by, window.rows + 2 * by, window.cols + 2 * by)


def _near_patches(
    patches: Patches, band: Window, reach: int
) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
    """The labels of a band, and which of its cells lie within ``reach`` cells of a patch.

    Only these can share a source cell with a cell of a patch.
    """
    around = _widened(band, reach)
    runs = patches.runs.crop(around)
    inner = np.s_[reach : reach + band.rows, reach : reach + band.cols]
    if not len(runs):
        empty = np.zeros((band.rows, band.cols), dtype=np.int32)
        return empty, empty > 0
    label = patches.labels_at(runs.row + around.row, runs.col + around.col)
    labels = runs.paint(Window(0, 0, around.rows, around.cols), label.astype(np.int32))
    near = labels > 0
    for axis in (0, 1):
        near = ndimage.maximum_filter1d(near, 2 * reach + 1, axis=axis)
    return labels[inner], near[inner]
