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
    found = []
    for done, variant in enumerate(variants):
        part = progress.part(done / len(variants), (done + 1) / len(variants))
        found += _try(base, variant, tolerances, part)
        part.report(1.0)
    return found


def _tried(base: Survey, id_: str, chosen: float, unit: float = 1.0) -> list[float]:
    """The values of the catalogue and the chosen one, growing, in the unit of `Parameters`."""
    values = {round(float(v), 9) for v in base.catalogue.parameters[id_].options}
    return [value * unit for value in sorted({*values, round(chosen, 9)})]


def _try(
    base: Survey, variant: Parameters, tolerances: Sequence[float], progress: Progress
) -> list[Trial]:
    same = variant == base.case.parameters
    blank = [
        Trial(variant.min_patch_ha, variant.min_density, tolerance, same)
        for tolerance in tolerances
    ]
    if same:
        patches, gaps = base.patches, base.gaps
    else:
        try:
            patches, gaps = _fabric(base, variant, max(tolerances), progress)
        except (NoPatchLeft, NothingDense):
            return blank
    return [_filled(trial, base, patches, cut(patches, gaps, trial.tolerance_m)) for trial in blank]


def _fabric(
    base: Survey, variant: Parameters, limit_m: float, progress: Progress
) -> tuple[Patches, Gaps]:
    """Patches and gaps by other guards, as far as the tolerances reach."""
    fabric, case = base.fabric, base.case
    grid = fabric.builtup.grid
    runs = dense_runs(fabric.builtup.runs, grid, variant, progress.part(0.0, 0.5))
    patches = patches_of(runs, fabric.places, len(base.communes), grid, variant)
    if case.land.has_crossings:
        shapes = crossings_of(
            case.land.barriers, case.land.bridges, variant.barrier_cost_m, grid.crs
        )
        return patches, cross(patches, shapes, limit_m, progress.part(0.5, 1.0)).gaps
    rest = progress.part(0.5, 1.0)
    polygons = polygons_to_measure(fabric.builtup, case.land, variant)
    return patches, measured_gaps(patches, polygons, limit_m, rest)


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
