"""Entries of the catalogue about inputs: how layers, tables and encodings are recognised.

Units and sources are as in `rule_records`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


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
class Encoding:
    """What the values of a built-up raster mean.

    ``built_area``: m² of built surface per native cell; ``classes``: built where the value is one
    of ``classes``; ``range``: built where ``min`` <= value <= ``max``; ``fraction``: share =
    value * ``scale``. ``legal_values`` lists all values of the product, None where unknown.
    ``metadata_patterns`` are how an item of a file's metadata that names the product begins.
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
    metadata_patterns: tuple[str, ...] = ()

    def matches(self, file_name: str) -> bool:
        """Tell whether a file name (without folder) is one of this product."""
        return any(re.search(p, file_name, re.IGNORECASE) for p in self.filename_patterns)

    def names(self, text: str) -> bool:
        """Tell whether an item of metadata says that a raster is this product.

        It begins with the product's name: «derived from …» and «…-like» say something else.
        """
        return any(re.match(p, text.strip(), re.IGNORECASE) for p in self.metadata_patterns)

    def nodata_for(self, native_cell_area: float) -> tuple[float, ...]:
        """No-data values in a raster whose native cells measure ``native_cell_area`` m².

        In ``built_area`` rasters a listed value is no data only where no cell can hold it:
        65535 is no data at 100 m and an ordinary value at 1 km.
        """
        if self.kind != "built_area":
            return self.nodata
        return tuple(v for v in self.nodata if v > native_cell_area)


@dataclass(frozen=True)
class EpochProduct:
    """A product of several years, and how a file says of which year it is.

    ``what`` is ``builtup`` or ``people``; ``name_pattern`` and ``metadata_pattern`` find the year
    in a group of that name. Without such a group the value of a cell is its year: ``value_base`` +
    ``value_step`` · value, from ``first_year`` to ``last_year``, and ``years_asked`` are those of
    which epochs are made unless others are asked for. Years from ``projected_from`` on are
    projections; those of a product that is not ``comparable`` with itself show no growth.
    """

    id: str
    name: str
    what: str
    encoding: str | None
    name_pattern: str
    metadata_pattern: str | None
    first_year: int | None
    last_year: int | None
    value_base: int | None
    value_step: int | None
    years_asked: tuple[int, ...]
    projected_from: int | None
    comparable: bool
    source: str
    source_id: str
    known: bool
    note: str

    @property
    def of_values(self) -> bool:
        """Whether the value of a cell says its year."""
        return self.value_base is not None

    def is_named(self, *names: str) -> bool:
        """Whether one of some names, of a file or layer, is one of this product."""
        return any(re.search(self.name_pattern, name, re.IGNORECASE) for name in names)

    def is_told(self, items: Iterable[str]) -> bool:
        """Whether an item of metadata begins with what names this product."""
        return self.metadata_pattern is not None and any(
            re.match(self.metadata_pattern, item.strip(), re.IGNORECASE) for item in items
        )

    def year_of(self, names: Iterable[str], items: Iterable[str] = ()) -> int | None:
        """The year that a name says, or an item of metadata, None where neither does."""
        looked = [re.search(self.name_pattern, name, re.IGNORECASE) for name in names]
        if self.metadata_pattern is not None:
            looked += [re.match(self.metadata_pattern, i.strip(), re.IGNORECASE) for i in items]
        found = (match.groupdict().get("year") for match in looked if match)
        return next((int(year) for year in found if year), None)

    def is_projected(self, year: int) -> bool:
        """Whether a year of the product is a projection."""
        return self.projected_from is not None and year >= self.projected_from


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
    not known. ``block_fields`` may hold the code of the polygon, which is its own.
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
    block_fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class RecognisedLayer:
    """A layer of official data, known by fields that no other layer has together."""

    id: str
    name: str
    required_fields: tuple[str, ...]
    source: str
    source_id: str
    note: str

    def is_recognised(self, fields: Iterable[str]) -> bool:
        """Tell whether a layer has all these fields; case does not matter."""
        present = {field.casefold() for field in fields}
        return present.issuperset(field.casefold() for field in self.required_fields)


@dataclass(frozen=True)
class TravelColumn:
    """Names under which travel tables keep a column, the surest first.

    ``role`` is ``origin``, ``destination``, ``count``, ``records`` or ``coverage``; ``unit`` what a
    count counts.
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
    """A category of services or a kind of planning instrument, and how else it is written.

    ``default`` are the categories that are looked for unless somebody lists others.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    source: str
    source_id: str
    known: bool
    note: str
    default: bool = False


@dataclass(frozen=True)
class RegisterField:
    """A column of a register and the headings it may have.

    Registers are ``services``, ``instruments``, ``procedure`` and the tables on governance.
    """

    id: str
    register: str
    field: str
    aliases: tuple[str, ...]
    required: bool
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class GovernanceWord:
    """A value of a ``list`` of the tables on governance; its name is what is stored and printed."""

    id: str
    list: str
    name: str
    aliases: tuple[str, ...]
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class OfficialSource:
    """Where an office publishes data that a case needs.

    ``inputs`` are the parameters that it serves, ``page`` is opened in a browser, ``file`` can be
    downloaded as it is; both None where no address is registered.
    """

    id: str
    name: str
    inputs: tuple[str, ...]
    purpose: str
    source_id: str
    page: str | None
    file: str | None
    note: str


@dataclass(frozen=True)
class BackgroundRole:
    """What a layer is for that is drawn behind the data and decides nothing.

    ``parameter`` asks for it, "" for what the program brings itself; ``kind`` is what it is called
    among the sources. ``geometries`` are ``point``, ``line``, ``polygon`` or ``raster``.
    ``class_fields`` may hold its classes, ``classes`` maps their values (in small letters) to those
    that are drawn, and ``name_fields`` may hold names.
    """

    id: str
    parameter: str
    name: str
    kind: str
    geometries: tuple[str, ...]
    class_fields: tuple[str, ...]
    classes: dict[str, str]
    name_fields: tuple[str, ...]
    source: str
    source_id: str
    known: bool
    note: str

    def class_of(self, value: str) -> str:
        """The class in which a value is drawn, "" for one that is not known."""
        return self.classes.get(value.strip().casefold(), "")
