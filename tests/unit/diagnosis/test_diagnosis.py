"""The diagnosis of layers with one defect each: what is found, how often, and the verdict."""

from __future__ import annotations

import math

import geopandas
import numpy as np
import pandas as pd
import pytest
import rasterio
import shapely
from placed import ARICA, dpa, square
from shapely.geometry import LineString, Point, Polygon, box
from worlds import write_raster

from am_delimiter.core.basis.notes import Note
from am_delimiter.core.diagnosis.diagnosis import diagnose, recognise_role
from am_delimiter.core.diagnosis.diagnosis_records import (
    Diagnosis,
    Finding,
    Level,
    NothingToDiagnose,
    TableInput,
    UnreadInput,
    Use,
    VectorInput,
)
from am_delimiter.core.diagnosis.diagnosis_report import (
    Heading,
    as_data,
    as_html,
    as_markdown,
    problem_tables,
)
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort

EQUAL_AREA = "+proj=cea +lon_0=-71 +ellps=GRS80"


@pytest.fixture
def examine(catalogue):
    def run(*inputs, **choices):
        return diagnose(inputs, catalogue, RasterioPort(), **choices)[-1]

    return run


def communes(frame):
    return VectorInput(frame, "comunas")


def beyond_info(found):
    """Ids of what is more than information."""
    return [f.id for f in found.findings if f.level != Level.INFO]


# -- communes ----------------------------------------------------------------------------------


def test_a_clean_layer_is_fit(examine, catalogue):
    found = examine(communes(dpa(catalogue)))
    assert (found.role, found.use, beyond_info(found)) == ("communes", Use.FIT, [])
    facts = {fact.id: fact.value for fact in found.facts}
    assert facts["features"] == 4
    assert facts["cut_field"] == "CUT_COM"
    assert str(facts["cut_written"]) == "text of five digits: 4"
    assert str(facts["comuna_is"]) == "here it is the name, not the code"
    assert str(facts["population_fields"]) == "none"
    assert found.finding("regions").figures == {"communes": 4, "regions": {"15": 4}}


def test_the_trap_of_comuna(examine, catalogue):
    frame = dpa(catalogue).rename(
        columns={"CUT_COM": "x", "COMUNA": "NOM_COMUNA", "CUT_REG": "y", "REGION": "NOM_REGION"}
    )
    frame = frame.assign(COMUNA=[15101, 15102, 15201, 15202], REGION=15).drop(columns=["x", "y"])
    found = examine(communes(frame))
    facts = {fact.id: str(fact.value) for fact in found.facts}
    assert facts["schema"] == "INE, Censo 2017"
    assert facts["comuna_is"] == "here it is the code, not the name"
    assert facts["cut_written"] == "whole number: 4"


@pytest.mark.parametrize(
    ("codes", "told"),
    [
        ([1101.0, 1107.0], "number with decimals: 2"),
        ([1101, 1107], "whole number: 2"),
        (["1101", "01107"], "text without the leading zero: 1, text with the leading zero: 1"),
        (["1101.0", "01107"], "number with decimals: 1, text with the leading zero: 1"),
    ],
)
def test_how_the_code_is_written(examine, catalogue, codes, told):
    frame = dpa(catalogue, ("01101", "01107")).assign(CUT_COM=pd.Series(codes, dtype=object))
    facts = {fact.id: str(fact.value) for fact in examine(communes(frame)).facts}
    assert facts["cut_written"] == told


def test_communes_missing_of_a_region(examine, catalogue):
    found = examine(communes(dpa(catalogue, ARICA[:3])))
    assert found.use == Use.CAUTION
    assert found.finding("missing_communes").figures == {"communes": 1, "cuts": ["15202"]}


def test_antarctica_is_not_missed(examine, catalogue):
    region = [cut for cut in catalogue.places if cut.startswith("12")]
    assert len(region) == 10
    found = examine(communes(dpa(catalogue, region)))
    assert found.finding("missing_communes") is None


def one_more(catalogue, cut, shape=None, **values):
    """A clean layer and a fifth feature."""
    frame = dpa(catalogue)
    row = dpa(
        catalogue,
        (cut,),
        [square(catalogue, "15101", north=0.3) if shape is None else shape],
        **values,
    )
    return pd.concat([frame, row], ignore_index=True)


DEFECTS = {
    "code_zero": (
        lambda c: one_more(c, "00000", names=["Zona sin demarcar"]),
        {"features": 1},
    ),
    "unknown_codes": (lambda c: one_more(c, "99101"), {"codes": 1, "rows": 1}),
    "bad_codes": (
        lambda c: one_more(c, "15101").assign(CUT_COM=[*ARICA, "s/i"]),
        {"values": 1},
    ),
    "old_codes": (
        lambda c: dpa(c).assign(CUT_COM=["01201", *ARICA[1:]]),
        {"codes": 1, "rows": 1},
    ),
    "repeated_codes": (
        lambda c: one_more(c, "15101", square(c, "15101")),
        {"communes": 1, "cuts": ["15101"]},
    ),
    "repeated_population": (
        lambda c: one_more(c, "15101", square(c, "15101")).assign(n_per=[9, 1, 2, 3, 8]),
        {"communes": 1, "field": "n_per", "cuts": ["15101"]},
    ),
    "double_encoded": (
        lambda c: dpa(c, names=["Arica", "Camarones", "Putre", "General LagosÃ±"]),
        {"names": 1},
    ),
    "without_shape": (
        lambda c: one_more(c, "15101", Polygon()),
        {"features": 1},
    ),
    "far_communes": (
        lambda c: dpa(c, shapes=[*(square(c, cut) for cut in ARICA[:3]), square(c, "12101")]),
        {"communes": 1},
    ),
}


@pytest.mark.parametrize("defect", DEFECTS)
def test_one_defect_is_found_and_counted(examine, catalogue, defect):
    make, figures = DEFECTS[defect]
    found = examine(communes(make(catalogue)))
    assert found.finding(defect).figures == figures
    assert found.finding(defect).level == Level.WARNING


def test_a_defect_of_one_kind_gives_no_other(examine, catalogue):
    for defect in ("code_zero", "unknown_codes", "old_codes", "double_encoded", "far_communes"):
        found = examine(communes(DEFECTS[defect][0](catalogue)))
        assert (beyond_info(found), found.use) == ([defect], Use.CAUTION), defect


def test_values_that_are_no_code_stop_the_engine(examine, catalogue):
    found = examine(communes(DEFECTS["bad_codes"][0](catalogue)))
    assert found.use == Use.UNFIT
    assert "invalid_cut" in beyond_info(found)


def test_two_versions_of_a_commune_stop_the_engine(examine, catalogue):
    shape = square(catalogue, "15101", east=0.005)
    found = examine(communes(one_more(catalogue, "15101", shape)))
    assert found.use == Use.UNFIT
    assert beyond_info(found) == ["repeated_codes", "overlaps", "duplicated_cut"]


def test_invalid_polygons_are_grouped_by_reason_and_drawn(examine, catalogue):
    shapes = [square(catalogue, cut) for cut in ARICA]
    for n in (0, 2):
        x, y = shapes[n].bounds[:2]
        shapes[n] = Polygon([(x, y), (x + 0.02, y + 0.02), (x + 0.02, y), (x, y + 0.02)])
    found = examine(communes(dpa(catalogue, shapes=shapes)))
    figures = {"polygons": 2, "reasons": {"Self-intersection": 2}}
    assert found.finding("invalid_polygons").figures == figures
    assert "crosses itself: 2" in str(found.finding("invalid_polygons").note)
    places = [p for p in found.problems if p.layer == "invalid_places"]
    assert [(p.row["feature"], p.row["cut"]) for p in places] == [(1, "15101"), (3, "15201")]
    x, y = shapes[0].bounds[:2]
    assert places[0].shape.distance(Point(x + 0.01, y + 0.01)) < 1e-9  # where the tie crosses


def kilometres(catalogue, *corners):
    """Four communes as rectangles in kilometres of true area, from the centre of Arica."""
    frame = geopandas.GeoSeries([square(catalogue, "15101").centroid], crs=4326).to_crs(EQUAL_AREA)
    x, y = frame.iloc[0].x, frame.iloc[0].y
    shapes = [box(x + a * 1e3, y + b * 1e3, x + c * 1e3, y + d * 1e3) for a, b, c, d in corners]
    return dpa(catalogue, shapes=shapes, crs=EQUAL_AREA)


def test_overlaps_in_square_kilometres_with_their_pairs(examine, catalogue):
    frame = kilometres(catalogue, (0, 0, 2, 1), (1, 0, 3, 1), (2.5, 0, 4, 1), (5, 0, 6, 1))
    found = examine(communes(frame))
    assert found.finding("overlaps").figures == {
        "pairs": 2,
        "claimed_km2": 1.5,
        "pairs_km2": 1.5,
        "list": [
            {"cut_a": "15101", "cut_b": "15102", "km2": 1.0},
            {"cut_a": "15102", "cut_b": "15201", "km2": 0.5},
        ],
    }
    assert "higher code" in str(found.finding("overlaps").advice)
    drawn = [p.row for p in found.problems if p.layer == "overlaps"]
    assert [(r["name_a"], r["name_b"], r["area_km2"]) for r in drawn] == [
        ("Arica", "Camarones", 1.0),
        ("Camarones", "Putre", 0.5),
    ]


def test_a_void_between_communes(examine, catalogue):
    frame = kilometres(catalogue, (0, 0, 3, 1), (0, 1, 1, 2), (2, 1, 3, 2), (0, 2, 3, 3))
    found = examine(communes(frame))
    assert found.finding("voids").figures == {"voids": 1, "km2": 1.0}
    (problem,) = found.problems
    assert problem.row == {
        "input": "comunas",
        "around": "15101, 15102, 15201, 15202",
        "area_km2": 1.0,
    }


@pytest.mark.parametrize(
    ("name", "factor", "found_as"),
    [
        ("SUPERFICIE", 1.0, "area_right"),  # km²
        ("SHAPE_Area", 1e6, "area_right"),  # m²
        ("AREA", 100.0, "area_right"),  # ha
        ("st_area_sh", 1.6e6, "area_wrong"),  # Web Mercator
    ],
)
def test_fields_of_area(examine, catalogue, name, factor, found_as):
    frame = kilometres(catalogue, *((n, 0, n + 1, 1) for n in range(4)))
    found = examine(communes(frame.assign(**{name: factor})))
    told = found.finding(found_as)
    assert told.figures["field"] == name
    if found_as == "area_wrong":
        assert told.figures["median_ratio"] == 1.6
    else:
        assert (told.figures["differing"], told.level) == (0, Level.INFO)


def test_an_area_in_square_degrees_is_told(examine, catalogue):
    frame = dpa(catalogue)
    found = examine(communes(frame.assign(SHAPE_Area=[s.area for s in frame.geometry])))
    assert found.finding("area_degrees").figures == {"field": "SHAPE_Area"}


@pytest.mark.parametrize(
    ("crs", "declared", "id_"),
    [
        ("EPSG:3857", None, "missing_crs_probable"),
        ("EPSG:3857", "EPSG:4326", "wrong_crs"),
    ],
)
def test_system_errors_are_findings(examine, catalogue, crs, declared, id_):
    frame = dpa(catalogue).to_crs(crs).set_crs(declared, allow_override=True)
    found = examine(communes(frame))
    assert (found.use, beyond_info(found)) == (Use.UNFIT, [id_])
    assert "EPSG:3857" in str(found.finding(id_).note)


def test_another_datum_is_a_warning(examine, catalogue):
    cuts = [cut for cut in catalogue.places if cut.startswith("08")]
    frame = dpa(catalogue, cuts).to_crs("EPSG:24878").set_crs("EPSG:32718", allow_override=True)
    found = examine(communes(frame))
    assert beyond_info(found) == ["datum_shift"]
    assert "EPSG:24878" in str(found.finding("datum_shift").note)
    assert 350 < found.finding("datum_shift").figures["shift_m"] < 500


def test_an_unknown_schema_names_the_field_and_goes_on(examine, catalogue):
    frame = dpa(catalogue)[["CUT_COM", "geometry"]].rename(columns={"CUT_COM": "clave"})
    found = examine(communes(frame))
    assert (found.role, found.use) == ("communes", Use.UNFIT)
    assert beyond_info(found) == ["unknown_schema_suggested"]
    chosen = examine(communes(frame), cut_field="clave")
    assert (chosen.use, beyond_info(chosen)) == (Use.FIT, [])


# -- other inputs ------------------------------------------------------------------------------


def test_roles_are_recognised(catalogue):
    def role(columns, shape):
        frame = geopandas.GeoDataFrame(columns, geometry=[shape] * 2, crs=4326)
        return recognise_role(VectorInput(frame, ""), catalogue)

    here = square(catalogue, "15101")
    assert role({"MANZENT": [1, 2], "CUT": [15101, 15101], "n_per": [3, 4]}, here) == (
        "population_blocks"
    )
    assert role({"URBANO": ["1", "2"], "COMUNA": ["15101", "15101"]}, here) == "builtup_polygons"
    assert role({"id": [1, 2]}, here) == "builtup_polygons"
    assert role({"id": [1, 2]}, Point(0, 0)) == "points"
    assert role({"id": [1, 2]}, LineString([(0, 0), (1, 1)])) == "unknown"


def test_blocks_with_persons(examine, catalogue):
    shapes = [square(catalogue, "15101"), square(catalogue, "15101"), square(catalogue, "12101")]
    frame = geopandas.GeoDataFrame(
        {"MANZENT": ["a", "b", "c"], "CUT": [15101] * 3, "n_per": [10, None, 5]},
        geometry=shapes,
        crs=4326,
    )
    found = examine(VectorInput(frame, "manzanas"))
    assert found.role == "population_blocks"
    assert {f.id: f.value for f in found.facts}["persons"] == 15
    assert found.finding("repeated_shapes").figures == {"features": 1}
    assert found.finding("far_features").figures == {"features": 1}
    assert found.finding("bad_amounts").figures == {"features": 1}
    assert found.finding("overlaps").figures["pairs"] == 1


def test_polygons_without_system_are_unfit(examine):
    frame = geopandas.GeoDataFrame({"id": [1]}, geometry=[box(0, 0, 1, 1)])
    found = examine(VectorInput(frame, "huellas"))
    assert (found.use, beyond_info(found)) == (Use.UNFIT, ["missing_crs"])


def table(rows, *names, **more):
    frame = pd.DataFrame(rows, columns=list(names), dtype=object)
    return TableInput(frame, "tabla", "tabla.csv", **more)


def test_trips(examine):
    rows = [
        ["5106", "5101", "10"],
        ["5101", "5101", "30"],
        ["5101", "5101", "x"],
        ["99999", "5101", "-1"],
    ]
    found = examine(table(rows, "cut_origen", "cut_destino", "viajes"))
    assert (found.role, found.use) == ("travel", Use.CAUTION)
    facts = {fact.id: fact.value for fact in found.facts}
    assert (facts["total"], facts["pairs"], facts["own_share"]) == (39, 3, 75.0)
    assert found.finding("old_codes").figures == {"codes": 1, "rows": 1}
    assert found.finding("unknown_codes").figures == {"codes": 1, "rows": 1}
    assert found.finding("bad_amounts").figures == {"field": "viajes", "missing": 1, "negative": 1}
    assert found.finding("repeated_pairs").figures == {"rows": 1}


def test_trips_with_names_beside_the_codes(examine):
    rows = [["Arica", "Putre", "15101", "15201", "7"]]
    names = ("comuna_origen", "comuna_destino", "cut_residencia", "cut_trabajo", "ocupados")
    facts = {fact.id: fact.value for fact in examine(table(rows, *names)).facts}
    assert (facts["origin_field"], facts["destination_field"]) == ("cut_residencia", "cut_trabajo")


def test_population_that_adds_up_to_a_census(examine, catalogue):
    rows = [[c.cut, str(c.census_2024)] for c in catalogue.communes.values()]
    found = examine(table(rows, "CUT", "pob_2024"))
    facts = {fact.id: str(fact.value) for fact in found.facts}
    assert facts["total_pob_2024"].endswith("the total of Censo 2024")
    assert (found.role, found.use) == ("population_table", Use.FIT)


def test_an_unknown_table_is_unfit(examine):
    found = examine(table([["1", "2"]], "a", "b"))
    assert (found.role, found.use) == ("unknown", Use.UNFIT)


def point_rows(catalogue):
    """In place, swapped, at sea, in another commune, without coordinates, Antarctica."""
    centre = square(catalogue, "15101").centroid
    other = square(catalogue, "13101").centroid
    return [
        ["15101", centre.y, centre.x],
        ["15101", centre.x, centre.y],
        ["15101", 10.0, 10.0],
        ["15101", other.y, other.x],
        ["15101", "", ""],
        ["12202", -62.2, -58.96],
    ]


def test_points_are_sorted_by_their_defect(examine, catalogue):
    found = examine(table(point_rows(catalogue), "codigo_comuna", "latitud", "longitud"))
    assert found.role == "points"
    assert found.finding("swapped").figures == {"points": 1, "in_commune_when_turned": 1}
    assert found.finding("outside_country").figures == {"points": 1}
    assert found.finding("without_coordinates").figures == {"points": 1}
    figures = {"outside": 1, "far": 1, "judged": 2, "against": "boxes"}
    assert found.finding("outside_commune").figures == figures
    drawn = [(p.row["feature"], str(p.row["problem"])) for p in found.problems]
    assert drawn == [
        (2, "latitude and longitude swapped"),
        (3, "outside the country"),
        (4, "outside its commune"),
    ]


def test_points_are_measured_against_the_polygons_given(examine, catalogue):
    """500 m and 5 km east of the square of Arica; only the second is far."""
    shape = square(catalogue, "15101")
    metre = 1 / (111_320 * abs(math.cos(math.radians(shape.centroid.y))))
    east = shape.bounds[2]
    rows = [["15101", shape.centroid.y, east + metre * m] for m in (-100, 500, 5000)]
    found = examine(communes(dpa(catalogue)), table(rows, "codigo_comuna", "latitud", "longitud"))
    figures = {"outside": 2, "far": 1, "judged": 3, "against": "polygons"}
    assert found.finding("outside_commune").figures == figures
    (problem,) = found.problems
    assert problem.row["distance_m"] == pytest.approx(5000, rel=0.01)


def test_points_with_a_decimal_comma(examine, catalogue):
    rows = [
        [cut, str(y).replace(".", ","), str(x).replace(".", ",")]
        for cut, y, x in point_rows(catalogue)[:2]
    ]
    found = examine(table(rows, "cut", "lat", "lon", decimal_comma=True))
    assert beyond_info(found) == ["swapped"]


def test_a_raster_with_its_built_cells(examine, tmp_path):
    values = [[0, 10000, 65535], [2500, 1000, 0]]
    path = write_raster(
        tmp_path / "GHS_BUILT_S_E2020_x.tif", np.array(values, dtype="uint16"), nodata=65535
    )
    found = examine(RasterEvidence(path, "r"))
    facts = {fact.id: fact.value for fact in found.facts}
    assert (facts["built_cells"], facts["missing_cells"]) == (2, 1)
    assert facts["built_share"] == pytest.approx(33.33)
    assert found.use == Use.FIT
    assert found.finding("encoding").figures == {"encoding": "ghs_built_s", "told_by": "name"}
    assert found.finding("extent").figures["exact"] is False


def test_a_raster_that_only_looks_like_a_product_is_encoded_like_it(examine, tmp_path):
    values = np.array([[0, 900, 10_000]], dtype="uint16")
    path = write_raster(tmp_path / "mio.tif", values, nodata=65535)

    def told(**chosen):
        found = examine(RasterEvidence(path, "r", **chosen))
        fact = next(str(fact.value) for fact in found.facts if fact.id == "encoding")
        return fact, found.finding("encoding").figures["told_by"]

    product = "GHS-BUILT-S (m² construidos por celda)"
    assert told() == (f"encoded like {product}; provenance not declared", "values")
    assert told(encoding="ghs_built_s") == (product, "user")
    with rasterio.open(path, "r+") as target:
        target.update_tags(TIFFTAG_DOCUMENTNAME="GHS_BUILT_S_E2020_GLOBE_R2023A.tif")
    assert told() == (product, "metadata")


def test_rasters_that_are_no_evidence(examine, tmp_path):
    light = np.array([[0.5, 700.0]], dtype="float32")
    found = examine(RasterEvidence(write_raster(tmp_path / "luz.tif", light), "luz"))
    assert (found.use, beyond_info(found)) == (Use.UNFIT, ["unknown_encoding"])
    assert "decimals" in str(found.finding("unknown_encoding").advice)
    persons = examine(RasterEvidence(write_raster(tmp_path / "GHS_POP_x.tif", light), "p"))
    assert (persons.role, beyond_info(persons)) == ("population_raster", [])
    mask = np.array([[0, 1]], dtype="uint8")
    nowhere = examine(RasterEvidence(write_raster(tmp_path / "m.tif", mask, crs=None), "m"))
    assert (nowhere.use, beyond_info(nowhere)) == (Use.UNFIT, ["missing_crs"])
    away = write_raster(tmp_path / "a.tif", mask, crs="EPSG:32631")
    assert beyond_info(examine(RasterEvidence(away, "a"))) == ["outside_communes"]
    (tmp_path / "roto.tif").write_bytes(b"nada")
    broken = examine(RasterEvidence(str(tmp_path / "roto.tif"), "roto"))
    assert (broken.use, beyond_info(broken)) == (Use.UNFIT, ["unreadable_raster"])


def test_nothing_to_diagnose_is_an_error(catalogue):
    with pytest.raises(NothingToDiagnose):
        diagnose([], catalogue, RasterioPort())


def test_what_cannot_be_opened_has_a_verdict(examine):
    found = examine(UnreadInput("x.gpkg", "/x.gpkg", Note("no")))
    assert (found.role, found.use) == ("unknown", Use.UNFIT)


# -- the report --------------------------------------------------------------------------------


def test_the_report_says_all_and_escapes(catalogue):
    warning = Finding("a", Level.WARNING, Note("5 < 6"), Note("do"), {"n": 5})
    error = Finding("b", Level.ERROR, Note("stop"))
    one = Diagnosis("<capa>", "/r", "communes", (), (warning, error))
    heading = Heading("p 1", "hoy")
    page = as_html([one], catalogue, str, heading)
    assert "&lt;capa&gt;" in page
    assert "<capa>" not in page
    assert page.index("stop") < page.index("5 &lt; 6")  # what stops comes first
    assert page.count("no sirve</b>") == 2
    text = as_markdown([one], catalogue, str, heading)
    assert "| <capa> | Límites comunales | no sirve |" in text
    assert "- **impide su uso**: stop" in text
    (data,) = as_data([one], str, {})["inputs"]
    assert data["verdict"] == "no sirve"
    assert data["findings"][0]["figures"] == {"n": 5}


def test_problems_come_in_degrees_of_sirgas(catalogue, examine):
    frame = kilometres(catalogue, (0, 0, 2, 1), (1, 0, 3, 1), (4, 0, 5, 1), (5, 0, 6, 1))
    tables = problem_tables([examine(communes(frame))], catalogue, str)
    assert list(tables) == list(catalogue.problem_layers)
    assert [len(t.rows) for t in tables.values()] == [1, 0, 0, 0]
    (shape,) = tables["overlaps"].shapes
    assert shape.centroid.distance(square(catalogue, "15101").centroid) < 0.05
    fields = {f["name"] for f in catalogue.problem_layers["overlaps"].fields}
    assert set(tables["overlaps"].rows[0]) == fields
    assert shapely.is_valid(shape)
