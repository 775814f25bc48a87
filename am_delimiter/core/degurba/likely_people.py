"""Whether what was summed can be persons: not too dense, and how it stands to the census."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..catalogue.catalogue import Catalogue
from ..land.communes import Communes
from ..land.whereabouts import lies_right
from .cell_facts import CellFacts
from .commune_split import CommuneGround, PeopleOfCommunes
from .degurba_errors import TooDensePeople

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


def census_of(communes: Communes, catalogue: Catalogue) -> list[int | None]:
    """Persons of each commune by the census of 2024; None of those that do not lie where theirs do.

    An invented commune may have the code of a real one.
    """
    crs, shapes = communes.frame.crs.to_wkt(), np.asarray(communes.frame.geometry.values)
    right = lies_right(shapes, communes.cuts, crs, catalogue).right
    known = catalogue.communes
    return [
        known[cut].census_2024 if there and cut in known else None
        for cut, there in zip(communes.cuts, right)
    ]


def census_beside(
    census: Sequence[int | None], ground: CommuneGround, split: PeopleOfCommunes, facts: CellFacts
) -> CensusBeside:
    """The sums of the communes whose census is known and that the population covers whole."""
    covered = ground.covered(facts.counted)
    persons = np.asarray(split.persons.sum(axis=1)).ravel()
    counted = [(n, one) for n, one in enumerate(census) if one and covered[n] >= _WHOLE]
    whole = float(sum(persons[n] for n, _ in counted))
    return CensusBeside(whole, sum(one for _, one in counted))


def check_likely(facts: CellFacts, names: Sequence[str], catalogue: Catalogue) -> None:
    """Raise `TooDensePeople`; ``names`` are those of the rasters."""
    densest = float(facts.persons.max(initial=0.0)) / facts.cell_km2
    most = float(catalogue.degurba_checks["densest"].default or 0)
    if densest > most:
        raise TooDensePeople(density=round(densest), most=most, rasters=", ".join(names))
