"""Built-up evidence: rasters of any product and polygons, as one mask on the working grid.

The pixel rule, printed with every result: a source cell is built-up when its share of built
surface is at least the stated one; a working cell takes the source cell under its centre, or is
built-up when its centre lies inside a built-up polygon; a cell built-up in any source is built-up.
Cells without data are not built-up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray

from .catalogue import Catalogue
from .catalogue_records import Encoding
from .encodings import (
    BuiltRule,
    RasterEvidence,
    check_values,
    choose_encoding,
    nodata_values,
    scan_values,
)
from .errors import EmptyBuiltup, MissingCrs
from .geometry import is_on_earth, outline, polygons_of, transform_bounds
from .progress import Progress
from .raster import Affine6, Bounds, Grid, RasterInfo, RasterPort, Window
from .vocabulary import Note, mark
from .working_cell import lies_on_grid

BLOCK_CELLS = 16_000_000
"""Source cells read at once, so that memory does not grow with the raster."""


@dataclass(frozen=True)
class PolygonEvidence:
    """A polygon layer the user gave, in its own system."""

    name: str
    path: str
    frame: geopandas.GeoDataFrame


@dataclass(frozen=True)
class SourceMask:
    """What a raster says: 1 where built-up, on its own grid inside the study area."""

    info: RasterInfo
    name: str
    encoding: Encoding
    share: float
    values: NDArray[np.uint8]
    transform: Affine6
    largest_share: float

    @property
    def bounds(self) -> Bounds | None:
        """Bounding box of its built-up cells in its own system, None when there is none."""
        rows, cols = np.flatnonzero(self.values.any(axis=1)), np.flatnonzero(self.values.any(0))
        if not len(rows):
            return None
        window = Window(int(rows[0]), int(cols[0]), int(np.ptp(rows)) + 1, int(np.ptp(cols)) + 1)
        transform = window.transform(self.transform)
        return RasterInfo(
            self.info.path, "", transform, window.rows, window.cols, "uint8", None
        ).bounds


@dataclass(frozen=True)
class Builtup:
    """The built-up mask on the working grid and how it came to be."""

    grid: Grid
    mask: NDArray[np.bool_]
    rasters: tuple[SourceMask, ...]
    notes: tuple[Note, ...]

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


def read_raster(
    evidence: RasterEvidence,
    info: RasterInfo,
    area: Bounds,
    area_crs: str,
    share_percent: float | None,
    catalogue: Catalogue,
    port: RasterPort,
    progress: Progress,
) -> SourceMask | None:
    """Decide which cells of a raster are built-up inside ``area`` (bounds in ``area_crs``).

    ``share_percent`` None takes the default of the encoding. Returns None when the raster lies
    outside the area; raises a named error when its values do not fit the encoding.
    """
    window = _window(info, transform_bounds(area, area_crs, info.crs))
    if window is None:
        return None
    blocks = list(_blocks(window))
    scan = scan_values(port, info, blocks, progress.part(0.0, 0.5))
    encoding = choose_encoding(evidence, info, scan, catalogue)
    nodata = nodata_values(evidence, info, encoding)
    check_values(evidence, info, encoding, scan, nodata)
    percent = encoding.default_share_percent if share_percent is None else share_percent
    rule = BuiltRule(info, encoding, nodata, percent / 100)
    mask = np.zeros((window.rows, window.cols), dtype=np.uint8)
    for done, block in enumerate(blocks):
        start = block.row - window.row
        mask[start : start + block.rows] = rule.built(port.read(info, block), block)
        progress.report(0.5 + 0.5 * (done + 1) / len(blocks))
    transform = window.transform(info.transform)
    return SourceMask(info, evidence.name, encoding, rule.threshold, mask, transform, rule.largest)


def assemble(
    rasters: Sequence[SourceMask],
    polygons: Sequence[PolygonEvidence],
    grid: Grid,
    port: RasterPort,
    progress: Progress,
) -> Builtup:
    """Bring all evidence to the working grid; a cell built-up in any source is built-up."""
    mask = np.zeros(grid.shape, dtype=bool)
    notes = []
    steps = len(rasters) + len(polygons)
    for done, source in enumerate(rasters):
        _add_raster(mask, source, grid, port)
        progress.report((done + 1) / steps)
    for done, layer in enumerate(polygons, start=len(rasters)):
        shapes, repaired = polygons_of(layer.frame.to_crs(grid.crs).geometry)
        if repaired:
            notes.append(
                Note(
                    mark("{count} invalid polygons of {layer} were repaired."),
                    {"count": repaired, "layer": layer.name},
                )
            )
        mask |= port.rasterize([(shape.wkb, 1) for shape in shapes], grid) > 0
        progress.report((done + 1) / steps)
    if not mask.any():
        raise EmptyBuiltup(
            share=round(100 * max((s.share for s in rasters), default=0.0), 1),
            largest=round(100 * max((s.largest_share for s in rasters), default=0.0), 1),
            evidence=", ".join([s.name for s in rasters] + [p.name for p in polygons]),
        )
    return Builtup(grid, mask, tuple(rasters), tuple(notes))


def _add_raster(mask: NDArray[np.bool_], source: SourceMask, grid: Grid, port: RasterPort) -> None:
    """Bring a raster to the part of the grid where it has built-up cells."""
    if source.bounds is None:
        return
    if lies_on_grid(source.info, grid.crs) and source.transform[0] == grid.cell:
        _copy(mask, source, grid)
        return
    part = grid.window(transform_bounds(source.bounds, source.info.crs, grid.crs))
    if part is None:
        return
    rows, cols = slice(part.row, part.row + part.rows), slice(part.col, part.col + part.cols)
    warped = port.warp_mask(source.values, source.transform, source.info.crs, grid.crop(part))
    mask[rows, cols] |= warped > 0


def _copy(mask: NDArray[np.bool_], source: SourceMask, grid: Grid) -> None:
    """Add a raster that already has the cells of the grid, as far as they overlap."""
    row = round((grid.y_max - source.transform[5]) / grid.cell)
    col = round((source.transform[2] - grid.x_min) / grid.cell)
    rows, cols = source.values.shape
    top, left = max(row, 0), max(col, 0)
    bottom, right = min(row + rows, grid.rows), min(col + cols, grid.cols)
    if top < bottom and left < right:
        part = source.values[top - row : bottom - row, left - col : right - col]
        mask[top:bottom, left:right] |= part > 0


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


def _window(info: RasterInfo, bounds: Bounds) -> Window | None:
    """The cells of a raster that ``bounds`` (in its own system) touch, with a margin of two."""
    a, b, c, d, e, f = info.transform
    determinant = a * e - b * d
    corners = [(x, y) for x in (bounds[0], bounds[2]) for y in (bounds[1], bounds[3])]
    cols = [(e * (x - c) - b * (y - f)) / determinant for x, y in corners]
    rows = [(a * (y - f) - d * (x - c)) / determinant for x, y in corners]
    first_row, last_row = max(int(min(rows)) - 2, 0), min(int(max(rows)) + 3, info.rows)
    first_col, last_col = max(int(min(cols)) - 2, 0), min(int(max(cols)) + 3, info.cols)
    if last_row <= first_row or last_col <= first_col:
        return None
    return Window(first_row, first_col, last_row - first_row, last_col - first_col)


def _blocks(window: Window) -> Iterator[Window]:
    """Bands of rows of at most `BLOCK_CELLS` cells."""
    height = max(BLOCK_CELLS // window.cols, 1)
    for row in range(window.row, window.row + window.rows, height):
        rows = min(height, window.row + window.rows - row)
        yield Window(row, window.col, rows, window.cols)
