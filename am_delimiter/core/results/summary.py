"""The summary of a delimitation as plain data, for a JSON file that other programs read."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from ..basis.table import Say
from ..basis.vocabulary import Role
from ..studies.chaining_guard import Trial
from ..studies.sensitivity import Sensitivity, study_sensitivity
from ..verdict.candidates import Candidate
from ..verdict.delimitation import Delimitation
from .candidate_tables import data_of, persons_inside, source_date
from .gap_tables import build_gap_rows
from .membership_tables import candidate_pairs, membership_rows, people_fields
from .population_tables import population_summary
from .sensitivity_tables import guard_table, sensitivity_summary
from .shared_tables import shared_summary
from .tables import describe_parameters
from .travel_tables import travel_summary


def summarise(
    result: Delimitation,
    say: Say,
    versions: dict[str, str],
    trials: Sequence[Trial] = (),
    sensitivity: Sensitivity | None = None,
) -> dict[str, Any]:
    """Candidates with their verdicts, states of the communes, parameters, inputs and versions.

    Distances are metres to the centimetre, areas hectares, shares 0–1; None is what is not known.
    """
    return {
        "candidates": [_candidate(candidate, result, say) for candidate in result.candidates],
        "communes": [
            {
                "cut": state.cut,
                "name": result.communes.names[state.cut],
                "built_ha": round(state.built_ha, 4),
                "candidate": state.candidate or None,
                "candidate_share": round(state.candidate_share, 6),
                "gap_m": None if state.gap_m is None else round(state.gap_m, 2),
                "role": state.role.value,
                **people_fields(result, index, state.continuum),
            }
            for index, state in enumerate(result.states)
        ],
        "membership": membership_rows(result, result.continua, candidate_pairs(result)),
        "built_up": _built_up(result),
        **sensitivity_summary(result, sensitivity or study_sensitivity(result)),
        "guard": guard_table(trials).rows,
        "gap_matrix": [
            {key: row[key] for key in ("cut_a", "cut_b", "critical_gap_m", "plain_gap_m", "joined")}
            for row in build_gap_rows(result)
        ],
        **shared_summary(result),
        "notes": [say(note) for note in result.notes],
        "parameters": {
            item.id: {
                "value": item.value,
                "unit": item.unit,
                "default": item.default,
                "known": item.known,
                "source": item.source,
                "preset": item.preset or None,
            }
            for item in describe_parameters(result)
        },
        "inputs": [
            {
                "kind": item.kind.value,
                "name": item.name,
                "path": item.path,
                "sha256": item.sha256 or None,
                "modified": item.modified or None,
                "detail": item.detail,
            }
            for item in result.inputs
        ],
        "versions": versions,
    }


def _built_up(result: Delimitation) -> dict[str, Any]:
    """What built-up land there is, what was left out, and how much the largest continuum holds."""
    fabric, largest = result.fabric, float(result.continua.hectares[0])
    built = fabric.builtup.runs.n_cells * fabric.builtup.grid.cell_hectares
    return {
        "built_ha": round(built, 4),
        "patches": len(fabric.patches),
        "dropped_ha": round(fabric.patches.dropped_ha + fabric.scattered_ha, 4),
        "continua": len(result.continua),
        "largest_ha": round(largest, 4),
        "largest_share": round(largest / built, 6),
    }


def _candidate(candidate: Candidate, result: Delimitation, say: Say) -> dict[str, Any]:
    critical, registered = candidate.critical, candidate.registered
    partial = [
        state.cut
        for state in result.states
        if state.candidate == candidate.id
        and state.cut not in candidate.cuts
        and state.role is Role.PARTIAL
    ]
    return {
        "id": candidate.id,
        "name": candidate.name,
        "communes": list(candidate.cuts),
        "partial": partial,
        "region": candidate.regions[0] if len(candidate.regions) == 1 else None,
        "regions": list(candidate.regions),
        "population": candidate.population,
        "population_inside": persons_inside(candidate),
        "population_measures": population_summary(candidate, result),
        "critical_gap_m": round(critical.distance_m, 2) if critical else None,
        "plain_gap_m": round(candidate.plain.distance_m, 2) if candidate.plain else None,
        "verdict": candidate.verdict.value,
        "travel": travel_summary(candidate, result, say),
        "criteria": [
            {
                "id": item.id,
                "name": item.name,
                "verdict": item.verdict.value,
                "value": shown_value(item.value, item.threshold, _DECIMALS.get(item.unit, 2)),
                "threshold": item.threshold,
                "operator": item.operator,
                "unit": item.unit,
                "origin": item.origin,
                "known": item.known,
                "source": item.source,
                "reason": say(item.reason),
                "source_date": source_date(item, result.catalogue),
                "rests_on": data_of(item, result),
            }
            for item in candidate.criteria
        ],
        "registered": {"id": registered.id, "state": registered.state, "date": registered.date}
        if registered
        else None,
        "notes": [say(note) for note in candidate.notes],
    }


_DECIMALS = {"habitantes": 0}
"""Decimals of a value by its unit, where they are not two: located persons come in fractions."""


def shown_value(value: float | None, threshold: float | None, decimals: int = 2) -> float | None:
    """A value to some decimals that stays on its side of the threshold: 14.996 becomes 14.99."""
    if value is None:
        return None
    shown = round(value, decimals)
    if threshold is None or (shown < threshold, shown > threshold) == (
        value < threshold,
        value > threshold,
    ):
        return shown
    unit = 10**decimals
    return (math.floor if value < threshold else math.ceil)(value * unit) / unit
