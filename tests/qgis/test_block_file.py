"""The blocks that a project shows go with it: copied beside it, whole or not at all."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from sample_case import COMMUNES, SAMPLE, TILES, Recorder, one_page

from am_delimiter.bridge.block_file import check_block_file, holds_the_same, write_blocks
from am_delimiter.core.basis import BlocksOfOthers, Cancelled, OutputNotWritable, Progress
from am_delimiter.expediente import document

DAY = date(2027, 2, 3)
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
AROUND = QgsReferencedRectangle(QgsRectangle(-71, -34, -70, -33), WGS84)


@pytest.fixture(scope="module", autouse=True)
def short() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(document, "bind", one_page)
        yield


@pytest.fixture(scope="module")
def case(provider: Any, tmp_path_factory: Any) -> Path:
    """A case with blocks that lie in another folder."""
    folder = tmp_path_factory.mktemp("caso")
    given = tmp_path_factory.mktemp("datos ñ") / "bloques.gpkg"
    shutil.copy(SAMPLE / "comunas_ficticias.gpkg", given)
    values = {
        "COMMUNES": COMMUNES,
        "BUILTUP": TILES,
        "POPULATION": "field",
        "POPULATION_FIELD": "POB_2024",
        "POPULATION_LAYERS": [f"{given}|layername=comunas"],
        "PEOPLE_FIELD": "POB_2024",
        "OUTPUT": str(folder / "caso.gpkg"),
        "PROJECT": str(folder / "caso.qgz"),
    }
    run("delimit", **values)
    return folder


def run(algorithm: str, **values: Any) -> None:
    from qgis import processing

    processing.run(f"am_delimiter:{algorithm}", values, feedback=Recorder())


def again(case: Path, folder: Path) -> None:
    """The project of the same case in another folder."""
    office = {"GORE": "Gobierno Regional", "RESPONSIBLE": "A. Pérez"}
    given = {"CASE": str(case / "caso.gpkg"), "PROJECT": str(folder / "caso.qgz")}
    run("expediente", **office, **given)


def test_the_project_finds_everything_where_it_is_moved(case: Path, tmp_path: Path) -> None:
    assert sorted(one.name for one in case.iterdir()) == [
        "caso.gpkg",
        "caso.qgz",
        "caso_entorno.gpkg",
        "caso_manzanas.gpkg",
    ]
    moved = Path(shutil.copytree(case, tmp_path / "otra carpeta ñ"))
    project = QgsProject()
    assert project.read(str(moved / "caso.qgz"))
    layers = list(project.mapLayers().values())
    assert all(layer.isValid() for layer in layers)
    assert {Path(layer.source().split("|")[0]).parent for layer in layers} == {moved}
    (blocks,) = project.mapLayersByName("Habitantes por hectárea")
    assert blocks.featureCount() == 8
    assert "POB_2024" in blocks.renderer().classAttribute()
    theme = project.mapThemeCollection().mapThemeVisibleLayers("Población por manzana")
    assert blocks in theme
    project.clear()


def test_a_copy_that_is_the_same_stays_as_it_is(case: Path, tmp_path: Path) -> None:
    again(case, tmp_path)
    file = tmp_path / "caso_manzanas.gpkg"
    before = file.stat()
    with closing(sqlite3.connect(file)) as reader:  # as a QGIS that shows it
        reader.execute("pragma journal_mode = wal")
        assert reader.execute("select count(*) from manzanas").fetchone() == (8,)
        again(case, tmp_path)
        assert file.stat().st_ino == before.st_ino
    layer = QgsVectorLayer(f"{file}|layername=manzanas", "editada", "ogr")
    column = layer.fields().indexFromName("POB_2024")
    assert layer.dataProvider().changeAttributeValues({1: {column: 1}})
    del layer
    again(case, tmp_path)
    with closing(sqlite3.connect(file)) as reader:
        (least,) = reader.execute("select min(POB_2024) from manzanas").fetchone()
    assert least > 1 and file.stat().st_ino != before.st_ino


def test_a_file_of_somebody_else_is_not_replaced(case: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy(SAMPLE / "comunas_ficticias.gpkg", tmp_path / "caso_manzanas.gpkg"))
    before = file.read_bytes()
    with pytest.raises(QgsProcessingException, match=r"caso_manzanas\.gpkg"):
        again(case, tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == [file.name]
    assert file.read_bytes() == before


def test_a_copy_that_is_read_is_not_written(case: Path) -> None:
    """A planner takes the blocks of the project that is open as those of the next run."""
    given = f"{case / 'caso_manzanas.gpkg'}|layername=manzanas"
    values = {"COMMUNES": COMMUNES, "BUILTUP": TILES, "POPULATION_LAYERS": [given]}
    outputs = {"OUTPUT": str(case / "otro.gpkg"), "PROJECT": str(case / "caso.qgz")}
    with pytest.raises(QgsProcessingException, match="son el mismo archivo"):
        run("delimit", **values, **outputs)


def test_a_project_that_fails_leaves_no_blocks(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(project: Any, target: Path, progress: Any) -> None:
        raise OutputNotWritable(path=target, problem="prueba")

    monkeypatch.setattr(document, "save_project", fail)
    with pytest.raises(QgsProcessingException, match="prueba"):
        again(case, tmp_path)
    assert list(tmp_path.iterdir()) == []


# -- the copy itself ------------------------------------------------------------------------------


@pytest.fixture
def layer(qgis_app: Any) -> QgsVectorLayer:
    """Two squares, of which one lies around; SQLite takes two of the columns for one."""
    fields = "&".join(
        f"field={name}" for name in ("fid:int", "POB:int", "pob:int", "nombre:string")
    )
    made = QgsVectorLayer(f"Polygon?crs=EPSG:4326&{fields}", "manzanas", "memory")
    for place, x in enumerate((-70.5, -60.5)):
        feature = QgsFeature(made.fields())
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, -33.5, x + 0.1, -33.4)))
        feature.setAttributes([7, 100 + place, 0, "ñ"])
        made.dataProvider().addFeatures([feature])
    return made


def test_what_lies_around_is_copied_as_it_is(layer: QgsVectorLayer, tmp_path: Path) -> None:
    (address,) = write_blocks(tmp_path / "a.gpkg", [layer], AROUND, DAY, Progress())
    copy = QgsVectorLayer(address, "copia", "ogr")
    assert [one.name() for one in copy.fields()] == ["fid", "POB", "nombre"]
    (found,) = copy.getFeatures()
    assert (found["POB"], found["nombre"]) == (100, "ñ")
    assert found.geometry().boundingBox() == QgsRectangle(-70.5, -33.5, -70.4, -33.4)
    assert copy.crs() == WGS84


def test_the_same_blocks_give_the_same_bytes(layer: QgsVectorLayer, tmp_path: Path) -> None:
    files = [tmp_path / "a.gpkg", tmp_path / "b.gpkg"]
    for file in files:
        write_blocks(file, [layer, layer], AROUND, DAY, Progress())
    assert files[0].read_bytes() == files[1].read_bytes()
    assert holds_the_same(*files)
    check_block_file(files[0])


def test_a_style_of_the_user_makes_it_his(layer: QgsVectorLayer, tmp_path: Path) -> None:
    file = tmp_path / "a.gpkg"
    write_blocks(file, [layer], AROUND, DAY, Progress())
    with sqlite3.connect(file) as connection:
        connection.execute(
            "insert into gpkg_contents (table_name, data_type) values ('estilos', 'attributes')"
        )
    connection.close()
    with pytest.raises(BlocksOfOthers):
        check_block_file(file)


def test_a_cancel_stops_the_copy(layer: QgsVectorLayer, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        write_blocks(tmp_path / "a.gpkg", [layer], AROUND, DAY, Progress(stopped=lambda: True))
