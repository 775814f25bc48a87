"""A result with more patches than are drawn: everything is told, and can be drawn when needed."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pytest
import rasterio
import shapely
from qgis.core import QgsExpression, QgsExpressionContext, QgsRenderContext, QgsVectorLayer
from rasterio.transform import from_origin
from sample_case import ROOT
from scipy import ndimage

SIDE, CELL, WEST, NORTH = 800, 10.0, 260_000.0, 6_360_000.0
EIGHT = np.ones((3, 3))


def mask_of_specks() -> np.ndarray:
    """A town of a square kilometre in specks of a cell or two."""
    mask = np.random.default_rng(7).random((SIDE, SIDE)) < 0.05
    mask[350:450, 350:450] = True
    return mask.astype(np.uint8)


@pytest.fixture(scope="module")
def specks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, np.ndarray]:
    """Raster, communes and mask."""
    folder, mask = tmp_path_factory.mktemp("motas"), mask_of_specks()
    raster, communes = folder / "mascara.tif", folder / "comunas.gpkg"
    profile = {"driver": "GTiff", "width": SIDE, "height": SIDE, "count": 1, "dtype": "uint8"}
    place = {"crs": "EPSG:5361", "transform": from_origin(WEST, NORTH, CELL, CELL)}
    with rasterio.open(raster, "w", **profile, **place) as target:
        target.write(mask, 1)
    half, south = WEST + SIDE / 2 * CELL, NORTH - SIDE * CELL
    shapes = [
        shapely.box(WEST, south, half, NORTH),
        shapely.box(half, south, 2 * half - WEST, NORTH),
    ]
    table = {"CUT_COM": ["99101", "99102"], "COMUNA": ["Una", "Otra"], "CUT_REG": "99"}
    table = {**table, "REGION": "Ficticia", "POB": 150_000}
    geopandas.GeoDataFrame(table, geometry=shapes, crs="EPSG:5361").to_file(communes)
    return raster, communes, mask


@pytest.fixture
def result(run: Any, specks: Any) -> tuple[Path, np.ndarray]:
    raster, communes, mask = specks
    values = {"POPULATION_FIELD": "POB", "CELL_SIZE": None, "TOLERANCE": 30, "MAX_GAP": 500}
    found = run(COMMUNES=str(communes), BUILTUP=[str(raster)], **values)
    return Path(found["OUTPUT"]), mask


def ask(file: Path, query: str) -> list[Any]:
    connection = sqlite3.connect(file)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_every_patch_is_told_and_few_are_drawn(result: Any, run: Any) -> None:
    file, mask = result
    labels, count = ndimage.label(mask, EIGHT)
    assert count > 20_000
    told = "select count(*), count(geom), count(cells), round(sum(area_ha), 2) from patches"
    ((patches, drawn, in_cells, hectares),) = ask(file, told)
    assert (patches, drawn + in_cells, hectares) == (count, count, mask.sum() / 100)
    assert 5_000 <= drawn < count / 2
    sizes = np.bincount(labels.ravel())[1:]
    ((least,),) = ask(file, "select min(area_ha) from patches where geom is not null")
    assert (sizes > least * 100).sum() <= drawn
    # from any end of the forest to the other, and all that decides something has a line
    ((gaps, lines, critical),) = ask(
        file, "select count(*), count(geom), sum(critical and geom is null) from gaps"
    )
    assert gaps == count - 1 and 5_000 <= lines < gaps and critical == 0
    ((whole, shown),) = ask(file, "select sum(area_ha), count(geom) from continuum")
    assert whole == pytest.approx(mask.sum() / 100) and shown >= 1
    notes = [text for (text,) in ask(file, "select text from notes")]
    assert any("sin dibujar" in text and "20.0" not in text for text in notes)


def test_a_patch_without_an_outline_is_drawn_by_the_expression_of_the_guide(result: Any) -> None:
    file, mask = result
    guide = (ROOT / "README.md").read_text(encoding="utf-8")
    (text,) = [part for part in guide.split("```") if "string_to_array" in part]
    expression = QgsExpression(text.partition("\n")[2].replace("100", f"{CELL:g}"))
    assert not expression.hasParserError(), expression.parserErrorString()
    labels, count = ndimage.label(mask, EIGHT)
    of_label = {}
    for row, col in zip(*np.nonzero(mask)):
        of_label.setdefault(labels[row, col], []).append((row, col))
    layer = QgsVectorLayer(f"{file}|layername=patches", "patches", "ogr")
    context, seen = QgsExpressionContext(), 0
    context.setFields(layer.fields())
    for feature in layer.getFeatures('"cells" is not null and "patch" % 37 = 0'):
        context.setFeature(feature)
        shape = shapely.from_wkt(expression.evaluate(context).asWkt())
        # patches are numbered by their first cell in reading order, as labels are
        cells = [
            shapely.box(x, y, x + CELL, y + CELL)
            for row, col in of_label[feature["patch"]]
            for x, y in [(WEST + col * CELL, NORTH - (row + 1) * CELL)]
        ]
        assert shapely.union_all(cells).symmetric_difference(shapely.union_all(shape)).area == 0
        seen += 1
    assert seen > 100 and len(of_label) == count


def test_the_outline_of_a_large_continuum_is_stored_and_the_style_draws_it(result: Any) -> None:
    """Once in the file, and not for each picture; a result without it is drawn as it always was."""
    file, _ = result
    ((lacking,),) = ask(
        file, "select count(*) from continuum where (geom is null) <> (outline is null)"
    )
    assert lacking == 0
    layer = QgsVectorLayer(f"{file}|layername=continuum", "continuum", "ogr")
    symbols = layer.renderer().symbols(QgsRenderContext())
    texts = {symbol.symbolLayer(0).geometryExpression() for symbol in symbols}
    (expression,) = map(QgsExpression, texts)
    context = QgsExpressionContext()
    context.setFields(layer.fields())
    largest = max(layer.getFeatures(), key=lambda feature: feature["area_ha"])
    drawn = []
    for outline in (largest["outline"], None):
        largest["outline"] = outline
        context.setFeature(largest)
        drawn.append(shapely.from_wkt(expression.evaluate(context).asWkt()))
    stored, made = drawn
    assert stored.symmetric_difference(made).area < 0.001 * made.area


def test_it_runs_again_to_the_same(result: Any, tmp_path: Path, provider: Any) -> None:
    from qgis import processing

    file, _ = result
    again = {"CASE": str(file), "OUTPUT": str(tmp_path / "otra.gpkg")}
    found = processing.run("am_delimiter:rerun", again)
    assert found["IDENTICAL"] is True and found["DIFFERENCES"] == 0
    data = json.loads(ask(file, "select value from 'case' where kind = 'resumen'")[0][0])
    assert [gap["gap"] for gap in data["gaps"]] == list(range(1, len(data["gaps"]) + 1))


def test_a_second_run_of_the_session_is_that_of_a_fresh_one(
    run: Any, specks: Any, tmp_path: Path
) -> None:
    from am_delimiter.core.memory import MOST_BYTES, remember_at_most

    raster, communes, _ = specks
    values = {"COMMUNES": str(communes), "BUILTUP": [str(raster)], "POPULATION_FIELD": "POB"}
    values = {**values, "CELL_SIZE": None, "MAX_GAP": 500, "TOLERANCE": 40}
    digests = "select name, value, sha256 from 'case' where kind in ('tabla', 'resumen')"
    fresh = ask(Path(run(**values, OUTPUT=str(tmp_path / "sola.gpkg"))["OUTPUT"]), digests)
    remember_at_most(MOST_BYTES)
    try:
        run(**{**values, "TOLERANCE": 30}, OUTPUT=str(tmp_path / "antes.gpkg"))
        second = run(**values, OUTPUT=str(tmp_path / "despues.gpkg"))
    finally:
        remember_at_most(0)
    assert ask(Path(second["OUTPUT"]), digests) == fresh
