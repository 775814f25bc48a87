"""Sharing: counts, pairs and matrix, against counting by hand and by brute force."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.core.services.registers import Entry
from am_delimiter.core.services.sharing import Sharing, share, shared_pairs, sharing_matrix

CUTS = ("A", "B", "C", "D")


def entry(name, cuts, kind="k"):
    return Entry(name, kind, kind, tuple(cuts), "t")


def test_categories_are_in_the_order_of_the_alphabet():
    """Á stands with a, and ñ after n: by their bytes both would be last."""
    names = ("Vialidad", "Áreas verdes", "Nudos", "Ñipas", "Bomberos")
    found = share([entry(name, "AB", name) for name in names], ("A", "B"))
    assert list(found.kinds) == ["Áreas verdes", "Bomberos", "Nudos", "Ñipas", "Vialidad"]


def test_a_small_inventory_by_hand():
    entries = [
        entry("hospital", "ABC", "Salud"),
        entry("puente", "AB", "Vialidad"),
        entry("liceo", "C", "Educación"),
        entry("relleno", "CDE", "Residuos"),
        entry("lejos", "E"),
    ]
    assert share(entries, ("A", "B", "C")) == Sharing(
        serving=4,
        shared=2,
        by_all=1,
        kinds={"Salud": 1, "Vialidad": 1},
        unshared=("liceo", "relleno"),
        unserved=(),
    )
    assert share(entries, ("A", "F")) == Sharing(2, 0, 0, {}, ("hospital", "puente"), ("F",))
    assert share(entries, ("A",)).by_all == 0  # one commune shares with nobody
    assert sharing_matrix(entries, CUTS).tolist() == [
        [2, 2, 1, 0],
        [2, 2, 1, 0],
        [1, 1, 3, 1],
        [0, 0, 1, 1],
    ]
    assert shared_pairs(entries, CUTS) == {
        ("A", "B"): [0, 1],
        ("A", "C"): [0],
        ("B", "C"): [0],
        ("C", "D"): [3],
    }


inventories = st.lists(st.sets(st.sampled_from("ABCDE")), max_size=12)


@given(inventories)
def test_pairs_and_counts_agree_with_looking_at_every_element(served):
    entries = [entry(str(n), sorted(cuts)) for n, cuts in enumerate(served)]
    pairs = shared_pairs(entries, CUTS)
    for a, b in combinations(CUTS, 2):
        assert pairs.get((a, b), []) == [n for n, cuts in enumerate(served) if {a, b} <= cuts]
    found = share(entries, CUTS)
    within = [cuts & set(CUTS) for cuts in served]
    assert found.serving == sum(bool(c) for c in within)
    assert found.shared == sum(len(c) > 1 for c in within) == sum(found.kinds.values())
    assert found.by_all == sum(len(c) == 4 for c in within)
    assert set(found.unserved) == set(CUTS).difference(*within)
    # what no pair shares is shared by no set, and the other way round
    assert {n for both in pairs.values() for n in both} == {
        n for n, c in enumerate(within) if len(c) > 1
    }
