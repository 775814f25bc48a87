"""A constituted area that is modified: before and after, judged alike, and what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from worlds import world

from am_delimiter.core.basis.vocabulary import AreaChange
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.modification.modification_errors import (
    AreaWithoutCommunes,
    ModifiedCommuneUnknown,
    ModifiesAcrossRegions,
    NoSuchArea,
    NothingModified,
    SameAsBefore,
)
from am_delimiter.core.modification.modified_area import ModifiedArea, read_modified
from am_delimiter.core.records.summary_reader import read_told
from am_delimiter.core.results.modification_tables import before_after_rows, modified_rows
from am_delimiter.core.results.summary import summarise
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.verdict.delimitation import delimit
from am_delimiter.core.verdict.hand_decision import read_decision
from am_delimiter.core.verdict.verdict_errors import (
    ExcludedFromNothing,
    MissingJustification,
    StrayJustification,
    UnknownDecidedCommune,
)

VALPARAISO = ("05101", "05103", "05109", "05801", "05804")
# Gran Valparaíso in one piece, Limache 600 m away from Villa Alemana, Olmué 300 m behind it, and
# a commune of Santiago beside that; Quillota has no built-up land
ROWS = ("#" * 20 + "......####" + "...###...." + "####" + "....",)
WIDTHS = {
    "05101": 4,
    "05109": 4,
    "05103": 4,
    "05801": 4,
    "05804": 4,
    "05802": 10,
    "05803": 10,
    "13101": 4,
    "05501": 4,
}
CENSUS_2017 = {"before": 951_311, "05802": 46_121, "05103": 42_152}
CENSUS_2024 = {"before": 970_233, "05802": 56_145, "05103": 48_294}


@pytest.fixture
def solve(tmp_path, catalogue):
    def run(modifies, include="", exclude="", why="", widths=WIDTHS, **options):
        options.setdefault("max_gap", 3000)
        options.setdefault("tolerance", 200)
        decision, area = read_decision(include, exclude, why), read_modified(modifies)
        options = {"decision": decision, "modifies": area, **options}
        case = world(tmp_path, ROWS, widths, catalogue=catalogue, **options)
        return delimit(case, catalogue, RasterioPort())

    return run


def told(result):
    return {row.item: row for row in before_after_rows(result, str)}


def communes(result):
    return {row.cut: row for row in modified_rows(result)}


def test_a_commune_is_added(solve):
    result = solve("Gran Valparaíso", include="05802", why="El tren llega a Limache")
    (after,) = result.candidates
    assert (after.id, after.name) == ("AM-05-1", "Gran Valparaíso (modificada)")
    assert after.cuts == tuple(sorted((*VALPARAISO, "05802")))
    rows = communes(result)
    assert list(rows) == [*VALPARAISO, "05802"]  # those that stay first
    limache = rows["05802"]
    assert (limache.before, limache.after, limache.change) == (False, True, "se agrega")
    assert (limache.gap_before_m, limache.gap_after_m) == (600, 600)
    assert limache.justification == "El tren llega a Limache"
    assert (limache.census_2017, limache.census_2024) == (46_121, 56_145)
    assert (rows["05101"].change, rows["05101"].gap_after_m) == ("permanece", 0)
    assert rows["05101"].justification is None
    found = told(result)
    assert (found["continuity"].verdict_before, found["continuity"].value_before) == ("cumple", 0)
    assert (found["continuity"].verdict_after, found["continuity"].value_after) == (
        "no cumple",
        600,
    )
    assert (found["communes"].value_before, found["communes"].value_after) == (5, 6)
    whole = found["veredicto"]
    assert (whole.position, whole.verdict_after) == (1, "no cumple")
    assert whole.verdict_before != "no cumple"


@pytest.mark.parametrize(("count", "people"), [("2017", CENSUS_2017), ("2024", CENSUS_2024)])
def test_the_population_is_that_of_the_census_before_and_after(solve, count, people):
    """Sums of whole communes as published: 951,311 and 970,233 for the five."""
    added = told(solve("gran_valparaiso", include="05802", why="x"))[f"census_{count}"]
    assert added.value_before == people["before"]
    assert added.value_after == people["before"] + people["05802"]
    removed = told(solve("gran_valparaiso", exclude="05103", why="x"))[f"census_{count}"]
    assert removed.value_after == people["before"] - people["05103"]


def test_a_commune_is_removed(solve):
    result = solve("gran valparaiso", exclude="5103", why="Concón pide salir")
    rows = communes(result)
    assert list(rows) == ["05101", "05109", "05801", "05804", "05103"]
    gone = rows["05103"]
    assert (gone.before, gone.after, gone.change) == (True, False, "se retira")
    assert (gone.gap_before_m, gone.gap_after_m, gone.role) == (0, 0, "miembro")
    assert result.candidates[0].cuts == ("05101", "05109", "05801", "05804")
    assert (result.decided[0].cut, result.decided[0].role_before.value) == ("05103", "miembro")
    # the land of Concón still joins the others: it lies between them and belongs to nobody of them
    assert told(result)["continuity"].value_after == 0


def test_the_whole_list_says_the_same_as_what_comes_and_goes(solve):
    by_hand = solve("gran_valparaiso", "05802", "05103", "05802: tren; 05103: pide salir")
    cuts = tuple(sorted({*VALPARAISO, "05802"} - {"05103"}))
    listed = solve("gran_valparaiso", why="05802: tren; 05103: pide salir", candidate=cuts)
    assert modified_rows(by_hand) == modified_rows(listed)
    assert before_after_rows(by_hand, str) == before_after_rows(listed, str)
    assert {row.cut: row.justification for row in modified_rows(listed)} == {
        **dict.fromkeys(("05101", "05109", "05801", "05804")),
        "05802": "tren",
        "05103": "pide salir",
    }
    assert not any("no commune is included" in str(note) for note in listed.notes)


def test_an_area_is_given_by_its_communes(solve):
    named = solve("gran_valparaiso", "05802", why="x")
    coded = solve(" 5101;5109, 05103 05801,05804", "05802", why="x")
    assert before_after_rows(named, str) == before_after_rows(coded, str)
    assert modified_rows(named) == modified_rows(coded)
    assert coded.candidates == named.candidates  # the register knows this set
    assert any("«toma de razón» (2025-12-29)" in str(note) for note in coded.notes)


def test_an_area_that_the_register_does_not_know(solve):
    result = solve("05101, 05109", "05801", why="x")
    assert result.candidates[0].name == "Viña del Mar–Valparaíso (modificada)"
    assert any("given by its communes (05101, 05109)" in str(note) for note in result.notes)
    summary = read_told(summarise(result, build_result(result, str, {}), str)).modification
    assert (summary.area, summary.state) == (None, None)
    assert summary.name == "Viña del Mar–Valparaíso"


def test_a_commune_without_evidence_has_no_gap(solve):
    rows = communes(solve("gran_valparaiso", "05501", why="Quillota"))
    assert (rows["05501"].gap_before_m, rows["05501"].role) == (None, "sin evidencia")
    found = told(solve("gran_valparaiso", "05501", why="Quillota"))["continuity"]
    assert (found.verdict_before, found.verdict_after) == ("cumple", "no evaluable")
    assert found.value_after is None


def test_the_summary_tells_it_and_is_read_back(solve):
    result = solve("gran_valparaiso", "05802", why="x")
    summary = summarise(result, build_result(result, str, {}), str)
    modification = read_told(summary).modification
    assert (modification.area, modification.name) == ("gran_valparaiso", "Gran Valparaíso")
    assert (modification.state, modification.date) == ("toma de razón", "2025-12-29")
    assert (modification.candidate, modification.communes_before) == ("AM-05-1", VALPARAISO)
    assert modification.communes == modified_rows(result)
    assert summary["parameters"]["modifies"]["value"] == "gran_valparaiso"


def test_without_an_area_nothing_is_modified(solve):
    result = solve("", "05802", why="x")
    built = build_result(result, str, {})
    assert modified_rows(result) == before_after_rows(result, str) == ()
    assert (built.rows.modification, built.rows.modification_criteria) == ((), ())
    summary = summarise(result, built, str)
    assert "modification" not in summary
    assert read_told(summary).modification is None
    assert result.candidates[0].name == "Viña del Mar–Valparaíso"


WRONG = {
    "an area that is not in the register": (
        ("Gran Quillota", "05802", "", "x"),
        {},
        NoSuchArea,
        "«Gran Quillota».*Gran Valparaíso; O'Higgins",
    ),
    "an area whose communes are not known": (
        ("Santiago", "13102", "", "x"),
        {},
        AreaWithoutCommunes,
        "communes of Santiago",
    ),
    "nothing that says how": (
        ("gran_valparaiso",),
        {},
        NothingModified,
        "how Gran Valparaíso is modified",
    ),
    "the same set by hand": (
        ("gran_valparaiso", "05101", "", "x"),
        {},
        SameAsBefore,
        "changes nothing.*05101, 05103",
    ),
    "the same set as a list": (
        ("gran_valparaiso",),
        {"candidate": VALPARAISO},
        SameAsBefore,
        "changes nothing",
    ),
    "a commune of another region": (
        ("gran_valparaiso", "13101", "", "x"),
        {},
        ModifiesAcrossRegions,
        "Metropolitana de Santiago: 13101",
    ),
    "an area that is not in the layer": (
        ("ohiggins", "05802", "", "x"),
        {},
        ModifiedCommuneUnknown,
        "06101, 06106, 06108, 06111",
    ),
    "codes that are not in the layer": (
        ("05101, 05999", "05802", "", "x"),
        {},
        ModifiedCommuneUnknown,
        "05999",
    ),
    "an unknown commune to include": (
        ("gran_valparaiso", "05999", "", "x"),
        {},
        UnknownDecidedCommune,
        "05999",
    ),
    "a commune to exclude that is not in it": (
        ("gran_valparaiso", "05803", "05802", "x"),
        {},
        ExcludedFromNothing,
        "05802",
    ),
    "no justification by hand": (
        ("gran_valparaiso", "05802"),
        {},
        MissingJustification,
        "05802",
    ),
    "a justification of a commune that stays": (
        ("gran_valparaiso", "", "", "05101: por nada"),
        {"candidate": (*VALPARAISO, "05802")},
        StrayJustification,
        "05101",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_is_told_in_a_sentence(solve, name):
    given, options, error, sentence = WRONG[name]
    with pytest.raises(error, match=sentence):
        solve(*given, **options)


def test_what_becomes_of_a_commune():
    area = ModifiedArea("x", ("01", "02"), ("02", "03"))
    assert [area.change(cut) for cut in area.either] == [
        AreaChange.STAYS,
        AreaChange.ADDED,
        AreaChange.REMOVED,
    ]
    assert area.changed == ("03", "01")
    assert not replace(area, text="")
