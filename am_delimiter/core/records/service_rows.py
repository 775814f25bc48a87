"""Rows about what communes share: elements and instruments of the registers, and their lines."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ServiceLineRow:
    """A line of a shared element; ``cut`` is the commune that it leads to, if to one."""

    element: str
    category: str | None
    category_id: str | None
    drawn: str
    cut: str | None
    communes: str
    n_communes: int


@dataclass(frozen=True)
class ServicePairRow:
    """What two communes share."""

    cut_a: str
    name_a: str
    cut_b: str
    name_b: str
    n_shared: int
    n_categories: int
    elements: str


@dataclass(frozen=True)
class ServiceRow:
    """An element of infrastructure or service; ``candidates`` are those that share it."""

    element: str
    category: str | None
    category_id: str | None
    communes: str
    commune_names: str
    n_communes: int
    shared: bool
    candidates: str | None
    evidence: str | None
    source: str | None
    date: str | None
    origin: str
    flags: str | None


@dataclass(frozen=True)
class InstrumentRow:
    """A planning instrument or joint policy."""

    instrument: str
    kind: str | None
    kind_id: str | None
    communes: str
    commune_names: str
    n_communes: int
    shared: bool
    candidates: str | None
    stage: str | None
    actors: str | None
    evidence: str | None
    source: str | None
    date: str | None
    origin: str
    flags: str | None
