"""Provenance: who says of which product a raster is; its values alone can only look like one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..catalogue.input_records import Encoding
from .raster import RasterInfo

_STATISTICS = "STATISTICS_"
"""Items that programs write of the values, and that say nothing of the product."""


@dataclass(frozen=True)
class RasterEvidence:
    """A raster the user gave: its path, the name shown, and an encoding id (or ``auto``).

    ``crs`` (WKT) and ``nodata`` are what the user assigned by hand over what the file says.
    """

    path: str
    name: str
    encoding: str = "auto"
    crs: str = ""
    nodata: tuple[float, ...] = ()


class Told(Enum):
    """Who says what the values of a raster mean."""

    USER = "user"
    NAME = "name"
    METADATA = "metadata"
    VALUES = "values"


def told_by(evidence: RasterEvidence, info: RasterInfo, encoding: Encoding) -> Told:
    """Who says that a raster has an encoding: the user, the name of file or layer, metadata.

    By its values alone it is encoded like a product, and need not be that product.
    """
    if evidence.encoding != "auto":
        return Told.USER
    if encoding.matches(info.name) or encoding.matches(evidence.name):
        return Told.NAME
    return Told.METADATA if says_product(info, encoding) else Told.VALUES


def says_product(info: RasterInfo, encoding: Encoding) -> bool:
    """Whether an item of the metadata begins with the name of the product of an encoding."""
    items = (text for name, text in info.said if not name.startswith(_STATISTICS))
    return any(encoding.names(text) for text in items)
