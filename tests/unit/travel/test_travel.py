"""Travel: small matrices worked out by hand, identities of any matrix, tables as they come."""

from __future__ import annotations

import csv
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import world

from am_delimiter.core.basis.errors import MissingField, UnreadableTable
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.basis.table import shown_value
from am_delimiter.core.basis.vocabulary import RepeatedPopulation
from am_delimiter.core.catalogue.catalogue_errors import CatalogueError, ParameterError
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.results.summary import summarise
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.results.used_parameters import describe_parameters
from am_delimiter.core.travel.travel import read_travel, take_travel
from am_delimiter.core.travel.travel_answer import TravelQuestion, answer_travel, ask_travel
from am_delimiter.core.travel.travel_errors import (
    EmptyTravelTable,
    NoTravelRows,
    RaggedTravelTable,
    SameTravelField,
    UnclearNumbers,
    UnknownTravelCentre,
    UnknownTravelColumns,
    UnusableTravelValue,
)
from am_delimiter.core.travel.travel_indicators import FORMULAS, flows_of, measure_flows
from am_delimiter.core.travel.travel_table import TravelTable, read_travel_csv, recognise_columns
from am_delimiter.core.verdict.delimitation import delimit

A, B, C, D = "05101", "05109", "05103", "05802"
NAMES = {A: "Valparaíso", B: "Viña del Mar", C: "Concón", D: "Limache"}
HEADER = ("cut_origen", "cut_destino", "trabajadores")

#        to A   to B   to C   to D    total
HAND = {
    A: {A: 60, B: 20, C: 10, D: 10},  # 100
    B: {A: 30, B: 15, C: 5},  # 50
    C: {A: 4, B: 6, C: 10},  # 20
    D: {D: 40},  # 40
}


def table_of(rows, fields=HEADER, **more):
    rows = tuple(tuple(row) for row in rows)
    return TravelTable("od", "", fields, rows, tuple(range(2, len(rows) + 2)), **more)


def rows_of(matrix):
    return [(a, b, count) for a, row in matrix.items() for b, count in row.items()]


def found_in(catalogue, cuts, matrix=HAND, centre=(A,), coverage=""):
    """Value of each indicator by id and communes."""
    travel = read_travel(table_of(rows_of(matrix), coverage=coverage), [], catalogue)
    measured = measure_flows(flows_of(travel, cuts, centre), catalogue)
    return {(i.definition.id, i.a, i.b): i for i in measured}


def answered(catalogue, cuts, table, definition="crossing_origin", centre=()):
    travel = read_travel(table, [], catalogue, "ENE 2019")
    question = TravelQuestion(travel, catalogue.travel_definitions[definition], centre)
    return answer_travel(question, cuts, NAMES, catalogue)


# -- by hand -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "numerator", "denominator", "value"),
    [
        # between A, B and C: 20 + 10 + 30 + 5 + 4 + 6 = 75; they send 170 in all, 10 of them to D
        (("crossing_origin", "", ""), 75, 170, 100 * 75 / 170),
        (("crossing_inside", "", ""), 75, 160, 46.875),
        (("commune_out", A, ""), 30, 100, 30),
        (("commune_out", B, ""), 35, 50, 70),
        (("commune_out", C, ""), 10, 20, 50),
        (("least_out", A, ""), 30, 100, 30),
        (("commune_within", A, ""), 60, 100, 60),
        (("commune_within", C, ""), 10, 20, 50),
        (("commune_to_centre", B, A), 30, 50, 60),
        (("commune_to_centre", C, A), 4, 20, 20),
        (("least_to_centre", C, A), 4, 20, 20),
        (("ibge_integration", A, ""), 30 + 34, 100, 0.64),
        (("ibge_integration", C, ""), 10 + 15, 20, 1.25),
        (("pair_one_way", A, B), 20, 100, 20),
        (("pair_one_way", B, A), 30, 50, 60),
        (("pair_both_ways", A, B), 50, 150, 100 / 3),
        (("pair_both_ways", B, C), 11, 70, 100 * 11 / 70),
        (("ibge_commuters", A, B), 50, None, 50),
    ],
)
def test_indicators_by_hand(catalogue, key, numerator, denominator, value):
    found = found_in(catalogue, (A, B, C))[key]
    assert (found.numerator, found.denominator) == (numerator, denominator)
    assert found.value == pytest.approx(value, abs=1e-9)


def test_a_set_has_one_figure_for_each_question(catalogue):
    keys = [key[0] for key in found_in(catalogue, (A, B, C))]
    assert {id_: keys.count(id_) for id_ in catalogue.travel_definitions} == {
        "crossing_origin": 1,
        "crossing_inside": 1,
        "least_out": 1,
        "least_to_centre": 1,
        "commune_out": 3,
        "commune_within": 3,
        "commune_to_centre": 2,
        "ibge_integration": 3,
        "pair_one_way": 6,
        "pair_both_ways": 3,
        "ibge_commuters": 3,
    }


@pytest.mark.parametrize(
    ("key", "threshold", "reached"),
    [
        (("crossing_origin", "", ""), 15, True),  # from criteria.json
        (("commune_to_centre", C, A), 15, True),
        (("ibge_integration", A, ""), 0.17, True),
        (("ibge_commuters", A, B), 10_000, False),
        (("commune_out", A, ""), None, None),
    ],
)
def test_thresholds_of_reference(catalogue, key, threshold, reached):
    found = found_in(catalogue, (A, B, C))[key]
    assert (found.threshold, found.reached) == (threshold, reached)


@pytest.mark.parametrize(("out", "reached"), [(1499, False), (1500, True), (1501, True)])
def test_exactly_the_threshold_reaches_it(catalogue, out, reached):
    matrix = {A: {A: 5000 - out, B: out}, B: {B: 5000, A: 0}}
    found = found_in(catalogue, (A, B), matrix)["crossing_origin", "", ""]
    assert (found.value, found.reached) == (out / 100, reached)


def test_a_centre_of_two_communes(catalogue):
    found = found_in(catalogue, (A, B, C), centre=(A, B))
    key = ("commune_to_centre", C, f"{A}, {B}")
    assert (found[key].numerator, found[key].value) == (10, 50)


def test_the_centre_is_where_most_of_the_others_work_unless_chosen(catalogue):
    table = table_of(rows_of(HAND))  # to A go 30 + 4, to B 20 + 6, to C 10 + 5
    assert answered(catalogue, (A, B, C), table, "least_to_centre").centre == (A,)
    chosen = answered(catalogue, (A, B, C), table, "least_to_centre", centre=(B,))
    assert (chosen.centre, chosen.value) == ((B,), 20)  # A sends 20 of 100 to B, C 6 of 20
    elsewhere = answered(catalogue, (A, B), table, "least_to_centre", centre=(C,))
    assert elsewhere.centre == (A,)


def test_the_centre_of_santiago_is_not_its_most_populated_commune(catalogue):
    santiago, puente_alto, maipu = "13101", "13201", "13119"
    people = [catalogue.communes[cut].census_2024 for cut in (santiago, puente_alto, maipu)]
    assert people[1] > people[0]
    rows = [(puente_alto, puente_alto, 90), (puente_alto, santiago, 60), (puente_alto, maipu, 5)]
    rows += [(maipu, maipu, 80), (maipu, santiago, 50), (maipu, puente_alto, 2)]
    rows += [(santiago, santiago, 99), (santiago, puente_alto, 1), (santiago, maipu, 3)]
    travel, cuts = read_travel(table_of(rows), [], catalogue), (santiago, puente_alto, maipu)
    question = TravelQuestion(travel, catalogue.travel_definitions["least_to_centre"], ())
    names = {cut: catalogue.communes[cut].name for cut in cuts}
    assert answer_travel(question, cuts, names, catalogue).centre == (santiago,)


def test_where_nobody_works_elsewhere_the_centre_is_not_known(catalogue):
    table = table_of([(A, A, 5), (B, B, 5)], coverage="census")
    answer = answered(catalogue, (A, B), table, "least_to_centre")
    assert (answer.value, answer.centre) == (None, ())
    assert "centre" in str(answer.reason)


# -- what is missing is not zero ---------------------------------------------------------------


def test_a_commune_that_is_no_origin_leaves_its_figures_open(catalogue):
    matrix = {A: HAND[A], B: HAND[B]}  # C is a destination only
    found = found_in(catalogue, (A, B, C), matrix)
    assert found["crossing_origin", "", ""].value is None
    assert found["crossing_origin", "", ""].numerator is None
    assert found["least_out", C, ""].value is None
    assert found["pair_one_way", A, C].value == 10
    assert found["pair_one_way", C, A].value is None
    assert found["pair_both_ways", A, C].value is None
    assert found["ibge_commuters", A, C].value is None
    assert found["ibge_integration", A, ""].value is None
    assert found["pair_both_ways", A, B].value == pytest.approx(100 / 3)
    answer = answered(catalogue, (A, B, C), table_of(rows_of(matrix)))
    assert (answer.value, answer.missing) == (None, (C,))
    assert "Concón (05103)" in str(answer.reason)


@pytest.mark.parametrize("rows", [[], [(C, A, 0), (C, C, 0)]])
def test_a_commune_that_is_absent_or_all_zero_is_missing(catalogue, rows):
    matrix = {A: {A: 60, B: 20}, B: {A: 30, B: 15}}
    answer = answered(catalogue, (A, B, C), table_of([*rows_of(matrix), *rows]))
    assert (answer.value, answer.missing) == (None, (C,))


def test_a_pair_that_a_census_does_not_list_is_zero(catalogue):
    found = found_in(catalogue, (A, B, C, D), coverage="census")
    assert found["pair_one_way", D, A].value == 0
    assert found["commune_out", D, ""].value == 0
    assert found["least_out", D, ""].value == 0


def test_a_pair_that_a_survey_does_not_list_is_unknown(catalogue):
    found = found_in(catalogue, (A, B, C, D))  # B and C say nothing of D, D of nobody else
    assert found["pair_one_way", D, A].value is None
    assert found["pair_one_way", D, A].numerator is None
    assert found["pair_one_way", A, D].value == 10
    assert found["commune_out", D, ""].value is None
    assert found["commune_out", A, ""].value == 40
    answer = answered(catalogue, (A, D), table_of([(A, A, 90), (A, D, 10), (D, D, 100)]))
    assert answer.value is None  # at least 10 of 200, which is under 15 %
    assert "Limache → Valparaíso" in str(answer.reason)
    assert "at least 5.0 %" in str(answer.reason)


def test_what_a_survey_lists_may_be_enough(catalogue):
    table = table_of([(A, A, 60), (A, D, 40), (D, D, 100)])
    answer = answered(catalogue, (A, D), table)
    assert answer.value == 20  # 40 of 200, and D → A can only add
    assert "40 of 200" in str(answer.reason)
    told = next(str(note) for note in answer.notes if "no record" in str(note))
    assert "no record of 1 flow between communes of the set (" in told
    assert told.count("→") == 1  # which it is, by its names


@pytest.mark.parametrize(
    ("coverage", "said", "value"),
    [
        ("", ("censo", "Censo "), 5),
        ("table", ("censo", "censo"), 5),
        ("", ("censo", ""), None),
        ("", ("muestra", "muestra"), None),
        ("survey", ("censo", "censo"), None),
        ("census", ("", ""), 5),
    ],
)
def test_a_census_is_declared_and_never_guessed(catalogue, coverage, said, value):
    rows = [(A, A, 90, said[0]), (A, D, 10, said[1]), (D, D, 100, said[0])]
    table = table_of(rows, (*HEADER, "cobertura"), coverage=coverage)
    assert answered(catalogue, (A, D), table).value == value


def test_a_table_without_those_who_stay_gives_no_total(catalogue):
    matrix = {A: {B: 20, D: 3}, B: {A: 30}}
    answer = answered(catalogue, (A, B), table_of(rows_of(matrix)))
    assert answer.value is None
    assert "stay" in str(answer.reason)


def test_doubts_are_told(catalogue):
    whole = answered(catalogue, (A, B, C), table_of(rows_of(HAND)))
    assert whole.notes == ()
    matrix = {**HAND, C: {A: 4, B: 6}}
    (note,) = answered(catalogue, (A, B, C), table_of(rows_of(matrix))).notes
    assert "no flows within: Concón" in str(note)
    census = table_of(rows_of(HAND), coverage="census")
    (note,) = answered(catalogue, (B, A, C, D), census).notes
    assert "nothing leaves" in str(note)


# -- the sample --------------------------------------------------------------------------------

SAMPLED = (*HEADER, "registros")


def test_few_records_are_flagged(catalogue):
    rows = [(A, A, 60, 200), (A, B, 20, 59), (B, A, 30, 60), (B, B, 15, 100)]
    table = table_of(rows, SAMPLED)
    travel = read_travel(table, [], catalogue)
    assert travel.sampled
    (note,) = travel.notes
    assert "419 records" in str(note)
    flows = flows_of(travel, (A, B), (A,))
    found = {(i.definition.id, i.a): i for i in measure_flows(flows, catalogue)}
    assert (found["pair_one_way", A].records, found["pair_one_way", A].few) == (59, True)
    assert (found["pair_one_way", B].records, found["pair_one_way", B].few) == (60, False)
    assert (found["crossing_origin", ""].records, found["crossing_origin", ""].few) == (119, False)
    reason = str(answered(catalogue, (A, B), table).reason)
    assert "119 records" in reason
    assert "1 of the 2 flows" in reason
    assert "fewer than 60" in reason


def test_a_table_without_records_is_not_called_a_sample(catalogue):
    found = found_in(catalogue, (A, B))["crossing_origin", "", ""]
    assert (found.records, found.few) == (None, None)
    assert "sample" not in str(answered(catalogue, (A, B), table_of(rows_of(HAND))).reason)


# -- any matrix --------------------------------------------------------------------------------

MATRICES = st.lists(st.lists(st.integers(0, 10**6), min_size=4, max_size=4), min_size=4, max_size=4)


@given(matrix=MATRICES, size=st.integers(2, 4))
def test_identities_of_any_matrix(catalogue, matrix, size):
    cuts = (A, B, C, D)
    for place in range(4):
        matrix[place][place] += 1  # somebody stays, so that every total is known
    hand = {a: dict(zip(cuts, row)) for a, row in zip(cuts, matrix)}
    chosen = cuts[:size]
    found = found_in(catalogue, chosen, hand)
    counts = np.array(matrix)
    total = counts.sum(axis=1)[:size]
    for (id_, _, _), item in found.items():
        if item.definition.unit == "%":
            assert 0 <= item.value <= 100, id_
    for place, cut in enumerate(chosen):
        out = found["commune_out", cut, ""]
        stay = found["commune_within", cut, ""]
        away = counts[place, size:].sum()
        assert out.numerator + stay.numerator + away == total[place]
        parts = [found["pair_one_way", cut, other] for other in chosen if other != cut]
        assert sum(part.numerator for part in parts) == out.numerator
    crossing = found["crossing_origin", "", ""]
    assert crossing.denominator == total.sum()
    assert crossing.numerator == sum(found["commune_out", cut, ""].numerator for cut in chosen)
    pairs = [item.numerator for key, item in found.items() if key[0] == "ibge_commuters"]
    assert sum(pairs) == crossing.numerator
    both = [found["ibge_integration", cut, ""].numerator for cut in chosen]
    assert sum(both) == 2 * crossing.numerator
    assert found["crossing_inside", "", ""].value >= crossing.value
    least = min(found["commune_out", cut, ""].value for cut in chosen)
    (lowest,) = [item for key, item in found.items() if key[0] == "least_out"]
    assert lowest.value == least
    if size == len(cuts):
        assert found["crossing_inside", "", ""].value == crossing.value
    if size == 2:
        assert found["pair_both_ways", A, B].value == crossing.value


# -- reading -----------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["05101", "5101", 5101, 5101.0, "5101.0", "5101,0", " 05101 "])
def test_codes_of_any_kind(catalogue, code):
    travel = read_travel(table_of([(code, B, 3), (B, code, 4)]), [], catalogue)
    assert travel.cuts == (A, B)
    assert travel.counts.tolist() == [[0, 3], [4, 0]]


def test_old_codes_become_todays_and_are_counted(catalogue):
    rows = [(5106, A, 1), (A, "05106", 2), (A, "5505", 4), ("05801", A, 8)]
    travel = read_travel(table_of(rows), [], catalogue, reading=RepeatedPopulation.SUM)
    assert travel.cuts == (A, "05801", "05802")
    assert travel.counts.tolist() == [[0, 2, 4], [9, 0, 0], [0, 0, 0]]
    old, repeated = map(str, travel.notes)
    assert "05106 → 05801 (2), 05505 → 05802 (1)" in old
    assert "1 pairs" in repeated
    assert "05801 → 05101 (2)" in repeated


def test_unknown_codes_are_named_counted_and_left_out(catalogue):
    rows = [(A, B, 10), (A, 998, 3), (A, "-99", 2), ("Total", "Total", 15), (B, 998, 1)]
    travel = read_travel(table_of(rows), [], catalogue)
    assert travel.counts.sum() == 10
    (note,) = map(str, travel.notes)
    assert "4 rows" in note
    assert "21 of 31" in note
    assert "998 (2), -99 (1), Total (1)" in note


def test_codes_of_the_commune_layer_are_known(catalogue):
    with pytest.raises(NoTravelRows, match="99101"):
        read_travel(table_of([("99101", "99102", 1)]), [], catalogue)
    travel = read_travel(table_of([("99101", "99102", 1)]), ["99101", "99102"], catalogue)
    assert travel.cuts == ("99101", "99102")


PARTS = [(A, A, 60, "h"), (A, B, 20, "h"), (A, B, 15, "m"), (B, B, 50, "h"), (B, A, 5, "h")]
"""By hand: 35 + 5 of 95 + 55 cross when the rows are parts, 20 + 5 of 80 + 55 as versions."""


@pytest.mark.parametrize(
    ("reading", "counted", "share"),
    [
        (RepeatedPopulation.SUM, 35, 100 * 40 / 150),
        (RepeatedPopulation.LARGEST, 20, 100 * 25 / 135),
        (RepeatedPopulation.UNDECIDED, None, None),
    ],
)
def test_different_rows_of_a_pair_decide_nothing_until_it_is_said(
    catalogue, reading, counted, share
):
    table = table_of(PARTS, (*HEADER, "sexo"), definition="crossing_origin")
    travel = read_travel(table, [], catalogue, reading=reading)
    assert travel.cuts == (A, B)
    assert travel.counts[0, 1] == counted or (counted is None and np.isnan(travel.counts[0, 1]))
    assert "05101 → 05109 (2)" in str(travel.notes[0])
    question = TravelQuestion(travel, catalogue.travel_definitions["crossing_origin"], ())
    answer = answer_travel(question, (A, B), NAMES, catalogue)
    assert answer.value == (None if share is None else pytest.approx(share))
    assert answer.missing == ()
    if share is None:
        assert "05101 → 05109" in str(answer.reason)
        assert "REPEATED_POPULATION" in str(answer.reason)


@pytest.mark.parametrize("reading", RepeatedPopulation)
@pytest.mark.parametrize("more", [(), ("fid",)])
def test_a_table_appended_to_itself_counts_once(catalogue, reading, more):
    rows = [(A, A, 60), (A, B, 20), (B, B, 50), (B, A, 5)] * 2
    rows = [(*row, n)[: 3 + len(more)] for n, row in enumerate(rows)]
    travel = read_travel(table_of(rows, (*HEADER, *more)), [], catalogue, reading=reading)
    assert travel.counts.tolist() == [[60, 20], [5, 50]]
    assert not travel.undecided.any()
    assert "appended to itself" in str(travel.notes[0])


def test_answers_of_single_persons_are_no_copies(catalogue):
    """Each row is one worker: what repeats itself is three and two of them, not one."""
    rows = [(A, B, 1), (A, B, 1), (A, B, 1), (B, A, 1), (B, A, 1)]
    unsaid = read_travel(table_of(rows), [], catalogue)
    assert unsaid.undecided.tolist() == [[False, True], [True, False]]
    said = read_travel(table_of(rows), [], catalogue, reading=RepeatedPopulation.SUM)
    assert said.counts.tolist() == [[0, 3], [2, 0]]


@pytest.mark.parametrize(
    ("written", "amounts"),
    [
        (["12", "1234"], [12, 1234]),
        (["1.234,5", "12"], [1234.5, 12]),
        (["1234,5", "0,25"], [1234.5, 0.25]),
        (["1,234.5", "12"], [1234.5, 12]),
        (["1234.5", "0.123"], [1234.5, 0.123]),
        (["1.234.567", "1.234"], [1234567, 1234]),
        (["1,234,567", "1,234"], [1234567, 1234]),
        (["1 234", "5\u00a0678"], [1234, 5678]),
        ([12, 0.5], [12, 0.5]),
        (["1e3", "2.5"], [1000, 2.5]),
    ],
)
def test_numbers_as_they_are_written(catalogue, written, amounts):
    travel = read_travel(table_of(zip((A, B), (B, A), written)), [], catalogue)
    assert [travel.counts[0, 1], travel.counts[1, 0]] == amounts
    assert travel.notes == ()


def test_points_of_thousands_are_told_where_they_could_be_decimals(catalogue):
    travel = read_travel(table_of([(A, B, "1.234"), (B, A, "56")]), [], catalogue)
    assert travel.counts[0, 1] == 1234
    assert "«1.234» is 1234" in str(travel.notes[0])


@pytest.mark.parametrize(
    "written",
    [["1.234", "5678"], ["1,234", "12"], ["1,234", "1.234"], ["12,5", "12.5"]],
)
def test_numbers_that_may_be_read_in_two_ways_stop(catalogue, written):
    with pytest.raises(UnclearNumbers, match="trabajadores"):
        read_travel(table_of(zip((A, B), (B, A), written)), [], catalogue)


@pytest.mark.parametrize("value", ["-5", -5, "doce", "", None, float("nan"), "1.2.3", True, "1..2"])
def test_what_is_no_count_is_named_with_its_row(catalogue, value):
    with pytest.raises(UnusableTravelValue) as caught:
        read_travel(table_of([(A, B, 1), (B, A, value)]), [], catalogue)
    assert caught.value.details["row"] == 3
    assert "trabajadores" in str(caught.value)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (HEADER, (*HEADER, None, "trabajadores")),
        (
            ("cut_residencia", "comuna_residencia", "cut_trabajo", "comuna_trabajo", "ocupados"),
            ("cut_residencia", "cut_trabajo", "ocupados", None, "trabajadores"),
        ),
        (
            (
                "cut_origen",
                "cut_destino",
                "viajes_trabajo_expandidos",
                "registros",
                "comuna_origen",
            ),
            ("cut_origen", "cut_destino", "viajes_trabajo_expandidos", "registros", "viajes"),
        ),
        (
            ("cut_origen", "nombre_origen", "cut_destino", "nombre_destino", "trabajadores"),
            ("cut_origen", "cut_destino", "trabajadores", None, "trabajadores"),
        ),
        (
            ("Código Origen", "CÓDIGO destino", "Viajes"),
            ("Código Origen", "CÓDIGO destino", "Viajes", None, "viajes"),
        ),
        (
            ("origen", "destino", "trabajadores"),
            ("origen", "destino", "trabajadores", None, "trabajadores"),
        ),
    ],
)
def test_columns_are_recognised(catalogue, fields, expected):
    found = recognise_columns(table_of([], fields), catalogue)
    assert (found.origin, found.destination, found.count, found.records, found.unit) == expected


def test_columns_chosen_by_hand(catalogue):
    table = table_of([(A, B, 1)], ("desde", "hasta", "n"))
    with pytest.raises(UnknownTravelColumns, match="desde, hasta, n"):
        recognise_columns(table, catalogue)
    chosen = replace(table, origin_field="desde", destination_field="hasta", count_field="n")
    assert read_travel(chosen, [], catalogue).counts.sum() == 1
    with pytest.raises(MissingField, match="total"):
        recognise_columns(replace(chosen, count_field="total"), catalogue)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_csv_of_any_kind(catalogue, tmp_path, encoding, delimiter, end):
    rows = [
        ["Código origen", "Código destino", "Viajes"],
        ["5101", "5109", '"1.234,5"'],
        ["", "", ""],
    ]
    rows.append(["05109", "5101", "12"])
    file = tmp_path / "viajes.csv"
    file.write_bytes(end.join(delimiter.join(row) for row in rows).encode(encoding))
    table = read_travel_csv(str(file))
    assert table.lines == (2, 4)  # the empty line is left out, and the others keep their number
    travel = read_travel(table, [], catalogue)
    assert travel.counts.tolist() == [[0, 1234.5], [12, 0]]


def test_an_unquoted_decimal_comma_is_no_new_column(tmp_path):
    file = tmp_path / "viajes.csv"
    file.write_text("origen,destino,viajes\n5101,5109,12\n5109,5101,12,5\n", encoding="utf-8")
    with pytest.raises(RaggedTravelTable, match="Row 3"):
        read_travel_csv(str(file))


def test_a_short_row_lacks_its_count(catalogue, tmp_path):
    file = tmp_path / "viajes.csv"
    file.write_text("origen,destino,viajes\n5101,5109\n", encoding="utf-8")
    with pytest.raises(UnusableTravelValue, match="row 2"):
        read_travel(read_travel_csv(str(file)), [], catalogue)


@pytest.mark.parametrize("content", ["", "\n\n", "origen,destino,viajes\n"])
def test_an_empty_file(tmp_path, content):
    file = tmp_path / "viajes.csv"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(EmptyTravelTable, match=r"viajes\.csv"):
        read_travel_csv(str(file))


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(UnreadableTable, match=r"viajes\.csv"):
        read_travel_csv(str(tmp_path / "viajes.csv"))


# -- the catalogue -----------------------------------------------------------------------------


def test_every_definition_has_its_formula(catalogue):
    assert set(FORMULAS) == set(catalogue.travel_definitions)
    for definition in catalogue.travel_definitions.values():
        assert definition.formula.count("÷") == (definition.id != "ibge_commuters")


def test_a_definition_without_formula_is_named(catalogue):
    added = replace(catalogue.travel_definitions["least_out"], id="new")
    changed = replace(catalogue, travel_definitions={**catalogue.travel_definitions, "new": added})
    table = table_of(rows_of(HAND))
    with pytest.raises(CatalogueError, match="new"):
        ask_travel(table, read_travel(table, [], catalogue), None, changed)


# -- in a delimitation -------------------------------------------------------------------------


@pytest.fixture
def solve(catalogue, tmp_path):
    def run(table, **options):
        widths = {A: 6, C: 3, B: 6}
        case = world(tmp_path, ["#" * 15], widths, catalogue=catalogue, **options)
        return delimit(replace(case, travel=table), catalogue, RasterioPort())

    return run


def travel_criterion(found):
    (candidate,) = found.candidates
    (result,) = [item for item in candidate.criteria if item.id == "travel"]
    return result


def test_the_criterion_of_a_candidate(solve, catalogue):
    result = travel_criterion(solve(table_of(rows_of(HAND))))
    assert result.verdict.value == "cumple"
    assert (result.value, result.threshold, result.unit) == (pytest.approx(75 / 1.7), 15, "%")
    assert result.known is False
    reason = str(result.reason)
    assert "75 of 170 trabajadores" in reason
    assert catalogue.travel_definitions["crossing_origin"].formula in reason


def test_the_chosen_definition_decides(solve):
    matrix = {A: {A: 990, B: 10}, B: {A: 90, B: 10}, C: {A: 90, C: 10}}
    whole = travel_criterion(solve(table_of(rows_of(matrix), coverage="census")))
    assert (whole.verdict.value, whole.value) == ("cumple", pytest.approx(19000 / 1200))
    least = travel_criterion(
        solve(table_of(rows_of(matrix), definition="least_out", coverage="census"))
    )
    assert (least.verdict.value, least.value) == ("no cumple", 1)
    assert "Valparaíso: 10 of 1000" in str(least.reason)


def test_without_a_table_or_with_a_commune_missing_there_is_no_verdict(solve):
    assert travel_criterion(solve(None)).verdict.value == "no evaluable"
    result = travel_criterion(solve(table_of([(A, A, 5), (A, B, 5), (B, A, 5), (B, B, 5)])))
    assert (result.verdict.value, result.value) == ("no evaluable", None)
    assert "Concón (05103)" in str(result.reason)


def test_an_area_is_called_after_its_centre(solve, catalogue):
    (bare,) = solve(None).candidates  # the most populated first
    (named,) = solve(table_of(rows_of(HAND))).candidates  # most of the others work in Valparaíso
    first = max((A, B, C), key=lambda cut: catalogue.communes[cut].census_2024)
    assert bare.name.startswith(catalogue.communes[first].name)
    assert named.name.startswith("Valparaíso–")
    (turned,) = solve(table_of(rows_of(HAND), centre=(C,))).candidates
    assert turned.name.startswith("Concón–")


def test_wrong_questions(solve):
    with pytest.raises(ParameterError, match="commune_out"):
        solve(table_of(rows_of(HAND), definition="commune_out"))
    with pytest.raises(UnknownTravelCentre, match="05802"):
        solve(table_of(rows_of(HAND), centre=(D,)))


def test_the_layer_of_flows(solve, catalogue):
    found = solve(table_of(rows_of(HAND)))
    table = build_result(found, str, {}).tables()["travel_flows"]
    by_pair = {(row["origin"], row["destination"]): row for row in table.rows}
    assert {pair: row["count"] for pair, row in by_pair.items()} == {
        (A, B): 20,
        (A, C): 10,
        (B, A): 30,
        (B, C): 5,
        (C, A): 4,
        (C, B): 6,
    }  # nothing within a commune, nothing to Limache, which is not in the study
    assert by_pair[B, A]["share"] == 0.6
    assert [row["count"] for row in table.rows] == sorted((4, 5, 6, 10, 20, 30), reverse=True)
    assert {row["inside"] for row in table.rows} == {True}
    points = dict(zip(found.communes.cuts, found.communes.frame.geometry))
    for row, line in zip(table.rows, table.shapes):
        start, end = line.boundary.geoms
        assert points[row["origin"]].contains(start)
        assert points[row["destination"]].contains(end)
    names = [field["name"] for field in catalogue.layers["travel_flows"].fields]
    assert list(table.rows[0]) == names


def test_the_table_of_indicators_and_the_summary(solve, catalogue):
    found = solve(table_of(rows_of(HAND), source="Censo 2024"))
    rows = build_result(found, str, {}).tables()["travel_indicators"].rows
    assert list(rows[0]) == [f["name"] for f in catalogue.layers["travel_indicators"].fields]
    assert [row["indicator"] for row in rows if row["decides"]] == ["crossing_origin"]
    (candidate,) = summarise(found, build_result(found, str, {}), str)["candidates"]
    told = candidate["travel"]
    assert (told["definition"], told["unit"], told["sampled"]) == (
        "crossing_origin",
        "trabajadores",
        False,
    )
    assert len(told["indicators"]) == len(rows)
    assert "Censo 2024" in told["data"]
    found = solve(None)
    built = build_result(found, str, {})
    assert summarise(found, built, str)["candidates"][0]["travel"] is None
    assert built.rows.travel_flows == ()


def test_the_parameters_print_the_formula(solve, catalogue):
    found = solve(table_of(rows_of(HAND), definition="least_out", centre=(B,)))
    told = {item.id: item for item in describe_parameters(found)}
    least = catalogue.travel_definitions["least_out"]
    assert told["travel_definition"].value == least.name
    assert least.formula in told["travel_definition"].note
    assert told["travel_centre"].value == B
    usual = {item.id: item for item in describe_parameters(solve(None))}["travel_definition"]
    assert usual.value == usual.default == catalogue.travel_definitions["crossing_origin"].name


def test_the_file_is_an_input_with_its_hash_and_date(catalogue, tmp_path):
    file = tmp_path / "viajes.csv"
    file.write_text("origen,destino,viajes\n5101,5109,1\n", encoding="utf-8")
    travel, (known,) = take_travel(
        read_travel_csv(str(file)), [], catalogue, RepeatedPopulation.UNDECIDED, Progress()
    )
    assert (known.kind, len(known.sha256), known.path) == ("viajes", 64, str(file))
    year, month, day = known.modified[:10].split("-")
    assert travel.source == f"viajes.csv (archivo del {day}-{month}-{year})"


@pytest.mark.parametrize(
    ("value", "threshold", "shown"),
    [
        (14.996, 15, 14.99),
        (15.004, 15, 15.01),
        (15.0, 15, 15.0),
        (14.994, 15, 14.99),
        (39.573, 15, 39.57),
        (200.004, 200, 200.01),
        (1.005, None, 1.0),
        (None, 15, None),
    ],
)
def test_a_shown_value_stays_on_its_side_of_the_threshold(value, threshold, shown):
    assert shown_value(value, threshold) == shown


# -- real tables -------------------------------------------------------------------------------

GRAN_VALPARAISO = ("05101", "05103", "05109", "05801", "05804")


def csv_sums(path, origin, destination, count):
    """Counts and totals straight from the file, without any of the code under test."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [(r[origin], r[destination], int(r[count])) for r in csv.DictReader(file)]
    totals = {o: sum(n for a, _, n in rows if a == o) for o, _, _ in rows}
    return {(o, d): n for o, d, n in rows}, totals


def test_workers_of_the_survey_of_2019(catalogue, real_data):
    path = real_data / "od_laboral_ENE2019amj_region_valparaiso.csv"
    flows, totals = csv_sums(path, "cut_residencia", "cut_trabajo", "ocupados")
    table = read_travel_csv(str(path))
    travel = read_travel(table, [], catalogue)
    assert (len(table.rows), travel.counts.sum(), travel.unit) == (259, 827_984, "trabajadores")
    assert not travel.sampled
    assert travel.notes == ()
    cuts = (*GRAN_VALPARAISO, "05802")
    measured = measure_flows(flows_of(travel, cuts, ("05109",)), catalogue)
    one_way = {(i.a, i.b): i.value for i in measured if i.definition.id == "pair_one_way"}
    for (a, b), value in one_way.items():
        origin, destination = a.lstrip("0"), b.lstrip("0")
        if (origin, destination) not in flows:  # a survey: nobody was met, which is not zero
            assert value is None
            continue
        expected = 100 * flows[origin, destination] / totals[origin]
        assert value == pytest.approx(expected, abs=1e-8)
    assert one_way["05109", "05101"] == pytest.approx(19.163, abs=0.001)  # 30,553 of 159,435
    assert one_way["05103", "05109"] == pytest.approx(26.640, abs=0.001)  # 5,883 of 22,083
    assert one_way["05804", "05802"] == pytest.approx(2.025, abs=0.001)  # 933 of 46,084
    assert one_way["05802", "05109"] == pytest.approx(1.013, abs=0.001)  # 255 of 25,161
    assert one_way["05802", "05101"] == pytest.approx(0.505, abs=0.001)  # 127 of 25,161
    answer = answered(catalogue, GRAN_VALPARAISO, table)
    assert answer.value == pytest.approx(100 * 134_208 / 440_427, abs=1e-8)
    assert answer.missing == ()


def test_trips_of_the_sample_of_2014(catalogue, real_data):
    path = real_data / "od_viajes_trabajo_EOD2014_gran_valparaiso_muestra.csv"
    travel = read_travel(read_travel_csv(str(path)), [], catalogue)
    assert (travel.counts.sum(), travel.records.sum(), travel.unit) == (259_715, 5870, "viajes")
    assert travel.sampled
    found = {
        (i.definition.id, i.a, i.b): i
        for i in measure_flows(flows_of(travel, GRAN_VALPARAISO, ("05109",)), catalogue)
    }
    crossing = found["crossing_origin", "", ""]
    assert (crossing.numerator, crossing.denominator, crossing.records) == (102_777, 259_715, 2368)
    one_way = [i for (id_, _, _), i in found.items() if id_ == "pair_one_way"]
    assert sum(i.few for i in one_way) == 10
    assert (found["pair_one_way", "05103", "05804"].records) == 2


@pytest.mark.parametrize(
    "chosen",
    [
        {"destination_field": "cut_origen"},
        {"origin_field": "cut_destino"},
        {"count_field": "cut_origen"},
    ],
)
def test_one_field_is_not_origin_and_destination(catalogue, chosen):
    with pytest.raises(SameTravelField, match=next(iter(chosen.values()))):
        recognise_columns(table_of(rows_of(HAND), **chosen), catalogue)


@pytest.mark.parametrize("count", [1e300, "1e300", "9" * 400])
def test_no_table_counts_more_than_there_are(catalogue, count):
    with pytest.raises(UnusableTravelValue):
        read_travel(table_of([(A, B, 5), (A, A, count)]), (A, B), catalogue)
