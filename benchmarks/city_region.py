"""A generated 10 m city-region for the benchmarks: a city, rivers, satellite towns, farms, noise.

The same size and seed always give the same raster and communes. Every row has random numbers of
its own, so the region is made and written by bands of rows: memory stays bounded at any size, and
the height of a band changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import geopandas
import numpy as np
import rasterio
import shapely
from rasterio.transform import from_origin
from rasterio.windows import Window
from scipy import ndimage

CRS = "EPSG:5361"
CELL = 10.0
WEST, NORTH = 260_000.0, 6_360_000.0
COARSE = 8  # cells on a side of the blocks over which the density of building is constant
FARMS, VALLEY_M, MOUNTAIN = 0.003, 40_000.0, 0.1  # share of cells, half width, share of farms left
RIVER, STREAM = 20, 5  # half widths in cells
SEED = 2026
ROWS = 256  # of a band; the height of a tile of the file


def city_region(size: int, seed: int = SEED, rows: int = ROWS) -> np.ndarray:
    """A 0/1 mask (uint8) of ``size`` × ``size`` cells, made by bands of ``rows``.

    A dense core that thins out (percolating suburbs), twelve satellite towns, single farm cells
    all over a valley 80 km wide and few in the mountains beyond, a river 400 m wide and a stream
    of 100 m, both without a bridge.
    """
    return np.concatenate([band for _, band in bands(size, seed, rows)])


def bands(size: int, seed: int = SEED, rows: int = ROWS) -> Iterator[tuple[int, np.ndarray]]:
    """First row and mask of every band, from the north."""
    density = _density(size, seed)
    for first in range(0, size, rows):
        yield first, _band(density, size, seed, first, min(first + rows, size))


def _density(size: int, seed: int) -> np.ndarray:
    """Share 0–0.95 of built-up cells in every block of `COARSE` × `COARSE` cells."""
    rng = np.random.default_rng(seed)
    coarse = -(-size // COARSE)
    place = np.arange(coarse) / coarse

    def bump(at_row: float, at_col: float, spread: float) -> np.ndarray:
        return np.outer(
            np.exp(-((place - at_row) ** 2) / spread), np.exp(-((place - at_col) ** 2) / spread)
        )

    density = 0.85 * bump(0.5, 0.5, 0.02)
    for _ in range(12):
        at_row, at_col, width = rng.uniform(0.05, 0.95, 3)
        density += 0.8 * bump(at_row, at_col, 0.0002 + 0.0012 * width)
    texture = ndimage.gaussian_filter(rng.standard_normal((coarse, coarse)), 2)
    density *= 1 + 0.6 * texture / texture.std()
    return np.clip(density, 0, 0.95).astype(np.float32)


def _band(density: np.ndarray, size: int, seed: int, start: int, stop: int) -> np.ndarray:
    """The rows from ``start`` to ``stop``, with one more on either side to open the mask."""
    row = np.arange(max(start - 1, 0), min(stop + 1, size))
    draws = np.stack([_draws(size, seed, int(number)) for number in row])
    share = np.repeat(density[row // COARSE], COARSE, axis=1)[:, :size]
    mask = ndimage.binary_opening(draws[:, 0] < share, np.ones((2, 2)))
    mask |= draws[:, 1] < _farms(size)
    mask &= ~_water(size, row)
    return mask[start - row[0] : stop - row[0]].astype(np.uint8)


def _draws(size: int, seed: int, row: int) -> np.ndarray:
    """Random numbers of one row, shape (2, size): for the towns and for the farms."""
    return np.random.default_rng((seed, row + 1)).random((2, size), dtype=np.float32)


def _farms(size: int) -> np.ndarray:
    """Share of farm cells in every column: fewer in the mountains east and west of the valley."""
    off_axis = np.abs(np.arange(size) - size / 2) * CELL
    return np.where(off_axis <= VALLEY_M, FARMS, FARMS * MOUNTAIN)


def _water(size: int, row: np.ndarray) -> np.ndarray:
    """The river runs from north to south, the stream from west to east."""
    col = np.arange(size)
    river = 0.55 * size + 0.03 * size * np.sin(row * 6.3 / size)
    stream = 0.35 * size + 0.04 * size * np.sin(col * 9.4 / size)
    off_river = col - river.astype(int)[:, None]
    off_stream = row[:, None] - stream.astype(int)
    return ((off_river >= -RIVER) & (off_river < RIVER)) | (
        (off_stream >= -STREAM) & (off_stream < STREAM)
    )


def write_case(folder: Path, size: int) -> tuple[Path, Path]:
    """Write the mask as a GeoTIFF and 25 square communes of one region as a GeoPackage."""
    raster, communes = folder / f"mascara_{size}.tif", folder / f"comunas_{size}.gpkg"
    with (
        rasterio.Env(GDAL_CACHEMAX=256),
        rasterio.open(
            raster,
            "w",
            driver="GTiff",
            height=size,
            width=size,
            count=1,
            dtype="uint8",
            crs=CRS,
            transform=from_origin(WEST, NORTH, CELL, CELL),
            compress="deflate",
            tiled=True,
        ) as target,
    ):
        for first, band in bands(size):
            target.write(band, 1, window=Window(0, first, size, len(band)))
    side = size * CELL / 5
    boxes = [
        shapely.box(
            WEST + x * side, NORTH - (y + 1) * side, WEST + (x + 1) * side, NORTH - y * side
        )
        for y in range(5)
        for x in range(5)
    ]
    cuts = [f"99{number:03d}" for number in range(101, 126)]
    table = {"CUT_COM": cuts, "COMUNA": cuts, "CUT_REG": "99", "REGION": "Ficticia", "POB": 20_000}
    geopandas.GeoDataFrame(table, geometry=boxes, crs=CRS).to_file(communes)
    return raster, communes


def write_in_system(raster: Path, system: str) -> Path:
    """The same land in another system, as it is downloaded; "" for its own."""
    if not system:
        return raster
    from osgeo import gdal

    gdal.UseExceptions()
    target = raster.with_name(f"{raster.stem}_{system.replace(':', '_')}.tif")
    square = {"xRes": CELL, "yRes": CELL} if system.startswith("ESRI") else {}
    options = ["COMPRESS=DEFLATE", "TILED=YES"]
    gdal.Warp(str(target), str(raster), dstSRS=system, creationOptions=options, **square)
    return target
