"""Rasters of persons per cell, summed on the grid after a look at whether they hold persons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..land.geometry import is_on_earth
from ..land.land_errors import MissingCrs
from ..land.raster import Grid, RasterInfo, RasterPort, Window
from ..land.raster_provenance import RasterEvidence, says_product
from .degurba_errors import (
    ClassesAsPeople,
    DensityAsPeople,
    NegativeCounts,
    NobodyThere,
    NoPeopleRaster,
    OverlappingPeople,
    PeopleLost,
)
from .grid_clusters import Flags, Floats
from .summing import Parcels, Sums, summed, tells_where

_SHORT = 60
"""Letters of an item of metadata that names what the values are; longer ones are prose."""
_FEW = 40
"""Different values that a raster of classes has at most."""
_CLASSES_LEAST = {"ghs_smod": 2, "wsf": 2, "mask": 2, "esa_worldcover": 3}
"""Different values, at least, by which a raster without a name is known to hold these classes."""
_CLOSES = 1e-9
"""Of the persons: what adding up decimals may be off."""
_TWICE = 1.3
"""Share of a cell that two rasters may tell of between them; edges of tiles share cells."""


@dataclass(frozen=True)
class GridPeople:
    """Persons on the grid: ``persons`` and ``told`` (share 0–1 of ground told of), (rows, cols).

    ``read`` is what the rasters hold where they were read, ``beyond`` what of it lies off the
    grid; ``ways`` how each raster was summed, by name.
    """

    persons: Floats
    told: Floats
    read: float
    beyond: float
    ways: dict[str, str] = field(default_factory=dict)


def described_people(
    rasters: Sequence[RasterEvidence], port: RasterPort, catalogue: Catalogue
) -> list[tuple[RasterEvidence, RasterInfo]]:
    """The rasters as they describe themselves, none of which says that it is something else.

    Raises `NoPeopleRaster`, `MissingCrs`, `ClassesAsPeople` or `DensityAsPeople`.
    """
    if not rasters:
        raise NoPeopleRaster
    found = []
    for raster in rasters:
        info = port.describe(raster.path)
        info = replace(info, crs=raster.crs) if raster.crs else info
        if not is_on_earth(info.crs):
            raise MissingCrs(layer=raster.name)
        _check_names(raster, info, catalogue)
        found.append((raster, info))
    return found


def _check_names(raster: RasterEvidence, info: RasterInfo, catalogue: Catalogue) -> None:
    for encoding in catalogue.encodings.values():
        named = encoding.matches(info.name) or encoding.matches(raster.name)
        if named or says_product(info, encoding):
            raise ClassesAsPeople(raster=raster.name, product=encoding.name)
    told = [info.name, raster.name, *(text for _, text in info.said if len(text) <= _SHORT)]
    for pattern in catalogue.degurba_checks["density_names"].options:
        for text in told:
            if re.search(str(pattern), text.rsplit(".", 1)[0]):
                raise DensityAsPeople(raster=raster.name, said=text)


def sum_people(
    given: Sequence[tuple[RasterEvidence, RasterInfo]],
    grid: Grid,
    port: RasterPort,
    catalogue: Catalogue,
    progress: Progress,
    parcels: Parcels | None = None,
) -> GridPeople:
    """The persons of all rasters on the grid.

    ``parcels`` is told of the persons of small cells, where these say where in a cell of the grid
    they live. Raises `NegativeCounts`, `ClassesAsPeople`, `OverlappingPeople` or `NobodyThere`.
    """
    persons, told = np.zeros(grid.shape), np.zeros(grid.shape)
    read = beyond = 0.0
    ways = {}
    for (raster, info), part in zip(given, progress.parts([1] * len(given))):
        values = _Values(raster, info, catalogue)
        listens = parcels if tells_where(info, grid) else None
        found: Sums = summed(port, info, grid, values.amounts, part, listens)
        values.check()
        if ((told + found.told > _TWICE) & (told > 0) & (found.told > 0)).any():
            raise OverlappingPeople(rasters=_names(given))
        persons += found.amount
        told += found.told
        read, beyond = read + found.read, beyond + found.beyond
        ways[raster.name] = found.way
    summed_up = float(persons.sum())
    if abs(summed_up + beyond - read) > _CLOSES * max(read, 1.0):
        raise PeopleLost(
            read=round(read, 3), summed=round(summed_up + beyond, 3), rasters=_names(given)
        )
    if not (persons > 0).any():
        raise NobodyThere(rasters=_names(given))
    return GridPeople(persons, np.minimum(told, 1.0), read, beyond, ways)


def _names(given: Sequence[tuple[RasterEvidence, RasterInfo]]) -> str:
    return ", ".join(raster.name for raster, _ in given)


class _Values:
    """Persons of the cells of blocks; remembers the first different values it meets."""

    def __init__(self, raster: RasterEvidence, info: RasterInfo, catalogue: Catalogue) -> None:
        always = (float(v) for v in catalogue.degurba_checks["nodata"].options)
        own = () if info.nodata is None else (float(info.nodata),)
        self._nodata = sorted({*always, *own, *raster.nodata})
        self._raster, self._info, self._catalogue = raster, info, catalogue
        self._met: set[float] | None = set()

    def amounts(self, values: NDArray[np.generic], _: Window) -> tuple[Floats, Flags]:
        """Persons, and which cells have data; negative counts are an error."""
        persons = np.asarray(values, dtype=np.float64)
        says = np.isfinite(persons) & ~np.isin(persons, self._nodata)
        if values.dtype == np.float32 and self._info.nodata is not None:
            says &= values != np.float32(self._info.nodata)
        persons = np.where(says, persons, 0.0)
        if (persons < 0).any():
            wrong = np.unique(persons[persons < 0])[:5]
            told = ", ".join(f"{value:g}" for value in wrong)
            raise NegativeCounts(layer=self._raster.name, values=told)
        if self._met is not None:
            self._meet(persons[says])
        return persons, says

    def _meet(self, persons: Floats) -> None:
        if self._met is not None:
            self._met |= set(np.unique(persons)[: _FEW + 1].tolist())
            self._met = self._met if len(self._met) <= _FEW else None

    def check(self) -> None:
        """Raise `ClassesAsPeople` when all values are those of a product of classes."""
        if self._met is None or np.dtype(self._info.dtype).kind not in "iu":
            return
        small = np.dtype(self._info.dtype).itemsize == 1
        for id_, least in _CLASSES_LEAST.items():
            encoding = self._catalogue.encodings.get(id_)
            if encoding is None or encoding.legal_values is None:
                continue
            wanted = {float(v) for v in (*encoding.legal_values, *encoding.nodata)}
            if not (small or id_ == "ghs_smod"):
                continue
            if self._met <= wanted and len(self._met) >= least:
                raise ClassesAsPeople(raster=self._raster.name, product=encoding.name)
