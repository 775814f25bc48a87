"""Digests and comparisons ask whether the user cancelled at least every so many rows or corners."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.progress import WATCHED, Progress
from am_delimiter.core.basis.table import Table
from am_delimiter.core.cases.canonical_shapes import canonical, same_place
from am_delimiter.core.cases.case_comparison import compare_results
from am_delimiter.core.cases.case_digests import digest_of
from am_delimiter.core.cases.precision import Precision

PRECISION = Precision(place=0.001, digits=9, decimals=6)
PLACES = shapely.points([[10.0 * n, 0.0] for n in range(3000)])
LARGE = shapely.multipolygons(shapely.buffer(PLACES, 4.0, quad_segs=25))
"""3.000 discs of 101 corners each, the last of which repeats the first."""
LEAST = 3000 * 101 // 50_000


def looks(work) -> int:
    """How often the work asks."""
    asked = []

    def stopped() -> bool:
        asked.append(1)
        return False

    work(Progress(stopped=stopped))
    return len(asked)


def test_one_large_shape_is_digested_with_looks_between():
    table = Table({"continuum": [1]}, [LARGE])
    assert looks(lambda progress: digest_of(table, PRECISION, progress)) >= LEAST


def test_vertices_are_looked_for_with_looks_between():
    moved = shapely.transform(LARGE, lambda xy: xy + 4e-4)
    assert looks(lambda progress: same_place(LARGE, moved, 0.001, progress)) >= 2 * LEAST


@pytest.mark.parametrize("change", [None, "value", "order", "lacking"])
def test_rows_are_compared_with_looks_between(change):
    count = 10 * WATCHED
    before = [{"a": n % 7, "b": n, "c": f"{n} el 3 de mayo"} for n in range(count)]
    after = [dict(row) for row in before]
    if change == "value":
        after[-1]["c"] = "otro"
    elif change == "order":
        after.reverse()
    elif change == "lacking":
        after.pop()
    sources = [{"name": "capa", "path": "a", "modified": "2026-03-01", "sha256": "x"}]
    both = [{"patches": Table.of(rows), "sources": Table.of(sources)} for rows in (before, after)]
    passes = 2 * 3 if change in (None, "value") else 2 * 3 + 2  # days of the columns, then keys
    assert looks(lambda progress: compare_results(*both, PRECISION, progress)) >= passes * 10


def test_a_cancel_stops_inside_one_shape():
    """At the third look, when two thirds of the corners are still as they were."""
    asked = []

    def stopped() -> bool:
        asked.append(1)
        return len(asked) > 2

    with pytest.raises(Cancelled):
        canonical(np.array([LARGE], dtype=object), 0.001, Progress(stopped=stopped))
    assert len(asked) == 3


def test_pieces_change_no_form():
    """The parts of a large set are in order of their first corners, whatever piece they lie in."""
    shuffled = shapely.multipolygons(shapely.get_parts(LARGE)[::-1])
    one, other = canonical(np.array([LARGE, shuffled], dtype=object), 1e-6, Progress())
    assert one == other
    parts = shapely.get_parts(shapely.from_wkb(one))
    firsts = [shapely.get_coordinates(part)[0].tolist() for part in parts]
    assert len(parts) == 3000 and firsts == sorted(firsts)
    area = shapely.area(shapely.from_wkb(one)) * 1e-6**2
    assert area == pytest.approx(shapely.area(LARGE), rel=1e-6)
