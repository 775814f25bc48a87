"""Real health and school points of Gran Valparaíso and Concepción, by their own coordinates.

The figures were counted apart: distance of every point to the commune it names, in UTM.
"""

from __future__ import annotations

import warnings

import geopandas
import pandas as pd
import pytest

from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.land.communes import CommuneLayer, read_communes
from am_delimiter.core.services.facility_table import facilities_of
from am_delimiter.core.services.register_reader import read_csv
from am_delimiter.core.services.registers import ServiceLayer, SharedInputs
from am_delimiter.core.services.services import read_shared

HEALTH, SCHOOLS = "establecimientos_salud_minsal", "establecimientos_educacion_mineduc"
PLACES = {"R05": "EPSG:5361", "R08": "EPSG:5362"}


@pytest.fixture(scope="module")
def read(real_data, catalogue):
    def run(place, layer, file="comunas_INE2017_regiones.gpkg", **rules):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            frame = geopandas.read_file(real_data / file, **({"layer": place} if place else {}))
        table = pd.read_csv(real_data / f"{layer}.csv", dtype=object)
        longitude, latitude = (
            pd.to_numeric(table[name], errors="coerce") for name in ("longitud", "latitud")
        )
        points = geopandas.points_from_xy(longitude, latitude)
        given = ServiceLayer(layer, "", geopandas.GeoDataFrame(table, geometry=points, crs=4326))
        return read_shared(
            SharedInputs(layers=(given,), category="Salud"),
            read_communes(CommuneLayer(frame, place), catalogue),
            PLACES.get(place, "EPSG:5361"),
            choose_parameters(catalogue, **rules),
            catalogue,
        )

    return run


def count(shared, words):
    """How many a note counts."""
    return sum(n.details["count"] for n in shared.notes if words in n.template)


@pytest.mark.parametrize(
    ("place", "layer", "used", "elsewhere"),
    [
        ("R05", HEALTH, 312, 0),
        ("R05", SCHOOLS, 951, 4 + 1),  # one of them names a commune of another region
        ("R08", HEALTH, 209, 3),
        ("R08", SCHOOLS, 604, 3 + 1),
    ],
)
def test_points_are_used_only_where_they_lie_in_their_commune(read, place, layer, used, elsewhere):
    shared = read(place, layer)
    assert len(shared.services) == used
    assert count(shared, "outside the commune they name") == elsewhere
    assert count(shared, "no coordinates") == (2 if layer == SCHOOLS else 0)
    assert not any(entry.shared for entry in shared.services)  # nothing says whom they serve


def test_the_swapped_school_of_natales(read):
    """Its latitude is -72.48 and its longitude -51.73."""
    shared = read("", SCHOOLS, "comunas_chile_345_INE2017_simplif.gpkg")
    assert count(shared, "latitude and longitude exchanged") == 1


def test_circles_against_every_commune_one_by_one(read, real_data, catalogue):
    """Circles of 3 km around the health points of Concepción, without index or short cut."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        frame = geopandas.read_file(real_data / "comunas_INE2017_regiones.gpkg", layer="R08")
    communes = read_communes(CommuneLayer(frame, "R08"), catalogue).to_crs(PLACES["R08"])
    shared = read("R08", HEALTH, service_radius=3000, service_share=10)
    found = {entry.name: entry.cuts for entry in shared.services}
    expected = {}
    for entry in shared.services:
        disc = entry.shapes[0].buffer(3000, quad_segs=64)
        parts = {
            cut: disc.intersection(shape).area / min(disc.area, shape.area)
            for cut, shape in zip(communes.cuts, communes.frame.geometry)
        }
        (home,) = [
            cut
            for cut, shape in zip(communes.cuts, communes.frame.geometry)
            if shape.contains(entry.shapes[0])
        ]
        expected[entry.name] = tuple(sorted({home, *(c for c, p in parts.items() if p >= 0.1)}))
    assert found == expected
    assert 0 < sum(len(cuts) > 1 for cuts in found.values()) < len(found) == 209


@pytest.mark.parametrize(
    ("place", "layer", "used", "elsewhere", "separator", "comma", "encoding"),
    [
        ("R05", HEALTH, 312, 0, ",", False, "utf-8"),
        ("R05", SCHOOLS, 951, 4 + 1, ";", True, "cp1252"),
        ("R08", HEALTH, 209, 3, "\t", True, "utf-16"),
        ("R08", SCHOOLS, 604, 3 + 1, "|", False, "utf-8-sig"),
    ],
)
def test_a_table_with_coordinates_is_a_layer_of_points(
    real_data, catalogue, tmp_path, place, layer, used, elsewhere, separator, comma, encoding
):
    """The same figures as those of the points, in whatever form an office saves the table."""
    table = pd.read_csv(real_data / f"{layer}.csv", dtype=str, keep_default_na=False)
    if comma:
        for field in ("latitud", "longitud"):
            table[field] = table[field].str.replace(".", ",", regex=False)
    table = table.rename(columns={"latitud": "LATITUD", "longitud": "Longitud"})
    table.to_csv(
        tmp_path / f"{layer}.csv", sep=separator, encoding=encoding, index=False, errors="replace"
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        frame = geopandas.read_file(real_data / "comunas_INE2017_regiones.gpkg", layer=place)
    given = facilities_of(read_csv(tmp_path / f"{layer}.csv"), catalogue)
    shared = read_shared(
        SharedInputs(layers=(given,), category="Salud"),
        read_communes(CommuneLayer(frame, place), catalogue),
        PLACES[place],
        choose_parameters(catalogue),
        catalogue,
    )
    assert len(shared.services) == used
    assert count(shared, "outside the commune they name") == elsewhere
