"""Whether what was summed can be persons: not too dense, and not many times the census."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..catalogue.catalogue import Catalogue
from ..land.communes import Communes
from .cell_facts import CellFacts
from .commune_split import CommuneGround, PeopleOfCommunes
from .degurba_errors import FarFromCensus, TooDensePeople

_WHOLE = 0.999
"""Share of a commune from which on it is covered whole."""


@dataclass(frozen=True)
class CensusBeside:
    """Persons of the rasters and of the census of 2024 in the communes that are covered whole."""

    persons: float
    census: int

    @property
    def ratio(self) -> float | None:
        """How many times the census, None where there is none."""
        return self.persons / self.census if self.census else None


def census_beside(
    communes: Communes,
    ground: CommuneGround,
    split: PeopleOfCommunes,
    facts: CellFacts,
    catalogue: Catalogue,
) -> CensusBeside:
    """The sums of the communes that the catalogue knows and the population covers whole."""
    covered = ground.covered(facts.counted)
    persons = np.asarray(split.persons.sum(axis=1)).ravel()
    known = [
        index
        for index, cut in enumerate(communes.cuts)
        if cut in catalogue.communes and covered[index] >= _WHOLE
    ]
    census = sum(catalogue.communes[communes.cuts[index]].census_2024 for index in known)
    return CensusBeside(float(persons[known].sum()) if known else 0.0, census)


def check_likely(
    facts: CellFacts, names: Sequence[str], beside: CensusBeside | None, catalogue: Catalogue
) -> None:
    """Raise `TooDensePeople` or `FarFromCensus`; ``names`` are those of the rasters."""
    checks = catalogue.degurba_checks
    densest = float(facts.persons.max(initial=0.0)) / facts.cell_km2
    most = float(checks["densest"].default or 0)
    if densest > most:
        raise TooDensePeople(density=round(densest), most=most, rasters=", ".join(names))
    ratio = None if beside is None else beside.ratio
    if (
        beside is not None
        and ratio is not None
        and ratio > float(checks["census_most"].default or 0)
    ):
        raise FarFromCensus(
            persons=round(beside.persons), census=beside.census, rasters=", ".join(names)
        )
