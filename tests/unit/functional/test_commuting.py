"""Commuting from tables as they come: two denominators, codes that are no commune, and holes."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from functional_world import row_of_communes, rules

from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.basis.vocabulary import RepeatedPopulation
from am_delimiter.core.functional.commuting_sources import take_commuting
from am_delimiter.core.functional.functional_case import CodeTable, FunctionalCase
from am_delimiter.core.functional.functional_errors import (
    CodeRepeated,
    KnownBaseUnknown,
    NoCommuneCodes,
    NoOriginThere,
    NoOwnCommune,
    NoResidentWorkers,
    NoTravelToWork,
    NoWorkersField,
    TravelToWorkTwice,
)
from am_delimiter.core.functional.functional_rules import Denominator
from am_delimiter.core.land.communes import read_communes
from am_delimiter.core.travel.travel_table import TravelTable, read_travel_csv

HEADER = ("cut_origen", "cut_destino", "trabajadores")
VALPARAISO, VINA, QUILPUE = "05101", "05109", "05801"
HAND = [
    ("5801", "5801", 60),
    ("5801", "5109", 30),
    ("5801", "998", 6),
    ("5801", "13999", 2),
    ("5801", "-99", 25),
    ("5801", "", 40),
    ("5109", "5109", 50),
    ("5109", "5106", 10),  # the old code of Quilpué
]


def table_of(rows, fields=HEADER, **more):
    rows = tuple(tuple(row) for row in rows)
    return TravelTable("od", "", fields, rows, tuple(range(2, len(rows) + 2)), **more)


def layer():
    return row_of_communes(VALPARAISO, VINA, QUILPUE)


def read(catalogue, rows=HAND, residents=None, rule=None, **more):
    case = FunctionalCase(
        communes=layer(),
        rules=rule or rules(),
        travel=rows if isinstance(rows, TravelTable) else table_of(rows),
        residents=residents,
        **more,
    )
    communes = read_communes(case.communes, catalogue)
    return take_commuting(case, communes, catalogue, Progress())


def said(found):
    return "\n".join(str(note) for note in found.notes)


def test_both_denominators(catalogue):
    found = read(catalogue)
    # 60 + 30 + 6 + 2: no answer (−99) and an empty cell are in no denominator
    assert found.answered[QUILPUE] == 98
    assert found.known[QUILPUE] == 90
    assert found.share([QUILPUE], [VINA], Denominator.ANSWERED) == 30 / 98
    assert found.share([QUILPUE], [VINA], Denominator.KNOWN) == 30 / 90
    assert found.flows[QUILPUE] == {QUILPUE: 60, VINA: 30}
    assert "998 (6), 13999 (2)" in said(found)
    assert "«» (40), -99 (25)" in said(found)


def test_an_old_code_is_the_commune_of_today(catalogue):
    found = read(catalogue)
    assert found.flows[VINA] == {VINA: 50, QUILPUE: 10}
    assert "05106 → 05801" in said(found)


@pytest.mark.parametrize("code", ["998", "-99", "999", "0", "99999", "otra", 998, -99.0, 0, None])
def test_a_special_code_is_never_a_commune(catalogue, code):
    found = read(catalogue, [("5801", "5801", 60), ("5801", code, 40)])
    assert set(found.flows) == {QUILPUE}
    assert set(found.flows[QUILPUE]) == {QUILPUE}
    entry = catalogue.functional_special_codes.get("" if code is None else str(code).split(".")[0])
    answers = code == "otra" or (entry is not None and entry.answered)
    assert found.answered[QUILPUE] == (100 if answers else 60)
    assert found.known[QUILPUE] == 60


def test_a_table_without_those_who_stay_gives_no_share(catalogue):
    rows = [("5801", "5109", 30), ("5109", "5801", 10)]
    with pytest.raises(NoOwnCommune, match="RESIDENT_WORKERS"):
        read(catalogue, rows)
    # a census that lists nobody who stays has left them out: nowhere do all go away
    with pytest.raises(NoOwnCommune):
        read(catalogue, table_of(rows, coverage="census"))


def test_employed_residents_of_a_table_take_the_place_of_those_who_stay(catalogue):
    rows = [("5801", "5109", 30), ("5109", "5801", 10)]
    table = CodeTable("o", "", {"CUT": ["5106", "05109"], "n": ["200", "50"]}, "n")
    found = read(catalogue, rows, table)
    assert found.answered == {QUILPUE: 200, VINA: 50}
    assert found.known == {QUILPUE: None, VINA: None}
    assert found.share([QUILPUE], [VINA], Denominator.ANSWERED) == 0.15
    assert found.reaches([QUILPUE], [VINA], 15, Denominator.ANSWERED)
    assert [str(one.kind.value) for one in found.inputs] == ["viajes", "ocupados"]
    with pytest.raises(KnownBaseUnknown):
        read(catalogue, rows, table, rules(denominator=Denominator.KNOWN))


def test_fewer_residents_than_go_away_is_not_evaluable(catalogue):
    rows = [("5801", "5109", 30), ("5109", "5801", 10)]
    found = read(catalogue, rows, CodeTable("o", "", {"CUT": ["5801"], "n": [29]}, "n"))
    assert found.answered == {QUILPUE: None, VINA: None}
    assert "fewer employed residents" in said(found)
    assert "no employed residents of: 05109" in said(found)


@pytest.mark.parametrize(
    ("columns", "field", "error"),
    [
        ({"CUT": ["5801", "5801"], "n": ["1", "2"]}, "n", CodeRepeated),
        ({"CUT": ["5801"], "n": ["muchos"]}, "n", NoResidentWorkers),
        ({"CUT": ["5801"], "n": [-5]}, "n", NoResidentWorkers),
        ({"CUT": ["5801"], "n": ["nan"]}, "n", NoResidentWorkers),
        ({"lugar": ["Quilpué"], "n": [1]}, "n", NoCommuneCodes),
        ({"CUT": ["5801"], "n": [1]}, "", NoWorkersField),
    ],
)
def test_a_table_of_residents_that_cannot_be_used(catalogue, columns, field, error):
    with pytest.raises(error):
        read(catalogue, HAND, CodeTable("o", "", columns, field))


def test_one_commune_without_those_who_stay_is_not_evaluable(catalogue):
    rows = [*HAND, ("5101", "5109", 30)]
    found = read(catalogue, rows)
    assert (found.answered[VALPARAISO], found.known[VALPARAISO]) == (None, None)
    assert found.share([VALPARAISO], [VINA], Denominator.ANSWERED) is None
    assert "1 commune, which is not evaluable: 05101" in said(found)
    # in a census nobody stays there
    census = read(catalogue, table_of(rows, coverage="census"))
    assert census.answered[VALPARAISO] == 30


def test_rows_of_a_pair_that_nobody_explained_are_not_known(catalogue):
    rows = [("5801", "5801", 60), ("5801", "5109", 10), ("5801", "5109", 20)]
    found = read(catalogue, rows)
    assert found.flows[QUILPUE] == {QUILPUE: 60, VINA: None}
    assert found.answered[QUILPUE] is None
    summed = read(catalogue, rows, repeated=RepeatedPopulation.SUM)
    assert summed.flows[QUILPUE] == {QUILPUE: 60, VINA: 30}
    special = [("5801", "5801", 60), ("5801", "998", 10), ("5801", "998", 20)]
    assert read(catalogue, special).answered[QUILPUE] is None
    assert read(catalogue, special).known[QUILPUE] == 60
    assert read(catalogue, special, repeated=RepeatedPopulation.SUM).answered[QUILPUE] == 90
    assert read(catalogue, special, repeated=RepeatedPopulation.LARGEST).answered[QUILPUE] == 80


def test_one_source_of_travel_is_needed_and_no_more(catalogue):
    case = FunctionalCase(layer(), rules())
    communes = read_communes(case.communes, catalogue)
    with pytest.raises(NoTravelToWork):
        take_commuting(case, communes, catalogue, Progress())
    both = FunctionalCase(layer(), rules(), travel=table_of(HAND), persons=Path("x.csv"))
    with pytest.raises(TravelToWorkTwice):
        take_commuting(both, communes, catalogue, Progress())


def test_travel_of_another_place(catalogue):
    with pytest.raises(NoOriginThere):
        read(catalogue, [("8101", "8101", 5)])


def test_the_microdata_themselves(catalogue, real_data):
    """30 of 98 who answer, 30 of 90 whose commune is known; 25 of 50."""
    file = real_data / "cases" / "od_censo2024_mini.csv"
    cuts = ("01101", "01107", "05109", "05801")
    case = FunctionalCase(row_of_communes(*cuts), rules(), persons=file)
    communes = read_communes(case.communes, catalogue)
    found = take_commuting(case, communes, catalogue, Progress())
    assert (found.answered["05801"], found.known["05801"]) == (98, 90)
    assert found.share(["05801"], ["05109"], Denominator.ANSWERED) == 30 / 98
    assert found.share(["05801"], ["05109"], Denominator.KNOWN) == 30 / 90
    assert found.share(["01107"], ["01101"], Denominator.ANSWERED) == 0.5
    assert set(found.flows) == {"01107", "05801"}
    assert "00998" not in {cut for row in found.flows.values() for cut in row}


def test_the_employment_survey_of_a_region(catalogue, real_data):
    table = read_travel_csv(str(real_data / "od_laboral_ENE2019amj_region_valparaiso.csv"))
    found = read(catalogue, table)
    assert sum(found.known.values()) == 827_984
    assert sum(len(row) for row in found.flows.values()) == 259
    assert found.known == found.answered
    file = real_data / "od_laboral_ENE2019amj_region_valparaiso.csv"
    with file.open(encoding="utf-8") as stream:
        rows = [row for row in csv.DictReader(stream) if row["cut_residencia"] == "5109"]
    there = sum(int(row["ocupados"]) for row in rows if row["cut_trabajo"] == "5101")
    everybody = sum(int(row["ocupados"]) for row in rows)
    assert found.share(["05109"], ["05101"], Denominator.KNOWN) == there / everybody
    assert "is not declared to be a census" in said(found)
