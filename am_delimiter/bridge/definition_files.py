"""A stored case and the results of other studies, as a comparison of definitions reads them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import numpy as np
import shapely

from ..core.basis import Progress, Table
from ..core.definitions import StoredGround, StudyTable, StudyWithoutLayer, read_ground
from ..core.records import ParameterRow, SourceRow, read_table, told_of
from .sql_names import sql
from .stored_result import read_stored_case, read_tables
from .stored_rows import opened
from .stored_shapes import LandShapes, read_shapes

_CASE = ("communes", "metropolitan_areas", "continuum", "membership", "parameters", "sources")
_HOW = {"parameters": ParameterRow, "sources": SourceRow}
"""The tables that say how a study came to be; one of another program may lack them."""


def stored_ground(file: Path, version: str, progress: Progress) -> StoredGround:
    """The case that a GeoPackage holds; ``version`` is that of this program.

    Raises `CaseNotFound`, `NoCaseStored`, `NewerCase` or `ResultDamaged`.
    """
    read_stored_case(file, version)
    tables = read_tables(file, _CASE, progress.part(0.0, 0.3))
    with told_of(file):
        parameters = read_table(ParameterRow, tables["parameters"], "parameters")
        cell = next((row.value for row in parameters if row.parameter == "cell_size"), None)
        land = read_shapes(file, float(cell or 0), progress.part(0.3, 1.0))
        return read_ground(str(file), tables, land.communes, _built(land), land.crs)


def _built(land: LandShapes) -> np.ndarray:
    """The patches that are drawn, and the stretches of cells of those that are not."""
    west, middle, width = land.stretches.T
    half = land.cell_m / 2
    boxes = shapely.box(west, middle - half, west + width, middle + half)
    drawn = land.outlines[~(shapely.is_missing(land.outlines) | shapely.is_empty(land.outlines))]
    return np.concatenate([drawn, np.asarray(boxes, dtype=object).reshape(-1)])


def study_table(file: Path, layer: str, progress: Progress) -> StudyTable:
    """The layer of communes of a study, with its parameters and sources.

    Raises `StudyWithoutLayer` for a file that holds no such layer, or `ResultDamaged`.
    """
    try:
        tables = read_tables(file, (layer, "parameters", "sources"), progress)
        crs = _system_of(file, layer)
    except sqlite3.Error as error:
        raise StudyWithoutLayer(path=file, layer=layer) from error
    if layer not in tables:
        raise StudyWithoutLayer(path=file, layer=layer)
    with told_of(file):
        how = {n: read_table(kind, tables.get(n, Table()), n) for n, kind in _HOW.items()}
        return StudyTable(str(file), layer, tables[layer], crs, **how)


def _system_of(file: Path, layer: str) -> str:
    """The system of a layer of a GeoPackage as WKT, "" for none."""
    query = (
        "select definition from gpkg_spatial_ref_sys s join gpkg_geometry_columns g "
        "on s.srs_id = g.srs_id where g.table_name = ?"
    )
    with opened(file) as connection:
        found = connection.execute(sql(query), (layer,)).fetchone()
    return str(found[0]) if found and found[0] != "undefined" else ""
