"""What lies around the communes of a study: other communes, regions, and water.

The result holds the communes under study; the layer that the case names holds more, and is looked
at again. What is water is told by `water`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import shapely
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRectangle,
    QgsVectorLayer,
)
from shapely import Geometry, GEOSException

from ...bridge.layers import file_of, table_of
from ...core.basis import AmDelimiterError, Progress
from ...core.cases import CaseRecord
from ...core.catalogue import Catalogue
from ...core.diagnosis import NamedCommune, list_communes
from ...core.land import CommuneLayer
from ..reading.dossier import Dossier
from .drawn_rows import DrawnRow, as_qgis, layer_of_rows
from .reopened import described_layers, reopened
from .water import between_regions, polygons_of, unsaid_land, water_of
from .world import land_in

NEIGHBOURS, WATER, REGIONS = "neighbours", "water", "region_limits"
"""The names of the layers in a project."""

_TITLES = {
    NEIGHBOURS: "Otras comunas",
    WATER: "Mar y otras aguas",
    REGIONS: "Límite regional",
}
_COMMUNES = "COMMUNES"
_WGS84 = "EPSG:4326"
_STEPS = 20
"""Points in between along the side of a box that is taken to another system."""

OCEAN_NAME = "Océano Pacífico"
_OCEAN = 4e8
"""Square metres of open water from which the name is written."""

_COARSE = 1500.0
"""Metres to which the place of that name is told."""

_FILLED, _NAMED = "agua", "nombre"
"""Classes of the rows of water: what is filled, and where a name is written."""

_INLAND_SEAS = -41.0
"""Degrees: south of it the sea runs between islands, and is not all the ocean."""


@dataclass(frozen=True)
class Commune:
    """A commune around, in the system of the project."""

    cut: str
    name: str
    region: str
    shape: Geometry


def study_communes(layer: QgsVectorLayer) -> list[Commune]:
    """The communes of a result."""
    return [
        Commune(
            str(one["cut"]), str(one["name"]), str(one["region_name"]), _shapely(one.geometry())
        )
        for one in layer.getFeatures()
        if not one.geometry().isNull()
    ]


def layers_around(
    own: list[Commune],
    others: list[Commune],
    given: set[str],
    frame: QgsRectangle,
    system: QgsCoordinateReferenceSystem,
    known: Catalogue,
) -> tuple[dict[str, QgsVectorLayer], bool]:
    """Neighbours, limits of regions and water by their names; and if the map of the world told.

    ``given`` are the codes of all communes that are at hand, those beyond ``frame`` too.
    """
    rows: dict[str, list[DrawnRow]] = {
        NEIGHBOURS: [(one.name, "", as_qgis(one.shape)) for one in others]
    }
    box = shapely.box(frame.xMinimum(), frame.yMinimum(), frame.xMaximum(), frame.yMaximum())
    both = [one for one in (*own, *others) if shapely.intersects(one.shape, box)]
    lines = between_regions((one.region, one.shape) for one in both)
    rows[REGIONS] = [(name, "", as_qgis(line)) for name, line in lines]
    told = False
    if known.places.keys() & given:
        unsaid, open_sea = _unsaid(given, frame, system, known)
        if unsaid is not None:
            told = True
            parts = water_of(box, [one.shape for one in both], unsaid)
            rows[WATER] = [("", _FILLED, as_qgis(part)) for part in parts]
            rows[WATER] += [
                (OCEAN_NAME, _NAMED, as_qgis(one)) for one in _named_sea(parts, open_sea)
            ]
    kinds = {NEIGHBOURS: "MultiPolygon", WATER: "MultiPolygon", REGIONS: "MultiLineString"}
    made = {
        name: layer_of_rows(_TITLES[name], kinds[name], found, system, name)
        for name, found in rows.items()
        if found
    }
    return made, told


def _named_sea(parts: list[Geometry], open_sea: Geometry) -> list[Geometry]:
    """Where the name of the ocean may be written: coarse, for a label of the coast takes long."""
    held = [
        shapely.intersection(shapely.make_valid(shapely.simplify(one, _COARSE)), open_sea)
        for one in parts
    ]
    wide = shapely.buffer(shapely.union_all(held), -_COARSE, join_style="mitre")
    return [
        one
        for one in polygons_of(shapely.make_valid(shapely.simplify(wide, _COARSE)))
        if one.area >= _OCEAN
    ]


def _unsaid(
    given: set[str],
    frame: QgsRectangle,
    system: QgsCoordinateReferenceSystem,
    known: Catalogue,
) -> tuple[Geometry | None, Geometry]:
    """Where nobody knows whether there is land, and what is sea for certain; None for anywhere."""
    back = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(_WGS84), system, QgsCoordinateTransformContext()
    )
    try:
        degrees = back.transformBoundingBox(frame, Qgis.TransformDirection.Reverse)
        land = land_in(degrees)
        boxes = [
            _carried(QgsRectangle(one.west, one.south, one.east, one.north), back)
            for cut, one in known.places.items()
            if cut not in given
            and degrees.intersects(QgsRectangle(one.west, one.south, one.east, one.north))
        ]
        if land is None:
            return None, shapely.Polygon()
        world, foreign = (_moved(one, back) for one in land)
    except QgsCsException:
        return None, shapely.Polygon()
    whole = shapely.box(frame.xMinimum(), frame.yMinimum(), frame.xMaximum(), frame.yMaximum())
    named = degrees.center().y() > _INLAND_SEAS
    sea = shapely.difference(whole, world) if named else shapely.Polygon()
    return unsaid_land(world, foreign, boxes), sea


def _carried(box: QgsRectangle, back: QgsCoordinateTransform) -> Geometry:
    geometry = QgsGeometry.fromRect(box).densifyByCount(_STEPS)
    geometry.transform(back)
    return _shapely(geometry)


def _moved(shape: Geometry, back: QgsCoordinateTransform) -> Geometry:
    if shapely.is_empty(shape):
        return shape
    geometry = as_qgis(shape)
    geometry.transform(back)
    return _shapely(geometry)


def other_communes(
    case: Dossier,
    record: CaseRecord,
    folder: Path,
    frame: QgsRectangle,
    system: QgsCoordinateReferenceSystem,
) -> tuple[list[Commune], set[str], str]:
    """The communes within ``frame`` that the result does not hold, and the codes of all.

    The third is the reason, in Spanish, why the layer cannot be looked at; "" when it can.
    """
    own = {row.cut for row in case.rows.communes}
    for item in described_layers(record, _COMMUNES):
        layer, reason = reopened(item, _COMMUNES, record, folder, case.allow_remote)
        if not isinstance(layer, QgsVectorLayer):
            return [], own, reason
        try:
            found = _named(layer, record, case.catalogue)
            return _shaped(layer, found, own, frame, system), own | {o.cut for o in found}, ""
        except (AmDelimiterError, QgsCsException, GEOSException):
            return [], own, f"la capa {item['name']} ya no es la que era"
    return [], own, ""


def _named(layer: QgsVectorLayer, record: CaseRecord, known: Catalogue) -> tuple[NamedCommune, ...]:
    """All communes of a layer, by the number of their rows."""
    fields = [field.name() for field in layer.fields()]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    frame = table_of(layer.getFeatures(request), fields, layer.crs(), Progress())
    by_hand = (
        str((record.parameters.get(name) or {}).get("value") or "")
        for name in ("CUT_FIELD", "NAME_FIELD")
    )
    return list_communes(CommuneLayer(frame, layer.name(), file_of(layer), *by_hand), known)


def _shaped(
    layer: QgsVectorLayer,
    found: tuple[NamedCommune, ...],
    own: set[str],
    frame: QgsRectangle,
    system: QgsCoordinateReferenceSystem,
) -> list[Commune]:
    """Those that lie in the frame and are not of the study, in the order of their codes."""
    ids = [
        one.id()
        for one in layer.getFeatures(
            QgsFeatureRequest().setNoAttributes().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        )
    ]
    of_row = {ids[row]: one for one in found if one.cut not in own for row in one.rows}
    carry = QgsCoordinateTransform(layer.crs(), system, QgsCoordinateTransformContext())
    around = carry.transformBoundingBox(frame, Qgis.TransformDirection.Reverse)
    shapes: dict[str, list[Geometry]] = {}
    for feature in layer.getFeatures(QgsFeatureRequest().setFilterRect(around).setNoAttributes()):
        one = of_row.get(feature.id())
        if one is None or feature.geometry().isNull():
            continue
        geometry = feature.geometry()
        geometry.transform(carry)
        shapes.setdefault(one.cut, []).append(_shapely(geometry))
    named = {one.cut: one for one in found}
    return [
        Commune(cut, named[cut].name, named[cut].region_name, shapely.union_all(parts))
        for cut, parts in sorted(shapes.items())
    ]


def _shapely(geometry: QgsGeometry) -> Geometry:
    return shapely.make_valid(shapely.force_2d(shapely.from_wkb(bytes(geometry.asWkb()))))
