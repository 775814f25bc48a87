"""What a user gives on the land: communes, built-up evidence, barriers and bridges."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas

from .builtup import PolygonEvidence
from .communes import CommuneLayer
from .raster_provenance import RasterEvidence


@dataclass(frozen=True)
class CrossingLayer:
    """A layer of lines or polygons the user gave, in its own system."""

    name: str
    path: str
    frame: geopandas.GeoDataFrame


@dataclass(frozen=True)
class LandGiven:
    """The layers of the land.

    ``working_crs`` is an EPSG code or WKT (empty: chosen by location); ``barriers`` and
    ``bridges`` change gaps, if there are any.
    """

    communes: CommuneLayer
    rasters: tuple[RasterEvidence, ...]
    polygons: tuple[PolygonEvidence, ...] = ()
    working_crs: str = ""
    barriers: tuple[CrossingLayer, ...] = ()
    bridges: tuple[CrossingLayer, ...] = ()

    @property
    def has_crossings(self) -> bool:
        """Whether there is anything that changes a gap."""
        return bool(self.barriers or self.bridges)

    @property
    def evidence(self) -> str:
        """The built-up evidence by name, as messages list it."""
        return ", ".join([r.name for r in self.rasters] + [p.name for p in self.polygons])
