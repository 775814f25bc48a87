"""A Degree of Urbanisation as the layers and tables that people open, and as plain data.

Rows follow ``degurba_layers.json`` and, where that is silent, ``layers.json``; what is printed is
Spanish.
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
from .classed_communes import BY_LAND, BY_PEOPLE, ClassedCommune
from .commune_classes import LEVEL1_NAMES, NOT_EVALUABLE, ClassShares
from .degurba_found import Degurba

DECIDED = {BY_PEOPLE: "población", BY_LAND: "superficie (sin población)", "": NOT_EVALUABLE}
_SHARED = ("parameters", "sources", "notes", "versions")
"""Tables that are as in a delimitation."""
_PEOPLE, _SHARE = 3, 6
"""Decimals of persons and of shares: finer than any count, and the same on every machine."""


def degurba_specs(catalogue: Catalogue) -> dict[str, LayerSpec]:
    """Everything a Degree of Urbanisation writes."""
    shared = {name: catalogue.layers[name] for name in _SHARED}
    return {**catalogue.degurba_layers, **shared}


def build_degurba_tables(found: Degurba, say: Say, versions: dict[str, str]) -> dict[str, Table]:
    """Every layer and table, by the id of its spec."""
    return {
        "degurba_communes": _communes(found),
        "degurba_clusters": _clusters(found),
        "degurba_totals": Table.of(total_rows(found)),
        "parameters": table_of(parameter_rows(describe_degurba(found))),
        "sources": table_of(source_rows(found.inputs)),
        "notes": table_of(note_rows(found.notes, say)),
        "versions": table_of(version_rows(versions)),
    }


def summarise_degurba(found: Degurba, say: Say, versions: dict[str, str]) -> dict[str, Any]:
    """Totals, clusters and communes, parameters, inputs and versions for a JSON file."""
    return {
        "rules": found.case.chosen.of_set,
        "totals": total_rows(found),
        "clusters": cluster_rows(found),
        "communes": commune_rows(found),
        "notes": [say(note) for note in found.notes],
        "parameters": stated_parameters(describe_degurba(found)),
        "inputs": stated_inputs(found.inputs),
        "versions": versions,
    }


def degurba_record(found: Degurba, versions: dict[str, str]) -> dict[str, str]:
    """What the raster of classes says of itself, in Spanish."""
    classes = found.catalogue.degurba_classes.values()
    return {
        "TITULO": "Grado de urbanización, nivel 2",
        "CLASES": "; ".join(f"{one.id}: {one.name}" for one in classes),
        "REGLAS": found.catalogue.degurba_sets[found.case.chosen.of_set].name,
        "UMBRALES": "; ".join(f"{id_}: {value}" for id_, value in found.case.chosen.values.items()),
        "INSUMOS": "; ".join(f"{one.kind.value}: {one.name}" for one in found.inputs),
        "PROGRAMA": f"am_delimiter {versions.get('am_delimiter', '')}",
    }


def describe_degurba(found: Degurba) -> list[ParameterValue]:
    """The set of rules, the thresholds as they were used, and the grid."""
    catalogue, case = found.catalogue, found.case
    of_set = catalogue.degurba_sets[case.chosen.of_set]
    first = next(iter(catalogue.degurba_sets))
    rules = ParameterValue(
        "rules",
        "Conjunto de reglas",
        of_set.name,
        catalogue.degurba_sets[first].name,
        "",
        of_set.source,
        True,
        of_set.note,
    )
    cell = catalogue.degurba_checks["cell"]
    grid = ParameterValue(
        "grid_crs",
        "Sistema de la grilla",
        crs_name(found.grid.crs),
        None,
        "",
        cell.source,
        True,
        "Conserva las áreas.",
    )
    checks = ("cell", "split", "least_coverage")
    used = [
        ParameterValue.of(catalogue.degurba_checks[id_], catalogue.degurba_checks[id_].default)
        for id_ in checks
    ]
    return [rules, *case.chosen.described(catalogue), grid, *used]


def total_rows(found: Degurba) -> list[Row]:
    """Cells, persons and communes of each class, and the sums that must close."""
    codes, persons = found.classes.codes, found.facts.persons
    total = float(persons.sum())
    rows: list[Row] = []
    for id_, one in found.catalogue.degurba_classes.items():
        here = codes == int(id_)
        communes = [c for c in found.classed if c.level2 == int(id_)]
        rows.append(_total(int(id_), one.name, int(here.sum()), float(persons[here].sum()), total))
        rows[-1]["communes"] = len(communes) if found.communes is not None else None
        rows[-1]["commune_population"] = _sum_of(communes)
    none = codes < 0
    rows.append(
        _total(
            None,
            "Sin clase (sin dato de población)",
            int(none.sum()),
            float(persons[none].sum()),
            total,
        )
    )
    rows.append(_total(None, "Total de la grilla", int(codes.size), total, total))
    rows.append(_total(None, "Leído de los rásteres", None, found.people.read, None))
    rows.append(_total(None, "Leído fuera de la grilla", None, found.people.beyond, None))
    if found.outside is not None:
        inside = total - found.outside
        rows.append(_total(None, "En comunas de la capa", None, inside, total))
        rows.append(_total(None, "Fuera de las comunas de la capa", None, found.outside, total))
    return [{"row": n, **row} for n, row in enumerate(rows, start=1)]


def _total(
    code: int | None, name: str, cells: int | None, persons: float, whole: float | None
) -> Row:
    return {
        "code": code,
        "name": name,
        "cells": cells,
        "population": round(persons, _PEOPLE),
        "share": round(persons / whole, _SHARE) if whole else None,
        "communes": None,
        "commune_population": None,
    }


def _sum_of(communes: list[ClassedCommune]) -> float | None:
    known = [one.persons for one in communes if one.persons is not None]
    return round(sum(known), _PEOPLE) if known else None


def cluster_rows(found: Degurba) -> list[Row]:
    """The clusters, urban centres first and then by class; most persons first."""
    km2 = found.facts.cell_km2
    cuts = [] if found.communes is None else found.communes.cuts
    rows = []
    for one in found.clusters:
        kind = found.catalogue.degurba_classes[str(one.code)]
        rows.append(
            {
                "cluster": one.number,
                "kind": kind.kind,
                "code": one.code,
                "kind_name": kind.name,
                "name": one.name,
                "population": round(one.persons, _PEOPLE),
                "area_km2": round(one.cells * km2, _PEOPLE),
                "cells": one.cells,
                "cut": None if one.commune is None else cuts[one.commune],
            }
        )
    return rows


def commune_rows(found: Degurba) -> list[Row]:
    """The communes with their class; nothing is said where they are not evaluable."""
    if found.communes is None:
        return []
    names = ("cut", "name", "region", "region_name")
    columns = [list(found.communes.frame[name]) for name in names]
    return [
        {
            **dict(zip(names, (column[one.index] for column in columns))),
            **_commune(one, found),
        }
        for one in found.classed
    ]


def _commune(one: ClassedCommune, found: Degurba) -> Row:
    centre = found.cluster_of(one.centre)
    classes = found.catalogue.degurba_classes
    named = "" if centre is None else (centre.name or f"Centro urbano {centre.number}")
    return {
        "population": None if one.persons is None else round(one.persons, _PEOPLE),
        "centre": named or None,
        "centre_id": one.centre,
        "main_centre_share": None if one.in_centre is None else round(one.in_centre, _SHARE),
        **_shares(one.shares),
        "covered": round(one.covered, _SHARE),
        "level1": one.level1,
        "level1_name": NOT_EVALUABLE if one.level1 is None else LEVEL1_NAMES[one.level1],
        "level2": one.level2,
        "level2_name": NOT_EVALUABLE
        if one.level2 is None
        else classes[str(one.level2)].commune_name,
        "decided_by": DECIDED[one.decided_by],
    }


def _shares(shares: ClassShares | None) -> Row:
    names = {
        "centre_share": "centre",
        "dense_share": "dense",
        "semi_dense_share": "semi_dense",
        "suburban_share": "suburban",
        "cluster_share": "cluster",
        "rural_share": "rural",
        "rural_cluster_share": "rural_cluster",
        "low_density_share": "low_density",
        "very_low_density_share": "very_low_density",
    }
    return {
        name: None if shares is None else round(getattr(shares, of), _SHARE)
        for name, of in names.items()
    }


def _communes(found: Degurba) -> Table:
    rows = commune_rows(found)
    if found.communes is None:
        return Table()
    shapes = found.communes.frame.geometry.values
    return Table.of(rows, [multi(shapes[one.index]) for one in found.classed])


def _clusters(found: Degurba) -> Table:
    return Table.of(cluster_rows(found), [multi(one.shape) for one in found.clusters])
