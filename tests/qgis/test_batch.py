"""``am_delimiter:batch``: many cases, each to its end; what is done is not repeated."""

from __future__ import annotations

import csv
import gc
import hashlib
import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsFeature,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from sample_case import COMMUNES, ROOT, SAMPLE, TILES, Recorder, one_page

from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.overview import overview_spec
from am_delimiter.expediente import document

CATALOGUE = load_catalogue(ROOT / "resources" / "catalogue")
FIELDS = [field["name"] for field in overview_spec(CATALOGUE).fields]
SHARED = {"POPULATION": "field", "POPULATION_FIELD": "POB_2024"}
PERSONS = {"99101,99102": 222_730, "99101,99103": 185_290}
"""The sums of POB_2024 of the sample, counted by hand."""


class Batch:
    """Runs the batch into a folder, and reads what it wrote."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.cases, self.into = folder, folder / "casos", folder / "resultados"
        self.cases.mkdir()
        self.feedback = Recorder()

    def table(self, *rows: dict[str, Any], name: str = "casos.csv") -> str:
        file = self.folder / name
        with file.open("w", encoding="utf-8", newline="") as stream:
            columns = dict.fromkeys(key for row in rows for key in row)
            writer = csv.DictWriter(stream, list(columns), restval="")
            writer.writeheader()
            writer.writerows(rows)
        return str(file)

    def json(self, name: str, found: Any) -> Path:
        file = self.cases / name
        file.write_text(found if isinstance(found, str) else json.dumps(found), encoding="utf-8")
        return file

    def run(self, feedback: Recorder | None = None, **values: Any) -> dict[str, Any]:
        from qgis import processing

        self.feedback = feedback or Recorder()
        context = values.pop("context", None) or QgsProcessingContext()
        given = {
            "COMMUNES": COMMUNES,
            "BUILTUP": TILES,
            **SHARED,
            "DOCUMENTS": False,
            "OUTPUT_FOLDER": str(self.into),
            "OVERVIEW": str(self.folder / "resumen.csv"),
            **values,
        }
        given = {name: value for name, value in given.items() if value is not None}
        return processing.run("am_delimiter:batch", given, context=context, feedback=self.feedback)

    def counts(self, **values: Any) -> tuple[int, int, int]:
        found = self.run(**values)
        return found["DONE"], found["SKIPPED"], found["FAILED"]

    def refused(self, **values: Any) -> str:
        with pytest.raises(QgsProcessingException) as caught:
            self.run(**values)
        return str(caught.value)

    def overview(self) -> list[dict[str, str]]:
        with (self.folder / "resumen.csv").open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))

    def written(self) -> list[str]:
        return sorted(file.name for file in self.into.iterdir()) if self.into.is_dir() else []

    def digests(self) -> dict[str, str]:
        return {
            file.name: hashlib.sha256(file.read_bytes()).hexdigest()
            for file in sorted(self.into.iterdir())
        }


@pytest.fixture
def batch(provider: Any, tmp_path: Path) -> Batch:
    folder = tmp_path / "lote de Ñuble"
    folder.mkdir()
    return Batch(folder)


@pytest.fixture
def two(batch: Batch) -> str:
    """A table of two cases, one of them at another tolerance."""
    return batch.table(
        {"caso": "Aurora", "CANDIDATE": "99101,99102", "TOLERANCE": "200"},
        {"caso": "San Telmo", "CANDIDATE": "99101,99103", "TOLERANCE": "500,5"},
    )


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """A PDF of one page in place of the whole document."""
    monkeypatch.setattr(document, "bind", one_page)


# -- a table of cases --------------------------------------------------------------------------


def test_each_row_is_a_case_with_what_all_share(batch: Batch, two: str) -> None:
    assert batch.counts(TABLE=two) == (2, 0, 0)
    assert batch.written() == ["Aurora.gpkg", "San Telmo.gpkg", "lote.json"]
    aurora, telmo = batch.overview()
    assert list(aurora) == FIELDS
    assert (aurora["case"], aurora["state"]) == ("Aurora", "hecho")
    assert (aurora["communes"], telmo["communes"]) == ("99101, 99102", "99101, 99103")
    assert (aurora["population"], telmo["population"]) == tuple(
        str(PERSONS[cuts]) for cuts in ("99101,99102", "99101,99103")
    )
    assert (aurora["critical_gap_m"], telmo["critical_gap_m"]) == ("0", "789.38")
    assert (aurora["verdict_continuity"], telmo["verdict_continuity"]) == ("cumple", "no cumple")
    assert (aurora["result"], aurora["document"]) == ("Aurora.gpkg", "")
    with sqlite3.connect(batch.into / "San Telmo.gpkg") as connection:
        query = "select value from parameters where parameter = 'tolerance'"
        assert connection.execute(query).fetchone() == ("500.5",)


def test_a_result_is_that_of_the_delimitation_itself(batch: Batch, two: str, run: Any) -> None:
    batch.run(TABLE=two)
    own = run(CANDIDATE="99101,99102", OUTPUT=str(batch.folder / "solo.gpkg"))["OUTPUT"]

    def rows(file: Path) -> list[Any]:
        with sqlite3.connect(file) as connection:
            found = connection.execute("select * from criteria order by fid").fetchall()
            return [*found, *connection.execute("select * from metropolitan_areas").fetchall()]

    assert rows(batch.into / "Aurora.gpkg") == rows(Path(own))


def test_what_is_done_and_unchanged_is_skipped(batch: Batch, two: str) -> None:
    batch.run(TABLE=two)
    before = batch.digests()
    assert batch.counts(TABLE=two) == (0, 2, 0)
    assert batch.digests() == before
    assert batch.feedback.infos.count("Sin cambios desde que se hizo: se salta") == 2
    assert [row["state"] for row in batch.overview()] == ["sin cambios"] * 2
    assert [row["communes"] for row in batch.overview()] == ["99101, 99102", "99101, 99103"]


def test_another_parameter_makes_only_its_case_anew(batch: Batch, two: str) -> None:
    batch.run(TABLE=two)
    before = batch.digests()
    again = batch.table(
        {"caso": "Aurora", "CANDIDATE": "99101,99102", "TOLERANCE": "200"},
        {"caso": "San Telmo", "CANDIDATE": "99101,99103", "TOLERANCE": "900"},
    )
    assert batch.counts(TABLE=again) == (1, 1, 0)
    now = batch.digests()
    assert now["Aurora.gpkg"] == before["Aurora.gpkg"]
    assert now["San Telmo.gpkg"] != before["San Telmo.gpkg"]
    assert batch.overview()[1]["verdict_continuity"] == "cumple"


def test_an_input_that_changed_makes_the_case_anew(batch: Batch) -> None:
    """By what it holds: another date alone is no change."""
    communes = batch.folder / "comunas.gpkg"
    shutil.copyfile(SAMPLE / "comunas_ficticias.gpkg", communes)
    table = batch.table({"caso": "a", "COMMUNES": "comunas.gpkg|layername=comunas"})
    assert batch.counts(TABLE=table, COMMUNES=None) == (1, 0, 0)
    communes.touch()
    assert batch.counts(TABLE=table, COMMUNES=None) == (0, 1, 0)
    with sqlite3.connect(communes) as connection:
        connection.create_function("ST_IsEmpty", 1, lambda shape: 0)
        for name in ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
            connection.create_function(name, 1, lambda shape: 0)
        connection.execute("update comunas set POB_2024 = 1 where CUT_COM = '99101'")
    connection.close()
    assert batch.counts(TABLE=table, COMMUNES=None) == (1, 0, 0)


def test_a_result_that_was_edited_is_made_anew_and_told(batch: Batch, two: str) -> None:
    batch.run(TABLE=two)
    with sqlite3.connect(batch.into / "Aurora.gpkg") as connection:
        connection.execute("update criteria set verdict = 'cumple'")
    connection.close()
    assert batch.counts(TABLE=two) == (1, 1, 0)
    assert any("Aurora.gpkg" in text and "editó" in text for text in batch.feedback.warnings)
    assert batch.overview()[0]["verdict_population"] == "no cumple"


def test_another_version_of_the_program_makes_the_case_anew(
    batch: Batch, two: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from am_delimiter.processing import batch_case

    batch.run(TABLE=two)
    monkeypatch.setattr(batch_case, "plugin_version", lambda: "99.0")
    assert batch.counts(TABLE=two) == (2, 0, 0)


def test_a_case_that_fails_does_not_stop_the_others(batch: Batch) -> None:
    table = batch.table(
        {"caso": "sin candidata", "TOLERANCE": "0", "CANDIDATE": "", "REGION": "98"},
        {"caso": "de otra región", "CANDIDATE": "05101"},
        {"caso": "mal escrita", "TOLERANCE": "mucho"},
        {"caso": "sin archivo", "BUILTUP": "no_hay.tif"},
        {"caso": "buena", "CANDIDATE": "99101,99102"},
    )
    found = batch.run(TABLE=table)
    assert (found["DONE"], found["SKIPPED"], found["FAILED"]) == (2, 0, 3)
    rows = {row["case"]: row for row in batch.overview()}
    assert list(rows) == [
        "sin candidata", "de otra región", "mal escrita", "sin archivo", "buena",
    ]  # fmt: skip
    assert [row["state"] for row in rows.values()] == ["hecho", *["falló"] * 3, "hecho"]
    assert "no hay candidata" in rows["sin candidata"]["remark"]
    assert "La candidata nombra comunas" in rows["de otra región"]["remark"]
    assert "«mucho» no es un número" in rows["mal escrita"]["remark"]
    assert "no_hay.tif" in rows["sin archivo"]["remark"]
    assert rows["buena"]["remark"] == ""
    first, *failures = found["LINES"].splitlines()
    assert first == "5 casos: 2 hechos, 0 sin cambios que se saltan, 3 con error."
    assert [line.split("»")[0] for line in failures] == [
        "«de otra región", "«mal escrita", "«sin archivo",
    ]  # fmt: skip
    assert batch.written() == ["buena.gpkg", "lote.json", "sin candidata.gpkg"]


def test_a_fault_of_the_program_is_one_of_its_case(
    batch: Batch, two: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from am_delimiter.processing.batch_case import CaseOfBatch

    real, asked = CaseOfBatch.run_delimit, []

    def broken(self: Any, inputs: Any) -> None:
        asked.append(self.planned.name)
        if self.planned.name == "Aurora":
            raise ZeroDivisionError("x")
        real(self, inputs)

    monkeypatch.setattr(CaseOfBatch, "run_delimit", broken)
    assert batch.counts(TABLE=two) == (1, 0, 1)
    assert asked == ["Aurora", "San Telmo"]
    assert "ZeroDivisionError: x" in batch.overview()[0]["remark"]


def test_columns_that_say_nothing_are_named(batch: Batch) -> None:
    batch.run(TABLE=batch.table({"caso": "a", "TOLERANCIA": "5", "obs": "x"}))
    assert any("TOLERANCIA, obs" in text for text in batch.feedback.warnings)


def test_a_table_that_is_a_layer_in_memory(batch: Batch) -> None:
    """As a step of a model gives it: the codes are numbers, and empty cells NULL."""
    layer = QgsVectorLayer(
        "none?field=caso:string&field=REGION:integer&field=CANDIDATE:string", "casos", "memory"
    )
    features = []
    for values in (["a", 99, None], ["b", None, "99101,99103"]):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    assert batch.counts(TABLE=layer) == (2, 0, 0)
    assert [row["n_communes"] for row in batch.overview()] == ["3", "2"]


def test_a_workbook_as_a_table_of_cases(batch: Batch) -> None:
    from openpyxl import Workbook

    book, file = Workbook(), batch.folder / "casos.xlsx"
    for row in (("caso", "CANDIDATE"), ("a", "99101,99102"), ("b", "99101,99103")):
        book.active.append(row)
    book.save(file)
    assert batch.counts(TABLE=str(file)) == (2, 0, 0)
    assert [row["communes"] for row in batch.overview()] == ["99101, 99102", "99101, 99103"]


# -- a folder of cases -------------------------------------------------------------------------


def test_a_folder_of_cases_and_foreign_files(batch: Batch, run: Any) -> None:
    stored = run(CANDIDATE="99101,99103", TOLERANCE=900, OUTPUT=str(batch.cases / "Telmo.gpkg"))
    shutil.copyfile(SAMPLE / "comunas_ficticias.gpkg", batch.cases / "comunas.gpkg")
    inputs = {
        "COMMUNES": "comunas.gpkg|layername=comunas",
        "BUILTUP": TILES,
        "CANDIDATE": "99101,99102",
        **SHARED,
        "OUTPUT": "otra parte.gpkg",
    }
    batch.json("aurora.json", {"inputs": inputs})
    batch.json("resumen.json", Path(stored["SUMMARY"]).read_text(encoding="utf-8"))
    (batch.cases / "léame.txt").write_text("de otros", encoding="utf-8")
    before = {file: file.read_bytes() for file in batch.cases.iterdir()}
    only = dict.fromkeys(("COMMUNES", "BUILTUP", *SHARED))
    assert batch.counts(FOLDER=str(batch.cases), **only) == (2, 0, 0)
    assert batch.written() == ["Telmo.gpkg", "aurora.gpkg", "lote.json"]
    (told,) = [text for text in batch.feedback.warnings if "no son casos" in text]
    assert "comunas.gpkg, léame.txt, resumen.json" in told
    assert {file: file.read_bytes() for file in batch.cases.iterdir()} == before
    rows = {row["case"]: row for row in batch.overview()}
    assert rows["Telmo"]["population"] == "185290"
    assert rows["aurora"]["population"] == "222730"
    assert batch.counts(FOLDER=str(batch.cases), **only) == (0, 2, 0)


def test_what_a_case_does_not_say_is_as_given_to_all(batch: Batch) -> None:
    batch.json("corto.json", {"CANDIDATE": "99101,99102"})
    batch.json("propio.json", {"CANDIDATE": "99101,99103", "TOLERANCE": 900})
    assert batch.counts(FOLDER=str(batch.cases), TOLERANCE=100) == (2, 0, 0)
    tolerances = []
    for name in ("corto", "propio"):
        with sqlite3.connect(batch.into / f"{name}.gpkg") as connection:
            query = "select value from parameters where parameter = 'tolerance'"
            tolerances.append(connection.execute(query).fetchone()[0])
    assert tolerances == ["100", "900"]


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ("{", "no es un JSON que se pueda leer"),
        ({"inputs": {"TOLERANCIA": 5}}, "TOLERANCIA"),
        ({"inputs": {"ALLOW_REMOTE": True}}, "ALLOW_REMOTE"),
        ({"COMMUNES": "WFS:https://ejemplo.invalid"}, "no es un archivo de este equipo"),
        (
            {"BUILTUP": ["/vsicurl/https://ejemplo.invalid/x.tif"]},
            "no es un archivo de este equipo",
        ),
        ({"COMMUNES": {"type": "data_defined"}}, "COMMUNES"),
        ({"POPULATION": "2024"}, "census_2024"),
    ],
)
def test_a_case_that_is_written_wrong_fails_alone(batch: Batch, found: Any, words: str) -> None:
    batch.json("mala.json", found)
    batch.json("zbuena.json", {"CANDIDATE": "99101,99102"})
    assert batch.counts(FOLDER=str(batch.cases)) == (1, 0, 1)
    row = batch.overview()[0]
    assert (row["case"], row["state"]) == ("mala", "falló")
    assert words in row["remark"]


def test_a_description_of_what_is_elsewhere_is_not_opened(batch: Batch) -> None:
    (batch.cases / "fuera.vrt").write_text(
        '<VRTDataset rasterXSize="1" rasterYSize="1"><VRTRasterBand dataType="Byte" band="1">'
        "<SimpleSource><SourceFilename>/vsicurl/https://ejemplo.invalid/x.tif</SourceFilename>"
        "</SimpleSource></VRTRasterBand></VRTDataset>",
        encoding="utf-8",
    )
    batch.json("mala.json", {"BUILTUP": ["fuera.vrt"]})
    assert batch.counts(FOLDER=str(batch.cases)) == (0, 0, 1)
    assert "fuera.vrt" in batch.overview()[0]["remark"]


def test_a_case_that_lacks_its_evidence_says_so(batch: Batch) -> None:
    batch.json("a.json", {"COMMUNES": COMMUNES})
    assert batch.counts(FOLDER=str(batch.cases), COMMUNES=None, BUILTUP=None) == (0, 0, 1)
    assert "(BUILTUP)" in batch.overview()[0]["remark"]


# -- refused before any work -------------------------------------------------------------------


def test_two_cases_of_one_file_are_refused(batch: Batch) -> None:
    batch.json("Aurora.json", {"CANDIDATE": "99101,99102"})
    table = batch.table({"caso": "b"}, {"caso": "aurora"})
    told = batch.refused(FOLDER=str(batch.cases), TABLE=table)
    assert "«Aurora», «aurora»" in told
    assert batch.written() == []


def test_no_result_replaces_an_input_of_any_case(batch: Batch) -> None:
    batch.into.mkdir()
    communes = batch.into / "b.gpkg"
    shutil.copyfile(SAMPLE / "comunas_ficticias.gpkg", communes)
    before = communes.read_bytes()
    table = batch.table(
        {"caso": "a", "COMMUNES": "resultados/b.gpkg|layername=comunas"}, {"caso": "b"}
    )
    told = batch.refused(TABLE=table)
    assert "El caso b escribiría" in told and "entrada del caso a" in told
    shared = batch.refused(
        TABLE=batch.table({"caso": "b"}), COMMUNES=f"{communes}|layername=comunas"
    )
    assert "entrada del caso b" in shared
    assert (batch.written(), communes.read_bytes()) == (["b.gpkg"], before)


def test_the_table_of_all_cases_replaces_neither_a_result_nor_an_input(
    batch: Batch, two: str
) -> None:
    batch.into.mkdir()
    told = batch.refused(TABLE=two, OVERVIEW=str(batch.into / "Aurora.gpkg"))
    assert "(OVERVIEW)" in told and "Aurora" in told
    communes = batch.folder / "propias.gpkg"
    shutil.copyfile(SAMPLE / "comunas_ficticias.gpkg", communes)
    before = communes.read_bytes()
    table = batch.table({"caso": "a", "COMMUNES": "propias.gpkg|layername=comunas"}, name="t.csv")
    told = batch.refused(TABLE=table, OVERVIEW=str(communes))
    assert "(OVERVIEW)" in told and "propias.gpkg" in told
    assert (batch.written(), communes.read_bytes()) == ([], before)


def test_results_do_not_go_among_the_cases(batch: Batch) -> None:
    batch.json("a.json", {"CANDIDATE": "99101,99102"})
    told = batch.refused(FOLDER=str(batch.cases), OUTPUT_FOLDER=str(batch.cases))
    assert "donde están los casos" in told
    assert [file.name for file in batch.cases.iterdir()] == ["a.json"]


def test_nothing_to_do_is_said(batch: Batch) -> None:
    assert "No hay ningún caso" in batch.refused()
    assert "No hay ningún caso" in batch.refused(FOLDER=str(batch.cases))
    assert "«caso»" in batch.refused(TABLE=batch.table({"nombre": "a"}))
    assert "no_hay" in batch.refused(FOLDER=str(batch.folder / "no_hay"))


def test_a_register_of_others_is_left_alone(batch: Batch, two: str) -> None:
    batch.into.mkdir()
    for content in (b'{"mio": 1}', b"\xff\xfe"):
        (batch.into / "lote.json").write_bytes(content)
        assert "lote.json" in batch.refused(TABLE=two)
    assert batch.written() == ["lote.json"]


# -- files of others ---------------------------------------------------------------------------


def test_a_file_of_others_is_not_overwritten_unasked(batch: Batch, two: str, run: Any) -> None:
    """Another study of the same name in the folder, which no batch wrote."""
    batch.into.mkdir()
    file = batch.into / "Aurora.gpkg"
    run(CANDIDATE="99101,99103", OUTPUT=str(file))
    before = file.read_bytes()
    assert batch.counts(TABLE=two) == (1, 0, 1)
    assert "Se dejó como está" in batch.overview()[0]["remark"]
    assert file.read_bytes() == before
    assert batch.counts(TABLE=two, OVERWRITE=True) == (1, 1, 0)
    assert batch.overview()[0]["communes"] == "99101, 99102"
    assert batch.counts(TABLE=two) == (0, 2, 0)


def test_tables_of_others_in_a_result_are_not_lost(batch: Batch, two: str) -> None:
    batch.run(TABLE=two)
    with sqlite3.connect(batch.into / "Aurora.gpkg") as connection:
        connection.execute("create table mia (x)")
        connection.execute("insert into mia values (7)")
    connection.close()
    assert batch.counts(TABLE=two, MIN_PATCH=1) == (2, 0, 0)
    with sqlite3.connect(batch.into / "Aurora.gpkg") as connection:
        assert connection.execute("select x from mia").fetchall() == [(7,)]


# -- documents ---------------------------------------------------------------------------------


def test_documents_are_made_once(batch: Batch, two: str, short: None) -> None:
    office = {"GORE": "Gobierno Regional de Muestra", "RESPONSIBLE": "Ana Rojas"}
    asked = {"TABLE": two, "DOCUMENTS": True, "DATE": "2026-11-20", **office}
    assert batch.counts(**asked) == (2, 0, 0)
    names = ["Aurora.gpkg", "Aurora.pdf", "San Telmo.gpkg", "San Telmo.pdf", "lote.json"]
    assert batch.written() == names
    assert [row["document"] for row in batch.overview()] == ["Aurora.pdf", "San Telmo.pdf"]
    before = batch.digests()
    assert batch.counts(**asked) == (0, 2, 0)
    assert batch.digests() == before
    # another person answers: the documents are made anew, the results are not
    assert batch.counts(**{**asked, "RESPONSIBLE": "Luis Soto"}) == (2, 0, 0)
    now = batch.digests()
    assert [name for name in names if now[name] == before[name]] == [
        "Aurora.gpkg", "San Telmo.gpkg",
    ]  # fmt: skip
    (batch.into / "Aurora.pdf").unlink()
    assert batch.counts(**{**asked, "RESPONSIBLE": "Luis Soto"}) == (1, 1, 0)
    assert batch.digests() == now


def test_without_an_office_the_document_is_a_draft_and_says_so(
    batch: Batch, two: str, short: None
) -> None:
    assert batch.counts(TABLE=two, DOCUMENTS=True, RESPONSIBLE="Ana Rojas") == (2, 0, 0)
    drafts = [text for text in batch.feedback.warnings if "es un borrador" in text]
    assert [text.split(" es ")[0] for text in drafts] == ["Aurora.pdf", "San Telmo.pdf"]


def test_a_document_that_changed_since_is_somebody_elses(
    batch: Batch, two: str, short: None
) -> None:
    """A signed PDF under the same name is not replaced, and the result is told all the same."""
    batch.run(TABLE=two, DOCUMENTS=True)
    signed = batch.into / "Aurora.pdf"
    signed.write_bytes(signed.read_bytes() + b"% firma")
    before = signed.read_bytes()
    assert batch.counts(TABLE=two, DOCUMENTS=True) == (0, 1, 1)
    row = batch.overview()[0]
    assert (row["state"], row["communes"]) == ("falló", "99101, 99102")
    assert "Aurora.pdf" in row["remark"]
    assert signed.read_bytes() == before
    assert batch.counts(TABLE=two, DOCUMENTS=True, OVERWRITE=True) == (1, 1, 0)
    assert signed.read_bytes() != before


def test_each_case_may_have_its_office(batch: Batch, short: None) -> None:
    table = batch.table(
        {"caso": "a", "CANDIDATE": "99101,99102", "GORE": "GORE Uno", "RESPONSIBLE": "Ana"},
        {"caso": "b", "CANDIDATE": "99101,99103", "LOGO": "no_hay.png"},
    )
    shared = {"GORE": "GORE Común", "RESPONSIBLE": "Luis"}
    assert batch.counts(TABLE=table, DOCUMENTS=True, **shared) == (1, 0, 1)
    assert "no_hay.png" in batch.overview()[1]["remark"]
    assert batch.written() == ["a.gpkg", "a.pdf", "b.gpkg", "lote.json"]


# -- the table as a workbook, cancel, memory ---------------------------------------------------


def test_the_workbook_holds_the_same_table(batch: Batch, two: str) -> None:
    from openpyxl import load_workbook

    file = batch.folder / "resumen.xlsx"
    batch.run(TABLE=two, WORKBOOK=str(file))
    book = load_workbook(file)
    (sheet,) = book.worksheets
    heading, *rows = sheet.iter_rows(values_only=True)
    assert sheet.title == "Resumen de los casos"
    assert heading == tuple(field["alias"] for field in overview_spec(CATALOGUE).fields)
    assert [row[heading.index("Población que decide")] for row in rows] == [222730, 185290]
    assert [row[heading.index("Separación crítica (m)")] for row in rows] == [0, 789.38]
    first = file.read_bytes()
    batch.run(TABLE=two, WORKBOOK=str(batch.folder / "otra.xlsx"))
    batch.run(TABLE=two, WORKBOOK=str(file))
    assert (batch.folder / "otra.xlsx").read_bytes() == file.read_bytes() != first  # the states


def test_without_openpyxl_it_is_said_before_any_work(
    batch: Batch, two: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from am_delimiter.expediente.files import workbook

    monkeypatch.setattr(workbook, "is_installed", lambda name: False)
    assert "openpyxl" in batch.refused(TABLE=two, WORKBOOK=str(batch.folder / "r.xlsx"))
    assert batch.written() == []


def test_a_cancel_keeps_the_cases_that_are_done(batch: Batch, two: str) -> None:
    batch.run(TABLE=two)
    whole, questions = batch.digests(), batch.feedback.questions
    shutil.rmtree(batch.into)
    told = batch.refused(TABLE=two, feedback=Recorder(cancel_at=questions * 3 // 4))
    assert "1 de 2 casos" in told
    assert batch.written() == ["Aurora.gpkg", "lote.json"]
    assert batch.counts(TABLE=two) == (1, 1, 0)
    assert set(batch.digests()) == set(whole)


def test_the_bar_never_goes_back(batch: Batch, two: str, short: None) -> None:
    for _ in range(2):
        batch.run(TABLE=two, DOCUMENTS=True)
        shown = batch.feedback.progress
        assert shown == sorted(shown)
        assert shown[-1] == 100


def test_nothing_stays_open_and_nothing_is_loaded_but_the_table(batch: Batch, two: str) -> None:
    def open_layers() -> int:
        gc.collect()
        found = gc.get_objects()
        return sum(isinstance(one, QgsMapLayer) and not sip.isdeleted(one) for one in found)

    project, context = QgsProject(), QgsProcessingContext()
    context.setProject(project)
    before = open_layers()
    batch.run(TABLE=two, context=context)
    assert context.layersToLoadOnCompletion() == {}
    # what all cases share was opened once, by the batch itself
    shared = ["casos", "comunas_ficticias", *(Path(tile).stem for tile in TILES)]
    left = [one.name() for one in context.temporaryLayerStore().mapLayers().values()]
    assert sorted(left) == sorted(shared)
    del context
    assert open_layers() <= before


def test_a_layer_of_the_project_serves_all_cases(batch: Batch, two: str) -> None:
    project, context = QgsProject(), QgsProcessingContext()
    layer = QgsVectorLayer(COMMUNES, "Comunas", "ogr")
    project.addMapLayer(layer)
    context.setProject(project)
    assert batch.counts(TABLE=two, COMMUNES="Comunas", context=context) == (2, 0, 0)
    assert layer.isValid() and project.mapLayersByName("Comunas") == [layer]


def test_through_qgis_process(qgis_process: Any, batch: Batch) -> None:
    """One of three fails: the others are there, the run ends well and the number says it."""
    table = batch.table(
        {"caso": "a", "CANDIDATE": "99101,99102"},
        {"caso": "b", "CANDIDATE": "05101"},
        {"caso": "c", "CANDIDATE": "99101,99103"},
    )
    inputs = {"TABLE": table, "COMMUNES": COMMUNES, "BUILTUP": TILES, **SHARED}
    inputs.update(DOCUMENTS=False, OUTPUT_FOLDER=str(batch.into))
    inputs.update(OVERVIEW=str(batch.folder / "resumen.gpkg"))
    text = json.dumps({"inputs": inputs})
    done = qgis_process("run", "am_delimiter:batch", "-", text=text)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert (results["DONE"], results["SKIPPED"], results["FAILED"]) == (2, 0, 1)
    assert "«b»: La candidata nombra comunas" in results["LINES"]
    assert batch.written() == ["a.gpkg", "c.gpkg", "lote.json"]
    overview = QgsVectorLayer(str(batch.folder / "resumen.gpkg"), "resumen", "ogr")
    assert [one["state"] for one in overview.getFeatures()] == ["hecho", "falló", "hecho"]
