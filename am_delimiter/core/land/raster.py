"""The raster port: what the science asks of a raster library, and the working grid.

`RasterPort` has an adapter on ``osgeo.gdal`` (always present in QGIS) and one on rasterio
(outside QGIS). Rows run north to south and columns west to east, everywhere.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Affine6 = tuple[float, float, float, float, float, float]
"""Affine transform (a, b, c, d, e, f): x = a·col + b·row + c, y = d·col + e·row + f."""

Bounds = tuple[float, float, float, float]
"""x_min, y_min, x_max, y_max."""


DESCRIPTION = "DESCRIPTION"
"""The name under which the description of a band stands among the items of metadata."""

EVIDENCE_DIAGONAL = "EVIDENCE_DIAGONAL_M"
"""Item of a mask's metadata: how many metres the land of a cell may lie from its centre, by the
cells of what it was made of (0: polygons). Without it the mask was made on those very cells."""


@dataclass(frozen=True)
class RasterInfo:
    """What a raster file says of itself; ``crs`` is WKT, empty when it says nothing.

    ``path`` is text, not a `Path`: GDAL names such as ``/vsizip//…`` would not survive it.
    ``factor`` and ``offset`` are what the band declares (GDAL: value = number · scale + offset).
    Ports apply them, so that ``dtype`` and ``nodata`` are those of the values; then a number of
    the file that means no data is read as NaN. ``said`` are items of metadata with their names:
    those of the file, those of the band, and the description of the band as `DESCRIPTION`. The file
    keeps its cells in blocks of ``block_rows`` rows.
    """

    path: str
    crs: str
    transform: Affine6
    rows: int
    cols: int
    dtype: str
    nodata: float | None
    factor: float = 1.0
    offset: float = 0.0
    said: tuple[tuple[str, str], ...] = ()
    block_rows: int = 1

    @property
    def evidence_diagonal_m(self) -> float | None:
        """How closely a mask knows the land it was made of, None where it says nothing of it.

        `EVIDENCE_DIAGONAL` is what `am_delimiter:builtup` writes into its masks.
        """
        text = dict(self.said).get(EVIDENCE_DIAGONAL, "")
        try:
            metres = float(text)
        except ValueError:
            return None
        return metres if 0 <= metres < math.inf else None

    @property
    def scaled(self) -> bool:
        """Whether the file says that its numbers are to be multiplied or shifted."""
        return (self.factor, self.offset) != (1.0, 0.0)

    @property
    def name(self) -> str:
        """File name without folder."""
        return Path(self.path).name

    @property
    def cell_area(self) -> float:
        """Area of a cell in the squared units of its own system."""
        a, b, _, d, e, _ = self.transform
        return abs(a * e - b * d)

    @property
    def bounds(self) -> Bounds:
        """Bounding box in its own system."""
        return bounds_of(self.rows, self.cols, self.transform)


@dataclass(frozen=True)
class Window:
    """Rows ``row … row + rows`` and columns ``col … col + cols`` of a raster."""

    row: int
    col: int
    rows: int
    cols: int

    def transform(self, whole: Affine6) -> Affine6:
        """The affine transform of the window inside a raster with transform ``whole``."""
        a, b, c, d, e, f = whole
        return (
            a,
            b,
            a * self.col + b * self.row + c,
            d,
            e,
            d * self.col + e * self.row + f,
        )


@dataclass(frozen=True)
class Grid:
    """The working grid: square cells of ``cell`` metres in a projected system.

    Its edges lie on multiples of ``cell``, so the same place always gives the same cells.
    """

    crs: str
    x_min: float
    y_max: float
    cell: float
    rows: int
    cols: int

    @classmethod
    def covering(cls, bounds: Bounds, cell: float, crs: str) -> Grid:
        """The smallest grid of ``cell`` metres that covers ``bounds``."""
        west = math.floor(bounds[0] / cell)
        south = math.floor(bounds[1] / cell)
        east = max(math.ceil(bounds[2] / cell), west + 1)
        north = max(math.ceil(bounds[3] / cell), south + 1)
        return cls(crs, west * cell, north * cell, cell, north - south, east - west)

    @property
    def transform(self) -> Affine6:
        """Affine transform from column and row to metres."""
        return (self.cell, 0.0, self.x_min, 0.0, -self.cell, self.y_max)

    @property
    def bounds(self) -> Bounds:
        """Bounding box in metres."""
        return (
            self.x_min,
            self.y_max - self.rows * self.cell,
            self.x_min + self.cols * self.cell,
            self.y_max,
        )

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.rows, self.cols

    @property
    def cell_hectares(self) -> float:
        """Area of one cell in hectares."""
        return self.cell * self.cell / 10_000

    def window(self, bounds: Bounds) -> Window | None:
        """The cells that ``bounds`` (metres) touch, None when they lie outside."""
        west = max(math.floor((bounds[0] - self.x_min) / self.cell), 0)
        north = max(math.floor((self.y_max - bounds[3]) / self.cell), 0)
        east = min(math.ceil((bounds[2] - self.x_min) / self.cell), self.cols)
        south = min(math.ceil((self.y_max - bounds[1]) / self.cell), self.rows)
        if east <= west or south <= north:
            return None
        return Window(north, west, south - north, east - west)

    def crop(self, window: Window) -> Grid:
        """The part of the grid that a window covers."""
        return Grid(
            self.crs,
            self.x_min + window.col * self.cell,
            self.y_max - window.row * self.cell,
            self.cell,
            window.rows,
            window.cols,
        )


def bounds_of(rows: int, cols: int, transform: Affine6) -> Bounds:
    """Bounding box of ``rows`` × ``cols`` cells."""
    a, b, c, d, e, f = transform
    corners = [(0, 0), (cols, 0), (0, rows), (cols, rows)]
    xs = [a * col + b * row + c for col, row in corners]
    ys = [d * col + e * row + f for col, row in corners]
    return min(xs), min(ys), max(xs), max(ys)


def window_of(info: RasterInfo, bounds: Bounds) -> Window | None:
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


BAND_CELLS = 8_000_000
"""Cells held at once while reading, so that memory does not grow with the raster."""


def bands_of(window: Window, most: int = 0, block_rows: int = 1) -> list[Window]:
    """A window as bands of whole rows of ``most`` cells (0: `BAND_CELLS`), but one row at least.

    Where that leaves room for ``block_rows``, those of the blocks of a file, bands end where blocks
    do, so that none is unpacked for two of them.
    """
    height = max((most or BAND_CELLS) // window.cols, 1)
    into = 0
    if height >= block_rows:
        height -= height % block_rows
        into = window.row % block_rows
    first, end = window.row, window.row + window.rows
    starts = [first, *range(first - into + height, end, height)]
    return [
        Window(row, window.col, after - row, window.cols)
        for row, after in zip(starts, [*starts[1:], end])
    ]


def described(
    path: str,
    crs: str,
    transform: Affine6,
    shape: tuple[int, int],
    band: BandNumbers,
    said: Mapping[str, str],
) -> RasterInfo:
    """What a port knows of a file; the values of a scaled band are decimals without no-data."""
    items = tuple((name, text) for name, text in said.items() if text)
    info = RasterInfo(
        path, crs, transform, *shape, band.dtype, band.nodata, band.factor, band.offset, items
    )
    info = replace(info, block_rows=band.block_rows)
    return replace(info, dtype="float64", nodata=None) if info.scaled else info


@dataclass(frozen=True)
class BandNumbers:
    """How a band keeps its numbers: type, no-data, what makes values of them, rows of a block."""

    dtype: str
    nodata: float | None
    factor: float = 1.0
    offset: float = 0.0
    block_rows: int = 1

    def values(self, numbers: NDArray[np.generic]) -> NDArray[np.generic]:
        """The values of numbers as they are in the file."""
        if (self.factor, self.offset) == (1.0, 0.0):
            return numbers
        values = numbers.astype(np.float64) * self.factor + self.offset
        if self.nodata is not None:
            values[numbers == self.nodata] = np.nan
        return values


class RasterPort(Protocol):
    """What the science needs from a raster library."""

    def describe(self, path: str) -> RasterInfo:
        """Describe the first band of a file; `UnreadableRaster` when it cannot be opened."""

    def read(self, info: RasterInfo, window: Window) -> NDArray[np.generic]:
        """Values of the first band in a window, shape (rows, cols)."""

    def are_empty(self, info: RasterInfo, windows: Sequence[Window]) -> list[bool]:
        """Whether the file keeps no cell of each window: all are no-data, or 0 if none is."""

    def files(self, info: RasterInfo) -> list[str]:
        """The files of this or another computer that the raster is read from."""


def parts_to_read(
    port: RasterPort, info: RasterInfo, window: Window, most: int = 0
) -> list[tuple[Window, Window]]:
    """A window as `bands_of` it, each with the part that must be read to know all of it.

    Bands of which the file keeps no cell, as of nearly all of a sparse file or of a mosaic with
    holes, are one with their neighbours, and a single cell tells what all are.
    """
    bands, found = bands_of(window, most, info.block_rows), []
    for empty, group in groupby(zip(port.are_empty(info, bands), bands), key=lambda pair: pair[0]):
        alike = [band for _, band in group]
        if empty:
            first, rows = alike[0], sum(band.rows for band in alike)
            whole = replace(first, rows=rows)
            found.append((whole, replace(first, rows=1, cols=1)))
        else:
            found += [(band, band) for band in alike]
    return found
