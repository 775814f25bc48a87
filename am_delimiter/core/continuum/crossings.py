"""Barriers and bridges: what raises a gap, what carries it, and the hierarchy that results.

The rule, printed with every result that uses it. The line of a gap is the straight one between the
edges of two cells. A line that meets a barrier is not allowed, or counts a stated cost more. The
adjusted distance of two patches is the least over all lines between them, and the adjusted gaps
are their minimum spanning forest by it. Cells that touch are one patch, barrier or not.

A bridge (or road) counts as built-up for the continuity, not for areas: the land at its two ends
is as far apart as the wider of the two gaps to the bridge.

Nothing is approximated. With w the adjusted distance, c ≥ 0 the cost and d the plain one, the
forest of w lies within that of the clear lines and the plain one: a line over a barrier that the
plain forest lacks has a way round it of plain gaps of at most d, so of at most d + c = w each.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..basis.progress import Progress
from ..land.burn import burn, touch
from ..land.land_errors import MissingCrs
from ..land.land_given import CrossingLayer
from ..land.runs import Ints, Runs, common, union, without
from ..land.true_scale import reach_on_plane
from ..land.whereabouts import check_coordinates
from .barriers import Barriers
from .clear_gaps import find_clear_gaps
from .continuum_errors import BarrierEverywhere
from .dendrogram import spanning, unite
from .gaps import Gaps
from .patches import Patches
from .true_gaps import find_true_gaps, on_ground


@dataclass(frozen=True)
class Crossings:
    """Barriers and bridges as shapes in the working system.

    ``cost_m`` is what a barrier adds to a gap; infinity forbids it.
    """

    barriers: tuple[BaseGeometry, ...]
    bridges: tuple[BaseGeometry, ...]
    cost_m: float


@dataclass(frozen=True)
class Crossed:
    """The adjusted forest, and what the barriers and bridges did.

    ``added_m`` (m,) is what a barrier added to each of ``gaps`` and ``over_bridge`` (m,) whether
    it leads to a bridge. ``crossed`` is the number of plain gaps whose line meets a barrier.
    ``idle_bridges`` counts the bridges that lie off the grid or on built-up land all along, and so
    change nothing.
    """

    gaps: Gaps
    added_m: NDArray[np.float64]
    over_bridge: NDArray[np.bool_]
    crossed: int
    idle_bridges: int


@dataclass(frozen=True)
class _Nodes:
    """What is to be joined: the patches, then the bridges; runs in order and the node of each."""

    runs: Runs
    node: NDArray[np.int32]
    n_patches: int
    count: int


@dataclass(frozen=True)
class _Joins:
    """Possible joins of nodes: fields as in `Gaps`, and what a barrier added to each."""

    first: Ints
    second: Ints
    distance_m: NDArray[np.float64]
    added_m: NDArray[np.float64]
    cells: Ints


def crossings_of(
    barriers: Sequence[CrossingLayer],
    bridges: Sequence[CrossingLayer],
    cost_m: float | None,
    crs: str,
) -> Crossings:
    """The shapes of some layers in ``crs``; without a cost barriers forbid. Raises `MissingCrs`."""
    return Crossings(
        barriers=_shapes(barriers, crs),
        bridges=_shapes(bridges, crs),
        cost_m=math.inf if cost_m is None else cost_m,
    )


def _shapes(layers: Sequence[CrossingLayer], crs: str) -> tuple[BaseGeometry, ...]:
    found: list[BaseGeometry] = []
    for layer in layers:
        if layer.frame.crs is None:
            raise MissingCrs(layer=layer.name)
        check_coordinates(layer.frame, layer.name)
        shapes = layer.frame.to_crs(crs).geometry
        found += [shape for shape in shapes if shape is not None and not shape.is_empty]
    return tuple(found)


def cross(
    patches: Patches,
    crossings: Crossings,
    max_gap_m: float,
    progress: Progress | None = None,
    plain: Gaps | None = None,
) -> Crossed:
    """The minimum spanning forest of the patches by the adjusted distance.

    Gaps of more than ``max_gap_m`` metres, cost included, are not searched. ``plain`` are the gaps
    of the patches up to there without barriers and bridges, where they are known already. Raises
    `BarrierEverywhere` when a barrier covers all built-up land.
    """
    progress = progress or Progress()
    grid = patches.grid
    barriers = Barriers(crossings.barriers, grid)
    _check_beside(patches, crossings)
    nodes = _nodes(patches, [touch([bridge], grid) for bridge in crossings.bridges])
    if plain is None or nodes.count > nodes.n_patches:  # bridges are nodes too
        plain = find_true_gaps(nodes.runs, nodes.node, grid, max_gap_m, progress.part(0.0, 0.3))
    reach = reach_on_plane(nodes.runs, grid, max_gap_m)
    clear = find_clear_gaps(nodes.runs, nodes.node, grid, reach, barriers, progress.part(0.3, 1.0))
    clear = on_ground(clear, grid, max_gap_m)
    over = barriers.crossed(plain.cells)
    joins = [_joins(clear, np.ones(len(clear), dtype=bool), 0.0)]
    if math.isfinite(crossings.cost_m):
        joins.append(_joins(plain, over, crossings.cost_m))
    gaps, added, over_bridge = _forest(_together(joins, max_gap_m), nodes, progress)
    return Crossed(
        gaps=gaps,
        added_m=added,
        over_bridge=over_bridge,
        crossed=int(over.sum()),
        idle_bridges=len(crossings.bridges) - (nodes.count - nodes.n_patches),
    )


def _check_beside(patches: Patches, crossings: Crossings) -> None:
    """Raise `BarrierEverywhere` when no built-up cell has its centre beside the barriers."""
    areas = [shape for shape in crossings.barriers if shape.geom_type.endswith("Polygon")]
    covered = burn(areas, patches.grid)
    runs = patches.runs
    under = np.diff(common(runs.start, runs.end, covered.start, covered.end), axis=0).sum()
    if under == runs.n_cells:
        raise BarrierEverywhere


def _nodes(patches: Patches, bridges: Sequence[Runs]) -> _Nodes:
    """Patches and the cells of bridges that are not built-up, each bridge one node."""
    starts, ends, nodes = [patches.runs.start], [patches.runs.end], [patches.of_run]
    taken, count = patches.runs, len(patches)
    for bridge in bridges:
        built = common(bridge.start, bridge.end, taken.start, taken.end)
        start, end = without(bridge.start, bridge.end, *built)
        if not len(start):
            continue
        starts.append(start)
        ends.append(end)
        nodes.append(np.full(len(start), count, dtype=np.int32))
        taken = union([taken, Runs(taken.rows, taken.cols, start, end)])
        count += 1
    start = np.concatenate(starts)
    order = np.argsort(start, kind="stable")
    runs = Runs(taken.rows, taken.cols, start[order], np.concatenate(ends)[order])
    return _Nodes(runs, np.concatenate(nodes)[order], len(patches), count)


def _joins(gaps: Gaps, chosen: NDArray[np.bool_], cost_m: float) -> _Joins:
    """Some of the gaps as joins, each with a cost added."""
    return _Joins(
        first=gaps.first[chosen],
        second=gaps.second[chosen],
        distance_m=gaps.distance_m[chosen] + cost_m,
        added_m=np.full(int(chosen.sum()), cost_m),
        cells=gaps.cells[chosen],
    )


def _together(joins: Sequence[_Joins], max_gap_m: float) -> _Joins:
    """All joins by growing distance; ties by the place of their cells."""
    distance = np.concatenate([part.distance_m for part in joins])
    cells = np.concatenate([part.cells for part in joins])
    order = np.lexsort((*cells.T[::-1], distance))
    order = order[distance[order] <= max_gap_m]
    return _Joins(
        first=np.concatenate([part.first for part in joins])[order],
        second=np.concatenate([part.second for part in joins])[order],
        distance_m=distance[order],
        added_m=np.concatenate([part.added_m for part in joins])[order],
        cells=cells[order],
    )


def _forest(
    joins: _Joins, nodes: _Nodes, progress: Progress
) -> tuple[Gaps, NDArray[np.float64], NDArray[np.bool_]]:
    """The spanning forest of the patches; a bridge hands a join on to a patch it already reached.

    A join of two groups counts only when each holds a patch: before that a bridge has merely got
    longer.
    """
    n = nodes.n_patches
    kept = spanning(nodes.count, joins.first, joins.second)
    left, right = unite(nodes.count, joins.first[kept], joins.second[kept], progress)
    reached = _patches_reached(nodes, left, right)
    counts = (reached[left] >= 0) & (reached[right] >= 0)
    kept, left, right = kept[counts], left[counts], right[counts]
    first, second = joins.first[kept], joins.second[kept]
    gaps = Gaps(
        n_patches=n,
        first=np.where(first < n, first, reached[left]),
        second=np.where(second < n, second, reached[right]),
        distance_m=joins.distance_m[kept],
        cells=joins.cells[kept],
    )
    return gaps, joins.added_m[kept], (first >= n) | (second >= n)


def _patches_reached(nodes: _Nodes, left: Ints, right: Ints) -> Ints:
    """A patch in each node that `unite` makes, the nodes to be joined before them; -1 for none."""
    found = [*range(nodes.n_patches), *[-1] * (nodes.count - nodes.n_patches)]
    for a, b in zip(left.tolist(), right.tolist()):
        found.append(found[a] if found[a] >= 0 else found[b])
    return np.array(found, dtype=np.int64)
