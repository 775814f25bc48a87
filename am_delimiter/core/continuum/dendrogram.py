"""The dendrogram of a forest: which two groups each join unites, without a step for each join.

A join is *light* if it is the first of all that one of its two ends has. What light joins unite
hangs together before any other join leaves it, so that they can be contracted all at once; at most
half of the joins are left, and the same is done with those. A contracted join makes its group grow
until the first of the joins that leave it takes the group in: those that wait for the same one, in
order, are a chain, each the upper node of the one before.
"""

from __future__ import annotations

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from ..basis.progress import Progress
from ..land.runs import Ints


def spanning(count: int, first: Ints, second: Ints) -> Ints:
    """The joins (m,) of leaves 0…``count``-1 that unite two groups when made one after the other.

    Returns their indices, growing; the others close a circle.
    """
    key = np.minimum(first, second) * count + np.maximum(first, second)
    kept = np.sort(np.unique(key, return_index=True)[1])
    rank = np.arange(1, len(kept) + 1)  # all different: the forest is unique
    graph = sparse.csr_matrix((rank, (first[kept], second[kept])), shape=(count, count))
    chosen = csgraph.minimum_spanning_tree(graph).data.astype(np.int64)
    return kept[np.sort(chosen) - 1]


def unite(count: int, first: Ints, second: Ints, progress: Progress) -> tuple[Ints, Ints]:
    """Let the joins (m,) of a forest of leaves 0…``count``-1 unite them, one after the other.

    Returns the two nodes that each unites, that of its ``first`` end and that of its ``second``: a
    leaf, or ``count`` + k for what the k-th join has made.
    """
    leaf_waits, join_waits = _waiting(count, first, second, progress)
    order = np.argsort(join_waits, kind="stable")
    waits = join_waits[order]
    is_last = np.append(waits[1:] != waits[:-1], True)[: len(order)]
    child = np.full(2 * len(first) + count, -1, dtype=np.int64)
    leaves = np.flatnonzero(leaf_waits >= 0)
    child[leaf_waits[leaves]] = leaves
    child[waits[is_last]] = count + order[is_last]
    lower = np.flatnonzero(~is_last)
    end = 2 * order[lower + 1]
    end += child[end] >= 0  # the other end of the next join of a chain is taken from elsewhere
    child[end] = count + order[lower]
    return child[: 2 * len(first) : 2], child[1 : 2 * len(first) : 2]


def _waiting(count: int, first: Ints, second: Ints, progress: Progress) -> tuple[Ints, Ints]:
    """The end of a join that each leaf (count,) and the group of each join (m,) waits for.

    Join k has the ends 2k and 2k + 1. What waits for none has -1 as a leaf, and as a join the
    number of its tree counted on after the ends.
    """
    join, none = np.arange(len(first)), 2 * len(first)
    light_before, at = (np.empty(0, dtype=np.int64) for _ in range(2))  # not yet known to wait
    join_waits = np.empty(len(first), dtype=np.int64)
    leaf_waits = None
    while True:
        progress.check()
        leaf = np.column_stack((first, second)).ravel()
        waits = np.full(count, -1, dtype=np.int64)
        waits[leaf[::-1]] = (2 * join[:, None] + [0, 1]).ravel()[::-1]  # the first is written last
        leaf_waits = waits if leaf_waits is None else leaf_waits
        if not len(join):
            join_waits[light_before] = none + at
            return leaf_waits, join_waits
        known = 2 * light_before < waits[at]
        join_waits[light_before[known]] = waits[at[known]]
        is_light = np.isin(join, waits[leaf] // 2)
        count, group = _components(count, first[is_light], second[is_light])
        light_before = np.concatenate((light_before[~known], join[is_light]))
        at = group[np.concatenate((at[~known], first[is_light]))]
        join, first, second = (part[~is_light] for part in (join, group[first], group[second]))


def _components(count: int, first: Ints, second: Ints) -> tuple[int, Ints]:
    graph = sparse.csr_matrix((np.ones(len(first)), (first, second)), shape=(count, count))
    found, group = csgraph.connected_components(graph, directed=False)
    return found, group.astype(np.int64)
