"""Results into one GeoPackage: layers, tables, default styles, aliases and metadata."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from typing import Any

from qgis.core import (
    NULL,
    QgsBox3d,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsLayerMetadata,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ..core.basis import OutputNotWritable, Progress, Table, WrittenBroken
from ..core.catalogue import LayerSpec
from ..toolbelt.paths import resource

_TYPES = {
    "text": QMetaType.Type.QString,
    "integer": QMetaType.Type.LongLong,
    "real": QMetaType.Type.Double,
    "boolean": QMetaType.Type.Bool,
}
_GEOMETRIES = {
    "Polygon": QgsWkbTypes.Type.MultiPolygon,
    "Line": QgsWkbTypes.Type.LineString,
    "Point": QgsWkbTypes.Type.Point,
    None: QgsWkbTypes.Type.NoGeometry,
}


def write_geopackage(
    file: Path,
    tables: dict[str, Table],
    specs: dict[str, LayerSpec],
    crs: str,
    progress: Progress,
) -> None:
    """Write every table of ``specs`` with its style, aliases and metadata; ``crs`` is WKT.

    Raises `OutputNotWritable`, or `WrittenBroken` when the file does not hold all that was
    written: on a full disk, the last rows are lost without a word.
    """
    system = QgsCoordinateReferenceSystem.fromWkt(crs)
    for done, (name, spec) in enumerate(specs.items()):
        _write_layer(file, spec, tables[name], system, progress)
        progress.report((done + 0.5) / len(specs))
        _dress(file, spec)
        progress.report((done + 1) / len(specs))
    _check_whole(file, {name: len(tables[name].rows) for name in specs})


def _check_whole(file: Path, counts: dict[str, int]) -> None:
    """Raise `WrittenBroken` unless every table has its rows and its style."""
    try:
        with contextlib.closing(sqlite3.connect(file)) as connection:
            for name, count in counts.items():
                # a name of a table cannot be bound like a value: it is quoted, as SQL quotes names
                query = " ".join(("select count(*) from", f'"{name}"'))
                (found,) = connection.execute(query).fetchone()
                if found != count:
                    raise WrittenBroken(path=file, problem=f"{name}: {found} of {count} rows")
            (styles,) = connection.execute("select count(*) from layer_styles").fetchone()
    except sqlite3.DatabaseError as error:
        raise WrittenBroken(path=file, problem=str(error)) from error
    if styles < len(counts):
        raise WrittenBroken(path=file, problem=f"{styles} of {len(counts)} styles")


def layer_uri(file: Path, name: str) -> str:
    """The address of a layer of a GeoPackage."""
    return f"{file}|layername={name}"


def _write_layer(
    file: Path,
    spec: LayerSpec,
    table: Table,
    crs: QgsCoordinateReferenceSystem,
    progress: Progress,
) -> None:
    fields = QgsFields()
    for field in spec.fields:
        fields.append(QgsField(field["name"], _TYPES[field["type"]]))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = spec.id
    options.layerOptions = [f"IDENTIFIER={spec.title}", f"DESCRIPTION={spec.abstract}"]
    if file.exists():
        options.actionOnExistingFile = (
            QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        )
    writer = QgsVectorFileWriter.create(
        str(file),
        fields,
        _GEOMETRIES[spec.geometry],
        crs if spec.geometry else QgsCoordinateReferenceSystem(),
        QgsCoordinateTransformContext(),
        options,
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise OutputNotWritable(path=file, problem=writer.errorMessage())
    for position, row in enumerate(table.rows):
        progress.check()
        feature = QgsFeature(fields)
        feature.setAttributes([_stored(row[field["name"]]) for field in spec.fields])
        if table.shapes is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(table.shapes[position].wkb)
            feature.setGeometry(geometry)
        if not writer.addFeature(feature):
            raise OutputNotWritable(path=file, problem=writer.errorMessage())
    del writer  # closes the file


def _stored(value: Any) -> Any:
    return NULL if value is None else value


def _dress(file: Path, spec: LayerSpec) -> None:
    """Store the default style with the Spanish aliases, and the metadata."""
    layer = QgsVectorLayer(layer_uri(file, spec.id), spec.title, "ogr")
    style = resource("styles", f"{spec.style or spec.id}.qml")
    if style.is_file():
        layer.loadNamedStyle(str(style))
    for field in spec.fields:
        layer.setFieldAlias(layer.fields().indexFromName(field["name"]), field["alias"])
    layer.saveStyleToDatabase(spec.id, spec.title, True, "")
    registry = QgsProviderRegistry.instance().providerMetadata("ogr")
    registry.saveLayerMetadata(layer.source(), _metadata(layer, spec))


def _metadata(layer: QgsVectorLayer, spec: LayerSpec) -> QgsLayerMetadata:
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(spec.id)
    metadata.setTitle(spec.title)
    metadata.setAbstract(spec.abstract)
    metadata.setLanguage("es")
    metadata.setType("dataset")
    metadata.setCrs(layer.crs())
    extent = QgsLayerMetadata.SpatialExtent()
    extent.extentCrs = layer.crs()
    extent.bounds = QgsBox3d(layer.extent())
    whole = QgsLayerMetadata.Extent()
    whole.setSpatialExtents([extent])
    metadata.setExtent(whole)
    return metadata
