"""The chaining guard: how far the largest continuum hangs on small patches and scattered cells.

Single cells a tolerance apart chain whole regions together. So the study is repeated with larger
minimum patches and least local densities, and what part of all built-up land the largest continuum
then holds is told for each: where it falls much, the continuum rests on what was left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..basis.progress import Progress
from ..basis.vocabulary import MembershipBy
from ..catalogue.declared_parameters import Parameters
from ..continuum.continua import Continua, cut
from ..continuum.continuum_errors import NoPatchLeft, NothingDense
from ..continuum.crossings import cross, crossings_of
from ..continuum.exact_gaps import measured_gaps
from ..continuum.fabric import polygons_to_measure
from ..continuum.facing import Facing, face
from ..continuum.gaps import Gaps
from ..continuum.patches import Patches, dense_runs, patches_of
from ..verdict.membership import memberships
from ..verdict.proposals import members_by_region
from ..verdict.survey import Survey


@dataclass(frozen=True)
class Trial:
    """What one minimum patch (hectares) and least local density (0–1) give at a tolerance.

    ``left_out_ha`` are the hectares that count no more; ``largest_share`` is the part 0–1 of all
    built-up land in the largest continuum. ``sets`` are the sets of communes found, None when the
    population decides membership, which is not located again. Everything is None when nothing is
    left. ``chosen`` marks the values of the study itself.
    """

    min_patch_ha: float
    min_density: float
    tolerance_m: float
    chosen: bool
    patches: int = 0
    left_out_ha: float | None = None
    continua: int | None = None
    largest_share: float | None = None
    sets: tuple[tuple[str, ...], ...] | None = None


def try_guards(
    base: Survey,
    tolerances: Sequence[float],
    progress: Progress,
    densities: bool = False,
) -> list[Trial]:
    """Repeat a study with each value of the catalogue, one at a time, at each tolerance.

    ``densities`` tries the local densities too. The values of the study itself are among them.
    """
    chosen = base.case.parameters
    variants = [
        replace(chosen, min_patch_ha=size)
        for size in _tried(base, "min_patch_tried", chosen.min_patch_ha)
    ]
    if densities or chosen.min_density:
        variants += [
            replace(chosen, min_density=share)
            for share in _tried(base, "min_density_tried", chosen.min_density * 100, 0.01)
            if share != chosen.min_density
        ]
    found: list[Trial] = []
    ground = None
    for variant, part in zip(variants, progress.parts([1] * len(variants))):
        trials, ground = _try(base, variant, tolerances, ground, part)
        found += trials
        part.report(1.0)
    return found


def _tried(base: Survey, id_: str, chosen: float, unit: float = 1.0) -> list[float]:
    """The values of the catalogue and the chosen one, growing, in the unit of `Parameters`."""
    values = {round(float(v), 9) for v in base.catalogue.parameters[id_].options}
    return [value * unit for value in sorted({*values, round(chosen, 9)})]


@dataclass(frozen=True)
class _Ground:
    """The patches of a variant and, once a search needed it, what faces others of them."""

    density: float
    patches: Patches
    facing: Facing | None = None

    def among(self, min_patch_ha: float) -> _Ground:
        """The patches of a larger minimum, which are some of these."""
        kept = self.patches.reaching(min_patch_ha)
        facing = self.facing.among(kept) if self.facing else None
        return replace(self, patches=self.patches.among(kept), facing=facing)


def _try(
    base: Survey,
    variant: Parameters,
    tolerances: Sequence[float],
    before: _Ground | None,
    progress: Progress,
) -> tuple[list[Trial], _Ground | None]:
    """The trials of a variant, and what the next one may begin with."""
    same = variant == base.case.parameters
    trials = [
        Trial(variant.min_patch_ha, variant.min_density, tolerance, same)
        for tolerance in tolerances
    ]
    try:
        ground = _ground(base, variant, before, progress.part(0.0, 0.5))
    except (NoPatchLeft, NothingDense):
        return trials, before
    gaps = base.gaps
    if not same:
        gaps = _gaps(base, variant, ground, max(tolerances), progress.part(0.5, 1.0))
    patches = ground.patches
    cuts = [cut(patches, gaps, trial.tolerance_m) for trial in trials]
    return [_filled(trial, base, patches, one) for trial, one in zip(trials, cuts)], ground


def _ground(
    base: Survey, variant: Parameters, before: _Ground | None, progress: Progress
) -> _Ground:
    """The patches of a variant, of those of the one before where only the minimum is larger."""
    fabric, same = base.fabric, variant == base.case.parameters
    grid = fabric.builtup.grid
    if before and before.density == variant.min_density:
        ground = before.among(variant.min_patch_ha)
    elif same:
        ground = _Ground(variant.min_density, base.patches)
    else:
        runs = dense_runs(fabric.builtup.runs, grid, variant, progress)
        patches = patches_of(runs, fabric.places, len(base.communes), grid, variant)
        ground = _Ground(variant.min_density, patches)
    progress.check()
    if same or ground.facing or base.case.land.has_crossings:
        return ground
    return replace(ground, facing=face(ground.patches.runs, ground.patches.of_run, progress))


def _gaps(
    base: Survey, variant: Parameters, ground: _Ground, limit_m: float, progress: Progress
) -> Gaps:
    """The gaps of a variant, as far as the tolerances reach."""
    fabric, land = base.fabric, base.case.land
    if land.has_crossings:
        crs = fabric.builtup.grid.crs
        shapes = crossings_of(land.barriers, land.bridges, variant.barrier_cost_m, crs)
        return cross(ground.patches, shapes, limit_m, progress).gaps
    polygons = polygons_to_measure(fabric.builtup, land, variant)
    return measured_gaps(ground.patches, polygons, limit_m, progress, ground.facing)


def _filled(trial: Trial, base: Survey, patches: Patches, continua: Continua) -> Trial:
    built = base.builtup.hectares
    return replace(
        trial,
        patches=len(patches),
        left_out_ha=max(built - float(patches.hectares.sum()), 0.0),
        continua=len(continua),
        largest_share=float(continua.hectares[0]) / built,
        sets=_sets(base, patches, continua),
    )


def _sets(base: Survey, patches: Patches, continua: Continua) -> tuple[tuple[str, ...], ...] | None:
    """Two or more communes of one region that are members of one continuum."""
    parameters = base.case.parameters
    if parameters.membership_by is MembershipBy.POPULATION:
        return None
    thin = base.joins.least.lacking(patches, None)
    rule = memberships(patches, None, parameters, thin=thin)[parameters.membership_by]
    found = members_by_region(continua, rule, base.communes)
    sets = [tuple(cuts) for regions in found.values() for cuts in regions.values()]
    return tuple(sorted(cuts for cuts in sets if len(cuts) > 1))
