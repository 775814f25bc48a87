"""The travel table of ``am_delimiter:delimit``: CSV and layers, fields by hand, wrong tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import geopandas
import pandas as pd
import pytest
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)
from sample_case import COMMUNES, SAMPLE, TILES, Recorder

TABLE = SAMPLE / "viajes_ficticios.csv"
# between 99101, 99102 and 99105, of what starts in them: counted by hand in the file
CROSSING, TOTAL = 5240 + 1460 + 14730 + 1350 + 6020 + 3150, 56490 + 33010 + 19000


def travel_of(results: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The criterion and the part of the summary about travel, of the first candidate."""
    summary = json.loads(Path(results["SUMMARY"]).read_text(encoding="utf-8"))
    candidate = summary["candidates"][0]
    (criterion,) = [item for item in candidate["criteria"] if item["id"] == "travel"]
    return criterion, candidate["travel"]


def test_the_sample_by_its_csv(run: Any) -> None:
    feedback = Recorder()
    criterion, travel = travel_of(run(feedback, TRAVEL=str(TABLE), TRAVEL_SOURCE="ficticia 2025"))
    assert (criterion["verdict"], criterion["threshold"]) == ("cumple", 15)
    assert criterion["value"] == round(100 * CROSSING / TOTAL, 2) == 29.45
    assert "31.950 de 108.500 trabajadores" in criterion["reason"]
    assert "viajes entre comunas distintas del área ÷" in criterion["reason"]
    assert "ficticia 2025 (archivo del " in criterion["reason"]
    assert (travel["unit"], travel["missing"], travel["centre"]) == ("trabajadores", [], ["99101"])


def test_the_layers_of_the_result(run: Any) -> None:
    results = run(TRAVEL=str(TABLE))
    flows = geopandas.read_file(results["OUTPUT"], layer="travel_flows")
    pairs = pd.read_csv(TABLE)
    between = pairs[pairs.cut_origen != pairs.cut_destino]
    assert len(flows) == len(between)
    assert flows["count"].sum() == between.trabajadores.sum()
    assert flows[flows.inside]["count"].sum() == CROSSING
    assert flows["count"].is_monotonic_decreasing
    layer = QgsVectorLayer(f"{results['OUTPUT']}|layername=travel_flows", "t", "ogr")
    names = [rule.label() for rule in layer.renderer().rootRule().children()]
    assert names[0] == "Dentro de una candidata"
    inputs = json.loads(Path(results["SUMMARY"]).read_text(encoding="utf-8"))["inputs"]
    (known,) = [item for item in inputs if item["kind"] == "viajes"]
    assert (known["path"], len(known["sha256"])) == (str(TABLE), 64)


def test_another_formula(run: Any) -> None:
    results = run(TRAVEL=str(TABLE), TRAVEL_DEFINITION="least_out")
    criterion, travel = travel_of(results)
    assert criterion["value"] == round(100 * 6700 / 56490, 2)  # Puerto Aurora sends 5240 + 1460
    assert (criterion["verdict"], travel["definition"]) == ("no cumple", "least_out")
    assert "Puerto Aurora: 6.700 de 56.490" in criterion["reason"]


def as_layer(tmp_path: Path, **renamed: str) -> str:
    """The table of the sample as a GeoPackage without geometry, its codes whole numbers."""
    frame = pd.read_csv(TABLE).rename(columns=renamed)
    file = tmp_path / "viajes.gpkg"
    geopandas.GeoDataFrame(frame, geometry=[None] * len(frame)).to_file(file, layer="viajes")
    return f"{file}|layername=viajes"


def test_a_layer_and_fields_by_hand(run: Any, tmp_path: Path) -> None:
    expected = travel_of(run(TRAVEL=str(TABLE)))[0]["value"]
    assert travel_of(run(TRAVEL=as_layer(tmp_path)))[0]["value"] == expected
    renamed = {"cut_origen": "desde", "cut_destino": "hasta", "trabajadores": "n"}
    source = as_layer(tmp_path, **renamed)
    with pytest.raises(QgsProcessingException, match="desde, hasta, n"):
        run(TRAVEL=source)
    chosen = {
        "TRAVEL_ORIGIN_FIELD": "desde",
        "TRAVEL_DESTINATION_FIELD": "hasta",
        "TRAVEL_COUNT_FIELD": "n",
    }
    assert travel_of(run(TRAVEL=source, **chosen))[0]["value"] == expected


def chilean(tmp_path: Path) -> Path:
    """The table of the sample as Excel writes it in Chile: Latin-1, semicolons, thousands."""
    frame = pd.read_csv(TABLE)
    file = tmp_path / "viajes de la región.csv"
    lines = [
        f"{o};{d};{n:,}".replace(",", ".") for o, d, n in frame.itertuples(index=False, name=None)
    ]
    text = "\r\n".join(["Comuna de orígen;Comuna de destíno;Número", *lines])
    file.write_bytes(text.encode("latin-1"))
    return file


def test_a_csv_in_latin_1_with_semicolons_and_points(run: Any, tmp_path: Path) -> None:
    file = chilean(tmp_path)
    expected = travel_of(run(TRAVEL=str(TABLE)))[0]["value"]
    shown = [field.name() for field in QgsVectorLayer(str(file), "x", "ogr").fields()]
    for names in (("Comuna de orígen", "Comuna de destíno", "Número"), shown):
        feedback = Recorder()
        results = run(
            feedback,
            TRAVEL=str(file),
            TRAVEL_ORIGIN_FIELD=names[0],
            TRAVEL_DESTINATION_FIELD=names[1],
            TRAVEL_COUNT_FIELD=names[2],
        )
        assert travel_of(results)[0]["value"] == expected
        assert any("separador de miles" in text for text in feedback.warnings)


def test_a_layer_of_delimited_text_is_read_from_its_file(run: Any) -> None:
    uri = f"{TABLE.as_uri()}?delimiter=,&detectTypes=yes&geomType=none"
    layer = QgsVectorLayer(uri, "viajes", "delimitedtext")
    assert layer.isValid()
    assert travel_of(run(TRAVEL=layer))[0]["value"] == 29.45


def test_part_of_a_layer_is_used_and_part_of_a_csv_is_refused(run: Any, tmp_path: Path) -> None:
    flows = QgsVectorLayer(as_layer(tmp_path), "viajes", "ogr")
    QgsProject.instance().addMapLayer(flows)
    table = QgsVectorLayer(str(TABLE), "viajes", "ogr")
    QgsProject.instance().addMapLayer(table)
    flows.selectByExpression('"cut_origen" <> 99105')
    table.selectByIds([1, 2])
    part = QgsProcessingFeatureSourceDefinition(flows.id(), selectedFeaturesOnly=True)
    from qgis import processing
    from qgis.core import QgsProcessingContext

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    given = {
        "COMMUNES": COMMUNES,
        "BUILTUP": TILES,
        "POPULATION": "field",
        "POPULATION_FIELD": "POB_2024",
        "OUTPUT": str(tmp_path / "resultado.gpkg"),
        "SUMMARY": str(tmp_path / "resumen.json"),
    }
    results = processing.run(
        "am_delimiter:delimit", {**given, "TRAVEL": part}, context=context, feedback=Recorder()
    )
    criterion, travel = travel_of(results)
    assert (criterion["verdict"], travel["missing"]) == ("no evaluable", ["99105"])
    assert "Dos Cerros (99105)" in criterion["reason"]
    part = QgsProcessingFeatureSourceDefinition(table.id(), selectedFeaturesOnly=True)
    with pytest.raises(QgsProcessingException, match="CSV"):
        processing.run(
            "am_delimiter:delimit", {**given, "TRAVEL": part}, context=context, feedback=Recorder()
        )
    QgsProject.instance().removeAllMapLayers()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("origen,destino,viajes\n99101,99102,-4\n", "fila 2"),
        ("origen,destino,viajes\n99101,99102,4,5\n", "fila 2"),
        ("origen,destino,viajes\n1,2,3\n", "CUT"),
        ("a,b,c\n99101,99102,3\n", "a, b, c"),
    ],
)
def test_a_wrong_table_is_a_sentence(run: Any, tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / "malos viajes.csv"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=said) as caught:
        run(TRAVEL=str(file))
    assert "malos viajes.csv" in str(caught.value)
    assert not (tmp_path / "resultado.gpkg").exists()


def test_a_file_that_is_not_there(run: Any, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match=r"TRAVEL|nada"):
        run(TRAVEL=str(tmp_path / "nada.csv"))


def test_through_qgis_process(qgis_process: Any, tmp_path: Path) -> None:
    folder = tmp_path / "Región de Ñuble y más"
    folder.mkdir()
    given = {
        "COMMUNES": COMMUNES,
        "BUILTUP": TILES,
        "POPULATION": "field",
        "POPULATION_FIELD": "POB_2024",
        "TRAVEL": str(TABLE),
        "OUTPUT": str(folder / "delimitación.gpkg"),
        "SUMMARY": str(folder / "resumen.json"),
    }
    text = json.dumps({"inputs": given})
    done = qgis_process("run", "am_delimiter:delimit", "-", text=text)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert "Viajes entre las comunas: cumple (29,45 %; umbral ≥ 15)" in results["VERDICT"]


def test_gran_valparaiso(run: Any, real_data: Path) -> None:
    tiles = [str(real_data / f"tiles_blockcover2017_valparaiso_R{n}_C12.tif") for n in (13, 14)]
    results = run(
        COMMUNES=f"{real_data / 'comunas_INE2017_regiones.gpkg'}|layername=R05",
        BUILTUP=tiles,
        POPULATION="census_2024",
        POPULATION_FIELD=None,
        CANDIDATE="05101,05103,05109,05801,05804",
        TRAVEL=str(real_data / "od_viajes_trabajo_EOD2014_gran_valparaiso_muestra.csv"),
    )
    criterion, travel = travel_of(results)
    assert (criterion["verdict"], criterion["value"]) == ("cumple", 39.57)  # 102,777 of 259,715
    assert "2.368 registros" in criterion["reason"]
    assert "10 de 20 flujos" in criterion["reason"]
    assert travel["sampled"]
    assert any("nada sale del conjunto" in note for note in travel["notes"])
