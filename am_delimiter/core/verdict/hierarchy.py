"""The hierarchy: in which node of the tree of patches communes join, and at which tolerance.

A commune is a member of a node when its leaves hold what `Membership` asks for, and then of every
node above. Its *entries* are the lowest such nodes: one when that is a half or more of all there
is. The critical gap of some communes is the lowest node above an entry of each.

The totals are exact (see `Membership`), so a node and the continuum that is cut there give the
same answer to the last bit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..continuum.patch_tree import PatchTree
from .membership import Membership

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class CriticalGap:
    """The smallest tolerance that joins some communes; ``gap`` is the join that decides it.

    ``gap`` is an index into `Gaps`, None when the communes share one patch.
    """

    distance_m: float
    gap: int | None


@dataclass(frozen=True)
class Hierarchy:
    """The tree of patches with the entry nodes of each commune."""

    tree: PatchTree
    entries: tuple[Ints, ...]

    def critical_gap(self, communes: Sequence[int]) -> CriticalGap | None:
        """Smallest tolerance at which all communes are members of one continuum, None if none."""
        first, *others = [self.entries[commune] for commune in communes]
        node = first
        for entries in others:
            joins = [self.tree.join(first, np.full(len(first), entry)) for entry in entries]
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
        joins = [self.tree.join(np.full(len(theirs), entry), theirs) for entry in own]
        starts = np.concatenate(([0], np.cumsum(counts)[:-1]))
        lowest = np.minimum.reduceat(np.min(joins, axis=0), starts)
        return list(zip(others, lowest.tolist()))

    def _gap_at(self, node: int) -> CriticalGap | None:
        """What a node means: one patch, a gap, or (the last node) never."""
        gap, distance_m = node - self.tree.n_patches, self.tree.distance_m
        if gap < 0:
            return CriticalGap(0.0, None)
        return CriticalGap(float(distance_m[gap]), gap) if gap < len(distance_m) else None


def build_hierarchy(tree: PatchTree, membership: Membership) -> Hierarchy:
    """The entries of each commune in a tree of patches, by a rule of membership."""
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
    return Hierarchy(tree, entries)


def _crowded(tree: PatchTree, membership: Membership) -> NDArray[np.bool_]:
    """Which nodes hold the least number of persons, shape (nodes,)."""
    in_order = np.empty(tree.n_patches)
    in_order[tree.start[: tree.n_patches]] = membership.crowd
    total = np.concatenate(([0.0], np.cumsum(in_order)))
    return np.asarray(total[tree.end] - total[tree.start] >= membership.least_crowd)


def _entries(
    tree: PatchTree,
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
    if not np.isfinite(whole):  # too little evidence: no node has it as a member
        return np.array([], dtype=np.int64)
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
    return _lowest(tree, node[node < len(tree) - 1])


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


def _lowest(tree: PatchTree, nodes: Ints) -> Ints:
    """The nodes that hold no other of them: in order, what comes next must lie beyond."""
    if not len(nodes):
        return nodes
    nodes = nodes[np.lexsort((-tree.end[nodes], tree.start[nodes]))]
    alone = tree.start[nodes[1:]] >= tree.end[nodes[:-1]]
    return nodes[np.append(alone, True)]
