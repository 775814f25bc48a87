"""Communes, patches and continua of a delimitation as rows and shapes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..basis.progress import Progress
from ..basis.table import metres
from ..basis.vocabulary import PopulationChoice
from ..continuum.continua import Continua
from ..land.geometry import true_km2
from ..records.land_rows import CommuneRow, ContinuumRow, PatchRow
from ..studies.reach import anchor_patch
from ..verdict.delimitation import Delimitation
from ..verdict.remarks import SEEN
from .membership_tables import located_figures
from .shared_tables import decision_of

_PATCHES = 5_000
"""Patches that are taken apart between two looks at the cancel."""


def commune_rows(result: Delimitation) -> tuple[CommuneRow, ...]:
    """Every commune of the study, in their order."""
    frame, by_hand = result.communes.frame, decision_of(result)
    areas = true_km2(np.asarray(frame.geometry.values), frame.crs.to_wkt())
    columns = (frame["name"], frame["region"], frame["region_name"], areas)
    unseen = _unseen(result)
    return tuple(
        _commune(result, index, named, by_hand, bool(unseen[index]))
        for index, named in enumerate(zip(*columns))
    )


def _unseen(result: Delimitation) -> NDArray[np.bool_]:
    """Communes (communes,) where nothing was found and the evidence does not reach all the land."""
    bare = np.array([state.continuum is None for state in result.states])
    if bare.any():
        shapes = np.asarray(result.communes.frame.geometry.values)[bare]
        coverage = result.builtup.coverage(shapes)
        bare[bare] = True if coverage is None else coverage < SEEN
    return bare


def _commune(
    result: Delimitation,
    index: int,
    named: tuple[Any, ...],
    by_hand: dict[str, str],
    unseen: bool,
) -> CommuneRow:
    """The row of a commune; ``named`` are its name, its region, the name of that and its area."""
    state, population = result.states[index], result.population
    name, region, region_name, area_km2 = named
    counts, people = population.of(state.cut), located_figures(result, index, state.continuum)
    return CommuneRow(
        cut=state.cut,
        name=name,
        region=region,
        region_name=region_name,
        area_km2=round(float(area_km2), 3),
        census_2017=counts[PopulationChoice.CENSUS_2017.value],
        census_2024=counts[PopulationChoice.CENSUS_2024.value],
        population=counts[population.choice],
        built_ha=None if unseen else round(state.built_ha, 4),
        continuum=None if state.continuum is None else state.continuum + 1,
        share=round(state.share, 6),
        candidate=state.candidate or None,
        candidate_share=round(state.candidate_share, 6),
        gap_m=metres(state.gap_m),
        role=state.role.value,
        persons_inside=people.inside,
        persons_located=people.located,
        share_persons=people.share,
        persons_census=people.census,
        persons_difference=people.difference,
        decision=by_hand.get(state.cut),
        in_candidate=", ".join(state.belongs) or None,
        in_continuum=state.member,
    )


def patch_rows(result: Delimitation, progress: Progress) -> tuple[PatchRow, ...]:
    """Every patch, with the tolerance at which it joins the first candidate."""
    cuts, patches = result.communes.cuts, result.patches
    matrix = patches.commune_cells.tocsr()
    joins = result.fabric.tree.joins_at(anchor_patch(result))
    rows = []
    for index, hectares in enumerate(progress.watched(patches.hectares)):
        inside = matrix.indices[matrix.indptr[index] : matrix.indptr[index + 1]]
        rows.append(
            PatchRow(
                patch=index + 1,
                area_ha=round(float(hectares), 4),
                continuum=int(result.continua.of_patch[index]) + 1,
                communes=", ".join(sorted(cuts[c] for c in inside)),
                joins_at_m=metres(float(joins[index])) if np.isfinite(joins[index]) else None,
            )
        )
    return tuple(rows)


def continuum_rows(
    continua: Continua,
    result: Delimitation,
    candidates: dict[int, list[str]],
    progress: Progress,
) -> tuple[ContinuumRow, ...]:
    """The continua of a tolerance; ``candidates`` are what is found in each, by its index."""
    cuts, parameters = result.communes.cuts, result.case.parameters
    patches = np.bincount(continua.of_patch, minlength=len(continua))
    members = result.membership.members(continua)
    # a share of exactly the partial membership counts, so the bound lies just under it
    touched = continua.inside(parameters.partial_membership - 1e-12)
    rows = []
    for index in progress.watched(range(len(continua))):
        inside = members.get(index, [])
        partly = [c for c in touched.get(index, []) if c not in (*inside, *result.lacking)]
        rows.append(
            ContinuumRow(
                continuum=index + 1,
                tolerance_m=continua.tolerance_m,
                area_ha=round(float(continua.hectares[index]), 4),
                patches=int(patches[index]),
                members=", ".join(cuts[c] for c in inside),
                partial=", ".join(cuts[c] for c in partly),
                candidate=", ".join(candidates.get(index, [])),
            )
        )
    return tuple(rows)


def continuum_shapes(
    continua: Continua, outlines: Sequence[BaseGeometry], progress: Progress
) -> list[BaseGeometry]:
    """The patches of each continuum as one shape."""
    whole = np.asarray(outlines, dtype=object)
    batches = progress.watched(range(0, len(whole), _PATCHES), every=1)
    pieces = np.concatenate([shapely.get_parts(whole[at : at + _PATCHES]) for at in batches])
    of_piece = np.repeat(continua.of_patch, shapely.get_num_geometries(whole))
    order = np.argsort(of_piece, kind="stable")
    progress.check()
    shapes = shapely.multipolygons(pieces[order], indices=of_piece[order])
    progress.check()
    return list(shapes)
