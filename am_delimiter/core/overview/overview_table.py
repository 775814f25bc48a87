"""The table of several cases.

Its fields are those of ``overview_layers.json`` and, behind the verdict, one for each criterion of
the catalogue.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..basis.table import Row, Table
from ..catalogue.catalogue import Catalogue
from ..catalogue.rule_records import LayerSpec

OVERVIEW = "overview"
_BEHIND = "verdict"


def verdict_field(criterion: str) -> str:
    """The field that holds the verdict of a criterion."""
    return f"verdict_{criterion}"


def overview_spec(catalogue: Catalogue) -> LayerSpec:
    """The table with a field for the verdict of each criterion."""
    spec = catalogue.overview_layers[OVERVIEW]
    at = [field["name"] for field in spec.fields].index(_BEHIND) + 1
    verdicts = tuple(
        {"name": verdict_field(one.id), "type": "text", "alias": one.name}
        for one in catalogue.criteria.values()
    )
    return replace(spec, fields=(*spec.fields[:at], *verdicts, *spec.fields[at:]))


def overview_table(rows: Sequence[Row], catalogue: Catalogue) -> Table:
    """The rows as a table; without rows it still has its fields."""
    names = [field["name"] for field in overview_spec(catalogue).fields]
    return Table({name: [row[name] for row in rows] for name in names})
