"""The criteria: every answer at, above and below its threshold, and one verdict for all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from worlds import world

from am_delimiter.core.basis.notes import Note
from am_delimiter.core.basis.vocabulary import Verdict
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.population.population_measures import PopulationAnswer
from am_delimiter.core.results import build_result, summarise
from am_delimiter.core.services.sharing import Sharing
from am_delimiter.core.verdict.criteria import ANSWERS, Measures, judge, overall
from am_delimiter.core.verdict.criterion_result import compare
from am_delimiter.core.verdict.delimitation import delimit


def people(value, **more):
    return {"people": PopulationAnswer(value, Note("as told"), **more)}


SET = Measures(
    communes=2,
    regions=1,
    critical_gap_m=150.0,
    max_gap_m=5000.0,
    tolerance_m=200.0,
    unbuilt=(),
    people=PopulationAnswer(300_000, Note("as told")),
)

THREE = Sharing(
    serving=5, shared=3, by_all=2, kinds={"Salud": 3}, unshared=("Puente", "Liceo"), unserved=()
)
NONE = Sharing(serving=0, shared=0, by_all=0, kinds={}, unshared=(), unserved=("05101",))


def answer(catalogue, criterion, **measures):
    results = judge(replace(SET, **measures), catalogue)
    (found,) = [result for result in results if result.id == criterion]
    return found


@pytest.mark.parametrize(
    ("criterion", "measures", "verdict", "value", "threshold"),
    [
        ("communes", {"communes": 1}, "no cumple", 1, 2),
        ("communes", {"communes": 2}, "cumple", 2, 2),
        ("communes", {"communes": 3}, "cumple", 3, 2),
        ("region", {"regions": 1}, "cumple", 1, 1),
        ("region", {"regions": 2}, "no cumple", 2, 1),
        ("continuity", {"critical_gap_m": 0.0}, "cumple", 0, 200),
        ("continuity", {"critical_gap_m": 200.0}, "cumple", 200, 200),
        ("continuity", {"critical_gap_m": 200.1}, "no cumple", 200.1, 200),
        ("continuity", {"critical_gap_m": None}, "no cumple", None, 200),
        ("continuity", {"unbuilt": ("Petorca",)}, "no evaluable", None, 200),
        ("population", people(249_999), "no cumple", 249_999, 250_000),
        ("population", people(250_000), "no cumple", 250_000, 250_000),
        ("population", people(250_001), "cumple", 250_001, 250_000),
        ("population", people(None), "no evaluable", None, 250_000),
        ("travel", {}, "no evaluable", None, 15),
        ("services", {}, "no evaluable", None, None),
        ("joint_policy", {}, "no evaluable", None, None),
        ("services", {"services": THREE}, "requiere juicio", 3, None),
        ("services", {"services": NONE}, "no evaluable", None, None),
        ("services", {"services": NONE, "min_shared": 1}, "no evaluable", None, None),
        ("services", {"min_shared": 1}, "no evaluable", None, None),
        ("services", {"services": THREE, "min_shared": 3}, "cumple", 3, 3),
        ("services", {"services": THREE, "min_shared": 4}, "no cumple", 3, 4),
        ("services", {"services": THREE, "min_instruments": 9}, "requiere juicio", 3, None),
        ("services", {"instruments": THREE}, "no evaluable", None, None),
        ("joint_policy", {"instruments": THREE}, "requiere juicio", 3, None),
        ("joint_policy", {"instruments": NONE}, "no evaluable", None, None),
        ("joint_policy", {"instruments": THREE, "min_instruments": 3}, "cumple", 3, 3),
        ("joint_policy", {"instruments": THREE, "min_instruments": 3.5}, "no cumple", 3, 3.5),
        ("joint_policy", {"instruments": THREE, "min_shared": 9}, "requiere juicio", 3, None),
    ],
)
def test_each_criterion_at_its_threshold(catalogue, criterion, measures, verdict, value, threshold):
    found = answer(catalogue, criterion, **measures)
    assert (found.verdict.value, found.value, found.threshold) == (verdict, value, threshold)


def test_every_criterion_is_answered_in_the_order_of_the_catalogue(catalogue):
    results = judge(SET, catalogue)
    assert [result.id for result in results] == list(catalogue.criteria)
    for result, criterion in zip(results, catalogue.criteria.values()):
        assert (result.name, result.source, result.known, result.unit, result.origin) == (
            criterion.name,
            criterion.source,
            criterion.known,
            criterion.unit,
            criterion.origin,
        )


def test_reasons_name_what_is_missing(catalogue):
    unbuilt = answer(catalogue, "continuity", unbuilt=("Petorca", "Zapallar"))
    assert "Petorca, Zapallar" in str(unbuilt.reason)
    assert str(answer(catalogue, "population", **people(None)).reason) == "as told"
    assert "5000" in str(answer(catalogue, "continuity", critical_gap_m=None).reason)
    joined = str(answer(catalogue, "continuity", critical_gap_m=1234.5).reason)
    assert "1234.5" in joined
    assert "200" in joined


def test_what_is_shared_is_told_in_the_reason(catalogue):
    told = str(answer(catalogue, "services", services=THREE).reason)
    assert told == (
        "3 of 5 elements that serve these communes are shared by two or more of them, 2 by all, "
        "in 1 categories. Not shared by two of them: Puente; Liceo."
    )
    many = replace(THREE, unshared=tuple("abcdefg"))
    assert "a; b; c … (+4)." in str(answer(catalogue, "services", services=many).reason)
    whole = replace(THREE, unshared=())
    assert "Not common" not in str(answer(catalogue, "joint_policy", instruments=whole).reason)


def test_a_minimum_is_marked_as_the_users(catalogue):
    found = answer(catalogue, "services", services=THREE, min_shared=3)
    assert (found.operator, found.origin, found.known) == (">=", "parametro", False)
    assert found.source.endswith("el mínimo: parámetro fijado por quien usa el programa")
    left = answer(catalogue, "services", services=THREE)
    assert (left.operator, left.origin) == ("judgement", "ley")
    assert left.source == catalogue.criteria["services"].source


def test_a_criterion_left_to_a_person_needs_judgement_once_it_is_measured(catalogue):
    """A judgement never turns into a number's pass or fail."""
    judged = replace(catalogue.criteria["population"], operator="judgement", threshold=None)
    changed = replace(catalogue, criteria={**catalogue.criteria, "population": judged})
    found = answer(changed, "population")
    assert (found.verdict, found.value) == (Verdict.NEEDS_JUDGEMENT, 300_000)


def test_the_threshold_is_the_one_an_office_wrote_in_the_catalogue(catalogue):
    higher = replace(catalogue.criteria["population"], threshold=300_000)
    changed = replace(catalogue, criteria={**catalogue.criteria, "population": higher})
    assert answer(changed, "population").verdict is Verdict.NOT_MET


@pytest.mark.parametrize(
    ("verdicts", "verdict"),
    [
        (("cumple", "cumple"), "cumple"),
        (("cumple", "requiere juicio"), "requiere juicio"),
        (("requiere juicio", "no evaluable", "cumple"), "no evaluable"),
        (("no evaluable", "requiere juicio", "no cumple", "cumple"), "no cumple"),
        ((), "cumple"),
    ],
)
def test_a_failure_decides_then_missing_data_then_judgement(catalogue, verdicts, verdict):
    result = judge(SET, catalogue)[0]
    results = [replace(result, verdict=Verdict(text)) for text in verdicts]
    assert overall(results) is Verdict(verdict)
    assert overall(results[::-1]) is Verdict(verdict)


# -- a new criterion: the catalogue, one function, this test ------------------------------------


def density(criterion, measures):
    """Inhabitants of the set by square kilometre, asked of all that is known."""
    frame = measures.survey.communes.frame
    area = frame[frame["cut"].isin(measures.cuts)].area.sum() / 1e6
    people = measures.people.value / area
    return compare(criterion, people, criterion.threshold, Note("counted on whole communes"))


def test_a_new_criterion_needs_the_catalogue_and_one_function(catalogue, tmp_path, monkeypatch):
    known = catalogue.criteria["population"]
    asked = replace(
        known, id="density", name="Densidad", threshold=1000, unit="habitantes/km²", note=""
    )
    wider = replace(catalogue, criteria={**catalogue.criteria, "density": asked})
    columns = {"columns": {"POB": [60_000, 90_000]}, "population_field": "POB"}
    case = world(
        tmp_path,
        ["######"],
        {"05101": 3, "05109": 3},
        catalogue=wider,
        population="field",
        **columns,
    )
    found = delimit(case, wider, RasterioPort()).candidates[0]
    assert found.criteria[-1].verdict is Verdict.NOT_EVALUABLE  # nobody answers it yet
    monkeypatch.setitem(ANSWERS, "density", density)
    result = delimit(case, wider, RasterioPort())
    # 150.000 persons on 6 cells of 1 ha
    assert result.candidates[0].criteria[-1].value == pytest.approx(2_500_000)
    built = build_result(result, str, {})
    rows = built.rows
    assert (rows.criteria[-1].criterion, rows.criteria[-1].verdict) == ("density", "cumple")
    told = summarise(result, built, str)["candidates"][0]["criteria"][-1]
    assert (told["id"], told["value"], told["unit"]) == ("density", 2_500_000, "habitantes/km²")
