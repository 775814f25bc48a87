"""At which tolerance a patch joins another: the widest gap on the way, against brute force."""

from __future__ import annotations

import numpy as np
import pytest
from brute_force import joining, patch_distances, random_mask
from hypothesis import given, settings
from hypothesis import strategies as st
from painted import labels_of
from worlds import CELL, HERE, commune_layer, strips, world, write_raster

from am_delimiter.core.basis import values_of
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.continuum.gaps import Gaps
from am_delimiter.core.continuum.patch_tree import grow_patch_tree
from am_delimiter.core.land.land_given import CrossingLayer, LandGiven
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.studies.reach import anchor_patch
from am_delimiter.core.verdict.case import Case
from am_delimiter.core.verdict.delimitation import delimit

PORT = RasterioPort()
ROW = ("##..##....####.#",)  # gaps of 2, 4 and 1 cells of 100 m
WIDTHS = {"05101": 3, "05102": 5, "05103": 6, "06101": 2}


def tree(n, edges):
    """The tree of the gaps (patch, patch, metres)."""
    edges = sorted(edges, key=lambda edge: edge[2])
    first, second, metres = (list(part) for part in zip(*edges)) if edges else ([], [], [])
    gaps = Gaps(
        n,
        np.array(first, dtype=np.int64),
        np.array(second, dtype=np.int64),
        np.array(metres, dtype=float),
        np.zeros((len(edges), 4), dtype=np.int64),
    )
    return grow_patch_tree(gaps, Progress())


@st.composite
def forests(draw):
    """A random forest: each patch but the first hangs on an earlier one or on none."""
    n = draw(st.integers(1, 25))
    order = draw(st.permutations(range(n)))
    edges = []
    for place in range(1, n):
        if draw(st.integers(0, 9)):
            pair = [order[place], order[draw(st.integers(0, place - 1))]]
            if draw(st.booleans()):
                pair.reverse()
            edges.append((*pair, float(draw(st.integers(0, 12)) * 25)))
    return n, edges, draw(st.integers(0, n - 1))


@given(forests())
def test_every_patch_of_a_random_forest(built):
    n, edges, patch = built
    direct = np.full((n, n), np.inf)
    np.fill_diagonal(direct, 0.0)
    for a, b, metres in edges:
        direct[a, b] = direct[b, a] = metres
    assert tree(n, edges).joins_at(patch).tolist() == joining(direct)[patch].tolist()


def test_a_long_chain_is_followed_to_its_end():
    n = 1000
    edges = [(k, k + 1, float(k % 7)) for k in range(n - 1)]
    walked = [max((k % 7 for k in range(min(p, 3), max(p, 3))), default=0) for p in range(n)]
    assert tree(n, edges).joins_at(3).tolist() == walked


@settings(max_examples=12)
@given(
    seed=st.integers(0, 2**32 - 1),
    density=st.floats(0.05, 0.4),
    lumpy=st.sampled_from([0, 1]),
    max_gap=st.sampled_from([200, 500, 2000]),
)
def test_the_patches_of_a_random_world(tmp_path_factory, catalogue, seed, density, lumpy, max_gap):
    """Against all pairs of cells: nobody joins whom it does not join."""
    mask = random_mask(14, 40, density, lumpy, seed)
    path = write_raster(
        tmp_path_factory.mktemp("mundo") / "built.tif", mask.astype(np.uint8), transform=HERE
    )
    layer = commune_layer(dict(zip(("05101", "05102", "05103"), strips([13, 13, 14], 14))))
    chosen = choose_parameters(catalogue, tolerance=100, max_gap=max_gap)
    found = delimit(
        Case(LandGiven(layer, (RasterEvidence(path, "built"),)), chosen), catalogue, PORT
    )
    apart = np.sqrt(patch_distances(labels_of(found.patches))) * CELL
    apart[apart > max_gap] = np.inf
    patch = anchor_patch(found)
    assert found.fabric.tree.joins_at(patch).tolist() == pytest.approx(
        joining(apart)[patch].tolist()
    )
    told = values_of(build_result(found, str, {}).land.tables["patches"].columns["joins_at_m"])
    expected = joining(apart)[patch]
    assert told == [round(m, 2) if np.isfinite(m) else None for m in expected.tolist()]


def joins(tmp_path, catalogue, **options):
    case = world(tmp_path, ROW, WIDTHS, catalogue=catalogue, **options)
    found = delimit(case, catalogue, PORT)
    return [row["joins_at_m"] for row in build_result(found, str, {}).tables()["patches"].rows]


def test_with_a_candidate_from_its_largest_patch(tmp_path, catalogue):
    # the candidate 05101 + 05102 is found at 200 m; of its two equal patches the first is taken
    assert joins(tmp_path, catalogue, tolerance=200) == [0.0, 200.0, 400.0, 400.0]


def test_beyond_the_greatest_gap_there_is_no_number(tmp_path, catalogue):
    assert joins(tmp_path, catalogue, tolerance=200, max_gap=300) == [0.0, 200.0, None, None]


def test_without_candidates_from_the_largest_patch_of_all(tmp_path, catalogue):
    assert joins(tmp_path, catalogue, tolerance=0) == [400.0, 400.0, 0.0, 100.0]


def test_without_candidates_from_the_largest_patch_of_the_region(tmp_path, catalogue):
    assert joins(tmp_path, catalogue, tolerance=0, region="06") == [400.0, 400.0, 100.0, 0.0]


def test_the_gaps_that_decide_are_those_with_barriers(tmp_path, catalogue):
    import geopandas
    from shapely.geometry import LineString
    from worlds import CRS, NORTH, WEST

    # a river just east of the first patch, which nobody may cross
    x = WEST + 3 * CELL
    river = LineString([(x, NORTH + 2000), (x, NORTH - 2000)])
    layer = CrossingLayer("río", "", geopandas.GeoDataFrame(geometry=[river], crs=CRS))
    found = joins(tmp_path, catalogue, tolerance=400, barriers=(layer,), max_gap=900)
    # 05102 + 05103 are the candidate, and the patch of 05103 is the largest
    assert found == [None, 400.0, 0.0, 100.0]
