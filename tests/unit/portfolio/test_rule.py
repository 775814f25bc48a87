"""The three legs and the verdict: what holds, what is open, and what nobody has constituted."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from am_delimiter.core.basis import Verdict
from am_delimiter.core.portfolio import EffectRule, PortfolioCase, ProposedArea, study_portfolio
from am_delimiter.core.portfolio.metropolitan_rule import LegAnswer

from portfolio_world import area, at, communes, layer, legs, line, said, study, table  # isort: skip

YES, NO, OPEN, UNKNOWN = "cumple", "no cumple", "requiere juicio", "no evaluable"


def test_service_by_codes_and_names(catalogue):
    found = study(
        catalogue,
        table(
            NOMBRE=["a", "b", "c", "d", "e"],
            COMUNAS=[
                "08101; 08102",
                "Concepción y Coronel",
                "Concepción, Chillán",
                None,
                "08101; x",
            ],
        ),
    )
    assert [one.legs["service"].verdict.value for one in found.judged] == [
        YES,
        YES,
        NO,
        UNKNOWN,
        UNKNOWN,
    ]
    assert found.judged[2].legs["service"].evidence.endswith("de regiones distintas")
    assert [one.verdict.value for one in found.judged] == [YES, YES, UNKNOWN, UNKNOWN, UNKNOWN]
    assert any("those of no commune" in note and "e: x" in note for note in said(found))


def _in_state(catalogue, state, cuts=("08101", "08102"), known=True):
    """The catalogue with one area in the register, in a state."""
    entry = replace(
        catalogue.metropolitan_areas["gran_concepcion"],
        state=state,
        communes=tuple(cuts) if known else (),
        communes_known=known,
    )
    return replace(catalogue, metropolitan_areas={"x": entry})


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("constituida", YES),
        ("Vigente", YES),
        ("publicada en el Diario Oficial", YES),
        ("toma de razón", OPEN),
        ("toma de razón pendiente", NO),
        ("en estudio", NO),
        ("un estado que nadie conoce", OPEN),
    ],
)
def test_only_a_constituted_area_holds(catalogue, state, expected):
    known = _in_state(catalogue, state)
    (one,) = study(known, layer(at(500))).judged
    assert one.legs["inside"].verdict.value == expected
    assert state in one.legs["inside"].evidence
    (beyond,) = study(known, layer(at(4500))).judged
    assert beyond.legs["inside"].verdict.value == NO
    assert beyond.legs["inside"].evidence == "en ningún área del registro"


def test_a_project_partly_in_an_area_asks_for_judgement(catalogue):
    (one,) = study(_in_state(catalogue, "vigente"), layer(line(3000, 5000))).judged
    assert legs(one) == (YES, UNKNOWN, OPEN)
    assert one.legs["inside"].evidence.startswith("solo en parte (Coronel)")
    assert one.verdict is Verdict.MET


def test_an_area_whose_communes_nobody_knows(catalogue):
    known = _in_state(catalogue, "vigente", known=False)
    assert legs(study(known, layer(at(500))).judged[0])[2] == UNKNOWN
    assert legs(study(known, layer(at(6500))).judged[0])[2] == NO  # of another region


def test_a_proposed_area_is_told_and_fulfils_nothing(catalogue):
    known = replace(catalogue, metropolitan_areas={})
    proposed = ProposedArea("Propuesta", ("08101", "08102"), "")
    found = study(known, layer(at(500), at(4500), line(3000, 5000)), proposed=proposed)
    inside = [one.legs["inside"] for one in found.judged]
    assert [answer.verdict.value for answer in inside] == [NO, NO, NO]
    assert [answer.evidence for answer in inside] == [
        "en el área propuesta «Propuesta», no constituida",
        "en ningún área del registro",
        "en el área propuesta «Propuesta», en parte, no constituida",
    ]


@pytest.mark.parametrize("answers", product(Verdict, repeat=3))
def test_one_leg_is_enough_and_what_is_open_stays_open(catalogue, answers):
    (one,) = study_cached(catalogue).judged
    made = replace(one, legs={str(n): LegAnswer(v, "") for n, v in enumerate(answers)})
    assert made.metropolitan is (Verdict.MET in answers)
    assert (made.verdict is Verdict.NOT_MET) is (set(answers) == {Verdict.NOT_MET})


_KEPT = []


def study_cached(catalogue):
    if not _KEPT:
        _KEPT.append(study(catalogue, layer(at(500))))
    return _KEPT[0]


def test_stated_communes_where_nothing_is_drawn(catalogue):
    found = study(
        catalogue,
        table(NOMBRE=["a", "b", "c"], COMUNA=["Concepción", "08101, 08102", "Atlántida"]),
    )
    assert [one.legs["effect"].verdict.value for one in found.judged] == [NO, YES, UNKNOWN]
    assert "no se reconoce la comuna «Atlántida»" in found.judged[2].legs["effect"].evidence


def test_the_resolution_is_the_users_and_never_claimed(catalogue):
    found = study(
        catalogue,
        layer(
            line(1500, 2500),
            area(1500, 2500),
            RESOLUCION=["Res. Ex. N° 5", None],
            FECHA_RESOLUCION=["12-10-2026", None],
        ),
    )
    assert [one.project.texts["resolution"] for one in found.judged] == ["Res. Ex. N° 5", ""]
    assert found.judged[0].project.resolution_date == "2026-10-12"
    (note,) = [text for text in said(found) if "no resolution of SUBDERE" in text]
    assert note.startswith("1 projects fulfil the rule")


def test_the_same_inputs_give_the_same_answer(catalogue):
    given = (layer(at(500), line(1500, 2500).buffer(3)), communes())
    case = PortfolioCase((given[0],), given[1], EffectRule.chosen(catalogue))
    assert study_portfolio(case, catalogue).judged == study_portfolio(case, catalogue).judged
