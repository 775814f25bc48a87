"""Entries of the catalogue about the country: communes, regions, codes, systems, areas.

Units and sources are as in `catalogue_records`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CommuneRecord:
    """A commune with its persons in both censuses."""

    cut: str
    name: str
    province_code: str
    province: str
    region_code: str
    region: str
    census_2017: int
    census_2024: int


@dataclass(frozen=True)
class RegionRecord:
    """A region; the file keeps the official order from north to south."""

    region_code: str
    roman: str
    name: str
    short_name: str


@dataclass(frozen=True)
class CommunePlace:
    """The box in degrees (WGS 84 or SIRGAS) that holds a commune with its islands."""

    cut: str
    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True)
class CrsCandidate:
    """A system that Chilean layers come in, and where it is seen."""

    crs: str
    name: str
    seen_in: str
    source_id: str


@dataclass(frozen=True)
class OldCode:
    """A code that a commune had until ``valid_until`` (ISO date)."""

    old_cut: str
    cut: str
    name: str
    valid_until: str
    reason: str
    ambiguous: bool
    source_id: str


@dataclass(frozen=True)
class CommuneName:
    """Another name that stands for commune ``cut`` in tables.

    ``what`` is ``variant`` for another spelling or name of the same commune, ``tax_district`` for
    a district of the tax service that is only a part of it.
    """

    name: str
    cut: str
    what: str
    source_id: str


@dataclass(frozen=True)
class WorkingCrs:
    """The projected system used from longitude ``west`` to below ``east`` (whole degrees)."""

    crs: str
    name: str
    west: int
    east: int
    reason: str
    source_id: str


@dataclass(frozen=True)
class MetropolitanArea:
    """An entry of the register; ``date`` (ISO, maybe only year and month) is that of the state."""

    id: str
    name: str
    region_code: str
    communes: tuple[str, ...]
    communes_known: bool
    state: str
    date: str | None
    source: str
    source_id: str
    built_up_note: str
    note: str
