"""Local density: built-up cells that stand almost alone, which would chain towns together.

The rule: a built-up cell counts when at least a stated share of the square around it is built-up.
The square has a stated side and the cell in its middle; land beyond the grid is not built-up.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..land.raster import Window, bands_of
from ..land.runs import Runs, runs_of, stack


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
        mask = runs.crop(around).paint(Window(0, 0, around.rows, around.cols))
        enough = _sums(mask, 2 * half + 1) >= share * (2 * half + 1) ** 2 - 1e-9
        own = mask[half : half + band.rows, half : half + band.cols] > 0
        bands.append(runs_of(own & enough))
        progress.report((band.row + band.rows) / runs.rows)
    return stack(bands)


def _sums(mask: NDArray[np.int32], side: int) -> NDArray[np.int32]:
    """Sum of every square of ``side`` × ``side`` cells inside an array."""
    total = np.zeros((mask.shape[0] + 1, mask.shape[1] + 1), dtype=np.int32)
    np.cumsum(np.cumsum(mask, axis=0, dtype=np.int32), axis=1, out=total[1:, 1:])
    rows = total[side:] - total[:-side]
    return np.asarray(rows[:, side:] - rows[:, :-side], dtype=np.int32)
