"""The Python front gives what ``am_delimiter:delimit`` gives: every row, to the last digit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from qgis.core import QgsVectorLayer
from sample_case import SAMPLE

import am_delimiter
from am_delimiter.bridge.stored_result import read_tables
from am_delimiter.core.basis import Progress, Table, values_of

CHOICES = {
    "as it comes": {},
    "with all tables and a set of its own": {
        "travel": str(SAMPLE / "viajes_ficticios.csv"),
        "services": str(SAMPLE / "servicios_ficticios.csv"),
        "candidate": "99101,99103",
        "tolerance": 1000.0,
        "membership": 40.0,
    },
    "by hand, on other cells": {
        "include": "99103",
        "justification": "Puente en construcción",
        "cell_size": 60.0,
        "connectivity": 4,
        "min_patch": 5.0,
        "region": "99",
        "provenance": "comunas_ficticias.gpkg; Nadie; Muestra; 2026",
    },
}


@pytest.mark.parametrize("choice", CHOICES)
def test_the_same_rows(run: Any, tmp_path: Path, choice: str) -> None:
    values = CHOICES[choice]
    wanted = run(
        **{name.upper(): str(v) if name == "connectivity" else v for name, v in values.items()}
    )
    sample = am_delimiter.sample()
    found = am_delimiter.delimit(
        sample.communes, sample.evidence, population_field="POB_2024", **values
    )
    own = found.save(tmp_path / "propio.gpkg")
    names = [name for name in found.tables if name != "versions"]
    one, other = (read_tables(Path(f), names, Progress()) for f in (wanted["OUTPUT"], own))
    assert len(names) == 25
    for name in names:
        assert rows(one[name]) == rows(other[name]), name
    assert found.verdict == wanted["VERDICT"]
    assert len(found.candidates) == wanted["CANDIDATES"]


def rows(table: Table) -> dict[str, list[Any]]:
    """Every value of a table, and its shapes to the byte."""
    columns = {name: values_of(column) for name, column in table.columns.items()}
    if table.shapes is not None:
        columns["shape"] = shapely.to_wkb(np.asarray(table.shapes, dtype=object)).tolist()
    return columns


def test_qgis_opens_what_it_saves_with_its_styles(provider: Any, tmp_path: Path) -> None:
    sample = am_delimiter.sample()
    file = am_delimiter.delimit(sample.communes, sample.evidence).save(tmp_path / "propio.gpkg")
    layer = QgsVectorLayer(f"{file}|layername=communes", "communes", "ogr")
    assert layer.isValid()
    assert layer.featureCount() == 8
    assert layer.crs().authid() == "EPSG:5362"
    assert layer.renderer().type() == "categorizedSymbol"
