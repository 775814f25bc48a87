"""The communes of the country as rows."""

from __future__ import annotations

from collections.abc import Mapping

from ..basis.table import Row, metres
from ..basis.vocabulary import PopulationChoice, Role
from ..catalogue.country_records import MetropolitanArea
from .country import Country
from .region_answer import RegionAnswer


def commune_line(cut: str, found: Country, ranks: Mapping[str, int]) -> Row:
    """How a commune stands; ``ranks`` are the places of the candidates by id."""
    region = found.communes.regions[cut]
    answer = next(one for one in found.answers if one.code == region)
    area = _registered(cut, found)
    return {
        "cut": cut,
        "name": found.communes.names[cut],
        "region": region,
        "region_name": answer.name,
        **_standing(cut, answer, ranks),
        **_counts(cut, answer, found),
        "registered_name": area.name if area else None,
        "register_state": area.state if area else None,
    }


def _standing(cut: str, answer: RegionAnswer, ranks: Mapping[str, int]) -> Row:
    """Its state in its region; of a commune that the evidence does not reach, nothing is known."""
    state = answer.study.states.get(cut) if answer.study else None
    if state is None:
        unknown = ("candidate_name", "rank", "candidate_share", "in_continuum", "gap_m", "built_ha")
        return {"role": Role.NO_EVIDENCE.value, "candidate": None, **dict.fromkeys(unknown)}
    names = {one.id: one.name for one in answer.candidates}
    unseen = state.role is Role.NO_EVIDENCE
    return {
        "role": state.role.value,
        "candidate": state.candidate or None,
        "candidate_name": names.get(state.candidate),
        "rank": ranks.get(state.candidate),
        "candidate_share": None if unseen else round(state.candidate_share, 6),
        "in_continuum": state.member,
        "gap_m": metres(state.gap_m),
        "built_ha": None if unseen else round(state.built_ha, 4),
    }


def _counts(cut: str, answer: RegionAnswer, found: Country) -> Row:
    """Its inhabitants by each count; those of the censuses are known without evidence too."""
    known = found.catalogue.communes.get(cut)
    study = answer.study
    counts = study.population.of(cut) if study and cut in study.states else {}
    return {
        "census_2017": counts.get(
            PopulationChoice.CENSUS_2017.value, known.census_2017 if known else None
        ),
        "census_2024": counts.get(
            PopulationChoice.CENSUS_2024.value, known.census_2024 if known else None
        ),
        "population": counts.get(study.population.choice) if study else None,
    }


def _registered(cut: str, found: Country) -> MetropolitanArea | None:
    areas = found.catalogue.metropolitan_areas.values()
    return next((area for area in areas if cut in area.communes), None)
