"""``am_delimiter:odfromcensus2024`` as QGIS runs it: files, summary, sentences, cancel."""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException
from sample_case import ROOT, Recorder

sys.path.insert(0, str(ROOT / "tests" / "unit"))
import census_world as world

ROWS = world.persons(20_000)


def count(
    persons: Path, folder: Path, feedback: Recorder | None = None, **values: Any
) -> dict[str, Any]:
    from qgis import processing

    parameters = {
        "PERSONS": str(persons),
        "OUTPUT": str(folder / "viajes ñ.csv"),
        "SUMMARY": str(folder / "resumen.json"),
        **values,
    }
    parameters = {name: value for name, value in parameters.items() if value is not None}
    return processing.run(
        "am_delimiter:odfromcensus2024", parameters, feedback=feedback or Recorder()
    )


def flows(file: str | Path) -> dict[tuple[str, str], int]:
    with Path(file).open(encoding="utf-8", newline="") as stream:
        rows = csv.DictReader(stream)
        return {(r["cut_origen"], r["cut_destino"]): int(r["trabajadores"]) for r in rows}


@pytest.fixture
def persons(tmp_path: Path) -> Path:
    folder = tmp_path / "Región de Ñuble [1]"
    folder.mkdir()
    return world.write_csv(folder / "personas censo.csv", ROWS)


@pytest.fixture
def results(tmp_path: Path) -> Path:
    folder = tmp_path / "salida"
    folder.mkdir()
    return folder


def test_matrix_and_summary(provider: Any, persons: Path, results: Path) -> None:
    feedback = Recorder()
    found = count(persons, results, feedback)
    expected = world.plain_count(ROWS)
    assert flows(found["OUTPUT"]) == dict(expected)
    assert found["WORKERS"] == sum(expected.values())
    assert found["PAIRS"] == len(expected)
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == pytest.approx(100)
    assert sorted(p.name for p in results.iterdir()) == ["resumen.json", "viajes ñ.csv"]
    told = json.loads(Path(found["SUMMARY"]).read_text(encoding="utf-8"))
    assert told["rows"]["read"] == len(ROWS)
    assert told["flows"]["workers"] == sum(expected.values())
    assert all(check["closes"] for check in told["checks"])
    (source,) = told["inputs"]
    assert source["sha256"] == hashlib.sha256(persons.read_bytes()).hexdigest()
    assert told["versions"]["am_delimiter"]
    assert told["reading"]["engine"].startswith("duckdb ")
    assert any("no residen en una comuna conocida" in note for note in told["notes"])
    assert any("códigos comunales antiguos" in text for text in feedback.warnings)


def test_without_summary_a_region_and_chosen_fields(
    provider: Any, persons: Path, results: Path
) -> None:
    values = {"REGION": "5", "RESIDENCE_FIELD": "COMUNA", "WORK_FIELD": "p44_lug_trab_esp"}
    found = count(persons, results, SUMMARY=None, MEMORY_LIMIT=256, **values)
    assert flows(found["OUTPUT"]) == dict(world.plain_count(ROWS, "05"))
    assert [p.name for p in results.iterdir()] == ["viajes ñ.csv"]


def test_a_folder_of_parquet_parts(provider: Any, tmp_path: Path, results: Path) -> None:
    folder = tmp_path / "partes"
    folder.mkdir()
    world.write_parquet(folder / "a.parquet", ROWS[:9000])
    world.write_parquet(folder / "b.parquet", ROWS[9000:])
    found = count(folder, results)
    assert flows(found["OUTPUT"]) == dict(world.plain_count(ROWS))
    told = json.loads(Path(found["SUMMARY"]).read_text(encoding="utf-8"))
    assert [source["name"] for source in told["inputs"]] == ["a.parquet", "b.parquet"]
    assert all(len(source["sha256"]) == 64 for source in told["inputs"])


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"WORK_FIELD": "trabajo"}, "le faltan los campos trabajo"),
        ({"REGION": "12"}, "no tiene comunas de la región 12"),
        ({"PERSONS": "/no/hay/personas.csv"}, "no existe"),
        ({"OUTPUT": "/no/hay/viajes.csv"}, "No se puede escribir"),
        ({"SUMMARY": "/no/hay/resumen.json"}, "No se puede escribir"),
    ],
)
def test_wrong_input_is_a_sentence(
    provider: Any, persons: Path, results: Path, values: dict[str, str], said: str
) -> None:
    with pytest.raises(QgsProcessingException, match=said):
        count(persons, results, **values)
    assert list(results.iterdir()) == []


@pytest.mark.parametrize("question", [1, 2, None])
def test_cancel_leaves_nothing_behind(
    provider: Any, persons: Path, results: Path, question: int | None
) -> None:
    stop = Recorder(cancel_at=question) if question else _AfterReading()
    with pytest.raises(QgsProcessingException, match="Cancelado"):
        count(persons, results, stop)
    assert list(results.iterdir()) == []


class _AfterReading(Recorder):
    """Cancels once the table is read and its hash is being taken."""

    def isCanceled(self) -> bool:
        return any("hash" in text for text in self.infos)


def test_cancel_keeps_the_former_files(provider: Any, persons: Path, results: Path) -> None:
    found = count(persons, results)
    before = [Path(found[name]).read_bytes() for name in ("OUTPUT", "SUMMARY")]
    with pytest.raises(QgsProcessingException):
        count(persons, results, _AfterReading())
    assert [Path(found[name]).read_bytes() for name in ("OUTPUT", "SUMMARY")] == before
    assert len(list(results.iterdir())) == 2


# -- the packaged plugin -----------------------------------------------------------------------


def ask(persons: Path, results: Path, **values: Any) -> str:
    inputs = {
        "PERSONS": str(persons),
        "OUTPUT": str(results / "od.csv"),
        "SUMMARY": str(results / "od.json"),
        **values,
    }
    return json.dumps({"inputs": inputs})


@pytest.mark.parametrize("hide", [(), ("duckdb",)])
def test_through_qgis_process(
    qgis_process: Any, persons: Path, results: Path, hide: tuple[str, ...]
) -> None:
    text = ask(persons, results)
    done = qgis_process("run", "am_delimiter:odfromcensus2024", "-", text=text, hide=hide)
    assert done.returncode == 0, done.stderr
    assert flows(results / "od.csv") == dict(world.plain_count(ROWS))
    assert json.loads(done.stdout)["results"]["WORKERS"] == sum(world.plain_count(ROWS).values())
    told = json.loads((results / "od.json").read_text(encoding="utf-8"))
    assert told["reading"]["engine"].split()[0] == ("Python" if hide else "duckdb")


def test_a_folder_through_qgis_process(qgis_process: Any, tmp_path: Path, results: Path) -> None:
    """qgis_process checks the values as the dialog does: a folder must pass."""
    folder = tmp_path / "partes del censo"
    folder.mkdir()
    world.write_parquet(folder / "a.parquet", ROWS[:500])
    text = ask(folder, results)
    done = qgis_process("run", "am_delimiter:odfromcensus2024", "-", text=text)
    assert done.returncode == 0, done.stderr
    assert flows(results / "od.csv") == dict(world.plain_count(ROWS[:500]))


def test_parquet_without_duckdb_says_how_to_get_it(
    qgis_process: Any, tmp_path: Path, results: Path
) -> None:
    file = world.write_parquet(tmp_path / "personas.parquet", ROWS[:500])
    text = ask(file, results)
    done = qgis_process("run", "am_delimiter:odfromcensus2024", "-", text=text, hide=("duckdb",))
    assert done.returncode != 0
    assert "python -m pip install duckdb" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert list(results.iterdir()) == []
