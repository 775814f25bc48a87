"""Land: the communes and what is built on them, on one working grid.

In: a layer of communes, rasters and polygons of built-up land, and the port that reads rasters.
Out: `Communes`, by `read_communes`, and `Builtup` on the working grid, by `read_evidence`. It looks
into catalogue, memory and basis.
"""

from __future__ import annotations

from .builtup import PolygonEvidence
from .communes import CommuneLayer, read_communes
from .evidence import read_evidence
from .land_errors import NotBuiltup, UnknownCrs, UnreadableRaster
from .land_given import CrossingLayer, LandGiven
from .raster import (
    DESCRIPTION,
    Affine6,
    BandNumbers,
    Grid,
    RasterInfo,
    RasterPort,
    Window,
    described,
)
from .raster_provenance import RasterEvidence
from .runs import Runs

__all__ = [
    "DESCRIPTION",
    "Affine6",
    "BandNumbers",
    "CommuneLayer",
    "CrossingLayer",
    "Grid",
    "LandGiven",
    "NotBuiltup",
    "PolygonEvidence",
    "RasterEvidence",
    "RasterInfo",
    "RasterPort",
    "Runs",
    "UnknownCrs",
    "UnreadableRaster",
    "Window",
    "described",
    "rasterio_port",
    "read_communes",
    "read_evidence",
]


def rasterio_port() -> RasterPort:
    """The port on rasterio, which is imported only here: QGIS for Windows does not carry it."""
    from .raster_rasterio import RasterioPort  # noqa: PLC0415

    return RasterioPort()
