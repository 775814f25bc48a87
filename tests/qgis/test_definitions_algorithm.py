"""``am_delimiter:definitions`` as QGIS runs it: on the sample, in the document, given nonsense.

The results of the other studies are made by hand, by the fields that those studies have.
"""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import geopandas
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer
from sample_case import ROOT, Recorder, case_with_all
from shapely.geometry import box

from am_delimiter.core.catalogue import load_catalogue
from am_delimiter.core.definitions import definition_specs

SPECS = definition_specs(load_catalogue(ROOT / "resources" / "catalogue"))
CENTRE = {"99101": ("Aurora", 0.9, 1), "99102": ("Aurora", 0.8, 1), "99105": ("Aurora", 0.3, 2)}
AREA = {
    "99101": ("city", "ciudad", None),
    "99102": ("city", "ciudad", None),
    "99103": ("commuting", "zona de conmutación", 0.31),
    "99105": ("commuting", "zona de conmutación", 0.22),
}


def define(file: Path, feedback: Recorder | None = None, **values: Any) -> dict[str, Any]:
    from qgis import processing

    given = {"OUTPUT": str(file), **values}
    return dict(processing.run("am_delimiter:definitions", given, feedback=feedback or Recorder()))


def rows(file: Path, table: str) -> list[dict[str, Any]]:
    with sqlite3.connect(file) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"select * from {table}")]


def by_cut(file: Path) -> dict[str, dict[str, Any]]:
    return {row["cut"]: row for row in rows(file, "definition_communes")}


def sets_of(file: Path) -> dict[str, dict[str, Any]]:
    return {row["definition"]: row for row in rows(file, "definition_sets")}


@pytest.fixture(scope="module")
def given(provider: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A case and four definitions of it, in a folder of their own."""
    folder = tmp_path_factory.mktemp("definiciones dadas ñ")
    case = case_with_all(folder)
    communes = geopandas.read_file(case, layer="communes")[["cut", "name", "region", "geometry"]]
    nobody, nowhere = (None, 0.0, 3), ("none", "ninguno", 0.01)
    centres = communes.assign(
        **{
            name: [CENTRE.get(cut, nobody)[place] for cut in communes["cut"]]
            for place, name in enumerate(("centre", "centre_share", "level1"))
        }
    )
    areas = communes.assign(
        area=["A1" if cut in AREA else None for cut in communes["cut"]],
        area_name=["Puerto Aurora" if cut in AREA else None for cut in communes["cut"]],
        **{
            name: [AREA.get(cut, nowhere)[place] for cut in communes["cut"]]
            for place, name in enumerate(("role", "role_name", "commuting_share"))
        },
    )
    files = {name: folder / f"{name}.gpkg" for name in ("degurba", "functional", "luc")}
    centres.to_file(files["degurba"], layer="degurba_communes")
    areas.to_crs(4674).to_file(files["functional"], layer="functional_communes")
    built = geopandas.read_file(case, layer="continuum")
    limit = geopandas.GeoDataFrame({"URBANO": ["AURORA"]}, geometry=built[:1].geometry.values)
    limit.set_crs(built.crs).to_file(files["luc"], layer="limite")
    table = folder / "areas_minvu.csv"
    table.write_text("CUT;AREA_FUNCIONAL\n99101;Aurora\n99102;Aurora\n99105;Aurora\n", "utf-8")
    return {
        "CASE": str(case),
        "DEGURBA": str(files["degurba"]),
        "FUNCTIONAL_AREA": str(files["functional"]),
        "LUC": str(files["luc"]),
        "MINVU": str(table),
    }


@pytest.fixture(scope="module")
def comparison(given: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("comparación de definiciones ñ") / "definiciones ñ.gpkg"
    before = {path: path.read_bytes() for path in Path(given["CASE"]).parent.iterdir()}
    feedback = Recorder()
    made = define(file, feedback, **given)
    assert made["OUTPUT"] == str(file)
    assert made["COUNTED"] == 5
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == pytest.approx(100)
    assert feedback.warnings == [
        f"{name}: su área sigue en otra región: Quebrada Honda."
        for name in ("Continuo legal del caso", "Límite urbano censal (LUC)")
    ]
    assert {path.name for path in file.parent.iterdir()} == {file.name}
    assert {path: path.read_bytes() for path in before} == before
    assert set(Path(given["CASE"]).parent.iterdir()) == set(before)
    assert made["FINDINGS"].splitlines() == [
        "Las 3 comunas de la candidata están también en el continuo legal, el área funcional, el "
        "límite urbano censal y el área funcional del MINVU.",
        "El continuo legal agrega Quebrada Honda.",
        "El área funcional agrega San Telmo.",
        "El límite urbano censal agrega Quebrada Honda.",
        "En el centro urbano: falta Dos Cerros.",
    ]
    return file


def test_each_definition_is_a_column(comparison: Path, given: dict[str, str]) -> None:
    found = by_cut(comparison)
    stored = {row["cut"]: row for row in rows(Path(given["CASE"]), "communes")}
    assert set(found) == set(stored)  # those of the region, and one that the continuum goes on in
    assert [found["99105"][id_] for id_ in ("continuum", "degurba", "functional", "luc")] == [
        "dentro",
        "fuera",
        "dentro",
        "dentro",
    ]
    assert (found["99105"]["agree"], found["99105"]["told"], found["99105"]["own"]) == (4, 5, 1)
    assert {row["ccu"] for row in found.values()} == {None}
    for cut in ("99101", "99102", "99105", "99106"):
        assert found[cut]["continuum_share"] == stored[cut]["candidate_share"]
    assert found["99106"]["continuum"] == "fuera"
    assert found["98101"]["minvu"] == "no evaluable"
    assert found["98101"]["remarks"] == (
        "Área funcional MINVU: la lista no tiene nada de su región"
    )


def test_the_land_in_the_limit_is_that_of_an_overlay(
    comparison: Path, given: dict[str, str]
) -> None:
    """Of every commune, with geopandas: all patches, cut by the commune and by the limit."""
    case = given["CASE"]
    built = geopandas.read_file(case, layer="patches").union_all()
    limit = geopandas.read_file(given["LUC"]).union_all()
    found = by_cut(comparison)
    for one in geopandas.read_file(case, layer="communes").itertuples():
        land = built.intersection(one.geometry)
        share = land.intersection(limit).area / land.area
        assert found[one.cut]["luc_share"] == pytest.approx(share, abs=1e-6)


def test_sets_say_what_they_add_and_lack(comparison: Path, given: dict[str, str]) -> None:
    sets = sets_of(comparison)
    people = {row["cut"]: row["population"] for row in rows(Path(given["CASE"]), "communes")}
    own = [people[cut] for cut in ("99101", "99102", "99105")]
    assert list(sets) == ["candidate", "continuum", "degurba", "functional", "luc", "minvu"]
    assert sets["candidate"]["population"] == sum(own)
    area = sets["functional"]
    assert (area["unit"], area["added"], area["lacking"]) == ("Puerto Aurora", "99103", None)
    assert area["jaccard"] == pytest.approx(3 / 4)
    shared = sum(own) / (sum(own) + people["99103"])
    assert area["population_jaccard"] == pytest.approx(shared, abs=1e-6)
    centre = sets["degurba"]
    held = sum(people[cut] * CENTRE[cut][1] for cut in CENTRE) / sum(own)
    assert (centre["lacking_names"], centre["held"]) == (
        "Dos Cerros",
        pytest.approx(held, abs=1e-6),
    )
    assert centre["census_2017"] is None  # invented communes have no census


def test_layers_fields_aliases_styles_and_metadata(comparison: Path) -> None:
    styles = {r["f_table_name"]: r["useAsDefault"] for r in rows(comparison, "layer_styles")}
    assert styles == dict.fromkeys(SPECS, 1)
    for spec in SPECS.values():
        layer = QgsVectorLayer(f"{comparison}|layername={spec.id}", spec.id, "ogr")
        assert layer.isValid(), spec.id
        fields = [field for field in layer.fields() if field.name() != "fid"]
        assert [(f.name(), f.alias()) for f in fields] == [
            (field["name"], field["alias"]) for field in spec.fields
        ]
        assert (layer.metadata().title(), layer.metadata().language()) == (spec.title, "es")


def test_every_commune_has_a_symbol_and_a_label(comparison: Path) -> None:
    from qgis.core import QgsExpression, QgsExpressionContext, QgsRenderContext

    layer = QgsVectorLayer(f"{comparison}|layername=definition_communes", "d", "ogr")
    layer.loadDefaultStyle()
    renderer, context = layer.renderer().clone(), QgsRenderContext()
    context.expressionContext().setFields(layer.fields())
    renderer.startRender(context, layer.fields())
    label = QgsExpression(layer.labeling().settings().fieldName)
    told = {}
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        symbols = renderer.symbolsForFeature(feature, context)
        assert len(symbols) == 1 + bool(feature["own"])
        here = QgsExpressionContext()
        here.setFeature(feature)
        told[feature["cut"]] = label.evaluate(here)
    renderer.stopRender(context)
    assert told["99105"] == "Dos Cerros\n4 de 5"


def test_record_of_the_run(comparison: Path, given: dict[str, str]) -> None:
    import hashlib

    sources = rows(comparison, "sources")
    assert [row["kind"] for row in sources] == [*["calculado"] * 3, *["referencia"] * 2]
    paths = [given[name] for name in ("CASE", "DEGURBA", "FUNCTIONAL_AREA", "LUC", "MINVU")]
    assert [row["sha256"] for row in sources] == [
        hashlib.sha256(Path(path).read_bytes()).hexdigest() for path in paths
    ]
    assert "am_delimiter" in {row["name"] for row in rows(comparison, "versions")}
    assert [row["parameter"] for row in rows(comparison, "parameters")] == [
        "candidate",
        "polygon_share",
        "polygon_join",
    ]


def test_the_same_again_is_the_same(
    comparison: Path, given: dict[str, str], tmp_path: Path
) -> None:
    define(tmp_path / "otra.gpkg", **given)
    for table in ("definition_communes", "definition_sets", "parameters", "notes"):
        assert rows(tmp_path / "otra.gpkg", table) == rows(comparison, table)


def test_a_definition_of_another_place_is_told(given: dict[str, str], tmp_path: Path) -> None:
    far = geopandas.GeoDataFrame(geometry=[box(-71, -30, -70.9, -29.9)], crs=4674)
    far.to_file(tmp_path / "lejos.gpkg")
    feedback = Recorder()
    made = define(
        tmp_path / "d.gpkg",
        feedback,
        **{**given, "LUC": str(tmp_path / "lejos.gpkg"), "CANDIDATE": "99101, 99102, 99105"},
    )
    assert made["COUNTED"] == 4
    assert made["FINDINGS"].endswith("no cubre la candidata: no se cuenta.")
    assert any("no cubre la candidata" in text for text in feedback.warnings)
    assert sets_of(tmp_path / "d.gpkg")["luc"]["jaccard"] is None


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (dict.fromkeys(("DEGURBA", "FUNCTIONAL_AREA", "LUC", "MINVU")), "Solo se dio el caso"),
        ({"DEGURBA": "FUNCTIONAL_AREA"}, "no contiene ninguna capa «degurba_communes»"),
        ({"CASE": "DEGURBA"}, "no contiene un caso|no guarda ningún caso|no contiene ningún caso"),
        ({"CANDIDATE": "AM-01-9"}, "ninguna candidata «AM-01-9».*AM-99-1"),
        ({"MINVU_FIELD": "nada"}, "nada"),
    ],
)
def test_what_is_wrong_gets_a_sentence(
    given: dict[str, str], tmp_path: Path, changed: dict[str, Any], words: str
) -> None:
    values = {**given, **{k: given.get(v, v) if v else None for k, v in changed.items()}}
    values = {name: value for name, value in values.items() if value is not None}
    with pytest.raises(QgsProcessingException, match=words):
        define(tmp_path / "d.gpkg", **values)
    assert list(tmp_path.iterdir()) == []


def test_a_study_that_is_no_geopackage(given: dict[str, str], tmp_path: Path) -> None:
    broken = tmp_path / "roto.gpkg"
    broken.write_text("no es un GeoPackage", "utf-8")
    with pytest.raises(QgsProcessingException, match="ninguna capa «functional_communes»"):
        define(tmp_path / "d.gpkg", **{**given, "FUNCTIONAL_AREA": str(broken)})
    assert list(tmp_path.iterdir()) == [broken]


def test_cancelled_leaves_nothing(given: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="ancelado"):
        define(tmp_path / "d.gpkg", Recorder(cancel_at=12), **given)
    assert list(tmp_path.iterdir()) == []


def test_in_qgis_process(qgis_process: Any, given: dict[str, str], tmp_path: Path) -> None:
    inputs = {**given, "OUTPUT": str(tmp_path / "d.gpkg"), "POLYGON_SHARE": 40}
    asked = json.dumps({"inputs": inputs})
    done = qgis_process("run", "am_delimiter:definitions", "-", text=asked)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)["results"]
    assert told["COUNTED"] == 5
    assert "falta Dos Cerros" in told["FINDINGS"]
    used = {row["parameter"]: row["value"] for row in rows(tmp_path / "d.gpkg", "parameters")}
    assert used["polygon_share"] == "40"


# -- in the document -------------------------------------------------------------------------


def document(case: str, **more: Any) -> str:
    from qgis import processing

    values = {"CASE": case, "GORE": "Gobierno Regional de prueba", "RESPONSIBLE": "Ana Rojas"}
    values |= {"DATE": "2026-11-20", **more}
    made = processing.run("am_delimiter:expediente", values, feedback=Recorder())
    return Path(made["HTML"]).read_text(encoding="utf-8")


def test_the_document_prints_it(comparison: Path, given: dict[str, str], tmp_path: Path) -> None:
    text = document(given["CASE"], DEFINITIONS=str(comparison), HTML=str(tmp_path / "e.html"))
    wanted = (
        "L14 Comparación de definiciones",
        "T11 Comunas por definición",
        "En el centro urbano: falta Dos Cerros.",
        "✗ 30,0 %",
        "✓ zona de conmutación, 22,0 %",
        "4 de 5",
        "T11b Conjuntos por definición",
        "Puerto Aurora",
        "T11c Reglas, fuentes y fechas de las definiciones",
        "Más de 50 % de lo construido de la comuna dentro del límite (sin norma conocida).",
    )
    assert [one for one in wanted if one not in text] == []
    assert "CCU oficial" not in text


def test_a_comparison_of_another_candidate_is_refused(
    comparison: Path, given: dict[str, str], tmp_path: Path, run: Any
) -> None:
    other = Path(run(CANDIDATE="99101, 99102")["OUTPUT"])
    with pytest.raises(QgsProcessingException, match="Comparación de definiciones"):
        document(str(other), DEFINITIONS=str(comparison), HTML=str(tmp_path / "e.html"))
    assert not (tmp_path / "e.html").exists()
