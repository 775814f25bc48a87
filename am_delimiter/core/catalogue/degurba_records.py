"""Entries of the catalogue about the Degree of Urbanisation: thresholds, sets of them, classes.

``source`` is the Spanish citation that is printed and ``source_id`` its entry in ``sources.json``.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DegurbaRule:
    """A threshold or rule in ``unit``, with its value in each set of rules.

    The fields ``manual_2021``, ``manual_2024`` and ``ghsl_r2023a`` are the ids of the sets.
    """

    id: str
    name: str
    unit: str
    manual_2021: float | str
    manual_2024: float | str
    ghsl_r2023a: float | str
    min: float | None
    max: float | None
    options: tuple[float | str, ...]
    source: str
    source_id: str
    known: bool
    note: str

    def value(self, of_set: str) -> float | str:
        """The value in a set of rules."""
        found: float | str = getattr(self, of_set)
        return found


@dataclass(frozen=True)
class DegurbaSet:
    """A set of rules: an edition of the manual, or what a published product did."""

    id: str
    name: str
    source: str
    source_id: str
    note: str


@dataclass(frozen=True)
class DegurbaClass:
    """A class of cells at level 2, by its code, and that of the communes of the same code.

    ``group`` is the class of level 1 of the cells (``centre``, ``cluster``, ``rural``, ``water``),
    ``level1`` that of the communes (0: none); ``kind`` names the clusters of the class, "" where
    its cells make none; ``colour`` is that of the product.
    """

    id: str
    group: str
    name: str
    commune_name: str
    level1: int
    colour: str
    kind: str
    source: str
    source_id: str
    known: bool
    note: str
