"""Which pairs of communes T3 prints one by one."""

from __future__ import annotations

from itertools import combinations

from am_delimiter.core.records import GapPairRow
from am_delimiter.expediente.reading.outer_communes import nearest_of
from am_delimiter.expediente.tables.gaps_table import touching_groups, without_touching


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


def test_two_groups_at_no_distance_are_two_rows() -> None:
    one, other = ("13101", "13102", "13103"), ("13201", "13202")
    pairs = [pair(*ends, 0.0) for own in (one, other) for ends in combinations(own, 2)]
    pairs.insert(1, pairs.pop())  # whatever order they come in
    found = sorted(touching_groups(pairs))
    assert found == [(one, 3), (other, 1)]


def test_a_commune_as_near_to_all_of_a_set_names_none_of_them() -> None:
    pairs = [pair("13101", "13302", 737.0), pair("13102", "13302", 737.0)]
    pairs += [pair("06106", "13101", 4628.0), pair("06106", "13102", None, False)]
    pairs += [pair("13101", "13203", None, False), pair("13102", "13203", None, False)]
    near, beyond = nearest_of(pairs, {"13101", "13102"})
    assert [(one.outer, one.inner) for one in near] == [
        ("13302", ("13101", "13102")),
        ("06106", ("13101",)),
    ]
    assert beyond == ["13203"]  # not «nearest to 13101»: nobody knows
