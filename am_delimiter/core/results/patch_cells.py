"""The cells of a patch as a text: what takes the place of an outline that is not drawn."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..continuum.patches import Patches


def patch_cells(patches: Patches, which: NDArray[np.bool_]) -> list[str | None]:
    """The stretches of cells of those patches that are asked for, None for the others.

    A stretch is ``x y width`` in metres: its lower left corner and how far it reaches to the east;
    it is as high as a cell. Stretches stand from north to south and from west to east, divided by
    semicolons.
    """
    runs, grid = patches.runs, patches.grid
    asked = np.flatnonzero(which[patches.of_run])
    asked = asked[np.argsort(patches.of_run[asked], kind="stable")]
    x = grid.x_min + runs.col[asked] * grid.cell
    y = grid.y_max - (runs.row[asked] + 1) * grid.cell
    width = runs.lengths[asked] * grid.cell
    stretches = [
        f"{west:.12g} {south:.12g} {wide:.12g}"
        for west, south, wide in zip(x.tolist(), y.tolist(), width.tolist())
    ]
    found: list[str | None] = [None] * len(patches)
    chosen = np.flatnonzero(which)
    first = np.searchsorted(patches.of_run[asked], chosen).tolist()
    for patch, start, end in zip(chosen.tolist(), first, [*first[1:], len(asked)]):
        found[patch] = ";".join(stretches[start:end])
    return found
