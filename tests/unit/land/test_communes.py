"""Communes: codes as files write them, every schema, and what a layer may have wrong."""

from __future__ import annotations

import geopandas
import numpy as np
import pandas as pd
import pytest
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box

from am_delimiter.core.basis.errors import MissingField
from am_delimiter.core.land.communes import CommuneLayer, normalise_cut, read_communes
from am_delimiter.core.land.land_errors import (
    DuplicatedCut,
    InvalidCut,
    MissingCrs,
    NoCommunes,
    UnknownSchema,
)

WEST, EAST = box(0, 0, 1, 1), box(1, 0, 2, 1)

SCHEMAS = {
    "dpa_subdere": {
        "CUT_COM": ["05101", "05109"],
        "COMUNA": ["Valparaiso", "Vina del Mar"],
        "CUT_REG": ["05", "05"],
        "REGION": ["Valparaiso", "Valparaiso"],
    },
    "ine_2017": {  # the field COMUNA is a code here and a name everywhere else
        "COMUNA": ["5101", "5109"],
        "NOM_COMUNA": ["VALPARAISO", "VINA DEL MAR"],
        "REGION": ["5", "5"],
        "NOM_REGION": ["VALPARAISO", "VALPARAISO"],
    },
    "ine_2024": {
        "CUT": [5101, 5109],
        "COMUNA": ["VALPARAÍSO", "VIÑA DEL MAR"],
        "COD_REGION": [5, 5],
        "REGION": ["VALPARAÍSO", "VALPARAÍSO"],
    },
    "bcn": {
        "cod_comuna": [5101.0, 5109.0],
        "Comuna": ["ValparaÃ­so", "ViÃ±a del Mar"],
        "codregion": [5, 5],
        "Region": ["RegiÃ³n de ValparaÃ­so"] * 2,
        "st_area_sh": [1.0, 1.0],
    },
    "chilemapas": {"codigo_comuna": ["05101", "05109"], "codigo_region": ["05", "05"]},
    "chilemapas_shp": {"codigo_com": ["05101", "05109"], "codigo_reg": ["05", "05"]},
}


def layer(columns, shapes=(WEST, EAST), crs="EPSG:4674", **fields):
    frame = geopandas.GeoDataFrame(columns, geometry=list(shapes), crs=crs)
    return CommuneLayer(frame, "comunas.shp", **fields)


def bcn(cuts, shapes, names=None):
    """A layer of the given codes, each with its polygon."""
    names = names or [f"n{cut}" for cut in cuts]
    columns = {"cod_comuna": cuts, "Comuna": names, "codregion": 5, "Region": "R"}
    return layer(columns, shapes)


def notes_of(communes):
    return [str(note) for note in communes.notes]


@pytest.mark.parametrize(
    ("value", "cut"),
    [
        (5101, "05101"),
        (5101.0, "05101"),
        ("5101", "05101"),
        ("05101", "05101"),
        (" 05101 ", "05101"),
        ("5101.0", "05101"),
        (13101, "13101"),
        (np.int64(5101), "05101"),
        (np.uint16(5101), "05101"),
        (np.float64(5101), "05101"),
        (np.float32(5101), "05101"),
        (0, "00000"),
        ("0", "00000"),
        (0.0, "00000"),
        (None, None),
        (float("nan"), None),
        (float("inf"), None),
        (np.float32("nan"), None),
        (pd.NA, None),
        (5101.5, None),
        ("5101.5", None),
        ("abc", None),
        ("", None),
        ("  ", None),
        (True, None),
        (np.bool_(True), None),
        ("051011", None),
        (-5101, None),
        ("5.101", None),
        ("\u0665\u0661\u0660\u0661", None),
    ],
)
def test_a_code_is_five_characters_however_it_is_written(value, cut):
    assert normalise_cut(value) == cut


@pytest.mark.parametrize("schema", SCHEMAS)
def test_each_schema_is_recognised_by_its_fields(catalogue, schema):
    communes = read_communes(layer(SCHEMAS[schema]), catalogue)
    assert communes.schema == schema
    assert communes.cuts == ["05101", "05109"]
    assert communes.names == {"05101": "Valparaíso", "05109": "Viña del Mar"}
    assert communes.regions == {"05101": "05", "05109": "05"}
    assert communes.region_names == {"05": "Región de Valparaíso"}
    repaired = (
        "3 names of comunas.shp were written twice in UTF-8 and were repaired: ValparaÃ\xadso → "
        "Valparaíso, ViÃ±a del Mar → Viña del Mar, RegiÃ³n de ValparaÃ\xadso → Región de "
        "Valparaíso."
    )
    assert notes_of(communes) == ([repaired] if schema == "bcn" else [])


def test_of_two_schemas_the_one_of_higher_priority_counts(catalogue):
    """Layers get joined: the official fields go before those of a copy."""
    old = {"codigo_comuna": ["13101", "13119"], "codigo_region": ["13", "13"]}
    communes = read_communes(layer({**old, **SCHEMAS["dpa_subdere"]}), catalogue)
    assert (communes.schema, communes.cuts) == ("dpa_subdere", ["05101", "05109"])


def test_the_schemas_are_all_tried(catalogue):
    assert set(SCHEMAS) == set(catalogue.schemas)


@pytest.mark.parametrize("schema", SCHEMAS)
@pytest.mark.parametrize("change", [str.lower, str.upper])
def test_the_case_of_the_fields_does_not_matter(catalogue, schema, change):
    columns = {change(field): values for field, values in SCHEMAS[schema].items()}
    communes = read_communes(layer(columns), catalogue)
    assert (communes.schema, communes.cuts) == (schema, ["05101", "05109"])


def test_a_code_of_no_catalogue_keeps_the_name_of_the_layer(catalogue):
    columns = {**SCHEMAS["ine_2017"], "COMUNA": ["99101", "5109"], "REGION": ["99", "5"]}
    columns["NOM_REGION"] = ["Ficticia", "V"]
    communes = read_communes(layer(columns), catalogue)
    assert communes.names == {"99101": "VALPARAISO", "05109": "Viña del Mar"}
    assert communes.region_names == {"99": "Ficticia", "05": "Región de Valparaíso"}


def test_a_code_without_any_name_is_called_by_itself(catalogue):
    columns = {"codigo_comuna": ["99101", "05109"], "codigo_region": ["99", "05"]}
    communes = read_communes(layer(columns), catalogue)
    assert communes.names["99101"] == "99101"
    assert communes.region_names["99"] == "99"


def test_communes_are_sorted_by_code_and_know_their_row(catalogue):
    communes = read_communes(bcn([5109, 5101], [WEST, EAST]), catalogue)
    assert list(communes.frame["row"]) == [1, 0]
    assert [shape.bounds for shape in communes.frame.geometry] == [EAST.bounds, WEST.bounds]


def test_census_blocks_are_no_communes(catalogue):
    """They carry the same fields; their own key gives them away."""
    with pytest.raises(UnknownSchema):
        read_communes(layer({**SCHEMAS["ine_2024"], "MANZENT": [1, 2]}), catalogue)


def test_an_unknown_schema_lists_the_fields(catalogue):
    with pytest.raises(UnknownSchema) as raised:
        read_communes(layer({"id": [1, 2], "glosa": ["a", "b"]}), catalogue)
    assert raised.value.details == {"layer": "comunas.shp", "fields": "id, glosa"}


def test_chosen_fields_take_the_place_of_a_schema(catalogue):
    columns = {"id": ["99101", "99102"], "glosa": ["Uno", "Dos"]}
    communes = read_communes(layer(columns, cut_field="id", name_field="glosa"), catalogue)
    assert communes.schema == "chosen"
    assert communes.names == {"99101": "Uno", "99102": "Dos"}
    assert communes.region_names == {"99": "99"}


def test_a_chosen_field_goes_before_that_of_the_schema(catalogue):
    columns = {**SCHEMAS["ine_2024"], "CUT_2010": [99101, 99102]}
    communes = read_communes(layer(columns, cut_field="CUT_2010"), catalogue)
    assert communes.names == {"99101": "VALPARAÍSO", "99102": "VIÑA DEL MAR"}


@pytest.mark.parametrize("chosen", [{"cut_field": "CUT"}, {"name_field": "CUT"}])
def test_a_chosen_field_that_is_not_there_is_named(catalogue, chosen):
    with pytest.raises(MissingField) as raised:
        read_communes(layer(SCHEMAS["chilemapas"], **chosen), catalogue)
    assert raised.value.details["field"] == "CUT"
    assert raised.value.details["fields"] == "codigo_comuna, codigo_region"


def test_names_chosen_as_codes_are_named(catalogue):
    """The trap of the field COMUNA, which is a name in the DPA."""
    with pytest.raises(InvalidCut) as raised:
        read_communes(layer(SCHEMAS["dpa_subdere"], cut_field="COMUNA"), catalogue)
    assert raised.value.details["values"] == "Valparaiso, Vina del Mar"
    assert raised.value.details["field"] == "COMUNA"


def test_code_zero_is_left_out_and_named(catalogue):
    communes = read_communes(
        bcn([5101, 0], [WEST, EAST], ["Valparaíso", "Zona sin demarcar"]), catalogue
    )
    assert communes.cuts == ["05101"]
    assert notes_of(communes) == [
        "1 features of comunas.shp are no commune and were left out: 00000 Zona sin demarcar."
    ]


def test_old_codes_become_those_of_today_and_are_named(catalogue):
    communes = read_communes(bcn([5106, 5505], [WEST, EAST]), catalogue)
    assert communes.names == {"05801": "Quilpué", "05802": "Limache"}
    (note,) = notes_of(communes)
    assert "05106 → 05801" in note
    assert "05505 → 05802" in note


def test_an_old_code_beside_its_new_one_is_one_commune(catalogue):
    communes = read_communes(bcn([5106, 5801], [WEST, EAST]), catalogue)
    assert communes.cuts == ["05801"]
    assert communes.frame.geometry[0].area == pytest.approx(2.0)


def test_copies_are_left_out_and_counted(catalogue):
    turned = Polygon([(1, 1), (0, 1), (0, 0), (1, 0)])  # the same square from another corner
    communes = read_communes(bcn([5101, 5109, 5101], [WEST, EAST, turned]), catalogue)
    assert communes.cuts == ["05101", "05109"]
    (note,) = notes_of(communes)
    assert "1 communes twice" in note
    assert "05101" in note


def test_parts_of_a_commune_are_joined(catalogue):
    communes = read_communes(bcn([5101, 5109, 5101], [WEST, box(5, 5, 6, 6), EAST]), catalogue)
    assert communes.cuts == ["05101", "05109"]
    assert communes.frame.geometry[0].equals(box(0, 0, 2, 1))
    assert communes.names["05101"] == "Valparaíso"
    (note,) = notes_of(communes)
    assert "joined: 05101" in note


def test_parts_that_overlap_by_rounding_only_are_joined(catalogue):
    near = box(1 - 1e-8, 0, 2, 1)
    assert read_communes(bcn([5101, 5101], [WEST, near]), catalogue).cuts == ["05101"]


def test_two_versions_of_a_commune_are_an_error_that_names_it(catalogue):
    shapes = [WEST, box(0.5, 0, 1.5, 1), EAST]
    with pytest.raises(DuplicatedCut) as raised:
        read_communes(bcn([5101, 5101, 5109], shapes), catalogue)
    assert raised.value.details == {"layer": "comunas.shp", "cuts": "05101"}


def test_a_bow_tie_is_repaired_and_counted(catalogue):
    bow_tie = Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    communes = read_communes(bcn([5101, 5109], [bow_tie, box(5, 5, 6, 6)]), catalogue)
    assert communes.frame.geometry.is_valid.all()
    assert communes.frame.geometry[0].area == pytest.approx(2.0)  # two triangles of 1
    (note,) = notes_of(communes)
    assert note == "1 invalid polygons of comunas.shp were repaired: 05101."


@pytest.mark.parametrize(
    ("parts", "area"),
    [
        ([box(0, 0, 4, 4), box(1, 1, 2, 2)], 16.0),  # an island drawn again inside
        ([box(0, 0, 2, 1), box(1, 0, 3, 1)], 3.0),
        ([box(0, 0, 1, 1), box(0, 0, 1, 1)], 1.0),
    ],
)
def test_a_repair_keeps_the_land_that_two_parts_share(catalogue, parts, area):
    communes = read_communes(bcn([5101], [MultiPolygon(parts)]), catalogue)
    assert communes.frame.geometry[0].area == pytest.approx(area)


def test_a_repair_leaves_no_stray_lines(catalogue):
    spike = Polygon([(0, 0), (1, 0), (1, 1), (3, 1), (1, 1), (0, 1)])
    shape = read_communes(bcn([5101], [spike]), catalogue).frame.geometry[0]
    assert shape.geom_type in ("Polygon", "MultiPolygon")
    assert shape.bounds == (0, 0, 1, 1)


@pytest.mark.parametrize("nothing", [None, Polygon(), MultiPolygon()])
def test_a_commune_without_a_polygon_is_left_out_and_named(catalogue, nothing):
    communes = read_communes(bcn([5101, 5109], [WEST, nothing]), catalogue)
    assert communes.cuts == ["05101"]
    (note,) = notes_of(communes)
    assert "without a polygon" in note
    assert "05109" in note


@pytest.mark.parametrize("shape", [None, Polygon([(0, 0), (1, 1), (2, 2)])])
def test_a_layer_without_any_commune_says_so(catalogue, shape):
    with pytest.raises(NoCommunes):
        read_communes(bcn([5101], [shape]), catalogue)


@pytest.mark.parametrize("shape", [Point(0, 0), LineString([(0, 0), (1, 1)])])
def test_points_and_lines_are_no_communes(catalogue, shape):
    with pytest.raises(NoCommunes):
        read_communes(bcn([5101, 5109], [shape, shape]), catalogue)


def test_a_layer_without_reference_system_says_so(catalogue):
    with pytest.raises(MissingCrs) as raised:
        read_communes(layer(SCHEMAS["bcn"], crs=None), catalogue)
    assert raised.value.details == {"layer": "comunas.shp"}


def test_another_system_keeps_the_communes(catalogue):
    communes = read_communes(bcn([5101, 5109], [WEST, EAST]), catalogue).to_crs("EPSG:5361")
    assert communes.frame.crs.to_epsg() == 5361
    assert communes.frame.geometry.is_valid.all()
    assert communes.cuts == ["05101", "05109"]


def test_keep_leaves_the_chosen_communes(catalogue):
    communes = read_communes(bcn([5101, 5109], [WEST, EAST]), catalogue)
    kept = communes.keep(np.array([False, True]))
    assert (kept.cuts, len(kept), kept.frame.index.tolist()) == (["05109"], 1, [0])
