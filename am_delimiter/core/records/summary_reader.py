"""A stored summary, read back into records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .candidate_rows import DecisionRow
from .record import read, read_all
from .summary_records import (
    BuiltUpSummary,
    CandidateSummary,
    CriterionSummary,
    IndicatorSummary,
    InputSummary,
    ParameterSummary,
    PopulationSummary,
    PopulationTotals,
    RegisteredArea,
    ResultSummary,
    TravelSummary,
)


def read_told(stored: dict[str, Any]) -> ResultSummary:
    """A stored summary as records.

    Raises `FieldMissing` or `FieldMistyped`, or `KeyError` when a part of it lacks.
    """
    parameters = stored["parameters"].items()
    return ResultSummary(
        candidates=tuple(_candidate(one) for one in stored["candidates"]),
        names={one["cut"]: one["name"] for one in stored["communes"]},
        built_up=read(BuiltUpSummary, stored["built_up"], "built_up"),
        services=len(stored["services"] or ()),
        instruments=len(stored["instruments"] or ()),
        decisions=read_all(DecisionRow, stored.get("decisions", ()), "decisions"),
        parameters={name: read(ParameterSummary, one, name) for name, one in parameters},
        inputs=read_all(InputSummary, stored["inputs"], "inputs"),
        versions=stored["versions"],
        stored=stored,
    )


def _candidate(stored: Mapping[str, Any]) -> CandidateSummary:
    travel, registered = stored["travel"], stored["registered"]
    inside = {
        "population_measures": _population(stored["population_measures"]),
        "travel": _travel(travel) if travel else None,
        "criteria": read_all(CriterionSummary, stored["criteria"], "criteria"),
        "registered": read(RegisteredArea, registered, "registered") if registered else None,
    }
    lists = {name: tuple(stored[name]) for name in ("communes", "partial", "regions", "notes")}
    return read(CandidateSummary, {**stored, **inside, **lists}, "candidates")


def _population(stored: Mapping[str, Any]) -> PopulationSummary:
    counts = {
        name: read(PopulationTotals, one, "population_measures")
        for name, one in stored["counts"].items()
    }
    return read(PopulationSummary, {**stored, "counts": counts}, "population_measures")


def _travel(stored: Mapping[str, Any]) -> TravelSummary:
    lists = {name: tuple(stored[name]) for name in ("missing", "centre", "notes")}
    indicators = tuple(
        read(IndicatorSummary, {**one, "communes": tuple(one["communes"])}, "travel")
        for one in stored["indicators"]
    )
    return read(TravelSummary, {**stored, **lists, "indicators": indicators}, "travel")
