"""No output is an input, another output, or under a name that cannot be: said before any work."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException, QgsProject, QgsRasterLayer, QgsVectorLayer
from sample_case import SAMPLE, Recorder

COMMUNES, TILE = "comunas_ficticias.gpkg", sorted(SAMPLE.glob("*.tif"))[0].name
TRAVEL = "viajes_ficticios.csv"


def snapshot(folder: Path) -> dict[str, tuple[str, int]]:
    """Every file below a folder with its content and the moment of its last change."""
    return {
        str(file.relative_to(folder)): (
            hashlib.sha256(file.read_bytes()).hexdigest(),
            file.stat().st_mtime_ns,
        )
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The sample as data of the user, with links and names that are other ways to it."""
    folder = tmp_path / "datos"
    shutil.copytree(SAMPLE, folder)
    (folder / "enlace.gpkg").symlink_to(folder / COMMUNES)
    os.link(folder / COMMUNES, folder / "gemelo.gpkg")
    (folder / "viajes.json").symlink_to(folder / TRAVEL)
    return folder


@pytest.fixture
def refused(provider: Any, data: Path) -> Any:
    """Run an algorithm that must refuse its outputs, quickly and without touching anything."""

    def refuse(name: str, **values: Any) -> str:
        from qgis import processing

        before, feedback = snapshot(data.parent), Recorder()
        given = {"COMMUNES": f"{data / COMMUNES}|layername=comunas", "BUILTUP": [str(data / TILE)]}
        if name in ("expediente", "status", "rerun", "diagnose", "odfromcensus2024"):
            given = {}
        if name == "compare":
            given["COMPUTED"] = given["REFERENCE"] = given["COMMUNES"]
            del given["BUILTUP"]
        with pytest.raises(QgsProcessingException) as caught:
            processing.run(f"am_delimiter:{name}", {**given, **values}, feedback=feedback)
        assert snapshot(data.parent) == before
        assert feedback.progress == []  # no work was begun
        return str(caught.value)

    return refuse


@pytest.mark.parametrize("name", ["delimit", "continuity", "compare", "nationwide"])
@pytest.mark.parametrize("way", [COMMUNES, "enlace.gpkg", "gemelo.gpkg", "../datos/" + COMMUNES])
def test_the_communes_are_never_the_result(refused: Any, data: Path, name: str, way: str) -> None:
    told = refused(name, OUTPUT=str(data / way))
    assert "(OUTPUT)" in told
    assert ("(COMPUTED)" if name == "compare" else "(COMMUNES)") in told
    assert "son el mismo archivo" in told


def test_a_layer_of_the_project_is_an_input_by_its_id_and_in_an_edit_session(
    refused: Any, data: Path
) -> None:
    layer = QgsVectorLayer(f"{data / COMMUNES}|layername=comunas", "comunas", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        for given in (layer.id(), layer):
            assert "(COMMUNES)" in refused("delimit", COMMUNES=given, OUTPUT=str(data / COMMUNES))
        layer.startEditing()
        assert "(COMMUNES)" in refused("delimit", COMMUNES=layer, OUTPUT=str(data / COMMUNES))
        layer.rollBack()
    finally:
        QgsProject.instance().removeMapLayer(layer)


def test_the_summary_is_not_the_travel_table(refused: Any, data: Path, tmp_path: Path) -> None:
    address = f"file://{data / TRAVEL}?type=csv&delimiter=,"
    for given in (str(data / TRAVEL), address, QgsVectorLayer(address, "v", "delimitedtext")):
        told = refused(
            "delimit",
            TRAVEL=given,
            OUTPUT=str(tmp_path / "r.gpkg"),
            SUMMARY=str(data / "viajes.json"),  # a link to the table
        )
        assert "(SUMMARY)" in told
        assert "(TRAVEL)" in told


def mosaic(folder: Path) -> str:
    from osgeo import gdal

    gdal.BuildVRT(str(folder / "mosaico.vrt"), [str(folder / TILE)]).FlushCache()
    return str(folder / "mosaico.vrt")


@pytest.mark.parametrize("given", [lambda f: str(f / TILE), mosaic, lambda f: QgsRasterLayer(
    str(f / TILE), "tesela")])  # fmt: skip
def test_the_mask_is_not_one_of_its_tiles(refused: Any, data: Path, given: Any) -> None:
    told = refused("builtup", BUILTUP=[given(data)], OUTPUT=str(data / TILE))
    assert "(BUILTUP)" in told


def test_two_outputs_are_two_files(refused: Any, tmp_path: Path) -> None:
    """A file that does not exist yet is the same by its place, whatever way leads there."""
    (tmp_path / "aparte").symlink_to(tmp_path)
    (tmp_path / "s.json").symlink_to(tmp_path / "r.gpkg")
    (tmp_path / "p.pdf").symlink_to(tmp_path / "p.qgz")
    for other in ("r.gpkg", "aparte/r.gpkg"):
        outputs = {"OUTPUT": str(tmp_path / other), "SUMMARY": str(tmp_path / "s.json")}
        told = refused("delimit", **outputs)
        assert "(SUMMARY)" in told
        assert "(OUTPUT)" in told
    told = refused(
        "expediente",
        **{**NEEDED["expediente"], "PDF": str(tmp_path / "p.pdf")},
        PROJECT=str(tmp_path / "p.qgz"),
    )
    assert "(PDF)" in told
    assert "(PROJECT)" in told


def test_a_sheet_of_the_folder_is_not_the_pdf(refused: Any, tmp_path: Path) -> None:
    (tmp_path / "Láminas").mkdir()
    (tmp_path / "Láminas" / "L1.pdf").write_bytes(b"%PDF")
    told = refused(
        "expediente",
        **NEEDED["expediente"],
        FOLDER=str(tmp_path),
        PDF=str(tmp_path / "Láminas" / "L1.pdf"),
    )
    assert "(FOLDER)" in told
    assert "(PDF)" in told


def test_the_open_project_is_not_an_output(refused: Any, tmp_path: Path) -> None:
    file = tmp_path / "mío.qgz"
    project = QgsProject.instance()
    assert project.write(str(file))
    try:
        told = refused("delimit", OUTPUT=str(tmp_path / "r.gpkg"), PROJECT=str(file))
        assert "abierto en QGIS" in told
    finally:
        project.clear()


def test_what_a_case_rests_on_is_never_the_result(
    refused: Any, run: Any, data: Path, tmp_path: Path
) -> None:
    """Its file, its inputs, and the documents of its log, which no other file holds."""
    folder = tmp_path / "casos"
    folder.mkdir()
    case, act = folder / "caso.gpkg", folder / "actas" / "acta.pdf"
    run(
        COMMUNES=f"{data / COMMUNES}|layername=comunas",
        BUILTUP=[str(file) for file in sorted(data.glob("*.tif"))],
        OUTPUT=str(case),
        SUMMARY=None,
    )
    act.parent.mkdir()
    act.write_bytes(b"%PDF of the council")
    with closing(sqlite3.connect(case)) as connection, connection:
        connection.execute("update procedure set document = 'actas\\acta.pdf' where fid = 1")
    office = {"CASE": str(case), "GORE": "GORE", "RESPONSIBLE": "R"}
    assert str(case) in refused("expediente", **office, PDF=str(act))
    given = {"COMMUNES": f"{data / COMMUNES}|layername=comunas", "BUILTUP": [str(data / TILE)]}
    assert "acta.pdf" in refused("delimit", **given, OUTPUT=str(case), PDF=str(act))
    assert "caso" in refused("rerun", CASE=str(case), OUTPUT=str(data / COMMUNES))
    assert "(CASE)" in refused("rerun", CASE=str(case), OUTPUT=str(case))
    assert "(FOLDER)" in refused("status", FOLDER=str(folder), OUTPUT=str(case))
    assert "(CASES)" in refused("status", CASES=[str(case)], OUTPUT=str(case))
    table = f"ogr:dbname='{case}' table=\"estado\""
    assert "(CASES)" in refused("status", CASES=[str(case)], OUTPUT=table)


ENDINGS = {
    "delimit": {"OUTPUT": "gpkg", "SUMMARY": "json", "PDF": "pdf", "PROJECT": "qgz"},
    "continuity": {"OUTPUT": "gpkg"},
    "compare": {"OUTPUT": "gpkg", "SUMMARY": "json"},
    "builtup": {"OUTPUT": "tif"},
    "nationwide": {"OUTPUT": "gpkg"},
    "diagnose": {"OUTPUT": "html", "SUMMARY": "json", "PROBLEMS": "gpkg"},
    "rerun": {"OUTPUT": "gpkg", "SUMMARY": "json", "PDF": "pdf", "PROJECT": "qgz"},
    "odfromcensus2024": {"OUTPUT": "csv", "SUMMARY": "json"},
    "expediente": {"PDF": "pdf", "PROJECT": "qgz"},
    "status": {"REPORT": "html"},
    "batch": {"WORKBOOK": "xlsx"},
    "years": {"OUTPUT": "gpkg", "PDF": "pdf"},
    "definitions": {"OUTPUT": "gpkg"},
}
NEEDED = {
    "diagnose": {"INPUTS": [str(SAMPLE / TRAVEL)]},
    "rerun": {"CASE": str(SAMPLE / COMMUNES)},
    "odfromcensus2024": {"PERSONS": str(SAMPLE / TRAVEL)},
    "expediente": {"CASE": str(SAMPLE / COMMUNES), "GORE": "GORE", "RESPONSIBLE": "R"},
    "status": {"CASES": [str(SAMPLE / COMMUNES)], "OUTPUT": "memory:"},
    "batch": {"TABLE": str(SAMPLE / TRAVEL), "OUTPUT_FOLDER": str(SAMPLE / "lote")},
    "years": {"EPOCHS": [str(SAMPLE / TILE)]},
    "definitions": {"CASE": str(SAMPLE / COMMUNES)},
}
WRONG = ("r.shp", "r.docx", "r.xyz", "r", "memory:", ".{}", "r.{}|layername=x")


@pytest.mark.parametrize(
    ("name", "output"), [(name, one) for name, outputs in ENDINGS.items() for one in outputs]
)
def test_an_ending_of_another_kind_is_refused_with_what_to_write(
    refused: Any, tmp_path: Path, name: str, output: str
) -> None:
    ending = ENDINGS[name][output]
    right = {one: str(tmp_path / f"{one}.{end}") for one, end in ENDINGS[name].items()}
    for wrong in WRONG:
        file = wrong.format(ending)
        path = file if file == "memory:" else str(tmp_path / file)
        told = refused(name, **{**NEEDED.get(name, {}), **right, output: path})
        assert f"({output})" in told
        stem = "resultado" if file.startswith(("memory", ".")) else "r"
        assert f"«{stem}.{ending}»" in told, told


@pytest.mark.parametrize("name", ENDINGS)
def test_a_name_that_cannot_be_is_refused(refused: Any, tmp_path: Path, name: str) -> None:
    output, ending = next(iter(ENDINGS[name].items()))
    for bad, sign in ((f"a|b.{ending}", "|"), (f"a\0b.{ending}", "NUL"), ("x" * 5000, "5")):
        path = str(tmp_path / bad)
        path = path if path.endswith(ending) else f"{path}.{ending}"
        told = refused(name, **{**NEEDED.get(name, {}), output: path})
        assert f"({output})" in told
        assert sign in told
        assert len(told) < 400


@pytest.mark.parametrize(("name", "parameter"), [("expediente", "CASE"), ("rerun", "CASE"),
    ("expediente", "LOGO"), ("rerun", "FOLDER"), ("status", "FOLDER"), ("status", "CASES"),
    ("batch", "FOLDER"),
    ("odfromcensus2024", "PERSONS")])  # fmt: skip
def test_a_path_to_read_that_cannot_be_is_a_sentence(
    refused: Any, tmp_path: Path, name: str, parameter: str
) -> None:
    output, ending = next(iter(ENDINGS[name].items()))
    right = {**NEEDED[name], output: str(tmp_path / f"r.{ending}")}
    for bad in ("/" + "x" * 5000, "/a\0b"):
        given = [bad] if parameter == "CASES" else bad
        assert f"({parameter})" in refused(name, **{**right, parameter: given})
