"""Layers opened without leaving a trace in the files of the user.

QGIS opens a GeoPackage for writing, which is enough to change its header where it waits in a
journal (WAL), and looks for the least and greatest value of each raster that it opens, which GDAL
stores beside it in ``.aux.xml``, of a virtual raster in its own file. Nothing of that is needed.
"""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsVectorLayer,
)

from .gdal_options import gdal_option

_RASTERS = (".tif", ".tiff", ".vrt", ".img", ".asc", ".bil", ".flt", ".jp2", ".png", ".rst", ".adf")
_VECTORS = (".gpkg", ".sqlite", ".shp")

_HEAD = 1024
_NO_RASTER = (
    '<VRTDataset rasterXSize="1" rasterYSize="1"><GeoTransform>0, 1, 0, 0, 0, -1</GeoTransform>'
    '<VRTRasterBand dataType="Byte" band="1"/></VRTDataset>'
)
"""One cell without a file: it lends its style to a layer of whose values none are to be read."""


def layer_of(text: str, context: QgsProcessingContext) -> QgsMapLayer | None:
    """The layer that an id, name or path means, as QGIS finds it; opened only if it must be."""
    known = QgsProcessingUtils.mapLayerFromString(text, context, False)
    if known is not None:
        return known
    path = Path(text.partition("|")[0])
    suffix, layer = path.suffix.lower(), None
    if suffix in _VECTORS:
        layer = read_only_vector(text, path.stem, "ogr", style=False)
    elif suffix in _RASTERS:
        layer = quiet_raster(text, path.stem, "gdal")
    if layer is None or not layer.isValid():
        return QgsProcessingUtils.mapLayerFromString(text, context)
    context.temporaryLayerStore().addMapLayer(layer)
    return layer


def read_only_vector(address: str, name: str, provider: str, *, style: bool) -> QgsVectorLayer:
    """A vector layer whose file is opened for reading only; ``style`` loads its default one."""
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = style
    options.forceReadOnly = True
    return QgsVectorLayer(address, name, provider, options)


def read_elsewhere(layer: QgsVectorLayer, address: str, provider: str) -> None:
    """Let a layer read from another place, for reading only, and keep its looks."""
    options = QgsDataProvider.ProviderOptions()
    flags = QgsDataProvider.ReadFlags(QgsDataProvider.ReadFlag.ForceReadOnly)
    # by name: else flags are taken for the wish to wear the default style again
    layer.setDataSource(address, layer.name(), provider, options, flags=flags)


def quiet_raster(address: str, name: str, provider: str) -> QgsRasterLayer:
    """A raster layer without style, whose statistics are not stored.

    What GDAL keeps beside a raster is not read by QGIS then; its system, which may stand there
    alone, is read apart. Values, place and no-data are read by `GdalPort`, which reads them all.
    """
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False
    with gdal_option("GDAL_PAM_ENABLED", "NO"):
        if provider == "gdal" and _is_virtual(address):
            layer = QgsRasterLayer(_NO_RASTER, name, provider, options)
            layer.setDataSource(address, name, provider, False)  # keeps the style that it has
        else:
            layer = QgsRasterLayer(address, name, provider, options)
    if provider == "gdal" and layer.isValid() and Path(f"{address}.aux.xml").is_file():
        system = QgsCoordinateReferenceSystem.fromWkt(_system_of(address))
        if system.isValid() and system != layer.crs():
            layer.setCrs(system)
    return layer


def _is_virtual(address: str) -> bool:
    """Whether a file describes a raster of others, by its content as GDAL knows it."""
    try:
        with Path(address).open("rb") as stream:
            return b"<VRTDataset" in stream.read(_HEAD)
    except (OSError, ValueError):
        return False


def _system_of(path: str) -> str:
    try:
        opened = gdal.Open(path)
    except RuntimeError:  # another plugin may have asked GDAL for exceptions
        return ""
    return str(opened.GetProjection()) if opened else ""
