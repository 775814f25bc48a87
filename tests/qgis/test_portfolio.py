"""``am_delimiter:portfolio`` as QGIS runs it: on the sample, printed, on real places, nonsense."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from pathlib import Path
from typing import Any

import geopandas
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer
from sample_case import COMMUNES, ROOT, TILES, Recorder
from shapely.geometry import LineString, Point

from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.portfolio.portfolio_tables import portfolio_specs

SPECS = portfolio_specs(load_catalogue(ROOT / "resources" / "catalogue"))
YES, NO, OPEN, UNKNOWN = "cumple", "no cumple", "requiere juicio", "no evaluable"
SERVICES = """CÓDIGO BIP;NOMBRE;SECTOR;MONTO (M$);AÑO;COMUNAS SERVIDAS
30-1;Relleno sanitario;Residuos;22.100.000;2026;Puerto Aurora, Villa Alba y Dos Cerros
30-2;Estudio;Residuos;45.000;2026;toda la región
10-1;Hospital;Salud;85.400.000;2026;Las Lomas
"""


def portfolio(file: Path, feedback: Recorder | None = None, **values: Any) -> dict[str, Any]:
    from qgis import processing

    parameters = {"COMMUNES": COMMUNES, "OUTPUT": str(file), **values}
    return dict(
        processing.run("am_delimiter:portfolio", parameters, feedback=feedback or Recorder())
    )


def rows(file: Path, table: str) -> list[dict[str, Any]]:
    with sqlite3.connect(file) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"select * from {table}")]


@pytest.fixture(scope="module")
def given(tmp_path_factory: Any) -> list[str]:
    """Two points, a line over a limit, a territory, and a table of services."""
    folder = tmp_path_factory.mktemp("proyectos ñ")
    communes = geopandas.read_file(COMMUNES.split("|")[0]).set_index("CUT_COM").geometry
    inside = communes["99101"].representative_point()
    points = geopandas.GeoDataFrame(
        {
            "CODIGO_BIP": ["10-1", "10-2"],
            "NOMBRE": ["Hospital", "Escuela"],
            "MONTO (M$)": ["85.400.000", None],
            "COMUNAS_SERVIDAS": ["99101; 99102", "Puerto Aurora"],
            "RESOLUCION": ["Res. Ex. 12", None],
        },
        geometry=[inside, Point(inside.y, inside.x)],
        crs=5360,
    )
    other = communes["99102"].representative_point()
    lines = geopandas.GeoDataFrame(
        {"codigo": ["20-1"], "nombre": ["Vía"], "monto": ["1200 UF"], "anio": [2027]},
        geometry=[LineString([inside, other])],
        crs=5360,
    ).to_crs(32718)
    areas = geopandas.GeoDataFrame(
        {"nombre": ["Parque"]}, geometry=[inside.buffer(0.004)], crs=5360
    )
    files = []
    for name, frame in (("puntos", points), ("líneas", lines), ("parques", areas)):
        frame.to_file(folder / f"{name}.gpkg", layer=name)
        files.append(str(folder / f"{name}.gpkg"))
    (folder / "servicios.csv").write_text(SERVICES, encoding="utf-8")
    return [*files, str(folder / "servicios.csv")]


@pytest.fixture(scope="module")
def done(
    given: list[str], sample_result: dict[str, Any], tmp_path_factory: Any
) -> tuple[Path, dict[str, Any], Recorder]:
    file, feedback = tmp_path_factory.mktemp("cartera") / "cartera ñ.gpkg", Recorder()
    case = str(sample_result["file"])
    return file, portfolio(file, feedback, PROJECTS=given, CASE=case), feedback


def test_verdicts_legs_and_evidence(done: tuple[Path, dict[str, Any], Recorder]) -> None:
    file, results, feedback = done
    found = {row["name"]: row for row in rows(file, "portfolio_projects")}
    assert {name: row["verdict"] for name, row in found.items()} == {
        "Hospital": YES,
        "Escuela": UNKNOWN,  # its position is not used, and one commune served is not two
        "Vía": YES,
        "Parque": UNKNOWN,
        "Relleno sanitario": YES,
        "Estudio": UNKNOWN,
    }
    assert [found[name]["legs"] for name in ("Hospital", "Vía", "Relleno sanitario")] == [
        "b",
        "a",
        "b",
    ]
    hospital = found["Hospital"]
    assert hospital["served_names"] == "Puerto Aurora, Villa Alba, Las Lomas"
    assert hospital["resolution"] == "Res. Ex. 12"
    assert hospital["amount_mclp"] == 85_400_000
    assert hospital["layers"] == "puntos, servicios"
    assert "latitud y longitud" in found["Escuela"]["effect_evidence"]
    assert found["Vía"]["effect_names"] == "Puerto Aurora, Villa Alba"
    assert (found["Vía"]["amount"], found["Vía"]["unit"]) == (1200, "UF")
    proposed = "en el área propuesta «Puerto Aurora–Villa Alba», no constituida"
    assert proposed in found["Parque"]["inside_evidence"]
    assert (results["PROJECT_COUNT"], results["METROPOLITAN"]) == (6, 3)
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == pytest.approx(100)
    assert any("toda la región" in text for text in feedback.warnings)


def test_lengths_are_those_of_an_overlay(
    done: tuple[Path, dict[str, Any], Recorder], given: list[str]
) -> None:
    file, _, _ = done
    told = {
        row["cut"]: row["length_m"]
        for row in rows(file, "portfolio_communes")
        if row["name"] == "Vía"
    }
    line = geopandas.read_file(given[1]).to_crs(5362).geometry[0]
    communes = geopandas.read_file(COMMUNES.split("|")[0]).to_crs(5362).set_index("CUT_COM")
    expected = {
        cut: shape.intersection(line).length
        for cut, shape in communes.geometry.items()
        if shape.intersection(line).length > 1
    }
    assert told == pytest.approx(expected, rel=1e-3)


def test_sums_close_and_nothing_missing_is_zero(
    done: tuple[Path, dict[str, Any], Recorder],
) -> None:
    found = rows(done[0], "portfolio_sums")
    (total,) = [row for row in found if row["scope"] == "total"]
    assert total["amount_mclp"] == 85_400_000 + 22_100_000 + 45_000
    assert (total["n_with_amount"], total["n_other_unit"], total["n_without_amount"]) == (3, 1, 2)
    assert total["other_units"] == "UF 1.200 (1)"
    for scope in ("type", "year", "stage", "verdict"):
        parts = [row for row in found if row["scope"] == scope]
        assert sum(row["n_projects"] for row in parts) == 6
        assert sum(row["amount_mclp"] or 0 for row in parts) == total["amount_mclp"]
    assert not any(row["amount_mclp"] == 0 for row in found)


def test_layers_fields_aliases_styles_and_record(
    done: tuple[Path, dict[str, Any], Recorder],
) -> None:
    file, _, _ = done
    styles = {r["f_table_name"]: r["useAsDefault"] for r in rows(file, "layer_styles")}
    assert styles == dict.fromkeys(SPECS, 1)
    for spec in SPECS.values():
        layer = QgsVectorLayer(f"{file}|layername={spec.id}", spec.id, "ogr")
        assert layer.isValid(), spec.id
        fields = [field for field in layer.fields() if field.name() != "fid"]
        assert [(f.name(), f.alias()) for f in fields] == [
            (field["name"], field["alias"]) for field in spec.fields
        ]
    for name in ("portfolio_points", "portfolio_lines", "portfolio_areas"):
        layer = QgsVectorLayer(f"{file}|layername={name}", name, "ogr")
        drawn = [category.value() for category in layer.renderer().categories()]
        assert drawn == [YES, OPEN, UNKNOWN, NO]
        assert layer.featureCount() == 1
    kinds = [row["kind"] for row in rows(file, "sources")]
    assert kinds == ["comunas", *["proyectos"] * 4, "calculado"]
    assert all(len(row["sha256"]) == 64 for row in rows(file, "sources"))
    known = {row["parameter"]: row["known"] for row in rows(file, "parameters")}
    assert known["effect_length"] == 0
    assert [row["letter"] for row in rows(file, "portfolio_rule")] == ["a", "b", "c"]


def test_inputs_are_left_as_they_are_and_the_result_is_the_same_again(
    done: tuple[Path, dict[str, Any], Recorder],
    given: list[str],
    sample_result: dict[str, Any],
    tmp_path: Path,
) -> None:
    files = [Path(one) for one in (*given, sample_result["file"])]
    before = [hashlib.sha256(one.read_bytes()).hexdigest() for one in files]
    beside = sorted(one.name for one in files[0].parent.iterdir())
    again = tmp_path / "otra.gpkg"
    portfolio(again, PROJECTS=given, CASE=str(sample_result["file"]))
    assert [hashlib.sha256(one.read_bytes()).hexdigest() for one in files] == before
    assert sorted(one.name for one in files[0].parent.iterdir()) == beside
    for name in SPECS:
        assert rows(again, name) == rows(done[0], name), name


def test_a_cancel_leaves_nothing(given: list[str], tmp_path: Path) -> None:
    for share in (0.0, 30.0, 86.0):
        with pytest.raises(QgsProcessingException, match="Cancelado"):
            portfolio(tmp_path / "x.gpkg", Recorder(cancel_from=share), PROJECTS=given)
        assert list(tmp_path.iterdir()) == []


def refused(folder: Path, **values: Any) -> str:
    with pytest.raises(QgsProcessingException) as error:
        portfolio(folder / "x.gpkg", **values)
    assert list(folder.glob("*.gpkg")) == []
    return str(error.value)


def test_bad_input_is_refused_with_its_sentence(
    given: list[str], sample_result: dict[str, Any], tmp_path: Path
) -> None:
    assert "GHS_BUILT_S" in refused(tmp_path, PROJECTS=[TILES[0]])
    case = str(sample_result["file"])
    told = refused(tmp_path, PROJECTS=given, CASE=case, CANDIDATE="Atlántida")
    assert "Atlántida" in told
    assert "Puerto Aurora–Villa Alba" in told
    table = tmp_path / "vacía.csv"
    table.write_text("columna;otra\n1;2\n", encoding="utf-8")
    assert "vacía" in refused(tmp_path, PROJECTS=[str(table)])
    assert "puntos.gpkg" in refused(tmp_path, PROJECTS=given[1:], CASE=given[0])


def test_in_a_process_of_its_own(qgis_process: Any, given: list[str], tmp_path: Path) -> None:
    inputs = {"PROJECTS": given, "COMMUNES": COMMUNES, "OUTPUT": str(tmp_path / "c.gpkg")}
    asked = json.dumps({"inputs": inputs})
    ran = qgis_process("run", "am_delimiter:portfolio", "-", text=asked)
    assert ran.returncode == 0, ran.stderr
    results = json.loads(ran.stdout)["results"]
    assert (results["PROJECT_COUNT"], results["METROPOLITAN"]) == (6, 3)


def test_it_is_printed_with_the_leg_that_holds(
    done: tuple[Path, dict[str, Any], Recorder], sample_result: dict[str, Any], tmp_path: Path
) -> None:
    from qgis import processing

    values = {"CASE": str(sample_result["file"]), "GORE": "GORE", "RESPONSIBLE": "Ana Rojas"}
    values |= {"DATE": "2026-11-20", "PORTFOLIO": str(done[0]), "HTML": str(tmp_path / "e.html")}
    made = processing.run("am_delimiter:expediente", values, feedback=Recorder())
    text = Path(made["HTML"]).read_text(encoding="utf-8")
    wanted = (
        "L16 Cartera de proyectos: cuáles son metropolitanos",
        "T13 Proyectos y causal que se cumple",
        "T13b Sumas de la cartera",
        "T13c La regla y sus causales",
        "b) sirve a Puerto Aurora, Villa Alba, Las Lomas",
        "pendiente: la califica SUBDERE",
        "Res. Ex. 12",
        "UF 1.200",
    )
    assert [one for one in wanted if one not in text] == []


def test_thousands_of_points(real_data: Path, tmp_path: Path) -> None:
    """The health establishments: areas of the register hold theirs, exchanged ones are told."""
    file, feedback = tmp_path / "salud.gpkg", Recorder()
    results = portfolio(
        file,
        feedback,
        COMMUNES=str(real_data / "comunas_chile_345_INE2017_simplif.gpkg"),
        PROJECTS=[str(real_data / "establecimientos_salud_minsal.csv")],
    )
    found = rows(file, "portfolio_projects")
    assert results["PROJECT_COUNT"] == len(found) == 5206
    held = [row for row in found if row["verdict"] == YES]
    areas = {"01107", "01101", "04101", "04102", "06101", "06108", "06106", "06111"}
    stated = {row["number"] for row in rows(file, "portfolio_communes") if row["cut"] in areas}
    assert {row["number"] for row in held} <= stated
    assert all(row["legs"] == "c" for row in held)
    assert any(
        "no están en la comuna" in text or "do not lie" in text for text in feedback.warnings
    )
