"""The summary of a delimitation as plain data, for a JSON file that other programs read."""

from __future__ import annotations

from typing import Any

from .candidates import Candidate
from .delimitation import Delimitation
from .gap_tables import build_gap_rows
from .shared_tables import shared_summary
from .table import Say
from .tables import describe_parameters
from .vocabulary import Role


def summarise(result: Delimitation, say: Say, versions: dict[str, str]) -> dict[str, Any]:
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
            }
            for state in result.states
        ],
        "gap_matrix": [
            {key: row[key] for key in ("cut_a", "cut_b", "critical_gap_m", "joined")}
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
                "kind": item.kind,
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
        "critical_gap_m": round(critical.distance_m, 2) if critical else None,
        "verdict": candidate.verdict.value,
        "criteria": [
            {
                "id": item.id,
                "name": item.name,
                "verdict": item.verdict.value,
                "value": None if item.value is None else round(item.value, 2),
                "threshold": item.threshold,
                "operator": item.operator,
                "unit": item.unit,
                "origin": item.origin,
                "known": item.known,
                "source": item.source,
                "reason": say(item.reason),
            }
            for item in candidate.criteria
        ],
        "registered": {"id": registered.id, "state": registered.state, "date": registered.date}
        if registered
        else None,
        "notes": [say(note) for note in candidate.notes],
    }
