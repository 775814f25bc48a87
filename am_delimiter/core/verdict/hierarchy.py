"""The hierarchy of patches as a tree, and the tolerance at which communes join.

Every patch is a leaf; every gap, by growing distance, makes a node of the two groups it joins. A
commune is a member of a node when its leaves hold what `Membership` asks for, and then of every
node above. Its *entries* are the lowest such nodes: one when that is a half or more of all there
is. The critical gap of some communes is the lowest node above an entry of each.

The leaves are laid out so that every node is one run of them. What a node holds of a commune is
then a difference of two running totals, and ancestors are found by doubling steps: any question is
answered without walking the forest again. The totals are exact (see `Membership`), so a node and
the continuum that is cut there give the same answer to the last bit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..continuum.gaps import Gaps
from .membership import Membership

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


OFTEN = 100_000
"""Gaps after which it is asked whether to go on."""


@dataclass(frozen=True)
class CriticalGap:
    """The smallest tolerance that joins some communes; ``gap`` is the join that decides it.

    ``gap`` is an index into `Gaps`, None when the communes share one patch.
    """

    distance_m: float
    gap: int | None


@dataclass(frozen=True)
class Hierarchy:
    """The tree: nodes 0…n-1 are patches, n… the gaps in order, the last one holds all there is.

    ``start`` and ``end`` give the run of leaves of each node, ``above[k]`` its ancestor 2^k steps
    up, ``entries`` the entry nodes of each commune, ``distance_m`` the length of each gap.
    """

    n_patches: int
    start: Ints
    end: Ints
    above: Ints
    entries: tuple[Ints, ...]
    distance_m: NDArray[np.float64]

    def critical_gap(self, communes: Sequence[int]) -> CriticalGap | None:
        """Smallest tolerance at which all communes are members of one continuum, None if none."""
        first, *others = [self.entries[commune] for commune in communes]
        node = first
        for entries in others:
            joins = [self._join(first, np.full(len(first), entry)) for entry in entries]
            if not joins:
                return None
            # all are ancestors of the same entry, and of those the highest number is on top
            node = np.maximum(node, np.min(joins, axis=0))
        return self._gap_at(int(node.min())) if len(node) else None

    def pairs(self) -> dict[tuple[int, int], CriticalGap]:
        """Critical gap of every pair of communes (i < j); pairs that never join are absent."""
        found = {}
        for commune in range(len(self.entries)):
            for other, node in self._lowest_joins(commune):
                gap = self._gap_at(node)
                if gap:
                    found[commune, other] = gap
        return found

    def _lowest_joins(self, commune: int) -> list[tuple[int, int]]:
        """The communes after this one with entries, each with the lowest node above both."""
        others = [c for c in range(commune + 1, len(self.entries)) if len(self.entries[c])]
        own = self.entries[commune]
        if not others or not len(own):
            return []
        counts = np.array([len(self.entries[other]) for other in others])
        theirs = np.concatenate([self.entries[other] for other in others])
        joins = [self._join(np.full(len(theirs), entry), theirs) for entry in own]
        starts = np.concatenate(([0], np.cumsum(counts)[:-1]))
        lowest = np.minimum.reduceat(np.min(joins, axis=0), starts)
        return list(zip(others, lowest.tolist()))

    def _join(self, a: Ints, b: Ints) -> Ints:
        """The lowest node above both (or one of them), for arrays of nodes."""
        node = a.copy()
        for step in self.above[::-1]:
            higher = step[node]
            node = np.where(self._holds(higher, b), node, higher)
        return np.where(self._holds(node, b), node, self.above[0][node])

    def _holds(self, node: Ints, other: Ints) -> NDArray[np.bool_]:
        return (self.start[node] <= self.start[other]) & (self.end[other] <= self.end[node])

    def _gap_at(self, node: int) -> CriticalGap | None:
        """What a node means: one patch, a gap, or (the last node) never."""
        gap = node - self.n_patches
        if gap < 0:
            return CriticalGap(0.0, None)
        return CriticalGap(float(self.distance_m[gap]), gap) if gap < len(self.distance_m) else None


def build_hierarchy(
    gaps: Gaps, membership: Membership, progress: Progress | None = None
) -> Hierarchy:
    """The tree of patches and the entries of each commune by a rule of membership."""
    progress = progress or Progress()
    parent, left, right = _grow(gaps, progress)
    start, end = _lay_out(parent, left, right, progress)
    progress.check()
    above = _doubling(parent)
    tree = Hierarchy(gaps.n_patches, start, end, above, (), gaps.distance_m)
    crowded = _crowded(tree, membership)
    columns = membership.amounts.tocsc()
    entries = tuple(
        _entries(
            tree,
            columns.indices[first:last].astype(np.int64),
            columns.data[first:last],
            float(whole),
            membership.need,
            crowded,
        )
        for first, last, whole in zip(columns.indptr, columns.indptr[1:], membership.whole)
    )
    return Hierarchy(gaps.n_patches, start, end, above, entries, gaps.distance_m)


def _crowded(tree: Hierarchy, membership: Membership) -> NDArray[np.bool_]:
    """Which nodes hold the least number of persons, shape (nodes,)."""
    in_order = np.empty(tree.n_patches)
    in_order[tree.start[: tree.n_patches]] = membership.crowd
    total = np.concatenate(([0.0], np.cumsum(in_order)))
    return np.asarray(total[tree.end] - total[tree.start] >= membership.least_crowd)


def _grow(gaps: Gaps, progress: Progress) -> tuple[Ints, list[int], list[int]]:
    """Parent of each node, and the two children of the node of each gap."""
    n = gaps.n_patches
    top = n + len(gaps)
    root = list(range(n))  # union-find over the patches, halving the paths on the way
    node_of = list(range(n))  # the node that stands for the group of a root
    left: list[int] = []
    right: list[int] = []
    for a, b in zip(gaps.first.tolist(), gaps.second.tolist()):
        if len(left) % OFTEN == 0:
            progress.check()
        while root[a] != a:
            root[a] = a = root[root[a]]
        while root[b] != b:
            root[b] = b = root[root[b]]
        left.append(node_of[a])
        right.append(node_of[b])
        root[b] = a
        node_of[a] = n + len(left) - 1
    parent = np.full(top + 1, top, dtype=np.int64)
    parent[left] = parent[right] = np.arange(n, top)
    return parent, left, right


def _lay_out(
    parent: Ints, left: list[int], right: list[int], progress: Progress
) -> tuple[Ints, Ints]:
    """Run of leaves of each node, so that children lie side by side in their parent."""
    top = len(parent) - 1
    n = top - len(left)
    size = [1] * n
    for a, b in zip(left, right):
        size.append(size[a] + size[b])
    progress.check()
    start = [0] * top
    at = 0
    for node in np.flatnonzero(parent[:top] == top).tolist():
        start[node] = at
        at += size[node]
    for node in range(top - 1, n - 1, -1):
        if node % OFTEN == 0:
            progress.check()
        a = left[node - n]
        start[a] = start[node]
        start[right[node - n]] = start[node] + size[a]
    first = np.array([*start, 0], dtype=np.int64)
    return first, first + np.array([*size, n], dtype=np.int64)


def _doubling(parent: Ints) -> Ints:
    """Ancestors 1, 2, 4, … steps up, until all have reached the top; shape (steps, nodes)."""
    steps = [parent]
    while (steps[-1] != len(parent) - 1).any():
        steps.append(steps[-1][steps[-1]])
    return np.array(steps)


def _entries(
    tree: Hierarchy,
    patches: Ints,
    amounts: Floats,
    whole: float,
    need: float,
    crowded: NDArray[np.bool_],
) -> Ints:
    """The lowest nodes that hold enough of a commune, and enough persons.

    ``patches`` and ``amounts`` say how much of the commune each patch has. A run of leaves with
    more than ``need · whole`` holds a leaf where their running total passes a multiple of that, so
    it is enough to climb from those leaves.
    """
    order = np.argsort(tree.start[patches])
    places = tree.start[patches][order]
    total = np.concatenate(([0.0], np.cumsum(amounts[order])))

    def enough(node: Ints) -> NDArray[np.bool_]:
        inside = (
            total[np.searchsorted(places, tree.end[node])]
            - total[np.searchsorted(places, tree.start[node])]
        )
        # divided as in `Membership.members`: the same amount must give the same answer
        return np.asarray((inside / whole > need) & crowded[node])

    node = patches[order][_seeds(total, need * whole)]
    climbing = ~enough(node)
    for step in tree.above[::-1]:
        higher = step[node]
        node = np.where(climbing & ~enough(higher), higher, node)
    node = np.unique(np.where(climbing, tree.above[0][node], node))
    # the last node stands for «never»: it is no continuum, even if one holds as much as it
    return _lowest(tree, node[node < len(tree.start) - 1])


def _seeds(total: Floats, step: float) -> Ints:
    """Positions of the leaves where the running total passes a multiple of ``step``."""
    leaves = len(total) - 1
    if step * leaves <= total[-1]:  # more multiples than leaves
        return np.arange(leaves)
    marks = np.arange(1, int(total[-1] / step) + 2) * step
    # rounding may put a mark just beside the leaf that it should fall in: take both sides
    around = np.searchsorted(total[1:], marks)
    near = np.concatenate((around - 1, around, around + 1))
    return np.unique(np.clip(near, 0, leaves - 1))


def _lowest(tree: Hierarchy, nodes: Ints) -> Ints:
    """The nodes that hold no other of them: in order, what comes next must lie beyond."""
    if not len(nodes):
        return nodes
    nodes = nodes[np.lexsort((-tree.end[nodes], tree.start[nodes]))]
    alone = tree.start[nodes[1:]] >= tree.end[nodes[:-1]]
    return nodes[np.append(alone, True)]
