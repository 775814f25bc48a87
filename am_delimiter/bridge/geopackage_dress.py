"""The style and the metadata of a layer, where QGIS looks for them in a GeoPackage.

They are made on an empty layer in memory and stored by SQL: a layer that is open on a file while
its styles are written fails on Windows, and prints errors everywhere.
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsAttributeTableConfig,
    QgsBox3d,
    QgsCoordinateReferenceSystem,
    QgsLayerMetadata,
    QgsMapLayer,
    QgsReadWriteContext,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtXml import QDomDocument, QDomImplementation

from ..core.catalogue import LayerSpec
from ..core.memory import remembered
from ..toolbelt.paths import resource
from .geopackage_rows import SHAPE_COLUMN
from .sql_names import inserting
from .steady_xml import steady_text

_IN_MEMORY = {"text": "string", "integer": "int8", "real": "double", "boolean": "bool"}
"""The types of fields in the address of a layer in memory."""
GEOMETRIES = {
    "Polygon": QgsWkbTypes.Type.MultiPolygon,
    "Line": QgsWkbTypes.Type.LineString,
    "Point": QgsWkbTypes.Type.Point,
    None: QgsWkbTypes.Type.NoGeometry,
}
_SHEET = "http://mrcc.com/qgis.dtd"
"""By this address QGIS knows its own styles and metadata."""
_NOW = "strftime('%Y-%m-%dT%H:%M:%fZ','now')"
_TABLES = (
    "create table if not exists layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
    "f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256), "
    "f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT, "
    "useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), "
    f"update_time DATETIME DEFAULT ({_NOW}))",
    "insert or ignore into gpkg_contents (table_name, data_type, identifier, srs_id) "
    "values ('layer_styles', 'attributes', 'layer_styles', 0)",
    "create table if not exists gpkg_extensions (table_name TEXT, column_name TEXT, "
    "extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL, "
    "CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))",
    "create table if not exists gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC "
    "NOT NULL, md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL, "
    "mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '')",
    "create table if not exists gpkg_metadata_reference (reference_scope TEXT NOT NULL, "
    "table_name TEXT, column_name TEXT, row_id_value INTEGER, "
    f"timestamp DATETIME NOT NULL DEFAULT ({_NOW}), md_file_id INTEGER NOT NULL, "
    "md_parent_id INTEGER, "
    "CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id), "
    "CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id))",
)
_STORED = QgsMapLayer.StyleCategory(
    QgsMapLayer.StyleCategory.AllStyleCategories & ~QgsMapLayer.StyleCategory.Elevation
)
"""What a stored style holds; for an elevation profile QGIS takes colours by chance."""
_EXTENSION = "http://www.geopackage.org/spec120/#extension_metadata"


def prepare_dress(connection: sqlite3.Connection) -> None:
    """Make the tables of styles and metadata (OGC 12-128r19, annex F.8) where they lack."""
    for statement in _TABLES:
        connection.execute(statement)
    columns = ("table_name", "extension_name", "definition", "scope")
    for table in ("gpkg_metadata", "gpkg_metadata_reference"):
        row = (table, "gpkg_metadata", _EXTENSION, "read-write")
        connection.execute(inserting("gpkg_extensions", columns), row)


def dress(
    connection: sqlite3.Connection, spec: LayerSpec, crs: QgsCoordinateReferenceSystem
) -> None:
    """Store the default style with the Spanish aliases, and the metadata."""
    style = {
        "f_table_catalog": "",
        "f_table_schema": "",
        "f_table_name": spec.id,
        "f_geometry_column": SHAPE_COLUMN if spec.geometry else "",
        "styleName": spec.id,
        "styleQML": _style(spec),
        "styleSLD": "",
        "useAsDefault": True,
        "description": spec.title,
        "owner": "",
    }
    connection.execute(inserting("layer_styles", style), tuple(style.values()))
    text = _metadata(spec, crs, _extent(connection, spec.id))
    columns = ("md_scope", "md_standard_uri", "mime_type", "metadata")
    stored = connection.execute(
        inserting("gpkg_metadata", columns), ("dataset", _SHEET, "text/xml", text)
    )
    columns = ("reference_scope", "table_name", "md_file_id")
    row = ("table", spec.id, stored.lastrowid)
    connection.execute(inserting("gpkg_metadata_reference", columns), row)


@remembered()
def _style(spec: LayerSpec) -> str:
    """The style file of a layer, with the aliases of its fields."""
    return style_text(dressed_layer(spec))


def dressed_layer(spec: LayerSpec) -> QgsVectorLayer:
    """An empty layer in memory with the fields of a spec and its own style."""
    kind = QgsWkbTypes.displayString(GEOMETRIES[spec.geometry]) if spec.geometry else "None"
    # fields by the address: asked from a thread in the background, the provider of a layer may
    # come as the Python object of another that lay at the same place and is gone
    fields = [f"field={field['name']}:{_IN_MEMORY[field['type']]}" for field in spec.fields]
    layer = QgsVectorLayer(f"{kind}?{'&'.join(['field=fid:int8', *fields])}", spec.title, "memory")
    wear_own_style(layer, spec)
    return layer


def style_text(layer: QgsVectorLayer) -> str:
    """The style of a layer as it is stored, the same in every run."""
    document = QDomDocument()
    layer.exportNamedStyle(document, QgsReadWriteContext(), _STORED)
    return steady_text(document.toString())


def wear_own_style(layer: QgsVectorLayer, spec: LayerSpec) -> None:
    """Give a layer of a result the style of the plugin, its Spanish aliases and its columns' order.

    The style that the file holds is left alone: a style may name pictures of the network and
    expressions that read the machine, and a case comes from anybody.
    """
    style = resource("styles", f"{spec.style or spec.id}.qml")
    if style.is_file():
        layer.loadNamedStyle(str(style), True)  # else the one that the file holds
    for field in spec.fields:
        layer.setFieldAlias(layer.fields().indexFromName(field["name"]), field["alias"])
    _order_columns(layer, spec.first)


def _order_columns(layer: QgsVectorLayer, first: Sequence[str]) -> None:
    """Show what people read before ids and codes, and the number of the row last."""
    before, table = layer.attributeTableConfig(), QgsAttributeTableConfig()
    table.setSortExpression(before.sortExpression())  # the log stands in its own order
    table.setSortOrder(before.sortOrder())
    table.update(layer.fields())
    places = {name: place for place, name in enumerate(first)} | {"fid": math.inf}
    table.setColumns(sorted(table.columns(), key=lambda one: places.get(one.name, len(first))))
    layer.setAttributeTableConfig(table)


def _extent(connection: sqlite3.Connection, table: str) -> QgsRectangle:
    query = "select min_x, min_y, max_x, max_y from gpkg_contents where table_name = ?"
    found = connection.execute(query, (table,)).fetchone()
    return QgsRectangle() if None in found else QgsRectangle(*found)


def _metadata(spec: LayerSpec, crs: QgsCoordinateReferenceSystem, box: QgsRectangle) -> str:
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(spec.id)
    metadata.setTitle(spec.title)
    metadata.setAbstract(spec.abstract)
    metadata.setLanguage("es")
    metadata.setType("dataset")
    metadata.setCrs(crs)
    extent = QgsLayerMetadata.SpatialExtent()
    extent.extentCrs = crs
    extent.bounds = QgsBox3d(box)
    whole = QgsLayerMetadata.Extent()
    whole.setSpatialExtents([extent])
    metadata.setExtent(whole)
    document = QDomDocument(QDomImplementation().createDocumentType("qgis", _SHEET, "SYSTEM"))
    root = document.createElement("qgis")
    root.setAttribute("version", Qgis.version())
    document.appendChild(root)
    metadata.writeMetadataXml(root, document)
    return steady_text(document.toString())
