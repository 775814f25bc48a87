"""What a case says is printed as it is said: no expression in it is evaluated, no markup read."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import geopandas
import pypdf
import pytest
from page_texts import page_texts
from qgis.core import QgsExpression, QgsLayoutItemLabel, QgsPrintLayout, QgsProject
from sample_case import SAMPLE, TILES, Recorder

from am_delimiter.expediente.paper.plain_text import apart, label_says, write_label

SECRET = "k4rzz9secreto"  # noqa: S105 - what must not be printed
READS = "[%env('AM_SECRET')%]"
ADDS = "[% 40000 + 8642 %]"
"""48642, a number that the sample does not hold."""


@pytest.fixture(autouse=True)
def secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AM_SECRET", SECRET)


@pytest.fixture
def hostile(tmp_path: Path) -> dict[str, Path]:
    """The sample with expressions and markup in every name and text that it holds."""
    communes = tmp_path / "comunas.gpkg"
    table = geopandas.read_file(SAMPLE / "comunas_ficticias.gpkg", layer="comunas")
    for field in ("REGION", "PROVINCIA", "COMUNA"):
        table[field] = READS + table[field].str[:6] + "<b>" + ADDS
    table.to_file(communes, layer="comunas", driver="GPKG")
    services = tmp_path / "servicios.csv"
    lines = (SAMPLE / "servicios_ficticios.csv").read_text(encoding="utf-8").splitlines()
    told = [re.sub(r"ficticia|ficticio|de ", f"{READS} ", line) for line in lines[1:]]
    services.write_text("\n".join([lines[0], *told]) + "\n", encoding="utf-8")
    return {"communes": communes, "services": services}


def found_in(content: bytes) -> list[bytes]:
    """What an archive or a plain file holds, unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return [part for name in archive.namelist() for part in found_in(archive.read(name))]
    except zipfile.BadZipFile:
        return [content]


def test_every_text_of_a_case_is_printed_and_none_runs(
    provider: Any, hostile: dict[str, Path], tmp_path: Path
) -> None:
    from qgis import processing

    log = tmp_path / "tramitación.csv"
    log.write_text(
        "paso,estado,fecha,responsable,numero,documento,observacion\n"
        f"solicitud,hecho,2026-05-04,{READS} A,{READS} B,{READS}.pdf,{ADDS} C\n",
        encoding="utf-8",
    )
    story = tmp_path / "texto.md"
    story.write_text(f"# Por qué {READS}\n\nPorque {ADDS} <b>sí</b>.\n", encoding="utf-8")
    delimited = {
        "COMMUNES": f"{hostile['communes']}|layername=comunas",
        "BUILTUP": TILES,
        "POPULATION": "field",
        "POPULATION_FIELD": "POB_2024",
        "TRAVEL": str(SAMPLE / "viajes_ficticios.csv"),
        "TRAVEL_SOURCE": f"Encuesta {READS}",
        "SERVICES": str(hostile["services"]),
        "INSTRUMENTS": str(_instruments(tmp_path)),
        "PDF": str(tmp_path / "borrador.pdf"),
        "PROJECT": str(tmp_path / "borrador.qgz"),
        "OUTPUT": str(tmp_path / "caso.gpkg"),
        "SUMMARY": str(tmp_path / "caso.json"),
    }
    recorder = Recorder()
    processing.run("am_delimiter:delimit", delimited, feedback=recorder)
    values = {
        "CASE": delimited["OUTPUT"],
        "GORE": f"GORE {READS}",
        "RESPONSIBLE": f"Ana {READS}, jefa {ADDS}",
        "VERSION": ADDS,
        "DATE": "2027-02-03",
        "REVIEW": f"Res. {READS}",
        "NARRATIVE": str(story),
        "PROCEDURE": str(log),
        "PDF": str(tmp_path / "expediente.pdf"),
        "PROJECT": str(tmp_path / "expediente.qgz"),
        "FOLDER": str(tmp_path / "partes"),
    }
    processing.run("am_delimiter:expediente", values, feedback=recorder)
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert {file.suffix for file in files} >= {".pdf", ".qgz", ".xlsx", ".json", ".png", ".gpkg"}
    assert not [file for file in files if SECRET in file.name or "48642" in file.name]
    for file in files:
        for part in found_in(file.read_bytes()):
            assert SECRET.encode() not in part, file
    for name in ("borrador.pdf", "expediente.pdf"):
        text = "".join(page_texts(tmp_path / name)).replace(" ", "")
        assert SECRET not in text
        assert "48642" not in text.replace(".", "")
        assert "[%env('AM_SECRET')%]Puerto<b>[%40000+8642%]" in text
        assert f"Encuesta{READS}" in text
    for told in ("GORE", "Ana", "Res.", "Porqué", "Plan"):
        assert f"{told}{READS}" in text, told
    outlines = str(pypdf.PdfReader(tmp_path / "expediente.pdf").outline)
    assert SECRET not in outlines
    assert not [line for line in recorder.infos + recorder.warnings if SECRET in line]


def _instruments(folder: Path) -> Path:
    file = folder / "instrumentos.csv"
    file.write_text(
        "nombre,comunas,etapa\n"
        f"Plan {READS},99101;99102,vigente {ADDS}\n"
        '"Plan \' or env(\'AM_SECRET\')","99101;99102",vigente\n',
        encoding="utf-8",
    )
    return file


def test_a_label_says_what_was_written() -> None:
    layout = QgsPrintLayout(QgsProject.instance())
    for text in (READS, ADDS, "a [% b", "%] c", "[%[%1+1%]%]", "[%'x'%][%'y'%]", "@project_path"):
        label = QgsLayoutItemLabel(layout)
        write_label(label, text)
        assert label_says(label) == text


def test_what_a_legend_says_holds_no_expression() -> None:
    for text in (READS, ADDS, "[%[%1+1%]%]"):
        once = QgsExpression.replaceExpressionText(apart(text), None)
        assert QgsExpression.replaceExpressionText(once, None) == apart(text)
