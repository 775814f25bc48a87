"""What a functional area is made of: communes, cities, travel to work and the rule."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..basis.said_sources import SaidSource
from ..basis.vocabulary import PopulationChoice, RepeatedPopulation
from ..credits.credited_inputs import LayerFacts
from ..land.communes import CommuneLayer
from ..travel.travel_table import TravelTable
from .functional_rules import FunctionalRules


@dataclass(frozen=True)
class CodeTable:
    """A table with a row for each commune, as it was given; all columns have one length.

    ``field`` is the column that counts, "" where it is to be recognised.
    """

    name: str
    path: str
    columns: dict[str, list[Any]]
    field: str = ""


@dataclass(frozen=True)
class FunctionalCase:
    """Everything a functional area depends on.

    One of ``travel`` and ``persons`` (microdata of a census) tells where people work, one of
    ``cities`` (as a person writes them) and ``city_table`` where the cities are. ``residents`` has
    the employed residents of each commune, which a table without those who stay does not tell;
    ``scratch`` is where a program that reads microdata may spill, ``facts`` what the layers say of
    themselves and ``said`` what a person says of where files come from.
    """

    communes: CommuneLayer
    rules: FunctionalRules
    travel: TravelTable | None = None
    persons: Path | None = None
    cities: str = ""
    city_table: CodeTable | None = None
    residents: CodeTable | None = None
    population: PopulationChoice = PopulationChoice.CENSUS_2024
    population_field: str = ""
    repeated: RepeatedPopulation = RepeatedPopulation.UNDECIDED
    working_crs: str = ""
    scratch: Path | None = None
    facts: tuple[LayerFacts, ...] = ()
    said: tuple[SaidSource, ...] = ()
