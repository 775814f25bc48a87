"""A frozen record as a row of plain data, and a row as a record: the one place of both.

The fields of a record are those of its table, in order; their types say what a row may hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import is_dataclass
from functools import cache
from itertools import repeat
from operator import attrgetter
from typing import Any, TypeVar

from ..basis.table import Row, ShapeColumn, Table, values_of
from .field_types import FieldPlace, FieldRule, read_record, rules_of

R = TypeVar("R")
_AS_THEY_ARE = ("str", "int", "float")
"""Types, as they are written, whose values a record holds as a file keeps them."""


def read(kind: type[R], row: Mapping[str, Any], table: str) -> R:
    """The record that a row of a table holds, with the records inside it.

    What the record does not know is left out. Raises `FieldMissing` or `FieldMistyped`.
    """
    found: R = read_record(kind, row, FieldPlace(table))
    return found


def read_all(kind: type[R], rows: Iterable[Mapping[str, Any]], table: str) -> tuple[R, ...]:
    """The records of all rows, in order."""
    return tuple(read(kind, row, table) for row in rows)


def check_table(kind: type, table: Table, name: str) -> None:
    """See that every row of a table can be read as a record, without making the records.

    Raises `FieldMissing` or `FieldMistyped`.
    """
    if not len(table):
        return
    for rule in rules_of(kind):
        if rule.name not in table.columns:
            rule.of({}, FieldPlace(name))
            continue
        for value in _extremes(values_of(table.columns[rule.name])):
            rule.of({rule.name: value}, FieldPlace(name))


def read_table(kind: type[R], table: Table, name: str) -> tuple[R, ...]:
    """The records of a table, checked column by column: rows one by one would take far longer.

    Raises `FieldMissing` or `FieldMistyped`.
    """
    check_table(kind, table, name)
    return tuple(kind(*values) for values in zip(*_columns(kind, table, FieldPlace(name))))


def _columns(kind: type, table: Table, place: FieldPlace) -> list[Iterable[Any]]:
    return [_held(rule, table, place) for rule in rules_of(kind)]


def _held(rule: FieldRule, table: Table, place: FieldPlace) -> Iterable[Any]:
    """What the records hold in one field, from the first row to the last."""
    if not len(table):
        return ()
    if rule.name not in table.columns:
        return repeat(rule.of({}, place), len(table))
    values = values_of(table.columns[rule.name])
    if rule.type.said in _AS_THEY_ARE:
        return values
    return [rule.of({rule.name: value}, place) for value in values]


def _extremes(values: list[Any]) -> list[Any]:
    """One value of each type, and of numbers the least and the greatest: all there is to check."""
    of_types = {type(value): value for value in values}
    numbers = [value for value in values if type(value) in (int, float)]
    return [*of_types.values(), *((min(numbers), max(numbers)) if numbers else ())]


def write(record: Any) -> Row:
    """A record as plain data in the order of its fields, with the records inside it."""
    kind: type = type(record)
    names, values_in, complex_ones = _fields_of(kind)
    row: Row = dict(zip(names, values_in(record)))
    for name in complex_ones:
        row[name] = _plain(row[name])
    return row


@cache
def _fields_of(kind: type) -> tuple[list[str], Callable[[Any], tuple[Any, ...]], list[str]]:
    """The names of the fields of a record, what gives their values, and those not yet plain."""
    rules = rules_of(kind)
    names = [rule.name for rule in rules]
    if len(names) > 1:
        values_in: Callable[[Any], tuple[Any, ...]] = attrgetter(*names)
    else:  # of one name `attrgetter` gives no tuple
        values_in = lambda record: tuple(getattr(record, name) for name in names)  # noqa: E731
    return names, values_in, [r.name for r in rules if not r.type.is_scalar]


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return write(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    return value


def table_of(records: Iterable[Any], shapes: ShapeColumn | None = None) -> Table:
    """Records as a table and, with ``shapes``, as a layer."""
    return Table.of([write(record) for record in records], shapes)
