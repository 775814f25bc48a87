"""A GeoPackage that is there already: what is the user's stays, what is open stays valid."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geopandas
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from sample_case import COMMUNES, ROOT, TILES, Recorder
from shapely.geometry import LineString, MultiPolygon, Point, box

from am_delimiter.bridge.geopackage import layer_uri
from am_delimiter.bridge.procedure_log import stored_log
from am_delimiter.core.basis import Progress
from am_delimiter.core.catalogue import load_catalogue

CATALOGUE = load_catalogue(ROOT / "resources" / "catalogue")
SAMPLE = {
    "COMMUNES": COMMUNES,
    "BUILTUP": TILES,
    "POPULATION": "field",
    "POPULATION_FIELD": "POB_2024",
}


def ask(file: Path, query: str, *values: Any) -> list[tuple[Any, ...]]:
    with contextlib.closing(sqlite3.connect(file)) as connection:
        return connection.execute(query, values).fetchall()


def change(file: Path, *statements: str) -> None:
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def of_the_user(file: Path) -> None:
    """Two layers, a styled one among them, a table without registration, and a view."""
    parcels = geopandas.GeoDataFrame(
        {"rol": ["12-3", "12-4"], "nota": ["ñandú", None]},
        geometry=[box(0, 0, 1, 1), box(1, 0, 2, 1)],
        crs="EPSG:32719",
    )
    parcels.to_file(file, layer="predios")
    places = geopandas.GeoDataFrame({"n": [7]}, geometry=[Point(3, 4)], crs="EPSG:4674")
    places.to_file(file, layer="hitos")
    layer = QgsVectorLayer(layer_uri(file, "predios"), "predios", "ogr")
    layer.setFieldAlias(1, "Rol de avalúo")
    layer.saveStyleToDatabase("mi estilo", "", True, "")
    del layer
    change(
        file,
        "create table apuntes (texto text)",
        "insert into apuntes values ('no borrar')",
        "create view vista as select rol from predios",
    )


def what_is_there(file: Path, tables: tuple[str, ...]) -> dict[str, Any]:
    """Everything that a file says about some tables."""
    found: dict[str, Any] = {name: ask(file, f'select * from "{name}"') for name in tables}
    for registry in ("gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions"):
        rows = ask(file, f"select * from {registry}")
        found[registry] = sorted((r for r in rows if r[0] in tables), key=str)
    found["style"] = ask(
        file, "select * from layer_styles where f_table_name in ('predios', 'hitos')"
    )
    marks = ",".join("?" * len(tables))
    query = f"select name, sql from sqlite_master where tbl_name in ({marks}) order by name"
    found["sql"] = ask(file, query, *tables)
    return found


USERS = ("predios", "hitos", "apuntes", "vista")


def signed(file: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Rows of every table of a delimitation but those about the run; the log without numbers."""
    names = [n for n in CATALOGUE.layers if n not in ("case", "versions", "procedure")]
    found = {name: ask(file, f'select * from "{name}" order by rowid') for name in names}
    log = ask(file, "select * from procedure order by position")
    return {**found, "procedure": [row[1:] for row in log]}


@pytest.fixture
def copy(sample_result: dict[str, Any], tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_result["file"], tmp_path / "resultado.gpkg"))


# -- what is the user's stays -------------------------------------------------------------------


def test_layers_of_the_user_survive_a_delimitation_into_their_file(
    run: Any, sample_result: dict[str, Any], tmp_path: Path
) -> None:
    file = tmp_path / "resultado.gpkg"
    of_the_user(file)
    before = what_is_there(file, USERS)
    for _ in range(2):  # into a file of the user, then over a result
        run()
        assert what_is_there(file, USERS) == before
        assert signed(file) == signed(sample_result["file"])
    assert ask(file, "pragma integrity_check") == [("ok",)]
    names = {name for (name,) in ask(file, "select table_name from gpkg_contents")}
    assert names == {"predios", "hitos", "layer_styles", *CATALOGUE.layers}
    for name in (*CATALOGUE.layers, "predios", "hitos"):
        layer = QgsVectorLayer(layer_uri(file, name), name, "ogr")
        assert layer.isValid(), name
        (stored,) = ask(file, f'select count(*) from "{name}"')[0]
        assert layer.featureCount() == stored
    communes = QgsVectorLayer(layer_uri(file, "communes"), "c", "ogr")
    assert communes.metadata().title() == "Comunas"
    assert {c.label() for c in communes.renderer().categories()} >= {
        "Comuna sin evidencia suficiente"
    }
    assert communes.fields()[1].alias() == "CUT"
    # the index finds what it holds, and is kept by an edit
    found = list(communes.getFeatures(communes.extent().buffered(-20_000)))
    assert 0 < len(found) < 8 or len(found) == 8
    assert communes.startEditing() and communes.deleteFeature(1) and communes.commitChanges()
    assert ask(file, "select count(*) from rtree_communes_geom") == [(7,)]


def test_another_result_of_another_kind_leaves_no_mixture(
    provider: Any, copy: Path, tmp_path: Path
) -> None:
    """A study of continuity takes the place of a delimitation; the log of the procedure stays."""
    from qgis import processing

    of_the_user(copy)
    change(copy, "update procedure set remark = 'escrito a mano' where position = 1")
    before = what_is_there(copy, (*USERS, "procedure"))
    given = {"COMMUNES": COMMUNES, "BUILTUP": TILES, "TOLERANCES": "200"}
    processing.run("am_delimiter:continuity", {**given, "OUTPUT": str(copy)}, feedback=Recorder())
    assert what_is_there(copy, (*USERS, "procedure")) == before
    names = {name for (name,) in ask(copy, "select table_name from gpkg_contents")}
    assert not names & {"metropolitan_areas", "criteria", "case"}
    assert stored_log(copy, Progress())[0]["remark"] == "escrito a mano"


def test_problems_go_beside_the_layers_of_the_user(provider: Any, tmp_path: Path) -> None:
    from qgis import processing

    file = tmp_path / "mío.gpkg"
    of_the_user(file)
    before = what_is_there(file, USERS)
    given = {"INPUTS": [COMMUNES], "OUTPUT": str(tmp_path / "a.html"), "PROBLEMS": str(file)}
    for _ in range(2):
        processing.run("am_delimiter:diagnose", given, feedback=Recorder())
    assert what_is_there(file, USERS) == before
    for name in CATALOGUE.problem_layers:
        assert QgsVectorLayer(layer_uri(file, name), name, "ogr").isValid()


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("create table Communes (nombre text)", "Communes"),
        ("create view notes as select 1", "notes"),
        ("create table versions (name text)", "versions"),
    ],
)
def test_tables_of_others_with_the_same_name_are_refused_before_the_work(
    run: Any, tmp_path: Path, statement: str, named: str
) -> None:
    file = tmp_path / "resultado.gpkg"
    of_the_user(file)
    change(file, statement)
    before = file.read_bytes()
    feedback = Recorder()
    with pytest.raises(QgsProcessingException, match=rf"no escribió.*: {named}\."):
        run(feedback=feedback)
    assert feedback.progress == []
    assert file.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"resultado.gpkg"}


def test_a_copy_of_a_result_layer_is_the_users_own(run: Any, copy: Path, tmp_path: Path) -> None:
    """A hand-edited copy under the same name, in a file of its own, is not taken for a result."""
    file = tmp_path / "copia.gpkg"
    geopandas.read_file(copy, layer="communes").to_file(file, layer="communes")
    before = file.read_bytes()
    with pytest.raises(QgsProcessingException, match="communes"):
        run(OUTPUT=str(file))
    assert file.read_bytes() == before


def test_files_of_another_kind_are_refused_before_the_work(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "resultado.gpkg"
    for content in (b"un texto del usuario", b"SQLite format 3\0" + b"\1" * 2000):
        file.write_bytes(content)
        with pytest.raises(QgsProcessingException, match="no es un GeoPackage"):
            run()
        assert file.read_bytes() == content
    file.unlink()
    change(file, "create table agenda (texto text)")
    with pytest.raises(QgsProcessingException, match="no es un GeoPackage"):
        run()
    assert ask(file, "select name from sqlite_master") == [("agenda",)]


def test_an_own_system_of_the_user_keeps_its_number(run: Any, tmp_path: Path) -> None:
    """Two systems without a code would both be number 100000: the second takes another."""
    file = tmp_path / "resultado.gpkg"
    lambert = "+proj=lcc +lat_1=-33 +lat_2=-38 +lon_0=-71 +ellps=GRS80 +units=m"
    parcels = geopandas.GeoDataFrame({"n": [1]}, geometry=[box(0, 0, 1, 1)], crs=lambert)
    parcels.to_file(file, layer="predios")
    (own,) = ask(file, "select srs_id, definition from gpkg_spatial_ref_sys where srs_id > 99999")
    mercator = "+proj=tmerc +lon_0=-72 +k=0.9999 +x_0=400000 +ellps=GRS80 +units=m"
    run(WORKING_CRS=f"PROJ:{mercator}")
    (kept,) = ask(
        file, "select srs_id, definition from gpkg_spatial_ref_sys where srs_id = ?", own[0]
    )
    assert kept == own
    (number,) = ask(file, "select srs_id from gpkg_geometry_columns where table_name = 'communes'")[
        0
    ]
    assert number != own[0]
    communes = QgsVectorLayer(layer_uri(file, "communes"), "c", "ogr")
    assert "-72" in communes.crs().toProj()
    blobs = {blob[4:8] for (blob,) in ask(file, "select geom from communes")}
    assert blobs == {int(number).to_bytes(4, "little")}
    assert "lcc" in QgsVectorLayer(layer_uri(file, "predios"), "p", "ogr").crs().toProj()


# -- the log of the procedure --------------------------------------------------------------------


def test_an_edit_saved_while_the_result_is_being_written_stays(run: Any, copy: Path) -> None:
    """The log is open in QGIS; its edit is saved after the run has read the log."""
    layer = QgsVectorLayer(layer_uri(copy, "procedure"), "Tramitación", "ogr")
    remark = layer.fields().indexFromName("remark")
    first = next(layer.getFeatures()).id()

    class Editing(Recorder):
        def pushInfo(self, text: str) -> None:
            super().pushInfo(text)
            if text.startswith("Escribiendo") and not layer.isEditable():
                assert layer.startEditing()
                assert layer.changeAttributeValue(first, remark, "acta 12")

        def setProgress(self, share: float) -> None:
            super().setProgress(share)
            if share > 85 and layer.isEditable():
                assert layer.commitChanges()

    run(feedback=Editing(), OUTPUT=str(copy), SUMMARY=None)
    assert not layer.isEditable()
    assert [row["remark"] for row in stored_log(copy, Progress()) if row["remark"]] == ["acta 12"]
    layer.reload()
    assert layer.getFeature(first)["remark"] == "acta 12"


def test_an_edit_saved_after_the_result_was_written_lands_in_its_row(run: Any, copy: Path) -> None:
    """Somebody (in another project) edits a row while a case with other rows is written."""
    change(
        copy,
        "insert into procedure (step, state, remark) values ('cid_session', 'en curso', 'a')",
    )
    run(OUTPUT=str(copy), SUMMARY=None)  # the added row moves up, between the others
    rows = stored_log(copy, Progress())
    place = [row["remark"] for row in rows].index("a")
    assert place < len(rows) - 1
    later = rows[place + 1]
    layer = QgsVectorLayer(layer_uri(copy, "procedure"), "Tramitación", "ogr")
    (feature,) = (f for f in layer.getFeatures() if f["position"] == later["position"])
    assert layer.startEditing()
    assert layer.changeAttributeValue(
        feature.id(), layer.fields().indexFromName("remark"), "de esta fila"
    )
    run(OUTPUT=str(copy), SUMMARY=None)
    assert layer.commitChanges()
    found = {row["remark"]: row["step"] for row in stored_log(copy, Progress()) if row["remark"]}
    assert found == {"a": "cid_session", "de esta fila": later["step"]}


@pytest.mark.parametrize("changed", [False, True])
def test_a_layer_being_edited_in_the_project_is_named_before_the_work(
    provider: Any, copy: Path, changed: bool
) -> None:
    layer = QgsVectorLayer(layer_uri(copy, "procedure"), "Mi bitácora", "ogr")
    project = QgsProject()
    project.addMapLayer(layer)
    assert layer.startEditing()
    if changed:
        remark = layer.fields().indexFromName("remark")
        assert layer.changeAttributeValue(1, remark, "a medias")
    context = QgsProcessingContext()
    context.setProject(project)
    before = ask(copy, "select * from procedure")
    algorithm = QgsApplication.processingRegistry().algorithmById("am_delimiter:delimit").create()
    feedback = Recorder()
    assert not algorithm.prepare({**SAMPLE, "OUTPUT": str(copy)}, context, feedback)
    assert "«Mi bitácora»" in feedback.textLog() and "editando" in feedback.textLog()
    assert ask(copy, "select * from procedure") == before
    assert layer.isEditable() and layer.isModified() == changed
    layer.rollBack()


# -- as on Windows: an open file cannot be replaced ----------------------------------------------


def held_here(path: Any) -> bool:
    """Whether this process has a file open."""
    real = os.path.realpath(path)
    for handle in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):
            if str(handle.readlink()) == real:
                return True
    return False


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Refuse to replace, rename or remove what this process has open."""

    def guarded(name: str) -> None:
        plain = getattr(os, name)

        def refusing(*paths: Any, **options: Any) -> Any:
            for path in paths:
                if held_here(path):
                    raise PermissionError(13, "WinError 32: used by another process", str(path))
            return plain(*paths, **options)

        monkeypatch.setattr(os, name, refusing)

    for name in ("replace", "rename", "unlink", "remove"):
        guarded(name)
    return


def test_the_emulation_refuses(windows: None, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a")
    (tmp_path / "b").write_text("b")
    with (tmp_path / "a").open():
        for act in (
            lambda: (tmp_path / "b").replace(tmp_path / "a"),
            lambda: (tmp_path / "a").replace(tmp_path / "c"),
            lambda: os.replace(tmp_path / "b", tmp_path / "a"),  # noqa: PTH105
            lambda: (tmp_path / "a").unlink(),
        ):
            with pytest.raises(PermissionError):
                act()
    (tmp_path / "b").replace(tmp_path / "a")


@pytest.fixture
def project(run: Any, tmp_path: Path) -> Iterator[QgsProject]:
    """A project with all layers of a result, each of them read from, and a layer of the user."""
    run()
    file = tmp_path / "resultado.gpkg"
    of_the_user(file)
    found = QgsProject()
    for name in (*CATALOGUE.layers, "predios"):
        layer = QgsVectorLayer(layer_uri(file, name), name, "ogr")
        list(layer.getFeatures())
        assert found.addMapLayer(layer)
    yield found
    found.clear()


def delimit_in(project: QgsProject, file: Path, **values: Any) -> dict[str, Any]:
    """Delimit as the toolbox does."""
    context = QgsProcessingContext()
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().algorithmById("am_delimiter:delimit").create()
    feedback = Recorder()
    given = {**SAMPLE, "OUTPUT": str(file), **values}
    assert algorithm.prepare(given, context, feedback)
    done = algorithm.runPrepared(given, context, feedback)
    algorithm.postProcess(context, feedback)
    return done


def test_delimiting_again_with_the_layers_loaded(
    windows: None, project: QgsProject, tmp_path: Path, sample_result: dict[str, Any]
) -> None:
    file, summary = tmp_path / "resultado.gpkg", tmp_path / "resumen.json"
    before, was = what_is_there(file, USERS), summary.read_text()
    assert held_here(file)
    (communes,) = project.mapLayersByName("communes")
    (notes,) = project.mapLayersByName("notes")
    assert [f["cut"] for f in communes.getFeatures() if f["decision"]] == []
    delimit_in(
        project, file, SUMMARY=str(summary), EXCLUDE="99105", JUSTIFICATION="un acto del consejo"
    )
    assert summary.read_text() != was
    assert what_is_there(file, USERS) == before
    # the layers that were open show the new result, with the decision and the notes on it
    assert [f["cut"] for f in communes.getFeatures() if f["decision"]] == ["99105"]
    assert notes.featureCount() == ask(file, "select count(*) from notes")[0][0]
    for layer in project.mapLayers().values():
        assert layer.isValid()
        (count,) = ask(file, f'select count(*) from "{layer.name()}"')[0]
        assert layer.featureCount() == len(list(layer.getFeatures())) == count, layer.name()
        if layer.isSpatial() and count:
            found = layer.getFeatures(layer.extent())  # through the index
            assert len(list(found)) == count
    delimit_in(project, file, SUMMARY=str(summary))
    assert signed(file) == signed(sample_result["file"])
    assert sorted(path.name for path in tmp_path.iterdir() if path.name[0] == ".") == []


def test_the_pages_let_go_of_the_draft_that_they_are_made_of(windows: None, tmp_path: Path) -> None:
    """The result takes its place after the PDF is painted from its draft."""
    names = {"OUTPUT": "r.gpkg", "PDF": "r.pdf", "PROJECT": "r.qgz"}
    project = QgsProject()
    files = {name: str(tmp_path / file) for name, file in names.items()}
    delimit_in(project, tmp_path / "r.gpkg", **files)
    beside = "r_entorno.gpkg"  # what the maps of the project show around
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted([*names.values(), beside])
    assert not held_here(tmp_path / "r.gpkg")


def test_an_edit_of_a_layer_of_the_user_goes_on(windows: None, project: QgsProject) -> None:
    """What is not replaced may be edited all the while."""
    (parcels,) = project.mapLayersByName("predios")
    file = Path(parcels.source().split("|")[0])
    assert parcels.startEditing()
    assert parcels.changeAttributeValue(1, parcels.fields().indexFromName("nota"), "editado")
    delimit_in(project, file)
    assert parcels.commitChanges()
    assert ask(file, "select nota from predios where fid = 1") == [("editado",)]


# -- all files of a run or none ------------------------------------------------------------------


def test_no_summary_when_the_geopackage_cannot_be_taken(
    run: Any, copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody begins to write to the GeoPackage while the result is being made."""
    from am_delimiter.bridge import carrying

    monkeypatch.setattr(carrying, "PATIENCE_S", 0.1)
    summary = tmp_path / "resumen.json"
    summary.write_text("el de antes")
    before = signed(copy)
    other = sqlite3.connect(copy, isolation_level=None)

    class Busy(Recorder):
        def pushInfo(self, text: str) -> None:
            if text.startswith("Escribiendo"):
                other.execute("begin immediate")

    with pytest.raises(QgsProcessingException, match="abierto en otro programa"):
        run(feedback=Busy(), EXCLUDE="99105", JUSTIFICATION="prueba")
    other.rollback()
    other.close()
    assert summary.read_text() == "el de antes"
    assert signed(copy) == before
    assert {path.name for path in tmp_path.iterdir()} == {"resultado.gpkg", "resumen.json"}


def test_no_geopackage_when_the_summary_cannot_be_taken(
    windows: None, run: Any, copy: Path, tmp_path: Path
) -> None:
    summary = tmp_path / "resumen.json"
    summary.write_text("el de antes")
    before = signed(copy)
    with summary.open(), pytest.raises(QgsProcessingException, match=r"resumen\.json"):
        run(EXCLUDE="99105", JUSTIFICATION="prueba")
    assert summary.read_text() == "el de antes"
    assert signed(copy) == before
    assert {path.name for path in tmp_path.iterdir()} == {"resultado.gpkg", "resumen.json"}


@pytest.mark.parametrize("there", [False, True])
def test_files_that_took_their_place_go_back_when_a_later_one_cannot(
    windows: None, tmp_path: Path, there: bool
) -> None:
    from am_delimiter.bridge.publishing import publishing
    from am_delimiter.core.basis import OutputBusy

    first, second = tmp_path / "a.html", tmp_path / "b.json"
    second.write_text("b de antes")
    if there:
        first.write_text("a de antes")
    known, progress = CATALOGUE, Progress()

    def write() -> None:
        with publishing([first, second], known, progress) as drafts:
            for draft in drafts:
                draft.write_text("nuevo")

    with second.open(), pytest.raises(OutputBusy, match=r"b\.json"):
        write()
    assert second.read_text() == "b de antes"
    assert first.exists() == there
    assert not there or first.read_text() == "a de antes"
    assert len(list(tmp_path.iterdir())) == 1 + there


# -- a cancel ------------------------------------------------------------------------------------


def test_a_cancel_while_a_result_is_carried_changes_nothing(copy: Path, tmp_path: Path) -> None:
    """At every look at the cancel, of which there are many."""
    from am_delimiter.bridge.publishing import publishing
    from am_delimiter.core.basis import Cancelled

    new = Path(shutil.copy(copy, tmp_path / "nuevo.gpkg"))
    of_the_user(copy)
    change(new, "delete from parameters")
    before = {**what_is_there(copy, USERS), **signed(copy)}

    def carry(feedback: Recorder) -> None:
        with publishing([copy], CATALOGUE, Progress(stopped=feedback.isCanceled)) as (draft,):
            shutil.copy(new, draft)

    for cancel_at in range(1, 30, 4):
        with pytest.raises(Cancelled):
            carry(Recorder(cancel_at))
        assert {**what_is_there(copy, USERS), **signed(copy)} == before
        assert {path.name for path in tmp_path.iterdir()} == {"resultado.gpkg", "nuevo.gpkg"}
    whole = Recorder()
    carry(whole)
    assert whole.questions > 29
    assert ask(copy, "select count(*) from parameters") == [(0,)]


def test_writing_many_rows_looks_at_the_cancel(tmp_path: Path) -> None:
    """Every thousand rows and every thousand entries of the index; what was written is gone."""
    from am_delimiter.bridge.geopackage import write_geopackage
    from am_delimiter.bridge.publishing import publishing
    from am_delimiter.core.basis import Cancelled, Table
    from am_delimiter.core.basis.progress import WATCHED

    count = 5 * WATCHED
    spec = CATALOGUE.layers["patches"]
    row = {"area_ha": 1.0, "continuum": 1, "communes": "05101", "joins_at_m": None, "cells": None}
    row |= {"n_cells": None, "persons": None}
    shapes = [box(n, 0, n + 1, 1) for n in range(count)]
    rows = [{"patch": n, **row} for n in range(count)]
    table = Table.of(rows, [MultiPolygon([shape]) for shape in shapes])

    def write(feedback: Recorder) -> None:
        progress = Progress(stopped=feedback.isCanceled)
        with publishing([tmp_path / "a.gpkg"], CATALOGUE, progress) as (draft,):
            write_geopackage(draft, {"patches": table}, {"patches": spec}, "EPSG:32719", progress)

    whole = Recorder()
    write(whole)
    assert whole.questions >= 2 * count / WATCHED
    assert ask(tmp_path / "a.gpkg", "select count(*) from patches") == [(count,)]
    (tmp_path / "a.gpkg").unlink()
    for cancel_at in range(1, whole.questions + 1):
        with pytest.raises(Cancelled):
            write(Recorder(cancel_at))
        assert list(tmp_path.iterdir()) == []


def test_the_bar_moves_with_the_rows(tmp_path: Path) -> None:
    """A layer of many rows takes more of the bar than an empty one, and it goes on in it."""
    from am_delimiter.bridge.geopackage import filling
    from am_delimiter.core.basis import Table
    from am_delimiter.core.basis.progress import WATCHED

    count = 10 * WATCHED
    specs = {name: CATALOGUE.layers[name] for name in ("gaps", "versions")}
    columns = {field["name"]: [None] * count for field in specs["gaps"].fields}
    many = Table(columns, [LineString([(n, 0), (n, 9)]) for n in range(count)])
    shares: list[float] = []
    with filling(tmp_path / "a.gpkg", specs, "EPSG:32719") as fill:
        fill({"gaps": many, "versions": Table.of([])}, Progress(shares.append))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert max(after - before for before, after in zip([0.0, *shares], shares)) < 0.1
    assert len(shares) >= 2 * count / WATCHED


@pytest.mark.parametrize(
    ("name", "file"), [("SUMMARY", "a.json"), ("PDF", "a.pdf"), ("PROJECT", "a.qgz")]
)
def test_a_file_that_is_open_elsewhere_is_named_before_the_work(
    windows: None, run: Any, tmp_path: Path, name: str, file: str
) -> None:
    target = tmp_path / file
    target.write_text("de antes")
    feedback = Recorder()
    with target.open(), pytest.raises(QgsProcessingException, match="abierto en otro programa"):
        run(feedback=feedback, **{name: str(target)})
    assert feedback.progress == []
    assert target.read_text() == "de antes"
    assert not (tmp_path / "resultado.gpkg").exists()


def test_a_mask_that_is_loaded_is_named_before_the_work(
    windows: None, provider: Any, tmp_path: Path
) -> None:
    from qgis import processing

    given = {"COMMUNES": COMMUNES, "BUILTUP": TILES, "OUTPUT": str(tmp_path / "mascara.tif")}
    processing.run("am_delimiter:builtup", given, feedback=Recorder())
    before = (tmp_path / "mascara.tif").read_bytes()
    layer = QgsRasterLayer(given["OUTPUT"], "máscara")
    assert held_here(given["OUTPUT"])
    feedback = Recorder()
    with pytest.raises(QgsProcessingException, match="abierto en otro programa"):
        processing.run("am_delimiter:builtup", given, feedback=feedback)
    assert feedback.progress == []
    assert layer.isValid()
    assert (tmp_path / "mascara.tif").read_bytes() == before
