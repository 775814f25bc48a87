"""The models that the plugin carries: in the toolbox, run, opened in the modeller, copied."""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
)
from sample_case import COMMUNES, ROOT, TILES, Recorder, one_page

from am_delimiter.expediente import document

IDS = ("model_area", "model_regions", "model_epochs")
PARAMETERS = {
    "model_area": {
        "COMMUNES", "BUILTUP", "TOLERANCE", "CANDIDATE", "POPULATION", "POPULATION_FIELD",
        "TRAVEL", "SERVICES", "GORE", "RESPONSIBLE", "NARRATIVE", "resultado", "expediente",
    },
    "model_regions": {
        "COMMUNES", "CUT_FIELD", "REGIONS", "BUILTUP", "TOLERANCE", "POPULATION",
        "POPULATION_FIELD", "DOCUMENTS", "RESPONSIBLE", "carpeta", "resumen", "planilla",
    },
    "model_epochs": {
        "RASTERS", "YEARS", "COMMUNES", "CANDIDATE", "TOLERANCE", "POPULATION", "POPULATION_FIELD",
        "DOCUMENTS", "GORE", "RESPONSIBLE", "carpeta", "resumen", "planilla",
    },
}  # fmt: skip
"""Public: scripts call them by these names."""
IN_BATCH = {
    "source", "multilayer", "number", "string", "enum", "field", "vector", "file", "boolean",
    "fileDestination", "folderDestination", "sink",
}  # fmt: skip
"""Kinds that a row of the batch dialog of QGIS has a column for."""
SHARED = {"COMMUNES": COMMUNES, "POPULATION": 2, "POPULATION_FIELD": "POB_2024"}
OFFICE = {"GORE": "Gobierno Regional de Muestra", "RESPONSIBLE": "Ana Rojas"}


def model(id_: str) -> QgsProcessingModelAlgorithm:
    found = QgsApplication.processingRegistry().algorithmById(f"am_delimiter:{id_}")
    assert isinstance(found, QgsProcessingModelAlgorithm)
    return found


def ran(id_: str, feedback: Recorder | None = None, **values: Any) -> dict[str, Any]:
    from qgis import processing

    given = {**SHARED, **values}
    context = QgsProcessingContext()
    return processing.run(
        f"am_delimiter:{id_}", given, context=context, feedback=feedback or Recorder()
    )


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


# -- what they are -----------------------------------------------------------------------------


@pytest.mark.parametrize("id_", IDS)
def test_a_model_is_in_the_toolbox_and_can_run(provider: Any, id_: str) -> None:
    found = model(id_)
    assert found.provider().id() == "am_delimiter"
    assert found.name() == id_
    assert found.group() == "Modelos"
    assert found.canExecute() == (True, "")
    assert found.validate() == (True, [])
    assert {one.name() for one in found.parameterDefinitions()} == PARAMETERS[id_]
    assert found.create().displayName() == found.displayName() != id_


def test_they_are_there_from_the_moment_the_provider_is_and_once(provider: Any) -> None:
    names = Counter(one.name() for one in provider.algorithms())
    provider.refreshAlgorithms()
    again = Counter(one.name() for one in provider.algorithms())
    assert names == again
    assert all(names[id_] == 1 for id_ in IDS)


@pytest.mark.parametrize("id_", IDS)
def test_a_model_is_made_of_native_algorithms_and_of_ours(provider: Any, id_: str) -> None:
    children = model(id_).childAlgorithms().values()
    assert {one.algorithmId().partition(":")[0] for one in children} <= {"native", "am_delimiter"}
    assert any(one.algorithmId().startswith("am_delimiter:") for one in children)


@pytest.mark.parametrize("id_", IDS)
def test_a_model_says_what_it_is_in_spanish(provider: Any, id_: str) -> None:
    found = model(id_)
    told = found.helpContent()
    for one in found.parameterDefinitions():
        key = one.description() if one.isDestination() else one.name()
        assert len(told[key]) > 20, key
    assert "am_delimiter" in told["ALG_DESC"]
    assert len(told["EXAMPLES"]) > 60
    # in the language of the user whatever that of the screen: no text of it is an English one
    labels = [one.description() for one in found.parameterDefinitions()]
    labels += [one.description() for one in found.childAlgorithms().values()]
    assert not any(word in f" {text} ".lower() for text in labels for word in (" the ", " of "))


@pytest.mark.parametrize("id_", IDS)
def test_a_model_can_be_a_row_of_the_batch_dialog(provider: Any, id_: str) -> None:
    kinds = {one.type() for one in model(id_).parameterDefinitions()}
    assert kinds <= IN_BATCH
    assert not model(id_).flags() & Qgis.ProcessingAlgorithmFlag.NotAvailableInStandaloneTool
    assert not model(id_).flags() & Qgis.ProcessingAlgorithmFlag.SupportsInPlaceEdits


def boxes_of(found: QgsProcessingModelAlgorithm) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of what stands on the canvas, comments too."""
    parts = [
        *found.parameterComponents().values(),
        *found.childAlgorithms().values(),
        *(out for c in found.childAlgorithms().values() for out in c.modelOutputs().values()),
        *(c.comment() for c in found.childAlgorithms().values() if c.comment().description()),
    ]
    return [
        (
            one.position().x() - one.size().width() / 2,
            one.position().y() - one.size().height() / 2,
            one.position().x() + one.size().width() / 2,
            one.position().y() + one.size().height() / 2,
        )
        for one in parts
    ]


@pytest.mark.parametrize("id_", IDS)
def test_nothing_on_the_canvas_covers_anything(provider: Any, id_: str) -> None:
    boxes = boxes_of(model(id_))
    for place, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[place + 1 :]:
            apart = other[0] >= right or other[2] <= left or other[1] >= bottom or other[3] <= top
            assert apart
    groups = model(id_).groupBoxes()
    assert len(groups) >= 3
    assert all(one.description() for one in groups)
    assert any(one.comment().description() for one in model(id_).childAlgorithms().values())


@pytest.mark.parametrize("id_", IDS)
def test_the_modeller_opens_and_keeps_it(provider: Any, id_: str, tmp_path: Path) -> None:
    """What is opened, changed and saved runs with the change."""
    found, copy = model(id_), QgsProcessingModelAlgorithm()
    assert copy.fromFile(str(ROOT / "resources" / "models" / f"{id_}.model3"))
    step = next(iter(copy.childAlgorithms().values()))
    step.setDescription("Cambiado")
    copy.setChildAlgorithm(step)
    file = tmp_path / "mío.model3"
    assert copy.toFile(str(file))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(file))
    assert again.childAlgorithms().keys() == found.childAlgorithms().keys()
    assert again.childAlgorithm(step.childId()).description() == "Cambiado"


def test_the_scene_of_the_modeller_shows_every_part(provider: Any) -> None:
    """Drawn as the modeller draws it: each part is an item, and none is an error."""
    from processing.modeler.ModelerScene import ModelerScene
    from qgis.gui import QgsModelChildAlgorithmGraphicItem, QgsModelParameterGraphicItem

    for id_ in IDS:
        found, scene = model(id_).create(), ModelerScene()
        scene.setModel(found)
        context = QgsProcessingContext()
        scene.createItems(found, context)
        steps = [x for x in scene.items() if isinstance(x, QgsModelChildAlgorithmGraphicItem)]
        inputs = [x for x in scene.items() if isinstance(x, QgsModelParameterGraphicItem)]
        assert len(steps) == len(found.childAlgorithms())
        assert len(inputs) == len(found.parameterComponents())


# -- what they do ------------------------------------------------------------------------------


def test_from_the_data_to_the_expediente(
    provider: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document, "bind", one_page)
    result, pdf = tmp_path / "área.gpkg", tmp_path / "expediente.pdf"
    given = {"BUILTUP": TILES, "TOLERANCE": 200, **OFFICE}
    found = ran("model_area", **given, resultado=str(result), expediente=str(pdf))
    assert (found["resultado"], found["expediente"]) == (str(result), str(pdf))
    assert pdf.read_bytes()[:5] == b"%PDF-"
    assert "AM-99-1" in found["CHILD_RESULTS"]["delimitar"]["VERDICT"]
    assert "272.030 habitantes" in found["CHILD_RESULTS"]["delimitar"]["VERDICT"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["expediente.pdf", "área.gpkg"]


@pytest.mark.parametrize(
    ("asked", "cases"), [("", ["98 Región 98", "99 Región 99"]), (" 99 ", ["99 Región 99"])]
)
def test_each_region_of_a_list(provider: Any, tmp_path: Path, asked: str, cases: list[str]) -> None:
    """The sample has two: in that of the west one commune alone is in the continuum."""
    overview = tmp_path / "resumen.csv"
    ran(
        "model_regions", BUILTUP=TILES, CUT_FIELD="CUT_COM", REGIONS=asked, DOCUMENTS=False,
        carpeta=str(tmp_path / "r"), resumen=str(overview),
    )  # fmt: skip
    rows = rows_of(overview)
    assert [row["case"] for row in rows] == cases
    assert rows[-1]["communes"] == "99101, 99102, 99105"
    assert rows[-1]["population"] == "272030"
    assert [bool(row["candidate"]) for row in rows] == [one[:2] == "99" for one in cases]
    files = sorted(file.name for file in (tmp_path / "r").iterdir())
    assert files == sorted([*(f"{one}.gpkg" for one in cases), "lote.json"])


def test_regions_have_the_names_of_the_country(provider: Any, real_data: Path) -> None:
    """The names of the files and of the regional governments are by the codes of the catalogue."""
    from am_delimiter.core.catalogue.catalogue import load_catalogue

    known = load_catalogue(ROOT / "resources" / "catalogue")
    step = model("model_regions").childAlgorithm("columnas")
    (mapping,) = step.parameterSources()["FIELDS_MAPPING"]
    name = next(one["expression"] for one in mapping.staticValue() if one["name"] == "caso")
    for region in known.regions.values():
        short = region.short_name.replace("'", "’")
        assert f"'{region.region_code}', '{short}'" in name


def test_each_epoch_of_a_series(provider: Any, tmp_path: Path) -> None:
    """Two sheets of a year are one case; a year of one sheet sees half of the region."""
    places = {"1990": TILES[:1], "2020": TILES}
    rasters = []
    for year, tiles in places.items():
        for tile in tiles:
            copy = tmp_path / Path(tile).name.replace("E2020", f"E{year}")
            shutil.copyfile(tile, copy)
            rasters.append(str(copy))
    overview = tmp_path / "resumen.csv"
    ran(
        "model_epochs", RASTERS=rasters[::-1], DOCUMENTS=False, CANDIDATE="99101,99102",
        carpeta=str(tmp_path / "e"), resumen=str(overview),
    )  # fmt: skip
    before, now = rows_of(overview)
    assert (before["case"], now["case"]) == ("1990", "2020")
    assert before["communes"] == now["communes"] == "99101, 99102"
    sheets = {}
    for year in places:
        with sqlite3.connect(tmp_path / "e" / f"{year}.gpkg") as connection:
            query = "select count(*) from sources where kind = 'construido'"
            sheets[year] = connection.execute(query).fetchone()[0]
    assert sheets == {"1990": 1, "2020": 2}
    names = {file.name for file in (tmp_path / "e").iterdir()}
    assert names == {"1990.gpkg", "2020.gpkg", "lote.json"}


def test_a_layer_of_another_country_is_told_with_its_step(
    provider: Any, real_data: Path, tmp_path: Path
) -> None:
    """The rasters lie in São Tomé: the sentence of the program, and the step that said it."""
    away = str(real_data / "ESA_WorldCover_10m_2021_v200_N00E006_Map_clip_SaoTome.tif")
    feedback = Told()
    targets = {"resultado": str(tmp_path / "r.gpkg"), "expediente": str(tmp_path / "e.pdf")}
    with pytest.raises(QgsProcessingException) as caught:
        ran("model_area", feedback, BUILTUP=[away], **OFFICE, **targets)
    told = f"{caught.value} {feedback.told}"
    assert "Delimitar el área" in told
    assert Path(away).stem in told or "ninguna" in told.lower()
    assert "Traceback" not in told
    assert list(tmp_path.iterdir()) == []


class Told(Recorder):
    """Also keeps what QGIS itself says of an error."""

    def __init__(self) -> None:
        super().__init__()
        self.told = ""

    def reportError(self, error: str, *_: bool) -> None:
        self.told += error


def test_communes_of_another_country_fail_in_their_row(provider: Any, tmp_path: Path) -> None:
    """In a model of many cases the sentence stands in the table, and the model ends."""
    import geopandas

    layer = geopandas.read_file(COMMUNES.partition("|")[0])[["CUT_COM", "geometry"]]
    layer["CUT_COM"] = "77101"
    layer["geometry"] = layer.translate(9_000_000, 0).to_crs(layer.crs)
    layer.iloc[:1].to_file(tmp_path / "lejos.gpkg")
    overview = tmp_path / "resumen.csv"
    found = ran(
        "model_regions", BUILTUP=TILES, CUT_FIELD="CUT_COM", DOCUMENTS=False, POPULATION=0,
        COMMUNES=str(tmp_path / "lejos.gpkg"), POPULATION_FIELD=None,
        carpeta=str(tmp_path / "r"), resumen=str(overview),
    )  # fmt: skip
    assert found["CHILD_RESULTS"]["lote"]["FAILED"] == 1
    (row,) = rows_of(overview)
    assert row["state"] == "falló"
    assert len(row["remark"]) > 30


def test_the_models_run_through_qgis_process(qgis_process: Any, tmp_path: Path) -> None:
    """From the packaged plugin: the zip carries the models, and their names are Spanish."""
    listed = qgis_process("list")
    for title in ("De los datos al expediente de un área", "Delimitar cada época de una serie"):
        assert title in listed.stdout
    overview = tmp_path / "resumen.csv"
    inputs = {
        **SHARED,
        "BUILTUP": TILES,
        "CUT_FIELD": "CUT_COM",
        "REGIONS": "99",
        "DOCUMENTS": False,
        "carpeta": str(tmp_path / "r"),
        "resumen": str(overview),
    }
    done = qgis_process(
        "run", "am_delimiter:model_regions", "-", text=json.dumps({"inputs": inputs})
    )
    assert done.returncode == 0, done.stderr
    assert [row["population"] for row in rows_of(overview)] == ["272030"]


# -- copies to edit ----------------------------------------------------------------------------


def test_copies_to_edit_keep_what_is_there(provider: Any, tmp_path: Path) -> None:
    from am_delimiter.widgets.models_to_edit import copied_text, copy_models

    made = copy_models(tmp_path / "modelos")
    assert sorted(file.stem for file in made) == sorted(model(id_).displayName() for id_ in IDS)
    for file in made:
        copy = QgsProcessingModelAlgorithm()
        assert copy.fromFile(str(file))
        assert (copy.name(), copy.group()) == (file.stem, "am_delimiter")
        assert copy.validate() == (True, [])
        assert all(isinstance(c, QgsProcessingModelChildAlgorithm) for c in
                   copy.childAlgorithms().values())  # fmt: skip
    made[0].write_text("lo mío", encoding="utf-8")
    assert copy_models(tmp_path / "modelos") == []
    assert made[0].read_text(encoding="utf-8") == "lo mío"
    assert "Se copiaron 3 modelos" in copied_text(tmp_path, made)


def test_the_zip_carries_the_models(tmp_path: Path) -> None:
    import package

    with zipfile.ZipFile(package.build(tmp_path / "p.zip")) as archive:
        names = archive.namelist()
    for id_ in IDS:
        assert f"am_delimiter/resources/models/{id_}.model3" in names


BY_COMMAND = {
    "model_area": {**OFFICE, "resultado": "r.gpkg", "expediente": "r.pdf"},
    "model_regions": {"CUT_FIELD": "CUT_COM", "carpeta": "r", "resumen": "r.csv"},
    "model_epochs": {"CANDIDATE": "99101,99102", "carpeta": "r", "resumen": "r.csv"},
}
WRITTEN = {"resultado", "expediente", "carpeta", "resumen"}


@pytest.mark.parametrize("id_", IDS)
def test_the_command_leaves_nothing_beside_the_inputs(
    qgis_process: Any, tmp_path: Path, id_: str
) -> None:
    """The first thing that the command does is to open every layer; it does so quietly."""
    data = tmp_path / "datos"
    data.mkdir()
    for file in (*TILES, COMMUNES.partition("|")[0]):
        shutil.copyfile(file, data / Path(file).name)
    before = {file.name: file.read_bytes() for file in data.iterdir()}
    communes = f"{data / Path(COMMUNES.partition('|')[0]).name}|layername=comunas"
    inputs = {**SHARED, "COMMUNES": communes}
    land = "RASTERS" if id_ == "model_epochs" else "BUILTUP"
    inputs[land] = [str(data / Path(tile).name) for tile in TILES]
    if id_ != "model_area":
        inputs["DOCUMENTS"] = False
    for name, value in BY_COMMAND[id_].items():
        inputs[name] = str(tmp_path / value) if name in WRITTEN else value
    done = qgis_process("run", f"am_delimiter:{id_}", "-", text=json.dumps({"inputs": inputs}))
    assert done.returncode == 0, done.stderr
    for name in WRITTEN & set(BY_COMMAND[id_]):
        assert (tmp_path / BY_COMMAND[id_][name]).exists()
    assert {file.name: file.read_bytes() for file in data.iterdir()} == before
