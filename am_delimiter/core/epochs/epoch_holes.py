"""Where the rasters of an epoch say something: inside their frames, but for what has no data.

A raster that was cut by a polygon covers the box around it and knows nothing of what lies outside
the polygon: there an epoch is not seen, and that is no land without buildings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..catalogue.input_records import Encoding
from ..land.burn import burn, owners
from ..land.communes import Communes
from ..land.encodings import nodata_values
from ..land.geometry import outline
from ..land.places import around, places_of, windows_of
from ..land.raster import Affine6, Grid, RasterInfo, RasterPort, Window, parts_to_read
from ..land.resampling import resampled
from ..land.runs import Runs, common, meetings, no_runs, runs_of, union, without
from .epoch_years import YearLayers, YearRaster


@dataclass(frozen=True)
class Seen:
    """A raster and its cells without data, on its own grid; None where it has none."""

    info: RasterInfo
    holes: Runs | None = None
    transform: Affine6 | None = None


def seen_by(
    layers: YearLayers,
    communes: Communes,
    catalogue: Catalogue,
    port: RasterPort,
    progress: Progress,
) -> tuple[Seen, ...]:
    """Where each raster of an epoch holds no data, near the communes (in the working system)."""
    crs = communes.frame.crs.to_wkt()
    places = places_of(np.asarray(communes.frame.geometry.values), 0.0)
    found = []
    for layer, part in zip(layers.layers, progress.parts([1] * len(layers.layers))):
        windows = windows_of(layer.info, places, crs)
        missing = _missing(layer, catalogue)
        if windows and (missing or np.dtype(layer.info.dtype).kind == "f"):
            found.append(_holes(layer.info, windows, missing, port, part))
        else:
            found.append(Seen(layer.info))
    return tuple(found)


def _missing(layer: YearRaster, catalogue: Catalogue) -> set[float]:
    """The values that mean no data, and never «not built-up»: 0 is one of these nearly always."""
    encoding = _encoding(layer, catalogue)
    if encoding is None:
        declared = [] if layer.info.nodata is None else [layer.info.nodata]
        return {*declared, *layer.evidence.nodata} - {0.0}
    legal = set(encoding.legal_values or (0,))
    return nodata_values(layer.evidence, layer.info, encoding) - legal


def _encoding(layer: YearRaster, catalogue: Catalogue) -> Encoding | None:
    named = (one for one in catalogue.encodings.values() if one.matches(layer.info.name))
    return catalogue.encodings.get(layer.evidence.encoding) or next(named, None)


def _holes(
    info: RasterInfo,
    windows: Sequence[Window],
    missing: set[float],
    port: RasterPort,
    progress: Progress,
) -> Seen:
    whole = around(windows)
    found = [no_runs(whole.rows, whole.cols)]
    blocks = [part for window in windows for part in parts_to_read(port, info, window)]
    for done, (block, part) in enumerate(blocks):
        values = port.read(info, part)
        empty = np.isin(values, sorted(missing))
        if values.dtype.kind == "f":
            empty |= ~np.isfinite(values)
        if empty.any():
            runs = runs_of(np.broadcast_to(empty, (block.rows, block.cols)))
            row, col = whole.row - block.row, whole.col - block.col
            found.append(runs.crop(Window(row, col, whole.rows, whole.cols)))
        progress.report((done + 1) / len(blocks))
    holes = union(found)
    return Seen(info, holes if len(holes) else None, whole.transform(info.transform))


def seen_cells(seen: Sequence[Seen], grid: Grid) -> Runs:
    """The cells of a grid of which some raster says something."""
    return union([_seen_cells(one, grid) for one in seen])


def _seen_cells(one: Seen, grid: Grid) -> Runs:
    frame = burn([outline(one.info, grid.crs)], grid)
    if one.holes is None or one.transform is None:
        return frame
    holes = resampled(one.holes, one.transform, one.info.crs, grid)
    inside = common(frame.start, frame.end, holes.start, holes.end)
    return Runs(frame.rows, frame.cols, *without(frame.start, frame.end, *inside))


def share_seen(seen: Sequence[Seen], communes: Communes, cell_m: float) -> NDArray[np.float64]:
    """The share 0–1 of each commune of which the rasters say something, shape (communes,)."""
    frame = communes.frame
    grid = Grid.covering(tuple(frame.total_bounds), cell_m, frame.crs.to_wkt())
    places, cells = owners(list(frame.geometry), grid), seen_cells(seen, grid)
    run, piece = meetings(cells.start, cells.end, places.start, places.end)
    held = np.minimum(cells.end[run], places.end[piece]) - np.maximum(
        cells.start[run], places.start[piece]
    )
    count = len(communes)
    found = np.bincount(places.owner[piece], weights=held, minlength=count)
    lengths = (places.end - places.start).astype(np.float64)
    whole = np.bincount(places.owner, weights=lengths, minlength=count)
    return np.asarray(found / np.maximum(whole, 1.0))
