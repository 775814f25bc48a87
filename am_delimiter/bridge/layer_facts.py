"""What a QGIS layer says of where it comes from: its fields, and the metadata of its file.

Metadata that a project alone keeps are left out: a case run again from its files must find the
same.
"""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProviderRegistry, QgsRasterLayer, QgsVectorLayer

from ..core.basis import AmDelimiterError
from ..core.credits import LayerFacts, metadata_of_file
from .layers import file_of
from .raster_gdal import GdalPort


def facts_of_layer(layer: QgsMapLayer, kind: str = "") -> LayerFacts | None:
    """The facts of a layer given as ``kind``, an `InputKind` or a later word; None without a file.

    ``path`` is that under which the science keeps the layer.
    """
    if isinstance(layer, QgsRasterLayer):
        path = layer.source()
        return LayerFacts(path, layer.name(), kind, (), _tags(path), metadata_of_file(path))
    path = file_of(layer) if isinstance(layer, QgsVectorLayer) else ""
    if not path:
        return None
    fields = tuple(field.name() for field in layer.fields())
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    metadata = metadata_of_file(path, str(parts.get("layerName") or ""))
    return LayerFacts(path, layer.name(), kind, fields, metadata=metadata)


def _tags(path: str) -> tuple[tuple[str, str], ...]:
    """The items of metadata of a raster; one that cannot be opened is told of elsewhere."""
    try:
        return GdalPort().describe(path).said
    except AmDelimiterError:
        return ()
