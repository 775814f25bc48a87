"""The survey: all that is known of land, people and joins before anything is judged."""

from __future__ import annotations

from dataclasses import dataclass

from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..basis.vocabulary import MembershipBy
from ..blockwork.crew import Crew
from ..catalogue.catalogue import Catalogue
from ..continuum.continua import Continua
from ..continuum.fabric import Fabric
from ..continuum.gaps import Gaps
from ..continuum.patches import Patches
from ..land.builtup import Builtup
from ..land.communes import Communes
from ..land.raster import RasterPort
from ..population.located import LocatedPopulation
from ..population.population import Population
from ..services.registers import Shared
from ..travel.travel import Travel
from .case import Case
from .checked_case import CheckedCase, check_case
from .commune_facts import CommuneFacts, gather_facts, locate
from .joins import Joins, PairGaps, join_communes
from .membership import Membership
from .study_area import StudyArea, find_study_area


@dataclass(frozen=True)
class Survey:
    """What every set of communes is judged by: one record of each step, each made of those before.

    The properties are the facts of the records, for whoever does not ask where they come from.
    """

    checked: CheckedCase
    area: StudyArea
    facts: CommuneFacts
    joins: Joins

    @property
    def case(self) -> Case:
        """The case, with today's codes in its decision."""
        return self.checked.case

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue of the rules."""
        return self.checked.catalogue

    @property
    def travel(self) -> Travel | None:
        """The matrix of travel, None without a table."""
        return self.checked.question.travel if self.checked.question else None

    @property
    def communes(self) -> Communes:
        """The communes of the study."""
        return self.area.communes

    @property
    def fabric(self) -> Fabric:
        """The urban fabric."""
        return self.area.fabric

    @property
    def builtup(self) -> Builtup:
        """The built-up land."""
        return self.fabric.builtup

    @property
    def patches(self) -> Patches:
        """Its patches."""
        return self.fabric.patches

    @property
    def gaps(self) -> Gaps:
        """The gaps that decide."""
        return self.fabric.gaps

    @property
    def population(self) -> Population:
        """The inhabitants of each commune."""
        return self.facts.population

    @property
    def located(self) -> LocatedPopulation | None:
        """The persons on patches, None without layers of population."""
        return self.facts.located

    @property
    def shared(self) -> Shared:
        """The registers of services and instruments."""
        return self.facts.shared

    @property
    def continua(self) -> Continua:
        """The continua at the tolerance."""
        return self.joins.continua

    @property
    def memberships(self) -> dict[MembershipBy, Membership]:
        """The rule of every measure that could be taken."""
        return self.joins.memberships

    @property
    def membership(self) -> Membership:
        """The rule that decides."""
        return self.memberships[self.case.parameters.membership_by]

    @property
    def lacking(self) -> dict[int, Note]:
        """Why the evidence of some communes is too little, by position."""
        return self.joins.lacking

    @property
    def pair_gaps(self) -> PairGaps:
        """The critical gap of each pair of communes."""
        return self.joins.pair_gaps

    @property
    def critical_gaps(self) -> list[int | None]:
        """The gaps that decide on some pair of communes; None for one patch."""
        return [critical.gap for critical in self.pair_gaps.values()]

    @property
    def plain_pair_gaps(self) -> PairGaps:
        """The same without barriers and bridges."""
        return self.joins.plain_pair_gaps

    @property
    def notes(self) -> tuple[Note, ...]:
        """What each step has to tell, the rule before what it is applied to."""
        return (*self.joins.notes, *self.area.notes, *self.facts.notes)


def survey_case(
    case: Case,
    catalogue: Catalogue,
    port: RasterPort,
    progress: Progress,
    crew: Crew | None = None,
) -> Survey:
    """Find the land, gather what is known of its communes and join them; nobody is judged.

    ``crew`` are those who do the blocks of it, None for this process without any.
    Raises a named `AmDelimiterError` for anything in the case that the user has to mend.
    """
    checked = check_case(case, catalogue, progress)
    area = find_study_area(checked, port, progress, crew)
    located = locate(checked, area, port, progress.part(0.7, 0.8))
    progress.stage(mark("Judging the candidates"))  # the rest takes no time
    facts = gather_facts(checked, area, located, progress)
    return Survey(checked, area, facts, join_communes(checked, area, facts, progress))
