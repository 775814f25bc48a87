"""Rows of a table of the catalogue into an output that people choose: GeoPackage, CSV, memory."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from qgis.core import (
    NULL,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessingException,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ..core.catalogue import LayerSpec
from .result_layers import name_on_completion
from .run import Run

if TYPE_CHECKING:
    from ..core.basis import Row

_TYPES = {
    "text": QMetaType.Type.QString,
    "integer": QMetaType.Type.LongLong,
    "real": QMetaType.Type.Double,
    "boolean": QMetaType.Type.Bool,
}


def fill_sink(run: Run, output: str, spec: LayerSpec, rows: Iterable[Row]) -> str | None:
    """The rows as a table in the output called so; its address, None when it was not asked for."""
    fields = QgsFields()
    for field in spec.fields:
        fields.append(QgsField(field["name"], _TYPES[field["type"]]))
    none = QgsWkbTypes.Type.NoGeometry
    given = (run.parameters, output, run.context)
    sink, name = run.algorithm.parameterAsSink(*given, fields, none)
    if sink is None:
        if run.parameters.get(output):
            raise QgsProcessingException(run.algorithm.invalidSinkError(run.parameters, output))
        return None
    for row in rows:
        feature = QgsFeature(fields)
        values = (row[field["name"]] for field in spec.fields)
        feature.setAttributes([NULL if value is None else value for value in values])
        sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
    name_on_completion(name, spec, run.context)
    return str(name)
