"""Communes in several rows whose fields of population do not say the same."""

from __future__ import annotations

from typing import Any

import geopandas

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..land.commune_polygons import listing
from .diagnosis_records import Finding, Level


def repeated_population(
    table: geopandas.GeoDataFrame, frame: geopandas.GeoDataFrame, catalogue: Catalogue
) -> list[Finding]:
    """A finding for each field of persons that differs between the rows of one commune.

    ``table`` has the columns ``cut`` and ``row``, the position in ``frame``.
    """
    found = []
    for field in catalogue.fields["persons"].among([str(c) for c in frame.columns]):
        values = list(frame[field])
        rows = {
            str(cut): [_told(values[row]) for row in rows]
            for cut, rows in table.groupby("cut")["row"]
        }
        differing = {cut: told for cut, told in rows.items() if len(set(told)) > 1}
        if differing:
            found.append(_finding(field, differing))
    return found


def _finding(field: str, rows: dict[str, list[str]]) -> Finding:
    told = [f"{cut} ({'; '.join(values)})" for cut, values in rows.items()]
    return Finding(
        "repeated_population",
        Level.WARNING,
        Note(
            mark("The field {field} differs between the rows of {count} communes: {values}."),
            {"field": field, "count": len(rows), "values": listing(told)},
        ),
        Note(
            mark(
                "Say in the delimitation (parameter REPEATED_POPULATION) whether they are parts to "
                "add up or versions of the total. Until then the population is not evaluable."
            )
        ),
        {"communes": len(rows), "field": field, "cuts": list(rows)},
    )


def _told(value: Any) -> str:
    """A value as it is shown; a whole number the same in any type."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "–" if value is None or value != value else str(value).strip()  # noqa: PLR0124 - NaN
