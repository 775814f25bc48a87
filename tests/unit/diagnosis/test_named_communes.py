"""The communes of a layer by name, from its table alone."""

from __future__ import annotations

import geopandas
import pytest

from am_delimiter.core.diagnosis.named_communes import catalogue_communes, list_communes
from am_delimiter.core.land.communes import CommuneLayer
from am_delimiter.core.land.land_errors import UnknownSchema


def layer(table):
    rows = len(next(iter(table.values())))
    return CommuneLayer(geopandas.GeoDataFrame(table, geometry=[None] * rows), "capa", "")


def test_features_of_one_commune_are_one_line_of_the_list(catalogue):
    """Of the BCN: the zone without boundary is left out, an old code is today's."""
    table = {
        "cod_comuna": [5109, 0, 5106, 5109],
        "Comuna": ["VIÑA", "Zona sin demarcar", "Quilpue", "VIÑA"],
        "codregion": [5, 0, 5, 5],
        "Region": ["R"] * 4,
    }
    found = list_communes(layer(table), catalogue)
    assert [(one.cut, one.name, one.region, one.rows) for one in found] == [
        ("05109", "Viña del Mar", "05", (0, 3)),
        ("05801", "Quilpué", "05", (2,)),
    ]


def test_a_commune_that_nobody_knows_bears_the_name_of_its_layer(catalogue):
    table = {
        "CUT_COM": ["99101"],
        "COMUNA": ["Puerto Aurora"],
        "CUT_REG": ["99"],
        "REGION": ["Región Ficticia de Aurora"],
    }
    (found,) = list_communes(layer(table), catalogue)
    assert (found.name, found.region_name) == ("Puerto Aurora", "Región Ficticia de Aurora")


def test_a_layer_of_no_known_schema_is_refused(catalogue):
    with pytest.raises(UnknownSchema):
        list_communes(layer({"a": ["x"], "b": ["y"]}), catalogue)


def test_the_catalogue_lists_every_commune(catalogue):
    found = catalogue_communes(catalogue)
    assert len(found) == 346
    assert found[0].cut == "01101" and found[0].region_name == "Región de Tarapacá"
