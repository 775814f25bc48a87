"""Sensitivity in three real areas: where they join, and that no chosen tolerance decides it."""

from __future__ import annotations

import warnings

import geopandas
import numpy as np
import pytest

from am_delimiter.bridge.raster_gdal import GdalPort
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.land.communes import CommuneLayer
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.results.tables import build_result
from am_delimiter.core.verdict.case import Case
from am_delimiter.core.verdict.delimitation import delimit

VALPARAISO = ("05101", "05103", "05109", "05801", "05804")
CONCEPCION = (
    *("08101", "08102", "08103", "08105", "08106", "08107"),
    *("08108", "08109", "08110", "08111", "08112"),
)
PUERTO_MONTT = ("10101", "10109")


@pytest.fixture(scope="module")
def city(real_data, catalogue):
    """The tables of a city by its name, its layer of communes and its candidate."""
    solved = {}

    def run(name, layer, candidate, **options):
        key = (name, *sorted(options.items()))
        if key not in solved:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # newer GeoPackages than this GDAL knows
                path = real_data / "comunas_INE2017_regiones.gpkg"
                communes = geopandas.read_file(path, layer=layer)
            built = RasterEvidence(str(real_data / f"blockcover2017_{name}_54009_100.tif"), "built")
            chosen = choose_parameters(catalogue, **options)
            case = Case(
                LandGiven(CommuneLayer(communes, layer), (built,)), chosen, candidate=candidate
            )
            found = delimit(case, catalogue, GdalPort())
            solved[key] = found, build_result(found, str, {}).tables()
        return solved[key]

    return run


def at(rows, tolerance):
    (row,) = [row for row in rows if row["tolerance_m"] == tolerance]
    return row


def test_puerto_montt_and_puerto_varas_are_kilometres_apart(city):
    found, tables = city("puertomontt", "R10_chilemapas_schema", PUERTO_MONTT)
    sets, joins = tables["sensitivity_sets"].rows, tables["dendrogram"].rows
    assert [(r["tolerance_m"], r["joined"]) for r in sets[-2:]] == [(3000, False), (5000, True)]
    whole = [r for r in joins if set(PUERTO_MONTT) <= set(r["communes"].split(", "))]
    assert (whole[0]["tolerance_m"], whole[0]["commune_names"]) == (
        3510.7,
        "Puerto Montt, Llanquihue, Puerto Varas",
    )
    # the largest patch of Puerto Varas joins that of Puerto Montt at the same distance
    varas = found.communes.cuts.index("10109")
    largest = int(found.patches.commune_cells[:, varas].toarray().argmax())
    assert tables["patches"].rows[largest]["joins_at_m"] == 3510.7
    assert at(sets, 3000)["members"] == "10101"
    assert (at(sets, 3000)["population"], at(sets, 3000)["exceeds"]) == (277_040, None)
    assert (at(sets, 5000)["population"], at(sets, 5000)["exceeds"]) == (348_070, True)


def test_san_pedro_de_la_paz_lies_across_the_river(city):
    _, tables = city("concepcion", "R08", CONCEPCION, cell_size=50, tolerance=1250)
    joins = [r for r in tables["dendrogram"].rows if "08108" in r["communes"]]
    assert joins[0]["tolerance_m"] == pytest.approx(1202, abs=2)
    rows = [r for r in tables["sensitivity"].rows if r["cut"] == "08108"]
    assert [(r["tolerance_m"], r["member"]) for r in rows if 900 < r["tolerance_m"] < 2500] == [
        (1000, False),
        (1250, True),
        (2000, True),
    ]
    own = at(tables["sensitivity_sets"].rows, 1250)
    assert (own["chosen"], own["n_members"], own["joined"]) == (True, 6, False)
    assert own["population"] == 751_213  # the six communes in the census of 2024
    # the members only grow, and with them their population
    people = [r["population"] for r in tables["sensitivity_sets"].rows]
    assert people == sorted(people)


def test_the_five_of_valparaiso_are_one_at_any_tolerance(city):
    found, tables = city("valparaiso", "R05", VALPARAISO)
    rows = tables["sensitivity_sets"].rows
    assert {(r["joined"], r["members"], r["population"], r["exceeds"]) for r in rows} == {
        (True, ", ".join(VALPARAISO), 970_233, True)
    }
    (chosen,) = [r for r in rows if r["chosen"]]
    assert chosen["tolerance_m"] == 200
    reached = [r["joins_at_m"] for r in tables["patches"].rows]
    inside = found.continua.of_patch == found.candidates[0].continuum
    assert [m is not None and m <= 200 for m in reached] == inside.tolist()
    assert np.count_nonzero(inside) > 1
