"""Rows of a Degree of Urbanisation: communes, clusters of cells, and totals that close."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DegurbaCommuneRow:
    """A commune with the shares 0–1 of its persons that decide its class.

    They are None where there are no persons or nothing is known, and the levels where it is not
    evaluable. ``centre`` is the urban centre with most of its persons, None for none.
    """

    cut: str
    name: str
    region: str
    region_name: str
    population: float | None
    centre: str | None
    centre_id: int | None
    main_centre_share: float | None
    centre_share: float | None
    dense_share: float | None
    semi_dense_share: float | None
    suburban_share: float | None
    cluster_share: float | None
    rural_share: float | None
    rural_cluster_share: float | None
    low_density_share: float | None
    very_low_density_share: float | None
    covered: float
    level1: int | None
    level1_name: str
    level2: int | None
    level2_name: str
    decided_by: str


@dataclass(frozen=True)
class DegurbaClusterRow:
    """A cluster of cells of one class; ``cut`` is the commune with most of its persons."""

    cluster: int
    kind: str
    code: int
    kind_name: str
    name: str | None
    population: float
    area_km2: float
    cells: int
    cut: str | None


@dataclass(frozen=True)
class DegurbaTotalRow:
    """Cells, persons and communes of a class, or a sum beside them (``code`` None)."""

    row: int
    code: int | None
    name: str
    cells: int | None
    population: float
    share: float | None
    communes: int | None
    commune_population: float | None
