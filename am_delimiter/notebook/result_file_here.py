"""A result into a GeoPackage without QGIS: the same layers and tables, with their styles.

Empty tables are made by pyogrio, rows go in as the plugin puts them, and the case is stored: QGIS
draws it, makes its expediente and repeats it. Only the metadata of the layers are left out.
"""

from __future__ import annotations

import contextlib
import html
import os
import sqlite3
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import geopandas
import pyogrio

from ..bridge.geopackage_rows import SHAPE_COLUMN, fill
from ..bridge.sql_names import inserting
from ..core.basis import (
    OutputNoFolder,
    OutputNotWritable,
    Progress,
    Table,
    system_reason,
)
from ..core.catalogue import LayerSpec
from ..toolbelt.paths import resource
from .described_case import case_of
from .frames import frame_of
from .notebook_errors import FileIsThere, WantsOtherEnding, WouldReplaceInput
from .stored_parts import StoredParts

_ENDING = ".gpkg"
_SHAPES = {"Polygon": "MultiPolygon", "Line": "LineString", "Point": "Point"}
_EMPTY = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'><qgis></qgis>"
_STYLES = (
    "create table layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
    "f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256), "
    "f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT, "
    "useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), "
    "update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))",
    "insert into gpkg_contents (table_name, data_type, identifier, srs_id) "
    "values ('layer_styles', 'attributes', 'layer_styles', 0)",
)


def write_result(
    path: Path, stored: StoredParts, crs: str, inputs: Sequence[str], *, overwrite: bool
) -> Path:
    """Write the file whole or not at all; its absolute path.

    Raises `WantsOtherEnding`, `WouldReplaceInput`, `FileIsThere`, `OutputNoFolder` or
    `OutputNotWritable` before anything is changed.
    """
    target = Path(os.path.abspath(path))  # noqa: PTH100 - links kept
    _check(target, inputs, overwrite=overwrite)
    specs = stored.catalogue.layers
    tables = {**stored.tables, "case": case_of(stored, target.parent)}
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".am_delimiter-") as folder:
            draft = Path(folder) / target.name
            _make_empty(draft, specs.values(), crs)
            _fill(draft, specs, tables)
            draft.replace(target)
    except OSError as error:
        raise OutputNotWritable(path=target, problem=system_reason(error)) from error
    except (sqlite3.Error, pyogrio.errors.DataSourceError) as error:
        raise OutputNotWritable(path=target, problem=str(error)) from error
    return target


def _check(target: Path, inputs: Sequence[str], *, overwrite: bool) -> None:
    if target.suffix.lower() != _ENDING:
        raise WantsOtherEnding(path=target)
    if not target.parent.is_dir():
        raise OutputNoFolder(path=target, folder=target.parent)
    if not target.exists():
        return
    if any(Path(one).exists() and target.samefile(one) for one in inputs):
        raise WouldReplaceInput(path=target)
    if not overwrite:
        raise FileIsThere(path=target)


def _make_empty(draft: Path, specs: Iterable[LayerSpec], crs: str) -> None:
    for spec in specs:
        frame = frame_of(Table(), spec, crs)
        options = {"DESCRIPTION": spec.abstract}
        if isinstance(frame, geopandas.GeoDataFrame):
            shapes, frame = _SHAPES[str(spec.geometry)], frame.rename_geometry(SHAPE_COLUMN)
        else:
            shapes = None
        pyogrio.write_dataframe(
            frame,
            draft,
            layer=spec.id,
            driver="GPKG",
            geometry_type=shapes,
            append=draft.exists(),
            layer_options=options,
        )


def _fill(draft: Path, specs: Mapping[str, LayerSpec], tables: Mapping[str, Table]) -> None:
    with contextlib.closing(sqlite3.connect(draft)) as connection, connection:
        for statement in _STYLES:
            connection.execute(statement)
        for name, spec in specs.items():
            fill(connection, spec, tables[name], Progress())
            style = _style(spec)
            connection.execute(inserting("layer_styles", style), tuple(style.values()))


def _style(spec: LayerSpec) -> dict[str, object]:
    """The row of the default style of a layer or table; by it QGIS knows the tables of a result."""
    return {
        "f_table_catalog": "",
        "f_table_schema": "",
        "f_table_name": spec.id,
        "f_geometry_column": SHAPE_COLUMN if spec.geometry else "",
        "styleName": spec.id,
        "styleQML": _sheet(spec),
        "styleSLD": "",
        "useAsDefault": True,
        "description": spec.title,
        "owner": "",
    }


def _sheet(spec: LayerSpec) -> str:
    """The style file of a layer, or an empty one, with the Spanish names of its fields."""
    file = resource("styles", f"{spec.style or spec.id}.qml")
    sheet = file.read_text(encoding="utf-8") if file.is_file() else _EMPTY
    named = "".join(
        f'<alias field="{field["name"]}" index="{place}" name="{html.escape(field["alias"])}"/>'
        for place, field in enumerate(spec.fields, 1)
    )
    body, end, rest = sheet.rpartition("</qgis>")
    return f"{body}<aliases>{named}</aliases>{end}{rest}"
