"""Communes, patches and continua of a delimitation as rows and shapes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..basis.table import Column, ShapeColumn, Table, metres
from ..basis.vocabulary import PopulationChoice
from ..continuum.continua import Continua
from ..continuum.outlines import patch_outlines
from ..continuum.patches import Patches
from ..land.geometry import true_km2
from ..records.land_rows import CommuneRow
from ..studies.reach import anchor_patch
from ..verdict.delimitation import Delimitation
from ..verdict.remarks import SEEN
from .columns import chosen, rounded
from .drawn import DrawnParts
from .membership_tables import located_figures
from .patch_cells import patch_cells
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
        persons_urban=people.urban,
        persons_urban_min=people.urban_ends[0] if people.urban_ends else None,
        persons_urban_max=people.urban_ends[1] if people.urban_ends else None,
    )


def patch_table(result: Delimitation, drawn: DrawnParts, progress: Progress) -> Table:
    """Every patch, with the tolerance at which it joins the first candidate.

    Those that are not drawn have their cells in place of an outline.
    """
    patches = result.patches
    joins = result.fabric.tree.joins_at(anchor_patch(result))
    progress.check()
    columns: dict[str, Column] = {
        "patch": np.arange(1, len(patches) + 1),
        "area_ha": rounded(patches.hectares, 4),
        "continuum": result.continua.of_patch + 1,
        "communes": _communes_of(patches, result.communes.cuts),
        "joins_at_m": rounded(joins),
    }
    progress.check()
    columns["cells"] = patch_cells(patches, ~drawn.patches)
    columns["n_cells"] = patches.cells
    located = result.located
    columns["persons"] = np.full(len(patches), np.nan) if located is None else located.crowd
    return Table(columns, patch_outlines(patches, drawn.patches, progress))


def _communes_of(patches: Patches, cuts: Sequence[str]) -> list[str | None]:
    """The codes of the communes that each patch lies in."""
    matrix = patches.commune_cells.tocsr()
    held, first = np.diff(matrix.indptr), matrix.indptr[:-1]
    found = np.full(len(patches), "", dtype=object)
    found[held == 1] = chosen(cuts, matrix.indices[first[held == 1]])
    for patch in np.flatnonzero(held > 1).tolist():
        inside = matrix.indices[first[patch] : first[patch] + held[patch]]
        found[patch] = ", ".join(sorted(cuts[c] for c in inside))
    texts: list[str | None] = found.tolist()
    return texts


def continuum_table(
    continua: Continua,
    result: Delimitation,
    candidates: Mapping[int, Sequence[str]],
    outlines: ShapeColumn | None,
    progress: Progress,
) -> Table:
    """The continua of a tolerance; ``candidates`` are what is found in each, by its index.

    ``outlines`` are those of the patches, None where one is not drawn. The texts of their own
    outlines are for `with_outlines` to add.
    """
    cuts, parameters = result.communes.cuts, result.case.parameters
    members = result.membership.members(continua)
    # a share of exactly the partial membership counts, so the bound lies just under it
    touched = continua.inside(parameters.partial_membership - 1e-12)
    partial = {
        index: [c for c in held if c not in (*members.get(index, ()), *result.lacking)]
        for index, held in touched.items()
    }
    count = len(continua)

    def codes(found: Mapping[int, Sequence[int]]) -> list[str]:
        return [", ".join(cuts[c] for c in found.get(index, ())) for index in range(count)]

    progress.check()
    columns: dict[str, Column] = {
        "continuum": np.arange(1, count + 1),
        "tolerance_m": np.full(count, continua.tolerance_m),
        "area_ha": rounded(continua.hectares, 4),
        "patches": np.bincount(continua.of_patch, minlength=count),
        "members": codes(members),
        "partial": codes(partial),
        "candidate": [", ".join(candidates.get(index, ())) for index in range(count)],
    }
    return Table(columns, _continuum_shapes(continua, outlines, progress))


def _continuum_shapes(
    continua: Continua, outlines: ShapeColumn | None, progress: Progress
) -> NDArray[np.object_]:
    """The patches of each continuum that are drawn as one shape, None where none is."""
    whole = np.asarray(outlines, dtype=object)
    there = ~shapely.is_missing(whole)
    whole, of_patch = whole[there], continua.of_patch[there]
    batches = progress.watched(range(0, len(whole), _PATCHES), every=1)
    pieces = np.concatenate([shapely.get_parts(whole[at : at + _PATCHES]) for at in batches])
    of_piece = np.repeat(of_patch, shapely.get_num_geometries(whole))
    order = np.argsort(of_piece, kind="stable")
    progress.check()
    drawn, index = np.unique(of_piece[order], return_inverse=True)
    found = np.full(len(continua), None, dtype=object)
    found[drawn] = shapely.multipolygons(pieces[order], indices=index)
    progress.check()
    return found
