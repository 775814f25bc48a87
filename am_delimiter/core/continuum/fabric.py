"""The urban fabric: built-up land as patches and the gaps between them, plain and adjusted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ..basis.notes import mark
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..catalogue.declared_parameters import Parameters
from ..land.builtup import Builtup
from ..land.burn import Owners, owners
from ..land.communes import Communes
from ..land.land_errors import EmptyBuiltup
from ..land.land_given import LandGiven
from ..land.runs import Runs, common
from ..land.true_scale import hectares_of
from .continuum_errors import TooMuchMemory
from .crossings import Crossed, cross, crossings_of
from .exact_gaps import measured_gaps
from .facing import Facing, expected_memory, memory_of_tiles
from .gap_interval import GapIntervals, gap_intervals
from .gaps import Gaps, Search
from .patch_tree import PatchTree, grow_patch_tree
from .patches import Patches, dense_runs, patches_of


@dataclass(frozen=True)
class Fabric:
    """Patches and gaps on the smallest grid that holds all built-up land.

    ``places`` gives each cell its commune. ``plain`` are the gaps without barriers and bridges,
    ``crossed`` the adjusted ones, None when neither was given; ``tree`` is that of the gaps that
    decide. ``outside_ha`` lie outside every commune, ``scattered_ha`` were left out by the local
    density.
    """

    builtup: Builtup
    places: Owners
    patches: Patches
    plain: Gaps
    crossed: Crossed | None
    tree: PatchTree
    outside_ha: float
    scattered_ha: float

    @property
    def gaps(self) -> Gaps:
        """The gaps that decide: the adjusted ones where barriers or bridges were given."""
        return self.crossed.gaps if self.crossed else self.plain

    @cached_property
    def intervals(self) -> GapIntervals:
        """How long the gaps that decide can truly be, by the size of the cells."""
        added = self.crossed.added_m if self.crossed else 0.0
        return gap_intervals(self.gaps, self.builtup, self.patches.grid, added)


def find_fabric(
    given: LandGiven,
    communes: Communes,
    builtup: Builtup,
    parameters: Parameters,
    catalogue: Catalogue,
    progress: Progress,
    search: Search | None = None,
) -> Fabric:
    """Join the built-up cells into patches and measure the gaps between them.

    ``search`` is who searches the gaps, None for this process. Raises `EmptyBuiltup` when no
    built-up land lies in the communes, and `TooMuchMemory`.
    """
    progress.stage(mark("Finding the patches"))
    builtup = _cropped(builtup)
    places = owners(list(communes.frame.geometry), builtup.grid)
    progress.check()
    inside = _inside(builtup, places)
    progress.check()
    if not inside:
        names = ", ".join([s.name for s in builtup.rasters] + [p.name for p in given.polygons])
        share = max((s.share for s in builtup.rasters), default=0.0) * 100
        raise EmptyBuiltup(share=round(share, 1), largest=0, evidence=names)
    grid = builtup.grid
    runs = dense_runs(builtup.runs, grid, parameters, progress.part(0.0, 0.2))
    patches = patches_of(runs, places, len(communes), grid, parameters)
    progress.report(0.3)
    needed = (
        memory_of_tiles(patches.runs, len(patches)) if search else expected_memory(patches.runs)
    )
    _check_memory(patches, needed, catalogue.number("memory_limit"))
    progress.stage(mark("Measuring the gaps of {count} patches"), count=len(patches))
    limit, ends = parameters.max_gap_m, 0.7 if given.has_crossings else 1.0
    polygons = polygons_to_measure(builtup, given, parameters)
    plain = measured_gaps(patches, polygons, limit, progress.part(0.3, ends), None, search)
    crossed = None
    if given.has_crossings:
        progress.stage(mark("Looking for ways over barriers and bridges"))
        shapes = crossings_of(given.barriers, given.bridges, parameters.barrier_cost_m, grid.crs)
        crossed = cross(patches, shapes, limit, progress.part(ends, 1.0), plain)
    return Fabric(
        builtup=builtup,
        places=places,
        patches=patches,
        plain=plain,
        crossed=crossed,
        tree=grow_patch_tree(crossed.gaps if crossed else plain, progress),
        outside_ha=max(builtup.hectares - inside, 0.0),
        scattered_ha=max(builtup.hectares - hectares_of(runs, grid), 0.0),
    )


def among_patches(
    fabric: Fabric,
    given: LandGiven,
    parameters: Parameters,
    facing: Facing | None,
    progress: Progress,
) -> Fabric:
    """The fabric of a larger minimum patch: some patches of a fabric, and the gaps between them.

    ``facing`` is what faces others of the patches of ``fabric``; a search that cannot use it (None)
    begins anew. The rest of ``parameters`` are those of the fabric. Raises `NoPatchLeft`.
    """
    kept = fabric.patches.reaching(parameters.min_patch_ha)
    if kept.all():
        return fabric
    patches, limit = fabric.patches.among(kept), parameters.max_gap_m
    progress.check()
    polygons = polygons_to_measure(fabric.builtup, given, parameters)
    some = facing.among(kept) if facing else None
    plain, crossed = measured_gaps(patches, polygons, limit, progress, some), None
    if given.has_crossings:
        crs = fabric.builtup.grid.crs
        shapes = crossings_of(given.barriers, given.bridges, parameters.barrier_cost_m, crs)
        crossed = cross(patches, shapes, limit, progress, plain)
    tree = grow_patch_tree(crossed.gaps if crossed else plain, progress)
    return replace(fabric, patches=patches, plain=plain, crossed=crossed, tree=tree)


def polygons_to_measure(
    builtup: Builtup, given: LandGiven, parameters: Parameters
) -> NDArray[np.object_] | None:
    """The polygons that gaps are measured between; None where cells have to do.

    Barriers and bridges are looked up between cells, and the least density leaves cells out.
    """
    cells = given.has_crossings or parameters.min_density
    return None if cells else builtup.polygons


def _inside(builtup: Builtup, places: Owners) -> float:
    """Built-up hectares in any commune."""
    runs = builtup.runs
    inside = common(runs.start, runs.end, places.start, places.end)
    return hectares_of(Runs(runs.rows, runs.cols, *inside), builtup.grid)


def _cropped(builtup: Builtup) -> Builtup:
    """The same land on the smallest grid that holds it."""
    window = builtup.runs.window()
    if window is None:
        return builtup
    return replace(builtup, grid=builtup.grid.crop(window), runs=builtup.runs.crop(window))


def _check_memory(patches: Patches, expected: float, limit_gb: float) -> None:
    """Raise `TooMuchMemory` when the ``expected`` bytes are more gigabytes than the limit."""
    needed = round(expected / 1e9, 2)
    if needed > limit_gb:
        raise TooMuchMemory(
            cell=patches.grid.cell, patches=len(patches), memory=needed, limit=limit_gb
        )
