"""The variables of the index: those of a list that the user gives, or of the catalogue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ..basis.alphabet import unaccented
from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..catalogue.rezago_records import LagDimension, LagPreset
from .commune_measures import CommuneMeasures
from .measure_reader import read_measures
from .rezago_case import MeasureTable, RezagoCase
from .rezago_errors import IncompleteVariableList, RepeatedVariable, UnknownVariableWord

BETTER, WORSE = "better", "worse"
_NEEDED = ("dimension", "column", "direction")


@dataclass(frozen=True)
class ListedVariable:
    """A variable of the list; ``better`` is what more of it is, None where nobody said.

    ``column`` is how the tables call it; ``vintage`` and ``source`` are as the list says.
    """

    id: str
    name: str
    dimension: str
    column: str
    better: bool | None
    reference: float | None
    vintage: str | None
    source: str | None
    known: bool
    given: bool


def listed_variables(case: RezagoCase, catalogue: Catalogue) -> tuple[ListedVariable, ...]:
    """The list that was given or, without one, that of the catalogue.

    Raises `IncompleteVariableList`, `UnknownVariableWord`, `RepeatedVariable`, or what the reading
    of a number raises.
    """
    if case.variables is not None:
        return _given(case.variables, catalogue)
    return tuple(
        ListedVariable(
            one.id,
            one.name,
            one.dimension,
            one.column,
            None if one.direction is None else one.direction == BETTER,
            one.reference,
            one.vintage,
            one.source,
            one.known,
            given=False,
        )
        for one in catalogue.rezago_variables.values()
    )


def _given(table: MeasureTable, catalogue: Catalogue) -> tuple[ListedVariable, ...]:
    columns = _columns(table, catalogue)
    cells = {role: list(table.frame[column]) for role, column in columns.items()}
    no_data = catalogue.rezago_fields["no_data"].aliases
    references: list[float | None] = [None] * len(table.frame)
    if "reference" in cells:
        references = read_measures(cells["reference"], table.name, columns["reference"], no_data)
    found = []
    for row in range(len(table.frame)):
        said = {role: _text(values[row]) for role, values in cells.items()}
        if any(said.values()):
            found.append(_variable(said, references[row], table.name, catalogue))
    for field, what in (("id", "id"), ("column", "column")):
        counted = Counter(getattr(one, what).casefold() for one in found)
        twice = next((value for value, count in counted.items() if count > 1), None)
        if twice is not None:
            raise RepeatedVariable(table=table.name, field=columns.get(field, field), value=twice)
    if not found:
        fields = ", ".join(columns.values())
        raise IncompleteVariableList(table=table.name, lacking="variables", fields=fields)
    return tuple(found)


def _columns(table: MeasureTable, catalogue: Catalogue) -> dict[str, str]:
    """Role → column of a list, by the names of the catalogue."""
    fields = [str(column) for column in table.frame.columns]
    found: dict[str, str] = {}
    for id_, entry in catalogue.rezago_fields.items():
        if id_.startswith("list_"):
            named = [one for one in entry.among(fields) if one not in found.values()]
            if named:
                found[id_.removeprefix("list_")] = named[0]
    lacking = [catalogue.rezago_fields[f"list_{one}"].aliases[0] for one in _NEEDED]
    lacking = [alias for alias, one in zip(lacking, _NEEDED) if one not in found]
    if lacking:
        told = {"lacking": ", ".join(lacking), "fields": ", ".join(fields)}
        raise IncompleteVariableList(table=table.name, **told)
    return found


def _variable(
    said: Mapping[str, str], reference: float | None, table: str, catalogue: Catalogue
) -> ListedVariable:
    column = said["column"]
    id_ = said.get("id") or unaccented(column or said.get("name", ""))
    told = {"table": table, "variable": said.get("name") or id_}
    if not column:
        raise UnknownVariableWord(**told, what="columna", value="", allowed="nombre de una columna")
    return ListedVariable(
        id=id_,
        name=said.get("name") or id_,
        dimension=_dimension(said["dimension"], told, catalogue),
        column=column,
        better=_direction(said["direction"], told, catalogue),
        reference=reference,
        vintage=said.get("vintage") or None,
        source=said.get("source") or None,
        known=True,
        given=True,
    )


def _dimension(text: str, told: dict[str, str], catalogue: Catalogue) -> str:
    dimensions = catalogue.rezago_dimensions
    for one in dimensions.values():
        if unaccented(text) in {one.id, unaccented(one.name), *one.aliases}:
            return one.id
    allowed = ", ".join(one.name for one in dimensions.values())
    raise UnknownVariableWord(**told, what="dimensión", value=text, allowed=allowed)


def _direction(text: str, told: dict[str, str], catalogue: Catalogue) -> bool:
    better = catalogue.rezago_fields["direction_better"].aliases
    worse = catalogue.rezago_fields["direction_worse"].aliases
    if unaccented(text) in (*better, *worse):
        return unaccented(text) in better
    allowed = f"{better[0]}, {worse[0]}"
    raise UnknownVariableWord(**told, what="sentido", value=text, allowed=allowed)


def _text(value: Any) -> str:
    if value is None or (isinstance(value, float) and pd.isna(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split())


def values_of_variable(one: ListedVariable, measures: CommuneMeasures) -> dict[str, float] | None:
    """What the tables say of it by commune, None where they have no such column.

    Raises `MissingMeasureColumn` for one of a list that the user gave: its column is mistyped.
    """
    if not one.given and measures.holder(one.column) is None:
        return None
    return measures.numbers(one.column, one.name)


def against_preset(
    used: Iterable[ListedVariable], preset: LagPreset, dimensions: Mapping[str, LagDimension]
) -> list[Note]:
    """What the variables that are used lack, or have too many, of a list that a source tells of."""
    if preset.variables is None:
        return []
    counted = Counter(one.dimension for one in used)
    total = sum(counted.values())
    details: dict[str, Any] = {"count": total, "of": preset.variables, "preset": preset.name}
    if not preset.counts:
        if total == preset.variables:
            return []
        template = mark(
            "The index has {count} {count:variable|variables}; the list «{preset}» has {of}."
        )
        return [Note(template, details)]
    differing = tuple(
        Note(
            mark("{dimension} {count} of {of}"),
            {"dimension": one.name, "count": counted[one.id], "of": of},
        )
        for one, of in zip(dimensions.values(), preset.counts)
        if counted[one.id] != of
    )
    if not differing:
        return []
    template = mark(
        "The index has {count} {count:variable|variables}; the list «{preset}» has {of}. "
        "By dimension: {differing}."
    )
    return [Note(template, {**details, "differing": differing})]
