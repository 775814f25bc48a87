"""The case: everything a delimitation depends on, as the user gave it."""

from __future__ import annotations

from dataclasses import dataclass

from ..basis.said_sources import SaidSource
from ..basis.vocabulary import MembershipBy
from ..catalogue.declared_parameters import Parameters
from ..credits.credited_inputs import LayerFacts
from ..land.communes import normalise_cut
from ..land.land_given import LandGiven
from ..modification.modified_area import ModifiedArea
from ..population.locate import People
from ..population.population_errors import NoLocatedPopulation
from ..services.registers import SharedInputs
from ..travel.travel_table import TravelTable
from .hand_decision import HandDecision


@dataclass(frozen=True)
class Case:
    """Everything a delimitation depends on.

    ``candidate`` holds the codes of a set to judge (empty: find all); ``region`` a region code or
    ""; ``people`` the layers that locate the population, if any. ``shared`` holds what was given
    on services and joint policies, ``decision`` the communes put in or taken out by hand, ``said``
    where files come from, and ``facts`` what the layers say of that themselves. ``modifies`` is the
    constituted area that the case modifies, if any.
    """

    land: LandGiven
    parameters: Parameters
    population_field: str = ""
    candidate: tuple[str, ...] = ()
    travel: TravelTable | None = None
    region: str = ""
    people: People = People()  # noqa: RUF009 - frozen
    shared: SharedInputs = SharedInputs()  # noqa: RUF009 - frozen
    decision: HandDecision = HandDecision()  # noqa: RUF009 - frozen
    said: tuple[SaidSource, ...] = ()
    modifies: ModifiedArea = ModifiedArea()  # noqa: RUF009 - frozen
    facts: tuple[LayerFacts, ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """Codes that the user names: they are kept wherever the evidence lies."""
        by_hand = (*self.decision.include, *self.decision.exclude)
        return (*self.candidate, *by_hand, *self.modifies.either)


def parse_cuts(text: str) -> tuple[str, ...]:
    """Codes of a text such as ``05101, 5109``, each once; what is no code stays as written."""
    words = text.replace(";", ",").replace(" ", ",").split(",")
    return tuple(dict.fromkeys(normalise_cut(word) or word for word in words if word))


def parse_region(text: str) -> str:
    """A region code of two digits from ``5`` or ``05``; anything else stays as written."""
    code = text.strip()
    return code.zfill(2) if code.isascii() and code.isdigit() else code


def check_people(case: Case) -> None:
    """Raise `NoLocatedPopulation` when population is to decide and no layer locates it."""
    if case.parameters.membership_by is MembershipBy.POPULATION and not case.people:
        raise NoLocatedPopulation
