"""A failed continuity names the commune that fails and the condition; counted by hand."""

from __future__ import annotations

import pytest
from worlds import world

from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.results.summary import summarise
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.verdict.delimitation import delimit

PORT = RasterioPort()


def continuity(folder, catalogue, row, widths, **options):
    """The criterion of continuity of the set of all communes of a drawing."""
    case = world(folder, [row], widths, catalogue=catalogue, candidate=tuple(widths), **options)
    found = delimit(case, catalogue, PORT)
    (candidate,) = found.candidates
    return found, next(item for item in candidate.criteria if item.id == "continuity")


def told(item):
    return [str(note) for note in item.fails]


def test_a_commune_that_touches_but_holds_too_little_is_named_with_its_share(tmp_path, catalogue):
    """Six cells of Maule touch Talca; seven lie 600 m away: 46.15 % is inside."""
    row = "####" + "######" + "......" + "#######"
    _, item = continuity(tmp_path, catalogue, row, {"07101": 4, "07105": 19})
    assert (item.verdict.value, item.value) == ("no cumple", 600.0)
    assert told(item) == [
        "Maule (only 46.15 % of its built-up land in it, and more than 50.0 % is asked for, "
        "joins once gaps of 600.0 m are bridged)"
    ]
    assert str(item.reason) == (
        "The communes join once gaps of 600.0 m are bridged; the tolerance is 200.0 m. By the size "
        "of the cells the gap is truly of 600 to 807 m. Not in the "  # corners: hypot(800, 100) m
        f"continuum of the others: {told(item)[0]}."
    )


def test_a_commune_beyond_the_search_is_named(tmp_path, catalogue):
    row = "####" + "####" + "." * 8 + "####"
    widths = {"13101": 4, "13201": 8, "13203": 8}
    _, item = continuity(tmp_path, catalogue, row, widths, max_gap=500)
    assert (item.verdict.value, item.value) == ("no cumple", None)
    assert told(item) == ["San José de Maipo (joins at no gap of up to 500.0 m)"]


def test_each_commune_that_fails_is_named_and_no_other(tmp_path, catalogue):
    row = "####" + "####" + "...####" + "....####"
    widths = {"13101": 4, "13201": 4, "13203": 7, "13301": 8}
    _, item = continuity(tmp_path, catalogue, row, widths)
    assert told(item) == [
        "San José de Maipo (joins once gaps of 300.0 m are bridged)",
        "Colina (joins once gaps of 400.0 m are bridged)",
    ]


@pytest.mark.parametrize(("row", "said"), [("########", None), ("####..####", None)])
def test_a_set_that_joins_has_nobody_apart(tmp_path, catalogue, row, said):
    found, item = continuity(tmp_path, catalogue, row, {"13101": 4, "13201": len(row) - 4})
    assert item.verdict.value == "cumple"
    assert item.fails == ()
    assert build_result(found, str, {}).rows.criteria[2].fails is said


def test_by_area_the_hectares_are_told(tmp_path, catalogue):
    row = "####" + "##" + "......" + "#####"
    _, item = continuity(
        tmp_path,
        catalogue,
        row,
        {"07101": 4, "07105": 13},
        membership_by="area",
        membership_area=3,
    )
    assert told(item) == [
        "Maule (only 2.0 ha of its built-up land in it, and more than 3.0 ha are asked for, "
        "joins once gaps of 600.0 m are bridged)"
    ]


def test_tables_and_summary_tell_who_fails(tmp_path, catalogue):
    row = "####" + "######" + "......" + "#######"
    found, item = continuity(tmp_path, catalogue, row, {"07101": 4, "07105": 19})
    built = build_result(found, str, {})
    (stored,) = [row for row in built.rows.criteria if row.criterion == "continuity"]
    (candidate,) = summarise(found, built, str)["candidates"]
    (written,) = [one for one in candidate["criteria"] if one["id"] == "continuity"]
    assert stored.fails == written["fails"] == told(item)[0]
