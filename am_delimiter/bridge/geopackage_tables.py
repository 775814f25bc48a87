"""The empty layers and tables of a GeoPackage, with columns, indices and systems, made by OGR.

All in one dataset, which waits for no disk: QGIS opens the file anew for each layer, which for 26
takes two seconds. What is written into them afterwards waits once, for all of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from osgeo import gdal, ogr, osr
from qgis.core import Qgis, QgsCoordinateReferenceSystem

from ..core.basis import OutputNotWritable
from ..core.catalogue import LayerSpec
from .gdal_options import gdal_option

_KINDS = {
    "text": (ogr.OFTString, ogr.OFSTNone),
    "integer": (ogr.OFTInteger64, ogr.OFSTNone),
    "real": (ogr.OFTReal, ogr.OFSTNone),
    "boolean": (ogr.OFTInteger, ogr.OFSTBoolean),
}
_SHAPES = {
    "Polygon": ogr.wkbMultiPolygon,
    "Line": ogr.wkbLineString,
    "Point": ogr.wkbPoint,
    None: ogr.wkbNone,
}


def make_empty_tables(
    file: Path, specs: Iterable[LayerSpec], system: QgsCoordinateReferenceSystem
) -> None:
    """Make a file, which does not exist yet, with a layer or table for each of ``specs``.

    Layers are in ``system``. Raises `OutputNotWritable`.
    """
    reference = _reference(system)
    gdal.ErrorReset()
    with gdal_option("OGR_SQLITE_SYNCHRONOUS", "OFF"):
        try:  # GDAL returns None or raises, by a switch that belongs to the host program
            dataset = gdal.GetDriverByName("GPKG").Create(str(file), 0, 0, 0, gdal.GDT_Unknown)
            made = dataset is not None and all(_make(dataset, x, reference) for x in specs)
            del dataset  # closes the file
        except RuntimeError as error:
            raise OutputNotWritable(path=file, problem=str(error)) from error
    if not made:
        raise OutputNotWritable(path=file, problem=gdal.GetLastErrorMsg())


def _reference(system: QgsCoordinateReferenceSystem) -> osr.SpatialReference | None:
    """A system as OGR takes it, None for one that is not known."""
    if not system.isValid():
        return None
    return osr.SpatialReference(system.toWkt(Qgis.CrsWktVariant.PreferredGdal))


def _make(dataset: gdal.Dataset, spec: LayerSpec, reference: osr.SpatialReference | None) -> bool:
    """Whether an empty layer, or a table without a place, could be made."""
    system = reference if spec.geometry else None
    options = [f"DESCRIPTION={spec.abstract}"]
    layer = dataset.CreateLayer(spec.id, system, _SHAPES[spec.geometry], options)
    return layer is not None and all(layer.CreateField(_column(x)) == 0 for x in spec.fields)


def _column(field: dict[str, str]) -> ogr.FieldDefn:
    kind, subtype = _KINDS[field["type"]]
    column = ogr.FieldDefn(field["name"], kind)
    column.SetSubType(subtype)
    return column
