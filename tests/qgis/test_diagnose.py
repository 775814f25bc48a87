"""``am_delimiter:diagnose`` as QGIS runs it: the report, the summary, the problems on the map."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import geopandas
import pandas as pd
import pyogrio
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer
from sample_case import COMMUNES, TILES, Recorder
from shapely.geometry import box

from am_delimiter.core.catalogue import load_catalogue
from am_delimiter.toolbelt.paths import resource


def run(folder: Path, *inputs: Any, feedback: Recorder | None = None, **values: Any) -> Any:
    from qgis import processing

    parameters = {
        "INPUTS": list(inputs),
        "OUTPUT": str(folder / "informe.html"),
        "SUMMARY": str(folder / "resumen.json"),
        "PROBLEMS": str(folder / "problemas.gpkg"),
        **values,
    }
    return processing.run("am_delimiter:diagnose", parameters, feedback=feedback or Recorder())


def summary(folder: Path) -> list[dict[str, Any]]:
    return json.loads((folder / "resumen.json").read_text(encoding="utf-8"))["inputs"]


def communes(folder: Path, shapes: list[Any], crs: str | None) -> str:
    """Arica and Camarones in the schema of the BCN, a name written twice in UTF-8."""
    file = folder / ("comunas ñ.shp" if crs is None else "comunas ñ.gpkg")
    table = {
        "cod_comuna": [15101, 15102],
        "Comuna": ["Arica", "CamaronesÃ±"],
        "codregion": [15, 15],
        "Region": ["R", "R"],
    }
    geopandas.GeoDataFrame(table, geometry=shapes, crs=crs).to_file(file, encoding="UTF-8")
    return str(file)


OVERLAPPING = [box(-70.2, -18.6, -70.0, -18.4), box(-70.1, -18.6, -69.9, -18.4)]


def test_the_sample(provider: Any, tmp_path: Path) -> None:
    feedback = Recorder()
    results = run(tmp_path, COMMUNES, *TILES, feedback=feedback)
    verdicts = {one["role"]: one["verdict"] for one in summary(tmp_path)}
    # invented codes are no communes of Chile, and its tiles lie over invented ones
    assert verdicts == {"communes": "sirve con advertencias", "builtup_raster": "sirve"}
    assert results["VERDICT"].count("\n") == 2
    assert feedback.progress == sorted(feedback.progress)
    page = (tmp_path / "informe.html").read_text(encoding="utf-8")
    assert "Diagnóstico de las entradas" in page
    assert "Códigos que no son de ninguna comuna de Chile" in page
    assert "Superficie verdadera (km²)" in page


def test_problems_are_layers_with_aliases_and_styles(provider: Any, tmp_path: Path) -> None:
    run(tmp_path, communes(tmp_path, OVERLAPPING, "EPSG:4326"))
    (found,) = summary(tmp_path)
    figures = {f["id"]: f["figures"] for f in found["findings"]}
    assert figures["double_encoded"] == {"names": 1}
    assert figures["overlaps"]["pairs"] == 1
    layer = QgsVectorLayer(f"{tmp_path / 'problemas.gpkg'}|layername=overlaps", "t", "ogr")
    assert layer.crs().authid() == "EPSG:4674"
    assert layer.loadDefaultStyle()[1]
    (feature,) = layer.getFeatures()
    assert (feature["cut_a"], feature["cut_b"]) == ("15101", "15102")
    assert (
        layer.attributeDisplayName(layer.fields().indexFromName("area_km2")) == "Superficie (km²)"
    )
    for name in ("voids", "invalid_places", "misplaced"):
        empty = QgsVectorLayer(f"{tmp_path / 'problemas.gpkg'}|layername={name}", "t", "ogr")
        assert empty.isValid()
        assert empty.featureCount() == 0


def test_a_shapefile_without_prj_is_told_its_system(provider: Any, tmp_path: Path) -> None:
    metres = geopandas.GeoSeries(OVERLAPPING, crs=4326).to_crs(3857)
    run(tmp_path, communes(tmp_path, list(metres), None), PROBLEMS="")
    (found,) = summary(tmp_path)
    assert found["verdict"] == "no sirve"
    texts = " ".join(f["text"] for f in found["findings"])
    assert "Sus comunas quedan en su lugar en EPSG:3857 WGS 84 / Pseudo-Mercator" in texts


def test_a_latin_1_table_by_path_and_what_is_no_file(provider: Any, tmp_path: Path) -> None:
    file = tmp_path / "puntos.csv"
    rows = "comuna;cut;latitud;longitud\nÑuñoa;13120;-33,45;-70,6\nÑuñoa;13120;-70,6;-33,45\n"
    file.write_bytes(rows.encode("latin-1"))
    run(tmp_path, str(file), str(tmp_path / "nada.gpkg"), OUTPUT=str(tmp_path / "informe.md"))
    points, nothing = summary(tmp_path)
    assert (points["role"], points["verdict"]) == ("points", "sirve con advertencias")
    assert points["facts"]["encoding"] == "latin-1 (Windows-1252)"
    ids = [f["id"] for f in points["findings"]]
    assert ids == ["latin_1", "decimal_comma", "swapped"]
    assert nothing["verdict"] == "no sirve"
    assert "nada.gpkg» no es ni una capa del proyecto" in nothing["findings"][0]["text"]
    report = (tmp_path / "informe.md").read_text(encoding="utf-8")
    assert report.startswith("# Diagnóstico de las entradas")


def test_no_input_is_a_sentence(provider: Any, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException):
        run(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_cancel_writes_nothing(provider: Any, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException):
        run(tmp_path, COMMUNES, *TILES, feedback=Recorder(cancel_at=20))
    assert list(tmp_path.iterdir()) == []


def test_the_real_qgis_process(qgis_process: Any, tmp_path: Path) -> None:
    inputs = {
        "INPUTS": [COMMUNES, *TILES],
        "OUTPUT": str(tmp_path / "informe.html"),
        "SUMMARY": str(tmp_path / "resumen.json"),
        "PROBLEMS": str(tmp_path / "problemas.gpkg"),
    }
    text = json.dumps({"inputs": inputs})
    done = qgis_process("run", "am_delimiter:diagnose", "-", text=text, hide=("rasterio",))
    assert done.returncode == 0, done.stderr
    assert "sirve con advertencias" in json.loads(done.stdout)["results"]["VERDICT"]
    assert len(summary(tmp_path)) == 3
    assert (tmp_path / "problemas.gpkg").is_file()


def test_of_millions_of_persons_the_first_rows_are_read(
    provider: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A census table of 200,000 persons, as text and as a layer: what is read of it is counted."""
    from am_delimiter.bridge import diagnosis_inputs, layers

    known = next(iter(load_catalogue(resource("catalogue")).census_microdata.values()))
    names = [n[0] for n in (known.residence_fields, known.place_fields, known.work_fields)]
    file, table = tmp_path / "personas.csv", tmp_path / "personas.gpkg"
    row = "5101;2;5109\n"
    file.write_text(";".join(names) + "\n" + row * 200_000, encoding="utf-8")
    persons = pd.DataFrame([["5101", "2", "5109"]] * 2_000, columns=names)
    pyogrio.write_dataframe(persons, table, layer="personas", driver="GPKG")
    read, plain = [], layers._plain
    monkeypatch.setattr(layers, "_plain", lambda value: read.append(1) or plain(value))
    made = diagnosis_inputs.TableInput
    seen: list[int] = []
    monkeypatch.setattr(
        diagnosis_inputs,
        "TableInput",
        lambda frame, *rest, **named: seen.append(len(frame)) or made(frame, *rest, **named),
    )
    run(tmp_path, str(file), str(table))
    head = 1 << 16  # the lines that begin in 64 KiB, less the heading
    assert seen == [-(-(head - len(";".join(names)) - 1) // len(row)), 200]
    assert len(read) == 200 * 4  # three fields and the number of the row
    for found in summary(tmp_path):
        assert found["role"] == "census_microdata"
        assert "rows" not in found["facts"]
        assert found["facts"]["rows_read"] in seen
