"""Continua: what the forest of gaps says at a tolerance.

A continuum at tolerance d is a group of patches joined by gaps of at most d metres. Which communes
are its members is for `membership` to say.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from ..land.runs import Ints
from .gaps import Gaps
from .patches import Patches


@dataclass(frozen=True)
class Continua:
    """The continua at one tolerance, by decreasing area.

    ``of_patch`` (patches,) is the continuum of each patch, from 0; ``hectares`` (continua,) their
    area; ``shares`` (continua, communes) the share 0–1 of each commune's built-up area inside.
    """

    tolerance_m: float
    of_patch: Ints
    hectares: NDArray[np.float64]
    shares: sparse.csr_matrix

    def __len__(self) -> int:
        """Number of continua."""
        return len(self.hectares)

    def gather(self, amounts: sparse.csr_matrix) -> sparse.csr_matrix:
        """Amounts by patch (patches, columns) added up by continuum (continua, columns)."""
        return _gather(amounts, self.of_patch, len(self))

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
    shares = _gather(patches.commune_cells, of_patch, count)
    total = patches.commune_cells.sum(axis=0).A1
    shares.data /= total[shares.indices]  # one division of whole numbers: a half is exactly 0.5
    return Continua(tolerance_m, of_patch, hectares[order], shares)


def _gather(amounts: sparse.csr_matrix, of_patch: Ints, count: int) -> sparse.csr_matrix:
    n = len(of_patch)
    into = sparse.csr_matrix((np.ones(n), (of_patch, np.arange(n))), shape=(count, n))
    return sparse.csr_matrix(into @ amounts, dtype=np.float64)
