"""Layers behind the data by their role: water, roads, railways, places, relief, a base map.

They decide nothing. Those that are given to the expediente come before those of the case. What is
drawn of vectors are copies of the part that lies on the maps, with a class that the styles know, so
that the project goes with them and nothing in them is asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from ...bridge.case_layers import describe_layer, layer_path, open_layer
from ...bridge.layer_facts import facts_of_layer
from ...core.basis import InputKind, Note, Progress, fingerprint, mark
from ...core.cases import CaseRecord, InputNotOpened, InputNotStored, RemoteInputs, remote_places
from ...core.catalogue import BackgroundRole
from ...core.credits import LayerFacts
from ...core.records import InputSummary
from ..paper.background_errors import BackgroundElsewhere, BackgroundMisfit, BackgroundPlaceless
from .drawn_rows import DrawnRow, layer_of_rows
from .reopened import described_layers, reopened
from .styles import UNLISTED
from .surfaces import dress_basemap, dress_relief

RELIEF, BASEMAP = "relief", "basemap"
AREAS = "_areas"
"""Ending of the layer of the polygons of a role that has lines too."""

MOST = 50_000
"""Features of a layer that are drawn."""

_SHAPES = {
    Qgis.GeometryType.Point: ("point", "Point"),
    Qgis.GeometryType.Line: ("line", "MultiLineString"),
    Qgis.GeometryType.Polygon: ("polygon", "MultiPolygon"),
}
_WANTED = {
    "point": mark("points"),
    "line": mark("lines"),
    "polygon": mark("polygons"),
    "raster": mark("a raster"),
}

Given = Mapping[str, Sequence[QgsMapLayer]]
"""Layers by the id of their role."""


@dataclass
class Background:
    """What was found: layers by their names in a project, the sources, and what lacks and why.

    ``facts`` is what the layers themselves say of where they come from.
    """

    layers: dict[str, QgsMapLayer] = field(default_factory=dict)
    inputs: list[InputSummary] = field(default_factory=list)
    facts: list[LayerFacts] = field(default_factory=list)
    lacking: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class MapPlace:
    """Where the maps are: a box of the system of the project."""

    frame: QgsRectangle
    system: QgsCoordinateReferenceSystem


def check_role(layer: QgsMapLayer, role: BackgroundRole) -> None:
    """Raise `BackgroundMisfit` unless a layer is of a kind that its role takes."""
    kind = "raster" if isinstance(layer, QgsRasterLayer) else _kind(layer)
    if kind not in role.geometries:
        wanted = [Note(_WANTED[one]) for one in role.geometries]
        told = wanted[0] if len(wanted) == 1 else Note(mark("lines or polygons"))
        raise BackgroundMisfit(layer=layer.name(), role=role.name, wanted=told)


def _kind(layer: QgsMapLayer) -> str:
    if not isinstance(layer, QgsVectorLayer):
        return ""
    return _SHAPES.get(layer.geometryType(), ("", ""))[0]


def background_of(
    roles: Iterable[BackgroundRole],
    given: Given,
    record: CaseRecord,
    folder: Path,
    place: MapPlace,
    allow_remote: bool,
    progress: Progress,
) -> Background:
    """The layers of every role, those of ``given`` before those of the case.

    Raises what is wrong with a layer that was given; one of the case is left out with its reason.
    """
    found = Background()
    for role in (one for one in roles if one.parameter):
        layers = list(given.get(role.id) or ())
        for layer in layers:
            check_given(layer, role, allow_remote)
        if not layers:
            layers = list(_of_case(role, record, folder, allow_remote, found))
        progress.check()
        if role.geometries == ("raster",):
            _add_rasters(role, layers, place, allow_remote, found)
        elif layers:
            _add_rows(role, layers, place, found, progress)
        for layer in layers:
            found.inputs.append(_source(layer, role, record, progress))
            found.facts += filter(None, [facts_of_layer(layer, role.kind)])
    return found


def check_given(layer: QgsMapLayer, role: BackgroundRole, allow_remote: bool) -> None:
    """Raise what keeps a layer from being drawn in its role."""
    check_role(layer, role)
    named = {"layer": layer.name(), "role": role.name}
    elsewhere = [] if allow_remote else list(remote_places(describe_layer(layer), None))
    if elsewhere:
        raise BackgroundElsewhere(**named, source="; ".join(elsewhere))
    if not layer.crs().isValid():
        raise BackgroundPlaceless(**named)


def _of_case(
    role: BackgroundRole, record: CaseRecord, folder: Path, allow_remote: bool, found: Background
) -> Iterator[QgsMapLayer]:
    for item in described_layers(record, role.parameter):
        layer, reason = reopened(item, role.parameter, record, folder, allow_remote)
        if layer is not None:
            try:
                check_given(layer, role, allow_remote)
            except (BackgroundMisfit, BackgroundPlaceless, BackgroundElsewhere):
                layer, reason = None, f"la capa {item['name']} ya no es la que era"
        if layer is None:
            found.lacking.append((role.name, reason))
        else:
            yield layer


def _add_rows(
    role: BackgroundRole,
    layers: Sequence[QgsMapLayer],
    place: MapPlace,
    found: Background,
    progress: Progress,
) -> None:
    """Copies of what lies on the maps, in a layer for each kind of shape."""
    rows: dict[str, list[DrawnRow]] = {}
    for layer in layers:
        if isinstance(layer, QgsVectorLayer):
            shape = _SHAPES[layer.geometryType()][1]
            here = list(progress.watched(_rows(layer, role, place, found)))
            if not here:
                found.lacking.append(
                    (role.name, f"nada de la capa {layer.name()} cae en los mapas")
                )
            rows.setdefault(shape, []).extend(here)
    for shape, held in rows.items():
        apart = shape == "MultiPolygon" and len(role.geometries) > 1
        name = role.id + AREAS if apart else role.id
        if held:
            found.layers[name] = layer_of_rows(role.name, shape, held, place.system, name)
            if shape == "Point":  # their names say what they are
                found.layers[name].setCustomProperty(UNLISTED, "1")


def _rows(
    layer: QgsVectorLayer, role: BackgroundRole, place: MapPlace, found: Background
) -> Iterator[DrawnRow]:
    """The rows of a layer within the frame, with their class and name."""
    classes, names = (_field(layer, wanted) for wanted in (role.class_fields, role.name_fields))
    carry = QgsCoordinateTransform(layer.crs(), place.system, QgsCoordinateTransformContext())
    try:
        around = carry.transformBoundingBox(place.frame, Qgis.TransformDirection.Reverse)
    except QgsCsException:
        return
    request = QgsFeatureRequest().setFilterRect(around).setLimit(MOST + 1)
    for number, one in enumerate(layer.getFeatures(request)):
        if number == MOST:
            told = f"de la capa {layer.name()} se dibujan los primeros {MOST} elementos"
            found.lacking.append((role.name, told))
            return
        shape = QgsGeometry(one.geometry())
        try:
            shape.transform(carry)
        except QgsCsException:
            continue
        class_ = role.class_of(_text(one[classes])) if classes else ""
        name = _text(one[names]) if names else ""
        for part in _parts(shape):
            yield name, class_, part


def _parts(shape: QgsGeometry) -> list[QgsGeometry]:
    """The points of several, each its own; any other shape as it is."""
    if shape.isNull() or shape.isEmpty():
        return []
    return shape.asGeometryCollection() if shape.type() == Qgis.GeometryType.Point else [shape]


def _field(layer: QgsVectorLayer, wanted: Iterable[str]) -> str:
    """The first field with one of some names, whatever its capitals; "" for none."""
    known = {one.name().casefold(): one.name() for one in layer.fields()}
    return next((known[n.casefold()] for n in wanted if n.casefold() in known), "")


def _text(value: object) -> str:
    return "" if value is None or value == NULL else str(value).strip()


def _add_rasters(
    role: BackgroundRole,
    layers: Sequence[QgsMapLayer],
    place: MapPlace,
    allow_remote: bool,
    found: Background,
) -> None:
    """The rasters of a role in a fresh layer each: those of the user's project are left alone."""
    for number, layer in enumerate(layers, 1):
        described = describe_layer(layer)
        try:
            fresh = open_layer(described, described["path"], role.parameter, None, allow_remote)
        except (InputNotOpened, InputNotStored, RemoteInputs):
            found.lacking.append((role.name, f"la capa {layer.name()} no se puede abrir"))
            continue
        if role.id == RELIEF and not _meets(fresh, place):
            found.lacking.append((role.name, f"nada de la capa {layer.name()} cae en los mapas"))
            continue
        fresh.setName(role.name)
        dress_relief(fresh) if role.id == RELIEF else dress_basemap(fresh)
        found.layers[role.id if number == 1 else f"{role.id}{number}"] = fresh


def _meets(layer: QgsMapLayer, place: MapPlace) -> bool:
    carry = QgsCoordinateTransform(layer.crs(), place.system, QgsCoordinateTransformContext())
    try:
        return bool(carry.transformBoundingBox(layer.extent()).intersects(place.frame))
    except QgsCsException:
        return False


def _source(
    layer: QgsMapLayer, role: BackgroundRole, record: CaseRecord, progress: Progress
) -> InputSummary:
    """A layer as a source: its file with the hash that the case has of it, or of now."""
    path = layer_path(layer) if isinstance(layer, (QgsVectorLayer, QgsRasterLayer)) else ""
    stored = next((one for one in record.files if one.path == path), None)
    if stored is not None:
        sha256, modified = stored.sha256, stored.modified
    else:
        now = fingerprint(InputKind.UNSAID, layer.name(), path, "", progress)
        sha256, modified = now.sha256, now.modified
    return InputSummary(
        kind=role.kind,
        name=layer.name(),
        path=path,
        sha256=sha256 or None,
        modified=modified or None,
        detail="",
    )
