"""The whole road through the real ``qgis_process`` with the packaged plugin and JSON.

Where a test compares several runs, the others go in the process of the tests.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import geopandas
import pytest
from sample_case import COMMUNES, TILES
from shapely.geometry import LineString


def ask(folder: Path, **values: Any) -> str:
    inputs = {
        "OUTPUT": str(folder / "delimitación.gpkg"),
        "SUMMARY": str(folder / "resumen.json"),
        **values,
    }
    return json.dumps({"inputs": inputs})


SAMPLE = {
    "COMMUNES": COMMUNES,
    "BUILTUP": TILES,
    "POPULATION": "field",
    "POPULATION_FIELD": "POB_2024",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "Región de Ñuble y más"
    place.mkdir()
    return place


def summary_of(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "resumen.json").read_text(encoding="utf-8"))


def delimit(qgis_process: Any, folder: Path, **values: Any) -> dict[str, Any]:
    """The summary of a run in a process of its own."""
    done = qgis_process("run", "am_delimiter:delimit", "-", text=ask(folder, **values))
    assert done.returncode == 0, done.stderr
    assert (folder / "delimitación.gpkg").is_file()
    return summary_of(folder)


@pytest.fixture
def here(run: Any, folder: Path) -> Any:
    """The summary of a run in this process, whose start is spared."""

    def delimit_here(**values: Any) -> dict[str, Any]:
        own = {"POPULATION": None, "POPULATION_FIELD": None, "SUMMARY": folder / "resumen.json"}
        given = {**own, "OUTPUT": folder / "delimitación.gpkg", **values}
        run(**{name: str(v) if isinstance(v, Path) else v for name, v in given.items()})
        return summary_of(folder)

    return delimit_here


def test_sample_without_rasterio(qgis_process: Any, folder: Path) -> None:
    done = qgis_process(
        "run", "am_delimiter:delimit", "-", text=ask(folder, **SAMPLE), hide=("rasterio",)
    )
    assert done.returncode == 0, done.stderr
    verdict = json.loads(done.stdout)["results"]["VERDICT"]
    assert "Más de 250.000 habitantes: cumple (272.030 habitantes; umbral > 250.000)" in verdict
    assert [c["communes"] for c in summary_of(folder)["candidates"]] == [
        ["99101", "99102", "99105"]
    ]


def test_nothing_is_said_of_errors_where_all_went_well(qgis_process: Any, folder: Path) -> None:
    """Twice: into a new file, and into the one that is there by then."""
    for _ in range(2):
        done = qgis_process("run", "am_delimiter:delimit", "-", text=ask(folder, **SAMPLE))
        assert done.returncode == 0, done.stderr
        # but what a newer Python says of QGIS itself, with the line of code below it
        own = [s for s in done.stderr.splitlines() if "Warning: " not in s and s[:2] != "  "]
        assert [line for line in own if "rror" in line or "open" in line] == []


def test_missing_packages_are_named(qgis_process: Any, folder: Path) -> None:
    hide = ("geopandas", "rasterio")
    listed = qgis_process("list", hide=hide)
    assert "am_delimiter:delimit" in listed.stdout
    done = qgis_process("run", "am_delimiter:delimit", "-", text=ask(folder, **SAMPLE), hide=hide)
    assert done.returncode != 0
    assert "faltan paquetes de Python" in done.stderr + done.stdout
    assert "geopandas" in done.stderr + done.stdout
    assert "rasterio" not in done.stderr + done.stdout
    assert list(folder.iterdir()) == []


def test_bad_input_is_a_sentence(qgis_process: Any, folder: Path) -> None:
    text = ask(folder, **{**SAMPLE, "CANDIDATE": "05101"})
    done = qgis_process("run", "am_delimiter:delimit", "-", text=text)
    assert done.returncode != 0
    assert "La candidata nombra comunas" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(("locale", "name"), [("en_US", "Tolerance"), ("es_CL", "Tolerancia")])
def test_languages(qgis_process: Any, folder: Path, locale: str, name: str) -> None:
    helped = qgis_process("help", "am_delimiter:delimit", locale=locale)
    assert f"TOLERANCE: {name}" in helped.stdout
    done = qgis_process(
        "run", "am_delimiter:delimit", "-", text=ask(folder, **SAMPLE), locale=locale
    )
    assert "Dos o más comunas: cumple" in json.loads(done.stdout)["results"]["VERDICT"]
    assert any("cruza un límite regional" in note for note in summary_of(folder)["notes"])


# -- real places -------------------------------------------------------------------------------


def test_barriers_and_bridges(qgis_process: Any, here: Any, folder: Path) -> None:
    """The border of 99103 as a river, and a bridge between the inside of both communes."""
    communes = geopandas.read_file(COMMUNES.partition("|")[0]).set_index("CUT_COM").geometry
    river, bridge = folder / "río.geojson", folder / "puente.geojson"
    communes.loc[["99103"]].boundary.to_file(river, driver="GeoJSON")
    ends = [communes[cut].representative_point() for cut in ("99101", "99103")]
    geopandas.GeoSeries([LineString(ends)], crs=communes.crs).to_file(bridge, driver="GeoJSON")

    def gap(done: dict[str, Any]) -> tuple[float | None, float | None]:
        (row,) = [r for r in done["gap_matrix"] if (r["cut_a"], r["cut_b"]) == ("99101", "99103")]
        return row["critical_gap_m"], row["plain_gap_m"]

    own, plain = gap(here(**SAMPLE))
    assert own == plain
    assert gap(here(**SAMPLE, BARRIERS=[str(river)])) == (None, plain)
    assert gap(here(**SAMPLE, BARRIERS=[str(river)], BARRIER_COST=300)) == (plain + 300, plain)
    both = {"BARRIERS": [str(river)], "BRIDGES": [str(bridge)]}
    carried, beside = gap(delimit(qgis_process, folder, **SAMPLE, **both))
    assert beside == plain
    assert carried is not None and carried < plain


def criterion(candidate: dict[str, Any], name: str) -> dict[str, Any]:
    return next(item for item in candidate["criteria"] if item["id"] == name)


def pair_gap(summary: dict[str, Any], cut_a: str, cut_b: str) -> float | None:
    for row in summary["gap_matrix"]:
        if {row["cut_a"], row["cut_b"]} == {cut_a, cut_b}:
            return row["critical_gap_m"]
    raise AssertionError((cut_a, cut_b))


def region(real_data: Path, layer: str) -> str:
    return f"{real_data / 'comunas_INE2017_regiones.gpkg'}|layername={layer}"


def test_gran_valparaiso(qgis_process: Any, folder: Path, real_data: Path) -> None:
    tiles = [str(real_data / f"tiles_blockcover2017_valparaiso_R{n}_C12.tif") for n in (13, 14)]
    values = {"COMMUNES": region(real_data, "R05"), "POPULATION": "census_2017"}
    first = delimit(qgis_process, folder, BUILTUP=tiles, **values)["candidates"][0]
    assert first["communes"] == ["05101", "05103", "05109", "05801", "05804"]
    assert first["population"] == {"census_2017": 951311, "census_2024": 970233}
    assert criterion(first, "population")["verdict"] == "cumple"
    assert criterion(first, "continuity")["verdict"] == "cumple"
    assert first["name"] == "Gran Valparaíso"
    assert first["critical_gap_m"] == 0


def test_gran_valparaiso_needs_both_tiles(here: Any, real_data: Path) -> None:
    """The tile edge runs through the city: half of it may give the same names, never in silence."""
    built = []
    for numbers in ((13, 14), (13,), (14,)):
        names = [f"tiles_blockcover2017_valparaiso_R{n}_C12.tif" for n in numbers]
        found = here(
            COMMUNES=region(real_data, "R05"),
            BUILTUP=[str(real_data / name) for name in names],
            CANDIDATE="05101,05103,05109,05801,05804",
        )
        built.append({item["cut"]: item["built_ha"] for item in found["communes"]})
        covered = {(13, 14): "97 %", (13,): "9 %", (14,): "88 %"}[numbers]
        assert any(f"Valparaíso ({covered})" in note for note in found["notes"])
    both, north, south = built
    assert 0 < south["05101"] < both["05101"]
    assert north["05101"] + south["05101"] == pytest.approx(both["05101"])


def test_puerto_montt(qgis_process: Any, here: Any, folder: Path, real_data: Path) -> None:
    values = {
        "COMMUNES": region(real_data, "R10_chilemapas_schema"),
        "BUILTUP": [str(real_data / "blockcover2017_puertomontt_54009_100.tif")],
    }
    found = delimit(qgis_process, folder, **values)
    assert not any({"10101", "10109"} <= set(c["communes"]) for c in found["candidates"])
    assert 3400 < pair_gap(found, "10101", "10109") < 3700
    (judged,) = here(CANDIDATE="10101,10109", **values)["candidates"]
    continuity = criterion(judged, "continuity")
    assert continuity["verdict"] == "no cumple"
    assert 3400 < continuity["value"] < 3700
    assert judged["population"] == {"census_2017": 290480, "census_2024": 329982}


@pytest.mark.parametrize("tolerance", [200, 2000])
def test_gran_concepcion(
    qgis_process: Any, folder: Path, real_data: Path, tolerance: float
) -> None:
    found = delimit(
        qgis_process,
        folder,
        COMMUNES=region(real_data, "R08"),
        BUILTUP=[str(real_data / "blockcover2017_concepcion_54009_100.tif")],
        TOLERANCE=tolerance,
    )
    assert 1000 < pair_gap(found, "08108", "08101") < 1400
    members = found["candidates"][0]["communes"]
    across = ["08108"] if tolerance == 2000 else []
    assert members == sorted(["08101", "08103", "08107", "08110", "08112", *across])
