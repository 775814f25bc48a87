"""The dendrogram of a forest, against uniting its groups one join after the other."""

from __future__ import annotations

import numpy as np
import pytest

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.continuum.dendrogram import spanning, unite
from am_delimiter.core.continuum.gaps import Gaps
from am_delimiter.core.continuum.patch_tree import grow_patch_tree


def one_by_one(count, first, second):
    """The joins that unite two groups, and the nodes that each unites, by a list of groups."""
    node_of, kept, pairs = list(range(count)), [], []
    for join, (a, b) in enumerate(zip(first.tolist(), second.tolist())):
        left, right = node_of[a], node_of[b]
        if left != right:
            node_of = [count + len(kept) if n in (left, right) else n for n in node_of]
            kept.append(join)
            pairs.append((left, right))
    return kept, pairs


def joins_of(seed):
    """A count of leaves and joins of any of them, some more than once; few or many."""
    rng = np.random.default_rng(seed)
    count = int(rng.integers(2, 40))
    pairs = rng.integers(0, count, (int(rng.integers(0, 3 * count)), 2))
    return count, *pairs[pairs[:, 0] != pairs[:, 1]].T


@pytest.mark.parametrize("seed", range(150))
def test_any_joins(seed):
    count, first, second = joins_of(seed)
    kept, pairs = one_by_one(count, first, second)
    found = spanning(count, first, second)
    assert found.tolist() == kept
    left, right = unite(count, first[found], second[found], Progress())
    assert list(zip(left.tolist(), right.tolist())) == pairs


@pytest.mark.parametrize("turn", [1, -1])
def test_a_chain_as_long_as_the_forest(turn):
    """The deepest dendrogram there is: every join takes one leaf more."""
    count = 3000
    first, second = np.arange(count - 1)[::turn], np.arange(1, count)[::turn]
    left, right = unite(count, first, second, Progress())
    long, leaf = (left, right) if turn == 1 else (right, left)
    assert long[1:].tolist() == list(range(count, 2 * count - 2))
    assert leaf.tolist() == (second if turn == 1 else first).tolist()


@pytest.mark.parametrize("seed", range(60))
def test_every_node_is_a_run_of_its_leaves(seed):
    """The first end before the second, trees in the order of their nodes."""
    count, first, second = joins_of(seed)
    kept = spanning(count, first, second)
    first, second = first[kept], second[kept]
    _, pairs = one_by_one(count, first, second)
    leaves = [[leaf] for leaf in range(count)]
    leaves += [[] for _ in pairs]
    for node, (left, right) in enumerate(pairs, start=count):
        leaves[node] = leaves[left] + leaves[right]
    below = {child for pair in pairs for child in pair}
    laid = [leaf for node, held in enumerate(leaves) if node not in below for leaf in held]
    gaps = Gaps(count, first, second, np.arange(len(kept)) * 1.0, np.zeros((len(kept), 4), int))
    tree = grow_patch_tree(gaps, Progress())
    runs = [laid[a:b] for a, b in zip(tree.start.tolist(), tree.end.tolist())]
    assert runs == [*leaves, laid]
