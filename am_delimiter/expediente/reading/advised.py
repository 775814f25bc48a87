"""What would make a candidate comply, as the pages tell it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FoundPassing:
    """A set that passes all that land and people decide: its codes, and what decides on people."""

    communes: tuple[str, ...]
    persons: float | None
    tolerance_m: float


@dataclass(frozen=True)
class Advised:
    """What could be done about the first candidate, or where there is none.

    ``passing`` is the most populated set that passes at the tolerance of the case, ``from_m`` the
    smallest tolerance in whole metres at which the candidate itself passes, ``joins`` the smallest
    tolerance at which each other commune of the candidate joins the set that passes, the nearest
    first and None for none, ``lacking`` the ids of the criteria that lack evidence. Without a
    candidate ``first`` is the set that passes at the smallest tolerance of all.
    """

    passing: FoundPassing | None = None
    from_m: float | None = None
    joins: tuple[tuple[str, float | None], ...] = ()
    lacking: tuple[str, ...] = ()
    first: FoundPassing | None = None
