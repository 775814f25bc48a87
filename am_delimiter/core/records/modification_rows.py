"""Rows of a constituted area that is modified: its communes and its criteria, before and after."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ModifiedCommuneRow:
    """A commune of an area before or after its modification, and what becomes of it.

    The gaps are the smallest tolerances in metres at which it shares a continuum with another
    commune of the area, as it was and as it would be; None where there is none, or it is not known.
    ``population`` is by the count that decides.
    """

    cut: str
    name: str
    before: bool
    after: bool
    change: str
    justification: str | None
    gap_before_m: float | None
    gap_after_m: float | None
    census_2017: int | None
    census_2024: int | None
    population: int | None
    role: str
    candidate: str


@dataclass(frozen=True)
class BeforeAfterRow:
    """The verdict, a criterion or a figure of an area, before and after; ``kind`` says which."""

    position: int
    kind: str
    item: str
    name: str
    verdict_before: str | None = None
    value_before: float | None = None
    verdict_after: str | None = None
    value_after: float | None = None
    operator: str | None = None
    threshold: float | None = None
    unit: str = ""
    reason_before: str | None = None
    reason_after: str | None = None
