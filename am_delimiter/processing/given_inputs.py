"""The layers and tables that were given to an algorithm, looked at before QGIS looks.

QGIS says «not found» of every file that it cannot open, and nothing of what is wrong with it. Here
each is named with its parameter, its fault and what to do; tables of text that OGR does not know
(UTF-16, bars, ``.txt``) are handed over as layers that it does.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProperty,
)

from ..toolbelt.i18n import tr_error
from .output_names import label_of

if TYPE_CHECKING:
    from ..core.basis import AmDelimiterError

ONE_LAYER = {"source": "vector", "vector": "vector", "raster": "raster", "layer": ""}
"""What the parameters of one layer take."""


def refusal(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> str:
    """The sentence for the first input that cannot be used, "" when all can."""
    for definition, wanted in _of_layers(algorithm):
        for one in listed(parameters.get(definition.name())):
            error = _why(one, wanted, context)
            if error:
                return f"{label_of(definition)}: {tr_error(error)}"
    return ""


def with_text_tables(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[str, Any]:
    """The same parameters; a table of text that QGIS cannot open by its path is a layer."""
    opened = dict(parameters)
    for definition, _ in _of_layers(algorithm):
        given = parameters.get(definition.name())
        if isinstance(given, (list, tuple)):
            opened[definition.name()] = [_as_layer(one, context) for one in given]
        elif given is not None:
            opened[definition.name()] = _as_layer(given, context)
    return opened


def _of_layers(
    algorithm: QgsProcessingAlgorithm,
) -> Iterator[tuple[QgsProcessingParameterDefinition, str]]:
    """The parameters that take layers, with the kind that they take ("" for any)."""
    for definition in algorithm.parameterDefinitions():
        if takes_layers(definition):
            # of several, the science says which are of another kind
            wanted = ONE_LAYER.get(definition.type(), "")
            yield definition, "shapes" if _needs_shapes(definition) else wanted


def _needs_shapes(definition: QgsProcessingParameterDefinition) -> bool:
    """Whether a parameter takes one layer of polygons, of which a table without shapes is none."""
    if not isinstance(definition, QgsProcessingParameterFeatureSource):
        return False
    return definition.dataTypes() == [Qgis.ProcessingSourceType.VectorPolygon]


def takes_layers(definition: QgsProcessingParameterDefinition) -> bool:
    """Whether a parameter asks for one or several layers."""
    if definition.type() == "multilayer":
        return not takes_files(definition)
    return definition.type() in ONE_LAYER


def takes_files(definition: QgsProcessingParameterDefinition) -> bool:
    """Whether a parameter asks for one or several files, or a folder, to read."""
    if definition.type() == "multilayer":
        return bool(definition.layerType() == Qgis.ProcessingSourceType.File)
    return bool(definition.type() == "file")


def open_quietly(given: Any, context: QgsProcessingContext | None) -> None:
    """Open what was given by path, so that QGIS finds it open; nothing where QGIS only asks."""
    from ..bridge.quiet_layers import layer_of

    for text in () if context is None else (text_of(one, context) for one in listed(given)):
        if text:
            layer_of(text, context)


def listed(given: Any) -> list[Any]:
    """What was given, as a list."""
    several = given if isinstance(given, (list, tuple)) else [given]
    return [one for one in several if not _is_nothing(one)]


def _is_nothing(one: Any) -> bool:
    return one is None or (isinstance(one, str) and not one)


def _why(one: Any, wanted: str, context: QgsProcessingContext) -> AmDelimiterError | None:
    from ..bridge.given_files import text_layer, why_unopened, why_unusable
    from ..bridge.quiet_layers import layer_of

    if isinstance(one, QgsMapLayer):
        return why_unusable(one, wanted)
    text = text_of(one, context)
    if not text:
        return None  # QGIS judges what is no layer at all
    layer = layer_of(text, context)
    if layer is not None:
        return why_unusable(layer, wanted)
    broken = context.project().mapLayer(text) if context.project() else None
    if broken is not None:
        return why_unusable(broken, wanted)
    return None if text_layer(Path(text)) else why_unopened(text)


def text_of(one: Any, context: QgsProcessingContext) -> str:
    """The path, name or id of a layer, "" when it was given in another way."""
    if isinstance(one, QgsProcessingFeatureSourceDefinition):
        one = one.source
    if isinstance(one, QgsProperty):
        one, _ = one.value(context.expressionContext())
    return one if isinstance(one, str) else ""


def _as_layer(one: Any, context: QgsProcessingContext) -> Any:
    from ..bridge.given_files import text_layer
    from ..bridge.quiet_layers import layer_of

    text = text_of(one, context)
    if not text or layer_of(text, context) or not isinstance(one, str):
        return one
    layer = text_layer(Path(one))
    if layer is None:
        return one
    context.temporaryLayerStore().addMapLayer(layer)
    return layer
