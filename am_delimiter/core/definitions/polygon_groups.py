"""Official polygons put together into the areas that they draw: by a name, or where they touch."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from shapely.geometry.base import BaseGeometry

from ..basis.double_encoding import repair_text
from ..basis.errors import MissingField
from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..comparison.comparison_scope import NotPolygons
from ..comparison.overlay import dissolved
from ..land.geometry import is_on_earth, mend, transform_bounds
from ..land.land_errors import MissingCrs
from ..land.raster import Bounds
from .definition_case import OfficialLayer
from .listed_codes import is_empty

_SMALL = ("de", "del", "el", "la", "las", "los", "y")
"""Words of a Spanish name that are written small."""


@dataclass(frozen=True)
class PolygonGroups:
    """Areas by id, in the working system, with their names; ``count`` polygons made them."""

    shapes: dict[str, BaseGeometry]
    names: dict[str, str]
    count: int
    notes: tuple[Note, ...]


def group_polygons(
    layer: OfficialLayer, around: Bounds, crs: str, join_m: float, known: Catalogue
) -> PolygonGroups:
    """The areas of a layer that touch the box ``around`` of the working system ``crs``.

    A field that was chosen, or that names the conurbation, puts polygons of one value together; the
    others are one where they lie up to ``join_m`` metres apart. Raises `MissingCrs`, `MissingField`
    or `NotPolygons`.
    """
    frame, notes = _near(layer, around, crs)
    groups = _values(frame, _group_field(layer, known))
    labels = _values(frame, _label_field(layer, known))
    shapes = np.asarray(frame.geometry.values, dtype=object)
    members: dict[str, list[int]] = {}
    for place, value in enumerate(groups):
        if value:
            members.setdefault(value, []).append(place)
    names = {value: _written(value) for value in members}
    alone = [place for place, value in enumerate(groups) if not value]
    for together in _touching(shapes[alone], join_m):
        places = [alone[at] for at in together]
        id_ = f"#{min(places) + 1}"
        members[id_], names[id_] = places, _name_of(places, labels, shapes)
    return PolygonGroups(
        shapes={id_: dissolved(shapes[places]) for id_, places in members.items()},
        names=names,
        count=len(frame),
        notes=tuple(notes),
    )


def _near(
    layer: OfficialLayer, around: Bounds, crs: str
) -> tuple[geopandas.GeoDataFrame, list[Note]]:
    """The valid polygons in a box, in the working system, and how many had to be repaired."""
    frame, name = layer.given.frame, layer.given.name
    if frame.crs is None or not is_on_earth(frame.crs.to_wkt()):
        raise MissingCrs(layer=name)
    solid = ~(shapely.is_missing(frame.geometry.values) | shapely.is_empty(frame.geometry.values))
    frame = frame[solid]
    if len(frame) and not (shapely.get_dimensions(frame.geometry.values) > 1).any():
        raise NotPolygons(layer=name)
    box = shapely.box(*transform_bounds(around, crs, frame.crs.to_wkt()))
    reach = shapely.box(*frame.geometry.bounds.to_numpy().T) if len(frame) else np.empty(0, object)
    frame = frame[shapely.intersects(reach, box)].reset_index(drop=True).to_crs(crs)
    invalid = ~shapely.is_valid(frame.geometry.values)
    frame["geometry"] = [mend(g) if bad else g for g, bad in zip(frame.geometry, invalid)]
    notes = []
    if invalid.any():
        template = mark("{count} invalid polygons of {layer} were repaired.")
        notes.append(Note(template, {"count": int(invalid.sum()), "layer": name}))
    return frame[frame.geometry.area > 0].reset_index(drop=True), notes


def _group_field(layer: OfficialLayer, known: Catalogue) -> str:
    """The field whose value puts polygons together, "" for none."""
    if layer.name_field:
        if layer.name_field not in layer.fields:
            raise MissingField(
                layer=layer.given.name, field=layer.name_field, fields=", ".join(layer.fields)
            )
        return layer.name_field
    found = known.definition_fields["conurbation"].among(layer.fields)
    return found[0] if found else ""


def _label_field(layer: OfficialLayer, known: Catalogue) -> str:
    found = known.definition_fields["polygon_name"].among(layer.fields)
    return layer.name_field or (found[0] if found else "")


def _values(frame: geopandas.GeoDataFrame, field: str) -> list[str]:
    """The texts of a field, "" where it is empty or there is none."""
    if not field:
        return [""] * len(frame)
    return [plain_name(value) for value in frame[field]]


def plain_name(value: object) -> str:
    """A name as a table gives it, "" for none; what was encoded twice is repaired."""
    return "" if is_empty(value) else repair_text(str(value).strip())


def _touching(shapes: NDArray[np.object_], join_m: float) -> list[list[int]]:
    """The positions of polygons that lie up to some metres apart, directly or through others."""
    if not len(shapes):
        return []
    first, second = shapely.STRtree(shapes).query(shapes, predicate="dwithin", distance=join_m)
    links = coo_array((np.ones(len(first)), (first, second)), shape=(len(shapes), len(shapes)))
    count, label = connected_components(links, directed=False)
    return [np.flatnonzero(label == one).tolist() for one in range(count)]


def _name_of(places: list[int], labels: list[str], shapes: NDArray[np.object_]) -> str:
    """The name of the largest of some polygons, and how many others go with it."""
    areas = shapely.area(shapes)
    largest = min(places, key=lambda place: (-areas[place], place))
    name = _written(labels[largest]) or f"polígono {largest + 1}"
    return f"{name} y {len(places) - 1} más" if len(places) > 1 else name


def _written(name: str) -> str:
    """A name in capitals as it is written: ``VIÑA DEL MAR`` is ``Viña del Mar``."""
    if not name.isupper():
        return name
    words = [word.capitalize() for word in name.split()]
    return " ".join([*words[:1], *(w.lower() if w.lower() in _SMALL else w for w in words[1:])])
