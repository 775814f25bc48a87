"""The one front door: from a case (communes, evidence, parameters) to a delimitation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyproj
import shapely

from .builtup import (
    Builtup,
    PolygonEvidence,
    RasterEvidence,
    SourceMask,
    assemble,
    describe_rasters,
    read_raster,
    working_cell,
)
from .candidates import Candidate, Evidence, Proposal, judge_proposals, propose
from .catalogue import Catalogue
from .communes import CommuneLayer, Communes, normalise_cut, read_communes
from .continuum import Continua, CriticalGap, critical_gaps, cut
from .errors import (
    CellTooLarge,
    EmptyBuiltup,
    GeographicWorkingCrs,
    GridTooLarge,
    MissingCrs,
    NoCommuneInExtent,
    NoEvidence,
    UnknownCommune,
    UnknownRegion,
)
from .gaps import Gaps, find_gaps
from .geometry import transform_bounds
from .inputs import InputFile, fingerprint
from .parameters import Parameters
from .patches import Patches, built_window, find_patches
from .population import CENSUS_SOURCES, Population, read_population
from .progress import Progress
from .raster import Bounds, Grid, RasterPort
from .states import CommuneState, commune_states
from .vocabulary import Note, mark

BYTES_PER_CELL = 24
"""Memory the labels, commune numbers and their intermediate arrays need for a working cell."""


@dataclass(frozen=True)
class Case:
    """Everything a delimitation depends on.

    ``candidate`` holds the codes of a set to judge (empty: find all); ``region`` a region code or
    ""; ``working_crs`` an EPSG code or WKT (empty: chosen by location).
    """

    communes: CommuneLayer
    rasters: tuple[RasterEvidence, ...]
    polygons: tuple[PolygonEvidence, ...]
    parameters: Parameters
    population_field: str = ""
    candidate: tuple[str, ...] = ()
    region: str = ""
    working_crs: str = ""


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
    _check_codes(case, communes)
    progress.report(0.05)
    progress.stage(mark("Reading the built-up evidence"))
    builtup, communes = _read_evidence(case, communes, catalogue, port, progress.part(0.05, 0.4))
    progress.stage(mark("Finding the patches"))
    builtup, patches, outside_ha = _find_patches(case, communes, builtup, port)
    progress.report(0.5)
    progress.stage(mark("Measuring the gaps"))
    parameters = case.parameters
    gaps = find_gaps(
        patches.labels,
        len(patches),
        patches.grid.cell,
        parameters.max_gap_m,
        progress.part(0.5, 0.8),
    )
    progress.stage(mark("Judging the candidates"))
    continua = cut(patches, gaps, parameters.tolerance_m)
    pair_gaps = critical_gaps(patches, gaps, parameters.membership)
    population, lacking = read_population(
        communes, case.communes, parameters.population, case.population_field, catalogue
    )
    evidence = Evidence(communes, patches, gaps, continua, population, parameters, catalogue)
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
            *builtup.notes,
            *_patch_notes(patches, outside_ha),
            *lacking,
            *crossing,
            *_nothing_found(candidates, parameters),
        ),
    )


def parse_cuts(text: str) -> tuple[str, ...]:
    """Codes of a text such as ``05101, 5109``, each once; what is no code stays as written."""
    words = text.replace(";", ",").replace(" ", ",").split(",")
    return tuple(dict.fromkeys(normalise_cut(word) or word for word in words if word))


def parse_region(text: str) -> str:
    """A region code of two digits from ``5`` or ``05``; anything else stays as written."""
    code = text.strip()
    return code.zfill(2) if code.isascii() and code.isdigit() else code


def _check_codes(case: Case, communes: Communes) -> None:
    unknown = [code for code in case.candidate if code not in set(communes.cuts)]
    if unknown:
        raise UnknownCommune(layer=communes.layer, cuts=", ".join(unknown))
    if case.region and case.region not in communes.region_names:
        regions = ", ".join(f"{c} {n}" for c, n in sorted(communes.region_names.items()))
        raise UnknownRegion(layer=communes.layer, region=case.region, regions=regions)


def _read_evidence(
    case: Case, communes: Communes, catalogue: Catalogue, port: RasterPort, progress: Progress
) -> tuple[Builtup, Communes]:
    """All evidence on the working grid, and the communes it can say something about."""
    described = describe_rasters(case.rasters, port)
    for layer in case.polygons:
        if layer.frame.crs is None:
            raise MissingCrs(layer=layer.name)
    if not described and not case.polygons:
        raise NoEvidence
    boxes = [(info.bounds, info.crs) for _, info in described]
    boxes += [(tuple(p.frame.total_bounds), p.frame.crs.to_wkt()) for p in case.polygons]
    communes = _communes_near(communes, boxes, case)
    crs = _working_crs(case, communes, catalogue)
    communes = communes.to_crs(crs)
    area = tuple(communes.frame.total_bounds)
    steps = max(len(described), 1)
    sources = [
        read_raster(
            evidence,
            info,
            area,
            crs,
            case.parameters.builtup_share_percent,
            catalogue,
            port,
            progress.part(0.8 * done / steps, 0.8 * (done + 1) / steps),
        )
        for done, (evidence, info) in enumerate(described)
    ]
    rasters = [source for source in sources if source is not None]
    grid = _plan_grid(case, rasters, area, crs, catalogue)
    return assemble(rasters, case.polygons, grid, port, progress.part(0.8, 1.0)), communes


def _communes_near(
    communes: Communes, boxes: Sequence[tuple[Bounds, str]], case: Case
) -> Communes:
    """The communes that touch the extent of some evidence; `NoCommuneInExtent` when none does."""
    crs = communes.frame.crs.to_wkt()
    shapes = [shapely.box(*transform_bounds(bounds, source, crs)) for bounds, source in boxes]
    near = shapely.intersects(communes.frame.geometry.values, shapely.union_all(shapes))
    if not near.any():
        names = [r.name for r in case.rasters] + [p.name for p in case.polygons]
        raise NoCommuneInExtent(layer=communes.layer, evidence=", ".join(names))
    chosen = near | communes.frame["cut"].isin(case.candidate).values
    return communes.keep(chosen)


def _working_crs(case: Case, communes: Communes, catalogue: Catalogue) -> str:
    """The projected system of the work as WKT: the chosen one, or by median longitude."""
    if case.working_crs:
        crs = pyproj.CRS(case.working_crs)
        metres = [axis.unit_conversion_factor == 1 for axis in crs.axis_info]
        if not crs.is_projected or not all(metres):
            raise GeographicWorkingCrs(crs=crs.name)
        return str(crs.to_wkt())
    lonlat = communes.frame.to_crs(4326).geometry.representative_point()
    longitude = float(np.median(lonlat.x))
    system = next(s for s in catalogue.working_crs.values() if s.west <= longitude < s.east)
    return str(pyproj.CRS(system.crs).to_wkt())


def _plan_grid(
    case: Case, rasters: Sequence[SourceMask], area: Bounds, crs: str, catalogue: Catalogue
) -> Grid:
    """The working grid: as small as holds all built-up land near the communes."""
    found = [transform_bounds(s.bounds, s.info.crs, crs) for s in rasters if s.bounds]
    found += [tuple(p.frame.to_crs(crs).total_bounds) for p in case.polygons if len(p.frame)]
    margin = case.parameters.max_gap_m
    extent = (
        max(min((b[0] for b in found), default=area[0]), area[0] - margin),
        max(min((b[1] for b in found), default=area[1]), area[1] - margin),
        min(max((b[2] for b in found), default=area[2]), area[2] + margin),
        min(max((b[3] for b in found), default=area[3]), area[3] + margin),
    )
    settings = catalogue.parameters
    cell = case.parameters.cell_m or working_cell(
        [source.info for source in rasters],
        crs,
        float(settings["cells_per_source"].default),
        float(settings["finest_cell"].default),
    )
    if 0 < case.parameters.tolerance_m < cell:
        raise CellTooLarge(tolerance=case.parameters.tolerance_m, cell=cell)
    grid = Grid.covering(extent, cell, crs)
    _check_memory(grid, float(settings["memory_limit"].default))
    return grid


def _check_memory(grid: Grid, limit_gb: float) -> None:
    needed = grid.rows * grid.cols * BYTES_PER_CELL / 1e9
    if needed > limit_gb:
        raise GridTooLarge(
            cell=grid.cell,
            cells=round(grid.rows * grid.cols / 1e6),
            memory=round(needed, 1),
            limit=limit_gb,
        )


def _find_patches(
    case: Case, communes: Communes, builtup: Builtup, port: RasterPort
) -> tuple[Builtup, Patches, float]:
    """Patches with their communes, on the smallest grid that holds them; hectares outside."""
    window = built_window(builtup.mask)
    rows, cols = slice(window.row, window.row + window.rows), slice(
        window.col, window.col + window.cols
    )
    grid, mask = builtup.grid.crop(window), builtup.mask[rows, cols]
    shapes = [
        (shape.wkb, number) for number, shape in enumerate(communes.frame.geometry, start=1)
    ]
    owner = port.rasterize(shapes, grid)
    outside = float((mask & (owner == 0)).sum()) * grid.cell_hectares
    if not (mask & (owner > 0)).any():
        names = ", ".join([s.name for s in builtup.rasters] + [p.name for p in case.polygons])
        share = max((s.share for s in builtup.rasters), default=0.0) * 100
        raise EmptyBuiltup(share=round(share, 1), largest=0, evidence=names)
    patches = find_patches(
        mask,
        owner,
        len(communes),
        grid,
        case.parameters.min_patch_ha,
        case.parameters.connectivity,
    )
    return Builtup(grid, mask, builtup.rasters, builtup.notes), patches, outside


def _proposals(case: Case, evidence: Evidence) -> tuple[list[Proposal], list[Note]]:
    if case.candidate:
        return [Proposal(tuple(sorted(case.candidate)), None)], []
    return propose(evidence, case.region)


def _patch_notes(patches: Patches, outside_ha: float) -> list[Note]:
    notes = []
    if patches.dropped:
        notes.append(
            Note(
                mark("{count} patches under the minimum were dropped ({hectares} ha in all)."),
                {"count": patches.dropped, "hectares": round(patches.dropped_ha, 2)},
            )
        )
    if outside_ha:
        notes.append(
            Note(
                mark(
                    "{hectares} ha of built-up land lie outside every commune of the layer; "
                    "they count for continuity and for no commune."
                ),
                {"hectares": round(outside_ha, 2)},
            )
        )
    return notes


def _nothing_found(candidates: Sequence[Candidate], parameters: Parameters) -> list[Note]:
    if candidates:
        return []
    template = mark("At {tolerance} m no continuum has two or more member communes of one region.")
    return [Note(template, {"tolerance": parameters.tolerance_m})]


def _fingerprints(
    case: Case, communes: Communes, builtup: Builtup, catalogue: Catalogue, progress: Progress
) -> list[InputFile]:
    """What the result rests on, with its hash; the wording is printed, so it is Spanish."""
    layer = case.communes
    found = [fingerprint("comunas", layer.name, layer.path, communes.schema, progress)]
    for raster in builtup.rasters:
        detail = f"{raster.encoding.name}; ≥ {raster.share * 100:g} %"
        path = str(raster.info.path)
        found.append(fingerprint("construido", raster.name, path, detail, progress))
    for polygons in case.polygons:
        found.append(
            fingerprint("construido", polygons.name, polygons.path, "polígonos", progress)
        )
    source = catalogue.sources.get(CENSUS_SOURCES.get(case.parameters.population, ""))
    if source:
        detail = f"{source.publisher}, {source.date}"
        found.append(InputFile("población", source.title, "", "", "", detail))
    else:
        found.append(InputFile("población", layer.name, layer.path, "", "", case.population_field))
    return found
