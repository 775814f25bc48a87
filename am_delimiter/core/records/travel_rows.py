"""Rows about travel: the flows between communes, and the indicators of each candidate."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FlowRow:
    """A flow from one commune to another; ``share`` (0–1) is of all that start there.

    Both are None where the table gives them in several rows and nobody said what these are.
    """

    origin: str
    origin_name: str
    destination: str
    destination_name: str
    count: float | None
    unit: str
    share: float | None
    records: int | None
    few_records: bool | None
    sampled: bool
    inside: bool
    candidate: str | None


@dataclass(frozen=True)
class IndicatorRow:
    """An indicator of a candidate, a commune or a pair of it, with its parts and its formula."""

    candidate: str
    position: int
    indicator: str
    name: str
    level: str
    cut_a: str | None
    name_a: str | None
    cut_b: str | None
    name_b: str | None
    value: float | None
    unit: str
    numerator: float | None
    denominator: float | None
    count_unit: str | None
    threshold: float | None
    reached: bool | None
    decides: bool
    records: int | None
    few_records: bool | None
    formula: str
    known: bool
    source: str
