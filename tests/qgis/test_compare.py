"""``am_delimiter:compare`` as QGIS runs it: on the sample, on real places, and given nonsense."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import geopandas
import pyproj
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)
from sample_case import COMMUNES, ROOT, Recorder
from shapely.geometry import LineString, Polygon, box

from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.comparison.comparison_tables import comparison_specs

SPECS = comparison_specs(load_catalogue(ROOT / "resources" / "catalogue"))
URBAN_LIMIT = "limite_urbano_censal_INE2017_simplif.gpkg"


def compare(file: Path, feedback: Recorder | None = None, **values: Any) -> dict[str, Any]:
    from qgis import processing

    parameters = {"COMMUNES": COMMUNES, "OUTPUT": str(file), **values}
    return processing.run("am_delimiter:compare", parameters, feedback=feedback or Recorder())


def rows(file: Path, table: str) -> list[dict[str, Any]]:
    with sqlite3.connect(file) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"select * from {table}")]


@pytest.fixture(scope="module")
def continuum(sample_result: dict[str, Any]) -> str:
    return f"{sample_result['file']}|layername=continuum"


@pytest.fixture(scope="module")
def official(sample_result: dict[str, Any], tmp_path_factory: Any) -> str:
    """The western half of what is built, as one box, in degrees."""
    built = geopandas.read_file(sample_result["file"], layer="continuum")
    west, south, east, north = built.total_bounds
    half = geopandas.GeoDataFrame(
        {"URBANO": ["mitad"]}, geometry=[box(west, south, (west + east) / 2, north)], crs=built.crs
    )
    file = tmp_path_factory.mktemp("límites oficiales") / "límite ñ.gpkg"
    half.segmentize(500).to_crs(4674).to_frame("geometry").to_file(file, layer="límite")
    return str(file)


@pytest.fixture(scope="module")
def comparison(continuum: str, official: str, tmp_path_factory: Any) -> Path:
    file = tmp_path_factory.mktemp("comparación") / "comparación ñ.gpkg"
    feedback = Recorder()
    results = compare(
        file,
        feedback,
        COMPUTED=continuum,
        REFERENCE=official,
        SUMMARY=str(file.with_suffix(".json")),
    )
    assert results["OUTPUT"] == str(file)
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == pytest.approx(100)
    assert any("índice de Jaccard" in text for text in feedback.infos)
    assert {path.name for path in file.parent.iterdir()} == {file.name, f"{file.stem}.json"}
    return file


def test_areas_are_those_of_an_overlay_of_all(
    comparison: Path, continuum: str, official: str
) -> None:
    built = geopandas.read_file(continuum.split("|", maxsplit=1)[0], layer="continuum")
    limit = geopandas.read_file(official).to_crs(built.crs).union_all()
    whole = built.union_all()
    inside, outside, total = rows(comparison, "comparison_total")
    assert total["computed_ha"] == pytest.approx(built.area_ha.sum(), abs=0.01)
    assert total["both_ha"] == pytest.approx(whole.intersection(limit).area / 1e4, abs=0.01)
    assert total["only_reference_ha"] == pytest.approx(limit.difference(whole).area / 1e4, abs=0.01)
    assert 0 < total["both_ha"] < total["computed_ha"]
    parts = geopandas.read_file(comparison, layer="comparison")
    assert parts.crs == built.crs
    assert parts.area.sum() / 1e4 == pytest.approx(whole.union(limit).area / 1e4, abs=0.01)
    assert parts.area_ha.to_numpy() == pytest.approx(parts.area.to_numpy() / 1e4, abs=1e-4)
    assert (parts.cut.isna() == (parts.name == "Fuera de las comunas comparadas")).all()
    for column in ("both_ha", "only_computed_ha", "only_reference_ha"):
        found = sum(row[column] for row in rows(comparison, "comparison_communes"))
        assert found == pytest.approx(inside[column], abs=1e-9)
        assert inside[column] + outside[column] == pytest.approx(total[column], abs=1e-9)


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
    layer = QgsVectorLayer(f"{comparison}|layername=comparison", "c", "ogr")
    drawn = {category.value(): category.label() for category in layer.renderer().categories()}
    assert drawn == {row["part"]: row["part_name"] for row in rows(comparison, "comparison")}


def test_record_of_the_run(comparison: Path) -> None:
    sources = rows(comparison, "sources")
    assert [row["kind"] for row in sources] == ["comunas", "calculado", "referencia"]
    assert all(len(row["sha256"]) == 64 for row in sources)
    assert "tolerancia: 200 m" in sources[1]["detail"]
    assert {r["parameter"] for r in rows(comparison, "parameters")} == {
        "region",
        "working_crs",
        "scale_error",
    }
    assert "am_delimiter" in {row["name"] for row in rows(comparison, "versions")}
    data = json.loads(comparison.with_suffix(".json").read_text(encoding="utf-8"))
    assert data["notes"] == [row["text"] for row in rows(comparison, "notes")]
    assert [row["scope"] for row in data["total"]] == [
        row["scope"] for row in rows(comparison, "comparison_total")
    ]


def test_selection_is_honoured(continuum: str, official: str, tmp_path: Path) -> None:
    layer = QgsVectorLayer(continuum, "continuo", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        layer.selectByExpression('"continuum" = 1')
        (largest,) = layer.selectedFeatures()
        chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
        compare(tmp_path / "x.gpkg", COMPUTED=chosen, REFERENCE=official)
        total = rows(tmp_path / "x.gpkg", "comparison_total")[-1]
        assert total["computed_ha"] == pytest.approx(largest["area_ha"], abs=1e-3)
        layer.removeSelection()
        with pytest.raises(QgsProcessingException, match="no tiene ningún polígono"):
            compare(tmp_path / "y.gpkg", COMPUTED=chosen, REFERENCE=official)
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_the_same_layer_twice_is_remarked(continuum: str, tmp_path: Path) -> None:
    feedback = Recorder()
    compare(tmp_path / "x.gpkg", feedback, COMPUTED=continuum, REFERENCE=continuum)
    assert any("cubren exactamente el mismo suelo" in text for text in feedback.warnings)
    total = rows(tmp_path / "x.gpkg", "comparison_total")[-1]
    assert (total["jaccard"], total["only_computed_ha"]) == (1, 0)


def other_layer(folder: Path, *shapes: Any, crs: Any = 5361) -> str:
    file = folder / "otra capa.gpkg"
    geopandas.GeoDataFrame(geometry=list(shapes), crs=crs).to_file(file)
    return str(file)


FAR = box(300_000, 8_000_000, 301_000, 8_001_000)


@pytest.mark.parametrize(
    ("shapes", "crs", "said"),
    [
        ([LineString([(0, 0), (1, 1)])], 5361, "no es de polígonos"),
        ([Polygon()], 5361, "no tiene ningún polígono"),
        ([FAR], 5361, "no se tocan"),
        ([FAR], None, "otra capa no tiene sistema de referencia"),
    ],
)
def test_bad_references(
    continuum: str, tmp_path: Path, shapes: list[Any], crs: Any, said: str
) -> None:
    folder = tmp_path / "entrada"
    folder.mkdir()
    with pytest.raises(QgsProcessingException, match=said):
        compare(
            tmp_path / "x.gpkg",
            COMPUTED=continuum,
            REFERENCE=other_layer(folder, *shapes, crs=crs),
        )
    assert [path.name for path in tmp_path.iterdir()] == ["entrada"]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"WORKING_CRS": "EPSG:4326"}, "no es proyectado en metros"),
        ({"REGION": "5"}, "05"),
        ({"CUT_FIELD": "NO_ESTA"}, "NO_ESTA"),
        ({"COMPUTED": "no existe.gpkg"}, "no existe.gpkg"),
    ],
)
def test_bad_values(
    continuum: str, official: str, tmp_path: Path, values: dict[str, Any], said: str
) -> None:
    given = {"COMPUTED": continuum, "REFERENCE": official, **values}
    with pytest.raises(QgsProcessingException, match=said):
        compare(tmp_path / "x.gpkg", **given)
    assert list(tmp_path.iterdir()) == []


def test_output_is_checked_first(continuum: str, official: str, tmp_path: Path) -> None:
    feedback = Recorder()
    with pytest.raises(QgsProcessingException, match="no existe"):
        compare(tmp_path / "no existe" / "x.gpkg", feedback, COMPUTED=continuum, REFERENCE=official)
    assert feedback.progress == []


@pytest.mark.parametrize("share", [0.0, 0.3, 0.7, 1.0])
def test_cancel_leaves_nothing_behind(
    continuum: str, official: str, tmp_path: Path, share: float
) -> None:
    whole, given = Recorder(), {"COMPUTED": continuum, "REFERENCE": official}
    compare(tmp_path / "x.gpkg", whole, **given)
    shutil.rmtree(tmp_path)
    tmp_path.mkdir()
    stopped = Recorder(cancel_at=max(int(whole.questions * share), 1))
    with pytest.raises(QgsProcessingException, match="Cancelado"):
        compare(tmp_path / "x.gpkg", stopped, SUMMARY=str(tmp_path / "x.json"), **given)
    assert list(tmp_path.iterdir()) == []


def test_layers_are_offered_to_the_project(continuum: str, official: str, tmp_path: Path) -> None:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().algorithmById("am_delimiter:compare")
    inputs = {
        "COMPUTED": continuum,
        "REFERENCE": official,
        "COMMUNES": COMMUNES,
        "OUTPUT": str(tmp_path / "x.gpkg"),
    }
    assert algorithm.create().run(inputs, context, Recorder())[1]
    names = {details.name for details in context.layersToLoadOnCompletion().values()}
    assert names == {SPECS[name].title for name in ("comparison_communes", "comparison")}


def test_through_qgis_process(
    qgis_process: Any, continuum: str, official: str, tmp_path: Path
) -> None:
    folder = tmp_path / "Región de Ñuble y más"
    folder.mkdir()
    copy = shutil.copy(continuum.split("|", maxsplit=1)[0], folder / "continuo año 1.gpkg")
    inputs = {
        "COMPUTED": f"{copy}|layername=continuum",
        "REFERENCE": official,
        "COMMUNES": COMMUNES,
        "OUTPUT": str(folder / "comparación.gpkg"),
        "SUMMARY": str(folder / "resumen.json"),
    }

    def ask(**values: Any) -> Any:
        text = json.dumps({"inputs": {**inputs, **values}})
        return qgis_process("run", "am_delimiter:compare", "-", text=text, locale="es_CL")

    done = ask()
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["OUTPUT"] == inputs["OUTPUT"]
    summary = json.loads((folder / "resumen.json").read_text(encoding="utf-8"))
    total = rows(folder / "comparación.gpkg", "comparison_total")[-1]
    assert summary["total"][-1]["both_ha"] == total["both_ha"] > 0
    done = ask(WORKING_CRS="EPSG:4326", OUTPUT=str(folder / "otra.gpkg"))
    assert done.returncode != 0
    assert "no es proyectado en metros" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert not (folder / "otra.gpkg").exists()


# -- real places -------------------------------------------------------------------------------

ELLIPSOID = pyproj.Geod(ellps="GRS80")
PLACES = {
    "R05": ([f"tiles_blockcover2017_valparaiso_R{n}_C12.tif" for n in (13, 14)], "05"),
    "R08": (["blockcover2017_concepcion_54009_100.tif"], "08"),
}


@pytest.mark.parametrize("layer", PLACES)
def test_real_continuum_beside_the_census_limit(
    provider: Any, real_data: Path, tmp_path: Path, layer: str
) -> None:
    """What delimit counted in cells is what lies in the polygons; what the census office says
    belongs to a commune is what its polygon holds."""
    from qgis import processing

    names, region = PLACES[layer]
    communes = f"{real_data / 'comunas_INE2017_regiones.gpkg'}|layername={layer}"
    values = {
        "COMMUNES": communes,
        "BUILTUP": [str(real_data / name) for name in names],
        "OUTPUT": str(tmp_path / "continuo.gpkg"),
        "SUMMARY": str(tmp_path / "continuo.json"),
    }
    processing.run("am_delimiter:delimit", values, feedback=Recorder())
    counted = json.loads((tmp_path / "continuo.json").read_text(encoding="utf-8"))["communes"]
    feedback = Recorder()
    compare(
        tmp_path / "comparación.gpkg",
        feedback,
        COMMUNES=communes,
        COMPUTED=f"{tmp_path / 'continuo.gpkg'}|layername=continuum",
        REFERENCE=str(real_data / URBAN_LIMIT),
    )
    found = {row["cut"]: row for row in rows(tmp_path / "comparación.gpkg", "comparison_communes")}
    built = {row["cut"]: row["built_ha"] for row in counted}
    limit = geopandas.read_file(real_data / URBAN_LIMIT).to_crs(4674)
    for cut, row in found.items():
        # a cell counts for the commune under its centre, a polygon is cut at the border
        # where the evidence does not reach nothing is counted
        assert row["computed_ha"] == pytest.approx(built[cut] or 0, rel=2e-3, abs=1)
        # the census names the commune of each polygon; the hand-drawn borders differ by metres
        own = limit[limit.COMUNA.astype(int).eq(int(cut))].union_all()
        stated = abs(ELLIPSOID.geometry_area_perimeter(own)[0]) / 1e4
        assert row["reference_ha"] == pytest.approx(stated, rel=1e-3)
    whole = geopandas.read_file(tmp_path / "continuo.gpkg", layer="continuum")
    total = rows(tmp_path / "comparación.gpkg", "comparison_total")[-1]
    # true within a thousandth, each in its way: the plane is let be where it is as true as that
    assert total["computed_ha"] == pytest.approx(whole.area_ha.sum(), rel=1e-3)
    core = {"05": "05109", "08": "08101"}[region]  # Viña del Mar, Concepción
    assert found[core]["reference_covered"] > 0.98
    assert any("lejos de las comunas comparadas" in text for text in feedback.warnings)
