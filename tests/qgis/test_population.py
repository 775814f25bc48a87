"""Located population and membership by it, as QGIS runs them."""

from __future__ import annotations

import json
import math
import sqlite3
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pytest
import rasterio
import shapely
from qgis.core import QgsProcessingException
from sample_case import COMMUNES, ROOT, TILES, Recorder

from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.expediente.charts.population_chart import bars_of
from am_delimiter.expediente.reading.people_interval import people_interval
from am_delimiter.expediente.reading.result_file import read_case
from am_delimiter.expediente.tables.population_table import population_tables
from am_delimiter.expediente.workspace.project import load_layers
from am_delimiter.toolbelt.formats import number

CATALOGUE = load_catalogue(ROOT / "resources" / "catalogue")


SPREAD_EVENLY = {"EVIDENCE_PEOPLE": 0}
"""The persons of `blocks` live everywhere, of which little is built-up."""


@pytest.fixture(scope="module")
def blocks(tmp_path_factory: Any) -> Path:
    """Squares of 500 m over the sample, 10 persons in each, with the code of their commune."""
    communes = geopandas.read_file(COMMUNES.partition("|")[0], layer="comunas").to_crs(5361)
    west, south, east, north = communes.total_bounds
    corners = [(x, y) for x in np.arange(west, east, 500) for y in np.arange(south, north, 500)]
    squares = geopandas.GeoDataFrame(
        geometry=[shapely.box(x, y, x + 500, y + 500) for x, y in corners], crs=5361
    )
    points = squares.set_geometry(squares.centroid)
    found = geopandas.sjoin(points, communes[["CUT_COM", "geometry"]], predicate="within")
    frame = squares.loc[found.index].assign(n_per=10, CUT=found["CUT_COM"].astype(int))
    file = tmp_path_factory.mktemp("manzanas") / "manzanas ñ.gpkg"
    frame.to_file(file, layer="manzanas")
    return file


def rows(file: str, table: str) -> list[dict[str, Any]]:
    with sqlite3.connect(file) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"select * from {table}")]


def test_population_decides_and_all_measures_are_told(run: Any, blocks: Path) -> None:
    feedback = Recorder()
    values = {"POPULATION_LAYERS": [str(blocks)], "MEMBERSHIP_BY": "population", "MEMBERSHIP": 1}
    results = run(feedback, PEOPLE_RULE="built", **values, **SPREAD_EVENLY)
    summary = json.loads(Path(results["SUMMARY"]).read_text(encoding="utf-8"))
    persons = geopandas.read_file(blocks).groupby("CUT").n_per.sum()
    told = {item["cut"]: item["persons_located"] for item in summary["communes"]}
    assert {int(cut): value for cut, value in told.items()} == persons.to_dict()
    table = rows(results["OUTPUT"], "membership")
    assert [{k: v for k, v in row.items() if k != "fid"} for row in table] == [
        {k: int(v) if isinstance(v, bool) else v for k, v in row.items()}
        for row in summary["membership"]
    ]
    for row in table:
        assert row["member"] == row["member_population"] == (row["share_persons"] > 0.01)
        assert row["member_share"] == (row["share_built"] > 0.01)
        assert row["member_area"] == (row["built_ha_inside"] > 20)
        assert row["decides"] == "parte de la población localizada"
    inside: dict[int, float] = {}
    candidate = summary["candidates"][0]
    home = {r["continuum"] for r in table if r["cut"] in candidate["communes"] and r["member"]}
    for row in table:
        if row["cut"] in candidate["communes"]:
            inside[row["continuum"]] = inside.get(row["continuum"], 0) + row["persons_inside"]
    assert candidate["population_inside"] in [pytest.approx(inside[k], abs=1) for k in home]
    (area,) = [
        r for r in rows(results["OUTPUT"], "metropolitan_areas") if r["candidate"] == "AM-99-1"
    ]
    assert area["population_inside"] == candidate["population_inside"]
    assert summary["parameters"]["people_rule"]["value"] == "built"
    (source,) = [i for i in summary["inputs"] if i["kind"] == "población localizada"]
    assert source["path"] == str(blocks) and len(source["sha256"]) == 64
    assert any("campo n_per" in text and "manchas" in text for text in feedback.warnings)
    assert any("comuna que dice su campo CUT" in text for text in feedback.warnings)


def test_without_layers_the_columns_are_empty(sample_result: dict[str, Any]) -> None:
    for row in rows(sample_result["file"], "membership"):
        assert row["persons_inside"] is row["share_persons"] is row["member_population"] is None
        assert row["member"] == row["member_share"]
    assert {row["persons_located"] for row in rows(sample_result["file"], "communes")} == {None}
    assert sample_result["summary"]["candidates"][0]["population_inside"] is None


def test_measures_of_the_population_side_by_side(run: Any, blocks: Path, tmp_path: Path) -> None:
    """The western half of the sample is urban; blocks of the same count as the field."""
    own = geopandas.read_file(blocks).rename(columns={"n_per": "pob"})
    layer, towns = tmp_path / "propias.gpkg", tmp_path / "límites.gpkg"
    own.to_file(layer)
    west, south, east, north = own.total_bounds
    half = shapely.box(west, south, west + 500 * round((east - west) / 1000), north)
    geopandas.GeoDataFrame(geometry=[half], crs=own.crs).to_file(towns)
    values = {"POPULATION_LAYERS": [str(layer)], "URBAN_LIMITS": [str(towns)]}
    results = run(POPULATION_MEASURE="urban", **values)
    summary = json.loads(Path(results["SUMMARY"]).read_text(encoding="utf-8"))
    candidate = summary["candidates"][0]
    urban = own[own.centroid.x < half.bounds[2]].groupby("CUT").pob.sum()
    table = [r for r in rows(results["OUTPUT"], "population") if r["candidate"] == candidate["id"]]
    decides = [row for row in table if row["decides"]]
    assert [row["cut"] for row in decides] == [*candidate["communes"], None]
    for row in decides[:-1]:
        # the working system is not that of the blocks, so the limit cuts cells of the last ones
        assert row["urban"] == pytest.approx(urban.get(int(row["cut"]), 0), rel=0.002)
        assert row["urban"] + row["rest"] == row["located"]
    assert {row["urban"] for row in table if not row["decides"]} == {None}
    told = candidate["population_measures"]
    assert (told["measure"], told["urban_by"]) == ("urban", "limits")
    ends = ("urban_min", "urban_max", "inside_min", "inside_max", "unlocated", "in_patches")
    for key in ("whole", "urban", "rest", "inside", "located", "census", "difference", *ends):
        assert told["counts"]["field"][key] == decides[-1][key]
    (item,) = [item for item in candidate["criteria"] if item["id"] == "population"]
    assert item["value"] == round(decides[-1]["urban"])
    assert item["reason"].startswith("Decide la población urbana (campo POB_2024). Comunas comple")
    assert any(i["kind"] == "límite urbano" and i["path"] == str(towns) for i in summary["inputs"])


def test_the_ends_and_the_reconciliation_are_printed(
    run: Any, blocks: Path, tmp_path: Path
) -> None:
    """Blocks of 500 m over cells of 100 m: most lie partly in the continuum."""
    own = geopandas.read_file(blocks).rename(columns={"n_per": "pob"}).assign(pob=100)
    layer = tmp_path / "propias.gpkg"
    own.to_file(layer)
    results = run(POPULATION_MEASURE="inside", POPULATION_LAYERS=[str(layer)], **SPREAD_EVENLY)
    summary = json.loads(Path(results["SUMMARY"]).read_text(encoding="utf-8"))
    case = read_case(load_layers(Path(results["OUTPUT"]), CATALOGUE), summary, CATALOGUE)
    candidate = case.candidates[0]
    totals = candidate.population_measures.counts["field"]
    table = rows(results["OUTPUT"], "population")
    own_rows = [r for r in table if r["candidate"] == candidate.id and r["decides"]]
    for row in own_rows:
        assert row["inside_min"] < row["inside"] < row["inside_max"]
        assert row["inside_min"] % 100 == 0  # whole blocks
        assert (row["inside_max"] - row["unlocated"]) % 100 == 0
    split = rows(results["OUTPUT"], "split_units")
    units = {row["split"]: row["units"] for row in split}
    assert sum(row["persons"] for row in split) == 100 * sum(units.values()) > 0
    told = people_interval(candidate)
    least, most = (number(n) for n in (totals.inside_min, math.ceil(totals.inside_max)))
    assert told == f"entre {least} y {most}"
    assert f"habitantes, {told}; umbral" in results["VERDICT"]
    (area,) = [
        r for r in rows(results["OUTPUT"], "metropolitan_areas") if r["candidate"] == candidate.id
    ]
    assert area["population_inside_max"] == totals.inside_max
    counts, reconciled = population_tables(case)
    assert (counts.key, reconciled.key) == ("T1b", "T1c")
    assert [one.heading for one in counts.columns][3] == "campo POB_2024 (base del expediente)"
    printed = [[cell.content for cell in row] for row in reconciled.rows]
    for _, census, *parts, _, located in printed:
        assert sum(part.value for part in parts) == census.value
        assert sum(part.value for part in parts[:-1]) == located.value
    lines = printed[: len(candidate.communes) + 1]
    for column in range(1, 6):
        *own_parts, total = (line[column].value for line in lines)
        assert sum(own_parts) == total
    bar = next(bar for bar in bars_of(candidate, case) if bar.decides)
    assert bar.ends == (totals.inside_min, math.ceil(totals.inside_max))


def test_the_measure_that_decides_lacks_its_layers(run: Any) -> None:
    results = run(POPULATION_MEASURE="inside")
    summary = json.loads(Path(results["SUMMARY"]).read_text(encoding="utf-8"))
    candidate = summary["candidates"][0]
    (item,) = [item for item in candidate["criteria"] if item["id"] == "population"]
    assert (item["verdict"], item["value"]) == ("no evaluable", None)
    assert "no se entregó ninguna capa" in item["reason"]
    assert (
        "Comunas completas 272.030; urbana sin dato; dentro del continuo sin dato."
        in (item["reason"])
    )


def test_a_raster_of_persons_with_a_no_data_of_the_file(run: Any, tmp_path: Path) -> None:
    with rasterio.open(TILES[0]) as tile:
        profile = {**tile.profile, "dtype": "float32", "nodata": -200}
        values = np.where(tile.read(1) == tile.nodata, -200, 2).astype("float32")
    file = tmp_path / "personas.tif"
    with rasterio.open(file, "w", **profile) as target:
        target.write(values, 1)
    results = run(POPULATION_LAYERS=[str(file)])
    summary = json.loads(Path(results["SUMMARY"]).read_text(encoding="utf-8"))
    located = sum(item["persons_located"] or 0 for item in summary["communes"])
    assert 0 < located <= 2 * (values > 0).sum()
    assert any(item["detail"] == "personas por celda" for item in summary["inputs"])


def test_a_preset_wants_inhabitants_of_located_people(run: Any, blocks: Path) -> None:
    feedback = Recorder()
    run(feedback, PRESET="insee", POPULATION_LAYERS=[str(blocks)])
    assert any("2.000 habitantes" in text and "quedan sin" in text for text in feedback.warnings)
    assert any("aquí decide parte de lo construido" in text for text in feedback.warnings)


def test_continuity_has_a_row_of_membership_for_each_tolerance(
    provider: Any, blocks: Path, tmp_path: Path
) -> None:
    from qgis import processing

    file = str(tmp_path / "continuidad.gpkg")
    values = {"POPULATION_LAYERS": [str(blocks)], "MEMBERSHIP_BY": "area", "MEMBERSHIP_AREA": 50}
    processing.run(
        "am_delimiter:continuity",
        {
            "COMMUNES": COMMUNES,
            "BUILTUP": TILES,
            "TOLERANCES": "200; 2500",
            "OUTPUT": file,
            **values,
            **SPREAD_EVENLY,
        },
        feedback=Recorder(),
    )
    found = rows(file, "membership")
    assert {row["tolerance_m"] for row in found} == {200.0, 2500.0}
    for row in found:
        assert row["member"] == (row["built_ha_inside"] > 50)
    told = {row["parameter"]: row["value"] for row in rows(file, "parameters")}
    assert (told["membership_by"], told["membership_area"]) == ("area", "50")


def test_wrong_population_says_how_to_mend_it(run: Any, blocks: Path, tmp_path: Path) -> None:
    points = tmp_path / "puntos.gpkg"
    frame = geopandas.read_file(blocks).iloc[:2]
    frame.set_geometry(frame.centroid).to_file(points)
    bare = tmp_path / "sin_campo.gpkg"
    frame[["geometry"]].to_file(bare)
    for values, words in (
        ({"MEMBERSHIP_BY": "population"}, "no se entregó ninguna capa de población"),
        ({"POPULATION_LAYERS": [str(points)]}, "no es un ráster ni de polígonos"),
        ({"POPULATION_LAYERS": [str(bare)]}, "No se reconoce"),
        ({"URBAN_LIMITS": [str(points)]}, "no puede ser de límites urbanos"),
        ({"POPULATION_LAYERS": [str(blocks)], "PEOPLE_FIELD": "pers"}, "no tiene el campo pers"),
    ):
        with pytest.raises(QgsProcessingException, match=words):
            run(**values)
    assert not (tmp_path / "resultado.gpkg").exists()
