"""Abroad: land of other regions in the continuum of a candidate, which the law leaves out of it.

An area lies in one region (Ley 19.175, art. 104 bis), while built-up land does not end at its
border. What of the continuum lies in communes of other regions is measured and told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..land.burn import owners
from ..land.communes import Communes
from ..land.geometry import transform_bounds
from ..land.runs import Ints, meetings
from ..verdict.candidates import Candidate
from ..verdict.survey import Survey


@dataclass(frozen=True)
class Abroad:
    """Hectares of a continuum in communes of other regions, by name, the most first."""

    hectares: dict[str, float]


def land_abroad(
    survey: Survey, candidates: Sequence[Candidate], everywhere: Communes, progress: Progress
) -> dict[str, Abroad]:
    """By the id of a candidate, what its continuum has in other regions; without it none is named.

    ``everywhere`` are the communes of the whole country.
    """
    outside = survey.patches.cells - survey.patches.commune_cells.sum(axis=1).A1
    place = np.full(len(survey.continua), -1)
    for number, one in enumerate(candidates):
        if one.continuum is not None:
            place[one.continuum] = number
    of_patch = np.where(outside > 0, place[survey.continua.of_patch], -1)
    if not (of_patch >= 0).any():
        return {}
    neighbours = _neighbours(survey, everywhere)
    progress.check()
    held = _cells_in(survey, of_patch, len(candidates), neighbours)
    held *= survey.patches.grid.cell_hectares
    names, found = list(neighbours.frame["name"]), {}
    for one, row in zip(candidates, held):
        order = sorted(np.flatnonzero(row).tolist(), key=lambda n: (-row[n], names[n]))
        if order:
            found[one.id] = Abroad({names[n]: round(float(row[n]), 2) for n in order})
    return found


def _neighbours(survey: Survey, everywhere: Communes) -> Communes:
    """The communes of other regions that reach into the working grid, in its system."""
    grid, frame = survey.builtup.grid, everywhere.frame
    reach = shapely.box(*transform_bounds(grid.bounds, grid.crs, frame.crs.to_wkt()))
    near = shapely.intersects(frame.geometry.values, reach)
    abroad = ~frame["region"].isin(set(survey.communes.regions.values())).to_numpy()
    return everywhere.keep(near & abroad).to_crs(grid.crs)


def _cells_in(
    survey: Survey, of_patch: Ints, candidates: int, neighbours: Communes
) -> NDArray[np.float64]:
    """Cells (candidates, neighbours) of some patches in each commune.

    ``of_patch`` (patches,) is the candidate whose continuum a patch is part of, -1 for none.
    """
    runs = survey.patches.runs
    owner = of_patch[survey.patches.of_run]
    chosen = np.flatnonzero(owner >= 0)
    held = owners(list(neighbours.frame.geometry), survey.patches.grid)
    start, end = runs.start[chosen], runs.end[chosen]
    run, piece = meetings(start, end, held.start, held.end)
    shared = np.minimum(end[run], held.end[piece]) - np.maximum(start[run], held.start[piece])
    found = np.zeros((candidates, len(neighbours)))
    np.add.at(found, (owner[chosen][run], held.owner[piece]), shared)
    return found
