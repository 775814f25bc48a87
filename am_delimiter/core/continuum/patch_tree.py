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
from ..memory import remembered
from .dendrogram import unite
from .gaps import Gaps


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


@remembered()
def grow_patch_tree(gaps: Gaps, progress: Progress) -> PatchTree:
    """The tree of the patches of a forest."""
    left, right = unite(gaps.n_patches, gaps.first, gaps.second, progress)
    top = gaps.n_patches + len(left)
    parent = np.full(top + 1, top, dtype=np.int32)
    parent[left] = parent[right] = np.arange(gaps.n_patches, top)
    above = _doubling(parent)
    start, end = _lay_out(above, left, right, progress)
    return PatchTree(gaps.n_patches, start, end, above, gaps.distance_m)


def _lay_out(
    above: NDArray[np.int32], left: Ints, right: Ints, progress: Progress
) -> tuple[Ints, Ints]:
    """Run of leaves of each node, so that children lie side by side in their parent.

    ``above`` doubles the steps, and so do both totals: what a node holds adds up on the way down,
    what lies before it on the way up.
    """
    top = above.shape[1] - 1
    n = top - len(left)
    size = np.append(np.ones(n), np.zeros(top + 1 - n))
    for step in above:
        progress.check()
        size += np.bincount(step, weights=size, minlength=top + 1)
        size[top] = 0  # where steps end all arrive again and again
    start = np.zeros(top + 1, dtype=np.int64)
    start[right] = size[left]
    trees = np.flatnonzero(above[0][:top] == top)
    start[trees] = np.cumsum(size[trees]) - size[trees]
    for step in above:
        progress.check()
        start += start[step]
    size[top] = n
    return start, start + size.astype(np.int64)


def _doubling(parent: NDArray[np.int32]) -> NDArray[np.int32]:
    """Ancestors 1, 2, 4, … steps up, until all have reached the top; shape (steps, nodes)."""
    steps = [parent]
    while (steps[-1] != len(parent) - 1).any():
        steps.append(steps[-1][steps[-1]])
    return np.array(steps)
