"""Functional areas of whole cases: where cities come from, what is written, and a real region."""

from __future__ import annotations

import csv
import json
from dataclasses import replace

import geopandas
import pytest
from functional_world import row_of_communes, rules
from shapely.geometry import box

from am_delimiter.core.basis.errors import MissingField
from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.catalogue.catalogue_errors import CatalogueError
from am_delimiter.core.functional.functional_case import CodeTable, FunctionalCase
from am_delimiter.core.functional.functional_errors import (
    CitiesTooSmall,
    CitiesTwice,
    CityOverlap,
    CityShareNoFraction,
    CityUnknown,
    NoCityField,
    NoCityFound,
    NoCityGiven,
    RuleOutside,
)
from am_delimiter.core.functional.functional_rules import (
    THRESHOLDS,
    choose_functional_rules,
    describe_functional,
)
from am_delimiter.core.functional.functional_study import study_functional
from am_delimiter.core.functional.functional_tables import (
    build_functional_tables,
    functional_specs,
    summarise_functional,
)
from am_delimiter.core.land.communes import CommuneLayer
from am_delimiter.core.land.land_errors import MissingCrs
from am_delimiter.core.travel.travel_table import TravelTable, read_travel_csv

A, B, C, D = "05101", "05109", "05103", "05801"
FLOWS = [(A, A, 90), (A, B, 10), (B, B, 80), (B, A, 20), (C, C, 60), (C, A, 40), (D, D, 10)]


def travel(rows=FLOWS):
    fields = ("cut_origen", "cut_destino", "trabajadores")
    lines = tuple(range(2, len(rows) + 2))
    return TravelTable("od", "", fields, tuple(tuple(map(str, r)) for r in rows), lines)


def case(cities="", table=None, **more):
    values = {"communes": row_of_communes(A, B, C, D), "rules": rules(), "travel": travel()}
    return FunctionalCase(cities=cities, city_table=table, **{**values, **more})


def study(catalogue, *given, **more):
    return study_functional(case(*given, **more), catalogue)


def members(found):
    return {area: found.members(area) for area in found.cities}


def said(found):
    return "\n".join(str(note) for note in found.notes)


def test_cities_as_a_person_writes_them(catalogue):
    found = study(catalogue, "Gran Valparaíso: 5101, 05109 ; Quilpué: 5106")
    assert {one.name: one.communes for one in found.cities.values()} == {
        "Gran Valparaíso": (A, B),
        "Quilpué": (D,),
    }
    # B has most people, so that the area is called by its code
    assert members(found) == {B: [A, C, B], D: [D]}
    assert found.roles[C].value == "commuting"


def test_without_semicolons_it_is_one_city_and_its_places_are_told(catalogue):
    found = study(catalogue, f"{A} {D}")
    assert len(found.cities) == 1
    assert "do not all touch each other: Valparaíso" in said(found)


def test_cities_of_one_commune_each_join_by_their_workers(catalogue):
    found = study(catalogue, f"{A};{B};{D}")
    assert members(found) == {B: [A, C, B], D: [D]}
    assert found.cities[B].parts == ("Viña del Mar", "Valparaíso")


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", NoCityGiven),
        ("  ", NoCityGiven),
        ("05101, 13101", CityUnknown),
        ("Valparaíso", CityUnknown),
        (";;", CityUnknown),
        ("05101; 5101", CityOverlap),
    ],
)
def test_cities_that_cannot_be_read(catalogue, text, error):
    with pytest.raises(error):
        study(catalogue, text)


def degurba(**columns):
    usual = {
        "cut": [A, B, C, D],
        "centre": ["Gran Valparaíso", "Gran Valparaíso", "Gran Valparaíso", None],
        "centre_share": [0.5, 0.9, 0.4999, 0.0],
    }
    return CodeTable("degurba_communes", "", {**usual, **columns})


def test_half_of_the_people_in_an_urban_centre_make_a_city(catalogue):
    found = study(catalogue, "", degurba())
    (city,) = found.cities.values()
    assert (city.name, city.communes) == ("Gran Valparaíso", (A, B))
    rows = build_functional_tables(found, str, {})["functional_communes"].rows
    by_cut = {row["cut"]: row for row in rows}
    assert by_cut[A]["centre_share"] == 0.5
    assert "50 % de sus habitantes vive en el centro urbano Gran Valparaíso" in by_cut[A]["reason"]
    assert by_cut[C]["role"] == "commuting"
    lower = study(catalogue, "", degurba(), rules=rules(city_share=40))
    assert next(iter(lower.cities.values())).communes == (A, C, B)


def test_an_unknown_share_is_no_city_and_is_told(catalogue):
    found = study(catalogue, "", degurba(centre_share=[None, 0.9, 0.2, 0.0]))
    assert next(iter(found.cities.values())).communes == (B,)
    assert "lives in an urban centre; none of them is a city: 05101" in said(found)


@pytest.mark.parametrize(
    ("table", "error"),
    [
        (degurba(centre_share=[50, 90, 10, 0]), CityShareNoFraction),
        (degurba(centre_share=["x", 0.9, 0.1, 0]), CityShareNoFraction),
        (degurba(centre_share=[0.1, 0.1, 0.1, 0]), NoCityFound),
        (degurba(centre_share=[None] * 4), NoCityFound),
        (CodeTable("t", "", {"CUT": [A], "ciudad": ["x"]}), NoCityField),
        (CodeTable("t", "", {"CUT": [A], "ciudad": ["x"]}, "otra"), MissingField),
        (CodeTable("t", "", {"CUT": [A, B], "ciudad": ["0", ""]}, "ciudad"), NoCityFound),
        (CodeTable("t", "", {"CUT": ["13101"], "ciudad": ["Santiago"]}, "ciudad"), NoCityFound),
    ],
)
def test_tables_of_cities_that_cannot_be_used(catalogue, table, error):
    with pytest.raises(error):
        study(catalogue, "", table)


def test_a_field_of_any_table_names_the_cities(catalogue):
    columns = {"CUT": ["5101", 5109.0, "05103", "5106"], "c": ["1", 1.0, "no", "Quilpué"]}
    found = study(catalogue, "", CodeTable("t", "", columns, "c"))
    told = {one.name: one.communes for one in found.cities.values()}
    assert told == {"Viña del Mar": (A, B), "Quilpué": (D,)}
    with pytest.raises(CitiesTwice):
        study(catalogue, A, CodeTable("t", "", columns, "c"))


def test_the_chilean_rule_asks_for_fifty_thousand_and_says_what_is_not_known(catalogue):
    chosen = choose_functional_rules(catalogue, {"functional_preset": "chile_2018"})
    assert chosen.city_population == 50_000
    found = study(catalogue, f"{A};{C};{D}", rules=chosen)  # Concón had 48,294 in 2024
    assert {one.name for one in found.cities.values()} == {"Valparaíso", "Quilpué"}
    assert found.roles[C].value == "commuting"
    assert "Concón (48.294)" in said(found)
    assert "stand in for them" in said(found)
    assert "29 areas with 14469857 inhabitants" in said(found)
    with pytest.raises(CitiesTooSmall):
        study(catalogue, C, rules=chosen)
    values = {one.id: one for one in describe_functional(chosen, catalogue, {})}
    assert values["city_population"].known
    assert not values["commuting_share"].known
    assert values["commuting_share"].source.startswith("sin norma conocida")
    own = choose_functional_rules(
        catalogue, {"functional_preset": "chile_2018", "commuting_share": 10}
    )
    told = {one.id: one for one in describe_functional(own, catalogue, {})}["commuting_share"]
    assert (told.value, told.default) == (10, 15)
    assert told.source == "sin norma conocida; decisión de quien usa el programa"


def test_the_rule_of_the_eu_and_the_oecd(catalogue):
    chosen = choose_functional_rules(catalogue)
    assert {id_: getattr(chosen, id_) for id_ in THRESHOLDS} == {
        "commuting_share": 15,
        "joining_share": 15,
        "city_share": 50,
        "city_population": None,
        "enclave_share": 100,
    }


@pytest.mark.parametrize(
    "values",
    [
        {"commuting_share": 0},
        {"commuting_share": 101},
        {"commuting_share": float("nan")},
        {"enclave_share": 50},
        {"functional_preset": "x"},
        {"denominator": "all"},
    ],
)
def test_values_outside_their_range(catalogue, values):
    with pytest.raises(RuleOutside):
        choose_functional_rules(catalogue, values)


def test_an_unknown_preset_value_is_refused(catalogue, tmp_path):
    import shutil
    from pathlib import Path

    folder = tmp_path / "catalogue"
    shutil.copytree(Path(__file__).parents[3] / "resources" / "catalogue", folder)
    file = folder / "functional_presets.json"
    content = json.loads(file.read_text(encoding="utf-8"))
    content["items"][0]["source_id"] = "nadie"
    file.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(CatalogueError, match="nadie"):
        load_catalogue(folder)


def test_rows_are_as_the_catalogue_describes_them(catalogue):
    found = study(catalogue, f"{A};{D}")
    tables = build_functional_tables(found, str, {"am_delimiter": "1"})
    specs = functional_specs(catalogue)
    assert set(tables) == set(specs)
    for name in catalogue.functional_layers:
        assert list(tables[name].columns) == [field["name"] for field in specs[name].fields]
        assert (tables[name].shapes is None) == (specs[name].geometry is None)
    data = json.loads(json.dumps(summarise_functional(found, str, {"am_delimiter": "1"})))
    assert [row["area"] for row in data["areas"]] == list(found.cities)
    assert data["steps"][-1]["action"] == "settled"
    again = summarise_functional(study(catalogue, f"{A};{D}"), str, {"am_delimiter": "1"})
    assert again == summarise_functional(found, str, {"am_delimiter": "1"})


def test_shares_of_a_commune_are_those_of_its_row(catalogue):
    found = study(catalogue, A)
    rows = build_functional_tables(found, str, {})
    row = {r["cut"]: r for r in rows["functional_communes"].rows}
    assert (row[B]["workers"], row[B]["employed"], row[B]["commuting_share"]) == (20, 100, 0.2)
    assert row[B]["reason"].startswith("El 20 % de los ocupados de Viña del Mar")
    assert (row[D]["workers"], row[D]["commuting_share"], row[D]["role_name"]) == (
        None,
        0,
        "Fuera de toda área",
    )
    assert row[D]["reason"] == "Ninguno de sus ocupados trabaja en una ciudad."
    (area,) = rows["functional_areas"].rows
    assert (area["city_communes"], area["zone_communes"]) == (A, f"{C}, {B}")
    assert (area["zone_workers"], area["zone_commuters"]) == (200, 60)
    assert area["population"] == sum(catalogue.communes[cut].census_2024 for cut in (A, B, C))
    outline, *_ = rows["functional_areas"].shapes
    assert outline.area == pytest.approx(3e6)
    flows = {r["cut"]: r["share"] for r in rows["functional_flows"].rows}
    assert flows == {B: 0.2, C: 0.4}


def test_a_commune_without_travel_is_not_evaluable(catalogue):
    rows = [row for row in FLOWS if row[0] != D]
    found = study(catalogue, A, travel=travel(rows))
    row = build_functional_tables(found, str, {})["functional_communes"].rows[-1]
    assert (row["cut"], row["evaluable"], row["role"]) == (D, False, "none")
    assert (row["role_name"], row["commuting_share"]) == ("No evaluable", None)
    assert row["reason"] == "No se sabe dónde trabajan sus ocupados."
    assert "Where the workers of 1 commune go is not known" in said(found)


def test_a_commune_that_is_not_in_the_layer_is_told(catalogue):
    rows = [*FLOWS, ("05802", "05802", 50), ("05802", A, 50)]
    found = study(catalogue, A, travel=travel(rows))
    assert "are not in c; they are left out: 05802" in said(found)


def test_a_layer_without_a_place(catalogue):
    layer = row_of_communes(A, B, C, D)
    bare = replace(layer, frame=layer.frame.set_crs(None, allow_override=True))
    with pytest.raises(MissingCrs):
        study(catalogue, A, communes=bare)


def test_communes_that_claim_the_same_land_are_told(catalogue):
    layer = row_of_communes(A, B, C, D)
    shapes = list(layer.frame.geometry)
    west, south, east, north = shapes[0].bounds
    shapes[0] = box(west, south, east + 500, north)
    found = study(catalogue, A, communes=replace(layer, frame=layer.frame.set_geometry(shapes)))
    assert "1 pair of communes claim the same land" in said(found)
    assert found.graph.has_edge(A, B)


def test_a_region_of_the_country_by_the_employment_survey(catalogue, real_data):
    """Cities as separate communes; by hand from the rows of the survey."""
    file = real_data / "od_laboral_ENE2019amj_region_valparaiso.csv"
    path = real_data / "comunas_chile_345_INE2017_simplif.gpkg"
    layer = CommuneLayer(geopandas.read_file(path), path.name, str(path))
    cities = "05101; 05109; 05103; 05801; 05804; 05501; 05301; 05701; 05601"
    found = study_functional(
        FunctionalCase(
            layer, choose_functional_rules(catalogue), read_travel_csv(str(file)), cities=cities
        ),
        catalogue,
    )
    flows = {}
    with file.open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            home, work = row["cut_residencia"].zfill(5), row["cut_trabajo"].zfill(5)
            flows.setdefault(home, {})[work] = int(row["ocupados"])
    gran = {"05101", "05109", "05103", "05801", "05804"}
    assert set(found.cities["05109"].communes) == gran
    others = {"05501": {"05501"}, "05301": {"05301"}, "05701": {"05701"}, "05601": {"05601"}}
    zones = {area: set() for area in ("05109", *others)}
    for home, row in flows.items():
        if home in gran | set(others):
            continue
        shares = {
            area: sum(row.get(cut, 0) for cut in cuts) / sum(row.values())
            for area, cuts in {"05109": gran, **others}.items()
        }
        best = max(shares, key=shares.get)
        if shares[best] >= 0.15:
            zones[best].add(home)
    told = {area: set(found.members(area)) - set(found.cities[area].communes) for area in zones}
    assert told == zones
    assert zones["05301"] == {"05302", "05303", "05304"}
    assert zones["05109"] == set()
    people = sum(catalogue.communes[cut].census_2024 for cut in gran)
    assert people == 970_233  # as the register of metropolitan areas has it
    (row,) = (
        r
        for r in build_functional_tables(found, str, {})["functional_areas"].rows
        if r["area"] == "05109"
    )
    assert row["population"] == people
