"""Neighbours and shares of borders, measured by hand on squares of a kilometre."""

from __future__ import annotations

import geopandas
import numpy as np
import pytest
import shapely
from functional_world import graph_of, squares
from hypothesis import given
from hypothesis import strategies as st
from shapely.affinity import translate
from shapely.geometry import MultiPolygon, box

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.functional.contiguity import commune_graph


def graph(shapes, tolerance=25, least=250):
    cuts = sorted(shapes)
    polygons = np.array([shapes[cut] for cut in cuts], dtype=object)
    return commune_graph(cuts, polygons, tolerance, least, Progress())


def pairs(found):
    return {"".join(sorted(pair)) for pair in found.edges}


def test_sides_make_neighbours_and_corners_do_not():
    found = graph_of("AB CD")
    assert pairs(found) == {"AB", "AC", "BD", "CD"}
    assert found["A"]["B"]["share"] == pytest.approx(0.25, abs=1e-3)


def test_a_border_of_a_metre_is_one_however_large_the_tolerance():
    left, right = box(0, 0, 1000, 1000), box(1000, 999, 2000, 1999)
    assert pairs(graph({"A": left, "B": right}, tolerance=25, least=250)) == {"AB"}
    assert pairs(graph({"A": left, "B": box(1000, 1000, 2000, 2000)})) == set()


def test_borders_that_were_digitised_apart_meet_within_the_tolerance():
    left = box(0, 0, 1000, 1000)
    assert pairs(graph({"A": left, "B": box(1020, 0, 2000, 1000)})) == {"AB"}
    assert pairs(graph({"A": left, "B": box(1030, 0, 2000, 1000)})) == set()
    corner = box(1020, 1020, 2000, 2000)  # twenty metres off in both directions
    assert pairs(graph({"A": left, "B": corner})) == set()


def test_land_that_two_claim_makes_them_neighbours():
    found = graph({"A": box(0, 0, 1000, 1000), "B": box(900, 0, 2000, 1000)})
    assert pairs(found) == {"AB"}
    # of A's 4,000 m the side inside B, and a hundred metres and the tolerance above and below
    assert found["A"]["B"]["share"] == pytest.approx((1000 + 2 * 125) / 4000, abs=1e-3)


def test_a_hole_is_filled_whole():
    ring = box(0, 0, 3000, 3000).difference(box(1000, 1000, 2000, 2000))
    found = graph({"A": ring, "B": box(1000, 1000, 2000, 2000)})
    assert found["B"]["A"]["share"] == pytest.approx(1, abs=1e-9)
    assert found["A"]["B"]["share"] == pytest.approx(4000 / 16000, abs=1e-9)


def test_a_corner_takes_nothing_of_what_surrounds():
    # D touches C in a corner only; around C are A and B
    shapes = squares("AAD ACA AAA")
    found = graph(shapes)
    assert found["C"]["A"]["share"] == pytest.approx(1, abs=1e-9)
    assert not found.has_edge("C", "D")


def test_islands_have_coasts_and_no_neighbours_there():
    mainland = MultiPolygon([box(0, 0, 1000, 1000), box(9000, 9000, 10000, 10000)])
    found = graph({"A": mainland, "B": box(1000, 0, 2000, 1000), "C": box(50000, 0, 51000, 1000)})
    assert pairs(found) == {"AB"}
    assert set(found) == {"A", "B", "C"}
    assert found["A"]["B"]["share"] == pytest.approx(1000 / 8000, abs=0.01)


def test_a_cancel_stops_it():
    with pytest.raises(Cancelled):
        commune_graph(
            ["A", "B"],
            np.array([box(0, 0, 1, 1), box(1, 0, 2, 1)], dtype=object),
            0.1,
            0.1,
            Progress(stopped=lambda: True),
        )


BOARDS = st.lists(st.sampled_from("ABCDE"), min_size=9, max_size=9)


@given(BOARDS)
def test_neighbours_are_those_of_a_board(board):
    rows = [board[n : n + 3] for n in (0, 3, 6)]
    wanted = set()
    for row in range(3):
        for col in range(3):
            for other in ((row, col + 1), (row + 1, col)):
                if max(other) < 3 and rows[row][col] != rows[other[0]][other[1]]:
                    wanted.add("".join(sorted((rows[row][col], rows[other[0]][other[1]]))))
    assert pairs(graph_of(" ".join(map("".join, rows)))) == wanted


@given(BOARDS, st.floats(-3, 3), st.floats(-3, 3))
def test_shares_add_up_to_what_is_not_the_end_of_the_board(board, right, up):
    """Also where each commune lies some metres off."""
    shapes = squares(" ".join("".join(board[n : n + 3]) for n in (0, 3, 6)))
    cuts = sorted(shapes)
    end = box(0, 0, 3000, 3000).boundary
    moved = {
        cut: translate(shapes[cut], right * (n % 2), up * (n % 2)) for n, cut in enumerate(cuts)
    }
    found = graph(moved)
    for cut in cuts:
        border = shapely.boundary(shapes[cut])
        open_m = shapely.intersection(border, end).length
        total = sum(edge["share"] for edge in found[cut].values())
        assert total == pytest.approx(1 - open_m / border.length, abs=0.03)


def test_it_does_not_hang_on_how_a_polygon_is_begun(real_data):
    file = real_data / "comunas_INE2017_regiones.gpkg"
    frame = geopandas.read_file(file, layer="R05").to_crs(32719)
    frame["COMUNA"] = frame["COMUNA"].astype(str)
    frame = frame.sort_values("COMUNA").reset_index(drop=True)
    shapes = dict(zip(frame["COMUNA"], shapely.make_valid(frame.geometry.values)))
    one = graph(shapes)
    two = graph({cut: shapely.reverse(shapely.normalize(shape)) for cut, shape in shapes.items()})
    assert set(one.edges) == set(two.edges)
    # Valparaíso: Viña del Mar, Quilpué and Casablanca; nothing else touches it
    assert set(one["5101"]) == {"5109", "5801", "5102"}
    assert set(one["5804"]) == {"5801", "5802"}
