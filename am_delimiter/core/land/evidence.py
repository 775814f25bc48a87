"""The study area: the communes the evidence can speak of, the working system and its grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import shapely

from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..catalogue.catalogue_errors import CellTooLarge
from ..catalogue.declared_parameters import Parameters
from .builtup import BlockReading, Builtup, SourceMask, assemble, describe_rasters, read_raster
from .burn import burn
from .communes import Communes
from .encodings import nodata_values
from .geometry import transform_bounds
from .land_errors import MissingCrs, NoCommuneInExtent, NoEvidence
from .land_given import LandGiven
from .overlaps import ReadTile, tile_notes
from .places import places_of, windows_of
from .raster import Bounds, Grid, RasterInfo, RasterPort
from .runs import Runs, common
from .true_scale import reach_on_plane, stretch_within
from .whereabouts import check_coordinates
from .working_grid import working_cell, working_system

COARSE = 0.05
"""How coarsely the reach around communes is drawn, as a part of the greatest gap."""


def read_evidence(
    given: LandGiven,
    communes: Communes,
    parameters: Parameters,
    named: Sequence[str],
    catalogue: Catalogue,
    port: RasterPort,
    progress: Progress,
    reading: BlockReading | None = None,
) -> tuple[Builtup, Communes]:
    """All evidence on the working grid, and the communes it can say something about.

    The communes of the codes ``named`` are kept even where no evidence reaches them. ``reading``
    None reads the cells here.
    """
    described = describe_rasters(given.rasters, port)
    for layer in given.polygons:
        if layer.frame.crs is None:
            raise MissingCrs(layer=layer.name)
        check_coordinates(layer.frame, layer.name)
    if not described and not given.polygons:
        raise NoEvidence
    boxes = [(info.bounds, info.crs) for _, info in described]
    boxes += [(tuple(p.frame.total_bounds), p.frame.crs.to_wkt()) for p in given.polygons]
    communes = _communes_near(communes, boxes, given, named)
    crs = working_system(given.working_crs, communes, catalogue)
    communes = communes.to_crs(crs)
    area = tuple(communes.frame.total_bounds)
    # rasters as far out as polygons and the grid: land outside the communes joins them too
    reach = _grown(area, parameters.max_gap_m)
    reached = [info for _, info in described if windows_of(info, [reach], crs)]
    cell = _cell(parameters, reached, crs, catalogue)
    places = _places(communes, parameters.max_gap_m, cell, reach)
    windows = [windows_of(info, places, crs) for _, info in described]
    shares = progress.part(0.0, 0.8).parts([1] * len(described))
    sources = [
        read_raster(
            evidence,
            info,
            wanted,
            parameters.builtup_share_percent,
            catalogue,
            port,
            share,
            reading,
        )
        for (evidence, info), wanted, share in zip(described, windows, shares)
    ]
    tiles = [
        ReadTile(source, wanted, frozenset(nodata_values(evidence, info, source.encoding)))
        for (evidence, info), wanted, source in zip(described, windows, sources)
        if source is not None
    ]
    rasters = [tile.source for tile in tiles]
    unlike = tile_notes(tiles, port, progress)
    grid = _plan_grid(given, rasters, area, reach, cell, crs)
    builtup = assemble(rasters, given.polygons, grid, progress.part(0.8, 1.0))
    builtup = replace(builtup, notes=(*builtup.notes, *unlike))
    return _near(builtup, communes, parameters.max_gap_m), communes


def _places(communes: Communes, max_gap_m: float, cell: float, reach: Bounds) -> list[Bounds]:
    """The boxes around the parts of communes that hold all that `_near` leaves."""
    crs = communes.frame.crs.to_wkt()
    stretch = max_gap_m * stretch_within(Grid.covering(reach, cell, crs))
    return places_of(
        np.asarray(communes.frame.geometry.values), stretch + 3 * _slack(max_gap_m, cell)
    )


def _slack(max_gap_m: float, cell: float) -> float:
    """How coarsely in metres the reach around communes is drawn."""
    return max_gap_m * COARSE + 2 * cell


def _near(builtup: Builtup, communes: Communes, max_gap_m: float) -> Builtup:
    """Only the land within reach of some commune: between far communes lies land of others.

    Whatever is farther from every commune than the greatest gap that is searched joins nothing of
    theirs. The bounds are a little wide, for they are drawn coarsely.
    """
    grid, runs = builtup.grid, builtup.runs
    slack = _slack(max_gap_m, grid.cell)
    shapes = shapely.simplify(np.asarray(communes.frame.geometry.values), slack)
    stretch = reach_on_plane(runs, grid, max_gap_m)
    reach = burn(list(shapely.buffer(shapes, stretch + 2 * slack, quad_segs=4)), grid)
    near = Runs(runs.rows, runs.cols, *common(runs.start, runs.end, reach.start, reach.end))
    return replace(builtup, runs=near) if len(near) else builtup


def _communes_near(
    communes: Communes,
    boxes: Sequence[tuple[Bounds, str]],
    given: LandGiven,
    named: Sequence[str],
) -> Communes:
    """The communes that touch the extent of some evidence; `NoCommuneInExtent` when none does."""
    crs = communes.frame.crs.to_wkt()
    shapes = [shapely.box(*transform_bounds(bounds, source, crs)) for bounds, source in boxes]
    near = shapely.intersects(communes.frame.geometry.values, shapely.union_all(shapes))
    if not near.any():
        raise NoCommuneInExtent(layer=communes.layer, evidence=given.evidence)
    chosen = near | communes.frame["cut"].isin(named).values
    return communes.keep(chosen)


def _plan_grid(
    given: LandGiven,
    rasters: Sequence[SourceMask],
    area: Bounds,
    reach: Bounds,
    cell: float,
    crs: str,
) -> Grid:
    """The working grid: as small as holds all built-up land near the communes."""
    found = [transform_bounds(s.bounds, s.info.crs, crs) for s in rasters if s.bounds]
    found += [tuple(p.frame.to_crs(crs).total_bounds) for p in given.polygons if len(p.frame)]
    extent = (
        max(min((b[0] for b in found), default=area[0]), reach[0]),
        max(min((b[1] for b in found), default=area[1]), reach[1]),
        min(max((b[2] for b in found), default=area[2]), reach[2]),
        min(max((b[3] for b in found), default=area[3]), reach[3]),
    )
    return Grid.covering(extent, cell, crs)


def _cell(
    parameters: Parameters, infos: Sequence[RasterInfo], crs: str, catalogue: Catalogue
) -> float:
    """Metres of the working cell; `CellTooLarge` when the tolerance is smaller."""
    cell = parameters.cell_m or working_cell(
        infos, crs, catalogue.number("cells_per_source"), catalogue.number("finest_cell")
    )
    if 0 < parameters.tolerance_m < cell:
        raise CellTooLarge(tolerance=parameters.tolerance_m, cell=cell)
    return cell


def _grown(bounds: Bounds, margin_m: float) -> Bounds:
    return (
        bounds[0] - margin_m,
        bounds[1] - margin_m,
        bounds[2] + margin_m,
        bounds[3] + margin_m,
    )
