"""``am_delimiter:builtup`` as QGIS runs it: the mask, what it says, and the way back."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pytest
import rasterio
from qgis.core import QgsProcessingException
from sample_case import COMMUNES, ROOT, TILES, Recorder

from am_delimiter.core.catalogue.catalogue import load_catalogue

CATALOGUE = load_catalogue(ROOT / "resources" / "catalogue")


def builtup(file: Path, feedback: Recorder | None = None, **values: Any) -> dict[str, Any]:
    from qgis import processing

    parameters = {"COMMUNES": COMMUNES, "BUILTUP": TILES, "OUTPUT": str(file), **values}
    return processing.run("am_delimiter:builtup", parameters, feedback=feedback or Recorder())


@pytest.fixture(scope="module")
def mask(provider: Any, tmp_path_factory: Any) -> Path:
    file = tmp_path_factory.mktemp("máscara") / "construido ñ.tif"
    feedback = Recorder()
    results = builtup(file, feedback)
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == pytest.approx(100)
    assert results["OUTPUT"] == str(file)
    with rasterio.open(file) as source:
        hectares = source.read(1).sum() * source.res[0] ** 2 / 1e4
    assert results["HECTARES"] == pytest.approx(hectares)
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    return file


def test_values_and_layout(mask: Path) -> None:
    with rasterio.open(mask) as source:
        assert source.dtypes == ("uint8",)
        assert source.nodata is None
        assert source.profile["compress"] == "deflate"
        assert source.profile["tiled"]
        assert source.crs.to_epsg() == 5362
        assert np.unique(source.read(1)).tolist() == [0, 1]
        assert source.transform.c % source.res[0] == 0


def test_it_says_how_it_came_to_be(mask: Path) -> None:
    with rasterio.open(mask) as source:
        told = source.tags()
    assert told["PIXEL_RULE"] == CATALOGUE.texts["cell_rule"].text
    assert told["PIXEL_RULE"] in told["TIFFTAG_IMAGEDESCRIPTION"]
    assert "1 = construido" in told["TIFFTAG_IMAGEDESCRIPTION"]
    assert told["ENCODING"] == "ghs_built_s"
    share = CATALOGUE.encodings["ghs_built_s"].default_share_percent
    assert float(told["BUILTUP_SHARE_PERCENT"]) == share
    assert told["REACH_M"] == "5000"
    assert told["TIFFTAG_SOFTWARE"].startswith("am_delimiter ")
    for tile in TILES:
        assert Path(tile).stem in told["SOURCES"]
        assert hashlib.sha256(Path(tile).read_bytes()).hexdigest() in told["SOURCES"]


def said_of(file: Path) -> dict[str, Any]:
    """A summary without the names of the data that the verdicts rest on."""
    said = json.loads(file.read_text("utf-8"))
    for candidate in said["candidates"]:
        for criterion in candidate["criteria"]:
            assert criterion.pop("rests_on") is not None or criterion["value"] is None
    return said


@pytest.mark.parametrize(
    "values", [{}, {"BUILTUP_SHARE": 35}, {"CELL_SIZE": 50}, {"WORKING_CRS": "EPSG:32718"}]
)
def test_the_way_back(run: Any, tmp_path: Path, values: dict[str, Any]) -> None:
    """delimit says the same from the mask as from what the mask was made of."""
    file = tmp_path / "m.tif"
    builtup(file, **values)
    first = run(**values, OUTPUT=str(tmp_path / "a.gpkg"), SUMMARY=str(tmp_path / "a.json"))
    same = {name: value for name, value in values.items() if name == "WORKING_CRS"}
    again = run(
        BUILTUP=[str(file)],
        ENCODING="mask",
        **same,
        OUTPUT=str(tmp_path / "b.gpkg"),
        SUMMARY=str(tmp_path / "b.json"),
    )
    summaries = [said_of(Path(r["SUMMARY"])) for r in (first, again)]
    for key in ("candidates", "communes", "gap_matrix"):
        assert summaries[0][key] == summaries[1][key], key
    for layer in ("patches", "gaps", "continuum", "communes", "metropolitan_areas"):
        tables = [geopandas.read_file(r["OUTPUT"], layer=layer) for r in (first, again)]
        assert tables[0].equals(tables[1]), layer


def test_polygons_make_the_way_back_too(run: Any, tmp_path: Path) -> None:
    made = run(OUTPUT=str(tmp_path / "r.gpkg"))
    blocks = tmp_path / "manzanas.gpkg"
    geopandas.read_file(made["OUTPUT"], layer="patches")[["geometry"]].to_file(blocks)
    file = tmp_path / "m.tif"
    builtup(file, BUILTUP=[str(blocks)])
    with rasterio.open(file) as source:
        assert source.tags()["ENCODING"] == "polygons"
    first = run(BUILTUP=[str(blocks)], OUTPUT=str(tmp_path / "a.gpkg"))
    again = run(BUILTUP=[str(file)], ENCODING="mask", OUTPUT=str(tmp_path / "b.gpkg"))
    for layer, measured in (
        ("patches", ["joins_at_m"]),
        ("continuum", []),
        ("metropolitan_areas", []),
    ):
        tables = [geopandas.read_file(r["OUTPUT"], layer=layer) for r in (first, again)]
        known = [table.drop(columns=measured) for table in tables]
        assert known[0].equals(known[1]), layer
    # polygons have true gaps; of a mask one knows between which two lengths they lie
    exact, cells = (geopandas.read_file(r["OUTPUT"], layer="gaps") for r in (first, again))
    assert (cells.distance_min_m <= exact.distance_m).all()
    assert (exact.distance_m <= cells.distance_max_m).all()


def test_a_cell_larger_than_the_default_tolerance_is_no_error(
    provider: Any, tmp_path: Path
) -> None:
    builtup(tmp_path / "m.tif", CELL_SIZE=500)
    with rasterio.open(tmp_path / "m.tif") as source:
        assert source.res == (500, 500)


def test_same_inputs_same_bytes(mask: Path, tmp_path: Path) -> None:
    builtup(tmp_path / "m.tif")
    assert (tmp_path / "m.tif").read_bytes() == mask.read_bytes()


def test_output_is_checked_first(provider: Any, tmp_path: Path) -> None:
    feedback = Recorder()
    with pytest.raises(QgsProcessingException, match="no existe"):
        builtup(tmp_path / "no existe" / "m.tif", feedback)
    assert feedback.progress == []


def test_nothing_built_up_is_a_sentence(provider: Any, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="Ninguna celda"):
        builtup(tmp_path / "m.tif", BUILTUP_SHARE=99.5)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_cancel_leaves_nothing_behind(provider: Any, tmp_path: Path, share: float) -> None:
    whole = Recorder()
    builtup(tmp_path / "m.tif", whole)
    shutil.rmtree(tmp_path)
    tmp_path.mkdir()
    with pytest.raises(QgsProcessingException, match="Cancelado"):
        builtup(tmp_path / "m.tif", Recorder(cancel_at=max(int(whole.questions * share), 1)))
    assert list(tmp_path.iterdir()) == []


def test_cancel_keeps_the_former_mask(provider: Any, tmp_path: Path) -> None:
    file = tmp_path / "m.tif"
    whole = Recorder()
    builtup(file, whole)
    before = file.read_bytes()
    with pytest.raises(QgsProcessingException):
        builtup(file, Recorder(cancel_at=whole.questions))
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_through_qgis_process(qgis_process: Any, tmp_path: Path) -> None:
    file = tmp_path / "Región de Ñuble.tif"
    inputs = {"COMMUNES": COMMUNES, "BUILTUP": TILES, "OUTPUT": str(file)}
    done = qgis_process("run", "am_delimiter:builtup", "-", text=json.dumps({"inputs": inputs}))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["HECTARES"] > 0
    with rasterio.open(file) as source:
        assert source.tags()["ENCODING"] == "ghs_built_s"
