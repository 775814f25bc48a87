"""Polygon layers with persons: census blocks and the like, as units to locate.

The field of persons is the one the user named or the first that the catalogue recognises. A block
belongs to the commune of its own code where a field of the catalogue gives one, and otherwise to
the one its representative point lies in.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray

from ..basis.errors import MissingField
from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..catalogue.input_records import PeopleField
from ..land.communes import Communes, normalise_cut
from ..land.geometry import mend
from ..land.land_errors import MissingCrs
from ..land.runs import Ints
from ..land.whereabouts import check_coordinates
from .located import RURAL, UNTOLD, URBAN, in_steps
from .population import MOST_PERSONS, persons
from .population_errors import NegativePersons, NoPeopleField, NoPersons

NOWHERE = -1
"""Commune of what lies in none of the study."""


@dataclass(frozen=True)
class PeopleLayer:
    """A polygon layer with persons as given: its table in its own system, and the name shown."""

    name: str
    path: str
    frame: geopandas.GeoDataFrame


@dataclass(frozen=True)
class Units:
    """Polygons with persons, in the working system.

    ``shapes`` are valid polygons, ``points`` one inside each (units, 2), ``steps`` their persons in
    steps, ``commune`` the index of theirs or `NOWHERE`, ``urban`` what a field says of them.
    ``undecided`` are the communes of which it is not known how many persons they have.
    """

    shapes: NDArray[np.object_]
    points: NDArray[np.float64]
    steps: Ints
    commune: Ints
    urban: Ints
    undecided: frozenset[int] = frozenset()

    def take(self, chosen: NDArray[Any]) -> Units:
        """Some of the units, by their indices or a mask."""
        return Units(
            self.shapes[chosen],
            self.points[chosen],
            self.steps[chosen],
            self.commune[chosen],
            self.urban[chosen],
            self.undecided,
        )


@dataclass(frozen=True)
class PeopleSchema:
    """What the fields of a layer mean: persons, code of the commune ("" for none), and census.

    ``area`` is the field that tells urban from rural polygons ("" for none), ``meaning`` what its
    values, in small letters, say. ``block`` is the field with the code of a polygon ("" for none).
    """

    persons: str
    cut: str
    census: str
    area: str
    meaning: dict[str, int]
    block: str = ""


def recognise_people(layer: PeopleLayer, field: str, catalogue: Catalogue) -> PeopleSchema:
    """The field of persons (``field`` when the user named one) and that of the commune.

    Raises `MissingField` or `NoPeopleField`.
    """
    fields = [str(c) for c in layer.frame.columns if c != layer.frame.geometry.name]
    by_lower = {name.casefold(): name for name in fields}
    if field and field.casefold() not in by_lower:
        raise MissingField(layer=layer.name, field=field, fields=", ".join(fields))
    known = [
        entry
        for entry in catalogue.people_fields.values()
        if entry.persons_field.casefold() in by_lower
        and field.casefold() in ("", entry.persons_field.casefold())
    ]
    if not known and not field:
        raise NoPeopleField(layer=layer.name, fields=", ".join(fields))
    wanted = field or known[0].persons_field
    area, meaning = _area_field(known or list(catalogue.people_fields.values()), by_lower)
    return PeopleSchema(
        persons=by_lower[wanted.casefold()],
        cut=cut_field(layer.frame, known or list(catalogue.people_fields.values())),
        census=(known[0].census or "") if known else "",
        area=area,
        meaning=meaning,
        block=next(
            (
                by_lower[name.casefold()]
                for entry in known or catalogue.people_fields.values()
                for name in entry.block_fields
                if name.casefold() in by_lower
            ),
            "",
        ),
    )


def _area_field(
    entries: Iterable[PeopleField], by_lower: dict[str, str]
) -> tuple[str, dict[str, int]]:
    """The first known field that tells urban from rural, and what its values say."""
    for entry in entries:
        for name in entry.area_fields:
            if name.casefold() in by_lower:
                urban = {value.casefold(): URBAN for value in entry.urban_values}
                rural = {value.casefold(): RURAL for value in entry.rural_values}
                return by_lower[name.casefold()], {**urban, **rural}
    return "", {}


def cut_field(frame: geopandas.GeoDataFrame, entries: Iterable[PeopleField]) -> str:
    """The first known field whose values all are commune codes: a name may bear the same title."""
    fields = (str(c) for c in frame.columns if c != frame.geometry.name)
    by_lower = {name.casefold(): name for name in fields}
    for entry in entries:
        for name in entry.cut_fields:
            field = by_lower.get(name.casefold())
            if field and _are_codes(frame[field]):
                return field
    return ""


def _are_codes(values: Iterable[Any]) -> bool:
    """Whether all values can be commune codes, and not all of them those of a region or province.

    A shorter code, filled up with zeros, would have the region 00, which there is not.
    """
    codes = {normalise_cut(value) or "" for value in values}
    return "" not in codes and any(code[:2] != "00" for code in codes)


def read_units(
    layer: PeopleLayer, schema: PeopleSchema, communes: Communes, catalogue: Catalogue
) -> tuple[Units, list[str], list[Note]]:
    """The polygons that have persons, their codes, and what had to be left out or mended.

    Raises `MissingCrs`, `NegativePersons`, and `NoPersons` when no value is a count.
    """
    if layer.frame.crs is None:
        raise MissingCrs(layer=layer.name)
    counts = _counts(layer, schema.persons)
    check_coordinates(layer.frame, layer.name)
    frame = layer.frame.to_crs(communes.frame.crs)
    shapes, repaired = _polygons(frame.geometry)
    areas = shapely.area(shapes)
    peopled = counts > 0
    notes = _left_out(layer.name, counts, areas, repaired)
    kept = peopled & (areas > 0)
    shapes, counts = shapes[kept], counts[kept]
    points = shapely.get_coordinates(shapely.point_on_surface(shapes)).reshape(-1, 2)
    if schema.cut:
        commune = communes_of(frame[schema.cut][kept], communes, catalogue)
    else:
        commune = commune_at(points, communes)
    urban = _told(frame[kept], schema)
    codes = [block_code(value) for value in frame[schema.block][kept]] if schema.block else []
    units = Units(shapes, points, in_steps(counts), commune, urban)
    return units, codes or [""] * len(shapes), notes


def block_code(value: Any) -> str:
    """The code of a block; "" where none is told (blank, hidden or 0)."""
    text = str(value).strip()
    text = text[:-2] if text.endswith(".0") else text
    return "" if text.strip("0*-. ").casefold() in ("", "none", "nan", "<na>") else text


def _told(frame: geopandas.GeoDataFrame, schema: PeopleSchema) -> Ints:
    """What the field of a layer says of each polygon: urban, rural or nothing."""
    values = list(frame[schema.area]) if schema.area else [None] * len(frame)
    told = [schema.meaning.get(str(value).strip().casefold(), UNTOLD) for value in values]
    return np.array(told, dtype=np.int64)


def _counts(layer: PeopleLayer, field: str) -> NDArray[np.float64]:
    """Persons of each feature, NaN where there is no count."""
    values = list(layer.frame[field])
    counts = np.array([_count(value) for value in values], dtype=np.float64)

    def wrong(count: float) -> bool:
        return count < 0 or count > MOST_PERSONS

    negative = [str(value) for value, count in zip(values, counts) if wrong(count)]
    if negative:
        raise NegativePersons(layer=layer.name, values=", ".join(sorted(set(negative))[:5]))
    if np.isnan(counts).all():
        raise NoPersons(layer=layer.name, field=field)
    return counts


def _count(value: Any) -> float:
    """A count of persons, which may be an estimate with decimals; NaN when it is none."""
    if isinstance(value, (int, float, np.number)) and not isinstance(value, bool):
        return float(value) if math.isfinite(value) else math.nan
    if isinstance(value, str) and value.strip().startswith("-"):
        known = persons(value.strip()[1:])
        return math.nan if known is None else -float(known)
    known = persons(value)
    return math.nan if known is None else float(known)


def _polygons(geometries: Sequence[Any]) -> tuple[NDArray[np.object_], int]:
    """Valid polygons, empty where a feature has none, and how many were repaired."""
    given = np.array(geometries, dtype=object)  # a copy: pandas lends its array only to be read
    given[shapely.is_missing(given)] = shapely.Polygon()
    invalid = ~shapely.is_valid(given)
    given[invalid] = [mend(shape) for shape in given[invalid]]
    return given, int(invalid.sum())


def _left_out(
    layer: str, counts: NDArray[np.float64], areas: NDArray[np.float64], repaired: int
) -> list[Note]:
    notes = []
    if repaired:
        template = mark("{count} invalid polygons of {layer} were repaired.")
        notes.append(Note(template, {"count": repaired, "layer": layer}))
    unknown = int(np.isnan(counts).sum())
    if unknown:
        template = mark("{count} features of {layer} have no count of persons: none is located.")
        notes.append(Note(template, {"count": unknown, "layer": layer}))
    shapeless = (counts > 0) & ~(areas > 0)
    if shapeless.any():
        template = mark(
            "{count} features of {layer} with {persons} persons have no polygon, so these persons "
            "are not located."
        )
        details = {"count": int(shapeless.sum()), "persons": max(round(counts[shapeless].sum()), 1)}
        notes.append(Note(template, {**details, "layer": layer}))
    return notes


def communes_of(values: Iterable[Any], communes: Communes, catalogue: Catalogue) -> Ints:
    """The commune of each code, old or of today, `NOWHERE` for those of none."""
    place = {cut: index for index, cut in enumerate(communes.cuts)}
    codes = (normalise_cut(value) or "" for value in values)
    return np.array(
        [place.get(catalogue.old_codes.get(code, code), NOWHERE) for code in codes], dtype=np.int64
    )


def commune_at(points: NDArray[np.float64], communes: Communes) -> Ints:
    """The commune (the first one) that each point (points, 2) lies in, `NOWHERE` for none."""
    found = np.full(len(points), NOWHERE, dtype=np.int64)
    for index, shape in enumerate(communes.frame.geometry):
        west, south, east, north = shape.bounds
        x, y = points[:, 0], points[:, 1]
        near = (found == NOWHERE) & (x >= west) & (x <= east) & (y >= south) & (y <= north)
        near = np.flatnonzero(near)
        shapely.prepare(shape)
        found[near[shapely.intersects_xy(shape, x[near], y[near])]] = index
    return found
