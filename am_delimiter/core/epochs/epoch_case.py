"""What a user gives to look at several years."""

from __future__ import annotations

from dataclasses import dataclass

from ..land.raster_provenance import RasterEvidence
from ..verdict.case import Case


@dataclass(frozen=True)
class EpochCase:
    """A case without built-up land of its own, and the land and people of each year.

    ``rasters`` are the layers of all epochs and ``years`` what was written of their years, "" where
    their names say it. ``people`` are rasters of persons per cell and ``people_years`` their years;
    ``fields`` names fields of the communes with inhabitants (``POB_2017; 1992=HAB``). The census of
    the catalogue is used where neither is given. ``interpolation`` is an option of that rule;
    ``mixed`` lets epochs of different products be compared.
    """

    case: Case
    rasters: tuple[RasterEvidence, ...]
    years: str = ""
    people: tuple[RasterEvidence, ...] = ()
    people_years: str = ""
    fields: str = ""
    interpolation: str = "none"
    mixed: bool = False
