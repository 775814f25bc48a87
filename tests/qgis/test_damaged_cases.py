"""A damaged result is answered with a sentence that names file and field, never a traceback."""

from __future__ import annotations

import copy
import json
import math
import random
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException
from sample_case import COMMUNES, ROOT, Recorder

from am_delimiter.bridge.procedure_log import stored_tables
from am_delimiter.bridge.stored_result import (
    check_integrity,
    compared_tables,
    read_result,
    read_stored_case,
    read_summary,
)
from am_delimiter.core.basis import AmDelimiterError, Progress
from am_delimiter.core.catalogue import load_catalogue
from am_delimiter.core.records import ResultRows, read_told, told_of

CATALOGUE = load_catalogue(ROOT / "resources" / "catalogue")
DEEP = "[" * 100_000 + "]" * 100_000
STRANGE: tuple[Any, ...] = (
    *(None, "", "texto", "NaN", -1, 1.5, 10**400, math.nan, math.inf, 1e300, True),
    *([], {}, [None], {"a": None}, [[[]]], "\0", "x" * 5000),
)


@pytest.fixture
def damage(sample_result: dict[str, Any], tmp_path: Path) -> Any:
    """A copy of the result of the sample after some statements; ``value`` is bound where asked."""

    def make(statement: str, *values: Any) -> Path:
        file = tmp_path / "dañado.gpkg"
        shutil.copyfile(sample_result["file"], file)
        connection = sqlite3.connect(file)
        for (name,) in connection.execute(
            "select name from sqlite_master where type = 'trigger'"
        ).fetchall():
            connection.execute(f'drop trigger "{name}"')  # they ask for functions of GDAL
        connection.execute(statement, values)
        connection.commit()
        connection.close()
        return file

    return make


def sentence(algorithm: str, **values: Any) -> str:
    from qgis import processing

    with pytest.raises(QgsProcessingException) as caught:
        processing.run(algorithm, values, feedback=Recorder())
    return str(caught.value)


def expediente(case: Path, folder: Path) -> str:
    who = {"GORE": "Gobierno Regional", "RESPONSIBLE": "Alguien", "PDF": str(folder / "e.pdf")}
    return sentence("am_delimiter:expediente", CASE=str(case), ALLOW_EDITED=True, **who)


SUMMARY = "update 'case' set value = ? where kind = 'resumen'"
PARAMETER = "update 'case' set value = ? where name = 'COMMUNES'"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("{}", "candidates"),
        ("{", "summary"),
        (DEEP, "summary"),
        (None, "resumen"),
        ("[]", "summary"),
    ],
)
def test_a_summary_that_is_none(damage: Any, tmp_path: Path, text: Any, field: str) -> None:
    told = expediente(damage(SUMMARY, text), tmp_path)
    assert "dañado.gpkg" in told and field in told


@pytest.mark.parametrize(
    ("part", "value", "field"),
    [
        ("criteria", None, "candidates[1].criteria"),
        ("criteria", [], "continuity"),
        ("communes", [None], "candidates[1].communes[1]"),
        ("critical_gap_m", "lejos", "candidates[1].critical_gap_m"),
        ("critical_gap_m", math.nan, "candidates[1].critical_gap_m"),
        ("population", {"census_2024": "muchos"}, "candidates[1].population[census_2024]"),
    ],
)
def test_a_part_of_the_summary(
    damage: Any, sample_result: dict[str, Any], tmp_path: Path, part: str, value: Any, field: str
) -> None:
    summary = copy.deepcopy(sample_result["summary"])
    summary["candidates"][0][part] = value
    told = expediente(damage(SUMMARY, json.dumps(summary)), tmp_path)
    assert "dañado.gpkg" in told and field in told


@pytest.mark.parametrize(
    ("value", "field"),
    [
        ("7", "COMMUNES"),
        ('{"layer": 3}', "layer"),
        ('{"layer": {"name": "x"}}', "layer.kind"),
        ('{"layers": [null]}', "layers[1]"),
        ("{", "COMMUNES"),
        (DEEP, "COMMUNES"),
        ('{"value": 1, "file": "x"}', "COMMUNES"),
        (None, "COMMUNES"),
    ],
)
def test_a_parameter_that_is_no_record(damage: Any, tmp_path: Path, value: Any, field: str) -> None:
    case = damage(PARAMETER, value)
    told = sentence("am_delimiter:rerun", CASE=str(case), OUTPUT=str(tmp_path / "r.gpkg"))
    assert "dañado.gpkg" in told and field in told


@pytest.mark.parametrize(
    ("statement", "values", "words"),
    [
        ("update communes set cut = null where cut = '99101'", (), ("communes", "cut")),
        ("update gap_matrix set critical_gap_m = 'lejos'", (), ("gap_matrix", "critical_gap_m")),
        ("update gaps set distance_m = ?", (math.inf,), ("gaps", "distance_m")),
        ("update notes set text = x'00ff'", (), ("notes", "text")),
        ("update continuum set geom = x'4750'", (), ("continuum", "geometry")),
        ("drop table notes", (), ("notes",)),
        ("alter table criteria drop column verdict", (), ("criteria", "verdict")),
    ],
)
def test_a_table_of_the_geopackage(
    damage: Any, tmp_path: Path, statement: str, values: tuple[Any, ...], words: tuple[str, ...]
) -> None:
    told = expediente(damage(statement, *values), tmp_path)
    assert "dañado.gpkg" in told
    assert all(word in told for word in words), told


@pytest.mark.parametrize("document", ["d/" * 4000 + "acta.pdf", "acta\0.pdf", "x" * 300])
def test_a_path_that_no_system_holds_stops_no_list(
    damage: Any, sample_result: dict[str, Any], tmp_path: Path, document: str
) -> None:
    from qgis import processing

    log = "update procedure set document = ?, state = 'hecho', date = '2026-03-01' where fid = 1"
    files = [str(damage(log, document)), str(sample_result["file"])]
    results = processing.run(
        "am_delimiter:status", {"CASES": files, "TODAY": "2026-11-01"}, feedback=Recorder()
    )
    assert results["COUNT"] == 2
    first, second = results["LINES"].splitlines()[1:]
    assert first.startswith("dañado.gpkg: Puerto Aurora") and "resultado.gpkg" in second


def test_a_damaged_case_stops_no_list(
    damage: Any, sample_result: dict[str, Any], tmp_path: Path
) -> None:
    from qgis import processing

    files = [str(damage("update metropolitan_areas set n_communes = 'tres'"))]
    results = processing.run(
        "am_delimiter:status",
        {"CASES": [*files, str(sample_result["file"])]},
        feedback=Recorder(),
    )
    first, second = results["LINES"].splitlines()[1:]
    assert "n_communes" in first and "tres" in first and "dañado.gpkg" in first
    assert "Puerto Aurora" in second


def test_any_value_of_the_summary(sample_result: dict[str, Any]) -> None:
    """Six hundred summaries with one value that is not what was written there."""
    rng, whole = random.Random(916), sample_result["summary"]  # noqa: S311
    read_told(whole)
    for _ in range(600):
        summary = copy.deepcopy(whole)
        place = _some_place(rng, summary)
        _spoil(rng, *place)
        told = answer(read_named, summary)
        assert "dañado.gpkg" in told or not told


def read_named(summary: dict[str, Any]) -> None:
    with told_of(Path("dañado.gpkg")):
        read_told(summary)


def answer(call: Any, *given: Any) -> str:
    """The sentence with which something is refused, "" when it is not."""
    try:
        call(*given)
    except AmDelimiterError as error:
        return str(error)
    return ""


def _some_place(rng: random.Random, data: Any) -> tuple[Any, Any]:
    """A list or map within the data, and the key or position of something in it."""
    inside = data
    while True:
        key = rng.choice(list(inside) if isinstance(inside, dict) else range(len(inside)))
        inner = inside[key]
        if not isinstance(inner, (dict, list)) or not inner or rng.random() < 0.15:
            return inside, key
        inside = inner


def _spoil(rng: random.Random, inside: Any, key: Any) -> None:
    if rng.random() < 0.3:
        del inside[key]
    else:
        inside[key] = rng.choice(STRANGE)


def test_any_cell_of_the_geopackage(damage: Any, sample_result: dict[str, Any]) -> None:
    """Forty files with one cell, column or row that is not as it was written."""
    rng = random.Random(1616)  # noqa: S311
    for _ in range(40):
        file = damage(*_some_damage(rng, sample_result["file"]))
        for call in (case_and_digests, told_summary, typed_rows, for_the_list):
            told = answer(call, file)
            assert "dañado.gpkg" in told or not told


def case_and_digests(file: Path) -> None:
    tables = compared_tables(file, CATALOGUE, Progress())
    check_integrity(file, read_stored_case(file, "0"), tables, CATALOGUE, Progress())


def told_summary(file: Path) -> None:
    with told_of(file):
        read_told(read_summary(file))


def typed_rows(file: Path) -> None:
    with told_of(file):
        ResultRows.check(read_result(file, list(CATALOGUE.layers), Progress()))


def for_the_list(file: Path) -> None:
    stored_tables(file, ("metropolitan_areas", "criteria"), Progress())


def _some_damage(rng: random.Random, file: Path) -> tuple[Any, ...]:
    """A statement that spoils something, and its value."""
    table = rng.choice([name for name in CATALOGUE.layers if name != "procedure"])
    return _damage_of(rng, file, table)


def _damage_of(rng: random.Random, file: Path, table: str) -> tuple[Any, ...]:
    with sqlite3.connect(file) as connection:
        columns = [row[1] for row in connection.execute(f'pragma table_info("{table}")')]
    column = rng.choice(columns[1:])
    value = rng.choice([None, "texto", math.inf, -1, 10**18, b"\0\1\2\3\4\5\6\7\x08", "{", "[[]]"])
    return rng.choice(
        [
            (f'update "{table}" set "{column}" = ?', value),
            (f'update "{table}" set "{column}" = ? where rowid % 2', value),
            (f'alter table "{table}" rename column "{column}" to otra',),
            (f'delete from "{table}" where rowid % 2',),
            (f"delete from gpkg_contents where table_name = '{table}'",),
        ]
    )


# -- whoever takes the layers of a result, or its place --------------------------------------------


def ended(algorithm: str, **values: Any) -> str:
    """The sentence with which a run ends, "" when it ends well; anything else is a fault."""
    from qgis import processing

    told = ""
    try:
        processing.run(algorithm, values, feedback=Recorder())
    except QgsProcessingException as error:
        told = str(error)
    assert "errors executing" not in told  # what QGIS says of a traceback
    return told


def test_layers_of_damaged_results_are_compared_and_diagnosed(
    damage: Any, sample_result: dict[str, Any], tmp_path: Path
) -> None:
    """Twenty files; what is no layer any more is refused in a sentence, by every algorithm."""
    rng = random.Random(2016)  # noqa: S311
    whole = f"{sample_result['file']}|layername=continuum"
    layers = ("communes", "continuum", "patches", "gaps", "metropolitan_areas")
    for number in range(20):
        table = rng.choice(layers)
        file = damage(*_damage_of(rng, sample_result["file"], table))
        layer, out = f"{file}|layername={table}", str(tmp_path / f"c{number}.gpkg")
        ended(
            "am_delimiter:compare", COMPUTED=layer, REFERENCE=whole, COMMUNES=COMMUNES, OUTPUT=out
        )
        report = str(tmp_path / f"d{number}.html")
        given = [layer, f"{file}|layername=communes"]
        assert ended("am_delimiter:diagnose", INPUTS=given, OUTPUT=report) == ""
        assert Path(report).is_file()


def test_a_page_that_is_written_again_lists_damaged_cases_all_the_same(
    damage: Any, sample_result: dict[str, Any], tmp_path: Path
) -> None:
    """With a page that is there, the documents of the cases are looked for before the work."""
    page = tmp_path / "estado.html"
    for statement, value in (
        ("update procedure set document = ? where fid = 1", b"\0\1"),
        ("update 'case' set kind = ? where name = 'format'", "otro"),
        ("update 'case' set path = ? where kind = 'archivo'", "x\0" * 5000),
    ):
        files = [str(damage(statement, value)), str(sample_result["file"])]
        page.write_text("de antes")
        told = ended("am_delimiter:status", CASES=files, REPORT=str(page))
        assert told == "" and "resultado.gpkg" in page.read_text()


def test_a_log_that_cannot_be_kept_is_told_before_the_work(damage: Any, run: Any) -> None:
    file = damage("update procedure set remark = ? where fid = 2", b"\0\1")
    before, feedback = file.read_bytes(), Recorder()
    with pytest.raises(QgsProcessingException, match=r"remark.*BLOB|BLOB.*remark"):
        run(feedback, OUTPUT=str(file))
    assert file.read_bytes() == before
    assert max(feedback.progress, default=0) == 0
