"""Barriers and bridges: what raises a gap, what carries it, and the hierarchy that results.

The rule, printed with every result that uses it. A barrier divides the land: two cells lie on the
same side when one can go from one to the other by sides of cells without stepping on a cell that a
barrier touches, inside the smallest rectangle that holds all built-up land. A gap between cells of
one side is its plain distance. A gap from one side to another has a stated cost added, or is not
allowed at all; so has one from or to land on the barrier itself. A patch that reaches over a
barrier belongs to both sides. A barrier that does not divide the land changes nothing.

A bridge (or road) counts as built-up for the continuity, not for areas: the land at its two ends
is as far apart as the wider of the two gaps to the bridge.

Nothing is approximated. With w the adjusted distance, c ≥ 0 the cost and d the plain one, the
forest of w lies within the forests of each side and the plain one: a gap from side to side that
the plain forest lacks has a way round it of plain gaps of at most d, so of at most d + c = w each.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import geopandas
import numpy as np
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from .burn import touch
from .errors import BarrierEverywhere, MissingCrs
from .gaps import Gaps, find_gaps
from .patches import Patches, connect
from .progress import Progress
from .runs import Ints, Runs, common, meetings, union, without


@dataclass(frozen=True)
class CrossingLayer:
    """A layer of lines or polygons the user gave, in its own system."""

    name: str
    path: str
    frame: geopandas.GeoDataFrame


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
    it leads to a bridge. ``sides_ha`` are the hectares of built-up land on each side that has any,
    largest first; ``on_barrier_ha`` those on a barrier itself; ``idle_bridges`` counts the bridges
    that lie off the grid or on built-up land all along, and so change nothing.
    """

    gaps: Gaps
    added_m: NDArray[np.float64]
    over_bridge: NDArray[np.bool_]
    sides_ha: tuple[float, ...]
    on_barrier_ha: float
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
    """Possible joins of nodes: ``ends`` and ``cells`` as in `Gaps`, metres and what was added."""

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
        shapes = layer.frame.to_crs(crs).geometry
        found += [shape for shape in shapes if shape is not None and not shape.is_empty]
    return tuple(found)


def cross(
    patches: Patches,
    crossings: Crossings,
    max_gap_m: float,
    progress: Progress | None = None,
) -> Crossed:
    """The minimum spanning forest of the patches by the adjusted distance.

    Gaps of more than ``max_gap_m`` metres, cost included, are not searched. Raises
    `BarrierEverywhere` when no built-up land lies beside the barriers.
    """
    progress = progress or Progress()
    grid, cell = patches.grid, patches.grid.cell
    nodes = _nodes(patches, [touch([bridge], grid) for bridge in crossings.bridges])
    land, side = _sides(touch(crossings.barriers, grid))
    joins, built = [], []
    for runs, node in _by_side(nodes, land, side):
        own, local = np.unique(node.astype(np.int64), return_inverse=True)
        built.append(int(runs.lengths[node < nodes.n_patches].sum()) * grid.cell_hectares)
        found = find_gaps(runs, local.astype(np.int32), cell, max_gap_m, progress.part(0.0, 0.0))
        joins.append(_named(found, own[found.first], own[found.second]))
    sides_ha = tuple(sorted((hectares for hectares in built if hectares), reverse=True))
    if not sides_ha:
        raise BarrierEverywhere
    if math.isfinite(crossings.cost_m):
        whole = find_gaps(nodes.runs, nodes.node, cell, max_gap_m, progress.part(0.5, 1.0))
        joins.append(_over_barriers(whole, land, side, nodes.runs.width, crossings.cost_m))
    gaps, added, over_bridge = _forest(_together(joins, max_gap_m), nodes)
    return Crossed(
        gaps=gaps,
        added_m=added,
        over_bridge=over_bridge,
        sides_ha=sides_ha,
        on_barrier_ha=round(float(patches.hectares.sum()) - sum(sides_ha), 6),
        idle_bridges=len(crossings.bridges) - (nodes.count - nodes.n_patches),
    )


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


def _sides(barriers: Runs) -> tuple[Runs, NDArray[np.int32]]:
    """The land beside the barriers, and the side each of its runs lies on."""
    first = np.arange(barriers.rows, dtype=np.int64) * barriers.width
    left = without(first, first + barriers.cols, barriers.start, barriers.end)
    land = Runs(barriers.rows, barriers.cols, *left)
    return land, connect(land, 4)


def _by_side(
    nodes: _Nodes, land: Runs, side: NDArray[np.int32]
) -> Iterator[tuple[Runs, NDArray[np.int32]]]:
    """What lies on each side: runs and the node of each."""
    run, stretch = meetings(nodes.runs.start, nodes.runs.end, land.start, land.end)
    start = np.maximum(nodes.runs.start[run], land.start[stretch])
    end = np.minimum(nodes.runs.end[run], land.end[stretch])
    order = np.argsort(side[stretch], kind="stable")
    lies_on = side[stretch][order]
    for first, last in zip(*_stretches(lies_on)):
        part = order[first:last]
        yield Runs(land.rows, land.cols, start[part], end[part]), nodes.node[run[part]]


def _stretches(values: NDArray[np.int32]) -> tuple[list[int], list[int]]:
    """First and one past the last index of each stretch of equal values."""
    bounds = np.flatnonzero(np.diff(values)) + 1
    if not len(values):
        return [], []
    return [0, *bounds.tolist()], [*bounds.tolist(), len(values)]


def _over_barriers(
    gaps: Gaps, land: Runs, side: NDArray[np.int32], width: int, cost_m: float
) -> _Joins:
    """Of the plain gaps those from one side to another, or to a barrier, at their cost."""
    row_a, col_a, row_b, col_b = gaps.cells.T
    side_a = _side_at(row_a * width + col_a, land, side)
    side_b = _side_at(row_b * width + col_b, land, side)
    across = (side_a != side_b) | (side_a < 0)
    plain = _named(gaps, gaps.first, gaps.second)
    return _Joins(
        first=plain.first[across],
        second=plain.second[across],
        distance_m=plain.distance_m[across] + cost_m,
        added_m=np.full(int(across.sum()), cost_m),
        cells=plain.cells[across],
    )


def _side_at(place: Ints, land: Runs, side: NDArray[np.int32]) -> Ints:
    """The side of some cells, -1 on a barrier."""
    stretch = np.searchsorted(land.start, place, side="right") - 1
    inside = (stretch >= 0) & (place < land.end[stretch])
    return np.where(inside, side[stretch], -1)


def _named(gaps: Gaps, first: Ints, second: Ints) -> _Joins:
    return _Joins(first, second, gaps.distance_m, np.zeros(len(gaps)), gaps.cells)


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


def _forest(joins: _Joins, nodes: _Nodes) -> tuple[Gaps, NDArray[np.float64], NDArray[np.bool_]]:
    """The spanning forest of the patches; a bridge hands a join on to a patch it already reached.

    A join of two groups counts only when each holds a patch: before that a bridge has merely got
    longer.
    """
    root = list(range(nodes.count))  # union-find, halving the paths on the way
    patch_in = [n if n < nodes.n_patches else None for n in range(nodes.count)]
    kept, ends = [], []
    for join, (a, b) in enumerate(zip(joins.first.tolist(), joins.second.tolist())):
        root_a, root_b = _root(root, a), _root(root, b)
        if root_a == root_b:
            continue
        patch_a, patch_b = patch_in[root_a], patch_in[root_b]
        if patch_a is not None and patch_b is not None:
            kept.append(join)
            ends.append(
                (a if a < nodes.n_patches else patch_a, b if b < nodes.n_patches else patch_b)
            )
        root[root_b] = root_a
        patch_in[root_a] = patch_b if patch_a is None else patch_a
    pairs = np.array(ends, dtype=np.int64).reshape(-1, 2)
    gaps = Gaps(
        nodes.n_patches, pairs[:, 0], pairs[:, 1], joins.distance_m[kept], joins.cells[kept]
    )
    bridged = (joins.first[kept] >= nodes.n_patches) | (joins.second[kept] >= nodes.n_patches)
    return gaps, joins.added_m[kept], bridged


def _root(root: list[int], node: int) -> int:
    while root[node] != node:
        root[node] = node = root[root[node]]
    return node
