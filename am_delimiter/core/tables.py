"""A delimitation as the layers and tables that people open.

Every row follows the fields of ``layers.json``; shapes are in the working system. Texts come
through ``say``, which turns a `Note` into a sentence, because their language is not ours to choose.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .continuum import Continua
from .delimitation import Delimitation
from .geometry import crs_name
from .parameters import ParameterValue, parameter_values
from .raster import RasterPort
from .shapes import gap_line, multi, patch_outlines
from .table import (
    Row,
    Say,
    Table,
    metres,
    notes_table,
    parameters_table,
    sources_table,
    versions_table,
)
from .vocabulary import PopulationChoice


def build_tables(
    result: Delimitation, port: RasterPort, say: Say, versions: dict[str, str]
) -> dict[str, Table]:
    """Every layer and table of a delimitation, by the id of ``layers.json``."""
    outlines = patch_outlines(result.patches, port)
    return {
        "communes": _communes(result),
        "patches": _patches(result, outlines),
        "gaps": _gaps(result),
        "continuum": continuum_table(result.continua, result, outlines, _candidates_in(result)),
        "metropolitan_areas": _metropolitan_areas(result),
        "criteria": _criteria(result, say),
        "gap_matrix": Table(build_gap_rows(result)),
        "parameters": parameters_table(describe_parameters(result)),
        "sources": sources_table(result.inputs),
        "notes": notes_table(result.notes, say),
        "versions": versions_table(versions),
    }


def _communes(result: Delimitation) -> Table:
    frame, population = result.communes.frame, result.population
    rows = []
    for state, name, region, region_name, shape in zip(
        result.states, frame["name"], frame["region"], frame["region_name"], frame.geometry
    ):
        counts = population.of(state.cut)
        rows.append(
            {
                "cut": state.cut,
                "name": name,
                "region": region,
                "region_name": region_name,
                "area_km2": round(shape.area / 1e6, 3),
                "census_2017": counts[PopulationChoice.CENSUS_2017.value],
                "census_2024": counts[PopulationChoice.CENSUS_2024.value],
                "population": counts[population.choice],
                "built_ha": round(state.built_ha, 4),
                "continuum": None if state.continuum is None else state.continuum + 1,
                "share": round(state.share, 6),
                "candidate": state.candidate or None,
                "candidate_share": round(state.candidate_share, 6),
                "gap_m": metres(state.gap_m),
                "role": state.role.value,
            }
        )
    return Table(rows, [multi(shape) for shape in frame.geometry])


def _patches(result: Delimitation, outlines: list[BaseGeometry]) -> Table:
    cuts, patches = result.communes.cuts, result.patches
    matrix = patches.commune_cells.tocsr()
    rows = []
    for index, hectares in enumerate(patches.hectares):
        inside = matrix.indices[matrix.indptr[index] : matrix.indptr[index + 1]]
        rows.append(
            {
                "patch": index + 1,
                "area_ha": round(float(hectares), 4),
                "continuum": int(result.continua.of_patch[index]) + 1,
                "communes": ", ".join(sorted(cuts[c] for c in inside)),
            }
        )
    return Table(rows, outlines)


def _gaps(result: Delimitation) -> Table:
    gaps, patches, cuts = result.gaps, result.patches, result.communes.cuts
    joins = defaultdict(list)
    for (a, b), critical in sorted(result.pair_gaps.items()):
        if critical.gap is not None:
            joins[critical.gap].append(f"{cuts[a]}–{cuts[b]}")
    owner = _main_commune(result)
    rows = [
        {
            "gap": index + 1,
            "distance_m": metres(float(gaps.distance_m[index])),
            "patch_a": int(gaps.first[index]) + 1,
            "patch_b": int(gaps.second[index]) + 1,
            "commune_a": owner[int(gaps.first[index])],
            "commune_b": owner[int(gaps.second[index])],
            "bridged": bool(gaps.distance_m[index] <= result.continua.tolerance_m),
            "critical": index in joins,
            "joins": ", ".join(joins.get(index, [])),
        }
        for index in range(len(gaps))
    ]
    return Table(rows, [gap_line(patches.grid, cells) for cells in gaps.cells])


def _main_commune(result: Delimitation) -> list[str | None]:
    """Code of the commune with most cells of each patch, None outside every commune."""
    matrix = result.patches.commune_cells.tocsr()
    owners: list[str | None] = []
    for start, end in zip(matrix.indptr, matrix.indptr[1:]):
        if start == end:
            owners.append(None)
            continue
        best = start + int(matrix.data[start:end].argmax())
        owners.append(result.communes.cuts[matrix.indices[best]])
    return owners


def continuum_table(
    continua: Continua,
    result: Delimitation,
    outlines: list[BaseGeometry],
    candidates: dict[int, list[str]],
) -> Table:
    """The continua of a tolerance; ``candidates`` are what is found in each, by its index."""
    cuts, parameters = result.communes.cuts, result.case.parameters
    pieces: dict[int, list[BaseGeometry]] = defaultdict(list)
    for index, outline in enumerate(outlines):
        pieces[int(continua.of_patch[index])].extend(outline.geoms)
    patches = np.bincount(continua.of_patch, minlength=len(continua))
    members = continua.inside(parameters.membership)
    # a share of exactly the partial membership counts, so the bound lies just under it
    touched = continua.inside(parameters.partial_membership - 1e-12)
    rows = []
    for index in range(len(continua)):
        inside = members.get(index, [])
        partly = [c for c in touched.get(index, []) if c not in inside]
        rows.append(
            {
                "continuum": index + 1,
                "tolerance_m": continua.tolerance_m,
                "area_ha": round(float(continua.hectares[index]), 4),
                "patches": int(patches[index]),
                "members": ", ".join(cuts[c] for c in inside),
                "partial": ", ".join(cuts[c] for c in partly),
                "candidate": ", ".join(candidates.get(index, [])),
            }
        )
    return Table(rows, [shapely.MultiPolygon(pieces[index]) for index in range(len(continua))])


def _candidates_in(result: Delimitation) -> dict[int, list[str]]:
    """Ids of the candidates of each continuum."""
    found: dict[int, list[str]] = defaultdict(list)
    for candidate in result.candidates:
        if candidate.continuum is not None:
            found[candidate.continuum].append(candidate.id)
    return found


def _metropolitan_areas(result: Delimitation) -> Table:
    frame = result.communes.frame.set_index("cut")
    names, region_names = result.communes.names, result.communes.region_names
    rows, shapes = [], []
    for candidate in result.candidates:
        registered = candidate.registered
        rows.append(
            {
                "candidate": candidate.id,
                "name": candidate.name,
                "region": ", ".join(candidate.regions),
                "region_name": ", ".join(region_names[code] for code in candidate.regions),
                "n_communes": len(candidate.cuts),
                "communes": ", ".join(candidate.cuts),
                "commune_names": ", ".join(names[cut] for cut in candidate.cuts),
                "census_2017": candidate.population[PopulationChoice.CENSUS_2017.value],
                "census_2024": candidate.population[PopulationChoice.CENSUS_2024.value],
                "population": candidate.population[result.population.choice],
                "critical_gap_m": metres(
                    candidate.critical.distance_m if candidate.critical else None
                ),
                "tolerance_m": result.continua.tolerance_m,
                "verdict": candidate.verdict.value,
                "register_state": registered.state if registered else None,
                "register_date": registered.date if registered else None,
            }
        )
        shapes.append(multi(frame.loc[list(candidate.cuts)].union_all()))
    return Table(rows, shapes)


def _criteria(result: Delimitation, say: Say) -> Table:
    return Table(
        [
            {
                "candidate": candidate.id,
                "position": position,
                "criterion": item.id,
                "name": item.name,
                "verdict": item.verdict.value,
                "value": item.value,
                "operator": item.operator,
                "threshold": item.threshold,
                "unit": item.unit,
                "origin": item.origin,
                "known": item.known,
                "source": item.source,
                "reason": say(item.reason),
            }
            for candidate in result.candidates
            for position, item in enumerate(candidate.criteria, 1)
        ]
    )


def build_gap_rows(result: Delimitation) -> list[Row]:
    """One row for each pair of communes with evidence: its critical gap, or None beyond reach."""
    communes, tolerance = result.communes, result.continua.tolerance_m
    built = [i for i, state in enumerate(result.states) if state.continuum is not None]
    rows = []
    for a in built:
        for b in built:
            if a >= b:
                continue
            critical = result.pair_gaps.get((a, b))
            rows.append(
                {
                    "cut_a": communes.cuts[a],
                    "name_a": communes.names[communes.cuts[a]],
                    "cut_b": communes.cuts[b],
                    "name_b": communes.names[communes.cuts[b]],
                    "critical_gap_m": metres(critical.distance_m if critical else None),
                    "joined": critical is not None and critical.distance_m <= tolerance,
                    "gap": None if critical is None or critical.gap is None else critical.gap + 1,
                }
            )
    return rows


def describe_parameters(result: Delimitation) -> list[ParameterValue]:
    """The parameters as they were used, those left open with what the run settled on."""
    case, builtup = result.case, result.builtup
    shares = sorted({round(source.share * 100, 6) for source in builtup.rasters})
    used = {
        "builtup_share": shares[0] if len(shares) == 1 else " / ".join(f"{s:g}" for s in shares),
        "cell_size": builtup.grid.cell,
        "working_crs": crs_name(builtup.grid.crs),
        "candidate": ", ".join(case.candidate) or None,
        "region": case.region or None,
    }
    return parameter_values(case.parameters, result.catalogue, used)
