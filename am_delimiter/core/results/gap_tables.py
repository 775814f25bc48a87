"""The gaps of a delimitation as rows and lines, and as a matrix of communes."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..basis.table import Column, Table, metres
from ..continuum.gap_names import gap_ends, gap_name, gap_numbers, gap_order
from ..land.geometry import gap_lines
from ..land.runs import Ints
from ..records.land_rows import GapPairRow
from ..verdict.delimitation import Delimitation
from .columns import chosen, rounded, told_pairs
from .drawn import DrawnParts


def gap_table(result: Delimitation, drawn: DrawnParts, progress: Progress) -> Table:
    """The joins of the forest, in the order of their numbers.

    The lines of those that are not drawn lie between the two patches, and their names are those of
    the two communes: both stay out.
    """
    gaps, cuts, names = result.gaps, result.communes.cuts, list(result.communes.names.values())
    order = gap_order(gaps, result.critical_gaps)
    start, end = (one[order] for one in gap_ends(result.fabric))
    progress.check()
    intervals, crossed, none = result.fabric.intervals, result.fabric.crossed, np.zeros(len(gaps))
    told = told_pairs(start, end, lambda a, b: gap_name(a, b, names))
    joins = _joins_of(result, order)
    progress.check()
    distances = rounded(gaps.distance_m[order])
    columns: dict[str, Column] = {
        "gap": np.arange(1, len(gaps) + 1),
        "name": [name if shown else None for name, shown in zip(told, drawn.gaps[order].tolist())],
        "distance_m": distances,
        "distance_min_m": rounded(intervals.least_m[order]),
        "distance_max_m": rounded(intervals.most_m[order]),
        "patch_a": gaps.first[order] + 1,
        "patch_b": gaps.second[order] + 1,
        "commune_a": chosen(cuts, start),
        "commune_b": chosen(cuts, end),
        "bridged": gaps.distance_m[order] <= result.continua.tolerance_m,
        "critical": np.arange(len(gaps)) < len(joins),  # they have the first numbers
        "joins": [*joins, *[""] * (len(gaps) - len(joins))],
        "added_m": rounded((crossed.added_m if crossed else none)[order]),
        "over_bridge": (crossed.over_bridge if crossed else none > 0)[order],
        "rounded_down": gaps.distance_m[order] > distances,
    }
    progress.check()
    return Table(columns, _gap_shapes(result, drawn)[order])


def _joins_of(result: Delimitation, order: Ints) -> list[str]:
    """The pairs of communes that each critical gap decides on, in the ``order`` of the gaps."""
    cuts, joins = result.communes.cuts, defaultdict(list)
    for (a, b), critical in sorted(result.pair_gaps.items()):
        if critical.gap is not None:
            joins[critical.gap].append(f"{cuts[a]}–{cuts[b]}")
    return [", ".join(joins[gap]) for gap in order[: len(joins)].tolist()]


def _gap_shapes(result: Delimitation, drawn: DrawnParts) -> NDArray[np.object_]:
    """The line of each gap (gaps,) that is drawn."""
    gaps, found = result.gaps, np.full(len(result.gaps), None, dtype=object)
    if gaps.lines is None:
        found[drawn.gaps] = gap_lines(result.patches.grid, gaps.cells[drawn.gaps])
    else:
        found[drawn.gaps] = np.asarray(gaps.lines, dtype=object)[drawn.gaps]
    return found


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
