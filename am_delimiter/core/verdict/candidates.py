"""Candidates: sets of communes that may be a metropolitan area, found or given, and judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..basis.notes import Note, mark
from ..basis.vocabulary import MembershipBy, Verdict
from ..catalogue.catalogue import Catalogue
from ..catalogue.country_records import MetropolitanArea
from ..catalogue.declared_parameters import Parameters
from ..continuum.continua import Continua
from ..continuum.patches import Patches
from ..land.communes import Communes
from ..population.located import LocatedPopulation
from ..population.population import Population
from ..population.population_measures import Figures, answer_population, figures
from ..services.registers import Entry, Shared
from ..services.sharing import Sharing, share
from ..travel.travel_answer import TravelAnswer, TravelQuestion, answer_travel
from .criteria import CriterionResult, Measures, judge, overall
from .hierarchy import CriticalGap, Hierarchy
from .membership import Membership


@dataclass(frozen=True)
class Proposal:
    """A set of communes to judge: their codes, and the continuum they were found in, if any."""

    cuts: tuple[str, ...]
    continuum: int | None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Candidate:
    """A judged set of communes.

    ``population`` maps each count to the sum over whole communes (None when one is missing);
    ``continuum`` is the index of the continuum with most of its built-up land, None without any.
    ``critical`` is the join that decides, ``plain`` that without barriers and bridges.
    ``population_inside`` are the located persons of its communes in that continuum, None when that
    is not known. ``figures`` maps each count to all measures of the population.
    """

    id: str
    name: str
    cuts: tuple[str, ...]
    regions: tuple[str, ...]
    continuum: int | None
    population: dict[str, int | None]
    critical: CriticalGap | None
    plain: CriticalGap | None
    travel: TravelAnswer | None
    criteria: tuple[CriterionResult, ...]
    verdict: Verdict
    registered: MetropolitanArea | None
    notes: tuple[Note, ...]
    population_inside: float | None
    figures: dict[str, Figures]

    def patches(self, continua: Continua) -> NDArray[np.bool_] | None:
        """The patches (patches,) of its continuum, None without one."""
        return _patches_of(self.continuum, continua)


@dataclass(frozen=True)
class Evidence:
    """What every candidate is judged by; ``located`` is None without layers of population.

    ``plain`` is the hierarchy without barriers and bridges, the same where there are none.
    """

    communes: Communes
    patches: Patches
    hierarchy: Hierarchy
    continua: Continua
    population: Population
    parameters: Parameters
    catalogue: Catalogue
    membership: Membership
    located: LocatedPopulation | None
    plain: Hierarchy
    shared: Shared = Shared()  # noqa: RUF009 - frozen
    question: TravelQuestion | None = None

    def unlocated(self, cuts: Iterable[str]) -> list[str]:
        """The communes among ``cuts`` that lack the located persons that decide membership."""
        if self.membership.by is not MembershipBy.POPULATION:
            return []
        return self._among(cuts, self.membership.whole == 0)

    def never(self, cuts: Iterable[str]) -> list[str]:
        """The communes among ``cuts`` that no continuum could have as a member."""
        return self._among(cuts, self.membership.never())

    def _among(self, cuts: Iterable[str], chosen: NDArray[np.bool_]) -> list[str]:
        place = {cut: index for index, cut in enumerate(self.communes.cuts)}
        return [cut for cut in cuts if chosen[place[cut]]]

    def unbuilt(self, cuts: Iterable[str]) -> list[str]:
        """The communes among ``cuts`` without built-up evidence."""
        return self._among(cuts, self.patches.commune_cells.sum(axis=0).A1 == 0)


def propose(evidence: Evidence, region: str = "") -> tuple[list[Proposal], list[Note]]:
    """One proposal for each continuum and region with two or more member communes.

    With ``region`` only that one is proposed. A continuum that crosses a regional border is said.
    """
    proposals, notes = [], []
    membership, communes = evidence.membership, evidence.communes
    for continuum, by_region in members_by_region(evidence.continua, membership, communes).items():
        crossing = _crossing(by_region, communes)
        notes += crossing
        for code, found in by_region.items():
            if len(found) > 1 and region in ("", code):
                proposals.append(Proposal(tuple(found), continuum, tuple(crossing)))
    return proposals, notes


def members_by_region(
    continua: Continua, membership: Membership, communes: Communes
) -> dict[int, dict[str, list[str]]]:
    """Continuum → region → codes of the member communes, regions and codes in order."""
    cuts, regions = communes.cuts, communes.regions
    found: dict[int, dict[str, list[str]]] = {}
    for continuum, members in membership.members(continua).items():
        by_region: dict[str, list[str]] = defaultdict(list)
        for member in members:
            by_region[regions[cuts[member]]].append(cuts[member])
        found[continuum] = dict(sorted(by_region.items()))
    return found


def _crossing(by_region: dict[str, list[str]], communes: Communes) -> list[Note]:
    if len(by_region) <= 1:
        return []
    named = "; ".join(
        f"{communes.region_names[code]}: {', '.join(communes.names[cut] for cut in found)}"
        for code, found in by_region.items()
    )
    template = mark(
        "A continuum crosses a regional border; each region is judged by itself: {regions}."
    )
    return [Note(template, {"regions": named})]


def judge_proposals(proposals: Sequence[Proposal], evidence: Evidence) -> list[Candidate]:
    """Judge each set, the most populated first, numbered in that order (``AM-05-1``)."""
    judged = [_judge(proposal, evidence) for proposal in proposals]
    choice = evidence.population.choice
    judged.sort(key=lambda c: (-(c.population[choice] or 0), c.cuts))
    return [
        replace(candidate, id=f"AM-{'+'.join(candidate.regions)}-{number}")
        for number, candidate in enumerate(judged, start=1)
    ]


def _judge(proposal: Proposal, evidence: Evidence) -> Candidate:
    cuts, communes = proposal.cuts, evidence.communes
    place = {cut: index for index, cut in enumerate(communes.cuts)}
    regions = tuple(sorted({communes.regions[cut] for cut in cuts}))
    unbuilt, unlocated = evidence.unbuilt(cuts), evidence.unlocated(cuts)
    home = _home(proposal, evidence)
    parameters, population = evidence.parameters, evidence.population
    critical = plain = None
    if not unbuilt and not unlocated:
        indices = [place[cut] for cut in cuts]
        critical = evidence.hierarchy.critical_gap(indices)
        plain = critical
        if evidence.plain is not evidence.hierarchy:
            plain = evidence.plain.critical_gap(indices)
    names = communes.names
    inhabitants = population.counts[population.choice]
    travel = answer_travel(evidence.question, cuts, names, inhabitants, evidence.catalogue)
    # where there is no built-up evidence it is not known who lives inside
    inside = None if unbuilt else _patches_of(home, evidence.continua)
    by_count = {
        count: figures(cuts, count, population, evidence.located, communes.cuts, inside)
        for count in population.counts
    }
    measures = Measures(
        communes=len(cuts),
        regions=len(regions),
        critical_gap_m=critical.distance_m if critical else None,
        plain_gap_m=plain.distance_m if plain else None,
        crossings=evidence.plain is not evidence.hierarchy,
        max_gap_m=parameters.max_gap_m,
        tolerance_m=parameters.tolerance_m,
        unbuilt=tuple(names[cut] for cut in unbuilt),
        unlocated=tuple(names[cut] for cut in unlocated),
        never=tuple(names[cut] for cut in evidence.never(cuts)),
        people=answer_population(
            by_count,
            parameters.population_measure,
            population,
            evidence.located,
            [names[cut] for cut in population.missing(cuts)],
        ),
        travel=travel,
        services=_shared(evidence.shared.services, cuts),
        instruments=_shared(evidence.shared.instruments, cuts),
        min_shared=parameters.min_shared,
        min_instruments=parameters.min_instruments,
    )
    criteria = tuple(judge(measures, evidence.catalogue))
    registered = _registered(cuts, evidence.catalogue)
    return Candidate(
        id="",
        name=registered.name if registered else _name(cuts, evidence),
        cuts=cuts,
        regions=regions,
        continuum=home,
        population={name: population.total(cuts, name) for name in population.counts},
        critical=critical,
        plain=plain,
        travel=travel,
        criteria=criteria,
        verdict=overall(list(criteria)),
        registered=registered,
        notes=proposal.notes,
        population_inside=evidence.located.within(cuts, communes.cuts, inside)
        if evidence.located and inside is not None
        else None,
        figures=by_count,
    )


def _shared(entries: Sequence[Entry] | None, cuts: Sequence[str]) -> Sharing | None:
    """What a set shares by a register, None when there is no register."""
    return None if entries is None else share(entries, cuts)


def _patches_of(home: int | None, continua: Continua) -> NDArray[np.bool_] | None:
    """The patches (patches,) of a continuum, None without one."""
    return None if home is None else np.asarray(continua.of_patch == home)


def _home(proposal: Proposal, evidence: Evidence) -> int | None:
    """The continuum a set was found in, or the one with most of its built-up land."""
    if proposal.continuum is not None:
        return proposal.continuum
    chosen = [code in proposal.cuts for code in evidence.communes.cuts]
    cells = evidence.patches.commune_cells @ chosen
    by_continuum = np.bincount(evidence.continua.of_patch, weights=cells)
    return int(by_continuum.argmax()) if by_continuum.any() else None


def _registered(cuts: Sequence[str], catalogue: Catalogue) -> MetropolitanArea | None:
    """The metropolitan area of the register with exactly these communes."""
    for area in catalogue.metropolitan_areas.values():
        if set(area.communes) == set(cuts):
            return area
    return None


def _name(cuts: Sequence[str], evidence: Evidence) -> str:
    """The two most populated communes, as the areas without a name of their own are called."""
    counts = evidence.population.counts[evidence.population.choice]
    first = sorted(cuts, key=lambda cut: (-(counts.get(cut) or 0), cut))[:2]
    return "–".join(evidence.communes.names[cut] for cut in first)
