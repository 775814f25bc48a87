"""What was given as an input and is no layer that can be used: the reason, and what is mended.

QGIS says «not found» of every file that it cannot open; here the reason is looked for.
"""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsDataSourceUri,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsProviderSublayerDetails,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QUrl, QUrlQuery

from ..core.basis import (
    TEXT_FILES,
    AmDelimiterError,
    BrokenLayer,
    EmptyFile,
    EmptyFolder,
    IncompletePage,
    LayerNotInFile,
    NoLayerFile,
    NoLayerInFile,
    NoSuchInput,
    RasterGiven,
    TableGiven,
    UnreadableTable,
    VectorGiven,
    read_csv_text,
    sign_of_page,
)
from .layers import file_of
from .shapefiles import half_shapefile


def why_unopened(given: str) -> AmDelimiterError:
    """Why a path, perhaps with ``|layername=``, is opened as no layer."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", given)
    file = Path(str(parts.get("path") or given))
    try:
        there, folder = file.exists(), file.is_dir()
        size = file.stat().st_size if there else 0
    except (OSError, ValueError):  # a path that the system does not take
        there = folder = False
        size = 0
    if not there:
        return NoSuchInput(input=given)
    if not (folder or size):
        return EmptyFile(input=file)
    layers = _layers_in(file)
    wanted = str(parts.get("layerName") or "")
    if wanted and layers and wanted not in layers:
        return LayerNotInFile(input=file, layer=wanted, layers=", ".join(layers))
    half = half_shapefile(str(file))
    if half:
        return half
    return EmptyFolder(input=file) if folder else _damage(file)


def text_layer(file: Path) -> QgsVectorLayer | None:
    """The table of a text file that OGR does not know: UTF-16, bars, ``.txt``; None if it is none.

    All fields are text; the algorithms read the file itself, and of the layer its place.
    """
    if file.suffix.lower() not in TEXT_FILES or not file.is_file():
        return None
    try:
        text = read_csv_text(file)
    except UnreadableTable:
        return None
    if not text.rows:
        return None
    query = QUrlQuery()
    for name, value in (
        ("type", "csv"),
        ("delimiter", text.separator.replace("\t", "\\t")),
        ("encoding", text.encoding),
        ("detectTypes", "no"),
        ("geomType", "none"),
    ):
        query.addQueryItem(name, value)
    address = QUrl.fromLocalFile(str(file.absolute()))
    address.setQuery(query)
    layer = QgsVectorLayer(bytes(address.toEncoded()).decode(), file.stem, "delimitedtext")
    return layer if layer.isValid() else None


def _layers_in(file: Path) -> list[str]:
    """The names of the layers of a file, in its order."""
    found: list[QgsProviderSublayerDetails] = QgsProviderRegistry.instance().querySublayers(
        str(file)
    )
    return [one.name() for one in found]


def _damage(file: Path) -> AmDelimiterError:
    """What GDAL says of a file that QGIS cannot open."""
    if file.suffix.lower() in TEXT_FILES:
        try:
            if read_csv_text(file).rows:
                return UnreadableTable(table=file, problem="it is no table")
        except UnreadableTable as error:
            return error
    gdal.ErrorReset()
    try:
        opened, said = gdal.OpenEx(str(file), gdal.OF_VECTOR | gdal.OF_RASTER), ""
    except RuntimeError as error:  # another plugin may have asked GDAL for exceptions
        opened, said = None, str(error)
    if opened is None:
        return NoLayerFile(input=file, problem=_cause(said or gdal.GetLastErrorMsg(), file))
    holds = opened.GetLayerCount() or opened.RasterCount or opened.GetSubDatasets()
    return NoLayerFile(input=file, problem="QGIS") if holds else NoLayerInFile(input=file)


def _cause(said: str, file: Path) -> str:
    """The words of GDAL without the path, which the sentence gives."""
    return said.replace(f"`{file}'", "").replace(str(file), "").strip(" .:") or "GDAL"


def why_unusable(layer: QgsMapLayer, wanted: str = "") -> AmDelimiterError | None:
    """Why a layer cannot be used as ``wanted``, None when it can.

    ``wanted`` is "vector", "shapes" (a vector layer that has some), "raster" or "" for any.
    """
    if not layer.isValid():
        source = QgsDataSourceUri.removePassword(layer.source())
        return _half(layer) or BrokenLayer(input=layer.name(), source=source)
    if wanted in ("vector", "shapes") and isinstance(layer, QgsRasterLayer):
        return RasterGiven(input=layer.name())
    if wanted == "shapes" and isinstance(layer, QgsVectorLayer) and not layer.isSpatial():
        return incomplete(layer) or TableGiven(input=layer.name())
    if wanted == "raster" and isinstance(layer, QgsVectorLayer):
        return VectorGiven(input=layer.name())
    return incomplete(layer)


def incomplete(layer: QgsMapLayer) -> AmDelimiterError | None:
    """Why a layer that opens does not hold all its data: a page of a service, half a shapefile."""
    if not isinstance(layer, QgsVectorLayer):
        return None
    path = file_of(layer)
    sign = sign_of_page(Path(path)) if path and layer.providerType() == "ogr" else ""
    return IncompletePage(input=layer.name(), sign=sign) if sign else _half(layer)


def _half(layer: QgsMapLayer) -> AmDelimiterError | None:
    """What is wrong with the files of a layer of a shapefile; a folder of them is looked into."""
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path, inner = str(parts.get("path") or ""), str(parts.get("layerName") or "")
    if inner and not path.lower().endswith(".shp") and Path(path).is_dir():
        path = str(Path(path) / f"{inner}.shp")
    return half_shapefile(path)
