"""Population: how many live in each commune, and where.

In: a count of each commune, layers of blocks or rasters of persons, urban limits. Out: `Population`
of whole communes, by `read_population`, and persons on patches and communes, by
`locate_population`. It looks into continuum, land, catalogue and basis.
"""

from __future__ import annotations

from .locate import People, locate_population
from .located_blocks import PeopleLayer
from .population import Population, read_population
from .population_errors import NotPeople, NotUrbanLimits
from .population_measures import Figures

__all__ = [
    "Figures",
    "NotPeople",
    "NotUrbanLimits",
    "People",
    "PeopleLayer",
    "Population",
    "locate_population",
    "read_population",
]
