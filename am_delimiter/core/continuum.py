"""Continua: what the forest of gaps says at a tolerance, and at which tolerance communes join.

A continuum at tolerance d is a group of patches joined by gaps of at most d metres. A commune is
a member when more than a given share of its built-up area lies inside. As continua only merge
when d grows, the smallest d at which communes are members of one same continuum (their critical
gap) is well defined.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from .gaps import Gaps
from .patches import Patches


@dataclass(frozen=True)
class Continua:
    """The continua at one tolerance, by decreasing area.

    ``of_patch`` (patches,) is the continuum of each patch, from 0; ``hectares`` (continua,) their
    area; ``shares`` (continua, communes) the share 0–1 of each commune's built-up area inside.
    """

    tolerance_m: float
    of_patch: NDArray[np.int64]
    hectares: NDArray[np.float64]
    shares: sparse.csr_matrix

    def __len__(self) -> int:
        """Number of continua."""
        return len(self.hectares)

    def inside(self, above: float) -> dict[int, list[int]]:
        """Continuum → communes with more than ``above`` (0–1) of their built-up area inside."""
        shares = self.shares.tocoo()
        strong = shares.data > above
        found: dict[int, list[int]] = {}
        for continuum, commune in sorted(zip(shares.row[strong], shares.col[strong])):
            found.setdefault(int(continuum), []).append(int(commune))
        return found

    def main_of(self, commune: int) -> tuple[int, float] | None:
        """The continuum with most of a commune's built-up area and that share, or None."""
        column = self.shares.getcol(commune).tocoo()
        if not column.nnz:
            return None
        best = min(range(column.nnz), key=lambda k: (-column.data[k], column.row[k]))
        return int(column.row[best]), float(column.data[best])


@dataclass(frozen=True)
class CriticalGap:
    """The smallest tolerance that joins some communes; ``gap`` is the join that decides it.

    ``gap`` is an index into `Gaps`, None when the communes share one patch.
    """

    distance_m: float
    gap: int | None


def cut(patches: Patches, gaps: Gaps, tolerance_m: float) -> Continua:
    """The continua at a tolerance in metres (gaps of exactly the tolerance are bridged)."""
    joined = gaps.distance_m <= tolerance_m
    graph = sparse.csr_matrix(
        (np.ones(int(joined.sum())), (gaps.first[joined], gaps.second[joined])),
        shape=(len(patches), len(patches)),
    )
    count, found = csgraph.connected_components(graph, directed=False)
    hectares = np.bincount(found, weights=patches.hectares, minlength=count)
    order = np.lexsort((np.arange(count), -hectares))
    rank = np.empty(count, dtype=np.int64)
    rank[order] = np.arange(count)
    of_patch = rank[found]
    into = sparse.csr_matrix(
        (np.ones(len(patches)), (of_patch, np.arange(len(patches)))), shape=(count, len(patches))
    )
    shares = sparse.csr_matrix(into @ patches.commune_cells, dtype=np.float64)
    total = patches.commune_cells.sum(axis=0).A1
    shares.data /= total[shares.indices]  # one division of whole numbers: a half is exactly 0.5
    return Continua(tolerance_m, of_patch, hectares[order], shares)


def critical_gaps(
    patches: Patches, gaps: Gaps, membership: float
) -> dict[tuple[int, int], CriticalGap]:
    """Critical gap of every pair of communes (i < j); pairs that never join are absent."""
    found: dict[tuple[int, int], CriticalGap] = {}
    for state in _merges(patches, gaps, membership):
        for a, b in state.new_pairs:
            found.setdefault((min(a, b), max(a, b)), CriticalGap(state.distance_m, state.gap))
    return found


def critical_gap(
    patches: Patches, gaps: Gaps, membership: float, communes: Iterable[int]
) -> CriticalGap | None:
    """Smallest tolerance at which all the communes are members of one same continuum."""
    wanted = frozenset(communes)
    for state in _merges(patches, gaps, membership):
        if wanted <= state.members:
            return CriticalGap(state.distance_m, state.gap)
    return None


@dataclass(frozen=True)
class _Merge:
    """A group of patches as it stands after one join (or a single patch, ``gap`` None)."""

    distance_m: float
    gap: int | None
    members: set[int]
    new_pairs: list[tuple[int, int]]


def _merges(patches: Patches, gaps: Gaps, membership: float) -> Iterator[_Merge]:
    """Walk up the hierarchy: each patch alone, then each join by growing distance."""
    total = np.asarray(patches.commune_cells.sum(axis=0)).ravel()
    cells = _rows_as_dicts(patches.commune_cells)
    # divide, as `cut` does: a product would round the other way and let an exact share in
    members = [{c for c, n in row.items() if n / total[c] > membership} for row in cells]
    for own in members:
        yield _Merge(0.0, None, own, list(combinations(sorted(own), 2)))
    parent = list(range(len(cells)))
    for gap in range(len(gaps)):
        a = _root(parent, int(gaps.first[gap]))
        b = _root(parent, int(gaps.second[gap]))
        if len(cells[a]) + len(members[a]) < len(cells[b]) + len(members[b]):
            a, b = b, a
        parent[b] = a
        grown = set()
        for commune, n in cells[b].items():
            cells[a][commune] = cells[a].get(commune, 0) + n
            if cells[a][commune] / total[commune] > membership:
                grown.add(commune)
        new = grown - members[a] - members[b]
        pairs = list(product(sorted(members[a]), sorted(members[b])))
        pairs += product(sorted(new), sorted(members[a] | members[b]))
        pairs += combinations(sorted(new), 2)
        members[a] |= members[b] | new
        cells[b], members[b] = {}, set()
        yield _Merge(float(gaps.distance_m[gap]), gap, members[a], _different(pairs))


def _different(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(a, b) for a, b in pairs if a != b]


def _rows_as_dicts(matrix: sparse.csr_matrix) -> list[dict[int, int]]:
    """Rows of a sparse matrix as dicts column → value."""
    bounds, columns, values = matrix.indptr, matrix.indices.tolist(), matrix.data.tolist()
    return [
        dict(zip(columns[start:end], values[start:end])) for start, end in zip(bounds, bounds[1:])
    ]


def _root(parent: list[int], node: int) -> int:
    """Root of a node, halving the path on the way."""
    while parent[node] != node:
        parent[node] = parent[parent[node]]
        node = parent[node]
    return node
