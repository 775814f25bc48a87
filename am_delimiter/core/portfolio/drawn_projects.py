"""Shapes of projects in the working system, and what is wrong with those that cannot be used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..catalogue.catalogue import Catalogue
from ..diagnosis.diagnosis_points import DEGREES, in_country
from ..land.communes import Communes
from ..land.geometry import is_on_earth, mend
from ..land.land_errors import MissingCrs
from ..land.whereabouts import check_coordinates
from .portfolio_errors import MixedShapes
from .portfolio_inputs import ProjectLayer
from .project_rows import ProjectRow, labels_of

Shapes = NDArray[np.object_]


class Sort(str, Enum):
    """What a shape is; the value is the Spanish word that is printed."""

    POINT = "punto"
    LINE = "línea"
    AREA = "superficie"


SORTS = {
    "Point": Sort.POINT,
    "MultiPoint": Sort.POINT,
    "LineString": Sort.LINE,
    "LinearRing": Sort.LINE,
    "MultiLineString": Sort.LINE,
    "Polygon": Sort.AREA,
    "MultiPolygon": Sort.AREA,
}


class Amiss(str, Enum):
    """Why a shape is not used; the value is what is printed as evidence."""

    NO_SHAPE = "sin dibujo"
    EXCHANGED = "latitud y longitud intercambiadas: su posición no se usa"
    ABROAD = "fuera del país: su posición no se usa"
    ELSEWHERE = "su dibujo no está en la comuna que declara: su posición no se usa"


@dataclass(frozen=True)
class DrawnRows:
    """The shapes of some rows in the working system, None where one cannot be used, and why.

    ``repaired`` tells the polygons that had to be mended.
    """

    shapes: tuple[BaseGeometry | None, ...]
    amiss: tuple[Amiss | None, ...]
    repaired: tuple[bool, ...]


def draw(
    layer: ProjectLayer,
    rows: Sequence[ProjectRow],
    crs: str,
    communes: Communes,
    catalogue: Catalogue,
) -> DrawnRows:
    """The shapes of the rows of a layer; of a table there are none.

    Shapes in Chile's places, or among communes that lie elsewhere (of invented ones), are used.
    Raises `MissingCrs`, `OffEarth` or `MixedShapes`.
    """
    if not isinstance(layer.frame, geopandas.GeoDataFrame):
        nothing = (None,) * len(rows)
        return DrawnRows(nothing, nothing, (False,) * len(rows))
    shapes, repaired = _whole(layer, rows)
    there = ~shapely.is_missing(shapes)
    if not there.any():
        return DrawnRows((None,) * len(rows), (Amiss.NO_SHAPE,) * len(rows), tuple(repaired))
    if layer.frame.crs is None or not is_on_earth(layer.frame.crs.to_wkt()):
        raise MissingCrs(layer=layer.name)
    series = geopandas.GeoSeries(shapes, crs=layer.frame.crs)
    check_coordinates(series.to_frame("geometry"), layer.name, labels_of(rows))
    amiss = _amiss(series, there, communes, catalogue)
    used = np.asarray(series.to_crs(crs).values, dtype=object)
    used[[one is not None for one in amiss]] = None
    return DrawnRows(tuple(used), tuple(amiss), tuple(repaired))


def _whole(layer: ProjectLayer, rows: Sequence[ProjectRow]) -> tuple[Shapes, list[bool]]:
    """The shapes, valid, None for empty ones, and which had to be mended."""
    shapes = np.array(layer.frame.geometry.values, dtype=object)
    repaired = [False] * len(shapes)
    for position, shape in enumerate(shapes):
        if shape is None or shape.is_empty:
            shapes[position] = None
        elif shape.geom_type not in SORTS:
            raise MixedShapes(layer=layer.name, feature=rows[position].label)
        elif not shape.is_valid and SORTS[shape.geom_type] is Sort.AREA:
            mended = mend(shape)
            shapes[position] = None if mended.is_empty else mended
            repaired[position] = True
    return shapes, repaired


def _amiss(
    series: geopandas.GeoSeries, there: NDArray[np.bool_], communes: Communes, catalogue: Catalogue
) -> list[Amiss | None]:
    """What is wrong with each shape, by the middle of its box in degrees."""
    west, south, east, north = series.to_crs(DEGREES).bounds.to_numpy().T
    middle = np.column_stack([(west + east) / 2, (south + north) / 2])
    here = _near_communes(middle, communes)
    inside = here | in_country(middle, catalogue)
    turned = in_country(middle[:, ::-1], catalogue) | _near_communes(middle[:, ::-1], communes)
    found: list[Amiss | None] = []
    for is_there, is_inside, is_turned in zip(there, inside, turned):
        if not is_there:
            found.append(Amiss.NO_SHAPE)
        elif is_inside:
            found.append(None)
        else:
            found.append(Amiss.EXCHANGED if is_turned else Amiss.ABROAD)
    return found


def _near_communes(lonlat: NDArray[np.float64], communes: Communes) -> NDArray[np.bool_]:
    """Whether places lie in the box of a commune given, which may be an invented one."""
    x, y = lonlat.T
    found = np.zeros(len(lonlat), dtype=bool)
    for west, south, east, north in communes.frame.to_crs(DEGREES).bounds.to_numpy():
        found |= (x >= west) & (x <= east) & (y >= south) & (y <= north)
    return found
