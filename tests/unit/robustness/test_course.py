"""The course of a land through the tolerances is what cutting the forest at each of them gives."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.basis.vocabulary import MembershipBy
from am_delimiter.core.continuum.continua import cut
from am_delimiter.core.continuum.gaps import Gaps
from am_delimiter.core.continuum.patch_tree import grow_patch_tree
from am_delimiter.core.continuum.patches import Patches
from am_delimiter.core.land.raster import Grid
from am_delimiter.core.land.runs import no_runs
from am_delimiter.core.robustness.course import course_of, members_through, spans_of
from am_delimiter.core.verdict.hierarchy import build_hierarchy
from am_delimiter.core.verdict.membership import Membership


@st.composite
def forests(draw):
    """Patches with their cells in three communes, and a spanning forest with repeated lengths."""
    count = draw(st.integers(1, 9))
    cells = draw(
        st.lists(
            st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=count, max_size=count
        )
    )
    held = np.array(cells, dtype=np.float64)
    held[held.sum(axis=1) == 0, 0] = 1.0
    joined, gaps = list(range(count)), []
    for second in range(1, count):
        if draw(st.booleans()) or second == 1:
            first = draw(st.integers(0, second - 1))
            gaps.append((draw(st.sampled_from([0.0, 100.0, 141.5, 200.0, 350.25])), first, second))
    gaps.sort()
    distance, first, second = ([row[k] for row in gaps] for k in range(3))
    patches = Patches(
        Grid("", 0.0, 0.0, 100.0, 1, 1),
        no_runs(1, 1),
        np.empty(0, dtype=np.int32),
        held.sum(axis=1),
        sparse.csr_matrix(held),
        0,
        0.0,
    )
    forest = Gaps(
        len(joined),
        np.array(first, dtype=np.int64),
        np.array(second, dtype=np.int64),
        np.array(distance, dtype=np.float64),
        np.zeros((len(gaps), 4), dtype=np.int64),
    )
    return patches, forest


def rule_of(patches, need):
    whole = patches.commune_cells.sum(axis=0).A1
    whole[whole == 0] = np.inf
    crowd = np.zeros(len(patches))
    return Membership(MembershipBy.SHARE, patches.commune_cells, whole, need, crowd)


def beside(distances):
    """Each distance, just under and just over it, and far beyond."""
    told = {0.0, 10_000.0}
    for one in set(distances):
        told |= {one, float(np.nextafter(one, -1)), float(np.nextafter(one, 1e9))}
    return sorted(one for one in told if one >= 0)


@given(forests(), st.integers(0, 2), st.sampled_from([0.2, 0.5, 0.8]))
def test_home_and_members_are_those_of_the_cut_at_every_tolerance(world, commune, need):
    patches, gaps = world
    tree = grow_patch_tree(gaps, Progress())
    land = patches.commune_cells[:, [commune]].toarray().ravel()
    course = course_of(tree, patches.cells, land)
    if not land.any():
        assert course is None
        return
    rule = rule_of(patches, need)
    members = members_through(course, build_hierarchy(tree, rule))
    for tolerance in beside(gaps.distance_m.tolist()):
        continua = cut(patches, gaps, tolerance)
        weight = np.bincount(continua.of_patch, weights=land, minlength=len(continua))
        home = int(weight.argmax())
        step = course.step(tolerance)
        node = int(course.homes[step])
        inside = np.isin(tree.start[: len(patches)], range(tree.start[node], tree.end[node]))
        assert inside.tolist() == (continua.of_patch == home).tolist()
        assert np.flatnonzero(members[step]).tolist() == rule.members(continua).get(home, [])


@given(forests(), st.sampled_from([0.2, 0.5, 0.8]))
def test_spans_follow_one_another_and_hold_what_is_between(world, need):
    patches, gaps = world
    tree = grow_patch_tree(gaps, Progress())
    land = patches.commune_cells[:, [0]].toarray().ravel()
    course = course_of(tree, patches.cells, land)
    if course is None:
        return
    members = members_through(course, build_hierarchy(tree, rule_of(patches, need)))
    spans = spans_of(course, members, [0, 2])
    assert spans[0].begin_m == 0.0
    assert spans[-1].end_m is None
    assert [one.end_m for one in spans[:-1]] == [one.begin_m for one in spans[1:]]
    assert all(a.members != b.members for a, b in zip(spans, spans[1:]))
    for tolerance in beside(gaps.distance_m.tolist()):
        (one,) = [
            s for s in spans if s.begin_m <= tolerance and (s.end_m is None or tolerance < s.end_m)
        ]
        found = members[course.step(tolerance)]
        assert one.members == tuple(n for n in (0, 2) if found[n])
