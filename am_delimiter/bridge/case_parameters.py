"""The parameters of a Processing algorithm as plain data, and back.

Generic over the definitions of the algorithm: a new parameter is carried without a line here. A
value is stored as ``{"value": …}``, a layer as ``{"layer": …}``, several as ``{"layers": […]}``, a
file as ``{"file": path}`` or ``{"files": […]}``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

from qgis.core import (
    NULL,
    Qgis,
    QgsExpression,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProperty,
    QgsVectorLayer,
)

from ..core.cases import FilterRefused, InputNotOpened
from ..toolbelt.parameter_marks import NOT_OF_CASE
from .case_layers import Plain, describe_layer, open_layer
from .quiet_layers import layer_of

_ONE_LAYER = frozenset({"source", "vector", "raster", "layer"})
_PLAIN = (str, int, float, bool)

_OF_THE_ROW = frozenset(
    {
        "Aggregates",
        "Arrays", "Conditionals", "Conversions", "Date and Time", "Fuzzy Matching",
        "GeometryGroup", "Maps", "Math", "Operators", "String",
    }
)  # fmt: skip
"""Groups of functions of QGIS that read nothing but what they are given."""

_ALSO_OF_THE_ROW = frozenset(
    {"$id", "feature_id", "attribute", "attributes", "is_selected", "var", "with_variable"}
)
_OF_FILES = frozenset({"exif_geotag"})
"""Functions of those groups that read a file."""


@dataclass(frozen=True)
class Reopening:
    """Where a case is opened again.

    ``find`` tells where a stored file is now, ``beside`` is the folder of the case, ``of_layers``
    are the parameters that ask for layers. ``allow_remote`` opens also what is elsewhere.
    """

    find: Callable[[str], str]
    context: QgsProcessingContext
    beside: Path
    of_layers: frozenset[str] = frozenset()
    allow_remote: bool = False


def layer_parameters(algorithm: QgsProcessingAlgorithm) -> frozenset[str]:
    """The names of the parameters that ask for layers."""
    kinds = {*_ONE_LAYER, "multilayer"}
    return frozenset(d.name() for d in algorithm.parameterDefinitions() if d.type() in kinds)


def stored_parameters(
    algorithm: QgsProcessingAlgorithm, parameters: Plain, context: QgsProcessingContext
) -> dict[str, Plain]:
    """Every input parameter of the case as it was given, those left out with their default."""
    return {
        definition.name(): _stored(algorithm, definition, parameters, context)
        for definition in algorithm.parameterDefinitions()
        if is_of_case(definition)
    }


def is_of_case(definition: QgsProcessingParameterDefinition) -> bool:
    """Whether a parameter is one that a result depends on: neither a file to write nor who works.

    A case that comes from anybody must not say where its work is done.
    """
    return not definition.isDestination() and not definition.metadata().get(NOT_OF_CASE)


def given_layers(
    algorithm: QgsProcessingAlgorithm, parameters: Plain, context: QgsProcessingContext
) -> list[QgsMapLayer]:
    """Every layer among the input parameters."""
    found: list[QgsMapLayer] = []
    for definition in algorithm.parameterDefinitions():
        if definition.isDestination():
            continue
        value = parameters.get(definition.name(), definition.defaultValue())
        if definition.type() in _ONE_LAYER:
            found += filter(None, [_layer(value, context)])
        elif definition.type() == "multilayer" and not _of_files(definition):
            found += algorithm.parameterAsLayerList(parameters, definition.name(), context)
    return found


def files_of(stored: dict[str, Plain]) -> list[str]:
    """Absolute paths of the files that stored parameters name, each once."""
    found: list[str] = []
    for value in stored.values():
        layers = [value["layer"]] if "layer" in value else value.get("layers", [])
        files = [value["file"]] if "file" in value else value.get("files", [])
        found += [layer["path"] for layer in layers] + files
    return [path for path in dict.fromkeys(found) if path]


def replayed(stored: dict[str, Plain], place: Reopening) -> dict[str, Any]:
    """Parameters to run again with; the layers belong to the context of ``place``.

    Raises `RemoteInputs`, `FilterRefused`, `InputNotStored` or `InputNotOpened`.
    """
    return {name: _replayed(name, value, place) for name, value in stored.items()}


def _stored(
    algorithm: QgsProcessingAlgorithm,
    definition: QgsProcessingParameterDefinition,
    parameters: Plain,
    context: QgsProcessingContext,
) -> Plain:
    name, type_ = definition.name(), definition.type()
    value = parameters.get(name, definition.defaultValue())
    if _is_empty(value):
        return {"value": None}
    if type_ in _ONE_LAYER:
        layer = _layer(value, context)
        return {"value": str(value)} if layer is None else {"layer": _described(layer, value)}
    if type_ == "multilayer":
        return _several(algorithm, definition, parameters, context)
    if type_ == "file":
        return {"file": _paths([algorithm.parameterAsFile(parameters, name, context)])[0]}
    if type_ == "crs":
        crs = algorithm.parameterAsCrs(parameters, name, context)
        value = crs.authid() or crs.toWkt(Qgis.CrsWktVariant.Preferred)
    return {"value": _value(definition, value, context)}


def _several(
    algorithm: QgsProcessingAlgorithm,
    definition: QgsProcessingParameterDefinition,
    parameters: Plain,
    context: QgsProcessingContext,
) -> Plain:
    name = definition.name()
    if _of_files(definition):
        return {"files": _paths(algorithm.parameterAsFileList(parameters, name, context))}
    layers = algorithm.parameterAsLayerList(parameters, name, context)
    return {"layers": [describe_layer(layer) for layer in layers]}


def _is_empty(value: Any) -> bool:
    """Nothing was given; a layer or definition must not be compared with a text."""
    return value is None or value == NULL or (isinstance(value, str) and not value)


def _value(
    definition: QgsProcessingParameterDefinition, value: Any, context: QgsProcessingContext
) -> Any:
    if isinstance(value, QgsProperty):
        value, _ = value.value(context.expressionContext())
    return value if _is_plain(value) else definition.valueAsJsonObject(value, context)


def _is_plain(value: Any) -> bool:
    if isinstance(value, (list, tuple)):
        return all(_is_plain(item) for item in value)
    return value is None or isinstance(value, _PLAIN)


def _of_files(definition: QgsProcessingParameterDefinition) -> bool:
    return bool(definition.layerType() == Qgis.ProcessingSourceType.File)


def _paths(files: Iterable[str]) -> list[str]:
    return [os.path.abspath(file) for file in files]  # noqa: PTH100 - as given, links kept


def _layer(value: Any, context: QgsProcessingContext) -> QgsMapLayer | None:
    """The layer behind what a dialog, a script or a model gives."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        value, _ = value.value(context.expressionContext())
    if isinstance(value, QgsMapLayer):
        return value
    if _is_empty(value):
        return None
    return layer_of(str(value), context)


def _described(layer: QgsMapLayer, value: Any) -> Plain:
    described = describe_layer(layer)
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        if value.selectedFeaturesOnly and isinstance(layer, QgsVectorLayer):
            described["selected"] = sorted(layer.selectedFeatureIds())
        described["filter"] = value.filterExpression
        described["limit"] = value.featureLimit
    return described


def _replayed(name: str, value: Plain, place: Reopening) -> Any:
    if "layer" in value:
        described = value["layer"]
        return _source(name, described, _kept(described, name, place))
    if "layers" in value:
        return [_kept(described, name, place) for described in value["layers"]]
    if "file" in value:
        return place.find(value["file"])
    if "files" in value:
        return [place.find(file) for file in value["files"]]
    if name in place.of_layers and value["value"]:  # stored as a layer, or as nothing
        raise InputNotOpened(layer=value["value"], parameter=name, source="", provider="?")
    return value["value"]


def _kept(described: Plain, name: str, place: Reopening) -> QgsMapLayer:
    path = place.find(described["path"]) if described["path"] else ""
    layer = open_layer(described, path, name, place.beside, place.allow_remote)
    place.context.temporaryLayerStore().addMapLayer(layer)
    return layer


def _source(name: str, described: Plain, layer: QgsMapLayer) -> Any:
    """The layer, or the part of it that was chosen."""
    if described.get("limit") is None:
        return layer
    _check_filter(name, described)
    if "selected" in described:
        layer.selectByIds(described["selected"])
    definition = QgsProcessingFeatureSourceDefinition(layer.id(), "selected" in described)
    definition.filterExpression = described.get("filter") or ""
    definition.featureLimit = described["limit"]
    return definition


def _check_filter(name: str, described: Plain) -> None:
    """Raise `FilterRefused` for a filter that reads other layers, files or the machine."""
    groups = {one.name(): set(one.groups()) for one in QgsExpression.Functions()}
    used = QgsExpression(described["filter"]).referencedFunctions()
    plain = {n for n, found in groups.items() if found & _OF_THE_ROW} | _ALSO_OF_THE_ROW
    beyond = sorted(used - (plain - _OF_FILES))
    if beyond:
        raise FilterRefused(layer=described["name"], parameter=name, functions=", ".join(beyond))
