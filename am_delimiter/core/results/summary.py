"""The summary of a delimitation as plain data, for a JSON file that other programs read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..basis.table import Row, Say, shown_value, values_of
from ..basis.vocabulary import Role
from ..population.located_notes import compared_with
from ..records.candidate_rows import CriterionRow
from ..records.record import write
from ..records.result_rows import ResultRows
from ..records.summary_records import (
    BuiltUpSummary,
    CandidateSummary,
    CriterionSummary,
    InputSummary,
    ParameterSummary,
    RegisteredArea,
)
from ..verdict.candidates import Candidate
from ..verdict.delimitation import Delimitation
from .candidate_tables import DECIMALS
from .columns import first_rows
from .modification_tables import modification_summary
from .population_tables import population_summary
from .tables import BuiltResult
from .travel_tables import travel_summary
from .used_parameters import describe_parameters

COMMUNE = ("cut", "name", "built_ha", "candidate", "candidate_share", "gap_m", "role")
STANDING = ("in_candidate", "in_continuum")
LOCATED = (
    *("persons_inside", "persons_located", "share_persons"),
    *("persons_census", "persons_difference"),
)
PAIR = (
    *("cut_a", "cut_b", "critical_gap_m", "plain_gap_m", "joined", "gap"),
    *("critical_gap_min_m", "critical_gap_max_m"),
)
GAP = (
    *("gap", "name", "distance_m", "distance_min_m", "distance_max_m"),
    *("commune_a", "commune_b", "bridged", "joins"),
)
INSTRUMENT = ("instrument", "kind", "kind_id", "stage", "actors")
"""Fields of the rows that the summary tells, in its order; of instruments the rest follow."""


def summarise(result: Delimitation, built: BuiltResult, say: Say) -> dict[str, Any]:
    """Candidates with their verdicts, states of the communes, parameters, inputs and versions.

    ``built`` are the tables of the result. Distances are metres to the centimetre, areas hectares,
    shares 0–1; None is what is not known.
    """
    rows, modification = built.rows, modification_summary(built.rows, result)
    return {
        "candidates": [write(_candidate(one, rows, result, say)) for one in result.candidates],
        "communes": _picked(rows.communes, *COMMUNE, *STANDING, *LOCATED),
        "membership": _all(rows.membership),
        "built_up": write(_built_up(result)),
        "located": _located(result),
        "dendrogram": _all(rows.dendrogram),
        "sensitivity": {
            "communes": _all(rows.sensitivity),
            "sets": _all(rows.sensitivity_sets),
        },
        "guard": _all(rows.guard),
        "gap_matrix": _picked(rows.gap_matrix, *PAIR),
        "gaps": _critical_gaps(built),
        **_shared(rows, result),
        "notes": [row.text for row in rows.notes],
        "parameters": _parameters(result),
        "inputs": [
            write(
                InputSummary(
                    kind=item.kind,
                    name=item.name,
                    path=item.path,
                    sha256=item.sha256 or None,
                    modified=item.modified or None,
                    detail=item.detail,
                    institution=item.institution or None,
                    title=item.title or None,
                    year=item.year or None,
                    licence=item.licence or None,
                    statement=item.statement or None,
                    known_by=item.known_by or None,
                )
            )
            for item in rows.sources
        ],
        "versions": {row.name: row.version for row in rows.versions},
        **({"modification": write(modification)} if modification else {}),
    }


def _all(rows: Iterable[Any]) -> list[Row]:
    return [write(row) for row in rows]


def _picked(rows: Iterable[Any], *names: str) -> list[Row]:
    return [{name: row[name] for name in names} for row in _all(rows)]


def _critical_gaps(built: BuiltResult) -> list[Row]:
    """The critical gaps: they have the first numbers."""
    gaps = built.land.tables["gaps"]
    rows = first_rows(gaps, sum(values_of(gaps.columns["critical"])))
    return [{name: row[name] for name in GAP} for row in rows]


def _shared(rows: ResultRows, result: Delimitation) -> dict[str, Any]:
    """Services, instruments and hand decisions; None for a register that was not given."""
    services, instruments = result.shared.services, result.shared.instruments
    ordered = [{**dict.fromkeys(INSTRUMENT), **row} for row in _all(rows.instruments)]
    return {
        "services": None if services is None else _all(rows.services),
        "service_pairs": None if services is None else _all(rows.service_pairs),
        "instruments": None if instruments is None else ordered,
        "decisions": _all(rows.decisions),
    }


def _parameters(result: Delimitation) -> dict[str, Row]:
    """The parameters by their id, with values as numbers where they are numbers."""
    return {
        item.id: write(
            ParameterSummary(
                value=item.value,
                unit=item.unit,
                default=item.default,
                known=item.known,
                source=item.source,
                preset=item.preset or None,
            )
        )
        for item in describe_parameters(result)
    }


def _located(result: Delimitation) -> Row | None:
    """The count that the located persons are compared with; None where nobody was located."""
    located = result.located
    return {"census": compared_with(located, result.population)} if located else None


def _built_up(result: Delimitation) -> BuiltUpSummary:
    """What built-up land there is, what was left out, and how much the largest continuum holds."""
    fabric, largest = result.fabric, float(result.continua.hectares[0])
    built = fabric.builtup.hectares
    return BuiltUpSummary(
        built_ha=round(built, 4),
        patches=len(fabric.patches),
        dropped_ha=round(fabric.patches.dropped_ha + fabric.scattered_ha, 4),
        continua=len(result.continua),
        largest_ha=round(largest, 4),
        largest_share=round(largest / built, 6),
    )


def _candidate(
    candidate: Candidate, rows: ResultRows, result: Delimitation, say: Say
) -> CandidateSummary:
    area = next(row for row in rows.metropolitan_areas if row.candidate == candidate.id)
    registered = candidate.registered
    return CandidateSummary(
        id=candidate.id,
        name=candidate.name,
        communes=candidate.cuts,
        partial=_partial(candidate, rows),
        region=candidate.regions[0] if len(candidate.regions) == 1 else None,
        regions=candidate.regions,
        population=candidate.population,
        population_inside=area.population_inside,
        population_measures=population_summary(candidate, rows.population, result),
        critical_gap_m=area.critical_gap_m,
        plain_gap_m=area.plain_gap_m,
        verdict=area.verdict,
        travel=travel_summary(candidate, rows.travel_indicators, result, say),
        criteria=tuple(_criterion(row) for row in rows.criteria if row.candidate == candidate.id),
        registered=RegisteredArea(registered.id, registered.state, registered.date)
        if registered
        else None,
        notes=tuple(say(note) for note in candidate.notes),
        critical_gap_min_m=area.critical_gap_min_m,
        critical_gap_max_m=area.critical_gap_max_m,
    )


def _partial(candidate: Candidate, rows: ResultRows) -> tuple[str, ...]:
    """Communes that its continuum holds in part."""
    return tuple(
        row.cut
        for row in rows.communes
        if row.candidate == candidate.id
        and row.cut not in candidate.cuts
        and row.role == Role.PARTIAL.value
    )


def _criterion(row: CriterionRow) -> CriterionSummary:
    return CriterionSummary(
        id=row.criterion,
        name=row.name,
        verdict=row.verdict,
        value=shown_value(row.value, row.threshold, DECIMALS.get(row.unit, 2)),
        threshold=row.threshold,
        operator=row.operator,
        unit=row.unit,
        origin=row.origin,
        known=row.known,
        source=row.source,
        reason=row.reason,
        source_date=row.source_date,
        rests_on=row.rests_on,
        fails=row.fails,
    )
