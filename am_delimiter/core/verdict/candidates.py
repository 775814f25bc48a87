"""Candidates: sets of communes that may be a metropolitan area, judged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..basis.notes import Note
from ..basis.vocabulary import MembershipBy, Verdict
from ..catalogue.catalogue import Catalogue
from ..catalogue.country_records import MetropolitanArea
from ..continuum.continua import Continua, cut
from ..continuum.gap_interval import Within
from ..land.commune_notes import named_reasons
from ..population.population_measures import Figures, answer_population, figures
from ..services.registers import Entry
from ..services.sharing import Sharing, share
from ..travel.travel_answer import TravelAnswer, answer_travel
from .apart import kept_apart, why_apart
from .criteria import Measures, judge, overall
from .criterion_result import CriterionResult
from .hierarchy import CriticalGap
from .proposals import Proposal
from .survey import Survey

MODIFIED = "modificada"
"""How an area after its modification is told from the same before, in print."""


@dataclass(frozen=True)
class Candidate:
    """A judged set of communes.

    ``population`` maps each count to the sum over whole communes (None when one is missing);
    ``continuum`` is the index of the continuum with most of its built-up land, None without any.
    ``critical`` is the join that decides, ``plain`` that without barriers and bridges; ``within``
    is what the size of the cells leaves open of the former, None without a gap.
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
    within: Within | None = None

    def patches(self, continua: Continua) -> NDArray[np.bool_] | None:
        """The patches (patches,) of its continuum, None without one."""
        return _patches_of(self.continuum, continua)


def numbered(judged: Sequence[Candidate], survey: Survey) -> list[Candidate]:
    """The candidates, the most populated first, numbered in that order (``AM-05-1``)."""
    choice = survey.population.choice
    ordered = sorted(judged, key=lambda c: (-(c.population[choice] or 0), c.cuts))
    return [
        replace(candidate, id=f"AM-{'+'.join(candidate.regions)}-{number}")
        for number, candidate in enumerate(ordered, start=1)
    ]


def judge_set(proposal: Proposal, survey: Survey) -> Candidate:
    """Measure a set and answer every criterion for it; it has no number yet."""
    cuts, population, located = proposal.cuts, survey.population, survey.located
    home, everyone = _home(proposal, survey), survey.communes.cuts
    # where there is no built-up evidence, or too little, it is not known who lives inside
    bare = _unbuilt(cuts, survey) or _lacking(cuts, survey)
    inside = None if bare else _patches_of(home, survey.continua)
    by_count = {
        count: figures(cuts, count, population, located, everyone, inside)
        for count in population.counts
    }
    critical, plain = _critical_gaps(cuts, survey)
    measures = _measures(cuts, critical, plain, by_count, survey)
    criteria = tuple(judge(measures, survey.catalogue))
    registered = _registered(cuts, survey.catalogue)
    return Candidate(
        id="",
        name=_known_name(cuts, registered, survey) or _name(cuts, measures.travel, survey),
        cuts=cuts,
        regions=_regions(cuts, survey),
        continuum=home,
        population={name: population.total(cuts, name) for name in population.counts},
        critical=critical,
        plain=plain,
        travel=measures.travel,
        criteria=criteria,
        verdict=overall(list(criteria)),
        registered=registered,
        notes=proposal.notes,
        population_inside=located.within(cuts, everyone, inside)
        if located and inside is not None
        else None,
        figures=by_count,
        within=measures.within,
    )


def _measures(
    cuts: Sequence[str],
    critical: CriticalGap | None,
    plain: CriticalGap | None,
    by_count: dict[str, Figures],
    survey: Survey,
) -> Measures:
    """All that the criteria ask of a set; ``by_count`` are its figures of the population."""
    parameters, population, names = survey.case.parameters, survey.population, survey.communes.names
    question = survey.checked.question

    def named(some: Iterable[str]) -> tuple[str, ...]:
        return tuple(names[cut] for cut in some)

    return Measures(
        communes=len(cuts),
        regions=len(_regions(cuts, survey)),
        critical_gap_m=critical.distance_m if critical else None,
        within=_within(cuts, critical, survey),
        plain_gap_m=plain.distance_m if plain else None,
        crossings=survey.fabric.crossed is not None,
        max_gap_m=parameters.max_gap_m,
        tolerance_m=parameters.tolerance_m,
        unbuilt=named(_unbuilt(cuts, survey)),
        lacking=named_reasons(_lacking(cuts, survey), list(survey.communes.names.values())),
        apart=_apart(cuts, critical, survey),
        unlocated=named(_unlocated(cuts, survey)),
        never=named(_among(cuts, survey.membership.never(), survey)),
        people=answer_population(
            by_count,
            parameters.population_measure,
            population,
            survey.located,
            population.lacking(cuts, names),
        ),
        travel=answer_travel(question, cuts, names, survey.catalogue),
        services=_shared(survey.shared.services, cuts),
        instruments=_shared(survey.shared.instruments, cuts),
        min_shared=parameters.min_shared,
        min_instruments=parameters.min_instruments,
        cuts=tuple(cuts),
        survey=survey,
    )


def _critical_gaps(
    cuts: Sequence[str], survey: Survey
) -> tuple[CriticalGap | None, CriticalGap | None]:
    """The join that decides, and that without barriers and bridges; None where evidence lacks."""
    if _unbuilt(cuts, survey) or _lacking(cuts, survey) or _unlocated(cuts, survey):
        return None, None
    joins, place = survey.joins, {cut: n for n, cut in enumerate(survey.communes.cuts)}
    indices = [place[cut] for cut in cuts]
    critical = joins.hierarchy.critical_gap(indices)
    if joins.plain_hierarchy is joins.hierarchy:
        return critical, critical
    return critical, joins.plain_hierarchy.critical_gap(indices)


def _within(cuts: Sequence[str], critical: CriticalGap | None, survey: Survey) -> Within | None:
    """What the size of the cells leaves open of the gap at which a set joins."""
    if critical is None or critical.gap is None:
        return None
    chosen = {n for n, code in enumerate(survey.communes.cuts) if code in cuts}
    pairs = (one.gap for pair, one in survey.pair_gaps.items() if chosen.issuperset(pair))
    inner = [gap for gap in pairs if gap is not None and gap <= critical.gap]
    return survey.fabric.intervals.around(critical.gap, inner)


def _apart(cuts: Sequence[str], critical: CriticalGap | None, survey: Survey) -> tuple[Note, ...]:
    """The communes that fail to join the others at the tolerance, or at any, and why."""
    asked, continua = survey.case.parameters, survey.continua
    if _unbuilt(cuts, survey) or _lacking(cuts, survey) or _unlocated(cuts, survey):
        return ()
    if critical and critical.distance_m <= asked.tolerance_m:
        return ()
    if critical is None:  # told at the widest gap: what stays apart there joins nowhere
        continua = cut(survey.patches, survey.gaps, asked.max_gap_m)
    indices = [n for n, code in enumerate(survey.communes.cuts) if code in cuts]
    found = kept_apart(indices, continua, survey.membership, survey.pair_gaps)
    return tuple(why_apart(one, survey) for one in found)


def _unbuilt(cuts: Sequence[str], survey: Survey) -> list[str]:
    """The communes of a set without built-up evidence."""
    return _among(cuts, survey.patches.of_communes == 0, survey)


def _lacking(cuts: Sequence[str], survey: Survey) -> dict[int, Note]:
    """The communes of a set with too little evidence, and why, by position."""
    codes = survey.communes.cuts
    return {index: why for index, why in survey.lacking.items() if codes[index] in cuts}


def _unlocated(cuts: Sequence[str], survey: Survey) -> list[str]:
    """The communes of a set that lack the located persons that decide membership."""
    if survey.membership.by is not MembershipBy.POPULATION:
        return []
    return _among(cuts, survey.membership.whole == 0, survey)


def _among(cuts: Sequence[str], chosen: NDArray[np.bool_], survey: Survey) -> list[str]:
    """The communes of a set among those chosen of all (communes,)."""
    wanted = {cut for cut, yes in zip(survey.communes.cuts, chosen) if yes}
    return [cut for cut in cuts if cut in wanted]


def _regions(cuts: Sequence[str], survey: Survey) -> tuple[str, ...]:
    """Codes of the regions of a set, in order."""
    return tuple(sorted({survey.communes.regions[cut] for cut in cuts}))


def _shared(entries: Sequence[Entry] | None, cuts: Sequence[str]) -> Sharing | None:
    """What a set shares by a register, None when there is no register."""
    return None if entries is None else share(entries, cuts)


def _patches_of(home: int | None, continua: Continua) -> NDArray[np.bool_] | None:
    """The patches (patches,) of a continuum, None without one."""
    return None if home is None else np.asarray(continua.of_patch == home)


def _home(proposal: Proposal, survey: Survey) -> int | None:
    """The continuum a set was found in, or the one with most of its built-up land."""
    if proposal.continuum is not None:
        return proposal.continuum
    chosen = [code in proposal.cuts for code in survey.communes.cuts]
    cells = survey.patches.commune_cells @ chosen
    by_continuum = np.bincount(survey.continua.of_patch, weights=cells)
    return int(by_continuum.argmax()) if by_continuum.any() else None


def _registered(cuts: Sequence[str], catalogue: Catalogue) -> MetropolitanArea | None:
    """The metropolitan area of the register with exactly these communes."""
    for area in catalogue.metropolitan_areas.values():
        if set(area.communes) == set(cuts):
            return area
    return None


def _known_name(cuts: Sequence[str], registered: MetropolitanArea | None, survey: Survey) -> str:
    """The name in the register; of what an area is after its modification, that of the area."""
    area = survey.case.modifies
    if registered or not area or set(cuts) != set(area.after):
        return registered.name if registered else ""
    before = area.registered.name if area.registered else _name(area.cuts, None, survey)
    return f"{before} ({MODIFIED})"


def _name(cuts: Sequence[str], travel: TravelAnswer | None, survey: Survey) -> str:
    """The centre of travel, where it is known, and the most populated commune beside it.

    So are areas called that have no name of their own; without a centre, the two most populated.
    """
    counts = survey.population.counts[survey.population.choice]
    centre = travel.centre if travel else ()
    ordered = sorted(cuts, key=lambda cut: (cut not in centre, -(counts.get(cut) or 0), cut))
    first = ordered[:2]
    return "–".join(survey.communes.names[cut] for cut in first)
