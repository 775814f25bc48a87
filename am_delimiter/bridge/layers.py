"""QGIS layers as the tables and evidence that the science reads."""

from __future__ import annotations

import contextlib
from typing import Any

import geopandas
import numpy as np
import shapely
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsProcessingFeatureSource,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ..core.basis import Progress
from ..core.comparison import NotPolygons, PolygonLayer
from ..core.continuum import NotLines
from ..core.land import CommuneLayer, CrossingLayer, NotBuiltup, PolygonEvidence, RasterEvidence
from ..core.population import NotPeople, NotUrbanLimits, PeopleLayer

PLAIN = (str, int, float, bool)


def commune_layer(
    source: QgsProcessingFeatureSource,
    layer: QgsVectorLayer | None,
    cut_field: str,
    name_field: str,
    progress: Progress,
) -> CommuneLayer:
    """The chosen features of a commune layer, invalid ones included: the science repairs them."""
    frame = _chosen_features(source, progress)
    path = file_of(layer) if layer else ""
    return CommuneLayer(frame, source.sourceName(), path, cut_field, name_field)


def polygon_layer(
    source: QgsProcessingFeatureSource, layer: QgsVectorLayer | None, progress: Progress
) -> PolygonLayer:
    """The chosen features of a polygon layer, invalid ones included.

    Raises `NotPolygons` when the layer holds anything else.
    """
    if QgsWkbTypes.geometryType(source.wkbType()) != Qgis.GeometryType.Polygon:
        raise NotPolygons(layer=source.sourceName())
    path = file_of(layer) if layer else ""
    return PolygonLayer(source.sourceName(), path, _chosen_features(source, progress))


def any_layer(
    source: QgsProcessingFeatureSource, layer: QgsVectorLayer | None, progress: Progress
) -> PolygonLayer:
    """The chosen features of a layer or table, which may have shapes or none."""
    path = file_of(layer) if layer else ""
    return PolygonLayer(source.sourceName(), path, _chosen_features(source, progress))


def vector_frame(
    layer: QgsVectorLayer, progress: Progress, most: int = -1
) -> geopandas.GeoDataFrame:
    """The first ``most`` features of a layer (-1: all) with all fields, as they are."""
    fields = [field.name() for field in layer.fields()]
    features = layer.getFeatures(QgsFeatureRequest().setLimit(most))
    return _frame(features, fields, layer.crs(), progress)


def check_evidence(layer: QgsMapLayer) -> None:
    """Raise `NotBuiltup` when a layer is neither a raster nor polygons."""
    if not _is_areal(layer):
        raise NotBuiltup(layer=layer.name())


def check_people_layer(layer: QgsMapLayer) -> None:
    """Raise `NotPeople` when a layer is neither a raster nor polygons."""
    if not _is_areal(layer):
        raise NotPeople(layer=layer.name())


def _is_areal(layer: QgsMapLayer) -> bool:
    if isinstance(layer, QgsVectorLayer):
        return bool(layer.geometryType() == Qgis.GeometryType.Polygon)
    return isinstance(layer, QgsRasterLayer)


def polygon_evidence(layer: QgsVectorLayer, progress: Progress) -> PolygonEvidence:
    """A polygon layer as built-up evidence."""
    frame = _frame(layer.getFeatures(), [], layer.crs(), progress)
    return PolygonEvidence(layer.name(), file_of(layer), frame)


def limits_layer(layer: QgsMapLayer, progress: Progress) -> PolygonEvidence:
    """A layer of urban limits; `NotUrbanLimits` when it holds anything but polygons."""
    if not isinstance(layer, QgsVectorLayer) or not _is_areal(layer):
        raise NotUrbanLimits(layer=layer.name())
    return polygon_evidence(layer, progress)


def crossing_layer(layer: QgsMapLayer, progress: Progress) -> CrossingLayer:
    """A layer of lines or polygons as barriers or bridges; `NotLines` when it holds others."""
    kinds = (Qgis.GeometryType.Line, Qgis.GeometryType.Polygon)
    if not isinstance(layer, QgsVectorLayer) or layer.geometryType() not in kinds:
        raise NotLines(layer=layer.name())
    frame = _frame(layer.getFeatures(), [], layer.crs(), progress)
    return CrossingLayer(layer.name(), file_of(layer), frame)


def people_layer(layer: QgsVectorLayer, progress: Progress) -> PeopleLayer:
    """A polygon layer with all its fields, to locate the population."""
    fields = [field.name() for field in layer.fields()]
    frame = _frame(layer.getFeatures(), fields, layer.crs(), progress)
    return PeopleLayer(layer.name(), file_of(layer), frame)


def people_raster(layer: QgsRasterLayer) -> RasterEvidence:
    """A raster of persons per cell; what its values mean is not asked."""
    return raster_evidence(layer, "")


def raster_evidence(layer: QgsRasterLayer, encoding: str) -> RasterEvidence:
    """A raster layer as built-up evidence, with the system and no-data the user assigned."""
    ranges = layer.dataProvider().userNoDataValues(1)
    return RasterEvidence(
        path=layer.source(),
        name=layer.name(),
        encoding=encoding,
        crs=_wkt(layer.crs()),
        nodata=tuple(r.min() for r in ranges if r.min() == r.max()),
    )


def file_of(layer: QgsVectorLayer | QgsRasterLayer) -> str:
    """Path of the file behind a layer, "" when there is none."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return str(parts.get("path") or "")


def _chosen_features(
    source: QgsProcessingFeatureSource, progress: Progress
) -> geopandas.GeoDataFrame:
    """What the user chose of a layer: the science repairs what is invalid, and says so."""
    request = QgsFeatureRequest()
    request.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.NoCheck)
    features = source.getFeatures(
        request, Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
    )
    fields = [field.name() for field in source.fields()]
    return _frame(features, fields, source.sourceCrs(), progress)


def table_of(
    features: QgsFeatureIterator,
    fields: list[str],
    crs: QgsCoordinateReferenceSystem,
    progress: Progress,
) -> geopandas.GeoDataFrame:
    """The fields and shapes of some features; ``geometry`` is the column of the shapes."""
    return _frame(features, fields, crs, progress)


def _frame(
    features: QgsFeatureIterator,
    fields: list[str],
    crs: QgsCoordinateReferenceSystem,
    progress: Progress,
) -> geopandas.GeoDataFrame:
    columns: dict[str, list[Any]] = {name: [] for name in fields}
    shapes = []
    # closed at once: an iterator left open by a cancel holds one of the few connections that
    # QGIS keeps to a file, and when they run out the next reader waits for ever
    with contextlib.closing(features):
        for feature in features:
            progress.check()
            shapes.append(_wkb(feature.geometry()))
            for name, value in zip(fields, feature.attributes()):
                columns[name].append(_plain(value))
    progress.check()
    drawn = shapely.force_2d(shapely.from_wkb(np.array(shapes, dtype=object)))
    table = geopandas.GeoDataFrame(columns, geometry=drawn, crs=_wkt(crs) or None)
    # pandas would turn whole numbers with gaps into floats, and codes into whole numbers
    return table.astype(dict.fromkeys(fields, object)) if fields else table


def _wkb(geometry: QgsGeometry) -> bytes | None:
    """The geometry as it is written down, in straight segments."""
    if geometry.isNull():
        return None
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    return bytes(geometry.asWkb())


def _plain(value: Any) -> Any:
    if value is None or type(value) in PLAIN:
        return value
    if value == NULL:
        return None
    if isinstance(value, (QDate, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate)
    return value if isinstance(value, PLAIN) else str(value)


def _wkt(crs: QgsCoordinateReferenceSystem) -> str:
    return crs.toWkt(Qgis.CrsWktVariant.Preferred) if crs.isValid() else ""
