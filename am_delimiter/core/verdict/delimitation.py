"""The one front door: from a case (communes, evidence, parameters) to a delimitation."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..basis.fingerprints import InputFile, fingerprint
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..basis.vocabulary import MembershipBy
from ..catalogue.catalogue import Catalogue
from ..catalogue.presets import least_inhabitants, preset_notes
from ..continuum.continua import Continua, cut
from ..continuum.fabric import Fabric, find_fabric
from ..continuum.gaps import Gaps
from ..continuum.patch_tree import grow_patch_tree
from ..continuum.patches import Patches
from ..land.builtup import Builtup
from ..land.communes import Communes, read_communes
from ..land.evidence import read_evidence
from ..land.raster import RasterPort
from ..population.locate import locate_population
from ..population.located import LocatedPopulation
from ..population.located_notes import people_notes
from ..population.population import CENSUS_SOURCES, Population, read_population
from ..services.registers import Shared
from ..services.services import read_shared
from ..travel.travel import Travel, take_travel
from ..travel.travel_answer import ask_travel
from .candidates import Candidate, Evidence, Proposal, judge_proposals, propose
from .case import Case, check_codes, check_people
from .commune_states import CommuneState, commune_states
from .hand_decision import check_decision, idle_justification
from .hand_decision_applied import Decided, decide
from .hierarchy import CriticalGap, build_hierarchy
from .inputs_used import crossing_files, evidence_files, people_files, register_files
from .membership import Membership, memberships
from .remarks import (
    fabric_notes,
    ground_notes,
    half_seen,
    idle_limits,
    nothing_found,
    travel_notes,
    unserved,
)


@dataclass(frozen=True)
class Delimitation:
    """The answer, frozen: views render it, nobody edits it.

    ``pair_gaps`` maps pairs of positions in ``communes`` (i < j) to their critical gap; absent
    pairs do not join up to the maximum gap. ``plain_pair_gaps`` are the same without barriers and
    bridges; the ``gap`` of each is an index into the plain gaps. ``memberships`` holds the rule of
    every measure that could be taken; ``located`` is None without layers of population.
    """

    case: Case
    catalogue: Catalogue
    communes: Communes
    population: Population
    fabric: Fabric
    continua: Continua
    travel: Travel | None
    pair_gaps: dict[tuple[int, int], CriticalGap]
    plain_pair_gaps: dict[tuple[int, int], CriticalGap]
    states: tuple[CommuneState, ...]
    candidates: tuple[Candidate, ...]
    inputs: tuple[InputFile, ...]
    notes: tuple[Note, ...]
    located: LocatedPopulation | None
    memberships: dict[MembershipBy, Membership]
    shared: Shared = Shared()  # noqa: RUF009 - frozen
    decided: tuple[Decided, ...] = ()

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
    def membership(self) -> Membership:
        """The rule that decides."""
        return self.memberships[self.case.parameters.membership_by]


def delimit(
    case: Case, catalogue: Catalogue, port: RasterPort, progress: Progress | None = None
) -> Delimitation:
    """Find the continua, the candidates and their verdicts.

    Raises a named `AmDelimiterError` for anything in the case that the user has to mend.
    """
    progress = progress or Progress()
    check_people(case)
    progress.stage(mark("Reading the communes"))
    communes = read_communes(case.land.communes, catalogue)
    check_codes(case, communes)
    case = replace(case, decision=check_decision(case.decision, communes, catalogue))
    everywhere = communes
    travel, travel_files = take_travel(case.travel, communes.cuts, catalogue, progress)
    question = ask_travel(case.travel, travel, communes, catalogue)
    progress.report(0.05)
    progress.stage(mark("Reading the built-up evidence"))
    given, parameters = case.land, case.parameters
    builtup, communes = read_evidence(
        given, communes, parameters, case.named, catalogue, port, progress.part(0.05, 0.4)
    )
    part = progress.part(0.4, 0.7)
    fabric = find_fabric(given, communes, builtup, parameters, catalogue, part)
    patches, gaps = fabric.patches, fabric.gaps
    located = _locate(case, communes, patches, catalogue, port, progress.part(0.7, 0.8))
    progress.stage(mark("Judging the candidates"))
    continua = cut(patches, gaps, parameters.tolerance_m)
    progress.check()
    least = least_inhabitants(parameters.preset, catalogue)
    rules = memberships(patches, located, parameters, least)
    rule = rules[parameters.membership_by]
    hierarchy = plain = build_hierarchy(fabric.tree, rule)
    if fabric.crossed:
        plain = build_hierarchy(grow_patch_tree(fabric.plain, progress), rule)
    pair_gaps = hierarchy.pairs()
    progress.check()
    population, lacking = read_population(
        communes, given.communes, parameters.population, case.population_field, catalogue
    )
    crs = fabric.builtup.grid.crs
    shared = read_shared(case.shared, everywhere, crs, parameters, catalogue, progress)
    evidence = Evidence(
        communes=communes,
        patches=patches,
        hierarchy=hierarchy,
        continua=continua,
        population=population,
        parameters=parameters,
        catalogue=catalogue,
        membership=rule,
        located=located,
        plain=plain,
        shared=shared,
        question=question,
    )
    candidates, states, decided, found = _judged(case, evidence, pair_gaps)
    progress.report(0.9)
    progress.stage(mark("Recording the inputs"))
    inputs = _fingerprints(case, communes, fabric.builtup, catalogue, progress)
    return Delimitation(
        case=case,
        catalogue=catalogue,
        communes=communes,
        population=population,
        fabric=fabric,
        continua=continua,
        travel=travel,
        pair_gaps=pair_gaps,
        plain_pair_gaps=plain.pairs() if fabric.crossed else pair_gaps,
        states=tuple(states),
        candidates=tuple(candidates),
        inputs=(*inputs, *travel_files),
        located=located,
        memberships=rules,
        notes=(
            *preset_notes(
                parameters.preset, catalogue, rule.by, located is not None, rule.too_small(continua)
            ),
            *communes.notes,
            *ground_notes(communes, catalogue),
            *builtup.notes,
            *fabric_notes(fabric, case),
            *lacking,
            *people_notes(located, communes, population),
            *idle_limits(case),
            *found,
            *travel_notes(travel, candidates),
            *half_seen(candidates, communes, fabric.builtup),
            *nothing_found(candidates, parameters, case.region),
            *shared.notes,
            *unserved(candidates, communes, shared),
        ),
        shared=shared,
        decided=tuple(decided),
    )


def _locate(
    case: Case,
    communes: Communes,
    patches: Patches,
    catalogue: Catalogue,
    port: RasterPort,
    progress: Progress,
) -> LocatedPopulation | None:
    """The located population, None when no layer of it was given."""
    if not case.people:
        return None
    progress.stage(mark("Locating the population"))
    rule = case.parameters.people_rule
    return locate_population(case.people, rule, patches, communes, catalogue, port, progress)


def _judged(
    case: Case, evidence: Evidence, pair_gaps: dict[tuple[int, int], CriticalGap]
) -> tuple[list[Candidate], list[CommuneState], list[Decided], list[Note]]:
    """Candidates and states of the communes, with what was decided by hand, and remarks on both."""
    proposals, notes = _proposals(case, evidence)
    candidates = judge_proposals(proposals, evidence)
    states = commune_states(candidates, evidence, pair_gaps)
    if not case.decision:
        return candidates, states, [], [*notes, *idle_justification(case.decision)]
    candidates, decided, by_hand = decide(case.decision, proposals, states, evidence)
    states = commune_states(candidates, evidence, pair_gaps)
    return candidates, states, decided, [*notes, *by_hand]


def _proposals(case: Case, evidence: Evidence) -> tuple[list[Proposal], list[Note]]:
    if case.candidate:
        return [Proposal(tuple(sorted(set(case.candidate))), None)], []
    return propose(evidence, case.region)


def _fingerprints(
    case: Case, communes: Communes, builtup: Builtup, catalogue: Catalogue, progress: Progress
) -> list[InputFile]:
    """What the result rests on, with its hash; the wording is printed, so it is Spanish."""
    layer = case.land.communes
    found = [fingerprint("comunas", layer.name, layer.path, communes.schema, progress)]
    found += evidence_files(case.land, builtup, progress)
    found += crossing_files(case.land, progress)
    found += people_files(case, catalogue, progress)
    found += register_files(case.shared, progress)
    source = catalogue.sources.get(CENSUS_SOURCES.get(case.parameters.population, ""))
    if source:
        detail = f"{source.publisher}, {source.date}"
        found.append(InputFile("población", source.title, "", "", "", detail))
    else:
        found.append(InputFile("población", layer.name, layer.path, "", "", case.population_field))
    return found
