"""Built-up evidence: rasters of any product and polygons, as one mask on the working grid.

The pixel rule, printed with every result: a source cell is built-up when its share of built
surface is at least the stated one; a working cell takes the source cell under its centre, or is
built-up when its centre lies inside a built-up polygon; a cell built-up in any source is built-up.
Cells without data are not built-up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..catalogue.input_records import Encoding
from ..catalogue.printed_values import printed_number
from .burn import burn
from .encodings import (
    BuiltRule,
    Scan,
    check_values,
    choose_encoding,
    nodata_values,
    scan_values,
)
from .geometry import is_on_earth, outline, polygons_of
from .land_errors import EmptyBuiltup, MissingCrs
from .places import around
from .raster import (
    Affine6,
    Bounds,
    Grid,
    RasterInfo,
    RasterPort,
    Window,
    bounds_of,
    parts_to_read,
)
from .raster_provenance import RasterEvidence, Told, told_by
from .resampling import resampled
from .runs import Runs, no_runs, runs_of, union
from .true_scale import hectares_of
from .working_grid import lies_on_grid


@dataclass(frozen=True)
class PolygonEvidence:
    """A polygon layer the user gave, in its own system."""

    name: str
    path: str
    frame: geopandas.GeoDataFrame


@dataclass(frozen=True)
class SourceMask:
    """What a raster says: its built-up cells, on its own grid inside the study area.

    ``by_values`` tells that nothing but its values says the encoding; ``infinite`` cells are no
    number.
    """

    info: RasterInfo
    name: str
    encoding: Encoding
    share: float
    runs: Runs
    transform: Affine6
    largest_share: float
    by_values: bool = False
    infinite: int = 0

    @property
    def encoded(self) -> str:
        """Its encoding in print (Spanish); of what product it is, the values do not say."""
        name = self.encoding.name
        known = not self.by_values or not self.encoding.filename_patterns
        return name if known else f"codificado como {name}; procedencia no declarada"

    @property
    def bounds(self) -> Bounds | None:
        """Bounding box of its built-up cells in its own system, None when there is none."""
        window = self.runs.window()
        return (
            bounds_of(window.rows, window.cols, window.transform(self.transform))
            if window
            else None
        )


@dataclass(frozen=True)
class Builtup:
    """The built-up cells on the working grid and how they came to be.

    ``polygons`` (n,) are all there is, in the working system; None where rasters say something too.
    ``burnt`` tells whether there were any.
    """

    grid: Grid
    runs: Runs
    rasters: tuple[SourceMask, ...]
    notes: tuple[Note, ...]
    polygons: NDArray[np.object_] | None = None
    burnt: bool = False

    @property
    def hectares(self) -> float:
        """Built-up hectares, true to the ellipsoid."""
        return hectares_of(self.runs, self.grid)

    def coverage(self, shapes: NDArray[np.object_]) -> NDArray[np.float64] | None:
        """Share 0–1 of each shape (working system) that the rasters cover, shape (shapes,).

        None when there is no raster: polygons do not say where they would have found nothing.
        """
        if not self.rasters:
            return None
        footprint = shapely.union_all([outline(s.info, self.grid.crs) for s in self.rasters])
        with np.errstate(invalid="ignore"):  # GEOS leaves a flag that means nothing
            covered: NDArray[np.float64] = shapely.area(shapely.intersection(shapes, footprint))
        return covered / shapely.area(shapes)


class BlockReading(Protocol):
    """Who looks through the blocks of a raster: this process, or others for it."""

    def scan(self, info: RasterInfo, parts: Sequence[Window], progress: Progress) -> Scan:
        """Meet every value of some windows, as `scan_values` does."""

    def built(
        self,
        rule: BuiltRule,
        blocks: Sequence[tuple[Window, Window]],
        whole: Window,
        progress: Progress,
    ) -> list[Runs]:
        """The built-up cells of the blocks, as runs of the window ``whole``.

        ``blocks`` are as `parts_to_read` gives them; ``rule.largest`` is brought up to date.
        """


class OwnReading:
    """This process reads block after block."""

    def __init__(self, port: RasterPort) -> None:
        self._port = port

    def scan(self, info: RasterInfo, parts: Sequence[Window], progress: Progress) -> Scan:
        """Meet every value of some windows."""
        return scan_values(self._port, info, parts, progress)

    def built(
        self,
        rule: BuiltRule,
        blocks: Sequence[tuple[Window, Window]],
        whole: Window,
        progress: Progress,
    ) -> list[Runs]:
        """The built-up cells of the blocks."""
        found = []
        for done, (block, part) in enumerate(blocks):
            runs = built_block(self._port, rule, block, part)
            if len(runs):
                found.append(within(runs, block, whole))
            progress.report((done + 1) / len(blocks))
        return found


def built_block(port: RasterPort, rule: BuiltRule, block: Window, part: Window) -> Runs:
    """The built-up cells of a block, of which ``part`` tells all."""
    built = rule.built(port.read(rule.terms.info, part), part)
    if not built.any():
        return no_runs(block.rows, block.cols)
    return runs_of(np.broadcast_to(built, (block.rows, block.cols)))


def within(runs: Runs, block: Window, whole: Window) -> Runs:
    """The runs of a block as those of a window that holds it."""
    return runs.crop(Window(whole.row - block.row, whole.col - block.col, whole.rows, whole.cols))


def read_raster(
    evidence: RasterEvidence,
    info: RasterInfo,
    windows: Sequence[Window],
    share_percent: float | None,
    catalogue: Catalogue,
    port: RasterPort,
    progress: Progress,
    reading: BlockReading | None = None,
) -> SourceMask | None:
    """Decide which cells of a raster are built-up in some windows that share no cell.

    ``share_percent`` None takes the default of the encoding, ``reading`` None reads here.
    Returns None without any window; raises a named error when values do not fit the encoding.
    """
    if not windows:
        return None
    reading = reading or OwnReading(port)
    blocks = [part for window in windows for part in parts_to_read(port, info, window)]
    scan = reading.scan(info, [part for _, part in blocks], progress.part(0.0, 0.5))
    encoding = choose_encoding(evidence, info, scan, catalogue)
    nodata = nodata_values(evidence, info, encoding)
    check_values(evidence, info, encoding, scan, nodata)
    percent = encoding.default_share_percent if share_percent is None else share_percent
    rule = BuiltRule(info, encoding, nodata, percent / 100, scan)
    whole = around(windows)
    found = reading.built(rule, blocks, whole, progress.part(0.5, 1.0))
    return SourceMask(
        info=info,
        name=evidence.name,
        encoding=encoding,
        share=rule.threshold,
        runs=union([no_runs(whole.rows, whole.cols), *found]),
        transform=whole.transform(info.transform),
        largest_share=rule.largest,
        by_values=told_by(evidence, info, encoding) is Told.VALUES,
        infinite=scan.infinite,
    )


def assemble(
    rasters: Sequence[SourceMask],
    polygons: Sequence[PolygonEvidence],
    grid: Grid,
    progress: Progress,
) -> Builtup:
    """Bring all evidence to the working grid; a cell built-up in any source is built-up."""
    parts, notes = [], [note for source in rasters for note in _source_notes(source)]
    given: list[BaseGeometry] = []
    steps = len(rasters) + len(polygons)
    for done, source in enumerate(rasters):
        parts.append(_carry(source, grid, progress.part(done / steps, (done + 1) / steps)))
    for done, layer in enumerate(polygons, start=len(rasters)):
        shapes, repaired = polygons_of(layer.frame.to_crs(grid.crs).geometry)
        if repaired:
            notes.append(
                Note(
                    mark("{count} invalid polygons of {layer} were repaired."),
                    {"count": repaired, "layer": layer.name},
                )
            )
        parts.append(burn(shapes, grid))
        given += shapes
        progress.report((done + 1) / steps)
    if not any(len(part) for part in parts):
        raise EmptyBuiltup(
            share=round(100 * max((s.share for s in rasters), default=0.0), 1),
            largest=round(100 * max((s.largest_share for s in rasters), default=0.0), 1),
            evidence=", ".join([s.name for s in rasters] + [p.name for p in polygons]),
        )
    single = None if rasters else shapely.get_parts(np.array(given, dtype=object))
    return Builtup(grid, union(parts), tuple(rasters), tuple(notes), single, bool(polygons))


def _source_notes(source: SourceMask) -> list[Note]:
    """What must be known of the values of a raster."""
    notes, info = [], source.info
    if source.infinite:
        template = mark(
            "{count} cells of {raster} hold infinity, which is no number: they count as no data."
        )
        notes.append(Note(template, {"count": source.infinite, "raster": source.name}))
    if info.scaled:
        template = mark(
            "{raster} declares a scale, which was applied: value = number × {factor} + {offset}."
        )
        details = {"raster": source.name, "factor": printed_number(info.factor)}
        notes.append(Note(template, {**details, "offset": printed_number(info.offset)}))
    if source.by_values and source.encoding.filename_patterns:
        template = mark(
            "{raster} is encoded like {encoding}: its values say so, and neither its file name, "
            "nor its metadata, nor the user says that it is that product."
        )
        details = {"raster": source.name, "encoding": source.encoding.name}
        notes.append(Note(template, details))
    return notes


def _carry(source: SourceMask, grid: Grid, progress: Progress) -> Runs:
    """The built-up cells of a raster on the working grid."""
    if lies_on_grid(source.info, grid.crs) and source.transform[0] == grid.cell:
        row = round((source.transform[5] - grid.y_max) / grid.cell)
        col = round((grid.x_min - source.transform[2]) / grid.cell)
        return source.runs.crop(Window(row, col, *grid.shape))
    return resampled(source.runs, source.transform, source.info.crs, grid, progress)


def describe_rasters(
    rasters: Sequence[RasterEvidence], port: RasterPort
) -> list[tuple[RasterEvidence, RasterInfo]]:
    """Describe every raster; `MissingCrs` when one does not say where it lies."""
    described = []
    for evidence in rasters:
        info = port.describe(str(evidence.path))
        info = replace(info, crs=evidence.crs or info.crs)
        if not is_on_earth(info.crs):
            raise MissingCrs(layer=evidence.name)
        described.append((evidence, info))
    return described
