"""A frozen record as a row of plain data, and a row as a record: the one place of both.

The fields of a record are those of its table, in order; their types say what a row may hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from ..basis.table import Row, Table
from .field_types import FieldPlace, read_record

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

R = TypeVar("R")


def read(kind: type[R], row: Mapping[str, Any], table: str) -> R:
    """The record that a row of a table holds, with the records inside it.

    What the record does not know is left out. Raises `FieldMissing` or `FieldMistyped`.
    """
    found: R = read_record(kind, row, FieldPlace(table))
    return found


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
