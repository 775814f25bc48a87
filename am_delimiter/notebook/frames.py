"""Tables of a result as pandas and geopandas know them, with the fields of ``layers.json``."""

from __future__ import annotations

import geopandas
import numpy as np
import pandas as pd

from ..core.basis import Column, ShapeColumn, Table, values_of
from ..core.catalogue import LayerSpec

_KINDS = {"text": "object", "integer": "Int64", "real": "float64", "boolean": "boolean"}
"""The types of pandas by those of the fields; whole numbers and truths may be unknown."""


def frame_of(table: Table, spec: LayerSpec, crs: str) -> pd.DataFrame:
    """A table as a frame or, for a layer, a GeoDataFrame in the system ``crs`` (WKT)."""
    columns = {
        field["name"]: _series(table.columns.get(field["name"], []), _KINDS[field["type"]])
        for field in spec.fields
    }
    frame = pd.DataFrame(columns)
    if not spec.geometry:
        return frame
    shapes: ShapeColumn = [] if table.shapes is None else table.shapes
    drawn = np.asarray([*shapes, None], dtype=object)[:-1]
    return geopandas.GeoDataFrame(frame, geometry=drawn, crs=crs)


def _series(column: Column, kind: str) -> pd.Series:
    if isinstance(column, np.ndarray) and kind == "float64":
        return pd.Series(column.astype(float))
    values = [getattr(value, "value", value) for value in values_of(column)]
    if kind == "float64":
        values = [np.nan if value is None else value for value in values]
    return pd.Series(values, dtype=kind)
