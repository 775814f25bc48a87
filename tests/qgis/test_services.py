"""Services, instruments and hand decisions through Processing and the real ``qgis_process``."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import geopandas
import pytest
from page_texts import page_texts
from qgis.core import QgsProcessingException, QgsProject, QgsVectorLayer
from sample_case import COMMUNES, SAMPLE, TILES
from shapely.geometry import LineString, box

SERVICES = str(SAMPLE / "servicios_ficticios.csv")
WHY = "Olvidada por el ráster: comparte el relleno;\nacta del alcalde Nº 7"


@pytest.fixture
def centres() -> dict[str, Any]:
    table = geopandas.read_file(SAMPLE / "comunas_ficticias.gpkg", layer="comunas")
    code = next(name for name in table.columns if name.upper().startswith("CUT_COM"))
    return {
        "crs": table.crs,
        **dict(zip(table[code].astype(str).str.zfill(5), table.representative_point())),
    }


@pytest.fixture
def given(tmp_path: Path, centres: dict[str, Any]) -> dict[str, Any]:
    """A network from 99101 to 99102, a facility in 99105 with its list, an area around 99101."""
    road = LineString([centres["99101"], centres["99102"]])
    network = {"nombre": ["Troncal eléctrica"], "categoria": ["Energía"], "fuente": ["CNE"]}
    _write(tmp_path, "red", network, [road], centres["crs"])
    x, y = centres["99101"].x, centres["99101"].y
    _write(tmp_path, "área", {"nombre": ["Parque"]}, [box(x - 1, y - 1, x + 1, y + 1)], 32719)
    point = geopandas.GeoSeries([centres["99105"]], crs=centres["crs"]).to_crs(4326)[0]
    facilities = tmp_path / "aeropuertos.csv"
    facilities.write_text(
        f"nombre;comunas_servidas;fuente;fecha;x;y\n"
        f"Aeródromo Ñandú;99105 99101;DGAC;2025-01-31;{point.x};{point.y}\n",
        encoding="utf-8",
    )
    plans = tmp_path / "instrumentos.csv"
    plans.write_bytes(
        "tipo;nombre;comunas;etapa;actores;fuente;fecha\n"
        "PRI;Plan intercomunal Aurora;99101,99102,99105;vigente;Seremi Ñ;D.O.;31-01-2020\n"
        "Mesa;Mesa del estero;99103;en estudio;Municipios;;\n".encode("cp1252")
    )
    uri = facilities.as_uri()
    return {
        "SERVICES": SERVICES,
        "SERVICE_LAYERS": [
            f"{tmp_path / 'red.gpkg'}|layername=red",
            f"delimitedtext://{uri}?delimiter=;&xField=x&yField=y&crs=EPSG:4326",
        ],
        "SERVICE_CATEGORY": "Aeropuertos",
        "INSTRUMENTS": str(plans),
    }


def _write(folder: Path, name: str, fields: dict[str, Any], shapes: list[Any], crs: Any) -> None:
    frame = geopandas.GeoDataFrame(fields, geometry=shapes, crs=crs)
    frame.to_file(folder / f"{name}.gpkg", layer=name)


def rows(file: str, table: str) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f'SELECT * FROM "{table}"')]


def criterion(summary: dict[str, Any], name: str) -> dict[str, Any]:
    return next(c for c in summary["candidates"][0]["criteria"] if c["id"] == name)


def test_everything_at_once_through_qgis_process(
    qgis_process: Any, tmp_path: Path, given: dict[str, Any]
) -> None:
    inputs = {
        "COMMUNES": COMMUNES,
        "BUILTUP": TILES,
        "POPULATION": "field",
        "POPULATION_FIELD": "POB_2024",
        "OUTPUT": str(tmp_path / "resultado.gpkg"),
        "SUMMARY": str(tmp_path / "resumen.json"),
        "PDF": str(tmp_path / "expediente.pdf"),
        "PROJECT": str(tmp_path / "proyecto.qgz"),
        **given,
        "INCLUDE": "99103",
        "EXCLUDE": "99105",
        "JUSTIFICATION": f"99103: {WHY}; 99105: Solo una parte está en el continuo",
        "MIN_SHARED": 3,
        "MIN_INSTRUMENTS": 2,
        "SERVICE_RADIUS": 2000,
        "SERVICE_LENGTH": 150,
        "SERVICE_JOIN": 500,
        "SERVICE_SHARE": 20,
        "SERVICE_MARGIN": 100,
    }
    text = json.dumps({"inputs": inputs})
    done = qgis_process("run", "am_delimiter:delimit", "-", text=text)
    assert done.returncode == 0, done.stderr
    verdict = json.loads(done.stdout)["results"]["VERDICT"]
    assert "Incluida a mano: San Telmo (99103). Justificación: Olvidada por el ráster" in verdict
    assert "Excluida a mano: Dos Cerros (99105)" in verdict
    summary = json.loads((tmp_path / "resumen.json").read_text(encoding="utf-8"))
    first = summary["candidates"][0]
    assert first["communes"] == ["99101", "99102", "99103"]
    # every element of the sample serves two of these three, and so does the network
    named = {
        row["element"]
        for row in rows(inputs["OUTPUT"], "services")
        if row["candidates"] == first["id"]
    }
    assert named == {
        "Planta de tratamiento de aguas servidas El Estero",
        "Captación y aducción Río Aurora",
        "Recorridos 1 a 14 de buses urbanos",
        "Avenida Intercomunal Aurora-Alba",
        "Puente San Telmo",
        "Relleno sanitario Las Lomas",
        "Hospital de Puerto Aurora",
        "Liceo técnico de Villa Alba",
        "Cuerpo de Bomberos Aurora-Alba",
        "Terminal agropecuario de Los Boldos",
        "Troncal eléctrica",
    }
    services = criterion(summary, "services")
    assert (services["value"], services["threshold"], services["verdict"]) == (11, 3, "cumple")
    assert "parámetro fijado por quien usa el programa" in services["source"]
    policy = criterion(summary, "joint_policy")
    assert (policy["value"], policy["threshold"], policy["verdict"]) == (1, 2, "no cumple")
    airport = next(r for r in rows(inputs["OUTPUT"], "services") if "Ñandú" in r["element"])
    assert (airport["category"], airport["communes"], airport["date"]) == (
        "Puertos y aeropuertos",
        "99101, 99105",
        "2025-01-31",
    )
    instruments = rows(inputs["OUTPUT"], "instruments")
    assert [(r["kind_id"], r["actors"], r["date"], r["flags"]) for r in instruments] == [
        ("pri", "Seremi Ñ", "2020-01-31", None),
        (None, "Municipios", None, "categoría fuera del catálogo; sin fuente; sin fecha"),
    ]
    decisions = rows(inputs["OUTPUT"], "decisions")
    assert [(r["cut"], r["action"], r["justification"], r["role_before"]) for r in decisions] == [
        ("99103", "incluida", WHY, "fuera"),
        ("99105", "excluida", "Solo una parte está en el continuo", "miembro"),
    ]
    assert [d["justification"] for d in summary["decisions"]] == [
        r["justification"] for r in decisions
    ]
    assert any(WHY in row["text"] for row in rows(inputs["OUTPUT"], "notes"))
    used = {row["parameter"]: row["value"] for row in rows(inputs["OUTPUT"], "parameters")}
    assert {k: used[k] for k in ("min_shared", "service_radius", "service_share", "include")} == {
        "min_shared": "3",
        "service_radius": "2000",
        "service_share": "20",
        "include": "99103",
    }
    kinds = [row["kind"] for row in rows(inputs["OUTPUT"], "sources")]
    assert kinds.count("servicios") == 3
    assert kinds.count("instrumentos") == 1
    lines = rows(inputs["OUTPUT"], "service_lines")
    assert sorted((r["element"], r["drawn"], r["cut"]) for r in lines) == [
        ("Aeródromo Ñandú", "recta a la comuna", "99101"),
        ("Aeródromo Ñandú", "recta a la comuna", "99105"),
        ("Troncal eléctrica", "red", None),
    ]
    _check_pdf(Path(inputs["PDF"]))
    _check_project(Path(inputs["PROJECT"]))


def _check_pdf(file: Path) -> None:
    text = " ".join(page_texts(file))
    for told in (
        "T5 · Infraestructura y servicios compartidos",
        "T5b · Políticas conjuntas e instrumentos de planificación",
        "A4 · Decisiones a mano",
        "acta del alcalde Nº 7",
        "Conjunto modificado a mano, con justificación: incluida San Telmo; excluida Dos Cerros.",
        "Aeródromo Ñandú",
    ):
        assert told in text, told


def _check_project(file: Path) -> None:
    project = QgsProject()
    assert project.read(str(file))
    assert "Servicios compartidos" in project.mapThemeCollection().mapThemes()
    shown = {n.name(): n.itemVisibilityChecked() for n in project.layerTreeRoot().findLayers()}
    assert shown["Infraestructura y servicios compartidos"] is False
    assert shown["Comunas"] is True


def test_the_sample_inventory_by_hand(run: Any) -> None:
    """Of its ten elements only the bridge serves a single commune of the candidate."""
    done = run(SERVICES=SERVICES)
    summary = json.loads(Path(done["SUMMARY"]).read_text(encoding="utf-8"))
    services = criterion(summary, "services")
    assert (services["verdict"], services["value"], services["threshold"]) == (
        "requiere juicio",
        9,
        None,
    )
    assert services["reason"] == (
        "De 10 elementos que sirven a estas comunas, dos o más de ellas comparten 9 "
        "(categorías: 8) y todas comparten 6. No los comparten dos de ellas: Puente San Telmo."
    )
    assert criterion(summary, "joint_policy")["verdict"] == "no evaluable"
    pairs = {(r["cut_a"], r["cut_b"]): r["n_shared"] for r in rows(done["OUTPUT"], "service_pairs")}
    assert pairs["99101", "99102"] == 9
    assert pairs["99101", "99105"] == 6
    assert pairs["99101", "99103"] == 4
    assert pairs["98101", "99105"] == 1
    layer = QgsVectorLayer(f"{done['OUTPUT']}|layername=service_pairs", "p", "ogr")
    assert layer.isSpatial()
    assert layer.fields().field("n_shared").alias() == "Elementos compartidos"
    assert layer.renderer().type() == "RuleRenderer"


def test_without_services_nothing_is_added(sample_result: dict[str, Any]) -> None:
    file = str(sample_result["file"])
    for name in ("services", "service_pairs", "service_lines", "instruments", "decisions"):
        assert rows(file, name) == []
    assert sample_result["summary"]["services"] is None
    assert criterion(sample_result["summary"], "services")["verdict"] == "no evaluable"


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"INCLUDE": "99103"}, "sin justificación: 99103"),
        ({"EXCLUDE": "99105", "JUSTIFICATION": "99101: x"}, "que no se incluyen ni se excluyen"),
        ({"INCLUDE": "05101", "JUSTIFICATION": "x"}, "no están en comunas"),
        ({"SERVICES": str(SAMPLE / "viajes_ficticios.csv")}, "no tiene la columna elemento"),
        ({"SERVICES": "/no/existe.csv"}, "SERVICES"),
        ({"SERVICE_LAYERS": [SERVICES]}, "no se puede leer como servicios"),
        ({"SERVICE_LAYERS": TILES[:1]}, "no se puede leer como servicios"),
    ],
)
def test_wrong_input_is_a_sentence(run: Any, values: dict[str, Any], sentence: str) -> None:
    with pytest.raises(QgsProcessingException) as raised:
        run(**values)
    assert sentence in str(raised.value)
    assert "Traceback" not in str(raised.value)


def test_categories_without_evidence_are_told(run: Any, tmp_path: Path) -> None:
    """Of the sample's inventory, those without an element, and one with none that is shared."""
    from am_delimiter.bridge.stored_result import read_summary
    from am_delimiter.core.catalogue import load_catalogue
    from am_delimiter.expediente.reading.result_file import read_case
    from am_delimiter.expediente.tables.shared_sheet import shared_tables
    from am_delimiter.expediente.workspace.project import load_layers
    from am_delimiter.toolbelt.paths import resource

    known = load_catalogue(resource("catalogue"))
    table = tmp_path / "servicios.csv"
    table.write_text(
        "categoria;elemento;comunas\nSalud;Hospital;99101 99102\nEnergía;Planta;99101\n"
        "Cementerios;Parque;99101 99102\nFerias;Feria;99101 99102\n",
        encoding="utf-8",
    )

    def told(**more: Any) -> tuple[dict[str, str], list[Any]]:
        file = Path(run(SERVICES=str(table), **more)["OUTPUT"])
        case = read_case(load_layers(file, known), read_summary(file), known)
        (found,) = shared_tables(case)
        return {row[0].text: row[1].text for row in found.rows}, rows(str(file), "services")

    found, stored = told()
    none = dict.fromkeys(("Transporte y vialidad", "Transporte público"), "sin antecedentes")
    assert found == {
        "Salud": "Hospital",
        "Cementerios": "Parque",
        "Ferias": "Feria",
        **none,
        "Agua potable y saneamiento": "sin antecedentes",
        "Energía": "ningún elemento sirve a dos o más comunas",
        "Educación": "sin antecedentes",
        "Residuos domiciliarios": "sin antecedentes",
    }
    own, stored = told(SERVICE_CATEGORIES="Cementerios; Cárceles; Salud")
    assert list(own.items()) == [
        ("Cementerios", "Parque"),
        ("Salud", "Hospital"),
        ("Ferias", "Feria"),
        ("Cárceles", "sin antecedentes"),
    ]
    flags = {row["category"]: row["flags"] for row in stored}
    assert "fuera del catálogo" in flags["Ferias"]
    assert "fuera del catálogo" not in flags["Cementerios"]
