"""A delimitation as the layers and tables that people open.

Every row follows the fields of ``layers.json``; shapes are in the working system. Texts come
through ``say``, which turns a `Note` into a sentence, because their language is not ours to choose.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..basis.table import Say, Table, metres
from ..basis.vocabulary import PopulationChoice
from ..catalogue.parameters import ParameterValue, parameter_values
from ..catalogue.provenance import notes_table, parameters_table, sources_table, versions_table
from ..continuum.continua import Continua
from ..continuum.outlines import patch_outlines
from ..land.geometry import crs_name, multi
from ..procedure.procedure_rows import first_communes, start_table
from ..studies.chaining_guard import Trial
from ..studies.reach import anchor_patch
from ..studies.sensitivity import Sensitivity, study_sensitivity, tried_tolerances
from ..verdict.delimitation import Delimitation
from .candidate_tables import candidates_in, criteria_table, metropolitan_areas_table
from .gap_tables import build_gap_rows, gaps_table
from .membership_tables import candidate_pairs, membership_rows, people_fields
from .population_tables import population_table
from .sensitivity_tables import guard_table, sensitivity_tables
from .shared_tables import decision_of, shared_tables
from .travel_tables import name_travel, travel_flows_table, travel_indicators_table


def build_tables(
    result: Delimitation,
    say: Say,
    versions: dict[str, str],
    trials: Sequence[Trial] = (),
    sensitivity: Sensitivity | None = None,
) -> dict[str, Table]:
    """Every layer and table of a delimitation, by the id of ``layers.json``.

    ``trials`` are those of the chaining guard; ``sensitivity`` is studied when it is not given.
    """
    outlines = patch_outlines(result.patches)
    return {
        "communes": _communes(result),
        "patches": _patches(result, outlines),
        "gaps": gaps_table(result),
        "continuum": continuum_table(result.continua, result, outlines, candidates_in(result)),
        "metropolitan_areas": metropolitan_areas_table(result),
        "criteria": criteria_table(result, say),
        "gap_matrix": Table(build_gap_rows(result)),
        "membership": Table(membership_rows(result, result.continua, candidate_pairs(result))),
        "population": population_table(result),
        **sensitivity_tables(result, sensitivity or study_sensitivity(result)),
        "guard": guard_table(trials),
        "travel_flows": travel_flows_table(result),
        "travel_indicators": travel_indicators_table(result),
        **shared_tables(result),
        "procedure": start_table(
            first_communes(result.candidates, result.communes.names), result.catalogue
        ),
        "parameters": parameters_table(describe_parameters(result)),
        "sources": sources_table(result.inputs),
        "notes": notes_table(result.notes, say),
        "versions": versions_table(versions),
    }


def _communes(result: Delimitation) -> Table:
    frame, population = result.communes.frame, result.population
    by_hand = decision_of(result)
    rows = []
    columns = (frame["name"], frame["region"], frame["region_name"], frame.geometry)
    for index, (state, name, region, region_name, shape) in enumerate(zip(result.states, *columns)):
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
                **people_fields(result, index, state.continuum),
                "decision": by_hand.get(state.cut),
            }
        )
    return Table(rows, [multi(shape) for shape in frame.geometry])


def _patches(result: Delimitation, outlines: list[BaseGeometry]) -> Table:
    cuts, patches = result.communes.cuts, result.patches
    matrix = patches.commune_cells.tocsr()
    joins = result.fabric.tree.joins_at(anchor_patch(result))
    rows = []
    for index, hectares in enumerate(patches.hectares):
        inside = matrix.indices[matrix.indptr[index] : matrix.indptr[index + 1]]
        rows.append(
            {
                "patch": index + 1,
                "area_ha": round(float(hectares), 4),
                "continuum": int(result.continua.of_patch[index]) + 1,
                "communes": ", ".join(sorted(cuts[c] for c in inside)),
                "joins_at_m": metres(float(joins[index])) if np.isfinite(joins[index]) else None,
            }
        )
    return Table(rows, outlines)


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
    members = result.membership.members(continua)
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


def describe_parameters(result: Delimitation) -> list[ParameterValue]:
    """The parameters as they were used, those left open with what the run settled on."""
    case, builtup = result.case, result.builtup
    shares = sorted({round(source.share * 100, 6) for source in builtup.rasters})
    used = {
        "builtup_share": shares[0] if len(shares) == 1 else " / ".join(f"{s:g}" for s in shares),
        "cell_size": builtup.grid.cell,
        **{id_: _listed(result, id_) for id_ in ("min_patch_tried", "min_density_tried")},
        "tolerance_tried": _told(tried_tolerances(result)),
        "working_crs": crs_name(builtup.grid.crs),
        "candidate": ", ".join(case.candidate) or None,
        "travel_definition": case.travel.definition if case.travel else None,
        "travel_centre": ", ".join(case.travel.centre) or None if case.travel else None,
        "region": case.region or None,
        "service_category": case.shared.category or None,
        "include": ", ".join(case.decision.include) or None,
        "exclude": ", ".join(case.decision.exclude) or None,
        "justification": case.decision.justification or None,
    }
    values = parameter_values(case.parameters, result.catalogue, used)
    return [name_travel(value, result.catalogue) for value in values]


def _listed(result: Delimitation, id_: str) -> str:
    """The values that a parameter of the catalogue lists."""
    return _told(float(value) for value in result.catalogue.parameters[id_].options)


def _told(values: Iterable[float]) -> str:
    return " / ".join(f"{value:g}" for value in values)
