"""What was given to a Degree of Urbanisation, and what was found, frozen."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..basis.fingerprints import InputFile
from ..basis.notes import Note
from ..catalogue.catalogue import Catalogue
from ..land.communes import CommuneLayer, Communes
from ..land.raster import Grid
from ..land.raster_provenance import RasterEvidence
from .cell_facts import CellFacts
from .classed_communes import ClassedCommune
from .cluster_list import Cluster
from .commune_classes import LEVEL1_NAMES, NOT_EVALUABLE
from .degurba_rules import ChosenRules
from .grid_classes import CENTRE, GridClasses
from .people_rasters import GridPeople


@dataclass(frozen=True)
class DegurbaCase:
    """What was given. ``land_from`` is ``whole`` or ``communes``, where no raster tells the land.

    ``grid_crs`` is a code or WKT, "" for that of the rasters or Mollweide.
    """

    rasters: tuple[RasterEvidence, ...]
    chosen: ChosenRules
    built: tuple[RasterEvidence, ...] = ()
    land: tuple[RasterEvidence, ...] = ()
    communes: CommuneLayer | None = None
    region: str = ""
    land_from: str = "whole"
    grid_crs: str = ""


@dataclass(frozen=True)
class Degurba:
    """The answer, frozen. ``numbers`` is the cluster of each cell, (rows, cols), 0 for none.

    ``outside`` are persons on the grid that live in no commune, None without communes.
    """

    case: DegurbaCase
    catalogue: Catalogue
    grid: Grid
    facts: CellFacts
    classes: GridClasses
    clusters: tuple[Cluster, ...]
    numbers: NDArray[np.int32]
    communes: Communes | None
    classed: tuple[ClassedCommune, ...]
    people: GridPeople
    outside: float | None
    inputs: tuple[InputFile, ...] = ()
    notes: tuple[Note, ...] = field(default_factory=tuple)

    @property
    def centres(self) -> list[Cluster]:
        """The urban centres, those with most persons first."""
        return [one for one in self.clusters if one.code == CENTRE]

    @property
    def centre_count(self) -> int:
        """How many urban centres there are."""
        return len(self.centres)

    @property
    def level1_names(self) -> list[str]:
        """The class of level 1 of each commune, in print, by class."""
        order = [*LEVEL1_NAMES, None]
        told = sorted((one.level1 for one in self.classed), key=order.index)
        return [NOT_EVALUABLE if one is None else LEVEL1_NAMES[one] for one in told]

    def cluster_of(self, number: int | None) -> Cluster | None:
        """A cluster by its number."""
        return self.clusters[number - 1] if number else None
