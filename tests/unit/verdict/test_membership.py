"""Membership by each measure: the hierarchy, the cut and the definition say the same."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse
from test_continuum import case, forest, row

from am_delimiter.core.basis.vocabulary import MembershipBy, UrbanBy
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.continuum.continua import cut
from am_delimiter.core.population.located import STEP, LocatedPopulation
from am_delimiter.core.verdict.hierarchy import build_hierarchy
from am_delimiter.core.verdict.membership import Membership, memberships

NEEDS = ("0.01", "0.3", "0.5", "0.8", "0.29")


def people(patches, seed, outside=True):
    """Random persons: odd numbers of steps, in some patches, and some outside all of them."""
    rng = np.random.default_rng(seed)
    n_communes = patches.commune_cells.shape[1]
    steps = rng.integers(0, 2**34, (len(patches), n_communes))
    steps[rng.random(steps.shape) < 0.4] = 0
    beyond = rng.integers(0, 2**35, n_communes) * outside
    nobody = rng.integers(0, 2**33, len(patches))
    return LocatedPopulation(
        inside=sparse.csr_matrix(steps * STEP),
        persons=(steps.sum(axis=0) + beyond) * STEP,
        crowd=(steps.sum(axis=1) + nobody) * STEP,
        elsewhere=float(nobody.sum()) * STEP,
        census="",
        urban=np.full(steps.shape[1], np.nan),
        urban_by=UrbanBy.NOTHING,
    )


worlds = st.builds(
    case,
    rows=st.integers(2, 12),
    cols=st.integers(4, 18),
    density=st.sampled_from([0.03, 0.08, 0.15, 0.3]),
    seed=st.integers(0, 2**31),
    n_communes=st.integers(1, 4),
    max_gap=st.sampled_from([0.0, 100.0, 200.0, 1e6]),
    connectivity=st.sampled_from([8, 4]),
)
seeds = st.integers(0, 2**31)


def members_by_hand(rule, need, patches, group):
    """Communes with more than ``need`` in a set of patches, in whole steps or cells."""
    group = sorted(group)
    if Fraction(float(rule.crowd[group].sum())) < Fraction(rule.least_crowd):
        return set()
    amounts = rule.amounts.toarray()
    found = set()
    for commune in range(amounts.shape[1]):
        inside = sum((Fraction(float(amounts[p, commune])) for p in group), Fraction(0))
        whole = Fraction(float(rule.whole[commune]))
        if whole and inside / whole > need:
            found.add(commune)
    return found


def check(patches, gaps, definition, rule, need):
    """The rule against the words of its docstring, at every tolerance and for every pair."""
    critical = {}
    for tolerance in definition.tolerances:
        groups = definition.groups(tolerance)
        by_hand = [members_by_hand(rule, need, patches, group) for group in groups]
        found = rule.members(cut(patches, gaps, tolerance))
        assert sorted(found.values()) == sorted(sorted(one) for one in by_hand if one)
        for members in by_hand:
            for pair in combinations(sorted(members), 2):
                critical.setdefault(pair, tolerance)
    tree = build_hierarchy(gaps, rule)
    assert {pair: gap.distance_m for pair, gap in tree.pairs().items()} == critical
    for pair, tolerance in critical.items():
        assert tree.critical_gap(pair).distance_m == tolerance


@given(worlds, seeds, st.sampled_from(NEEDS), st.sampled_from([0, 2000, 40_000]))
def test_population_is_that_of_the_definition(drawn, seed, need, least):
    patches, gaps, definition = drawn
    found = people(patches, seed)
    by = MembershipBy.POPULATION
    rule = Membership(by, found.inside, found.persons, float(need), found.crowd, least)
    check(patches, gaps, definition, rule, Fraction(need))


@given(worlds, st.sampled_from([0.0, 1.0, 2.5, 7.0]))
def test_area_is_that_of_the_definition(drawn, need):
    patches, gaps, definition = drawn
    cells = patches.commune_cells.astype(float)
    ones, nobody = np.ones(cells.shape[1]), np.zeros(len(patches))
    rule = Membership(MembershipBy.AREA, cells, ones, need, nobody)
    check(patches, gaps, definition, rule, Fraction(need))


@given(worlds, seeds, st.sampled_from(NEEDS), st.sampled_from([2000, 40_000]))
def test_share_with_a_least_crowd_is_that_of_the_definition(drawn, seed, need, least):
    patches, gaps, definition = drawn
    cells = patches.commune_cells.astype(float)
    crowd = people(patches, seed).crowd
    whole = cells.sum(axis=0).A1
    rule = Membership(MembershipBy.SHARE, cells, whole, float(need), crowd, least)
    check(patches, gaps, definition, rule, Fraction(need))


@given(worlds, seeds, seeds)
def test_a_need_that_is_met_exactly_is_not_passed_in_the_tree_nor_in_the_cut(drawn, seed, pick):
    """The need is the very quotient of some continuum: the last bit decides, the same in both."""
    patches, gaps, definition = drawn
    found = people(patches, seed, outside=False)
    continua = cut(patches, gaps, definition.tolerances[pick % len(definition.tolerances)])
    held = continua.gather(found.inside).tocoo()
    if not held.nnz:
        return
    at = pick % held.nnz
    need = float(held.data[at] / found.persons[held.col[at]])
    by = MembershipBy.POPULATION
    rule = Membership(by, found.inside, found.persons, need, found.crowd)
    members = rule.members(continua)
    assert int(held.col[at]) not in members.get(int(held.row[at]), [])
    critical = {}
    for tolerance in definition.tolerances:
        for communes in rule.members(cut(patches, gaps, tolerance)).values():
            for pair in combinations(communes, 2):
                critical.setdefault(pair, tolerance)
    pairs = build_hierarchy(gaps, rule).pairs()
    assert {pair: gap.distance_m for pair, gap in pairs.items()} == critical


def test_persons_add_up_without_rounding_in_any_order():
    """A third of a person at a time: floats would drift, steps do not."""
    third = round(1 / 3 / STEP) * STEP
    amounts = np.full(300_001, third)
    amounts[0] = 7e9
    forwards, backwards = np.cumsum(amounts)[-1], np.cumsum(amounts[::-1])[-1]
    assert forwards == backwards == 7e9 + 300_000 * third


def test_the_three_rules_of_a_world(catalogue):
    """Commune 1: 6 cells of 0.25 ha in two patches; 90 of its 100 persons in the smaller one."""
    patches, gaps = forest(*row("1111....11..2"))
    located = LocatedPopulation(
        inside=sparse.csr_matrix([[5.0, 0.0], [90.0, 0.0], [0.0, 8.0]]),
        persons=np.array([100.0, 20.0]),
        crowd=np.array([5.0, 90.0, 8.0]),
        elsewhere=0.0,
        census="",
        urban=np.full(2, np.nan),
        urban_by=UrbanBy.NOTHING,
    )
    parameters = choose_parameters(catalogue, membership=50, membership_area=1)
    rules = memberships(patches, located, parameters)
    continua = cut(patches, gaps, 0.0)
    found = {by.value: rule.members(continua) for by, rule in rules.items()}
    # 4 cells are 1 ha: not more than 1 ha; 8 of 20 persons are not more than half
    assert found == {"share": {0: [0], 2: [1]}, "area": {}, "population": {1: [0]}}
    assert rules[MembershipBy.POPULATION].never().tolist() == [False, True]
    assert rules[MembershipBy.AREA].never().tolist() == [False, True]
    assert located.outside.tolist() == [5.0, 12.0]
    joined = cut(patches, gaps, 200.0)
    assert rules[MembershipBy.AREA].members(joined) == {0: [0]}


@pytest.mark.parametrize(("cell", "cells", "member"), [(100.0, 9, False), (100.0, 10, True)])
def test_an_area_of_exactly_the_need_is_not_more(catalogue, cell, cells, member):
    patches, gaps = forest(*row("1" * cells * 4))
    rules = memberships(patches, None, choose_parameters(catalogue, membership_area=9))
    assert bool(rules[MembershipBy.AREA].members(cut(patches, gaps, 0.0))) is member
    assert MembershipBy.POPULATION not in rules


def test_least_crowd_needs_located_persons(catalogue):
    patches, _ = forest(*row("11.22"))
    rules = memberships(patches, None, choose_parameters(catalogue), least_crowd=2000)
    assert rules[MembershipBy.SHARE].least_crowd == 0
