"""The candidates of the country as rows."""

from __future__ import annotations

from collections.abc import Sequence

from ..basis.notes import Note, mark
from ..basis.table import Row, Say, metres, shown_value
from ..basis.vocabulary import PopulationChoice
from ..catalogue.country_records import MetropolitanArea
from ..catalogue.printed_values import choice_words
from ..overview.overview_table import verdict_field
from ..verdict.candidates import Candidate
from .country import Country
from .ranking import Ranked

CANDIDATE = "candidata"
"""What a set that the register does not have is called: nobody has constituted it."""
_POPULATION = "population"
"""The criterion that the persons are compared by."""


def candidate_row(one: Ranked, found: Country) -> Row:
    """A candidate with its place and, where the register has exactly this set, what that says."""
    candidate, area = one.candidate, one.candidate.registered
    names = found.communes.names
    return {
        "rank": one.rank,
        "candidate": candidate.id,
        "name": candidate.name,
        "standing": area.state if area else CANDIDATE,
        "region": one.answer.code,
        "region_name": one.answer.name,
        "n_communes": len(candidate.cuts),
        "communes": ", ".join(candidate.cuts),
        "commune_names": ", ".join(names[cut] for cut in candidate.cuts),
        "population": deciding(candidate, one.persons),
        "census_2017": candidate.population[PopulationChoice.CENSUS_2017.value],
        "census_2024": candidate.population[PopulationChoice.CENSUS_2024.value],
        "critical_gap_m": metres(candidate.critical.distance_m if candidate.critical else None),
        "critical_gap_min_m": metres(candidate.within.least_m if candidate.within else None),
        "critical_gap_max_m": metres(candidate.within.most_m if candidate.within else None),
        "tolerance_m": found.case.parameters.tolerance_m,
        "verdict": candidate.verdict.value,
        "registered_area": area.id if area else None,
        "registered_name": area.name if area else None,
        "register_state": area.state if area else None,
        "register_date": area.date if area else None,
    }


def ranking_row(one: Ranked, found: Country, say: Say) -> Row:
    """The same with the verdict of each criterion, and what of the register it shares."""
    study, abroad = one.answer.study, None
    if study:
        abroad = study.abroad.get(one.candidate.id)
    asked = {item.id: item.verdict.value for item in one.candidate.criteria}
    return {
        **candidate_row(one, found),
        **{verdict_field(id_): asked.get(id_) for id_ in found.catalogue.criteria},
        "population_count": choice_words("population", study.population.choice) if study else None,
        "population_measure": choice_words(
            "population_measure", found.case.parameters.population_measure.value
        ),
        "working_crs": study.working_crs if study else None,
        "register_note": say(_beside_register(one.candidate, found)),
        "abroad": _told_abroad(abroad.hectares, say) if abroad else None,
    }


def deciding(candidate: Candidate, persons: float | None) -> float | None:
    """Whole persons that stay on their side of the threshold, as the verdict does."""
    limits = (item.threshold for item in candidate.criteria if item.id == _POPULATION)
    return shown_value(persons, next(limits, None), decimals=0)


def _beside_register(candidate: Candidate, found: Country) -> Note:
    """How a set stands to the register: the same, in part, or nowhere there."""
    if candidate.registered:
        return Note(mark("The register has exactly these communes."))
    areas = found.catalogue.metropolitan_areas.values()
    shared = [area for area in areas if set(area.communes) & set(candidate.cuts)]
    unlisted = [
        area.name
        for area in areas
        if not area.communes_known and area.region_code in candidate.regions
    ]
    if shared:
        parts = tuple(_shared(area, candidate.cuts) for area in shared)
        return Note(mark("The register has other sets: {areas}."), {"areas": parts})
    if unlisted:
        template = mark("The register names {areas} in this region without its communes.")
        return Note(template, {"areas": ", ".join(unlisted)})
    return Note(mark("The register has none of these communes."))


def _shared(area: MetropolitanArea, cuts: Sequence[str]) -> Note:
    template = mark("{name} ({state}), {common} of its {all} communes")
    common = len(set(area.communes) & set(cuts))
    details = {"name": area.name, "state": area.state, "common": common}
    return Note(template, {**details, "all": len(area.communes)})


def _told_abroad(hectares: dict[str, float], say: Say) -> str:
    template = mark("{commune}: {hectares} ha")
    return "; ".join(
        say(Note(template, {"commune": name, "hectares": area})) for name, area in hectares.items()
    )
