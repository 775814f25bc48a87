"""A comparison as the layers and tables that people open, and as plain data.

Rows follow ``comparison_layers.json`` and, where that is silent, ``layers.json``; what is printed
is Spanish.
"""

from __future__ import annotations

from typing import Any

from ..basis.table import Row, Say, Table
from ..catalogue.catalogue import Catalogue
from ..catalogue.parameters import ParameterValue
from ..catalogue.provenance import (
    note_rows,
    parameter_rows,
    source_rows,
    stated_inputs,
    stated_parameters,
    version_rows,
)
from ..catalogue.rule_records import LayerSpec
from ..land.geometry import crs_name, multi
from ..records.record import table_of
from .agreement import Agreement, Part, Place
from .comparison import Comparison

PART_NAMES = {
    Part.BOTH: "En ambos",
    Part.ONLY_COMPUTED: "Solo en lo calculado",
    Part.ONLY_REFERENCE: "Solo en la referencia",
}
OUTSIDE = "Fuera de las comunas comparadas"
INSIDE = "Comunas comparadas"
TOTAL = "Total"

_SHARED = ("parameters", "sources", "notes", "versions")
"""Tables that are as in a delimitation."""


def comparison_specs(catalogue: Catalogue) -> dict[str, LayerSpec]:
    """Everything a comparison writes."""
    shared = {name: catalogue.layers[name] for name in _SHARED}
    return {**catalogue.comparison_layers, **shared}


def build_comparison_tables(
    found: Comparison, say: Say, versions: dict[str, str]
) -> dict[str, Table]:
    """Every layer and table of a comparison, by the id of its spec."""
    return {
        "comparison_communes": _communes(found),
        "comparison": _parts(found),
        "comparison_total": Table.of(total_rows(found)),
        "parameters": table_of(parameter_rows(describe_comparison(found))),
        "sources": table_of(source_rows(found.inputs)),
        "notes": table_of(note_rows(found.notes, say)),
        "versions": table_of(version_rows(versions)),
    }


def summarise_comparison(found: Comparison, say: Say, versions: dict[str, str]) -> dict[str, Any]:
    """Totals and communes, parameters, inputs and versions for a JSON file.

    Areas are hectares, shares 0–1; None is what cannot be said.
    """
    return {
        "total": total_rows(found),
        "communes": commune_rows(found),
        "notes": [say(note) for note in found.notes],
        "parameters": stated_parameters(describe_comparison(found)),
        "inputs": stated_inputs(found.inputs),
        "versions": versions,
    }


def total_rows(found: Comparison) -> list[Row]:
    """The communes together, what lies outside them, and everything."""
    scopes = {INSIDE: found.inside, OUTSIDE: found.outside.agreement, TOTAL: found.total}
    return [{"scope": scope, **_measured(agreement)} for scope, agreement in scopes.items()]


def commune_rows(found: Comparison) -> list[Row]:
    """How far the layers agree in each commune."""
    columns = (found.communes.frame[name] for name in ("name", "region", "region_name"))
    return [
        {
            "cut": place.cut,
            "name": name,
            "region": region,
            "region_name": region_name,
            **_measured(place.agreement),
        }
        for place, name, region, region_name in zip(found.places, *columns)
    ]


def describe_comparison(found: Comparison) -> list[ParameterValue]:
    """The parameters as they were used."""
    catalogue = found.catalogue
    used = {
        "region": found.case.region or None,
        "working_crs": crs_name(found.crs),
        "scale_error": catalogue.number("scale_error"),
    }
    return [ParameterValue.of(catalogue.parameters[id_], value) for id_, value in used.items()]


def _communes(found: Comparison) -> Table:
    return Table.of(commune_rows(found), [multi(shape) for shape in found.communes.frame.geometry])


def _parts(found: Comparison) -> Table:
    """One feature for each part of each commune, those outside every commune last."""
    names = found.communes.names
    rows, shapes = [], []
    for place in (*found.places, found.outside):
        for part, shape in place.shapes.items():
            rows.append(_part_row(place, part, names.get(place.cut, OUTSIDE)))
            shapes.append(shape)
    return Table.of(rows, shapes)


def _part_row(place: Place, part: Part, name: str) -> Row:
    return {
        "part": part.value,
        "part_name": PART_NAMES[part],
        "cut": place.cut or None,
        "name": name,
        "area_ha": place.agreement.of(part),
    }


def _measured(agreement: Agreement) -> Row:
    return {
        "computed_ha": agreement.computed_ha,
        "reference_ha": agreement.reference_ha,
        "both_ha": agreement.both_ha,
        "only_computed_ha": agreement.only_computed_ha,
        "only_reference_ha": agreement.only_reference_ha,
        "reference_covered": _rounded(agreement.reference_covered),
        "computed_inside": _rounded(agreement.computed_inside),
        "jaccard": _rounded(agreement.jaccard),
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 6)
