"""Which pairs of communes T3 prints one by one."""

from __future__ import annotations

from itertools import combinations

from am_delimiter.core.records import GapPairRow
from am_delimiter.expediente.tables.gaps_table import without_touching


def pair(a: str, b: str, gap: float | None, joined: bool = True) -> GapPairRow:
    return GapPairRow(a, a, b, b, gap, joined, None, gap)


def test_pairs_of_one_continuum_at_no_distance_are_one_row() -> None:
    cuts = [f"131{n:02}" for n in range(1, 38)]  # 37 communes have 37 × 36 / 2 = 666 pairs
    pairs = [pair(a, b, 0.0) for a, b in combinations(cuts, 2)]
    pairs[5], pairs[9] = pair("13101", "13107", 320.0), pair("13101", "13111", None, False)
    told, alike = without_touching(pairs)
    assert (told, len(alike)) == ([pairs[5], pairs[9]], 664)


def test_few_pairs_are_printed_one_by_one() -> None:
    pairs = [pair("05101", f"0510{n}", 0.0) for n in range(2, 9)]
    assert without_touching(pairs) == (pairs, [])
