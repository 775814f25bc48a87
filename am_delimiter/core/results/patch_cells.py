"""The cells of a patch as a text: what takes the place of an outline that is not drawn."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ..continuum.patches import Patches
from ..land.runs import Ints


def patch_cells(patches: Patches, which: NDArray[np.bool_]) -> list[str | None]:
    """The stretches of cells of those patches that are asked for, None for the others.

    A stretch is ``x y width`` in metres: its lower left corner and how far it reaches to the east;
    it is as high as a cell. Stretches stand from north to south and from west to east, divided by
    semicolons.
    """
    runs, grid = patches.runs, patches.grid
    asked = np.flatnonzero(which[patches.of_run])
    asked = asked[np.argsort(patches.of_run[asked], kind="stable")]
    stretches = list(
        map(
            " ".join,
            zip(
                _told(runs.col[asked], lambda col: grid.x_min + col * grid.cell),
                _told(runs.row[asked], lambda row: grid.y_max - (row + 1) * grid.cell),
                _told(runs.lengths[asked], lambda cells: cells * grid.cell),
            ),
        )
    )
    found: list[str | None] = [None] * len(patches)
    chosen = np.flatnonzero(which)
    first = np.searchsorted(patches.of_run[asked], chosen).tolist()
    for patch, start, end in zip(chosen.tolist(), first, [*first[1:], len(asked)]):
        found[patch] = ";".join(stretches[start:end])
    return found


def _told(steps: Ints, metres: Callable[[Ints], NDArray[np.float64]]) -> list[str]:
    """Columns, rows or counts of cells (n,) in metres, each that occurs written once."""
    unlike, of = np.unique(steps, return_inverse=True)
    texts = np.array([f"{one:.12g}" for one in metres(unlike).tolist()], dtype=object)
    found: list[str] = texts[of].tolist()
    return found
