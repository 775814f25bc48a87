"""Results into one GeoPackage: layers, tables, default styles, aliases and metadata.

Everything is written beside the final file under another name, which takes its place only when
all is done: a cancel or an error leaves nothing half-written.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
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

from ..core.catalogue_records import LayerSpec
from ..core.errors import OutputBusy, OutputNotWritable
from ..core.progress import Progress
from ..core.tables import Table
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
    None: QgsWkbTypes.Type.NoGeometry,
}


@contextlib.contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A path to write to, which takes the place of ``target`` when all went well.

    Raises `OutputNotWritable` or `OutputBusy` before any work when the place cannot be taken.
    """
    check_writable(target)
    draft = target.with_name(f".{target.stem}.{os.getpid()}{target.suffix}")
    try:
        yield draft
        _take_place(draft, target)
    finally:
        for leftover in target.parent.glob(f"{draft.name}*"):
            leftover.unlink(missing_ok=True)


def check_writable(target: Path) -> None:
    """Raise `OutputNotWritable` or `OutputBusy` when ``target`` cannot be written."""
    folder = target.parent
    if not folder.is_dir():
        raise OutputNotWritable(path=target, problem=f"{folder} does not exist")
    probe = folder / f".{target.stem}.{os.getpid()}.probe"
    try:
        probe.touch()
        probe.unlink()
        if target.exists():
            with target.open("r+b"):
                pass
    except OSError as error:
        raise OutputNotWritable(path=target, problem=error.strerror) from error
    if target.suffix.lower() == ".gpkg" and target.is_file():
        _check_not_locked(target)


def _check_not_locked(target: Path) -> None:
    """Somebody who is writing to a GeoPackage holds a lock on it."""
    connection = sqlite3.connect(target, timeout=0.2)
    try:
        connection.execute("BEGIN EXCLUSIVE")
        connection.rollback()
    except sqlite3.OperationalError as error:
        raise OutputBusy(path=target) from error
    except sqlite3.DatabaseError:
        return  # no database: it is simply replaced
    finally:
        connection.close()


def _take_place(draft: Path, target: Path) -> None:
    try:
        draft.replace(target)
    except PermissionError as error:  # Windows: open in another program
        raise OutputBusy(path=target) from error
    except OSError as error:
        raise OutputNotWritable(path=target, problem=error.strerror) from error
    for suffix in ("-wal", "-shm"):  # journals of the file that was replaced
        target.with_name(target.name + suffix).unlink(missing_ok=True)


def write_geopackage(
    file: Path,
    tables: dict[str, Table],
    specs: dict[str, LayerSpec],
    crs: str,
    progress: Progress,
) -> None:
    """Write every table of ``specs`` with its style, aliases and metadata; ``crs`` is WKT."""
    system = QgsCoordinateReferenceSystem.fromWkt(crs)
    for done, (name, spec) in enumerate(specs.items()):
        _write_layer(file, spec, tables[name], system, progress)
        progress.report((done + 0.5) / len(specs))
        _dress(file, spec)
        progress.report((done + 1) / len(specs))


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
    style = resource("styles", f"{spec.id}.qml")
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
