"""The gaps of a delimitation as rows and lines, and as a matrix of communes."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import numpy as np
from shapely.geometry.base import BaseGeometry

from ..basis.progress import Progress
from ..basis.table import metres
from ..continuum.gap_names import gap_ends, gap_name, gap_numbers, gap_order
from ..land.geometry import gap_lines
from ..land.runs import Ints
from ..records.land_rows import GapPairRow, GapRow
from ..verdict.delimitation import Delimitation


def gap_rows(result: Delimitation, progress: Progress) -> tuple[GapRow, ...]:
    """The joins of the forest, in the order of their numbers."""
    gaps, cuts, names = result.gaps, result.communes.cuts, list(result.communes.names.values())
    joins = defaultdict(list)
    for (a, b), critical in sorted(result.pair_gaps.items()):
        if critical.gap is not None:
            joins[critical.gap].append(f"{cuts[a]}–{cuts[b]}")
    ends = gap_ends(result.fabric)
    start, end = ([cuts[k] if k >= 0 else None for k in one.tolist()] for one in ends)
    intervals = result.fabric.intervals
    least, most = intervals.least_m, intervals.most_m
    crossed = result.fabric.crossed
    added = crossed.added_m if crossed else np.zeros(len(gaps))
    over_bridge = crossed.over_bridge if crossed else np.zeros(len(gaps), dtype=bool)
    return tuple(
        GapRow(
            gap=number,
            name=gap_name(int(ends[0][index]), int(ends[1][index]), names),
            distance_m=metres(float(gaps.distance_m[index])),
            distance_min_m=metres(float(least[index])),
            distance_max_m=metres(float(most[index])),
            patch_a=int(gaps.first[index]) + 1,
            patch_b=int(gaps.second[index]) + 1,
            commune_a=start[index],
            commune_b=end[index],
            bridged=bool(gaps.distance_m[index] <= result.continua.tolerance_m),
            critical=index in joins,
            joins=", ".join(joins.get(index, [])),
            added_m=metres(float(added[index])),
            over_bridge=bool(over_bridge[index]),
        )
        for number, index in enumerate(progress.watched(gap_order(gaps, joins).tolist()), 1)
    )


def gap_shapes(result: Delimitation) -> list[BaseGeometry]:
    """The line of each join, in the order of their numbers."""
    gaps, order = result.gaps, gap_order(result.gaps, result.critical_gaps)
    lines = gap_lines(result.patches.grid, gaps.cells) if gaps.lines is None else gaps.lines
    return list(lines[order])


def gap_pair_rows(result: Delimitation) -> tuple[GapPairRow, ...]:
    """One row for each pair of communes with evidence: its critical gap, or None beyond reach.

    Communes with too little evidence have none: they are members at no gap.
    """
    states, lacking = enumerate(result.states), result.lacking
    built = [i for i, state in states if state.continuum is not None and i not in lacking]
    named, numbers = (
        tuple(result.communes.names.items()),
        gap_numbers(result.gaps, result.critical_gaps),
    )
    return tuple(
        _pair((a, b), (*named[a], *named[b]), numbers, result) for a, b in combinations(built, 2)
    )


def _pair(
    pair: tuple[int, int], named: tuple[str, str, str, str], numbers: Ints, result: Delimitation
) -> GapPairRow:
    """The row of two communes; ``named`` are code and name of each."""
    critical, plain = result.pair_gaps.get(pair), result.plain_pair_gaps.get(pair)
    gap = critical.gap if critical else None
    within = None if gap is None else result.fabric.intervals.around(gap)
    return GapPairRow(
        *named,
        critical_gap_m=metres(critical.distance_m if critical else None),
        joined=critical is not None and critical.distance_m <= result.continua.tolerance_m,
        gap=None if gap is None else int(numbers[gap]),
        plain_gap_m=metres(plain.distance_m if plain else None),
        critical_gap_min_m=metres(within.least_m if within else None),
        critical_gap_max_m=metres(within.most_m if within else None),
    )
