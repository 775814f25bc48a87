"""A log that was kept outside a result, as a table or a CSV, as rows of the table ``procedure``."""

from __future__ import annotations

from typing import Any

from ..basis.table import Row
from ..catalogue.catalogue import Catalogue
from ..catalogue.procedure_steps import TABLE
from ..services.register_reader import Reader, cell, check_columns
from ..services.registers import RegisterTable


def read_log_table(table: RegisterTable, catalogue: Catalogue) -> list[Row]:
    """The rows of a table whose columns ``register_fields.json`` knows, in its order.

    Columns that nobody wrote are None. Raises `MissingRegisterColumn` without a column of steps.
    """
    reader = Reader(TABLE, catalogue, frozenset(catalogue.communes))
    columns = reader.columns(table.frame.columns)
    check_columns(table, columns, reader)
    values = {field: list(table.frame[column]) for field, column in columns.items()}
    fields = [field["name"] for field in catalogue.layers[TABLE].fields]
    rows: list[Row] = []
    for position in range(len(table.frame)):
        own = {field: _text(field, column[position]) for field, column in values.items()}
        if any(own.values()):
            rows.append({**dict.fromkeys(fields), "position": len(rows) + 1, **own})
    return rows


def _text(field: str, value: Any) -> str | None:
    """A cell as text; a path keeps every blank."""
    text = cell(value)
    return (str(value).strip() if field == "document" and text else text) or None
