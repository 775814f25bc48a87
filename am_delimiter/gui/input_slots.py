"""What a case is made of, as the page of the data asks for it: one slot for each parameter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from qgis.core import Qgis, QgsMapLayer, QgsRasterLayer, QgsVectorLayer

from ..core.basis import mark


class LayerKind(str, Enum):
    """What a layer holds, as far as it decides which slots it fits."""

    POLYGON = "polygon"
    LINE = "line"
    POINT = "point"
    TABLE = "table"
    RASTER = "raster"
    OTHER = "other"


@dataclass(frozen=True)
class InputSlot:
    """A parameter of the delimitation that takes layers.

    ``takes`` are the kinds of layers that fit, ``roles`` the ids of the catalogue that a diagnosis
    should recognise in them, none where it judges no such input; ``register`` names the register
    that a table is read as. What lies ``behind`` the maps decides nothing; the case keeps it for
    the sheets of its expediente.
    """

    name: str
    title: str
    purpose: str
    takes: frozenset[LayerKind]
    several: bool = False
    roles: frozenset[str] = frozenset()
    register: str = ""
    folded: bool = False
    needed: bool = False
    behind: bool = False


_AREAS = frozenset({LayerKind.POLYGON, LayerKind.RASTER})
_CROSSINGS = frozenset({LayerKind.POLYGON, LayerKind.LINE})
_SHAPES = frozenset({LayerKind.POLYGON, LayerKind.LINE, LayerKind.POINT})
_TABLES = frozenset({LayerKind.TABLE, *_SHAPES})

COMMUNES = InputSlot(
    "COMMUNES",
    mark("Communes"),
    mark("The commune boundaries: polygons with the commune code."),
    frozenset({LayerKind.POLYGON}),
    roles=frozenset({"communes"}),
    needed=True,
)
BUILTUP = InputSlot(
    "BUILTUP",
    mark("Built-up land"),
    mark("Where there are buildings: rasters, several tiles count as one, or polygons."),
    _AREAS,
    several=True,
    roles=frozenset({"builtup_raster", "builtup_polygons", "population_blocks"}),
    needed=True,
)
POPULATION = InputSlot(
    "POPULATION_LAYERS",
    mark("Where the population lives"),
    mark(
        "Blocks with their persons, or rasters of persons per cell; without them the population "
        "is that of whole communes."
    ),
    _AREAS,
    several=True,
    roles=frozenset({"population_blocks", "population_raster"}),
)
LIMITS = InputSlot(
    "URBAN_LIMITS",
    mark("Urban limits"),
    mark("Polygons that tell urban from rural population."),
    frozenset({LayerKind.POLYGON}),
    several=True,
)
TRAVEL = InputSlot(
    "TRAVEL",
    mark("Travel"),
    mark("Table of travel between communes: origin, destination, workers or trips."),
    _TABLES,
    roles=frozenset({"travel"}),
)
SERVICES = InputSlot(
    "SERVICES",
    mark("Services (table)"),
    mark("Infrastructure and services that communes share: what, communes served, evidence."),
    _TABLES,
    register="services",
)
SERVICE_LAYERS = InputSlot(
    "SERVICE_LAYERS",
    mark("Services (layers)"),
    mark(
        "Networks, facilities or territories; a table with latitude and longitude counts as points."
    ),
    _TABLES,
    several=True,
    roles=frozenset({"points"}),
)
INSTRUMENTS = InputSlot(
    "INSTRUMENTS",
    mark("Planning instruments"),
    mark("Table of planning instruments and joint policies, with the communes they bind."),
    _TABLES,
    register="instruments",
)
BARRIERS = InputSlot(
    "BARRIERS",
    mark("Barriers"),
    mark("Rivers or cliffs that raise a gap; the plain gap is always told beside."),
    _CROSSINGS,
    several=True,
    folded=True,
)
BRIDGES = InputSlot(
    "BRIDGES",
    mark("Bridges and roads"),
    mark("What carries the continuity over a gap."),
    _CROSSINGS,
    several=True,
    folded=True,
)


def _behind(name: str, title: str, purpose: str, kinds: frozenset[LayerKind]) -> InputSlot:
    return InputSlot(name, title, purpose, kinds, several=True, behind=True)


_LINES, _RASTERS = frozenset({LayerKind.LINE}), frozenset({LayerKind.RASTER})
BACKGROUND = (
    _behind(
        "HYDROGRAPHY",
        mark("Rivers, lakes and coast"),
        mark("Lines or polygons of water; each sheet draws them and names their source."),
        _CROSSINGS,
    ),
    _behind("ROADS", mark("Roads"), mark("Lines; their class is recognised by its field."), _LINES),
    _behind("RAILWAYS", mark("Railways"), mark("Lines of railways and metro."), _LINES),
    _behind(
        "PLACES",
        mark("Names of places"),
        mark("Points with the name of towns, hills and the like."),
        frozenset({LayerKind.POINT}),
    ),
    _behind(
        "RELIEF", mark("Relief"), mark("Raster of heights: it is shaded under the data."), _RASTERS
    ),
    _behind(
        "BASEMAP",
        mark("Base map"),
        mark("Raster that is seen through the data, such as an aerial picture."),
        _RASTERS,
    ),
)
"""What the maps of the expediente draw behind the data."""

SLOTS = (
    COMMUNES,
    BUILTUP,
    POPULATION,
    LIMITS,
    TRAVEL,
    SERVICES,
    SERVICE_LAYERS,
    INSTRUMENTS,
    BARRIERS,
    BRIDGES,
    *BACKGROUND,
)
"""In the order of the page."""

BY_NAME = {slot.name: slot for slot in SLOTS}

_GEOMETRIES = {
    Qgis.GeometryType.Polygon: LayerKind.POLYGON,
    Qgis.GeometryType.Line: LayerKind.LINE,
    Qgis.GeometryType.Point: LayerKind.POINT,
    Qgis.GeometryType.Null: LayerKind.TABLE,
}


def kind_of(layer: QgsMapLayer) -> LayerKind:
    """What a layer holds."""
    if isinstance(layer, QgsRasterLayer):
        return LayerKind.RASTER
    if isinstance(layer, QgsVectorLayer):
        return _GEOMETRIES.get(layer.geometryType(), LayerKind.OTHER)
    return LayerKind.OTHER
