"""The register beside a country drawn by hand: every row of the comparison is reckoned there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from country_world import country_case

from am_delimiter.core.basis.notes import Note
from am_delimiter.core.country.country import delimit_country
from am_delimiter.core.country.country_tables import build_country_tables, country_specs
from am_delimiter.core.land.raster_rasterio import RasterioPort

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def tables(tmp_path, catalogue):
    found = delimit_country(country_case(tmp_path, catalogue), (), catalogue, RasterioPort())
    return build_country_tables(found, str, {"x": "1"})


def rows(tables, name, **wanted):
    return [r for r in tables[name].rows if all(r[k] == v for k, v in wanted.items())]


def test_an_area_that_agrees_in_part_says_of_each_commune_why(tables):
    (area,) = rows(tables, "register_comparison", area="gran_valparaiso")
    assert area["agreement"] == "coincide en parte"
    assert (area["n_register"], area["n_found"], area["n_common"]) == (5, 3, 2)
    assert area["common"] == "Valparaíso, Viña del Mar"
    assert area["missing"] == "Concón, Quilpué, Villa Alemana"
    assert area["extra"] == "Limache"
    # Villa Alemana is not in the layer: the set of the register cannot be judged
    assert (area["critical_gap_m"], area["verdict"], area["tolerance_note"]) == (None, None, None)
    by_commune = {r["cut"]: r for r in rows(tables, "register_communes", area="gran_valparaiso")}
    assert {cut: r["side"] for cut, r in by_commune.items()} == {
        "05101": "en ambos",
        "05109": "en ambos",
        "05103": "solo en el registro",
        "05801": "solo en el registro",
        "05804": "solo en el registro",
        "05802": "solo en lo hallado",
    }
    assert by_commune["05103"]["why"] == "joins once gaps of 300.0 m are bridged"
    assert by_commune["05801"]["why"] == "the evidence has no built-up land in it"
    assert by_commune["05804"]["why"] == "no evidence reaches it"
    assert by_commune["05802"]["why"] == (
        "100.0 % of its built-up land is in the same continuum; it joins at 0.0 m"
    )
    assert by_commune["05103"]["gap_m"] == pytest.approx(300.0)
    assert by_commune["05101"]["why"] is None
    assert "Concón (joins once gaps of 300.0 m are bridged)" in area["why"]


def test_an_area_that_agrees_says_which_tolerances_give_it(tables):
    (area,) = rows(tables, "register_comparison", area="chillan_chillan_viejo")
    assert (area["agreement"], area["missing"], area["extra"]) == ("coincide", None, None)
    assert (area["tolerance_from_m"], area["tolerance_below_m"]) == (200.0, 300.0)
    assert area["tolerance_note"] == "Exactly these communes from 200.0 m to below 300.0 m."
    assert area["critical_gap_m"] == 200.0
    assert (area["population"], area["verdict"]) == (223_070, "no cumple")  # census 2024, law.md


def test_areas_of_regions_without_an_answer_are_not_evaluable(tables):
    (concepcion,) = rows(tables, "register_comparison", area="gran_concepcion")
    (serena,) = rows(tables, "register_comparison", area="la_serena_coquimbo")
    for area in (concepcion, serena):
        assert area["agreement"] == "no evaluable"
        assert area["candidate"] is None
    assert "No commune of país lies in the extent" in concepcion["why"]
    assert serena["why"] == "The layer has no commune of it."
    known = json.loads((ROOT / "resources/catalogue/metropolitan_areas.json").read_text("utf-8"))
    told = [area["area"] for area in tables["register_comparison"].rows]
    assert sorted(told) == sorted(item["id"] for item in known["items"])


def test_what_the_register_lacks_is_only_a_candidate(tables):
    coast, valley = tables["ranking"].rows
    assert (coast["candidate"], coast["standing"]) == ("AM-05-1", "candidata")
    assert (coast["registered_area"], coast["register_state"]) == (None, None)
    assert coast["register_note"] == (
        "The register has other sets: Gran Valparaíso (toma de razón), 2 of its 5 communes."
    )
    assert (valley["standing"], valley["registered_area"]) == ("en espera", "chillan_chillan_viejo")
    assert valley["verdict_population"] == "no cumple"
    assert coast["verdict_population"] == "cumple"


def test_a_region_says_why_it_has_no_area(tables):
    (coast,) = rows(tables, "regions", region="05")
    (valley,) = rows(tables, "regions", region="16")
    (lost,) = rows(tables, "regions", region="08")
    assert (coast["n_candidates"], coast["n_not_failing"], coast["reason"]) == (1, 1, None)
    assert (valley["n_candidates"], valley["n_not_failing"]) == (1, 0)
    assert valley["reason"] == (
        "No candidate meets the law. The most populated, Chillán–Chillán Viejo, fails: "
        "Más de 250.000 habitantes (223070 habitantes; the threshold is > 250000)."
    )
    assert (lost["state"], lost["n_candidates"], lost["built_ha"]) == ("no evaluable", None, None)
    assert coast["built_ha"] == pytest.approx(19.0)  # cells of a hectare, counted in the drawing
    assert (coast["n_communes"], coast["n_without_evidence"]) == (5, 1)


def test_a_region_without_any_set_says_at_what_gap_the_first_two_join(tmp_path, catalogue):
    case = country_case(tmp_path, catalogue, tolerance=100)
    found = delimit_country(case, ("16",), catalogue, RasterioPort())
    (region,) = build_country_tables(found, str, {})["regions"].rows
    assert region["n_candidates"] == 0
    assert region["reason"] == (
        "No continuum has two or more member communes at 100.0 m. The first two, Chillán and "
        "Chillán Viejo, join at 200.0 m."
    )


def test_every_commune_has_its_row(tables):
    states = {row["cut"]: row for row in tables["national_communes"].rows}
    assert len(states) == 10
    assert {cut: row["role"] for cut, row in states.items()} == {
        "05101": "miembro",
        "05109": "miembro",
        "05802": "miembro",
        "05103": "fuera",
        "05801": "sin evidencia",
        "16101": "miembro",
        "16103": "miembro",
        "16102": "fuera",
        "08101": "sin evidencia",
        "08103": "sin evidencia",
    }
    assert states["05101"]["rank"] == 1
    assert states["16103"]["rank"] == 2
    assert states["08101"]["built_ha"] is None  # not known, which is not zero
    assert states["16102"]["gap_m"] == pytest.approx(300.0)
    assert states["08101"]["registered_name"] == "Gran Concepción"


def test_tables_have_the_fields_of_their_specs(tables, catalogue):
    specs = country_specs(catalogue)
    assert set(tables) == set(specs)
    for name, table in tables.items():
        if len(table):
            assert list(table.columns) == [field["name"] for field in specs[name].fields]
        assert (table.shapes is not None) == (specs[name].geometry is not None)
    law = [f"verdict_{criterion}" for criterion in catalogue.criteria]
    fields = [field["name"] for field in specs["ranking"].fields]
    assert fields[fields.index("verdict") + 1 :][: len(law)] == law


def test_shapes_are_those_of_the_layer(tables):
    shapes, ranking = tables["national_candidates"].shapes, tables["national_candidates"].rows
    communes = dict(
        zip(tables["national_communes"].columns["cut"], tables["national_communes"].shapes)
    )
    for row, shape in zip(ranking, shapes):
        parts = sum(communes[cut].area for cut in row["communes"].split(", "))
        assert shape.area == pytest.approx(parts)


def test_nothing_that_is_said_is_said_by_the_clock(tmp_path, catalogue):
    found = delimit_country(country_case(tmp_path, catalogue), (), catalogue, RasterioPort())

    def said(note: Note) -> str:
        return str(note)

    first, second = (build_country_tables(found, said, {"x": "1"}) for _ in range(2))
    assert {n: t.rows for n, t in first.items()} == {n: t.rows for n, t in second.items()}
