"""A table of facilities with their latitude and longitude, taken as a layer of points."""

from __future__ import annotations

import math
from typing import Any

import geopandas
import numpy as np

from ..catalogue.catalogue import Catalogue
from .registers import RegisterTable, ServiceLayer

DEGREES = "EPSG:4326"
"""What latitudes and longitudes of an office are in, where nothing else is said."""


FARTHEST = 180.0
"""Degrees that a coordinate can have; exchanged ones must still be seen as such."""


def facilities_of(table: RegisterTable, catalogue: Catalogue) -> ServiceLayer | None:
    """The points of a table, None when it has no fields of latitude and longitude.

    A row whose coordinates are no numbers, are both 0 or are no degrees at all keeps its place
    without a point: it is counted and told with the others.
    """
    fields = [str(column) for column in table.frame.columns]
    longitude = catalogue.fields["longitude"].among(fields)
    latitude = catalogue.fields["latitude"].among(fields)
    if not longitude or not latitude:
        return None
    frame = table.frame
    x = np.array([_degrees(value) for value in frame[longitude[0]]])
    y = np.array([_degrees(value) for value in frame[latitude[0]]])
    points = geopandas.GeoSeries(geopandas.points_from_xy(x, y), index=frame.index, crs=DEGREES)
    lost = np.isnan(x) | np.isnan(y) | ((x == 0) & (y == 0))
    points = points.where(~lost, None)
    return ServiceLayer(
        table.name, table.path, geopandas.GeoDataFrame(frame, geometry=points), table.notes
    )


def _degrees(value: Any) -> float:
    """A number with a point or a comma for its decimals, NaN for anything else."""
    try:
        found = float(str(value).strip().replace("\N{MINUS SIGN}", "-").replace(",", "."))
    except ValueError:
        return math.nan
    return found if abs(found) <= FARTHEST else math.nan
