"""The polygons of a commune layer: made valid, and one feature for each commune."""

from __future__ import annotations

from typing import Any

import geopandas
import pandas as pd
import shapely

from ..basis.notes import Note, mark
from .geometry import mend
from .land_errors import DuplicatedCut

OVERLAP = 1e-6
"""Two features of one code overlap when they share more than this part of the smaller one:
digitised borders of two parts of a commune touch within rounding."""


def mend_polygons(
    table: geopandas.GeoDataFrame, layer: str
) -> tuple[geopandas.GeoDataFrame, list[Note]]:
    """Make polygons valid; features without a polygon are left out and named."""
    notes = []
    invalid = ~shapely.is_valid(table.geometry.values) & ~table.geometry.isna().values
    if invalid.any():
        notes.append(
            Note(
                mark("{count} invalid polygons of {layer} were repaired: {cuts}."),
                {
                    "count": int(invalid.sum()),
                    "layer": layer,
                    "cuts": listing(table["cut"][invalid]),
                },
            )
        )
        table = table.copy()
        table.loc[invalid, "geometry"] = [mend(g) for g in table.geometry[invalid]]
    empty = ~(shapely.area(table.geometry.values) > 0)  # nothing, a point or a line
    if empty.any():
        notes.append(
            Note(
                mark("{layer} has communes without a polygon, left out: {cuts}."),
                {"layer": layer, "cuts": listing(table["cut"][empty])},
            )
        )
    return table[~empty].reset_index(drop=True), notes


def one_feature_each(
    table: geopandas.GeoDataFrame, layer: str
) -> tuple[geopandas.GeoDataFrame, list[Note]]:
    """Join the parts of a commune and drop its copies; overlapping versions are an error."""
    notes: list[Note] = []
    copies = table.duplicated("cut") & _is_copy(table)
    if copies.any():
        notes.append(
            Note(
                mark("{layer} holds {count} communes twice; the copies were left out: {cuts}."),
                {
                    "layer": layer,
                    "count": int(copies.sum()),
                    "cuts": listing(table["cut"][copies]),
                },
            )
        )
        table = table[~copies]
    repeated = table[table.duplicated("cut", keep=False)]
    if not len(repeated):
        return table, notes
    overlapping = [cut for cut, parts in repeated.groupby("cut") if _overlap(parts.geometry)]
    if overlapping:
        raise DuplicatedCut(layer=layer, cuts=", ".join(overlapping))
    notes.append(
        Note(
            mark("{layer} gives some communes in several parts, which were joined: {cuts}."),
            {"layer": layer, "cuts": listing(repeated["cut"].unique())},
        )
    )
    return table.dissolve("cut", as_index=False, aggfunc="first"), notes


def _is_copy(table: geopandas.GeoDataFrame) -> pd.Series:
    """Rows whose polygon equals that of an earlier row with the same code."""
    shapes = [shapely.normalize(shape).wkb for shape in table.geometry]
    return pd.Series(list(zip(table["cut"], shapes)), index=table.index, dtype=object).duplicated()


def _overlap(parts: geopandas.GeoSeries) -> bool:
    areas = shapely.area(parts.values)  # only compared with each other: degrees will do
    return bool(areas.sum() - parts.union_all().area > OVERLAP * areas.min())


def listing(values: Any, most: int = 10) -> str:
    """The first codes of a list, and how many more there are."""
    found = [str(value) for value in values]
    more = f" … (+{len(found) - most})" if len(found) > most else ""
    return ", ".join(found[:most]) + more
