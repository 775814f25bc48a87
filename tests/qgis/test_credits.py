"""Sources on every sheet, numbers as Chile writes them, small print inside its box."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from page_texts import page_texts
from qgis.core import (
    QgsAbstractMetadataBase,
    QgsLayerMetadata,
    QgsLayoutItemLabel,
    QgsProject,
    QgsVectorLayer,
)
from sample_case import SAMPLE, TILES, Recorder

sys.path.insert(0, str(Path(__file__).parents[1]))

from chilean_text import faults_of

from am_delimiter.expediente.paper.measure import text_height

SHEETS = ("L1", "L2", "L3", "L4", "L5", "L6", "L7", "L9", "L10")
WHO = {"GORE": "Gobierno Regional de prueba", "RESPONSIBLE": "Ana Rojas", "DATE": "2026-11-20"}
LEAST_POINTS = 5.0
"""Small print of smaller letters is not read on paper."""
PRINT = ("fuentes", "parametros", "sistema", "difrol", "autor")
LONG = "Instituto Nacional de Estadísticas y Cartografía de la Región del Biobío"


def run(name: str, **values: Any) -> dict[str, Any]:
    from qgis import processing

    return processing.run(f"am_delimiter:{name}", values, feedback=Recorder())


def described(file: Path) -> str:
    """A copy of the communes of the sample with metadata as QGIS saves them."""
    shutil.copy(SAMPLE / "comunas_ficticias.gpkg", file)
    layer = QgsVectorLayer(f"{file}|layername=comunas", "comunas", "ogr")
    metadata = QgsLayerMetadata()
    metadata.setTitle("Comunas de prueba")
    metadata.setLicenses(["CC BY-SA 4.0"])
    contact = QgsAbstractMetadataBase.Contact("Ana")
    contact.organization = "Oficina de prueba"
    contact.role = "owner"
    metadata.addContact(contact)
    layer.setMetadata(metadata)
    _, saved = layer.saveDefaultMetadata()
    assert saved
    return layer.source()


@pytest.fixture(scope="module")
def made(provider: Any, tmp_path_factory: Any) -> dict[str, Any]:
    """The sample with everything, and its expediente with something said about its tiles."""
    folder = tmp_path_factory.mktemp("créditos")
    case, pdf, project = (folder / name for name in ("caso.gpkg", "caso.pdf", "caso.qgz"))
    run(
        "delimit",
        COMMUNES=described(folder / "comunas.gpkg"),
        BUILTUP=TILES,
        POPULATION="field",
        POPULATION_FIELD="POB_2024",
        TRAVEL=str(SAMPLE / "viajes_ficticios.csv"),
        SERVICES=str(SAMPLE / "servicios_ficticios.csv"),
        PROVENANCE="viajes_ficticios.csv; Otra oficina; Encuesta; 2023",
        OUTPUT=str(case),
    )
    tiles = "\n".join(
        f"{Path(tile).name}; {LONG}; Mapa {n} de lo construido; 2020; ODbL 1.0"
        for n, tile in enumerate(TILES, 1)
    )
    said = f"{tiles}\nviajes_ficticios.csv; Una oficina; Encuesta de viajes; 2024; CC0 1.0"
    run("expediente", CASE=str(case), PDF=str(pdf), PROJECT=str(project), PROVENANCE=said, **WHO)
    return {"case": case, "project": project, "pages": page_texts(pdf)}


def sheet(made: dict[str, Any], key: str) -> str:
    return next(text for text in made["pages"] if f"Lámina {key} " in text)


def test_the_case_keeps_what_its_files_and_its_user_say(made: dict[str, Any]) -> None:
    query = "select institution, title, year, licence, known_by from sources where kind = ?"
    with closing(sqlite3.connect(made["case"])) as base:
        (communes,), (travel,) = (
            base.execute(query, (k,)).fetchall() for k in ("comunas", "viajes")
        )
        tiles = base.execute(query, ("construido",)).fetchall()
    assert communes == (
        *("Oficina de prueba", "Comunas de prueba", "", "CC BY-SA 4.0", "metadatos del archivo"),
    )
    assert travel == ("Otra oficina", "Encuesta", "2023", "", "declarada por quien hizo el caso")
    assert tiles == [("", "", "", "", "")] * 2  # of a made-up region: nobody's product


@pytest.mark.parametrize("key", SHEETS)
def test_every_sheet_credits_what_it_rests_on(made: dict[str, Any], key: str) -> None:
    text = sheet(made, key)
    assert "Oficina de prueba: Comunas de prueba. CC BY-SA 4.0." in text
    built = key in ("L3", "L4", "L9", "L10")
    assert (f"Construido · {LONG}: Mapa 1 de lo construido, 2020. ODbL 1.0." in text) == built
    assert ("Viajes · Una oficina: Encuesta de viajes, 2024. CC0 1.0." in text) == (key == "L7")
    assert "comunas.gpkg" not in text


def test_the_small_print_stays_in_its_box(made: dict[str, Any]) -> None:
    """Measured in the project, where an office goes on with it."""
    project = QgsProject()
    assert project.read(str(made["project"]))
    looked = 0
    for layout in project.layoutManager().printLayouts():
        for item in layout.items():
            page, _, name = item.id().rpartition(".") if hasattr(item, "id") else ("", "", "")
            if not isinstance(item, QgsLayoutItemLabel) or page not in SHEETS or name not in PRINT:
                continue
            looked += 1
            letters, box = item.textFormat(), item.sizeWithUnits()
            assert letters.size() >= LEAST_POINTS, item.id()
            assert text_height(item.currentText(), letters, box.width()) <= box.height() + 0.3
    project.clear()
    assert looked == len(PRINT) * len(SHEETS)


def test_the_checklist_names_what_is_not_declared(made: dict[str, Any]) -> None:
    text = next(page for page in made["pages"] if "Lista de cotejo" in page and "listos" in page)
    assert "servicios_ficticios.csv" in text
    assert "viajes_ficticios.csv" not in text
    assert ".tif" not in text


def test_the_whole_document_writes_numbers_as_chile_does(made: dict[str, Any]) -> None:
    found = {n: faults for n, text in enumerate(made["pages"], 1) if (faults := faults_of(text))}
    assert found == {}
    # and the reader reads: the figures of the sample are there
    assert "272.030" in " ".join(made["pages"])


REAL = {
    "serena": {
        "COMMUNES": "comunas_chile_345_INE2017_simplif.gpkg",
        "BUILTUP": ["limite_urbano_censal_INE2017_simplif.gpkg"],
        "REGION": "04",
    },
    "concepcion": {
        "COMMUNES": "comunas_INE2017_regiones.gpkg|layername=R08",
        "BUILTUP": ["blockcover2017_concepcion_54009_100.tif"],
        "POPULATION_LAYERS": ["manzanas_censo2024.gpkg|layername=manzanas_concepcion"],
        "REGION": "08",
    },
}
INE = "Instituto Nacional de Estadísticas (INE)"
CREDITED = {
    "serena": {
        "L3": f"Comunas y construido · {INE}: Cartografía del Censo 2017, 2017. Sin licencia",
        "L5": f"Población · {INE}: Censo de Población y Vivienda 2024: población por comuna, 2024.",
    },
    "concepcion": {
        "L3": "Construido · fuente sin declarar (archivo blockcover2017_concepcion_54009_100.tif); "
        "el archivo dice: «m2 of INE 2017 census block per 100 m cell",
        "L5b": f"Población localizada · {INE}: Cartografía del Censo 2024, 2024. CC BY-SA 4.0.",
    },
}


@pytest.mark.parametrize("name", sorted(REAL))
def test_real_cases(provider: Any, real_data: Path, tmp_path: Path, name: str) -> None:
    def here(value: Any) -> Any:
        if isinstance(value, list):
            return [here(one) for one in value]
        return value if value.isdigit() else str(real_data / value)

    case, pdf = tmp_path / "caso.gpkg", tmp_path / "caso.pdf"
    run("delimit", **{key: here(value) for key, value in REAL[name].items()}, OUTPUT=str(case))
    run("expediente", CASE=str(case), PDF=str(pdf), **WHO)
    pages = page_texts(pdf)
    assert {n: faults for n, text in enumerate(pages, 1) if (faults := faults_of(text))} == {}
    for key, credit in CREDITED[name].items():
        assert credit in sheet({"pages": pages}, key)
