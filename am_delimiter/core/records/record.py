"""A frozen record as a row of plain data, and a row as a record: the one place of both.

The fields of a record are those of its table, in order; their types say what a row may hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from ..basis.table import Row, Table
from .record_errors import FieldMissing, FieldMistyped

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

R = TypeVar("R")

_TYPES: dict[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "float": (float, int),
    "bool": (bool, int),
}
"""What a field may hold by its type as it is written; a file may keep a truth as 0 or 1."""


@dataclass(frozen=True)
class FieldRule:
    """What a row holds in a field: its ``types``, () for those that are not told apart here."""

    name: str
    said: str
    types: tuple[type, ...]
    optional: bool

    def of(self, row: Mapping[str, Any], table: str) -> Any:
        """The value that a row holds; a field that may be empty may lack in an older result."""
        value = row.get(self.name)
        if value is None and self.optional:
            return None
        if self.name not in row:
            raise FieldMissing(table=table, field=self.name)
        if not self.types:
            return value
        if not isinstance(value, self.types) or (isinstance(value, bool) and self.said != "bool"):
            raise FieldMistyped(table=table, field=self.name, found=value)
        return bool(value) if self.said == "bool" else value


@cache
def rules_of(kind: type) -> tuple[FieldRule, ...]:
    """What the rows of a record hold, field by field, as the types of the record say it."""
    found = []
    for item in fields(kind):
        said, *other = str(item.type).split(" | ")  # annotations are kept as they are written
        found.append(FieldRule(item.name, said, _TYPES.get(said, ()), other == ["None"]))
    return tuple(found)


def read(kind: type[R], row: Mapping[str, Any], table: str) -> R:
    """The record that a row of a table holds; what the record does not know is left out.

    Raises `FieldMissing` or `FieldMistyped`.
    """
    known: type = kind
    return kind(**{rule.name: rule.of(row, table) for rule in rules_of(known)})


def read_all(kind: type[R], rows: Iterable[Mapping[str, Any]], table: str) -> tuple[R, ...]:
    """The records of all rows, in order."""
    return tuple(read(kind, row, table) for row in rows)


def write(record: Any) -> Row:
    """A record as plain data in the order of its fields, with the records inside it."""
    return {item.name: _plain(getattr(record, item.name)) for item in fields(record)}


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return write(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    return value


def table_of(records: Iterable[Any], shapes: list[BaseGeometry] | None = None) -> Table:
    """Records as a table and, with ``shapes``, as a layer."""
    return Table([write(record) for record in records], shapes)
