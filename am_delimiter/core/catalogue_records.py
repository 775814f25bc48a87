"""What one line of the catalogue says: frozen records, one class per file.

Codes are text (CUT of 5 digits, province of 3, region of 2). Shares and percentages of the
catalogue are 0-100, gaps metres, areas hectares, populations persons. ``source`` is the Spanish
citation that is printed and ``source_id`` its entry in ``sources.json``; ``known`` is False where
the value has no known norm or must be checked against the product's own legend.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
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
class FieldMeaning:
    """The names that a field of one meaning goes by."""

    id: str
    name: str
    aliases: tuple[str, ...]
    source: str
    source_id: str
    note: str

    def among(self, fields: Iterable[str]) -> list[str]:
        """The fields with this meaning, in the order of the names; case does not matter."""
        by_lower = {field.casefold(): field for field in fields}
        known = [alias.casefold() for alias in self.aliases]
        return [by_lower[alias] for alias in known if alias in by_lower]


@dataclass(frozen=True)
class InputRole:
    """What an input can be used for; ``filename_patterns`` give rasters of population away."""

    id: str
    name: str
    filename_patterns: tuple[str, ...]
    note: str

    def matches(self, file_name: str) -> bool:
        """Tell whether a file name (without folder) is one of this role."""
        return any(re.search(p, file_name, re.IGNORECASE) for p in self.filename_patterns)


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
class WorkingCrs:
    """The projected system used from longitude ``west`` to below ``east`` (whole degrees)."""

    crs: str
    name: str
    west: int
    east: int
    reason: str
    source_id: str


@dataclass(frozen=True)
class Source:
    """Where a figure or a rule comes from."""

    id: str
    title: str
    publisher: str
    date: str | None
    url: str | None
    licence: str
    retrieved: str
    notes: str
    used_in: tuple[str, ...]


@dataclass(frozen=True)
class Encoding:
    """What the values of a built-up raster mean.

    ``built_area``: m² of built surface per native cell; ``classes``: built where the value is one
    of ``classes``; ``range``: built where ``min`` <= value <= ``max``; ``fraction``: share =
    value * ``scale``. ``legal_values`` lists all values of the product, None where unknown.
    """

    id: str
    name: str
    kind: str
    default_share_percent: float
    why: str
    filename_patterns: tuple[str, ...]
    nodata: tuple[float, ...]
    crs_hint: str | None
    source: str
    source_id: str
    known: bool
    note: str = ""
    classes: tuple[int, ...] = ()
    legal_values: tuple[int, ...] | None = None
    min: float | None = None
    max: float | None = None
    scale: float | None = None

    def matches(self, file_name: str) -> bool:
        """Tell whether a file name (without folder) is one of this product."""
        return any(re.search(p, file_name, re.IGNORECASE) for p in self.filename_patterns)

    def nodata_for(self, native_cell_area: float) -> tuple[float, ...]:
        """No-data values in a raster whose native cells measure ``native_cell_area`` m².

        In ``built_area`` rasters a listed value is no data only where no cell can hold it:
        65535 is no data at 100 m and an ordinary value at 1 km.
        """
        if self.kind != "built_area":
            return self.nodata
        return tuple(v for v in self.nodata if v > native_cell_area)


@dataclass(frozen=True)
class CommuneSchema:
    """Fields of a commune layer and how to recognise it."""

    id: str
    name: str
    cut_field: str
    cut_is: str
    name_field: str | None
    region_code_field: str | None
    region_name_field: str | None
    required_fields: tuple[str, ...]
    forbidden_fields: tuple[str, ...]
    excluded_codes: tuple[str, ...]
    crs_hint: str | None
    source: str
    source_id: str
    priority: int
    note: str

    def recognises(self, fields: Iterable[str]) -> bool:
        """Tell whether a layer with these fields has this schema; case does not matter."""
        present = {field.casefold() for field in fields}
        required = {field.casefold() for field in self.required_fields}
        return required <= present and present.isdisjoint(
            field.casefold() for field in self.forbidden_fields
        )


@dataclass(frozen=True)
class PeopleField:
    """A field that holds the persons of a polygon, and the fields that may hold its commune code.

    ``area_fields`` may say whether it is urban, in the words of ``urban_values`` and
    ``rural_values``. ``census`` is the count of the communes that its persons add up to, None when
    not known.
    """

    id: str
    name: str
    persons_field: str
    cut_fields: tuple[str, ...]
    area_fields: tuple[str, ...]
    urban_values: tuple[str, ...]
    rural_values: tuple[str, ...]
    census: str | None
    source: str
    source_id: str
    note: str


@dataclass(frozen=True)
class Criterion:
    """A legal or customary question put to a set of communes.

    ``rests_on`` are the kinds of inputs that can answer it.
    """

    id: str
    name: str
    question: str
    operator: str
    threshold: float | None
    unit: str
    threshold_parameter: str | None
    origin: str
    known: bool
    source: str
    source_id: str
    rests_on: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class Parameter:
    """A value the user may change, with its limits in ``unit``."""

    id: str
    name: str
    default: float | str | None
    unit: str
    min: float | None
    max: float | None
    options: tuple[float | str, ...]
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class Preset:
    """A rule of another country: tolerance (m), min_patch (ha), membership (%); None if silent.

    ``strict`` says that only gaps under the tolerance are bridged,
    ``min_population`` are the inhabitants a continuum needs; ``membership_by`` says by what the
    rule itself measures membership.
    """

    id: str
    name: str
    tolerance: float | None
    min_patch: float | None
    membership: float | None
    min_population: float | None
    strict: bool
    membership_by: str | None
    source: str
    source_id: str
    note: str


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


@dataclass(frozen=True)
class TravelColumn:
    """Names under which travel tables keep a column, the surest first.

    ``role`` is ``origin``, ``destination``, ``count`` or ``records``; ``unit`` what a count counts.
    """

    id: str
    role: str
    name: str
    unit: str
    aliases: tuple[str, ...]
    source: str
    source_id: str
    note: str


@dataclass(frozen=True)
class TravelDefinition:
    """A way of putting travel into a number; ``formula`` is printed in words.

    ``level`` is ``set``, ``commune`` or ``pair``; ``decides`` says that it may be compared with
    the threshold of its ``threshold_criterion``. ``threshold`` is one of its own, in ``unit``.
    """

    id: str
    name: str
    level: str
    formula: str
    unit: str
    decides: bool
    threshold: float | None
    threshold_criterion: str | None
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class LayerSpec:
    """A layer or table of the result: its Spanish title and abstract, its fields in order.

    ``geometry`` is ``Polygon``, ``Line``, ``Point`` or None; a field has ``name``, ``type``
    (``text``, ``integer``, ``real`` or ``boolean``) and the Spanish ``alias`` shown to people.
    ``style`` is the name of its QML file, "" when that is its id.
    """

    id: str
    title: str
    geometry: str | None
    abstract: str
    fields: tuple[dict[str, str], ...]
    style: str = ""


@dataclass(frozen=True)
class LegalText:
    """A text that the expediente prints; ``schemas`` are those of the layers it belongs to."""

    id: str
    text: str
    schemas: tuple[str, ...]
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class CensusMicrodata:
    """A census table with a row for each person that says where they work.

    The fields hold the commune of residence, the kind of place of work and its commune; each list
    gives the names to look for, and ``verified_fields`` those seen in the real table. ``places``
    have ``code``, ``place`` (a `WorkPlace`), ``name`` and ``published`` (persons of the whole
    country); ``special_codes`` have ``code``, ``name``, ``evidence`` and ``note``. Memory in MB.
    """

    id: str
    name: str
    residence_fields: tuple[str, ...]
    place_fields: tuple[str, ...]
    work_fields: tuple[str, ...]
    verified_fields: tuple[str, ...]
    places: tuple[dict[str, str], ...]
    special_codes: tuple[dict[str, str], ...]
    blanks: tuple[str, ...]
    delimiters: tuple[str, ...]
    published_rows: int
    memory_mb: int
    memory_min_mb: int
    memory_max_mb: int
    memory_per_thread_mb: int
    max_combinations: int
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class RegisterKind:
    """A category of services or a kind of planning instrument, and how else it is written."""

    id: str
    name: str
    aliases: tuple[str, ...]
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class RegisterField:
    """A column of a register (``services`` or ``instruments``) and the headings it may have."""

    id: str
    register: str
    field: str
    aliases: tuple[str, ...]
    required: bool
    source: str
    source_id: str
    known: bool
    note: str
