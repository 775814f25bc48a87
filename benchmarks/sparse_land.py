"""Generated land as a whole country has it: nearly all empty, towns here and there, single farms.

Squares of `SIDE` cells are a town with a chance that makes `BUILT` of all cells built-up; anywhere
else lie single cells. Each square has random numbers of its own: the same place is always the same,
and any part of any size is made and written by bands.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import geopandas
import numpy as np
import rasterio
import shapely
from city_region import CELL, CRS, NORTH, WEST, city_region
from rasterio.transform import from_origin
from rasterio.windows import Window

SIDE = 1000
BUILT = 0.01
FARMS = 0.0003
TOWNS = 6  # that differ
SEED = 76


@lru_cache(maxsize=1)
def towns() -> tuple[np.ndarray, ...]:
    """The towns that there are."""
    return tuple(city_region(SIDE, seed) for seed in range(SEED, SEED + TOWNS))


def square(row: int, col: int) -> np.ndarray:
    """One square of the land, by its place."""
    rng = np.random.default_rng((SEED, row, col))
    share = np.mean([town.mean() for town in towns()])
    if rng.random() < (BUILT - FARMS) / share:
        return towns()[rng.integers(TOWNS)]
    cells = np.zeros((SIDE, SIDE), dtype=np.uint8)
    count = rng.poisson(FARMS * SIDE * SIDE)
    cells[tuple(rng.integers(0, SIDE, (2, count)))] = 1
    return cells


def write_land(folder: Path, rows: int, cols: int) -> tuple[Path, Path]:
    """Write ``rows`` × ``cols`` squares as a GeoTIFF, and the communes on them as a GeoPackage."""
    raster, communes = folder / f"tierra_{rows}_{cols}.tif", folder / f"comunas_{rows}_{cols}.gpkg"
    form = {"driver": "GTiff", "count": 1, "dtype": "uint8", "compress": "deflate", "tiled": True}
    shape = {"height": rows * SIDE, "width": cols * SIDE, "BIGTIFF": "IF_SAFER"}
    place = {"crs": CRS, "transform": from_origin(WEST, NORTH, CELL, CELL)}
    with (
        rasterio.Env(GDAL_CACHEMAX=256),
        rasterio.open(raster, "w", **form, **shape, **place) as target,
    ):
        for row in range(rows):
            band = np.hstack([square(row, col) for col in range(cols)])
            target.write(band, 1, window=Window(0, row * SIDE, cols * SIDE, SIDE))
    width, height = cols * SIDE * CELL / 5, rows * SIDE * CELL / 5
    west, north = WEST, NORTH
    boxes = [
        shapely.box(
            west + x * width, north - (y + 1) * height, west + (x + 1) * width, north - y * height
        )
        for y in range(5)
        for x in range(5)
    ]
    cuts = [f"99{number:03d}" for number in range(101, 126)]
    table = {"CUT_COM": cuts, "COMUNA": cuts, "CUT_REG": "99", "REGION": "Ficticia", "POB": 20_000}
    geopandas.GeoDataFrame(table, geometry=boxes, crs=CRS).to_file(communes)
    return raster, communes
