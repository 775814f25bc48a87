"""The tree of patches: which groups each gap joins, from single patches to all there is.

Every patch is a leaf; every gap, by growing distance, makes a node of the two groups it joins. The
leaves are laid out so that every node is one run of them. What a node holds of anything is then a
difference of two running totals, and ancestors are found by doubling steps: any question is
answered without walking the forest again.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..land.runs import Ints
from .gaps import Gaps

OFTEN = 100_000
"""Gaps after which it is asked whether to go on."""


@dataclass(frozen=True)
class PatchTree:
    """Nodes 0…n-1 are patches, n… the gaps in order, the last one holds all there is.

    ``start`` and ``end`` (nodes,) give the run of leaves of each node, ``above[k]`` (steps, nodes)
    its ancestor 2^k steps up, ``distance_m`` (gaps,) the length of each gap.
    """

    n_patches: int
    start: Ints
    end: Ints
    above: NDArray[np.int32]
    distance_m: NDArray[np.float64]

    def __len__(self) -> int:
        """Number of nodes."""
        return len(self.start)

    def join(self, a: Ints, b: Ints) -> Ints:
        """The lowest node above both (or one of them), for arrays of nodes."""
        node = a.copy()
        for step in self.above[::-1]:
            higher = step[node]
            node = np.where(self._holds(higher, b), node, higher)
        return np.where(self._holds(node, b), node, self.above[0][node])

    def _holds(self, node: Ints, other: Ints) -> NDArray[np.bool_]:
        return (self.start[node] <= self.start[other]) & (self.end[other] <= self.end[node])

    def joins_at(self, patch: int) -> NDArray[np.float64]:
        """Smallest tolerance in metres that joins each patch (patches,) with ``patch``.

        0 for the patch itself, infinite where no chain of gaps leads to it.
        """
        reached = np.concatenate((np.zeros(self.n_patches), self.distance_m, [np.inf]))
        patches = np.arange(self.n_patches)
        found: NDArray[np.float64] = reached[self.join(np.full_like(patches, patch), patches)]
        return found


def grow_patch_tree(gaps: Gaps, progress: Progress) -> PatchTree:
    """The tree of the patches of a forest."""
    _, left, right = unite(gaps.n_patches, gaps.first, gaps.second, progress)
    top = gaps.n_patches + len(left)
    parent = np.full(top + 1, top, dtype=np.int32)
    parent[left] = parent[right] = np.arange(gaps.n_patches, top)
    start, end = _lay_out(parent, left.tolist(), right.tolist(), progress)
    progress.check()
    return PatchTree(gaps.n_patches, start, end, _doubling(parent), gaps.distance_m)


def unite(count: int, first: Ints, second: Ints, progress: Progress) -> tuple[Ints, Ints, Ints]:
    """Let joins (m,) of leaves 0…``count``-1 unite them, one after the other.

    Returns the indices of the joins that unite two groups and the two nodes that each unites: a
    leaf, or ``count`` + k for what the k-th of them has made. Other joins are passed over.
    """
    root = list(range(count))  # union-find, halving the paths on the way
    node_of = list(range(count))  # the node that stands for the group of a root
    kept: list[int] = []
    left: list[int] = []
    right: list[int] = []
    for join, (a, b) in enumerate(zip(first.tolist(), second.tolist())):
        if join % OFTEN == 0:
            progress.check()
        while root[a] != a:
            root[a] = a = root[root[a]]
        while root[b] != b:
            root[b] = b = root[root[b]]
        if a == b:
            continue
        left.append(node_of[a])
        right.append(node_of[b])
        root[b] = a
        node_of[a] = count + len(kept)
        kept.append(join)
    return (
        np.array(kept, dtype=np.int64),
        np.array(left, dtype=np.int64),
        np.array(right, dtype=np.int64),
    )


def _lay_out(
    parent: NDArray[np.int32], left: list[int], right: list[int], progress: Progress
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


def _doubling(parent: NDArray[np.int32]) -> NDArray[np.int32]:
    """Ancestors 1, 2, 4, … steps up, until all have reached the top; shape (steps, nodes)."""
    steps = [parent]
    while (steps[-1] != len(parent) - 1).any():
        steps.append(steps[-1][steps[-1]])
    return np.array(steps)
