"""Tables with a row for each commune: which column has the codes, and the values by code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from ..basis.errors import MissingField
from ..catalogue.catalogue import Catalogue
from ..land.communes import normalise_cut, suggest_cut_field
from .functional_case import CodeTable
from .functional_errors import CodeRepeated, NoCommuneCodes

SHOWN_CODES = 10
"""Codes named in a sentence."""


def values_by_cut(table: CodeTable, field: str, catalogue: Catalogue) -> dict[str, Any]:
    """The values of a field by commune, old codes read as today's; rows without a code are none.

    Raises `MissingField`, `NoCommuneCodes`, and `CodeRepeated` for rows that say different things.
    """
    if field not in table.columns:
        raise MissingField(layer=table.name, field=field, fields=", ".join(table.columns))
    codes = table.columns[code_field(table, catalogue)]
    found: dict[str, Any] = {}
    unlike = []
    for code, value in zip(codes, table.columns[field]):
        cut = _today(code, catalogue)
        if cut is None:
            continue
        if cut in found and not _alike(found[cut], value):
            unlike.append(cut)
        found[cut] = value
    if unlike:
        raise CodeRepeated(
            table=table.name, field=field, cuts=", ".join(sorted(set(unlike))[:SHOWN_CODES])
        )
    return found


def code_field(table: CodeTable, catalogue: Catalogue) -> str:
    """The column with the codes: by its name and values, or by its values alone."""
    for name in catalogue.fields["cut"].among(table.columns):
        cuts = [normalise_cut(value) for value in table.columns[name] if not is_blank(value)]
        if cuts and None not in cuts:
            return name
    suggested = suggest_cut_field(pd.DataFrame(table.columns, dtype=object), catalogue)
    if suggested is None:
        raise NoCommuneCodes(table=table.name, fields=", ".join(table.columns))
    return suggested


def named_columns(table: CodeTable, names: Mapping[str, str]) -> dict[str, str]:
    """What of some roles the table has: role → the column of that name, whatever its case."""
    by_lower = {column.casefold(): column for column in table.columns}
    return {role: by_lower[name] for role, name in names.items() if name in by_lower}


def is_blank(value: Any) -> bool:
    """Whether a cell holds nothing."""
    if value is None or (isinstance(value, float) and value != value):  # noqa: PLR0124
        return True
    return isinstance(value, str) and not value.strip()


def as_number(value: Any) -> float | None:
    """A cell as a number, None for what is none; decimals have a point or a comma."""
    if isinstance(value, bool) or is_blank(value):
        return None
    try:
        return float(value.strip().replace(",", ".") if isinstance(value, str) else value)
    except (TypeError, ValueError):
        return None


def _today(code: Any, catalogue: Catalogue) -> str | None:
    cut = normalise_cut(code)
    return None if cut is None else catalogue.old_codes.get(cut, cut)


def _alike(first: Any, second: Any) -> bool:
    return first == second or (is_blank(first) and is_blank(second))
