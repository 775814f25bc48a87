"""Clusters of cells: which hang together, how many persons they have, and which holes they hold."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Labels = NDArray[np.int32]
"""The cluster of each cell from 1, 0 for none; shape (rows, cols)."""
Flags = NDArray[np.bool_]
Floats = NDArray[np.float64]

SIDES = np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]], dtype=bool)
SIDES_AND_CORNERS = np.ones((3, 3), dtype=bool)
_BY_SIDES = 4


def neighbourhood(connectivity: int) -> Flags:
    """The cells that touch one: by sides (4), or by corners too (8)."""
    return SIDES if connectivity == _BY_SIDES else SIDES_AND_CORNERS


def clusters_of(cells: Flags, persons: Floats, connectivity: int, least: float) -> Labels:
    """Groups of cells that hang together and have ``least`` persons or more.

    Numbered from 1 in reading order of their first cell. Cells beyond the raster are of no group.
    """
    groups, count = ndimage.label(cells, structure=neighbourhood(connectivity))
    sums = np.bincount(groups.ravel(), weights=persons.ravel(), minlength=count + 1)
    # persons of cells are sums of decimals: a group of exactly the least one must not fall short
    kept = sums >= least - _ROUNDING * max(least, 1.0)
    kept[0] = False
    number = np.cumsum(kept) * kept
    found: Labels = number.astype(np.int32)[groups]
    return found


_ROUNDING = 1e-9
"""What adding up many decimals may be off, of the sum."""


def at_least(values: Floats, threshold: float) -> Flags:
    """Where a value reaches a threshold, decimals that were added up not falling short."""
    found: Flags = values >= threshold - _ROUNDING * max(threshold, 1.0)
    return found


def members(labels: Labels, other: Labels) -> NDArray[np.int64]:
    """The clusters of ``labels`` that have a cell in a cluster of ``other``, in order."""
    both = (labels > 0) & (other > 0)
    return np.unique(labels[both]).astype(np.int64)


def holes_of(inside: Flags) -> tuple[Labels, NDArray[np.int64]]:
    """The holes of a cluster and the cells of each (holes + 1,), the first being no hole.

    A hole is what hangs together by sides and does not reach what lies around the cluster.
    ``inside`` must have a rim of cells that are not of the cluster.
    """
    groups, count = ndimage.label(~inside, structure=SIDES)
    groups = np.where(groups == groups[0, 0], 0, groups).astype(np.int32)
    return groups, np.bincount(groups.ravel(), minlength=count + 1).astype(np.int64)


def grown(cells: Flags, steps: int) -> Flags:
    """Cells within so many steps of some, corners included: a square around each."""
    if steps <= 0 or not cells.any():
        return cells
    wide = cells
    for axis in (0, 1):
        wide = ndimage.maximum_filter1d(wide, 2 * steps + 1, axis=axis, mode="constant", cval=0)
    found: Flags = wide
    return found
