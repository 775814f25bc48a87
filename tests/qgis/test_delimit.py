"""``am_delimiter:delimit`` as QGIS runs it: results, layers, bad input, cancel."""

from __future__ import annotations

import json
import math
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pytest
import rasterio
import shapely
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from rasterio.transform import from_origin
from sample_case import COMMUNES, ROOT, TILES, Recorder

from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.catalogue.rule_records import LayerSpec
from am_delimiter.core.comparison import comparison_specs
from am_delimiter.core.results import continuity_specs
from am_delimiter.processing.result_layers import (
    DRAWN,
    DRAWN_COMPARISON,
    DRAWN_CONTINUITY,
    DRAWN_PROBLEMS,
    DRAWN_SERVICES,
    DRAWN_TRAVEL,
    load_on_completion,
)

CATALOGUE = load_catalogue(ROOT / "resources" / "catalogue")
SAMPLE_MEMBERS = ["99101", "99102", "99105"]


# -- the sample ------------------------------------------------------------------------------


def test_sample_candidate(sample_result: dict[str, Any]) -> None:
    (candidate,) = sample_result["summary"]["candidates"]
    assert candidate["communes"] == SAMPLE_MEMBERS
    assert candidate["partial"] == ["99106"]
    assert candidate["region"] == "99"
    assert candidate["population"] == {"census_2017": None, "census_2024": None, "field": 272030}
    assert candidate["critical_gap_m"] == 0
    verdicts = {item["id"]: item["verdict"] for item in candidate["criteria"]}
    assert verdicts == {
        "communes": "cumple",
        "region": "cumple",
        "continuity": "cumple",
        "population": "cumple",
        "travel": "no evaluable",
        "services": "no evaluable",
        "joint_policy": "no evaluable",
    }
    assert candidate["verdict"] == "no evaluable"
    assert any("cruza un límite regional" in note for note in candidate["notes"])


def test_sample_gaps(sample_result: dict[str, Any]) -> None:
    """Against the measures of the sample's README (cell outlines): within two working cells."""
    states = {item["cut"]: item for item in sample_result["summary"]["communes"]}
    assert states["99103"]["gap_m"] == pytest.approx(781, abs=50)
    assert states["99104"]["gap_m"] == pytest.approx(3646, abs=50)
    assert states["99106"]["gap_m"] == pytest.approx(2453, abs=50)
    assert states["99201"]["gap_m"] is None  # beyond the maximum gap
    assert states["98101"]["role"] == "otra región"


def test_population_of_2017_fails(run: Any) -> None:
    results = run(POPULATION_FIELD="POB_2017")
    summary = json.loads(Path(results["SUMMARY"]).read_text(encoding="utf-8"))
    (candidate,) = summary["candidates"]
    population = next(c for c in candidate["criteria"] if c["id"] == "population")
    assert (population["value"], population["verdict"]) == (247937, "no cumple")
    assert candidate["verdict"] == "no cumple"


def test_judge_a_set_and_region(run: Any) -> None:
    results = run(CANDIDATE="99103;99101, 99101")
    (candidate,) = json.loads(Path(results["SUMMARY"]).read_text("utf-8"))["candidates"]
    assert candidate["communes"] == ["99101", "99103"]
    continuity = next(c for c in candidate["criteria"] if c["id"] == "continuity")
    assert continuity["verdict"] == "no cumple"
    assert continuity["value"] == pytest.approx(781, abs=50)
    assert run(REGION="98")["CANDIDATES"] == 0
    assert run(REGION="99")["CANDIDATES"] == 1


def test_both_tiles_are_needed_in_any_order(run: Any) -> None:
    both = built_up(run())
    first, second = built_up(run(BUILTUP=TILES[:1])), built_up(run(BUILTUP=TILES[1:]))
    assert 0 < first["99101"] < both["99101"]
    assert first["99101"] + second["99101"] == pytest.approx(both["99101"])
    assert built_up(run(BUILTUP=TILES[::-1])) == both


def built_up(results: dict[str, Any]) -> dict[str, float]:
    summary = json.loads(Path(results["SUMMARY"]).read_text(encoding="utf-8"))
    return {item["cut"]: item["built_ha"] for item in summary["communes"]}


def test_same_inputs_same_outputs(run: Any, tmp_path: Path) -> None:
    contents = []
    for name in ("a", "b"):
        results = run(OUTPUT=str(tmp_path / f"{name}.gpkg"), SUMMARY=str(tmp_path / f"{name}.json"))
        tables = {
            spec: geopandas.read_file(results["OUTPUT"], layer=spec).to_json()
            if CATALOGUE.layers[spec].geometry
            else _rows(Path(results["OUTPUT"]), spec)
            for spec in CATALOGUE.layers
        }
        contents.append((Path(results["SUMMARY"]).read_bytes(), tables))
    assert contents[0] == contents[1]


def test_progress_never_goes_back_and_ends(run: Any) -> None:
    feedback = Recorder()
    run(feedback)
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == pytest.approx(100)
    assert len(set(feedback.progress)) > 10


# -- the GeoPackage --------------------------------------------------------------------------


def _rows(file: Path, table: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(file) as connection:
        quoted = table.replace('"', "")
        return connection.execute(f'select * from "{quoted}"').fetchall()


def test_layers_and_fields_are_the_public_ones(sample_result: dict[str, Any]) -> None:
    for spec in CATALOGUE.layers.values():
        layer = QgsVectorLayer(f"{sample_result['file']}|layername={spec.id}", spec.id, "ogr")
        assert layer.isValid(), spec.id
        names = [field.name() for field in layer.fields() if field.name() != "fid"]
        assert names == [field["name"] for field in spec.fields]
        aliases = [field.alias() for field in layer.fields() if field.name() != "fid"]
        assert aliases == [field["alias"] for field in spec.fields], spec.id


def test_default_styles_and_metadata(sample_result: dict[str, Any]) -> None:
    styles = dict(
        sqlite3.connect(sample_result["file"])
        .execute("select f_table_name, useAsDefault from layer_styles")
        .fetchall()
    )
    assert styles == dict.fromkeys(CATALOGUE.layers, 1)
    layer = QgsVectorLayer(f"{sample_result['file']}|layername=gaps", "gaps", "ogr")
    assert layer.metadata().title() == "Separaciones"
    assert "bordes de celda" in layer.metadata().abstract()
    assert layer.metadata().language() == "es"


def test_gap_lines_are_as_long_as_they_say(sample_result: dict[str, Any]) -> None:
    gaps = geopandas.read_file(sample_result["file"], layer="gaps")
    patches = geopandas.read_file(sample_result["file"], layer="patches").set_index("patch")
    assert len(gaps) >= 3
    for row in gaps.itertuples():
        assert row.geometry.length == pytest.approx(row.distance_m, abs=0.01)
        a, b = patches.geometry[row.patch_a], patches.geometry[row.patch_b]
        assert a.distance(b) == pytest.approx(row.distance_m, abs=0.01)
        assert max(row.geometry.distance(a), row.geometry.distance(b)) < 1e-6


def test_areas_agree_between_layers(sample_result: dict[str, Any]) -> None:
    patches = geopandas.read_file(sample_result["file"], layer="patches")
    continuum = geopandas.read_file(sample_result["file"], layer="continuum")
    communes = geopandas.read_file(sample_result["file"], layer="communes")
    assert patches.geometry.area.sum() / 1e4 == pytest.approx(patches.area_ha.sum())
    assert continuum.area_ha.sum() == pytest.approx(patches.area_ha.sum())
    assert (continuum.geometry.area / 1e4).tolist() == pytest.approx(continuum.area_ha.tolist())
    inside = geopandas.overlay(patches[["geometry"]], communes[["cut", "geometry"]])
    by_cut = inside.dissolve("cut").geometry.area / 1e4
    for row in communes.itertuples():
        # cells go whole to the commune of their centre: borders may differ by some cells
        assert row.built_ha == pytest.approx(by_cut.get(row.cut, 0.0), rel=0.01, abs=1)
    assert shapely.is_valid(patches.geometry.values).all()
    assert shapely.is_valid(continuum.geometry.values).all()


def test_sources_carry_the_hash_of_the_files(sample_result: dict[str, Any]) -> None:
    import hashlib

    rows = {row[1]: row for row in _sources(sample_result["file"])}
    for tile in TILES:
        expected = hashlib.sha256(Path(tile).read_bytes()).hexdigest()
        assert rows[Path(tile).stem][3] == expected
    inputs = {item["name"]: item for item in sample_result["summary"]["inputs"]}
    assert inputs[Path(TILES[0]).stem]["sha256"] == rows[Path(TILES[0]).stem][3]


def _sources(file: Path) -> list[tuple[str, ...]]:
    with sqlite3.connect(file) as connection:
        return connection.execute("select kind, name, path, sha256 from sources").fetchall()


# -- bad input, each with its sentence ---------------------------------------------------------


def sentence(run: Any, **values: Any) -> str:
    with pytest.raises(QgsProcessingException) as caught:
        run(**values)
    return str(caught.value)


def raster(file: Path, values: np.ndarray, crs: str | None = "EPSG:5362", **profile: Any) -> str:
    """A raster of 100 m cells inside Puerto Aurora, the main town of the sample."""
    place = geopandas.read_file(COMMUNES.split("|")[0]).to_crs("EPSG:5362").set_index("CUT_COM")
    point = place.geometry["99101"].representative_point()
    with rasterio.open(
        file,
        "w",
        driver="GTiff",
        height=values.shape[0],
        width=values.shape[1],
        count=1,
        dtype=values.dtype,
        crs=crs,
        transform=from_origin(point.x // 100 * 100, point.y // 100 * 100, 100, 100),
        **profile,
    ) as target:
        target.write(values, 1)
    return str(file)


def communes_copy(tmp_path: Path, change: Any, name: str = "comunas.gpkg") -> str:
    frame = geopandas.read_file(COMMUNES.split("|")[0])
    file = tmp_path / name
    change(frame).to_file(file)
    return str(file)


def test_no_commune_in_the_extent(run: Any, tmp_path: Path) -> None:
    def far(frame: Any) -> Any:
        return frame.set_geometry(frame.geometry.translate(20, 0))

    text = sentence(run, COMMUNES=communes_copy(tmp_path, far))
    assert "Ninguna comuna" in text and "comunas" in text and Path(TILES[0]).stem in text


def test_communes_that_cannot_be_opened_are_named_before_the_evidence(
    run: Any, tmp_path: Path
) -> None:
    def points(frame: Any) -> Any:
        return frame.set_geometry(frame.geometry.representative_point())

    wrong = {"BUILTUP": [communes_copy(tmp_path, points, "puntos.gpkg")]}
    assert "puntos" in sentence(run, **wrong)
    text = sentence(run, COMMUNES=str(tmp_path / "no_existe.gpkg"), **wrong)
    assert "no_existe" in text and "puntos" not in text


def test_raster_without_crs(run: Any, tmp_path: Path) -> None:
    file = raster(tmp_path / "sin_sistema.tif", np.ones((9, 9), np.uint8), crs=None)
    text = sentence(run, BUILTUP=[file])
    assert "sin_sistema" in text and "sistema de referencia" in text


def test_a_system_assigned_by_hand_is_used(run: Any, tmp_path: Path) -> None:
    file = raster(tmp_path / "asignado.tif", np.ones((9, 9), np.uint8), crs=None)
    raster_layer = QgsRasterLayer(file, "asignado")
    from qgis.core import QgsCoordinateReferenceSystem

    raster_layer.setCrs(QgsCoordinateReferenceSystem("EPSG:5362"))
    results = run(BUILTUP=[raster_layer], ENCODING="mask")
    built = geopandas.read_file(results["OUTPUT"], layer="patches")
    assert built.area_ha.tolist() == [81.0]


def test_unknown_schema(run: Any, tmp_path: Path) -> None:
    copy = communes_copy(tmp_path, lambda frame: frame.rename(columns={"CUT_COM": "codigo"}))
    text = sentence(run, COMMUNES=copy)
    assert "esquema" in text and "codigo" in text
    assert run(COMMUNES=copy, CUT_FIELD="codigo", NAME_FIELD="COMUNA")["CANDIDATES"] == 1


def test_duplicated_code(run: Any, tmp_path: Path) -> None:
    def duplicate(frame: Any) -> Any:
        frame.loc[frame.CUT_COM == "99102", "CUT_COM"] = "99101"
        shapes = frame.geometry.values
        wide = np.where(frame.CUT_COM == "99101", shapely.buffer(shapes, 0.01), shapes)
        return frame.set_geometry(wide).set_crs(frame.crs)

    text = sentence(run, COMMUNES=communes_copy(tmp_path, duplicate))
    assert "99101" in text and "más de un objeto" in text


def test_code_zero_and_missing_population_are_named(run: Any, tmp_path: Path) -> None:
    def change(frame: Any) -> Any:
        frame["POB_2024"] = frame["POB_2024"].astype(float)
        frame.loc[frame.CUT_COM == "99102", "POB_2024"] = np.nan
        frame.loc[frame.CUT_COM == "99201", ["CUT_COM", "COMUNA"]] = ["0", "Zona sin demarcar"]
        return frame

    feedback = Recorder()
    results = run(feedback, COMMUNES=communes_copy(tmp_path, change))
    said = "\n".join(feedback.warnings)
    assert "00000 Zona sin demarcar" in said
    assert "99102 Villa Alba" in said
    (candidate,) = json.loads(Path(results["SUMMARY"]).read_text("utf-8"))["candidates"]
    population = next(c for c in candidate["criteria"] if c["id"] == "population")
    assert (population["value"], population["verdict"]) == (None, "no evaluable")
    assert "Villa Alba" in population["reason"]


def test_invalid_polygons_are_repaired_and_counted(run: Any, tmp_path: Path) -> None:
    def bow_tie(frame: Any) -> Any:
        west, south, _, _ = frame.total_bounds
        place = frame.index[frame.CUT_COM == "99201"][0]
        ring = [
            (west, south),
            (west + 0.01, south + 0.01),
            (west + 0.01, south),
            (west, south + 0.01),
        ]
        frame.loc[place, "geometry"] = shapely.Polygon(ring)
        return frame

    feedback = Recorder()
    run(feedback, COMMUNES=communes_copy(tmp_path, bow_tie))
    assert [text for text in feedback.warnings if "99201" in text and "1 polígono" in text]


def test_values_that_do_not_fit(run: Any, tmp_path: Path) -> None:
    values = np.full((9, 9), 7, np.uint8)
    values[0, 0] = 255
    text = sentence(run, BUILTUP=[raster(tmp_path / "raro.tif", values)], ENCODING="mask")
    assert "raro" in text and "7, 255" in text
    text = sentence(run, BUILTUP=[raster(tmp_path / "raro.tif", values)])
    assert "codificación" in text and "raro" in text


def test_nodata_is_not_built_up(run: Any, tmp_path: Path) -> None:
    values = np.zeros((9, 9), np.uint8)
    values[4, 4] = 1
    file = raster(tmp_path / "nodata.tif", values, nodata=1)
    text = sentence(run, BUILTUP=[file], ENCODING="mask")
    assert "nodata" in text and "1" in text


def test_empty_built_up_says_the_largest_share(run: Any) -> None:
    text = sentence(run, BUILTUP_SHARE=99.5)
    largest = 0
    for tile in TILES:
        with rasterio.open(tile) as source:
            values = source.read(1)
            largest = max(largest, values[values != source.nodata].max())
    assert f"la mayor encontrada es {largest / 100:.0f} %" in text


def test_geographic_working_system(run: Any) -> None:
    text = sentence(run, WORKING_CRS="EPSG:4326")
    assert "WGS 84" in text and "metros" in text


def test_unknown_working_system(run: Any) -> None:
    assert "EPSG:99999" in sentence(run, WORKING_CRS="EPSG:99999")


def test_points_are_no_built_up_land(run: Any, tmp_path: Path) -> None:
    frame = geopandas.read_file(COMMUNES.split("|")[0])
    file = tmp_path / "puntos.gpkg"
    frame.set_geometry(frame.geometry.representative_point()).to_file(file)
    text = sentence(run, BUILTUP=[*TILES, str(file)])
    assert "puntos" in text and "polígonos" in text


def test_tolerance_above_the_maximum_gap(run: Any) -> None:
    text = sentence(run, TOLERANCE=6000)
    assert "6.000 m" in text and "5.000 m" in text


def test_unknown_commune_and_region(run: Any) -> None:
    assert "05101" in sentence(run, CANDIDATE="05101,99101")
    assert "13" in sentence(run, REGION="13")


def test_population_field_is_asked_for(run: Any) -> None:
    assert "campo" in sentence(run, POPULATION_FIELD=None)


# -- outputs ------------------------------------------------------------------------------------


def test_output_folder_must_exist(run: Any, tmp_path: Path) -> None:
    text = sentence(run, OUTPUT=str(tmp_path / "no existe" / "x.gpkg"))
    assert "no existe" in text


def test_output_open_elsewhere(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "resultado.gpkg"
    run()
    before = file.read_bytes()
    with sqlite3.connect(file) as other:
        other.execute("BEGIN IMMEDIATE")
        text = sentence(run)
        other.rollback()
    assert "abierto en otro programa" in text
    assert file.read_bytes() == before


@pytest.mark.parametrize("share", [0, 10, 50, 90, 99])
def test_cancel_leaves_nothing_behind(run: Any, tmp_path: Path, share: float) -> None:
    with pytest.raises(QgsProcessingException, match="Cancelado"):
        run(Recorder(cancel_from=share))
    assert list(tmp_path.iterdir()) == []


def test_cancel_keeps_the_former_result(run: Any, tmp_path: Path) -> None:
    run()
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(QgsProcessingException, match="Cancelado"):
        run(Recorder(cancel_from=99))
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


@pytest.mark.parametrize("again", [False, True])
def test_layers_are_offered_to_the_project(provider: Any, tmp_path: Path, again: bool) -> None:
    """Twice, because QGIS deletes the post-processors of a run with its context."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().algorithmById("am_delimiter:delimit").create()
    parameters = {
        "COMMUNES": COMMUNES,
        "BUILTUP": TILES,
        "POPULATION": "field",
        "POPULATION_FIELD": "POB_2024",
        "OUTPUT": str(tmp_path / "mi caso.gpkg"),
    }
    _, done = algorithm.run(parameters, context, Recorder())
    assert done
    details = context.layersToLoadOnCompletion()
    assert {d.name for d in details.values()} == {
        CATALOGUE.layers[name].title for name in (*DRAWN, "criteria", "population", "notes")
    }
    assert {d.groupName for d in details.values()} == {"mi caso"}
    assert all(d.postProcessor() is not None for d in details.values())


@pytest.fixture
def outside(
    sample_result: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """A result that does not lie among temporary files, where QGIS names layers another way."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))  # this checkout may lie there
    with tempfile.TemporaryDirectory(dir=ROOT / "tests") as folder:
        yield Path(shutil.copy(sample_result["file"], Path(folder) / "mi caso.gpkg"))


@pytest.mark.parametrize(
    ("specs", "drawn"),
    [
        (CATALOGUE.layers, (*DRAWN, *DRAWN_TRAVEL, *DRAWN_SERVICES)),
        (continuity_specs(CATALOGUE), DRAWN_CONTINUITY),
        (comparison_specs(CATALOGUE), DRAWN_COMPARISON),
        (CATALOGUE.problem_layers, DRAWN_PROBLEMS),
    ],
)
def test_layers_have_spanish_names_in_the_project(
    provider: Any, outside: Path, specs: dict[str, LayerSpec], drawn: tuple[str, ...]
) -> None:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    load_on_completion(outside, specs, drawn, context)
    communes = QgsVectorLayer(f"{outside}|layername=communes", "", "ogr")
    found = []
    for details in context.layersToLoadOnCompletion().values():
        details.setOutputLayerName(communes)  # as Processing does when it adds a layer
        found.append(communes.name())
        details.forceName = False
        details.setOutputLayerName(communes)
        assert communes.name() == "communes"  # here a name that is not forced is lost
    assert sorted(found) == sorted(specs[name].title for name in drawn)


def test_layers_arrive_with_their_style(sample_result: dict[str, Any]) -> None:
    """Processing loads layers without their stored style; the post-processor gives it."""
    from am_delimiter.processing.result_layers import DRAWN, StoredStyle

    for name in DRAWN:
        options = QgsVectorLayer.LayerOptions()
        options.loadDefaultStyle = False  # as Processing does
        uri = f"{sample_result['file']}|layername={name}"
        layer = QgsVectorLayer(uri, name, "ogr", options)
        assert layer.fields()[1].alias() == ""
        StoredStyle().postProcessLayer(layer, None, None)
        assert layer.fields()[1].alias() == CATALOGUE.layers[name].fields[0]["alias"]
    communes = QgsVectorLayer(f"{sample_result['file']}|layername=communes", "c", "ogr")
    labels = {category.label() for category in communes.renderer().categories()}
    assert {"Miembro del continuo de la candidata"} <= labels


# -- presets ------------------------------------------------------------------------------------


def test_a_preset_decides_and_is_told(run: Any) -> None:
    feedback = Recorder()
    results = run(feedback, PRESET="ons_os", TOLERANCE=900, MIN_PATCH=0, MEMBERSHIP=40)
    summary = json.loads(Path(results["SUMMARY"]).read_text(encoding="utf-8"))
    told = summary["parameters"]
    # the rule says under 200 m: a gap of exactly that is not bridged
    assert (told["tolerance"]["value"], told["min_patch"]["value"]) == (math.nextafter(200, 0), 20)
    assert told["membership"]["value"] == 40
    assert {id_ for id_, item in told.items() if item["preset"] == "ons_os"} == {
        "preset",
        "tolerance",
        "min_patch",
    }
    preset = CATALOGUE.presets["ons_os"]
    rows = {row[1]: row for row in _rows(Path(results["OUTPUT"]), "parameters")}
    assert rows["preset"][3] == preset.name
    assert preset.source in rows["preset"][7]
    assert preset.name in rows["tolerance"][7] and preset.name not in rows["membership"][7]
    (said,) = [text for text in feedback.warnings if preset.name in text]
    assert "200 m" in said and "20 ha" in said and preset.source in said
    assert said in summary["notes"]


def test_the_population_of_a_preset_is_not_applied_and_said(run: Any) -> None:
    feedback = Recorder()
    run(feedback, PRESET="insee")
    assert any("2.000" in text and "No se aplicó" in text for text in feedback.warnings)


def test_the_default_preset_changes_nothing(run: Any, tmp_path: Path) -> None:
    files = [run(OUTPUT=str(tmp_path / "a.gpkg"))["SUMMARY"]]
    before = Path(files[0]).read_bytes()
    run(OUTPUT=str(tmp_path / "a.gpkg"), PRESET="own")
    assert Path(files[0]).read_bytes() == before


def test_cancelling_again_and_again_never_blocks(run: Any) -> None:
    """An iterator left open holds a connection to the file, of which QGIS has few."""
    kept = []  # as a debugger or a log would keep the error with its frames
    for question in range(1, 13):
        with pytest.raises(QgsProcessingException) as caught:
            run(Recorder(cancel_at=question))
        kept.append(caught)
    assert run()["CANDIDATES"] == 1


def test_a_program_that_does_not_know_its_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """As shapely of Debian unstable, built away from its repository."""
    import shapely

    from am_delimiter.processing.base import versions

    monkeypatch.setattr(shapely, "__version__", "0+unknown")
    found = versions()
    assert found["shapely"] == ""
    assert all(version for name, version in found.items() if name != "shapely")
