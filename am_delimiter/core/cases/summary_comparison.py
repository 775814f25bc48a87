"""The summary of a result as rows, so that two can be compared value for value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..basis.table import Row, Table
from .case_digests import OF_FILES, plain_row

_LEFT_OUT = ("versions",)
"""Versions are told apart."""


def summary_table(summary: dict[str, Any]) -> Table:
    """The rows of a summary as a table."""
    return Table.of(summary_rows(summary))


def summary_rows(summary: dict[str, Any]) -> list[Row]:
    """Every value of a summary with its place in it, such as ``candidates.1.population``."""
    told = {name: value for name, value in summary.items() if name not in _LEFT_OUT}
    inputs = told.get("inputs")
    if isinstance(inputs, list):
        told["inputs"] = [_unplaced(one) for one in inputs]
    return [plain_row({"part": part, "value": value}) for part, value in _values("", told)]


def _unplaced(item: Any) -> Any:
    if not isinstance(item, dict):
        return item
    return {name: value for name, value in item.items() if name not in OF_FILES}


def _values(place: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        inner = [(str(name), one) for name, one in value.items()]
    elif isinstance(value, list):
        inner = [(str(number), one) for number, one in enumerate(value, 1)]
    else:
        yield place, value
        return
    for name, one in inner:
        yield from _values(f"{place}.{name}" if place else name, one)
