"""A study of continuity as layers and tables: those of a delimitation, for several tolerances.

Rows follow ``continuity_layers.json`` and, where that is silent, ``layers.json``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace

import numpy as np

from ..basis.progress import Progress
from ..basis.table import Column, Row, Say, Table, metres
from ..catalogue.catalogue import Catalogue
from ..catalogue.parameters import ParameterValue
from ..catalogue.provenance import note_rows, parameter_rows
from ..catalogue.rule_records import LayerSpec
from ..continuum.gap_names import gap_order
from ..records.record import table_of, write
from ..studies.sensitivity import Sensitivity
from ..studies.tolerance_study import Continuity
from .columns import rounded, stacked
from .continuum_outlines import with_outlines
from .land_tables import continuum_table
from .membership_tables import membership_rows
from .sensitivity_tables import dendrogram_rows, guard_rows
from .tables import BuiltResult, build_result
from .used_parameters import describe_parameters

_SHARED = (
    *("continuum", "membership", "guard", "dendrogram"),
    *("parameters", "sources", "notes", "versions"),
)
"""Layers and tables that are as in a delimitation."""

_TRAVEL = ("travel_definition", "travel_coverage", "travel_centre", "travel_few_records")
_NOT_ASKED = ("preset", "candidate", "region", "tolerance_tried", *_TRAVEL)
"""Parameters of a delimitation that a study of continuity does not have."""


def continuity_specs(catalogue: Catalogue) -> dict[str, LayerSpec]:
    """Everything a study of continuity writes."""
    shared = {name: catalogue.layers[name] for name in _SHARED}
    return {**catalogue.continuity_layers, **shared}


def build_continuity_tables(
    found: Continuity, say: Say, versions: dict[str, str], progress: Progress | None = None
) -> dict[str, Table]:
    """Every layer and table of a study of continuity, by the id of its spec."""
    progress = progress or Progress()
    built = build_result(found.base, say, versions, sensitivity=Sensitivity(), progress=progress)
    return {
        **built.tables(progress),
        "communes": _communes(found, built),
        "patches": _patches(found, built),
        "gaps": _gaps(found, built),
        "continuum": _continuum(found, built, progress),
        "gap_matrix": _gap_matrix(found, built),
        "membership": table_of(
            row for level in found.levels for row in membership_rows(found.base, level.continua)
        ),
        "dendrogram": table_of(dendrogram_rows(found.base, found.merges)),
        "sensitivity": Table.of(sensitivity_rows(found)),
        "guard": table_of(guard_rows(found.trials)),
        "parameters": table_of(parameter_rows(_parameters(found))),
        "notes": table_of(note_rows((*found.notes, *built.land.notes), say)),
    }


def sensitivity_rows(found: Continuity) -> list[Row]:
    """What each tolerance gives, one row for each."""
    patches, names = found.base.patches, found.base.communes.names
    built = float(patches.hectares.sum()) + patches.dropped_ha
    rows = []
    for level in found.levels:
        first = level.sets[0] if level.sets else None
        largest = float(level.continua.hectares[0])
        rows.append(
            {
                "tolerance_m": level.tolerance_m,
                "continua": len(level.continua),
                "largest_ha": round(largest, 4),
                "largest_share": round(largest / built, 6),
                "n_sets": len(level.sets),
                "sets": "; ".join(", ".join(one.cuts) for one in level.sets),
                "crosses_region": level.crosses_region,
                "first_names": ", ".join(names[cut] for cut in first.cuts) if first else None,
                "first_population": first.population if first else None,
                "first_population_inside": None
                if first is None or first.population_inside is None
                else round(first.population_inside, 1),
            }
        )
    return rows


def _communes(found: Continuity, built: BuiltResult) -> Table:
    """Each commune with the communes it joins first and the tolerance that takes."""
    cuts = found.base.communes.cuts
    near: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (a, b), critical in found.base.pair_gaps.items():
        near[cuts[a]].append((critical.distance_m, cuts[b]))
        near[cuts[b]].append((critical.distance_m, cuts[a]))
    rows = []
    for row in built.rows.communes:
        least = min((distance for distance, _ in near[row.cut]), default=None)
        first = sorted(cut for distance, cut in near[row.cut] if distance == least)
        extra = {"first_gap_m": metres(least), "first_joined": ", ".join(first) or None}
        rows.append({**write(row), **extra})
    return Table.of(rows, built.shapes["communes"])


def _patches(found: Continuity, built: BuiltResult) -> Table:
    gaps, table = found.base.gaps, built.land.tables["patches"]
    nearest = np.full(gaps.n_patches, np.inf)  # the forest holds the shortest gap of each patch
    np.minimum.at(nearest, gaps.first, gaps.distance_m)
    np.minimum.at(nearest, gaps.second, gaps.distance_m)
    lists = [
        [f"{level.tolerance_m:g}: {one}" for one in (level.continua.of_patch + 1).tolist()]
        for level in found.levels
    ]
    extra: dict[str, Column] = {
        "nearest_m": rounded(nearest),
        "continua": list(map("; ".join, zip(*lists))),
    }
    return Table({**table.columns, **extra}, table.shapes)


def _gaps(found: Continuity, built: BuiltResult) -> Table:
    table = built.land.tables["gaps"]
    distances = found.base.gaps.distance_m[gap_order(found.base.gaps, found.base.critical_gaps)]
    asked = np.array([*(level.tolerance_m for level in found.levels), np.nan])
    extra = {"bridged_at_m": asked[np.searchsorted(asked[:-1], distances)]}
    return Table({**table.columns, **extra}, table.shapes)


def _gap_matrix(found: Continuity, built: BuiltResult) -> Table:
    place = {cut: index for index, cut in enumerate(found.base.communes.cuts)}
    rows = []
    for row in built.rows.gap_matrix:
        critical = found.base.pair_gaps.get((place[row.cut_a], place[row.cut_b]))
        at = _first_above(found, critical.distance_m) if critical else None
        rows.append({**write(row), "joined_at_m": at})
    return Table.of(rows)


def _first_above(found: Continuity, distance_m: float) -> float | None:
    """The smallest tolerance asked for that bridges a distance."""
    asked = [level.tolerance_m for level in found.levels]
    index = bisect_left(asked, distance_m)
    return asked[index] if index < len(asked) else None


def _continuum(found: Continuity, built: BuiltResult, progress: Progress) -> Table:
    """The continua of every tolerance, one after the other."""
    outlines, tables = built.land.tables["patches"].shapes, []
    for level in found.levels:
        sets: dict[int, list[str]] = defaultdict(list)
        for one in level.sets:
            sets[one.continuum].append(" + ".join(one.cuts))
        tables.append(continuum_table(level.continua, found.base, sets, outlines, progress))
    return with_outlines(stacked(tables), built.land.tables["patches"], progress)


def _parameters(found: Continuity) -> list[ParameterValue]:
    """The parameters of a delimitation that a study of continuity has, with every tolerance."""
    asked = "; ".join(f"{level.tolerance_m:g}" for level in found.levels)
    return [
        replace(item, value=asked) if item.id == "tolerance" else item
        for item in describe_parameters(found.base)
        if item.id not in _NOT_ASKED
    ]
