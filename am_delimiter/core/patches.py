"""Patches: the connected pieces of built-up land, with their area and the communes they lie in."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage, sparse

from .errors import NoPatchLeft
from .raster import Grid, Window

CONNECTIVITY = {4: ndimage.generate_binary_structure(2, 1), 8: np.ones((3, 3), dtype=bool)}


@dataclass(frozen=True)
class Patches:
    """Built-up patches on the working grid.

    ``labels`` (rows, cols) holds 0 outside and 1…n inside patch n; ``cells`` (n,) the number of
    cells of each patch; ``commune_cells`` (n, communes) how many of them lie in each commune.
    Cells outside every commune belong to a patch and to no commune.
    ``dropped`` counts the patches under the minimum, ``dropped_ha`` their hectares.
    """

    grid: Grid
    labels: NDArray[np.int32]
    cells: NDArray[np.int64]
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

    def labels_in(self, window: Window) -> NDArray[np.int32]:
        """The labels of a window of the grid, shape (rows, cols) of the window."""
        rows = slice(window.row, window.row + window.rows)
        return self.labels[rows, window.col : window.col + window.cols]


def built_window(mask: NDArray[np.bool_]) -> Window:
    """The smallest window that holds every built-up cell of a mask with at least one."""
    rows = np.flatnonzero(mask.any(axis=1))
    cols = np.flatnonzero(mask.any(axis=0))
    return Window(
        int(rows[0]), int(cols[0]), int(rows[-1] - rows[0]) + 1, int(cols[-1] - cols[0]) + 1
    )


def find_patches(
    mask: NDArray[np.bool_],
    communes: NDArray[np.int32],
    n_communes: int,
    grid: Grid,
    min_patch_ha: float = 0.0,
    connectivity: int = 8,
) -> Patches:
    """Label the connected pieces of a built-up mask.

    ``communes`` has the shape of ``mask`` and holds 0 outside and 1…``n_communes`` inside a
    commune. Patches smaller than ``min_patch_ha`` hectares are dropped and counted. Raises
    `NoPatchLeft` when none remains.
    """
    labels, count = ndimage.label(mask, structure=CONNECTIVITY[connectivity], output=np.int32)
    place = np.flatnonzero(mask)  # from here on only built-up cells count
    patch = labels.ravel()[place]
    cells = np.bincount(patch, minlength=count + 1)[1:]
    # compare in cells: hectares of a float grid would drop a patch of exactly the minimum
    kept = cells >= round(min_patch_ha / grid.cell_hectares, 6)
    if not kept.any():
        largest = float(cells.max(initial=0)) * grid.cell_hectares
        raise NoPatchLeft(min_patch=min_patch_ha, largest=round(largest, 4))
    if not kept.all():
        renumbered = np.zeros(count + 1, dtype=np.int32)
        renumbered[1:][kept] = np.arange(1, int(kept.sum()) + 1, dtype=np.int32)
        patch = renumbered[patch]
        labels.ravel()[place] = patch
    return Patches(
        grid=grid,
        labels=labels,
        cells=cells[kept],
        commune_cells=_count_by_commune(patch, communes.ravel()[place], kept.sum(), n_communes),
        dropped=int((~kept).sum()),
        dropped_ha=float(cells[~kept].sum()) * grid.cell_hectares,
    )


def _count_by_commune(
    patch: NDArray[np.int32], commune: NDArray[np.int32], n_patches: int, n_communes: int
) -> sparse.csr_matrix:
    """Cells of each patch in each commune, shape (n_patches, n_communes).

    ``patch`` and ``commune`` (cells,) number from 1; 0 is a dropped patch or no commune.
    """
    inside = (patch > 0) & (commune > 0)
    key = (patch[inside].astype(np.int64) - 1) * n_communes + commune[inside] - 1
    found, counts = np.unique(key, return_counts=True)
    rows, columns = np.divmod(found, n_communes)
    return sparse.csr_matrix((counts, (rows, columns)), shape=(n_patches, n_communes))
