"""Which file of this computer an address means, and whether two addresses mean the same file.

Addresses are those of QGIS and GDAL: ``file.gpkg|layername=…``, ``file:///table.csv?delimiter=;``,
``/vsizip/archive.zip/tile.tif``, ``ogr:dbname='file.gpkg' table=…``, ``GPKG:file.gpkg:raster``.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsVirtualLayerDefinition,
)
from qgis.PyQt.QtCore import QUrl

from ..core.basis import is_local, sources_of

_QUOTED = re.compile(r"(?:ogr:)?\s*dbname='((?:[^'\\]|\\.)*)'")
_ARCHIVES = re.compile(r"/vsi(?:zip|gzip|tar|7z|rar|sparse|crypt|cached|subfile/[^,]*,)/?(.*)")
_DRIVER = re.compile(r"[A-Za-z][A-Za-z0-9_]+:\"?(.+?)\"?(?::[^/\\:]*)?")
"""``GPKG:file:table`` and the like; a drive of Windows has one letter."""

_SHAPEFILE = (".shp", ".shx", ".dbf", ".prj", ".cpg", ".qix", ".sbn", ".sbx")
_BESIDE = (".aux.xml", ".ovr", ".msk")


def local_file(address: str) -> str:
    """Path of the file that an address means, "" when it lies elsewhere or only in memory."""
    quoted = _QUOTED.match(address)
    if quoted:
        return re.sub(r"\\(.)", r"\1", quoted[1])
    text = address.partition("|")[0]
    if text.lower().startswith("file:"):
        return str(QUrl(text).toLocalFile())
    while (inside := _ARCHIVES.fullmatch(text)) is not None:
        text = _existing(inside[1].replace("{", "").replace("}", ""))
    if "://" in text or text.startswith(("/vsi", "memory:", "memory?")):
        return ""
    driver = _DRIVER.fullmatch(text)
    return driver[1] if driver and not os.path.lexists(text) else text


def _existing(path: str) -> str:
    """The archive in a path that goes on inside of it: the first part that is a file."""
    for part in (Path(path), *Path(path).parents):
        if part.is_file():
            return str(part)
    return path


def files_of_layer(layer: QgsMapLayer) -> list[str]:
    """Paths of all files that a layer reads: its own, those of its joins and of its parts."""
    if layer.providerType() == "virtual":
        sources = QgsVirtualLayerDefinition.fromUrl(QUrl(layer.source())).sourceLayers()
        return [path for one in sources for path in with_parts(local_file(one.source()))]
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    given = str(parts.get("path") or "")
    if not given and not isinstance(layer, (QgsVectorLayer, QgsRasterLayer)):
        return []
    found = with_parts(local_file(given or layer.source()))
    joins = layer.vectorJoins() if isinstance(layer, QgsVectorLayer) else []
    joined = [join.joinLayer() for join in joins if join.joinLayer()]
    return [*found, *(path for one in joined for path in files_of_layer(one))]


def with_parts(path: str) -> list[str]:
    """A file with those that a virtual raster or layer (VRT) reads; none of them is opened."""
    found: dict[str, None] = {}
    waiting = [path] if path else []
    while waiting:
        file = waiting.pop()
        if file in found:
            continue
        found[file] = None
        if file.lower().endswith(".vrt") and Path(file).is_file():
            texts = (local_file(name) for name in sources_of(Path(file).read_bytes()))
            waiting += [str(Path(file).parent / text) for text in texts if text]
    return list(found)


def with_sidecars(path: str) -> list[str]:
    """A file with what belongs to it: the parts of a shapefile, statistics, overviews."""
    stem, ending = os.path.splitext(path)  # noqa: PTH122 - Path would drop what it takes for dots
    parts = [stem + other for other in _SHAPEFILE] if ending.lower() in _SHAPEFILE else []
    return list(dict.fromkeys([path, *parts, *(path + other for other in _BESIDE)]))


def is_remote(path: str) -> bool:
    """Whether to look at a path would open a connection: a computer of the network, in Windows."""
    return not is_local(path)


def known_by(path: str, look: bool = True) -> frozenset[str]:
    """All that a file is known by: its path behind links, and its number on the disk.

    Two paths mean one file when they share any of it; so do hard links, and names that only
    differ in capitals where the system takes them for the same. Without ``look`` nothing is
    opened: a path that a stranger wrote is only compared by its letters.
    """
    plain = frozenset((os.path.normcase(os.path.normpath(path)),))
    if not look:
        return plain
    try:
        real = os.path.realpath(path)
        found = Path(real).stat() if Path(real).exists() else None
    except (OSError, ValueError):
        return plain
    names = {os.path.normcase(real)}
    if found and found.st_ino:  # some disks of the network number nothing
        names.add(f"{found.st_dev}:{found.st_ino}")
    return frozenset(names)
