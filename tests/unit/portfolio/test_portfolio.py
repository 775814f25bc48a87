"""Rows that repeat, amounts that are missing, sums that close, and bad input with its sentence."""

from __future__ import annotations

from dataclasses import fields

import geopandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import GeometryCollection, LineString, Point, Polygon, box

from am_delimiter.core.basis import Cancelled, Progress
from am_delimiter.core.land.land_errors import MissingCrs, OffEarth
from am_delimiter.core.portfolio import EffectRule, PortfolioCase, study_portfolio
from am_delimiter.core.portfolio.portfolio_errors import (
    MixedShapes,
    NoProjectColumn,
    NoProjectPlace,
    NoProjects,
    RuleOutOfRange,
)
from am_delimiter.core.portfolio.portfolio_sums import sum_rows
from am_delimiter.core.portfolio.portfolio_tables import build_portfolio_tables, portfolio_specs
from am_delimiter.core.records import (
    PortfolioCommuneRow,
    PortfolioProjectRow,
    PortfolioRuleRow,
    PortfolioSumRow,
)

from portfolio_world import area, at, communes, layer, legs, line, said, study, table  # isort: skip
from worlds import CRS, NORTH, WEST  # isort: skip


def sums(found, scope):
    return {row["name"]: row for row in sum_rows(found) if row["scope"] == scope}


def test_sums_by_hand(catalogue):
    found = study(
        catalogue,
        layer(
            at(500),
            line(1500, 2500),
            area(4100, 4300),
            **{
                "MONTO (M$)": ["100", "2.000.000,5", None],
                "SECTOR": ["Salud", "salud", "Parques"],
                "AÑO": [2026, 2027, None],
            },
        ),
    )
    (total,) = sums(found, "total").values()
    assert (total["n_projects"], total["n_with_amount"], total["n_without_amount"]) == (3, 2, 1)
    assert total["amount_mclp"] == 2_000_100.5
    assert (total["n_metropolitan"], total["metropolitan_mclp"]) == (1, 2_000_000.5)
    kinds = sums(found, "type")
    assert list(kinds) == ["Parques", "Salud"]
    assert kinds["Parques"]["amount_mclp"] is None  # no zero
    assert kinds["Salud"]["amount_mclp"] == 2_000_100.5
    places = sums(found, "commune")
    assert {name: row["n_projects"] for name, row in places.items()} == {
        "Concepción": 2,
        "Coronel": 1,
        "Chiguayante": 1,
    }
    assert places["Coronel"]["amount_mclp"] == 2_000_000.5  # whole in each
    assert not places["Coronel"]["adds"]
    assert {n: r["amount_mclp"] for n, r in sums(found, "year").items()} == {
        "2026": 100,
        "2027": 2_000_000.5,
        "Sin dato": None,
    }


def test_units_are_never_mixed(catalogue):
    found = study(
        catalogue,
        table(
            NOMBRE=list("abcdef"),
            COMUNAS=["08101"] * 6,
            MONTO=["1500000", "1500", "1,5", "10", "10", "7"],
            UNIDAD=["$", "M$", "MM$", "UF", "doblones", None],
        ),
    )
    assert [one.project.money.thousands for one in found.judged] == [1500, 1500, 1500] + [None] * 3
    (total,) = sums(found, "total").values()
    assert total["amount_mclp"] == 4500
    assert (total["n_with_amount"], total["n_other_unit"], total["n_without_amount"]) == (3, 1, 2)
    assert total["other_units"] == "UF 10 (1)"
    assert any("doblones" in note for note in said(found))
    assert any("nobody says in which unit 1 amounts are" in note for note in said(found))
    given_unit = study(
        catalogue,
        table(NOMBRE=["a"], COMUNAS=["08101"], MONTO=["7"]),
        amount_unit="million_clp",
    )
    assert given_unit.judged[0].project.money.thousands == 7000


def test_rows_of_one_code_are_one_project(catalogue):
    found = study(
        catalogue,
        layer(line(1000, 1500), line(2500, 3000), CODIGO_BIP=["7", "7"], NOMBRE=["Vía", "Vía"]),
        table(
            CODIGO_BIP=["7", "7", "8", "8"],
            NOMBRE=["via", "Otra", "Parque", None],
            COMUNAS=["08103", "16101", "08101", "08102"],
        ),
    )
    assert [one.project.label for one in found.judged] == ["7 Vía", "7 Otra", "8 Parque"]
    assert found.judged[2].project.served.cuts == ("08101", "08102")
    first = found.judged[0]
    assert first.effect.cuts == ("08101", "08102")
    assert first.project.served.cuts == ("08103",)
    assert first.project.rows == ("proyectos: 1", "proyectos: 2", "tabla: 1")
    told = said(found)
    assert any("different names, which are kept apart: 7 Vía / 7 Otra" in note for note in told)
    assert any("in several layers or tables, and count once" in note for note in told)


@pytest.mark.parametrize(
    ("years", "amounts", "expected"),
    [
        ([2026, 2026], ["100", "100"], 100),
        ([2026, 2027], ["100", "50"], 150),
        ([2026, 2026], ["100", "50"], None),
        ([None, 2026], ["100", "100"], 100),
        ([None, 2026], ["100", "90"], None),
        ([None, None], ["100", None], 100),
    ],
)
def test_amounts_of_a_project_in_several_rows(catalogue, years, amounts, expected):
    columns = {"CODIGO_BIP": ["7", "7"], "NOMBRE": ["a", "a"], "COMUNAS": ["08101"] * 2}
    found = study(catalogue, table(**columns, **{"AÑO": years, "MONTO (M$)": amounts}))
    (one,) = found.judged
    assert one.project.money.thousands == expected
    against = [note for note in said(found) if "contradict each other" in note]
    assert bool(against) is (expected is None)


def test_projects_without_a_code_are_each_one(catalogue):
    found = study(catalogue, layer(at(1), at(2), CODIGO_BIP=[None, None], NOMBRE=["x", "x"]))
    assert len(found.judged) == 2
    assert any("1 names belong to several projects without a code" in note for note in said(found))


_ROW = st.tuples(
    st.sampled_from(["Salud", "SALUD", "Vías", None]),
    st.sampled_from([2026, 2027, None]),
    st.sampled_from(["10", "2.500.000,5", None, "s/i", "3 UF"]),
    st.sampled_from(["08101", "08101, 08102", "16101", None]),
)


@settings(max_examples=30)
@given(st.lists(_ROW, min_size=1, max_size=6))
def test_sums_close(catalogue, rows):
    kinds, years, amounts, served = map(list, zip(*rows))
    names = [f"p{n}" for n in range(len(rows))]
    columns = {"NOMBRE": names, "TIPO": kinds, "AÑO": years, "MONTO (M$)": amounts}
    found = study(catalogue, table(**columns, COMUNAS=served))
    (total,) = sums(found, "total").values()
    told = ("n_projects", "n_with_amount", "n_metropolitan", "n_without_amount", "n_other_unit")
    for scope in ("type", "year", "stage", "verdict"):
        parts = sums(found, scope).values()
        assert all(part["adds"] for part in parts)
        for name in told:
            assert sum(part[name] for part in parts) == total[name], (scope, name)
        known = [part["amount_mclp"] for part in parts if part["amount_mclp"] is not None]
        assert sum(known) == pytest.approx(total["amount_mclp"] or 0)
    assert total["n_with_amount"] + total["n_without_amount"] + total["n_other_unit"] == len(rows)
    assert total["n_with_amount"] == sum(one in ("10", "2.500.000,5") for one in amounts)


# bad input, each with its sentence


def in_degrees(*shapes, **columns):
    return layer(*shapes, crs="EPSG:4326", **columns)


def test_swapped_abroad_and_shapeless_are_told_by_layer_and_feature(catalogue):
    here = geopandas.GeoSeries([at(500)], crs=CRS).to_crs(4326)[0]
    found = study(
        catalogue,
        in_degrees(here, Point(here.y, here.x), Point(2.35, 48.85), None, NOMBRE=list("abcd")),
    )
    assert [one.effect.cuts for one in found.judged] == [("08101",), (), (), ()]
    assert [legs(one)[0] for one in found.judged[1:]] == ["no evaluable"] * 3
    told = said(found)
    assert any("latitude and longitude exchanged" in n and "proyectos-2 b" in n for n in told)
    assert any("outside the country" in n and "proyectos-3 c" in n for n in told)
    assert any("have no shape" in n and "proyectos-4 d" in n for n in told)


def test_another_system_is_carried_over(catalogue):
    there = geopandas.GeoSeries([line(1500, 2300)], crs=CRS).to_crs(32718)[0]
    (one,) = study(catalogue, layer(there, crs="EPSG:32718")).judged
    assert [round(m.length_m, 2) for m in one.effect.met] == [500, 300]


def test_a_layer_without_a_system_is_refused(catalogue):
    with pytest.raises(MissingCrs, match="proyectos has no coordinate reference system"):
        study(catalogue, layer(at(500), crs=None))


def test_coordinates_that_lie_nowhere_are_refused(catalogue):
    with pytest.raises(OffEarth, match="proyectos-1"):
        study(catalogue, in_degrees(Point(300_000, 6_300_000)))


def test_an_invalid_polygon_is_mended_and_told(catalogue):
    bow = Polygon(
        [
            (WEST, NORTH - 100),
            (WEST + 200, NORTH - 300),
            (WEST + 200, NORTH - 100),
            (WEST, NORTH - 300),
        ]
    )
    found = study(catalogue, layer(bow))
    assert found.judged[0].effect.met[0].area_ha == pytest.approx(2)
    assert any("1 invalid polygons were repaired: proyectos-1" in note for note in said(found))


def test_mixed_shapes_are_refused(catalogue):
    mixed = GeometryCollection([at(1), LineString([(0, 0), (1, 1)])])
    with pytest.raises(MixedShapes, match="the feature proyectos-1 mixes"):
        study(catalogue, layer(mixed))


def test_a_project_in_the_sea(catalogue):
    """West of all communes given, and of all communes there are: none may hold it."""
    shapes = {"08101": box(-73.2, -36.9, -73.0, -36.7), "08102": box(-73.0, -36.9, -72.8, -36.7)}
    from worlds import commune_layer

    every = commune_layer(shapes, crs="EPSG:4326")
    sea = Point(-74.5, -36.8)
    found = study(catalogue, layer(sea, crs="EPSG:4326"), given=every)
    assert (
        found.judged[0]
        .legs["effect"]
        .evidence.startswith(("no está en ninguna comuna", "fuera del país"))
    )
    assert legs(found.judged[0])[0] == "no evaluable"


def test_tables_that_cannot_serve(catalogue):
    with pytest.raises(NoProjectColumn, match="tabla has neither a column with the code"):
        study(catalogue, table(COMUNAS=["08101"]))
    with pytest.raises(NoProjectPlace, match="which communes it serves"):
        study(catalogue, table(NOMBRE=["a"], MONTO=["1"]))
    with pytest.raises(NoProjects, match="tabla"):
        study(catalogue, table(NOMBRE=[], COMUNAS=[]))
    with pytest.raises(NoProjects):
        study(catalogue)


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("effect_length", -1),
        ("effect_share", 101),
        ("influence", 0),
        ("amount_unit", "euros"),
        ("effect_area", float("nan")),
    ],
)
def test_a_rule_out_of_its_limits(catalogue, rule, value):
    with pytest.raises(RuleOutOfRange):
        EffectRule.chosen(catalogue, **{rule: value})


def test_a_cancel_stops_it(catalogue):
    case = PortfolioCase((layer(at(500)),), communes(), EffectRule.chosen(catalogue))
    with pytest.raises(Cancelled):
        study_portfolio(case, catalogue, Progress(stopped=lambda: True))


def test_rows_have_the_fields_of_the_catalogue(catalogue):
    found = study(
        catalogue, layer(at(500)), layer(line(1, 900), name="l"), layer(area(1, 9), name="a")
    )
    tables = build_portfolio_tables(found, str, {"am_delimiter": "0"})
    specs = portfolio_specs(catalogue)
    assert tables.keys() == specs.keys()
    for name, spec in specs.items():
        if len(tables[name]):
            wanted = {field["name"] for field in spec.fields}
            assert set(tables[name].columns) == wanted, name
    assert [len(tables[f"portfolio_{kind}"]) for kind in ("points", "lines", "areas")] == [1, 1, 1]
    assert [row["n_projects"] for row in tables["portfolio_places"].rows] == [3, 0, 0]


def test_records_have_the_fields_of_their_tables(catalogue):
    kinds = {
        "portfolio_projects": PortfolioProjectRow,
        "portfolio_communes": PortfolioCommuneRow,
        "portfolio_sums": PortfolioSumRow,
        "portfolio_rule": PortfolioRuleRow,
    }
    for name, kind in kinds.items():
        spec = catalogue.portfolio_layers[name]
        assert [one.name for one in fields(kind)] == [field["name"] for field in spec.fields], name
