"""Hand decisions: what is refused, which candidate changes, and where the reasons go."""

from __future__ import annotations

import pandas as pd
import pytest
from worlds import world

from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.results.summary import summarise
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.services.registers import RegisterTable, SharedInputs
from am_delimiter.core.verdict import candidates
from am_delimiter.core.verdict.delimitation import delimit
from am_delimiter.core.verdict.hand_decision import HandDecision, justifications, read_decision
from am_delimiter.core.verdict.verdict_errors import (
    ContradictoryDecision,
    ExcludedFromNothing,
    MissingJustification,
    NoCandidateToChange,
    NothingLeft,
    StrayJustification,
    UnknownDecidedCommune,
)

# two continua of Valparaíso: the first of three communes, the second of two; 08101 is far away
ROWS = ("####..........###....#",)
WIDTHS = {"05101": 2, "05109": 1, "05801": 1, "05803": 9, "05501": 2, "05502": 2, "08101": 5}


@pytest.fixture
def solve(tmp_path, catalogue):
    def run(include="", exclude="", why="", **options):
        options.setdefault("max_gap", 3000)
        decision = read_decision(include, exclude, why)
        case = world(tmp_path, ROWS, WIDTHS, catalogue=catalogue, decision=decision, **options)
        return delimit(case, catalogue, RasterioPort())

    return run


def sets(result):
    return [candidate.cuts for candidate in result.candidates]


def verdict(candidate, criterion):
    return next(c for c in candidate.criteria if c.id == criterion).verdict.value


def test_the_world_without_decisions(solve):
    assert sets(solve()) == [("05101", "05109", "05801"), ("05501", "05502")]


@pytest.mark.parametrize(
    ("decision", "given", "sizes"),
    [
        (("", "", ""), (), [3, 2]),
        (("05803", "", "x"), (), [3, 2, 4]),
        (("", "05502", "x"), (), [3, 2, 1]),
        (("05101", "", "already in"), ("05101", "05109"), [2]),
    ],
)
def test_every_set_is_judged_once(solve, monkeypatch, decision, given, sizes):
    judge, judged = candidates.judge, []

    def counted(measures, catalogue):
        judged.append(measures.communes)
        return judge(measures, catalogue)

    monkeypatch.setattr(candidates, "judge", counted)
    solve(*decision, candidate=given)
    assert judged == sizes


def test_a_member_of_another_candidate_stands_in_both(solve):
    """05501 is in the second candidate already, so including it changes the first."""
    result = solve("5501", "", "Comparte el hospital")
    assert sets(result) == [("05101", "05109", "05501", "05801"), ("05501", "05502")]
    (one,) = result.decided
    assert (one.cut, one.justification, one.candidate, one.candidate_before) == (
        "05501",
        "Comparte el hospital",
        "AM-05-1",
        "AM-05-2",
    )
    assert any("also in AM-05-2" in str(note) and "05501" in str(note) for note in result.notes)


def test_a_part_of_a_commune_touches_a_candidate(tmp_path, catalogue):
    """The second continuum holds a tenth of 05803, whose other land is a continuum of its own."""
    rows = ("####" + "." * 6 + "####" + "." * 6 + "#" * 9,)
    widths = {"05101": 2, "05109": 2, "05804": 6, "05501": 2, "05502": 1, "05803": 16}
    decision = HandDecision(("05803",), (), "Una parte ya está dentro")
    case = world(tmp_path, rows, widths, catalogue=catalogue, decision=decision)
    result = delimit(case, catalogue, RasterioPort())
    assert sets(result) == [("05101", "05109"), ("05501", "05502", "05803")]
    assert result.decided[0].role_before.value == "parcial"


def test_what_is_there_already_is_told(solve):
    result = solve("05101", "", "x", candidate=("05101", "05109"))
    assert sets(result) == [("05101", "05109")]
    assert any("already in the candidate: 05101" in str(note) for note in result.notes)


def test_a_commune_that_nobody_holds_goes_to_the_first(solve):
    result = solve("05803", "", "Enlace entre ambas")
    assert sets(result) == [("05101", "05109", "05801", "05803"), ("05501", "05502")]
    first = result.candidates[0]
    # 05803 has no built-up land: the verdict is that of the new set
    assert verdict(first, "continuity") == "no evaluable"
    assert first.population["census_2017"] == sum(
        result.catalogue.communes[cut].census_2017 for cut in first.cuts
    )
    (one,) = result.decided
    assert (one.role_before.value, one.candidate, one.candidate_before) == (
        "sin evidencia",
        "AM-05-1",
        "",
    )


def test_exclusion_changes_the_candidate_that_holds_it(solve):
    result = solve("05803", "05502", "05803: une; 05502: rural\ny lejana")
    assert sets(result) == [("05101", "05109", "05801"), ("05501", "05803")]
    assert [(d.cut, d.action.value, d.justification, d.candidate) for d in result.decided] == [
        ("05803", "incluida", "une", "AM-05-2"),
        ("05502", "excluida", "rural\ny lejana", "AM-05-2"),
    ]
    one_left = solve("", "05502", "rural")
    assert sets(one_left)[1] == ("05501",)
    assert verdict(one_left.candidates[1], "communes") == "no cumple"


def test_a_commune_of_another_region_fails_the_region(solve):
    result = solve("08101", "", "Prueba")
    assert sets(result)[0] == ("05101", "05109", "05801", "08101")
    first = result.candidates[0]
    assert verdict(first, "region") == "no cumple"
    assert first.verdict.value == "no cumple"
    assert first.id == "AM-05+08-1"


def test_an_included_commune_outside_the_evidence_is_kept(tmp_path, catalogue):
    """The study leaves out communes the evidence does not reach, but not those decided on."""
    widths = {"05101": 2, "05109": 2, "05804": 2, "05801": 3}

    def found(decision):
        case = world(tmp_path, ("####",), widths, catalogue=catalogue, decision=decision)
        return delimit(case, catalogue, RasterioPort())

    assert found(HandDecision()).communes.cuts == ["05101", "05109", "05804"]
    kept = found(HandDecision(("05801",), (), "x"))
    assert kept.communes.cuts == ["05101", "05109", "05801", "05804"]
    assert sets(kept) == [("05101", "05109", "05801")]


def test_old_codes_are_understood(solve):
    result = solve("", "5106", "5106: Quilpué queda fuera")
    assert sets(result)[0] == ("05101", "05109")
    assert result.decided[0].justification == "Quilpué queda fuera"
    assert result.case.decision.exclude == ("05801",)


def test_a_justification_of_nothing_is_told(solve):
    told = [str(note) for note in solve("", "", "por si acaso").notes]
    assert "A justification was given, but no commune is included or excluded by hand." in told


def test_with_a_given_candidate(solve):
    result = solve("05109", "", "x", candidate=("05101", "05801"))
    assert sets(result) == [("05101", "05109", "05801")]


@pytest.mark.parametrize(
    ("include", "exclude", "why", "error", "sentence"),
    [
        ("05803", "", "", MissingJustification, "without a justification: 05803"),
        ("05803", "", "  \n ", MissingJustification, "05803"),
        ("05803", "05801", "05803: sí", MissingJustification, "05801"),
        ("05803", "", "05803:  ;", MissingJustification, "05803"),
        ("05803", "", "05803: a; 05801: b", StrayJustification, "05801"),
        ("05803", "05803", "x", ContradictoryDecision, "05803"),
        ("13101", "", "x", UnknownDecidedCommune, "13101"),
        ("Limache", "", "x", UnknownDecidedCommune, "Limache"),
        ("", "05803", "x", ExcludedFromNothing, "05803"),
        ("", "05801,05501", "x", ExcludedFromNothing, "05501"),
        ("", "05501 05502", "x", NothingLeft, "No commune"),
    ],
)
def test_what_cannot_be_decided(solve, include, exclude, why, error, sentence):
    with pytest.raises(error, match=sentence):
        solve(include, exclude, why)


def test_without_any_candidate(tmp_path, catalogue):
    case = world(
        tmp_path,
        ("#......#",),
        {"05101": 4, "05109": 4},
        catalogue=catalogue,
        decision=HandDecision(("05101",), (), "x"),
    )
    with pytest.raises(NoCandidateToChange, match="05101"):
        delimit(case, catalogue, RasterioPort())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("para todas", {"05802": "para todas", "05103": "para todas"}),
        ("05802: una; 05103: otra", {"05802": "una", "05103": "otra"}),
        ("05802: una\n5103: otra", {"05802": "una", "05103": "otra"}),
        ("común; 05103: otra", {"05802": "común", "05103": "otra"}),
        ("05802: a las 12:30; b\n05103: c", {"05802": "a las 12:30; b", "05103": "c"}),
        ("05802 : Ley 21074: x; 05103: c", {"05802": "Ley 21074: x", "05103": "c"}),
    ],
)
def test_justifications_for_all_or_for_each(text, found):
    decision = HandDecision(("05802",), ("05103",), text)
    assert justifications(decision, {}) == found


def test_reasons_reach_every_output(solve, catalogue):
    why = "Comparte el relleno sanitario y el hospital base"
    result = solve("05803", "", why)
    tables = build_result(result, str, {}).tables()
    assert tables["decisions"].rows == [
        {
            "candidate": "AM-05-1",
            "cut": "05803",
            "name": "Olmué",
            "action": "incluida",
            "justification": why,
            "role_before": "sin evidencia",
            "candidate_before": None,
        }
    ]
    assert {r["cut"]: r["decision"] for r in tables["communes"].rows if r["decision"]} == {
        "05803": "incluida a mano"
    }
    assert any(why in row["text"] for row in tables["notes"].rows)
    values = {row["parameter"]: row["value"] for row in tables["parameters"].rows}
    assert (values["include"], values["exclude"], values["justification"]) == ("05803", None, why)
    told = summarise(result, build_result(result, str, {}), str)
    assert told["decisions"] == tables["decisions"].rows


def test_services_and_instruments_of_a_delimitation(solve):
    services = pd.DataFrame(
        {
            "elemento": ["Hospital", "Puente", "Feria"],
            "comunas": ["05101;05109;05801;13101", "05501;05101", "05502"],
            "categoria": ["Salud", "Vialidad", "Abasto"],
        },
        dtype=object,
    )
    plans = pd.DataFrame({"nombre": ["PREMVAL"], "comunas": ["5101 5109 5106"], "tipo": ["PRI"]})
    shared = SharedInputs(
        services=(RegisterTable("s", "", services),), instruments=(RegisterTable("i", "", plans),)
    )
    result = solve(shared=shared)
    tables = build_result(result, str, {}).tables()
    rows = tables["services"].rows
    assert [(r["element"], r["category"], r["shared"], r["candidates"]) for r in rows] == [
        ("Puente", "Transporte y vialidad", True, None),
        ("Hospital", "Salud", True, "AM-05-1"),
        ("Feria", "Abasto", False, None),
    ]
    assert rows[1]["commune_names"] == "Valparaíso, Viña del Mar, Quilpué, Santiago"
    assert rows[2]["flags"] == "categoría fuera del catálogo; sin fuente; sin fecha"
    assert {(r["cut_a"], r["cut_b"]): r["elements"] for r in tables["service_pairs"].rows} == {
        ("05101", "05109"): "Hospital",
        ("05101", "05801"): "Hospital",
        ("05109", "05801"): "Hospital",
        ("05101", "05501"): "Puente",
    }
    first, second = result.candidates
    values = [
        next(c.value for c in one.criteria if c.id == name)
        for one in (first, second)
        for name in ("services", "joint_policy")
    ]
    assert values == [1, 1, 0, None]
    assert verdict(first, "services") == verdict(first, "joint_policy") == "requiere juicio"
    assert verdict(second, "joint_policy") == "no evaluable"
    minimum = solve(shared=shared, min_shared=1, min_instruments=2)
    assert [(verdict(c, "services"), verdict(c, "joint_policy")) for c in minimum.candidates] == [
        ("cumple", "no cumple"),
        ("no cumple", "no evaluable"),
    ]
    bare = solve()
    assert summarise(bare, build_result(bare, str, {}), str)["services"] is None


def test_part_of_the_set_and_member_of_the_continuum_are_two_facts(tmp_path, catalogue):
    """A given set leaves out a member of its continuum and holds a commune far outside of it."""
    widths = {"05101": 4, "05103": 4, "05109": 4, "05801": 8, "05804": 2}
    rows = ["############......##" + ".."]
    case = world(
        tmp_path, rows, widths, catalogue=catalogue, candidate=("05101", "05103", "05801", "05804")
    )
    found = delimit(case, catalogue, RasterioPort())
    told = {state.cut: (state.belongs, state.member, state.role.value) for state in found.states}
    own = (found.candidates[0].id,)
    assert told == {
        "05101": (own, True, "miembro"),
        "05103": (own, True, "miembro"),
        "05109": ((), True, "miembro"),
        "05801": (own, False, "fuera"),
        "05804": (own, None, "sin evidencia"),
    }
    rows = build_result(found, str, {}).rows.communes
    assert [(row.in_candidate, row.in_continuum) for row in rows] == [
        *[(own[0], True)] * 2,
        (None, True),
        (own[0], False),
        (own[0], None),
    ]
