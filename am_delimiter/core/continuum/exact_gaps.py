"""Exact gaps: the forest of the gaps between the polygons that were given, not between their cells.

Cells say which polygons hang together as a patch; how far apart two patches are, the polygons know.
The forest of the cells is where the search begins. A forest is the shortest one exactly when every
gap is the shortest way out of one of the two groups it joins (the cut property). So for every gap
the shortest way out of the smaller group is measured, to whatever patch it leads; the spanning
forest of the gaps so far and of these ways is taken, and this again until nothing is new. Each way
that is added belongs to the shortest forest, so that this ends, and what is left is that forest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..land.burn import cells_inside
from ..land.raster import Grid
from ..land.runs import Ints
from ..land.true_scale import reach_on_plane
from ..memory import remembered
from .dendrogram import spanning, unite
from .facing import Facing
from .gaps import Gaps, Search, find_gaps
from .patch_tree import grow_patch_tree
from .patches import Patches
from .true_gaps import find_true_gaps, on_ground

FEW = 40
"""Polygons of a group up to which the index of all is asked, and not one made of the others."""

BEYOND = 3.0
"""Cells that the forest of the cells reaches beyond the greatest gap: polygons may be nearer."""

LEAST = 1e-6
"""Metres below which two lengths are one."""


class Way(NamedTuple):
    """A way between two patches, ordered by length; its ends are polygons, -1 while unknown."""

    metres: float
    guessed: bool
    first: int
    second: int
    start: int
    end: int


@dataclass(frozen=True)
class PatchLand:
    """The polygons (n,) of the patches and the ``patch`` (n,) of each.

    A polygon with cells in several patches is there for each; one without a cell is in none.
    """

    shapes: NDArray[np.object_]
    patch: Ints


@remembered("facing", "search")
def measured_gaps(
    patches: Patches,
    polygons: NDArray[np.object_] | None,
    max_gap_m: float,
    progress: Progress,
    facing: Facing | None = None,
    search: Search | None = None,
) -> Gaps:
    """The forest of the patches: between ``polygons`` where these are all there is, else of cells.

    ``polygons`` is None where cells have to do: with rasters, barriers, bridges or a density.
    ``facing`` is what faces others of the patches, where that is known already. ``search`` is who
    searches between cells, None for this process.
    """
    grid, runs = patches.grid, patches.runs
    land = None if polygons is None else patch_land(patches, polygons)
    if land is None:
        return find_true_gaps(runs, patches.of_run, grid, max_gap_m, progress, facing, search)
    reach = reach_on_plane(runs, grid, max_gap_m)
    wide = reach + BEYOND * grid.cell
    half = progress.part(0.0, 0.5)
    if search:
        found = search(runs, patches.of_run, grid.cell, wide, half)
    else:
        found = find_gaps(runs, patches.of_run, grid.cell, wide, half, facing)
    return on_ground(exact_gaps(found, land, grid, reach, progress), grid, max_gap_m)


def patch_land(patches: Patches, polygons: NDArray[np.object_]) -> PatchLand | None:
    """Which of the polygons given make each patch, by their cells; None if a patch has none."""
    start, end, owner = cells_inside(list(polygons), patches.grid)
    runs = patches.runs
    run = np.minimum(np.searchsorted(runs.end, start, side="right"), len(runs) - 1)
    held = (runs.start[run] < end) & (start < runs.end[run])
    pairs = np.unique(np.column_stack((owner[held], patches.of_run[run[held]])), axis=0)
    if len(np.unique(pairs[:, 1])) < len(patches):
        return None
    return PatchLand(polygons[pairs[:, 0]], pairs[:, 1].astype(np.int64))


def exact_gaps(
    gaps: Gaps, land: PatchLand, grid: Grid, max_gap_m: float, progress: Progress
) -> Gaps:
    """The spanning forest of the patches by the distance between polygons, with its lines.

    ``gaps`` is that of the cells, searched a little beyond ``max_gap_m``.
    """
    # the centres of both cells lie in the polygons, which are no farther apart than they
    apart = np.hypot(*(gaps.cells[:, :2] - gaps.cells[:, 2:]).T) * grid.cell
    ends = zip(apart.tolist(), gaps.first.tolist(), gaps.second.tolist())
    ways = [Way(metres, True, a, b, -1, -1) for metres, a, b in ends]
    search = _Search(land)
    while True:
        ways = _spanning(ways, gaps.n_patches)
        progress.check()
        new = set(search.shorter(ways, gaps.n_patches, max_gap_m, progress)).difference(ways)
        if not new:
            return _as_gaps(ways, gaps.n_patches, land, grid, max_gap_m)
        ways += new


def _spanning(ways: list[Way], count: int) -> list[Way]:
    """The ways of the minimum spanning forest, by growing length."""
    ways = sorted(ways)
    return [ways[k] for k in spanning(count, *_ends(ways)).tolist()]


def _ends(ways: list[Way]) -> tuple[Ints, Ints]:
    first = np.array([way.first for way in ways], dtype=np.int64)
    return first, np.array([way.second for way in ways], dtype=np.int64)


def _as_gaps(ways: list[Way], count: int, land: PatchLand, grid: Grid, max_gap_m: float) -> Gaps:
    ways = [way for way in ways if way.metres <= max_gap_m]
    start, end = (np.array([way[k] for way in ways], dtype=np.int64) for k in (4, 5))
    lines = shapely.shortest_line(land.shapes[start], land.shapes[end])
    points = shapely.get_coordinates(lines).reshape(-1, 2, 2)
    col = np.floor((points[:, :, 0] - grid.x_min) / grid.cell).astype(np.int64)
    row = np.floor((grid.y_max - points[:, :, 1]) / grid.cell).astype(np.int64)
    return Gaps(
        n_patches=count,
        first=land.patch[start],
        second=land.patch[end],
        distance_m=np.array([way.metres for way in ways], dtype=np.float64),
        cells=np.column_stack((row[:, 0], col[:, 0], row[:, 1], col[:, 1])),
        lines=lines,
    )


class _Search:
    """Shortest ways out of groups of patches; each group is asked once."""

    def __init__(self, land: PatchLand) -> None:
        self._land = land
        self._tree = shapely.STRtree(land.shapes)
        self._known: dict[bytes, Way | None] = {}

    def shorter(
        self, ways: list[Way], count: int, max_gap_m: float, progress: Progress
    ) -> Iterator[Way]:
        """The shortest way out of the smaller group of each way, and of each group at the top."""
        first, second = _ends(ways)
        left, right = unite(count, first, second, progress)
        cells = np.zeros((len(ways), 4), dtype=np.int64)  # the tree asks neither for lengths
        tree = grow_patch_tree(Gaps(count, first, second, np.zeros(len(ways)), cells), progress)
        order = np.argsort(tree.start[self._land.patch], kind="stable")
        place = tree.start[self._land.patch][order]
        low, high = np.searchsorted(place, tree.start), np.searchsorted(place, tree.end)
        size = high - low
        for way, a, b in zip(ways, left.tolist(), right.tolist()):
            node = a if size[a] <= size[b] else b
            found = self._way_out(order, int(low[node]), int(high[node]), way.metres)
            progress.check()
            if found and (way.guessed or found.metres < way.metres - LEAST):
                yield found
        tops = np.flatnonzero(tree.above[0][: len(tree) - 1] == len(tree) - 1)
        for node in sorted(tops.tolist(), key=lambda top: -int(size[top]))[1:]:
            found = self._way_out(order, int(low[node]), int(high[node]), max_gap_m)
            if found:
                yield found

    def _way_out(self, order: Ints, low: int, high: int, reach: float) -> Way | None:
        """The shortest way of at most ``reach`` from some polygons, in order, to the others."""
        own = order[low:high]
        key = np.sort(own).tobytes()
        if key not in self._known:
            self._known[key] = self._measure(order, low, high, max(reach, LEAST) + LEAST)
        return self._known[key]

    def _measure(self, order: Ints, low: int, high: int, reach: float) -> Way | None:
        own, others = order[low:high], np.concatenate((order[:low], order[high:]))
        shapes, patch = self._land.shapes, self._land.patch
        if len(own) <= FEW:
            a, b = self._tree.query(shapes[own], predicate="dwithin", distance=reach)
            a = own[a]
            leaves = ~np.isin(b, own)
            a, b = a[leaves], b[leaves]
            metres = shapely.distance(shapes[a], shapes[b])
        else:
            index = shapely.STRtree(shapes[others])
            (a, b), metres = index.query_nearest(
                shapes[own], max_distance=reach, return_distance=True, all_matches=False
            )
            a, b = own[a], others[b]
        if not len(a):
            return None
        best = int(np.lexsort((b, a, metres))[0])
        ends = sorted([(int(patch[a[best]]), int(a[best])), (int(patch[b[best]]), int(b[best]))])
        (first, start), (second, end) = ends
        return Way(float(metres[best]), False, first, second, start, end)
