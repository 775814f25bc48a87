"""Overlaps: land that several communes claim or none does, and cells that two tiles tell unlike.

Of communes in true km². Tiles are rasters of one kind on one lattice of cells, as a product is cut
into sheets: where two of them have data of the same cell, they should say the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..basis.notes import Note, mark
from ..basis.progress import Progress
from .builtup import SourceMask
from .communes import Communes
from .geometry import true_km2
from .raster import RasterInfo, RasterPort, Window, bands_of


@dataclass(frozen=True)
class Overlap:
    """Land that the polygons at positions ``first`` < ``second`` both claim."""

    first: int
    second: int
    km2: float
    shape: BaseGeometry


@dataclass(frozen=True)
class Void:
    """Land enclosed by polygons that belongs to none, and the positions of those around it."""

    around: tuple[int, ...]
    km2: float
    shape: BaseGeometry


def find_overlaps(shapes: NDArray[np.object_], crs: str, least_km2: float) -> list[Overlap]:
    """Pairs of valid polygons (n,) that share at least ``least_km2``, the largest first."""
    first, second = _neighbours(shapes)
    shared = [_polygonal(s) for s in shapely.intersection(shapes[first], shapes[second])]
    areas = true_km2(shared, crs)
    found = [
        Overlap(int(a), int(b), float(km2), shape)
        for a, b, km2, shape in zip(first, second, areas, shared)
        if km2 > 0 and km2 >= least_km2
    ]
    return sorted(found, key=lambda o: (-o.km2, o.first, o.second))


def claimed_twice(overlaps: Sequence[Overlap], crs: str) -> float:
    """Square kilometres that more than one polygon claims, each place counted once."""
    return float(true_km2([shapely.union_all([o.shape for o in overlaps])], crs)[0])


def find_voids(shapes: NDArray[np.object_], crs: str, least_km2: float) -> list[Void]:
    """Holes of at least ``least_km2`` in the union of valid polygons, the largest first."""
    union = shapely.get_parts(_polygonal(shapely.union_all(shapes)))
    holes = [shapely.Polygon(ring) for part in union for ring in part.interiors]
    tree = shapely.STRtree(shapes)
    found = []
    for shape, km2 in zip(holes, true_km2(holes, crs)):
        if km2 >= least_km2:
            around = sorted(int(n) for n in tree.query(shape, predicate="intersects"))
            found.append(Void(tuple(around), float(km2), shape))
    return sorted(found, key=lambda void: -void.km2)


def overlap_notes(communes: Communes, least_km2: float) -> list[Note]:
    """A note on the land that communes claim twice and on the rule that decides it.

    Communes stand in order of code, and of several that hold a cell the last is its owner.
    """
    frame, crs = communes.frame, communes.frame.crs.to_wkt()
    found = find_overlaps(frame.geometry.values, crs, least_km2)
    if not found:
        return []
    return [
        Note(
            mark(
                "In {layer} {count} pairs of communes claim the same land, {km2} km² in all: "
                "{pairs}. A cell there belongs to the commune with the higher code."
            ),
            {
                "layer": communes.layer,
                "count": len(found),
                "km2": round(claimed_twice(found, crs), 2),
                "pairs": told_pairs(found, communes.cuts, list(frame["name"])),
            },
        )
    ]


def told_pairs(
    overlaps: Sequence[Overlap], cuts: Sequence[str], names: Sequence[str], most: int = 5
) -> str:
    """The largest overlaps in words."""
    told = [
        f"{cuts[o.first]} {names[o.first]} – {cuts[o.second]} {names[o.second]}"
        for o in overlaps[:most]
    ]
    more = f" … (+{len(overlaps) - most})" if len(overlaps) > most else ""
    return ", ".join(told) + more


def _neighbours(shapes: NDArray[np.object_]) -> NDArray[np.int64]:
    """Pairs (2, n) of positions of shapes that meet, the lower position first."""
    pairs = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    kept = pairs[:, pairs[0] < pairs[1]]
    ordered: NDArray[np.int64] = kept[:, np.lexsort(kept[::-1])]
    return ordered


def _polygonal(shape: BaseGeometry) -> BaseGeometry:
    """The polygons of a shape: what is left of touching borders is dropped."""
    if shape.geom_type in ("Polygon", "MultiPolygon"):
        return shape
    parts = [part for part in shapely.get_parts(shape) if part.geom_type.endswith("Polygon")]
    return shapely.union_all(parts) if parts else shapely.MultiPolygon()


@dataclass(frozen=True)
class ReadTile:
    """A raster with the windows of it that were read, and the values that mean no data there."""

    source: SourceMask
    windows: Sequence[Window]
    nodata: frozenset[float]


def tile_notes(tiles: Sequence[ReadTile], port: RasterPort, progress: Progress) -> list[Note]:
    """Which tiles overlap with different values, and in how many cells that were read.

    What has no data in one of two tiles is no difference. Tiles that say the same are not told.
    """
    notes = []
    template = mark(
        "{first} and {second} overlap and have different values in {count} {count:cell|cells}. A "
        "cell that is built-up in one of them counts as built-up."
    )
    for first, second in _on_one_lattice(tiles):
        count = _unlike_cells(first, second, port, progress)
        if count:
            names = {"first": first.source.name, "second": second.source.name}
            notes.append(Note(template, {**names, "count": count}))
    return notes


def _on_one_lattice(tiles: Sequence[ReadTile]) -> list[tuple[ReadTile, ReadTile]]:
    """The pairs of tiles of one kind whose cells are the same ones; a file given twice is none."""
    groups: dict[object, list[ReadTile]] = {}
    for tile in tiles:
        lattice = _lattice(tile.source.info)
        if lattice:
            groups.setdefault((tile.source.encoding.id, *lattice), []).append(tile)
    return [
        (first, second)
        for group in groups.values()
        for place, first in enumerate(group)
        for second in group[place + 1 :]
        if first.source.info.path != second.source.info.path
    ]


def _lattice(info: RasterInfo) -> tuple[object, ...] | None:
    """The system, the cell and where its lattice lies, to a thousandth; None for a turned one."""
    a, b, c, d, e, f = info.transform
    if b or d:
        return None
    return (info.crs, a, e, *(round(edge % 1 * 1000) % 1000 for edge in (c / a, f / e)))


def _unlike_cells(first: ReadTile, second: ReadTile, port: RasterPort, progress: Progress) -> int:
    """The cells that both tiles have data of, and different ones."""
    count = 0
    down, right = (b - a for a, b in zip(_corner(first), _corner(second)))
    for one in first.windows:
        for other in second.windows:
            shared = _shared(one, replace(other, row=other.row + down, col=other.col + right))
            for band in bands_of(shared) if shared else ():
                progress.check()
                there = replace(band, row=band.row - down, col=band.col - right)
                a, b = _values(first, band, port), _values(second, there, port)
                count += int(((a != b) & np.isfinite(a) & np.isfinite(b)).sum())
    return count


def _corner(tile: ReadTile) -> tuple[int, int]:
    """The row and the column of the first cell of a tile on its lattice."""
    a, _, c, _, e, f = tile.source.info.transform
    return round(f / e), round(c / a)


def _shared(one: Window, other: Window) -> Window | None:
    """What two windows of a lattice have in common."""
    row, col = max(one.row, other.row), max(one.col, other.col)
    rows = min(one.row + one.rows, other.row + other.rows) - row
    cols = min(one.col + one.cols, other.col + other.cols) - col
    return Window(row, col, rows, cols) if rows > 0 and cols > 0 else None


def _values(tile: ReadTile, window: Window, port: RasterPort) -> NDArray[np.float64]:
    """The values of a window, NaN where there is no data."""
    values = np.asarray(port.read(tile.source.info, window), dtype=np.float64)
    return np.where(np.isin(values, sorted(tile.nodata)), np.nan, values)
