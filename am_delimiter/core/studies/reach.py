"""Reach: at which tolerance each patch lies in one continuum with a given one.

That is the widest gap on the way through the minimum spanning forest, the least there is over all
ways. The ways are followed in doubling steps, so that no patch is walked to one by one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from ..continuum.gaps import Gaps
from ..verdict.candidates import Candidate
from ..verdict.delimitation import Delimitation
from ..verdict.survey import Survey

Floats = NDArray[np.float64]


def joins_at(gaps: Gaps, patch: int) -> Floats:
    """Smallest tolerance in metres that joins each patch (patches,) with ``patch``.

    0 for the patch itself, infinite where no chain of gaps leads to it.
    """
    parent, step = _towards(gaps, patch)
    while (parent != parent[parent]).any():
        step = np.maximum(step, step[parent])
        parent = parent[parent]
    return np.maximum(step, step[parent])


def _towards(gaps: Gaps, patch: int) -> tuple[NDArray[np.int64], Floats]:
    """For each patch the next one on the way to ``patch``, and the gap between both in metres.

    What cannot be reached is its own next one, infinitely far.
    """
    n = gaps.n_patches
    # ones, as a gap of 0 m would be no link of the graph
    graph = sparse.csr_matrix((np.ones(len(gaps)), (gaps.first, gaps.second)), shape=(n, n))
    _, before = csgraph.breadth_first_order(graph, patch, directed=False)
    parent = np.where(before < 0, np.arange(n), before).astype(np.int64)
    step = np.full(n, np.inf)
    step[patch] = 0.0
    for near, far in ((gaps.first, gaps.second), (gaps.second, gaps.first)):
        leads = before[far] == near
        step[far[leads]] = gaps.distance_m[leads]
    return parent, step


def anchor_patch(result: Delimitation) -> int:
    """The largest patch of the continuum of the first candidate; without any, of `main_land`."""
    of_patch, area = result.continua.of_patch, result.patches.cells
    home = next((c.continuum for c in result.candidates if c.continuum is not None), None)
    weight = main_land(result) if home is None else np.where(of_patch == home, area, 0)
    return int(weight.argmax())


def main_land(result: Survey) -> Floats:
    """Cells of each patch (patches,), in the region that is asked for if one is."""
    cells, regions = result.patches.commune_cells, result.communes.regions
    asked = [regions[cut] == result.case.region for cut in result.communes.cuts]
    if not any(asked):
        return np.asarray(result.patches.cells, dtype=np.float64)
    inside = np.asarray(cells @ np.array(asked, dtype=np.float64))
    return inside if inside.any() else np.asarray(result.patches.cells, dtype=np.float64)


def own_land(result: Survey, candidate: Candidate) -> Floats:
    """Cells of each patch (patches,) in the communes of a candidate."""
    own = np.array([cut in candidate.cuts for cut in result.communes.cuts], dtype=np.float64)
    return np.asarray(result.patches.commune_cells @ own)
