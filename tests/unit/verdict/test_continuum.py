"""Continua, members and critical gaps against their definitions, computed from scratch."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from brute_force import joining, patch_distances, random_mask
from hypothesis import given
from hypothesis import strategies as st
from painted import labels_of, owners_of

from am_delimiter.core.basis.vocabulary import MembershipBy
from am_delimiter.core.continuum.continua import cut
from am_delimiter.core.continuum.gaps import find_gaps
from am_delimiter.core.continuum.patches import find_patches
from am_delimiter.core.land.raster import Grid
from am_delimiter.core.land.runs import runs_of
from am_delimiter.core.verdict.hierarchy import build_hierarchy
from am_delimiter.core.verdict.membership import Membership

CELL = 50.0
MEMBERSHIPS = ("0", "0.3", "0.5", "0.8", "0.29")


def forest(mask, communes, max_gap_m=1e6, connectivity=8):
    """Patches of a mask and their forest; ``communes`` holds 0 or 1…n for each cell."""
    mask, communes = np.asarray(mask, dtype=bool), np.asarray(communes, dtype=np.int32)
    grid = Grid("", 0.0, 0.0, CELL, *mask.shape)
    patches = find_patches(
        runs_of(mask), owners_of(communes), communes.max(), grid, connectivity=connectivity
    )
    return patches, find_gaps(patches.runs, patches.of_run, CELL, max_gap_m)


def by_share(patches, membership):
    cells = patches.commune_cells.astype(float)
    whole = cells.sum(axis=0).A1
    return Membership(MembershipBy.SHARE, cells, whole, membership, np.zeros(len(patches)))


def critical_gap(patches, gaps, membership, communes):
    return build_hierarchy(gaps, by_share(patches, membership)).critical_gap(communes)


def critical_gaps(patches, gaps, membership):
    return build_hierarchy(gaps, by_share(patches, membership)).pairs()


def row(text):
    """Mask and communes of one row of cells, as in ``11.22``: a digit is a built cell."""
    mask = np.array([[char != "." for char in text]])
    return mask, np.array([[int(char) if char.isdigit() else 0 for char in text]])


class Definition:
    """What the words of the module say, looked up without the forest."""

    def __init__(self, patches, communes, max_gap_m):
        self.labels, self.communes = labels_of(patches), communes
        metres = np.sqrt(patch_distances(self.labels)) * CELL
        self.joins = joining(np.where(metres <= max_gap_m, metres, np.inf))
        self.tolerances = sorted(set(self.joins[np.isfinite(self.joins)]))

    def groups(self, tolerance):
        """Sets of patches (from 0) joined at a tolerance."""
        return {frozenset(np.flatnonzero(near)) for near in self.joins <= tolerance}

    def share(self, group, commune):
        built = (self.labels > 0) & (self.communes == commune + 1)
        inside = built & np.isin(self.labels, [patch + 1 for patch in group])
        return Fraction(int(inside.sum()), int(built.sum())) if built.any() else Fraction(0)

    def member_sets(self, tolerance, membership):
        """Communes with more than ``membership`` (text) inside, for each group."""
        everyone = range(self.communes.max())
        for group in self.groups(tolerance):
            yield {c for c in everyone if self.share(group, c) > Fraction(membership)}

    def critical(self, wanted, membership):
        """Try every tolerance at which anything joins, from the smallest."""
        for tolerance in self.tolerances:
            if any(wanted <= found for found in self.member_sets(tolerance, membership)):
                return tolerance
        return None


def case(rows, cols, density, seed, n_communes, max_gap, connectivity):
    """A random mask over random communes: strips, or a patchwork with cells of none."""
    mask = random_mask(rows, cols, density, 0, seed)
    rng = np.random.default_rng(seed + 1)
    communes = np.arange(cols)[None, :] * n_communes // cols + np.ones((rows, 1), dtype=int)
    if seed % 2:
        communes = rng.integers(0, n_communes + 1, (rows, cols))
    communes.flat[:n_communes] = np.arange(1, n_communes + 1)[: communes.size]
    patches, gaps = forest(mask, communes, max_gap, connectivity)
    return patches, gaps, Definition(patches, communes, max_gap)


cases = st.builds(
    case,
    rows=st.integers(2, 14),
    cols=st.integers(4, 20),
    density=st.sampled_from([0.03, 0.08, 0.15, 0.3]),
    seed=st.integers(0, 2**31),
    n_communes=st.integers(1, 4),
    max_gap=st.sampled_from([0.0, 100.0, 200.0, 1e6]),
    connectivity=st.sampled_from([8, 4]),
)


def as_sets(of_patch):
    return {frozenset(np.flatnonzero(of_patch == k)) for k in set(of_patch)}


@given(cases)
def test_the_continua_are_the_groups_of_brute_force(drawn):
    patches, gaps, definition = drawn
    for tolerance in {0.0, *definition.tolerances, 75.0, 9e9}:
        continua = cut(patches, gaps, tolerance)
        assert as_sets(continua.of_patch) == definition.groups(tolerance)
        assert continua.tolerance_m == tolerance


@given(cases)
def test_area_order_and_shares_of_the_continua(drawn):
    patches, gaps, definition = drawn
    continua = cut(patches, gaps, 110.0)
    assert (np.diff(continua.hectares) <= 0).all()
    assert continua.shares.shape == (len(continua), patches.commune_cells.shape[1])
    for index in range(len(continua)):
        group = np.flatnonzero(continua.of_patch == index)
        cells = int(np.isin(labels_of(patches), group + 1).sum())
        assert continua.hectares[index] == pytest.approx(cells * 0.25)
        for commune in range(continua.shares.shape[1]):
            share = float(definition.share(group, commune))
            assert continua.shares[index, commune] == share


@given(cases, st.sampled_from(MEMBERSHIPS))
def test_members_at_every_tolerance_are_those_of_the_definition(drawn, membership):
    patches, gaps, definition = drawn
    for tolerance in definition.tolerances:
        continua = cut(patches, gaps, tolerance)
        inside = by_share(patches, float(membership)).members(continua)
        assert inside == continua.inside(float(membership))
        found = sorted(sorted(members) for members in inside.values())
        by_hand = definition.member_sets(tolerance, membership)
        assert found == sorted(sorted(members) for members in by_hand if members)


@given(cases, st.sampled_from(MEMBERSHIPS))
def test_critical_gaps_of_all_pairs_are_those_of_the_definition(drawn, membership):
    patches, gaps, definition = drawn
    found = critical_gaps(patches, gaps, float(membership))
    pairs = combinations(range(patches.commune_cells.shape[1]), 2)
    by_hand = {pair: definition.critical(set(pair), membership) for pair in pairs}
    expected = {pair: metres for pair, metres in by_hand.items() if metres is not None}
    assert {pair: gap.distance_m for pair, gap in found.items()} == expected


@given(cases, st.sampled_from(MEMBERSHIPS), st.sets(st.integers(0, 3), min_size=1))
def test_critical_gap_of_any_set_is_that_of_the_definition(drawn, membership, chosen):
    patches, gaps, definition = drawn
    wanted = {c % patches.commune_cells.shape[1] for c in chosen}
    found = critical_gap(patches, gaps, float(membership), wanted)
    expected = definition.critical(wanted, membership)
    assert (found.distance_m if found else None) == expected


@given(cases, st.sampled_from(MEMBERSHIPS))
def test_the_deciding_gap_is_as_long_as_the_critical_gap(drawn, membership):
    patches, gaps, _ = drawn
    for pair, critical in critical_gaps(patches, gaps, float(membership)).items():
        if critical.gap is not None:
            assert gaps.distance_m[critical.gap] == critical.distance_m
        assert critical == critical_gap(patches, gaps, float(membership), pair)


def test_a_tolerance_of_exactly_the_gap_joins():
    patches, gaps = forest(*row("11....22"))
    assert len(cut(patches, gaps, 200.0)) == 1
    assert len(cut(patches, gaps, 199.999)) == 2


def test_half_of_a_commune_makes_no_member():
    """Commune 2 has 4 of its 8 cells beside commune 1: half is not more than half."""
    patches, gaps = forest(*row("1112222..........2222"))
    continua = cut(patches, gaps, 200.0)
    assert continua.shares[0, 1] == 0.5
    assert continua.inside(0.5) == {0: [0]}
    assert continua.inside(0.49) == {0: [0, 1], 1: [1]}
    assert critical_gaps(patches, gaps, 0.5)[0, 1].distance_m == 500.0


def test_exactly_the_share_makes_no_member_whatever_the_rounding():
    """0.29 · 100 is a little under 29 in binary numbers; 29 of 100 cells are still not more."""
    patches, gaps = forest(*row("1" + "2" * 29 + "." * 10 + "2" * 71))
    assert cut(patches, gaps, 0.0).inside(0.29) == {0: [1], 1: [0]}
    assert critical_gap(patches, gaps, 0.29, [0, 1]).distance_m == 500.0


def test_a_sliver_across_the_border_counts_for_nothing():
    """One of ten cells of commune 2 touches the continuum of commune 1."""
    patches, gaps = forest(*row("11111112......222222222"))
    assert cut(patches, gaps, 200.0).inside(0.5) == {0: [1], 1: [0]}
    assert critical_gap(patches, gaps, 0.5, [0, 1]).distance_m == 300.0
    assert critical_gap(patches, gaps, 0.05, [0, 1]).distance_m == 0.0


def test_a_commune_of_several_patches_joins_with_its_main_one():
    """Commune 2: 2 cells at 100 m, 5 cells 150 m farther on."""
    patches, gaps = forest(*row("1111..22...22222"))
    assert cut(patches, gaps, 100.0).inside(0.5) == {0: [0], 1: [1]}
    assert cut(patches, gaps, 150.0).inside(0.5) == {0: [0, 1]}
    critical = critical_gap(patches, gaps, 0.5, [0, 1])
    assert critical.distance_m == gaps.distance_m[critical.gap] == 150.0


def test_communes_of_one_patch_need_no_gap():
    patches, gaps = forest(*row("1122"))
    critical = critical_gap(patches, gaps, 0.5, [0, 1])
    assert (critical.distance_m, critical.gap) == (0.0, None)


def test_communes_that_become_members_by_the_same_join():
    """Both communes lie half in each patch, so they are members of neither alone."""
    patches, gaps = forest(*row("1122....1122"))
    assert cut(patches, gaps, 0.0).inside(0.5) == {}
    (critical,) = critical_gaps(patches, gaps, 0.5).values()
    assert critical.distance_m == gaps.distance_m[critical.gap] == 200.0


def test_a_commune_that_becomes_a_member_by_a_join_meets_the_members_of_both_sides():
    """Commune 1 lies half on each side; 2 is on the right, 3 and 4 are on the left."""
    patches, gaps = forest(*row("13344....122"))
    found = {
        pair: critical.distance_m for pair, critical in critical_gaps(patches, gaps, 0.5).items()
    }
    assert found.pop((2, 3)) == 0.0
    assert found == dict.fromkeys([(0, 1), (0, 2), (0, 3), (1, 2), (1, 3)], 200.0)


def test_land_of_no_commune_joins_those_beside_it():
    patches, gaps = forest(*row("11xx22"))
    assert critical_gap(patches, gaps, 0.5, [0, 1]).distance_m == 0.0
    assert cut(patches, gaps, 0.0).hectares.tolist() == [1.5]


def test_communes_beyond_the_maximum_gap_never_join():
    patches, gaps = forest(*row("11.....22"), max_gap_m=200.0)
    assert critical_gap(patches, gaps, 0.5, [0, 1]) is None
    assert critical_gaps(patches, gaps, 0.5) == {}


def test_main_of_tells_where_most_of_a_commune_lies():
    patches, gaps = forest(*row("3333322......2222"))
    continua = cut(patches, gaps, 200.0)
    assert continua.main_of(1) == (1, 4 / 6)
    assert continua.main_of(2) == (0, 1.0)
    assert continua.main_of(0) is None  # commune 1 has nothing built
