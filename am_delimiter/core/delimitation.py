"""The one front door: from a case (communes, evidence, parameters) to a delimitation."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .builtup import Builtup
from .burn import owners
from .candidates import Candidate, Evidence, Proposal, judge_proposals, propose
from .case import Case, check_codes
from .catalogue import Catalogue
from .communes import Communes, read_communes
from .continuum import Continua, cut
from .errors import EmptyBuiltup, TooMuchMemory
from .evidence_files import evidence_files
from .gaps import Gaps, expected_memory, find_gaps
from .ground import ground_notes
from .hierarchy import CriticalGap, build_hierarchy
from .inputs import InputFile, fingerprint
from .patches import Patches, find_patches
from .population import CENSUS_SOURCES, Population, read_population
from .progress import Progress
from .raster import RasterPort
from .remarks import half_seen, nothing_found, patch_notes
from .runs import common
from .states import CommuneState, commune_states
from .study import read_evidence
from .vocabulary import Note, mark


@dataclass(frozen=True)
class Delimitation:
    """The answer, frozen: views render it, nobody edits it.

    ``pair_gaps`` maps pairs of positions in ``communes`` (i < j) to their critical gap; absent
    pairs do not join up to the maximum gap.
    """

    case: Case
    catalogue: Catalogue
    communes: Communes
    population: Population
    builtup: Builtup
    patches: Patches
    gaps: Gaps
    continua: Continua
    pair_gaps: dict[tuple[int, int], CriticalGap]
    states: tuple[CommuneState, ...]
    candidates: tuple[Candidate, ...]
    inputs: tuple[InputFile, ...]
    notes: tuple[Note, ...]


def delimit(
    case: Case, catalogue: Catalogue, port: RasterPort, progress: Progress | None = None
) -> Delimitation:
    """Find the continua, the candidates and their verdicts.

    Raises a named `AmDelimiterError` for anything in the case that the user has to mend.
    """
    progress = progress or Progress()
    progress.stage(mark("Reading the communes"))
    communes = read_communes(case.communes, catalogue)
    check_codes(case, communes)
    progress.report(0.05)
    progress.stage(mark("Reading the built-up evidence"))
    builtup, communes = read_evidence(case, communes, catalogue, port, progress.part(0.05, 0.4))
    progress.stage(mark("Finding the patches"))
    builtup, patches, outside_ha = _find_patches(case, communes, builtup)
    progress.report(0.5)
    parameters = case.parameters
    memory = _check_memory(patches, catalogue.number("memory_limit"))
    progress.stage(
        mark("Measuring the gaps of {count} patches, with about {memory} GB of memory"),
        count=len(patches),
        memory=memory,
    )
    gaps = find_gaps(
        patches.runs,
        patches.of_run,
        patches.grid.cell,
        parameters.max_gap_m,
        progress.part(0.5, 0.8),
    )
    progress.stage(mark("Judging the candidates"))
    continua = cut(patches, gaps, parameters.tolerance_m)
    hierarchy = build_hierarchy(patches, gaps, parameters.membership)
    pair_gaps = hierarchy.pairs()
    population, lacking = read_population(
        communes, case.communes, parameters.population, case.population_field, catalogue
    )
    evidence = Evidence(communes, patches, hierarchy, continua, population, parameters, catalogue)
    proposals, crossing = _proposals(case, evidence)
    candidates = judge_proposals(proposals, evidence)
    states = commune_states(candidates, evidence, pair_gaps)
    progress.report(0.9)
    progress.stage(mark("Recording the inputs"))
    inputs = _fingerprints(case, communes, builtup, catalogue, progress)
    return Delimitation(
        case=case,
        catalogue=catalogue,
        communes=communes,
        population=population,
        builtup=builtup,
        patches=patches,
        gaps=gaps,
        continua=continua,
        pair_gaps=pair_gaps,
        states=tuple(states),
        candidates=tuple(candidates),
        inputs=tuple(inputs),
        notes=(
            *communes.notes,
            *ground_notes(communes, catalogue),
            *builtup.notes,
            *patch_notes(patches, outside_ha),
            *lacking,
            *crossing,
            *half_seen(candidates, communes, builtup),
            *nothing_found(candidates, parameters, case.region),
        ),
    )


def _find_patches(
    case: Case, communes: Communes, builtup: Builtup
) -> tuple[Builtup, Patches, float]:
    """Patches with their communes, on the smallest grid that holds them; hectares outside."""
    window = builtup.runs.window()
    grid = builtup.grid.crop(window) if window else builtup.grid
    runs = builtup.runs.crop(window) if window else builtup.runs
    builtup = replace(builtup, grid=grid, runs=runs)
    places = owners(list(communes.frame.geometry), grid)
    inside = int(np.diff(common(runs.start, runs.end, places.start, places.end), axis=0).sum())
    if not inside:
        names = ", ".join([s.name for s in builtup.rasters] + [p.name for p in case.polygons])
        share = max((s.share for s in builtup.rasters), default=0.0) * 100
        raise EmptyBuiltup(share=round(share, 1), largest=0, evidence=names)
    patches = find_patches(
        runs,
        places,
        len(communes),
        grid,
        case.parameters.min_patch_ha,
        case.parameters.connectivity,
    )
    return builtup, patches, (runs.n_cells - inside) * grid.cell_hectares


def _check_memory(patches: Patches, limit_gb: float) -> float:
    """Gigabytes the gaps will need; `TooMuchMemory` when that is more than the limit."""
    needed = round(expected_memory(patches.runs) / 1e9, 2)
    if needed > limit_gb:
        raise TooMuchMemory(
            cell=patches.grid.cell, patches=len(patches), memory=needed, limit=limit_gb
        )
    return needed


def _proposals(case: Case, evidence: Evidence) -> tuple[list[Proposal], list[Note]]:
    if case.candidate:
        return [Proposal(tuple(sorted(set(case.candidate))), None)], []
    return propose(evidence, case.region)


def _fingerprints(
    case: Case, communes: Communes, builtup: Builtup, catalogue: Catalogue, progress: Progress
) -> list[InputFile]:
    """What the result rests on, with its hash; the wording is printed, so it is Spanish."""
    layer = case.communes
    found = [fingerprint("comunas", layer.name, layer.path, communes.schema, progress)]
    found += evidence_files(case, builtup, progress)
    source = catalogue.sources.get(CENSUS_SOURCES.get(case.parameters.population, ""))
    if source:
        detail = f"{source.publisher}, {source.date}"
        found.append(InputFile("población", source.title, "", "", "", detail))
    else:
        found.append(InputFile("población", layer.name, layer.path, "", "", case.population_field))
    return found
