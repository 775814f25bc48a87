"""The gaps of a delimitation as rows and lines, and as a matrix of communes."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import numpy as np
from shapely.geometry.base import BaseGeometry

from ..basis.table import metres
from ..land.geometry import gap_lines
from ..records.land_rows import GapPairRow, GapRow
from ..verdict.delimitation import Delimitation


def gap_rows(result: Delimitation) -> tuple[GapRow, ...]:
    """The joins of the forest."""
    gaps, cuts = result.gaps, result.communes.cuts
    joins = defaultdict(list)
    for (a, b), critical in sorted(result.pair_gaps.items()):
        if critical.gap is not None:
            joins[critical.gap].append(f"{cuts[a]}–{cuts[b]}")
    owner = _main_commune(result)
    crossed = result.fabric.crossed
    added = crossed.added_m if crossed else np.zeros(len(gaps))
    over_bridge = crossed.over_bridge if crossed else np.zeros(len(gaps), dtype=bool)
    return tuple(
        GapRow(
            gap=index + 1,
            distance_m=metres(float(gaps.distance_m[index])),
            patch_a=int(gaps.first[index]) + 1,
            patch_b=int(gaps.second[index]) + 1,
            commune_a=owner[int(gaps.first[index])],
            commune_b=owner[int(gaps.second[index])],
            bridged=bool(gaps.distance_m[index] <= result.continua.tolerance_m),
            critical=index in joins,
            joins=", ".join(joins.get(index, [])),
            added_m=metres(float(added[index])),
            over_bridge=bool(over_bridge[index]),
        )
        for index in range(len(gaps))
    )


def gap_shapes(result: Delimitation) -> list[BaseGeometry]:
    """The line of each join."""
    return list(gap_lines(result.patches.grid, result.gaps.cells))


def _main_commune(result: Delimitation) -> list[str | None]:
    """Code of the commune with most cells of each patch, None outside every commune."""
    matrix = result.patches.commune_cells.tocsr()
    owners: list[str | None] = []
    for start, end in zip(matrix.indptr, matrix.indptr[1:]):
        if start == end:
            owners.append(None)
            continue
        best = start + int(matrix.data[start:end].argmax())
        owners.append(result.communes.cuts[matrix.indices[best]])
    return owners


def gap_pair_rows(result: Delimitation) -> tuple[GapPairRow, ...]:
    """One row for each pair of communes with evidence: its critical gap, or None beyond reach.

    Communes with too little evidence have none: they are members at no gap.
    """
    states, lacking = enumerate(result.states), result.lacking
    built = [i for i, state in states if state.continuum is not None and i not in lacking]
    named = tuple(result.communes.names.items())
    return tuple(_pair((a, b), (*named[a], *named[b]), result) for a, b in combinations(built, 2))


def _pair(
    pair: tuple[int, int], named: tuple[str, str, str, str], result: Delimitation
) -> GapPairRow:
    """The row of two communes; ``named`` are code and name of each."""
    critical, plain = result.pair_gaps.get(pair), result.plain_pair_gaps.get(pair)
    return GapPairRow(
        *named,
        critical_gap_m=metres(critical.distance_m if critical else None),
        joined=critical is not None and critical.distance_m <= result.continua.tolerance_m,
        gap=None if critical is None or critical.gap is None else critical.gap + 1,
        plain_gap_m=metres(plain.distance_m if plain else None),
    )
