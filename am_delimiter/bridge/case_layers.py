"""A layer as plain data from which it can be opened again as it was.

A layer is stored as the parts of its address, so that its file may lie elsewhere when it is opened
again, with what the user set by hand: system of reference, no-data, encoding, filter.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsRasterRange,
    QgsVectorLayer,
)

from ..core.basis import Note, mark
from ..core.cases import InputNotOpened, InputNotStored
from .files_elsewhere import check_layer_is_local
from .layers import file_of
from .quiet_layers import quiet_raster, read_only_vector

Plain = dict[str, Any]
_ENDS = 2
"""A range has a lowest and a highest value."""


def layer_path(layer: QgsMapLayer) -> str:
    """Absolute path of the file behind a layer, "" when there is none."""
    path = file_of(layer)
    return os.path.abspath(path) if path else ""  # noqa: PTH100 - keeps links and drives as given


def describe_layer(layer: QgsMapLayer) -> Plain:
    """All that is needed to open a layer again; passwords are left out."""
    provider = layer.providerType()
    described: Plain = {
        "name": layer.name(),
        "kind": "raster" if isinstance(layer, QgsRasterLayer) else "vector",
        "provider": provider,
        "path": layer_path(layer),
    }
    if described["path"]:
        parts = QgsProviderRegistry.instance().decodeUri(provider, layer.source())
        described["parts"] = {n: _plain(value) for n, value in parts.items() if n != "path"}
    else:  # the parts of a connection would hold its password
        described["source"] = QgsDataSourceUri.removePassword(layer.source())
    if layer.crs() != layer.dataProvider().crs():
        described["crs"] = layer.crs().toWkt(Qgis.CrsWktVariant.Preferred)
    if isinstance(layer, QgsRasterLayer):
        ranges = layer.dataProvider().userNoDataValues(1)
        described["nodata"] = [[one.min(), one.max()] for one in ranges]
    else:
        described["subset"] = layer.subsetString()
        described["encoding"] = layer.dataProvider().encoding()
    return described


def open_layer(
    described: Plain,
    path: str,
    parameter: str,
    beside: Path | None = None,
    allow_remote: bool = False,
) -> QgsMapLayer:
    """The layer again, from ``path`` (the file, wherever it is now).

    Raises `InputNotStored` for a temporary layer, `RemoteInputs` for one that is not on this
    computer (or on the share where ``beside`` lies) unless that is allowed, and `InputNotOpened`
    when it cannot be opened.
    """
    if described["provider"] == "memory":
        raise InputNotStored(layer=described["name"], parameter=parameter)
    if not allow_remote:
        check_layer_is_local(described, path, beside)
    layer = _opened(described, _address(described, path))
    if not layer.isValid():
        source = path or described.get("source", "")
        raise InputNotOpened(
            layer=described["name"],
            parameter=parameter,
            source=source,
            provider=described["provider"],
        )
    if described.get("crs"):
        layer.setCrs(QgsCoordinateReferenceSystem.fromWkt(described["crs"]))
    if isinstance(layer, QgsRasterLayer):
        _leave_out(layer, described.get("nodata", ()))
        return layer
    encoding, subset = described.get("encoding"), described.get("subset", "")
    if encoding and layer.dataProvider().encoding() != encoding:
        layer.setProviderEncoding(encoding)
    if layer.subsetString() != subset:
        layer.setSubsetString(subset)
    return layer


def _leave_out(layer: QgsRasterLayer, nodata: Iterable[Any]) -> None:
    """Set the values without data that the user gave a raster."""
    ranges = [QgsRasterRange(*map(float, one)) for one in nodata if len(one) == _ENDS]
    if ranges:
        layer.dataProvider().setUserNoDataValue(1, ranges)


def unstored(layer: QgsMapLayer) -> list[Note]:
    """What of a layer its file does not hold, so that the case cannot be run again with it."""
    details = {"layer": layer.name()}
    if layer.providerType() == "memory":
        template = mark(
            "The layer «{layer}» is temporary: the stored case cannot be run again without it. "
            "Save it to a file and delimit again."
        )
        return [Note(template, details)]
    if not isinstance(layer, QgsVectorLayer):
        return []
    if layer.isModified() or layer.vectorJoins() or _has_expressions(layer):
        template = mark(
            "The layer «{layer}» has unsaved edits, joins or virtual fields, which its file does "
            "not hold: the stored case may give another result. Save it to a new file and delimit "
            "again."
        )
        return [Note(template, details)]
    return []


def _has_expressions(layer: QgsVectorLayer) -> bool:
    fields = layer.fields()
    virtual = Qgis.FieldOrigin.Expression
    return any(fields.fieldOrigin(index) == virtual for index in range(len(fields)))


def _address(described: Plain, path: str) -> str:
    if not described["path"]:
        return str(described.get("source", ""))
    parts = {**described.get("parts", {}), "path": path}
    return str(QgsProviderRegistry.instance().encodeUri(described["provider"], parts))


def _opened(described: Plain, address: str) -> QgsMapLayer:
    name, provider = described["name"], described["provider"]
    if described["kind"] == "raster":
        return quiet_raster(address, name, provider)
    return read_only_vector(address, name, provider, style=False)


def _plain(value: Any) -> Any:
    """JSON of a part of an address; an empty QVariant is None."""
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value if isinstance(value, (str, int, float, bool)) else None
