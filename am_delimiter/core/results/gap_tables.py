"""The gaps of a delimitation as a layer of lines and as a matrix of communes."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from ..basis.table import Row, Table, metres
from ..land.geometry import gap_lines
from ..verdict.delimitation import Delimitation


def gaps_table(result: Delimitation) -> Table:
    """The joins of the forest, each with its line."""
    gaps, patches, cuts = result.gaps, result.patches, result.communes.cuts
    joins = defaultdict(list)
    for (a, b), critical in sorted(result.pair_gaps.items()):
        if critical.gap is not None:
            joins[critical.gap].append(f"{cuts[a]}–{cuts[b]}")
    owner = _main_commune(result)
    crossed = result.fabric.crossed
    added = crossed.added_m if crossed else np.zeros(len(gaps))
    over_bridge = crossed.over_bridge if crossed else np.zeros(len(gaps), dtype=bool)
    rows = [
        {
            "gap": index + 1,
            "distance_m": metres(float(gaps.distance_m[index])),
            "patch_a": int(gaps.first[index]) + 1,
            "patch_b": int(gaps.second[index]) + 1,
            "commune_a": owner[int(gaps.first[index])],
            "commune_b": owner[int(gaps.second[index])],
            "bridged": bool(gaps.distance_m[index] <= result.continua.tolerance_m),
            "critical": index in joins,
            "joins": ", ".join(joins.get(index, [])),
            "added_m": metres(float(added[index])),
            "over_bridge": bool(over_bridge[index]),
        }
        for index in range(len(gaps))
    ]
    return Table(rows, list(gap_lines(patches.grid, gaps.cells)))


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


def build_gap_rows(result: Delimitation) -> list[Row]:
    """One row for each pair of communes with evidence: its critical gap, or None beyond reach."""
    communes, tolerance = result.communes, result.continua.tolerance_m
    built = [i for i, state in enumerate(result.states) if state.continuum is not None]
    rows = []
    for a in built:
        for b in built:
            if a >= b:
                continue
            critical = result.pair_gaps.get((a, b))
            plain = result.plain_pair_gaps.get((a, b))
            rows.append(
                {
                    "cut_a": communes.cuts[a],
                    "name_a": communes.names[communes.cuts[a]],
                    "cut_b": communes.cuts[b],
                    "name_b": communes.names[communes.cuts[b]],
                    "critical_gap_m": metres(critical.distance_m if critical else None),
                    "joined": critical is not None and critical.distance_m <= tolerance,
                    "gap": None if critical is None or critical.gap is None else critical.gap + 1,
                    "plain_gap_m": metres(plain.distance_m if plain else None),
                }
            )
    return rows
