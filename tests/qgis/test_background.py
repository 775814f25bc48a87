"""Layers behind the data: by their role, kept with the case, and without a word in any figure."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProject, QgsVectorLayer
from sample_case import COMMUNES, TILES, Recorder, one_page
from shapely import LineString, Point, box

from am_delimiter.expediente import document

OFFICE = {"GORE": "Gobierno Regional", "RESPONSIBLE": "A. Pérez", "DATE": "2026-11-20"}
TABLES = ("communes", "continuum", "gaps", "metropolitan_areas", "criteria", "sources")
XYZ = "wms://type=xyz&url=https://tiles.invalid/{z}/{x}/{y}.png&zmax=5&zmin=0"


@pytest.fixture(scope="module", autouse=True)
def short() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(document, "bind", one_page)
        yield


def run(algorithm: str, **values: Any) -> Recorder:
    from qgis import processing

    told = Recorder()
    processing.run(f"am_delimiter:{algorithm}", values, feedback=told)
    return told


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: Any) -> dict[str, str]:
    """Roads, water, railways, places and heights in the middle of the sample."""
    folder = tmp_path_factory.mktemp("fondo ñ")
    area = geopandas.read_file(COMMUNES.partition("|")[0], layer="comunas")
    west, south, east, north = area.total_bounds
    x, y = (west + east) / 2, (south + north) / 2
    across = (east - west) / 4
    line = LineString([(x - across, y), (x + across, y)])

    def save(file_name: str, shapes: list[Any], **columns: list[Any]) -> str:
        file = folder / f"{file_name}.gpkg"
        geopandas.GeoDataFrame(columns, geometry=shapes, crs=area.crs).to_file(file)
        return str(file)

    heights = folder / "alturas.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(heights), 20, 20, 1, gdal.GDT_Float32)
    made.SetGeoTransform((west, (east - west) / 20, 0, north, 0, -(north - south) / 20))
    made.SetProjection(area.crs.to_wkt())
    made.GetRasterBand(1).WriteArray(np.add.outer(np.arange(20.0), np.arange(20.0)))
    del made
    kinds = ["motorway", "Residential", "nadie sabe", None]
    return {
        "ROADS": save("caminos", [line] * 4, fclass=kinds, name=["Ruta 1", "b", "c", None]),
        "HYDROGRAPHY": save("lagos", [Point(x, y).buffer(across / 4)], nombre=["Laguna"]),
        "RAILWAYS": save("trenes", [line], railway=["rail"]),
        "PLACES": save("lugares", [Point(x, y)], place=["town"], name=["Pueblo"]),
        "RELIEF": str(heights),
        "far": save("lejos", [LineString([(x + 1e7, y), (x + 1e7 + 9, y)])], name=["Otra parte"]),
        "polygon": save("cuadro", [box(x, y, x + across, y + across)], name=["Cuadro"]),
    }


ROLES = ("ROADS", "HYDROGRAPHY", "RAILWAYS", "PLACES", "RELIEF")


def delimited(folder: Path, **more: Any) -> Path:
    file = folder / "caso.gpkg"
    values = {"POPULATION": "field", "POPULATION_FIELD": "POB_2024"}
    run("delimit", COMMUNES=COMMUNES, BUILTUP=TILES, **values, **more, OUTPUT=str(file))
    return file


@pytest.fixture(scope="module")
def plain(provider: Any, tmp_path_factory: Any) -> Path:
    return delimited(tmp_path_factory.mktemp("sin"))


@pytest.fixture(scope="module")
def kept(provider: Any, drawn: dict[str, str], tmp_path_factory: Any) -> Path:
    return delimited(tmp_path_factory.mktemp("con"), **{name: [drawn[name]] for name in ROLES})


def rows(file: Path, table: str) -> list[Any]:
    with closing(sqlite3.connect(file)) as opened:
        return opened.execute(f'select * from "{table}"').fetchall()


def project_of_case(case: Path, folder: Path, **more: Any) -> tuple[QgsProject, Recorder]:
    told = run("expediente", CASE=str(case), **OFFICE, PROJECT=str(folder / "p.qgz"), **more)
    project = QgsProject()
    assert project.read(str(folder / "p.qgz"))
    return project, told


def named(project: QgsProject) -> dict[str, Any]:
    layers = project.mapLayers().values()
    return {str(one.customProperty("am_delimiter/capa", "")): one for one in layers}


def test_the_background_is_kept_with_the_case_and_changes_no_figure(
    plain: Path, kept: Path, drawn: dict[str, str]
) -> None:
    for table in TABLES:
        assert rows(plain, table) == rows(kept, table)
    with closing(sqlite3.connect(kept)) as opened:
        found = opened.execute("select path, sha256 from 'case' where sha256 is not null")
        hashes = dict(found.fetchall())
    assert all(len(hashes[drawn[name]]) == 64 for name in ROLES)


def test_every_map_draws_what_the_case_keeps(kept: Path, tmp_path: Path) -> None:
    project, _ = project_of_case(kept, tmp_path)
    found = named(project)
    names = {"roads", "hydrography_areas", "railways", "place_names", "relief"}
    assert names <= set(found)
    roads = sorted((one["nombre"], one["clase"]) for one in found["roads"].getFeatures())
    assert roads == [("", ""), ("Ruta 1", "principal"), ("b", "menor"), ("c", "")]
    assert [one["clase"] for one in found["place_names"].getFeatures()] == ["secundaria"]
    themes = project.mapThemeCollection()
    for theme in ("Comunas", "Continuo", "Separaciones", "Población", "Sensibilidad"):
        order = themes.mapThemeVisibleLayers(theme)
        assert {found[name] for name in names} <= set(order)
    beside = {Path(found[name].source().partition("|")[0]) for name in names - {"relief"}}
    assert beside == {tmp_path / "p_entorno.gpkg"}
    tree = [node.layerId() for node in project.layerTreeRoot().findLayers()]
    above = [tree.index(found[name].id()) for name in ("roads", "patches", "relief", "communes")]
    assert above == sorted(above)
    project.clear()


def test_a_layer_that_is_given_comes_before_that_of_the_case(
    kept: Path, drawn: dict[str, str], tmp_path: Path
) -> None:
    project, _ = project_of_case(kept, tmp_path, ROADS=[drawn["RAILWAYS"]])
    assert named(project)["roads"].featureCount() == 1
    project.clear()


def test_the_same_case_gives_the_same_copies(kept: Path, tmp_path: Path) -> None:
    files = []
    for name in ("una", "otra"):
        folder = tmp_path / name
        folder.mkdir()
        project_of_case(kept, folder)[0].clear()
        files.append((folder / "p_entorno.gpkg").read_bytes())
    assert files[0] == files[1]


def test_an_edited_project_shows_the_new_background(
    kept: Path, drawn: dict[str, str], tmp_path: Path
) -> None:
    project, _ = project_of_case(kept, tmp_path)
    named(project)["roads"].setOpacity(0.5)
    assert project.write()
    project.clear()
    again = tmp_path / "otra"
    again.mkdir()
    edited = {"EDITED_PROJECT": str(tmp_path / "p.qgz"), "ROADS": [drawn["RAILWAYS"]]}
    project, _ = project_of_case(kept, again, **edited)
    roads = named(project)["roads"]
    assert (roads.opacity(), roads.featureCount()) == (0.5, 1)
    assert Path(roads.source().partition("|")[0]).name == "p_entorno.gpkg"
    project.clear()


@pytest.mark.parametrize("algorithm", ["delimit", "expediente"])
def test_a_layer_of_another_kind_is_refused(
    algorithm: str, plain: Path, drawn: dict[str, str], tmp_path: Path
) -> None:
    given = {"ROADS": [drawn["polygon"]]}
    made: Any = partial(delimited, tmp_path)
    if algorithm == "expediente":
        made = partial(project_of_case, plain, tmp_path)
    with pytest.raises(QgsProcessingException, match=r"«cuadro».*«Caminos»"):
        made(**given)
    assert list(tmp_path.iterdir()) == []


def test_a_layer_far_away_is_said_and_the_maps_are_made(
    plain: Path, drawn: dict[str, str], tmp_path: Path
) -> None:
    project, told = project_of_case(plain, tmp_path, ROADS=[drawn["far"]])
    assert "roads" not in named(project)
    assert any("nada de la capa lejos cae en los mapas" in line for line in told.infos)
    project.clear()


def test_a_file_that_is_gone_is_said_and_the_maps_are_made(
    drawn: dict[str, str], provider: Any, tmp_path: Path
) -> None:
    (tmp_path / "datos").mkdir()
    roads = Path(shutil.copy(drawn["ROADS"], tmp_path / "datos" / "caminos.gpkg"))
    case = delimited(tmp_path, ROADS=[str(roads)])
    roads.unlink()
    project, told = project_of_case(case, tmp_path)
    assert "roads" not in named(project)
    assert any("caminos.gpkg ya no está donde estaba" in line for line in told.infos)
    project.clear()


def test_tiles_of_the_network_wait_for_leave(plain: Path, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match=r"tiles\.invalid"):
        project_of_case(plain, tmp_path, BASEMAP=[XYZ])
    assert list(tmp_path.iterdir()) == []


def test_a_layer_without_a_system_is_refused(plain: Path, tmp_path: Path) -> None:
    layer = QgsVectorLayer("LineString?field=name:string", "sin sistema", "memory")
    layer.setCrs(type(layer.crs())())
    QgsProject.instance().addMapLayer(layer)
    try:
        with pytest.raises(QgsProcessingException, match="«sin sistema»"):
            project_of_case(plain, tmp_path, ROADS=[layer])
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_no_sea_is_told_of_a_place_that_is_not(plain: Path, tmp_path: Path) -> None:
    """The sample lies nowhere: what its communes leave free may be anything."""
    project, told = project_of_case(plain, tmp_path)
    assert "water" not in named(project)
    assert not [line for line in told.infos if "mapas" in line or "on the maps" in line]
    project.clear()
