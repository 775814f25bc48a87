"""A stored summary, read back into records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .candidate_rows import DecisionRow
from .record import read
from .summary_records import (
    BuiltUpSummary,
    CandidateSummary,
    InputSummary,
    ModificationSummary,
    ParameterSummary,
    ResultSummary,
)

SUMMARY = "summary"
"""What errors call the summary, as if it were a table."""


@dataclass(frozen=True)
class _Named:
    """A commune of the summary: here only its name is asked for."""

    cut: str
    name: str


@dataclass(frozen=True)
class _Stored:
    """The parts of a stored summary that the pages read."""

    candidates: tuple[CandidateSummary, ...]
    communes: tuple[_Named, ...]
    built_up: BuiltUpSummary
    services: tuple[Any, ...] | None
    instruments: tuple[Any, ...] | None
    parameters: dict[str, ParameterSummary]
    inputs: tuple[InputSummary, ...]
    versions: dict[str, str]
    decisions: tuple[DecisionRow, ...] = ()
    modification: ModificationSummary | None = None


def read_told(stored: dict[str, Any]) -> ResultSummary:
    """A stored summary as records.

    Raises `FieldMissing` or `FieldMistyped`.
    """
    found = read(_Stored, stored, SUMMARY)
    return ResultSummary(
        candidates=found.candidates,
        names={one.cut: one.name for one in found.communes},
        built_up=found.built_up,
        services=len(found.services or ()),
        instruments=len(found.instruments or ()),
        decisions=found.decisions,
        parameters=found.parameters,
        inputs=found.inputs,
        versions=found.versions,
        stored=stored,
        modification=found.modification,
    )
