"""The candidates of a delimitation as rows: sets of communes and their criteria."""

from __future__ import annotations

from collections import defaultdict

from shapely.geometry.base import BaseGeometry

from ..basis.fingerprints import InputFile
from ..basis.notes import Note
from ..basis.table import Say, metres
from ..basis.vocabulary import InputKind, PopulationChoice, PopulationMeasure, Verdict
from ..catalogue.catalogue import Catalogue
from ..land.geometry import multi
from ..population.located_notes import compared_with
from ..records.candidate_rows import AreaRow, CriterionRow
from ..verdict.candidates import Candidate
from ..verdict.criterion_result import CriterionResult
from ..verdict.delimitation import Delimitation

DECIMALS = {"habitantes": 0}
"""Decimals of a told value by its unit, where not two: located persons come in fractions."""


def candidates_in(result: Delimitation) -> dict[int, list[str]]:
    """Ids of the candidates of each continuum."""
    found: dict[int, list[str]] = defaultdict(list)
    for candidate in result.candidates:
        if candidate.continuum is not None:
            found[candidate.continuum].append(candidate.id)
    return found


def area_rows(result: Delimitation) -> tuple[AreaRow, ...]:
    """The sets of communes with their verdict."""
    return tuple(_area(candidate, result) for candidate in result.candidates)


def area_shapes(result: Delimitation) -> list[BaseGeometry]:
    """The communes of each set dissolved into one shape."""
    frame = result.communes.frame.set_index("cut")
    return [multi(frame.loc[list(one.cuts)].union_all()) for one in result.candidates]


def _area(candidate: Candidate, result: Delimitation) -> AreaRow:
    names, region_names = result.communes.names, result.communes.region_names
    registered = candidate.registered
    inside_ends = _inside_ends(candidate, result)
    return AreaRow(
        candidate=candidate.id,
        name=candidate.name,
        region=", ".join(candidate.regions),
        region_name=", ".join(region_names[code] for code in candidate.regions),
        n_communes=len(candidate.cuts),
        communes=", ".join(candidate.cuts),
        commune_names=", ".join(names[cut] for cut in candidate.cuts),
        census_2017=candidate.population[PopulationChoice.CENSUS_2017.value],
        census_2024=candidate.population[PopulationChoice.CENSUS_2024.value],
        population=candidate.population[result.population.choice],
        critical_gap_m=metres(candidate.critical.distance_m if candidate.critical else None),
        tolerance_m=result.continua.tolerance_m,
        verdict=candidate.verdict.value,
        register_state=registered.state if registered else None,
        register_date=registered.date if registered else None,
        population_inside=_persons_inside(candidate),
        plain_gap_m=metres(candidate.plain.distance_m if candidate.plain else None),
        critical_gap_min_m=metres(candidate.within.least_m if candidate.within else None),
        critical_gap_max_m=metres(candidate.within.most_m if candidate.within else None),
        population_inside_min=inside_ends[0],
        population_inside_max=inside_ends[1],
    )


def _inside_ends(
    candidate: Candidate, result: Delimitation
) -> tuple[float, float] | tuple[None, None]:
    """The least and the most of the persons inside, by the count that the layers belong to."""
    if result.located is None:
        return None, None
    found = candidate.figures[compared_with(result.located, result.population)].inside_ends
    return found or (None, None)


def _persons_inside(candidate: Candidate) -> float | None:
    """Located persons of the communes of a candidate in its continuum, to the tenth."""
    inside = candidate.population_inside
    return None if inside is None else round(inside, 1)


def criterion_rows(result: Delimitation, say: Say) -> tuple[CriterionRow, ...]:
    """Each criterion of each candidate, with its reason."""
    return tuple(
        _criterion(candidate.id, position, item, result, say)
        for candidate in result.candidates
        for position, item in enumerate(candidate.criteria, 1)
    )


def _criterion(
    candidate: str, position: int, item: CriterionResult, result: Delimitation, say: Say
) -> CriterionRow:
    return CriterionRow(
        candidate=candidate,
        position=position,
        criterion=item.id,
        name=item.name,
        verdict=item.verdict.value,
        value=item.value,
        operator=item.operator,
        threshold=item.threshold,
        unit=item.unit,
        origin=item.origin,
        known=item.known,
        source=item.source,
        reason=say(item.reason),
        source_date=_source_date(item, result.catalogue),
        rests_on=_data_of(item, result),
        fails=say(Note("{communes}", {"communes": item.fails})) if item.fails else None,
    )


_LOCATED = frozenset({InputKind.LOCATED, InputKind.URBAN_LIMIT})
"""Inputs that say where people live: whole communes are counted without them."""


def _data_of(item: CriterionResult, result: Delimitation) -> str | None:
    """The inputs that answered a criterion, as printed, None when it was not answered.

    Files by name: their SHA-256 and date stand among the sources.
    """
    if item.verdict is Verdict.NOT_EVALUABLE and item.value is None:
        return None
    kinds = set(result.catalogue.criteria[item.id].rests_on)
    if result.case.parameters.population_measure is PopulationMeasure.WHOLE:
        kinds -= _LOCATED
    return "; ".join(_told_input(i) for i in result.inputs if i.kind in kinds) or None


def _source_date(item: CriterionResult, catalogue: Catalogue) -> str | None:
    """Date of the source of a criterion, as in the catalogue."""
    return catalogue.sources[catalogue.criteria[item.id].source_id].date or None


def _told_input(item: InputFile) -> str:
    return f"{item.name} ({item.detail})" if item.detail and not item.sha256 else item.name
