"""What the fields of a record may hold, as their types are written, checked value by value.

A type is a word (``str``, ``int``, ``float``, ``bool``, ``Any``), another record, a list
(``tuple[X, ...]``), a map (``dict[str, X]``), or any of them ``| None``.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from functools import cache
from typing import Any

from .record_errors import FieldMissing, FieldMistyped

_TYPES: dict[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "float": (float, int),
    "bool": (bool, int),
}
"""What a field may hold by its type as it is written; a file may keep a truth as 0 or 1."""

_MOST = 2**63
"""No whole number of a result is larger than what a GeoPackage holds."""

_SHOWN = 60
"""Letters of a wrong value that are shown."""


@dataclass(frozen=True)
class FieldPlace:
    """Where a value stands: a table, and a field in it or in the records inside it."""

    table: str
    field: str = ""

    def of(self, name: str) -> FieldPlace:
        """The place of a field in here."""
        return FieldPlace(self.table, f"{self.field}.{name}" if self.field else name)

    def at(self, position: int | str) -> FieldPlace:
        """The place of an item in a list, the first is 1."""
        return FieldPlace(self.table, f"{self.field}[{position}]")

    def mistyped(self, value: Any) -> FieldMistyped:
        """That something does not belong here."""
        return FieldMistyped(table=self.table, field=self.field, found=str(value)[:_SHOWN])


class Named(dict[str, Any]):
    """Values by name; one that is not there is told as a field that lacks."""

    def __init__(self, values: Mapping[str, Any], place: FieldPlace) -> None:
        super().__init__(values)
        self._place = place

    def __missing__(self, name: str) -> Any:
        raise FieldMissing(table=self._place.table, field=self._place.at(name).field)


@dataclass(frozen=True)
class FieldType:
    """What a field holds; ``inner`` are the items of a list or map, ``record`` what it is read as.

    Without ``said``, ``record``, ``inner`` it may hold anything.
    """

    said: str
    optional: bool
    record: type | None = None
    inner: FieldType | None = None

    @property
    def is_scalar(self) -> bool:
        """Whether it holds one number, text or truth value."""
        return self.said in _TYPES

    def of(self, value: Any, place: FieldPlace) -> Any:
        """The value as a record holds it. Raises `FieldMissing` or `FieldMistyped`."""
        if value is None and self.optional:
            return None
        if self.record is not None:
            return read_record(self.record, value, place)
        if self.inner is not None:
            return self._several(self.inner, value, place)
        return self._plain(value, place)

    def _several(self, inner: FieldType, value: Any, place: FieldPlace) -> Any:
        if self.said == "tuple":
            if not isinstance(value, (list, tuple)):
                raise place.mistyped(value)
            return tuple(inner.of(one, place.at(n)) for n, one in enumerate(value, 1))
        if not isinstance(value, Mapping):
            raise place.mistyped(value)
        return Named({n: inner.of(one, place.at(n)) for n, one in value.items()}, place)

    def _plain(self, value: Any, place: FieldPlace) -> Any:
        types = _TYPES.get(self.said)
        if types is None:
            return value
        wrong = not isinstance(value, types) or (isinstance(value, bool) and self.said != "bool")
        if wrong or not _is_usual(value):
            raise place.mistyped(value)
        return bool(value) if self.said == "bool" else value


def _is_usual(value: Any) -> bool:
    """Whether a number is one that a result can hold."""
    if isinstance(value, float):
        return math.isfinite(value)
    return not isinstance(value, int) or -_MOST <= value < _MOST


@dataclass(frozen=True)
class FieldRule:
    """A field of a record by name; ``lacking`` is what it holds where a row does not have it."""

    name: str
    type: FieldType
    lacking: Any = MISSING

    def of(self, row: Mapping[str, Any], place: FieldPlace) -> Any:
        """The value that a row holds; a field that may be empty may lack in an older result."""
        if self.name in row:
            return self.type.of(row[self.name], place.of(self.name))
        if self.lacking is not MISSING:
            return self.lacking
        if self.type.optional:
            return None
        raise FieldMissing(table=place.table, field=place.of(self.name).field)


@cache
def rules_of(kind: type) -> tuple[FieldRule, ...]:
    """What the rows of a record hold, field by field, as the types of the record say it."""
    return tuple(
        FieldRule(item.name, _parsed(str(item.type), kind), _default(item))
        for item in fields(kind)  # annotations are kept as they are written
    )


def _default(item: Field[Any]) -> Any:
    return item.default if item.default_factory is MISSING else item.default_factory()


def read_record(kind: type, row: Any, place: FieldPlace) -> Any:
    """The record that plain data hold. Raises `FieldMissing` or `FieldMistyped`."""
    if not isinstance(row, Mapping):
        raise place.mistyped(row)
    return kind(**{rule.name: rule.of(row, place) for rule in rules_of(kind)})


def _parsed(text: str, kind: type) -> FieldType:
    said = text.strip().removesuffix(" | None")
    optional = said != text.strip() or said == "Any"
    if said.startswith("tuple["):
        inner = said[len("tuple[") : -1].rpartition(",")[0]
        return FieldType("tuple", optional, inner=_parsed(inner, kind))
    if said.startswith("dict["):
        inner = said[len("dict[") : -1].partition(",")[2]
        return FieldType("dict", optional, inner=_parsed(inner, kind))
    found = getattr(sys.modules[kind.__module__], said, None)
    is_record = isinstance(found, type) and is_dataclass(found)
    return FieldType(said, optional, found if is_record else None)
