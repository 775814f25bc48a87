"""Built-up evidence: rasters of any product and polygons, as one mask on the working grid.

The pixel rule, printed with every result: a source cell is built-up when its share of built
surface is at least the stated one; a working cell takes the source cell under its centre, or is
built-up when its centre lies inside a built-up polygon; a cell built-up in any source is built-up.
Cells without data are not built-up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import geopandas
import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray

from .catalogue import Catalogue
from .catalogue_records import Encoding
from .errors import (
    EmptyBuiltup,
    EncodingMismatch,
    MissingCrs,
    NodataIsBuiltup,
    UnknownEncoding,
)
from .geometry import cell_size_m, outline, polygons_of, transform_bounds
from .progress import Progress
from .raster import Affine6, Bounds, Grid, RasterInfo, RasterPort, Window
from .vocabulary import Note, mark

BLOCK_CELLS = 16_000_000
"""Source cells read at once, so that memory does not grow with the raster."""


@dataclass(frozen=True)
class RasterEvidence:
    """A raster the user gave: its path, the name shown, and an encoding id (or ``auto``).

    ``crs`` (WKT) and ``nodata`` are what the user assigned by hand over what the file says.
    """

    path: str
    name: str
    encoding: str = "auto"
    crs: str = ""
    nodata: tuple[float, ...] = ()


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
        window = Window(
            int(rows[0]), int(cols[0]), int(np.ptp(rows)) + 1, int(np.ptp(cols)) + 1
        )
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
    scan = _scan(port, info, blocks, progress.part(0.0, 0.5))
    encoding = _encoding(evidence, info, scan, catalogue)
    nodata = _nodata(evidence, info, encoding)
    _check_values(evidence, info, encoding, scan, nodata)
    percent = encoding.default_share_percent if share_percent is None else share_percent
    mask = np.zeros((window.rows, window.cols), dtype=np.uint8)
    largest = 0.0
    for done, block in enumerate(blocks):
        share = _share(port.read(info, block), info, block, encoding, nodata)
        start = block.row - window.row
        # in single precision, so that a share of exactly the stated one counts in any type
        enough = share.astype(np.float32) >= np.float32(percent / 100)
        mask[start : start + block.rows] = enough & (share > 0)
        largest = max(largest, float(share.max(initial=0.0)))
        progress.report(0.5 + 0.5 * (done + 1) / len(blocks))
    transform = window.transform(info.transform)
    return SourceMask(info, evidence.name, encoding, percent / 100, mask, transform, largest)


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
        mask |= port.warp_mask(source.values, source.transform, source.info.crs, grid) > 0
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


def describe_rasters(
    rasters: Sequence[RasterEvidence], port: RasterPort
) -> list[tuple[RasterEvidence, RasterInfo]]:
    """Describe every raster; `MissingCrs` when one does not say where it lies."""
    described = []
    for evidence in rasters:
        info = port.describe(str(evidence.path))
        info = replace(info, crs=evidence.crs or info.crs)
        if not info.crs:
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


@dataclass(frozen=True)
class _Scan:
    """Values met in a raster: their counts when they are few, else only the extremes."""

    minimum: float
    maximum: float
    values: frozenset[float] | None


MANY_VALUES = 512
"""A raster with more different values than this holds a quantity, not classes."""


def _scan(
    port: RasterPort, info: RasterInfo, blocks: Sequence[Window], progress: Progress
) -> _Scan:
    minimum, maximum = np.inf, -np.inf
    values: frozenset[float] | None = frozenset()
    for done, block in enumerate(blocks):
        found = np.unique(port.read(info, block))
        found = found[~np.isnan(found)] if found.dtype.kind == "f" else found
        if info.nodata is not None:
            found = found[found != info.nodata]
        if len(found):
            minimum, maximum = min(minimum, float(found[0])), max(maximum, float(found[-1]))
        if values is not None:
            values = values | frozenset(float(v) for v in found[: MANY_VALUES + 1])
            values = values if len(values) <= MANY_VALUES else None
        progress.report((done + 1) / len(blocks))
    return _Scan(minimum, maximum, values)


def _encoding(
    evidence: RasterEvidence, info: RasterInfo, scan: _Scan, catalogue: Catalogue
) -> Encoding:
    """The chosen encoding, or the one that the file name or the values give away."""
    if evidence.encoding != "auto":
        return catalogue.encodings[evidence.encoding]
    for encoding in catalogue.encodings.values():
        if encoding.matches(info.name):
            return encoding
    for encoding in catalogue.encodings.values():
        if _values_give_away(encoding, info, scan):
            return encoding
    raise UnknownEncoding(
        raster=evidence.name, dtype=info.dtype, minimum=scan.minimum, maximum=scan.maximum
    )


def _values_give_away(encoding: Encoding, info: RasterInfo, scan: _Scan) -> bool:
    """Whether type, no-data and values can only mean this encoding.

    Square metres per cell in an unsigned type with the product's own no-data, or a mask that
    holds nothing but its legal values.
    """
    if encoding.kind == "built_area":
        projected = not pyproj.CRS(info.crs).is_geographic
        own_nodata = info.nodata in encoding.nodata_for(info.cell_area)
        return projected and own_nodata and 0 <= scan.minimum and scan.maximum <= info.cell_area
    if encoding.kind == "classes" and encoding.id == "mask":
        return bool(scan.values) and scan.values <= set(encoding.legal_values or ())
    return False


def _check_values(
    evidence: RasterEvidence,
    info: RasterInfo,
    encoding: Encoding,
    scan: _Scan,
    nodata: set[float],
) -> None:
    """Raise a named error when values lie outside what the encoding allows."""
    expected = _legal_range(encoding, info)
    for declared in (*(() if info.nodata is None else (info.nodata,)), *evidence.nodata):
        if _is_built_value(encoding, declared, expected[1]):
            raise NodataIsBuiltup(raster=evidence.name, value=declared, encoding=encoding.name)
    met = {scan.minimum, scan.maximum} if scan.values is None else scan.values
    if encoding.legal_values is not None:
        legal = set(encoding.legal_values) | nodata
        strange = sorted(met - legal)
        allowed = ", ".join(f"{value:g}" for value in sorted(encoding.legal_values))
    else:
        strange = sorted(
            v for v in met - nodata if np.isfinite(v) and not expected[0] <= v <= expected[1]
        )
        allowed = f"{expected[0]:g} – {expected[1]:g}"
    if strange:
        raise EncodingMismatch(
            raster=evidence.name,
            encoding=encoding.name,
            values=", ".join(f"{value:g}" for value in strange[:5]),
            expected=allowed,
        )


def _is_built_value(encoding: Encoding, value: float, greatest: float) -> bool:
    """Whether a value means built surface; ``greatest`` is the largest one allowed."""
    if encoding.kind == "classes":
        return value in (encoding.classes or ())
    if encoding.kind == "range":
        return encoding.min is not None and encoding.min <= value <= (encoding.max or np.inf)
    return 0 < value <= greatest


def _legal_range(encoding: Encoding, info: RasterInfo) -> tuple[float, float]:
    """Least and greatest value the encoding allows in this raster."""
    if encoding.kind == "built_area":
        return 0.0, float(_cell_areas(info, Window(0, 0, info.rows, 1)).max()) * 1.001
    if encoding.kind == "fraction":
        return 0.0, 1.0 / (encoding.scale or 1.0)
    return min(0.0, float(encoding.min or 0.0)), float(
        encoding.max if encoding.max is not None else np.inf
    )


def _share(
    values: NDArray[Any],
    info: RasterInfo,
    block: Window,
    encoding: Encoding,
    nodata: set[float],
) -> NDArray[np.float64]:
    """Share 0–1 of built surface in each cell; 0 where there is no data."""
    missing = np.isin(values, sorted(nodata))
    if values.dtype.kind == "f":
        missing |= np.isnan(values)
    if encoding.kind == "built_area":
        share = values / _cell_areas(info, block)[:, None]
    elif encoding.kind == "classes":
        share = np.isin(values, list(encoding.classes or ())).astype(float)
    elif encoding.kind == "range":
        low = -np.inf if encoding.min is None else encoding.min
        high = np.inf if encoding.max is None else encoding.max
        share = ((values >= low) & (values <= high)).astype(float)
    else:
        share = values * float(encoding.scale or 1.0)
    share = np.asarray(share, dtype=np.float64)
    share[missing] = 0.0
    return share


def _nodata(evidence: RasterEvidence, info: RasterInfo, encoding: Encoding) -> set[float]:
    """Values that mean no data: the product's own, the file's and those the user declared."""
    area = float(_cell_areas(info, Window(0, 0, info.rows, 1)).max())
    declared = [] if info.nodata is None else [info.nodata]
    return {*encoding.nodata_for(area), *declared, *evidence.nodata}


def _cell_areas(info: RasterInfo, block: Window) -> NDArray[np.float64]:
    """Square metres of the cells of each row; on the ellipsoid when the system is in degrees."""
    crs = pyproj.CRS(info.crs)
    if not crs.is_geographic:
        metres = crs.axis_info[0].unit_conversion_factor
        return np.full(block.rows, info.cell_area * metres * metres)
    geod = crs.get_geod() or pyproj.Geod(ellps="WGS84")
    a, _, west, _, e, north = info.transform
    areas = np.empty(block.rows)
    for row in range(block.rows):
        top = north + (block.row + row) * e
        lons, lats = [west, west + a, west + a, west], [top, top, top + e, top + e]
        areas[row] = abs(geod.polygon_area_perimeter(lons, lats)[0])
    return areas


def working_cell(
    infos: Sequence[RasterInfo], crs: str, cells_per_source: float, finest_m: float
) -> float:
    """Size in metres of the working cells when the user chose none.

    A raster that already lies on a square grid of the working system keeps its cells. Any other
    is sampled ``cells_per_source`` times finer, so that no cell is lost and its outline stays
    true, but no finer than ``finest_m`` metres or the source itself. Polygons get ``finest_m``.
    """
    sizes = [finest_m] if not infos else []
    for info in infos:
        ground = cell_size_m(info, crs)
        if _lies_on_grid(info, crs, ground):
            sizes.append(ground)
        else:
            least = round_down(min(ground, finest_m))
            sizes.append(max(round_down(ground / cells_per_source), least))
    return min(sizes)


def _lies_on_grid(info: RasterInfo, crs: str, ground: float) -> bool:
    a, b, c, d, e, f = info.transform
    square = b == d == 0 and a == -e
    return square and pyproj.CRS(info.crs) == pyproj.CRS(crs) and c % a == 0 == f % a


def round_down(size: float) -> float:
    """The largest of …, 1, 2, 2.5, 5, 10, 20, 25, 50, … that is not above ``size`` by over 1 %.

    The slack is the scale of a UTM zone: a cell of 100 m is 99.96 m there.
    """
    size *= 1.01
    power = 10.0 ** np.floor(np.log10(size))
    return float(max(step * power for step in (1, 2, 2.5, 5) if step * power <= size))
