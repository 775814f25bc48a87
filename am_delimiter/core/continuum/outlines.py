"""Outlines: the boundary of patches as polygons, traced along the edges of their runs.

Own code rather than a library's tracing of an array: it needs no array of cells, so that its memory
follows the length of the boundary, and it gives the same rings however the grid is cut.

The west ends of runs, one below the other, make a *side* that goes down; their east ends one that
goes up. Where a side ends, a level stretch of boundary leads to the next: along the line between
two rows such stretches reach from every odd end of a side to the next one. Going round with the
land on the left gives each piece of land one outer ring against the clock and its holes with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..land.raster import Grid
from ..land.runs import Ints, Runs
from .patches import Patches, connect

_SIDES = 100_000
"""Sides that become polygons between two looks at the cancel."""


@dataclass(frozen=True)
class _Sides:
    """Upright stretches of boundary: column, first row and row after the last one.

    ``west`` tells whether land begins there (else it ends), ``piece`` the land it belongs to.
    """

    col: Ints
    top: Ints
    bottom: Ints
    west: NDArray[np.bool_]
    piece: Ints

    def __len__(self) -> int:
        return len(self.col)


def patch_outlines(
    patches: Patches, which: NDArray[np.bool_] | None = None, progress: Progress | None = None
) -> NDArray[np.object_]:
    """Outline in metres of each patch (patches,); None of those that are not asked for.

    An outline is a multipolygon: cells that touch by a corner only are two polygons of one patch.
    """
    progress = progress or Progress()
    which = np.ones(len(patches), dtype=bool) if which is None else which
    found = np.full(len(patches), None, dtype=object)
    if not which.any():
        return found
    asked = patches.among(which)
    runs = asked.runs
    piece = connect(runs, 4)
    progress.check()
    sides = _sides(runs, piece)
    progress.check()
    follows = _next_sides(sides, runs.width)
    progress.check()
    rings = _rings(follows)
    progress.check()
    polygons = _polygons(sides, *rings, patches.grid, progress)
    patch_of_piece = np.empty(len(polygons), dtype=np.int64)
    patch_of_piece[piece] = asked.of_run
    by_patch = np.argsort(patch_of_piece, kind="stable")
    found[which] = shapely.multipolygons(polygons[by_patch], indices=patch_of_piece[by_patch])
    return found


def _sides(runs: Runs, piece: NDArray[np.int32]) -> _Sides:
    row, col = runs.row, runs.col
    col = np.concatenate((col, col + runs.lengths))
    row = np.concatenate((row, row))
    west = np.repeat([True, False], len(runs))
    order = np.lexsort((row, col, west))
    col, row, west = col[order], row[order], west[order]
    first = np.ones(len(col), dtype=bool)
    first[1:] = (np.diff(row) != 1) | (np.diff(col) != 0) | (west[1:] != west[:-1])
    last = np.append(first[1:], True)
    of_side = np.concatenate((piece, piece)).astype(np.int64)[order]
    return _Sides(col[first], row[first], row[last] + 1, west[first], of_side[first])


def _next_sides(sides: _Sides, width: int) -> Ints:
    """The side that follows each one when going round."""
    count = len(sides)
    twice = np.tile(np.arange(count), 2)
    place = np.concatenate((sides.top, sides.bottom)) * width + sides.col[twice]
    # land that ends at a place lies west of it: its stretch ends before that of land that begins
    order = np.argsort(2 * place + sides.west[twice], kind="stable")
    ends = _untouched(order, place, sides.piece[twice]).reshape(-1, 2)
    side, at_bottom = ends % count, ends >= count
    # west sides are walked down: they leave at the bottom; east sides leave at the top
    leaves = at_bottom == sides.west[side]
    follows = np.empty(count, dtype=np.int64)
    follows[side[leaves]] = side[~leaves]
    return follows


def _untouched(order: Ints, place: Ints, piece: Ints) -> Ints:
    """Let no ring touch itself where two cells of one piece meet by a corner.

    Going the other way there makes two rings that touch, which is what a polygon may have.
    """
    first = np.flatnonzero(
        (place[order[1:]] == place[order[:-1]]) & (piece[order[1:]] == piece[order[:-1]])
    )
    turned = order.copy()
    turned[first], turned[first + 1] = order[first + 1], order[first]
    return turned


def _rings(follows: Ints) -> tuple[Ints, Ints]:
    """The ring of each side, named by its smallest member, and how far ahead that one is.

    By doubling: after k rounds every side knows the smallest of the next 2^k.
    """
    smallest, steps, ahead = np.arange(len(follows)), np.zeros_like(follows), follows
    reach = 1
    while True:
        other = smallest[ahead]
        better = other < smallest
        if not better.any():  # then all know the smallest of their whole ring
            return smallest, steps
        steps = np.where(better, reach + steps[ahead], steps)
        smallest = np.where(better, other, smallest)
        ahead, reach = ahead[ahead], reach * 2


def _polygons(
    sides: _Sides, ring: Ints, to_first: Ints, grid: Grid, progress: Progress
) -> NDArray[np.object_]:
    """One polygon for each piece of land, in order."""
    names, ring = np.unique(ring, return_inverse=True)
    turn = np.where(sides.west, -1, 1) * sides.col * (sides.bottom - sides.top)
    hole = np.bincount(ring, weights=turn) < 0
    piece = sides.piece[names]
    shell_first = np.lexsort((hole, piece))
    place = np.empty_like(shell_first)
    place[shell_first] = np.arange(len(names))
    walk = np.lexsort((-to_first, place[ring]))
    ring, piece = place[ring[walk]], piece[shell_first]
    progress.check()
    found = []
    for first, last in _batches(sides.piece[walk]):
        progress.check()
        part = walk[first:last]
        rings = shapely.linearrings(
            *_corners(sides, part, grid), indices=np.repeat(ring[first:last] - ring[first], 2)
        )
        of_ring = piece[ring[first] : ring[last - 1] + 1]
        found.append(shapely.polygons(rings, indices=of_ring - of_ring[0]))
    return np.concatenate(found)


def _batches(piece: Ints) -> Iterator[tuple[int, int]]:
    """Stretches of sides, in the order of their ``piece``, with whole pieces and about as long."""
    starts = np.flatnonzero(np.diff(piece, prepend=-1))
    cuts = np.unique(starts[np.searchsorted(starts, np.arange(0, len(piece), _SIDES), "right") - 1])
    return zip(cuts, np.append(cuts[1:], len(piece)))


def _corners(
    sides: _Sides, walk: Ints, grid: Grid
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Coordinates of both ends of the sides that are walked."""
    west = sides.west[walk]
    begin = np.where(west, sides.top[walk], sides.bottom[walk])
    finish = np.where(west, sides.bottom[walk], sides.top[walk])
    x = grid.x_min + np.repeat(sides.col[walk], 2) * grid.cell
    y = grid.y_max - np.column_stack((begin, finish)).ravel() * grid.cell
    return x, y
