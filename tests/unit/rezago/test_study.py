"""A whole study, on seven invented communes and on the communes of the catalogue."""

from __future__ import annotations

import geopandas
import pandas as pd
import pytest
from shapely.geometry import box

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.catalogue.catalogue_errors import CatalogueError, ParameterError
from am_delimiter.core.catalogue.catalogue_reader import read_list
from am_delimiter.core.catalogue.rezago_records import (
    LagDimension,
    LagPreset,
    LagTest,
    LagVariable,
    check_lag,
)
from am_delimiter.core.land.communes import CommuneLayer
from am_delimiter.core.rezago.rezago_case import (
    GivenTerritory,
    MeasureTable,
    RezagoCase,
    choose_lag_rules,
)
from am_delimiter.core.rezago.rezago_errors import (
    CentreOfNoTerritory,
    ImpossibleMeasure,
    IncompleteVariableList,
    MissingMeasureColumn,
    MoreIsolatedThanLocalities,
    NothingToStudy,
    RepeatedTerritory,
    RepeatedVariable,
    UnknownTerritoryCommune,
    UnknownVariableWord,
    UnreadableTerritory,
)
from am_delimiter.core.rezago.rezago_notes import rezago_lines
from am_delimiter.core.rezago.rezago_study import study_rezago
from am_delimiter.core.rezago.rezago_tables import (
    build_rezago_tables,
    rezago_specs,
    summarise_rezago,
)

from worlds import NORTH, WEST, commune_layer  # isort: skip

CUTS = [f"9910{n}" for n in range(1, 8)]
LIST = {
    "id": ["salud", "agua", "pobres"],
    "nombre": ["Salud", "Agua", "Pobres"],
    "dimensión": ["física", "Física", "capital social"],
    "columna": ["SALUD", "AGUA", "POBRES"],
    "sentido": ["mejor", "+", "peor"],
    "referencia": ["", "", "12,5"],
    "año": [2024, 2022, ""],
    "fuente": ["MINSAL", "INE", ""],
}
DATA = {
    "CUT": CUTS,
    "POBREZA": [40, 30, 20, 10, 9, 8, 7],
    "LOCALIDADES": [10, 10, 10, 10, 10, 10, 10],
    "AISLADAS": [2, 1, 0, 0, 0, 0, 0],
    "SALUD": [0, 1, 2, 3, 4, 5, 10],
    "AGUA": ["0", "2,5", "5", "7,5", "10", "10", "10"],
    "POBRES": [50, 40, 30, 20, 10, 0, 0],
}


def square(column, row=0, side=1000):
    x, y = WEST + column * side, NORTH + row * side
    return box(x, y, x + side, y + side)


def invented():
    """Six communes in a row and one that touches the first by a corner only."""
    return commune_layer(
        {**{cut: square(n) for n, cut in enumerate(CUTS[:6])}, CUTS[6]: square(-1, 1)}
    )


def table(data, name="t", **changed):
    return MeasureTable(name, "", pd.DataFrame({**data, **changed}))


def case_of(catalogue, communes=None, tables=None, variables=LIST, rules=None, **more):
    return RezagoCase(
        communes=invented() if communes is None else communes,
        tables=(table(DATA),) if tables is None else tables,
        rules=choose_lag_rules(catalogue, **(rules or {})),
        variables=None if variables is None else table(variables, "lista"),
        **{"territories": "Uno: 99101, 99102; Dos: 99103, 99104", **more},
    )


def study(catalogue, **options):
    return study_rezago(case_of(catalogue, **options), catalogue)


def verdicts(one):
    return {answer.test.id: answer.verdict.value for answer in one.answers}


def notes(found):
    return [str(note) for note in found.notes]


# -- what a territory is ---------------------------------------------------------------------


def test_a_territory_is_contiguous_around_a_centre(catalogue):
    found = study(
        catalogue,
        territories="Fila: 99101, 99102\nVértice: 99101, 99107; Suelta: 99101, 99103\nSola: 99105",
        centres="Fila: 99102 (hospital y liceo); Suelta: 99104",
    )
    row, corner, apart, alone = found.territories
    assert verdicts(row)["contiguity"] == "cumple"
    assert verdicts(row)["centre"] == "cumple"
    assert row.is_territory.value == "cumple"
    assert "hospital y liceo" in str(row.answer("centre").detail[0])
    assert verdicts(corner)["contiguity"] == "no cumple"  # a corner is no border
    assert verdicts(apart)["contiguity"] == "no cumple"
    assert verdicts(apart)["centre"] == "requiere juicio"  # outside the territory
    assert verdicts(alone)["communes"] == "no cumple"
    assert verdicts(alone)["centre"] == "no evaluable"
    assert [one.is_territory.value for one in found.territories] == [
        "cumple",
        "no cumple",
        "no cumple",
        "no cumple",
    ]
    told = "\n".join(notes(found))
    assert "Sola: Dos o más comunas: no cumple (it has a single commune)" in told
    assert "Suelta: Comunas contiguas: no cumple (apart from one another: " in told


def test_borders_that_do_not_fit_still_touch(catalogue):
    shifted = square(1).buffer(0)
    shapes = {"99101": square(0), "99102": box(*shifted.bounds)}
    x0, y0, x1, y1 = shapes["99102"].bounds
    for gap, expected in ((5, "cumple"), (50, "no cumple")):
        layer = commune_layer({**shapes, "99102": box(x0 + gap, y0, x1 + gap, y1)})
        found = study(catalogue, communes=layer, territories="Uno: 99101, 99102")
        assert verdicts(found.territories[0])["contiguity"] == expected


def test_centres_of_a_column(catalogue):
    data = {**DATA, "TERRITORIO": ["A", "A", "B", "B", "", "-", None]}
    data["CENTRO"] = ["99101", "99101", "99103", "99104", "", "", ""]
    found = study(catalogue, tables=(table(data),), territories="")
    assert [one.territory.name for one in found.territories] == ["A", "B"]
    assert [one.territory.cuts for one in found.territories] == [
        ("99101", "99102"),
        ("99103", "99104"),
    ]
    assert [verdicts(one)["centre"] for one in found.territories] == ["cumple", "no cumple"]


def test_a_commune_without_a_polygon(catalogue):
    layer = commune_layer({cut: square(n) for n, cut in enumerate(CUTS[:2])})
    found = study(
        catalogue,
        communes=layer,
        tables=(table({"CUT": ["99101", "99102", "12202"], "SALUD": [1, 2, 3]}),),
        variables={k: v[:1] for k, v in LIST.items()},
        territories="Sur: 99101, 12202",
    )
    assert verdicts(found.territories[0])["contiguity"] == "no evaluable"
    assert "Antártica" in str(found.territories[0].answer("contiguity").detail[0])
    assert found.scores["12202"].index == 1
    assert any("Antártica" in text and "not drawn" in text for text in notes(found))
    made = build_rezago_tables(found, str, {})["rezago_communes"]
    assert made.columns["cut"] == ["99101", "99102", "12202"]
    assert [shape is None for shape in made.shapes] == [False, False, True]


# -- tests -----------------------------------------------------------------------------------


def test_three_tests_by_hand(catalogue):
    """Seven invented communes are a country: 30 % of seven are 2.1, so two."""
    rules = {"poorest_count": 3}
    one, two = study(catalogue, rules=rules, vintages={"poverty": "2022"}).territories
    assert verdicts(one) == {
        "communes": "cumple",
        "contiguity": "cumple",
        "centre": "no evaluable",
        "poorest_country": "cumple",
        "poorest_region": "cumple",
        "isolated": "cumple",  # 3 of 20 is 15 %
    }
    assert one.answer("isolated").value == pytest.approx(15)
    assert one.answer("poorest_country").vintage == "2022"
    assert verdicts(two)["poorest_country"] == "cumple"  # the third of two: half
    assert two.answer("poorest_country").value == pytest.approx(50)
    assert verdicts(two)["poorest_region"] == "no cumple"
    assert verdicts(two)["isolated"] == "no cumple"
    assert (one.tests.value, two.tests.value) == ("cumple", "no cumple")
    assert one.eligible.value == "no evaluable"  # nobody said where its centre is


def test_ten_percent_of_localities_is_not_more_than_ten(catalogue):
    found = study(
        catalogue,
        territories="Uno: 99102, 99103",
        tables=(table(DATA, AISLADAS=[0, 1, 1, 0, 0, 0, 0]),),
    )
    assert found.territories[0].answer("isolated").value == pytest.approx(10)
    assert verdicts(found.territories[0])["isolated"] == "no cumple"


def test_localities_of_one_commune_missing(catalogue):
    data = {**DATA, "AISLADAS": [2, None, 0, 0, 0, 0, 0]}
    answer = study(catalogue, tables=(table(data),)).territories[0].answer("isolated")
    assert answer.verdict.value == "no evaluable"
    assert answer.value is None
    assert "99102" in str(answer.detail[0]) or "without a figure" in str(answer.detail[0])


def test_what_hangs_on_ties_or_rounding_is_said(catalogue):
    data = {**DATA, "POBREZA": [40, 30, 30, 10, 9, 8, 7]}
    rules = {"poorest_count": 2}
    found = study(catalogue, tables=(table(data),), rules=rules, territories="X: 99102, 99103")
    answer = found.territories[0].answer("poorest_country")
    assert answer.verdict.value == "cumple"
    assert "with ties the other way it would read «no cumple»" in map(str, answer.detail)
    other = study(
        catalogue,
        tables=(table(data),),
        rules={**rules, "ties": "out"},
        territories="X: 99102, 99103",
    )
    assert verdicts(other.territories[0])["poorest_country"] == "no cumple"
    # 30 % of 7 is 2.1: two, or three when rounded up
    found = study(catalogue, territories="X: 99103, 99104")
    answer = found.territories[0].answer("poorest_region")
    assert answer.verdict.value == "no cumple"
    assert "with another rounding it would read «cumple»" in map(str, answer.detail)


def country(catalogue):
    """Every commune of the catalogue but Antarctica as its box, in degrees."""
    places = list(catalogue.places.values())
    frame = geopandas.GeoDataFrame(
        {"CUT": [one.cut for one in places], "COMUNA": [one.cut for one in places]},
        geometry=[box(one.west, one.south, one.east, one.north) for one in places],
        crs="EPSG:4326",
    )
    return CommuneLayer(frame, "cajas", cut_field="CUT")


def test_the_whole_country_and_a_part_of_it(catalogue):
    """The hundred poorest by another way; with one region only nothing can be said of them."""
    cuts = sorted(catalogue.communes)
    poverty = {cut: (7919 * n) % 346 / 4 for n, cut in enumerate(cuts)}  # all different
    poorest = set(sorted(cuts, key=poverty.get, reverse=True)[:100])
    ranco = ["14201", "14202", "14203", "14204"]
    whole = table({"CUT": cuts, "POBREZA": [poverty[cut] for cut in cuts]})
    options = {"communes": country(catalogue), "variables": None}
    text = f"Ranco: {', '.join(ranco)}"
    found = study(catalogue, tables=(whole,), territories=text, **options)
    made = build_rezago_tables(found, str, {})["rezago_communes"].columns
    said = dict(zip(made["cut"], made["poorest_country"]))
    assert {cut for cut, one in said.items() if one == "sí"} == poorest
    own = [cut for cut in cuts if cut.startswith("14")]
    first = sorted(own, key=poverty.get, reverse=True)[:4]  # 30 % of 12 are 3.6
    regional = dict(zip(made["cut"], made["poorest_region"]))
    assert {cut for cut in own if regional[cut] == "sí"} == set(first)
    expected = 100 * len(poorest & set(ranco)) / 4
    assert found.territories[0].answer("poorest_country").value == pytest.approx(expected)

    part = table({"CUT": own, "POBREZA": [poverty[cut] for cut in own]})
    found = study(catalogue, tables=(part,), territories=text, **options)
    assert verdicts(found.territories[0])["poorest_country"] == "no evaluable"
    assert verdicts(found.territories[0])["poorest_region"] != "no evaluable"
    assert any("known of 12 of the 346" in one for one in notes(found))

    ranked = table({"CUT": ranco, "LUGAR_PAIS": [1, 100, 101, 346], "LUGAR_REGION": [1, 4, 5, 12]})
    found = study(catalogue, tables=(ranked,), territories=text, **options)
    assert found.territories[0].answer("poorest_country").value == 50
    assert found.territories[0].answer("poorest_region").value == 50
    assert found.territories[0].tests.value == "cumple"


# -- index and gaps --------------------------------------------------------------------------


def test_index_by_hand(catalogue):
    """Salud 0–10 and agua 0–10 are physical, pobres 50–0 social; more of the last is worse."""
    found = study(catalogue)
    assert found.scores["99101"].index == pytest.approx(0)
    assert found.scores["99107"].index == pytest.approx(1)
    second = ((0.1 + 0.25) / 2 + 0.2) / 2
    assert found.scores["99102"].index == pytest.approx(second)
    assert found.territories[0].score.index == pytest.approx(second / 2)
    rows = {
        row["id"]: row
        for row in build_rezago_tables(found, str, {})["rezago_index"].rows
        if row["dimension"] == "physical"
    }
    assert rows["99102"]["score"] == pytest.approx(0.175)
    listed = build_rezago_tables(found, str, {})["rezago_variables"].rows
    assert [row["vintage"] for row in listed] == ["2024", "2022", None]
    assert [row["mean"] for row in listed] == pytest.approx([25 / 7, 45 / 7, 150 / 7], abs=1e-5)
    assert any("3 variables; the list «18 variables" in one for one in notes(found))


def test_a_missing_figure_is_not_averaged_over(catalogue):
    data = {**DATA, "AGUA": ["0", "s/i", "5", "7,5", "10", "10", "10"]}
    found = study(catalogue, tables=(table(data),))
    assert found.scores["99102"].index is None
    assert [one.score.index is None for one in found.territories] == [True, False]
    assert any("1 commune lacks a figure" in text and "not" in text for text in notes(found))
    row = next(
        r
        for r in build_rezago_tables(found, str, {})["rezago_communes"].rows
        if r["cut"] == "99102"
    )
    assert (row["index_value"], row["quintile"], row["n_lacking"]) == (None, None, 1)
    assert row["lacking"] == "Agua"
    asked = study(catalogue, tables=(table(data),), rules={"lacking": "available"})
    assert asked.scores["99102"].index == pytest.approx((0.1 + 0.2) / 2)
    assert any("mean of the others, as was asked" in text for text in notes(asked))


def test_gaps_and_exit_by_hand(catalogue):
    """Means of the country now: 25/7, 45/7, 150/7."""
    before = table(DATA, "antes", SALUD=[0, 0, 8, 9, 1, 1, 1], POBRES=[50, 50, 40, 40, 0, 0, 0])
    found = study(
        catalogue,
        earlier=(before,),
        territories="Dos: 99103, 99104",
        vintages={"earlier": "2015", "data": "2024"},
    )
    (one,) = found.territories
    gaps = {gap.variable: gap for gap in one.gaps}
    assert gaps["salud"].now.gap == pytest.approx(25 / 7 - 2.5)
    assert gaps["salud"].earlier.gap == pytest.approx(20 / 7 - 8.5)
    assert gaps["agua"].now.gap == pytest.approx(45 / 7 - 6.25)
    assert gaps["pobres"].now.gap == pytest.approx(25 - 150 / 7)
    assert [gap.closed.value for gap in one.gaps] == ["sin brecha antes", "abierta", "abierta"]
    assert one.exit.value == "no cumple"
    fixed = study(
        catalogue,
        earlier=(before,),
        territories="Dos: 99103, 99104",
        rules={"gap_vintage": "earlier"},
    ).territories[0]
    # measured against the mean of then (180/7), the poverty of 25 is no gap any more
    assert [gap.closed.value for gap in fixed.gaps] == ["sin brecha antes", "abierta", "cerrada"]
    assert fixed.exit.value == "cumple"
    target = study(
        catalogue, rules={"gap_scope": "reference"}, territories="Dos: 99103, 99104"
    ).territories[0]
    assert [gap.now.gap for gap in target.gaps] == [None, None, pytest.approx(12.5)]
    assert target.exit.value == "no evaluable"
    rows = build_rezago_tables(found, str, {})["rezago_gaps"].rows
    assert {row["earlier_vintage"] for row in rows} == {"2015"}


def test_the_list_of_the_catalogue_has_no_names_and_no_directions(catalogue):
    data = {"CUT": CUTS, "cultural_1": range(7)}
    found = study(catalogue, tables=(table(data),), variables=None)
    assert found.scores == {}
    assert any("There is no index" in text for text in notes(found))
    assert any("not known whether more of it is better" in text for text in notes(found))
    assert all(one.score is None for one in found.territories)


def test_presets_say_what_the_sources_say(catalogue):
    presets = catalogue.rezago_presets
    assert (presets["ufro_18"].variables, presets["ufro_18"].counts) == (18, (3, 2, 3, 3, 3, 4))
    assert (presets["idt_19"].variables, presets["idt_19"].counts) == (19, ())
    rules = {one.id: one.default for one in catalogue.rezago_rules.values()}
    assert rules["poorest_count"] == 100
    assert (rules["region_poorest"], rules["poorest_share"], rules["isolated_share"]) == (
        30,
        50,
        10,
    )
    assert (rules["tests_needed"], rules["exit_one_in"], rules["least_communes"]) == (2, 3, 2)
    assert not any(one.known for one in catalogue.rezago_rules.values())
    assert set(catalogue.rezago_rules["index_preset"].options) == set(presets)
    assert len(catalogue.rezago_variables) == 18
    assert all(one.direction is None for one in catalogue.rezago_variables.values())


@pytest.mark.parametrize(
    ("file", "record", "changed"),
    [
        ("variables", LagVariable, {"dimension": "espiritual"}),
        ("variables", LagVariable, {"direction": "up"}),
        ("presets", LagPreset, {"counts": [1, 2]}),
        ("presets", LagPreset, {"counts": [3, 3, 3, 3, 3, 4]}),
    ],
)
def test_a_catalogue_that_does_not_fit_is_refused(catalogue, tmp_path, file, record, changed):
    import json
    from dataclasses import asdict

    kept = {
        "dimensions": catalogue.rezago_dimensions,
        "presets": catalogue.rezago_presets,
        "variables": catalogue.rezago_variables,
    }
    first = {**asdict(next(iter(kept[file].values()))), **changed}
    path = tmp_path / "x.json"
    path.write_text(json.dumps({"items": [first]}), encoding="utf-8")
    kept[file] = read_list(path, record)
    with pytest.raises(CatalogueError, match=f"rezago_{file}.json"):
        check_lag(tmp_path, kept["dimensions"], kept["presets"], kept["variables"], {})
    assert {LagDimension, LagTest} == {
        type(next(iter(catalogue.rezago_dimensions.values()))),
        type(next(iter(catalogue.rezago_tests.values()))),
    }


# -- what is wrong ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "error", "said"),
    [
        ({"territories": "Uno 99101"}, UnreadableTerritory, "Uno 99101"),
        ({"territories": "Uno:"}, UnreadableTerritory, "Uno:"),
        ({"territories": "Uno: Lebu"}, UnknownTerritoryCommune, "Lebu"),
        ({"territories": "Uno: 99101, 99999"}, UnknownTerritoryCommune, "99999"),
        ({"territories": "Uno: 99101; uno: 99102"}, RepeatedTerritory, "uno"),
        ({"centres": "Tres: 99101"}, CentreOfNoTerritory, "Tres"),
        ({"centres": "Uno: 98765"}, UnknownTerritoryCommune, "98765"),
        ({"fields": {"poverty": "CASEN"}}, MissingMeasureColumn, "CASEN"),
        ({"territories": "", "variables": None}, NothingToStudy, "POBREZA"),
        ({"variables": {"nombre": ["x"]}}, IncompleteVariableList, "DIMENSION, COLUMNA, SENTIDO"),
        ({"variables": {**LIST, "sentido": ["mejor", "+", "quizás"]}}, UnknownVariableWord,
         "«quizás»"),
        ({"variables": {**LIST, "dimensión": ["x", "x", "x"]}}, UnknownVariableWord, "«x»"),
        ({"variables": {**LIST, "columna": ["SALUD", "salud", "AGUA"]}}, RepeatedVariable, "salud"),
        ({"variables": {**LIST, "columna": ["SALUD", "AGUA", "LUZ"]}}, MissingMeasureColumn, "LUZ"),
        ({"tables": (table(DATA, POBREZA=[101, 1, 1, 1, 1, 1, 1]),)}, ImpossibleMeasure, "101"),
        ({"tables": (table(DATA, AISLADAS=[11, 0, 0, 0, 0, 0, 0]),)}, MoreIsolatedThanLocalities,
         "99101"),
    ],
)  # fmt: skip
def test_what_is_wrong_gets_a_sentence(catalogue, options, error, said):
    with pytest.raises(error, match=said):
        study(catalogue, **options)


def test_a_rule_outside_its_range(catalogue):
    with pytest.raises(ParameterError):
        choose_lag_rules(catalogue, poorest_share=101)
    with pytest.raises(ParameterError):
        choose_lag_rules(catalogue, ties="maybe")


def test_an_old_code_in_a_territory_is_todays(catalogue):
    layer = country(catalogue)
    found = study(
        catalogue,
        communes=layer,
        tables=(table({"CUT": ["05801", "05804"], "X": [1, 2]}),),
        variables=None,
        territories="Marga Marga: 05106, 05804",
    )
    assert found.territories[0].territory.cuts == ("05801", "05804")


def test_candidates_of_a_case(catalogue):
    given = (GivenTerritory("Gran Uno", ("99101", "99102")),)
    found = study(catalogue, territories="", candidates=given)
    assert [one.territory.name for one in found.territories] == ["Gran Uno"]


def test_a_study_can_be_stopped(catalogue):
    asked = []

    def stop():
        asked.append(1)
        return len(asked) > 3

    with pytest.raises(Cancelled):
        study_rezago(case_of(catalogue), catalogue, Progress(stopped=stop))


def test_progress_never_goes_back(catalogue):
    told = []
    study_rezago(case_of(catalogue), catalogue, Progress(tell=told.append))
    assert told == sorted(told)
    assert told[-1] <= 1


# -- tables ----------------------------------------------------------------------------------


def test_tables_have_the_fields_of_the_catalogue(catalogue):
    found = study(catalogue, earlier=(table(DATA, "antes"),))
    tables, specs = build_rezago_tables(found, str, {"x": "1"}), rezago_specs(catalogue)
    assert set(tables) == set(specs)
    for name, made in tables.items():
        assert list(made.columns) == [field["name"] for field in specs[name].fields], name
    assert tables["rezago_tests"].columns["verdict"].count("no evaluable") > 0
    assert len(tables["rezago_tests"]) == 2 * 8
    data = summarise_rezago(found, str, {"x": "1"})
    assert [one["name"] for one in data["territories"]] == ["Uno", "Dos"]
    assert data["parameters"]["poorest_count"]["known"] is False
    assert {one["kind"] for one in data["inputs"]} == {
        "comunas",
        "datos por comuna",
        "datos por comuna, anteriores",
        "lista de variables",
    }


def test_the_same_study_twice_is_the_same(catalogue):
    first, second = (build_rezago_tables(study(catalogue), str, {}) for _ in range(2))
    assert {n: t.rows for n, t in first.items()} == {n: t.rows for n, t in second.items()}


def test_a_sentence_for_each_territory(catalogue):
    told = [str(line) for line in rezago_lines(study(catalogue))]
    assert told[0].startswith("Uno (2 communes): eligible: no evaluable; 3 of 3 tests met")
    alone = [str(line) for line in rezago_lines(study(catalogue, territories=""))]
    assert alone == ["No territory was given. 7 of 7 communes have an index."]
