"""Parameters that take layers, and open them without leaving a trace beside them.

``qgis_process`` asks each parameter whether its value is acceptable before it asks the algorithm,
and QGIS opens the layer for that: the statistics of a raster are then stored beside it. The layer
that is opened quietly before is the one that QGIS finds.
"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterVectorLayer,
)

from .given_inputs import open_quietly


class _OpenedQuietly:
    """Judges a value as QGIS does, on layers that are open."""

    def checkValueIsAcceptable(
        self, value: Any, context: QgsProcessingContext | None = None
    ) -> bool:
        """Whether this can be given; without a context nothing is opened."""
        open_quietly(value, context)
        return bool(super().checkValueIsAcceptable(value, context))  # type: ignore[misc]


class FeatureSourceParameter(_OpenedQuietly, QgsProcessingParameterFeatureSource):
    """A vector layer, or a selection of one."""


class VectorLayerParameter(_OpenedQuietly, QgsProcessingParameterVectorLayer):
    """A vector layer or a table."""


class LayersParameter(_OpenedQuietly, QgsProcessingParameterMultipleLayers):
    """Several layers."""


def opened_quietly(
    definition: QgsProcessingParameterDefinition,
) -> QgsProcessingParameterDefinition | None:
    """The same parameter of a model as one of ours; None for one that takes no layers."""
    made: QgsProcessingParameterDefinition
    given = (definition.name(), definition.description())
    optional = bool(definition.flags() & Qgis.ProcessingParameterFlag.Optional)
    if isinstance(definition, QgsProcessingParameterFeatureSource):
        made = FeatureSourceParameter(*given, definition.dataTypes(), optional=optional)
    elif isinstance(definition, QgsProcessingParameterVectorLayer):
        made = VectorLayerParameter(*given, definition.dataTypes(), optional=optional)
    elif isinstance(definition, QgsProcessingParameterMultipleLayers):
        made = LayersParameter(*given, definition.layerType(), optional=optional)
    else:
        return None
    made.setFlags(definition.flags())
    made.setHelp(definition.help())
    return made
