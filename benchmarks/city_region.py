"""A generated 10 m city-region for the benchmarks: a city with streets, a river, satellites, noise.

The same size and seed always give the same raster and communes.
"""

from __future__ import annotations

from pathlib import Path

import geopandas
import numpy as np
import rasterio
import shapely
from rasterio.transform import from_origin
from scipy import ndimage

CRS = "EPSG:5361"
CELL = 10.0
WEST, NORTH = 260_000.0, 6_360_000.0


def city_region(size: int, seed: int = 2026) -> np.ndarray:
    """A 0/1 mask of ``size`` × ``size`` cells.

    A dense core that thins out (percolating suburbs), a river 400 m wide without a bridge,
    satellite towns some kilometres away, and single farm cells everywhere.
    """
    rng = np.random.default_rng(seed)
    coarse = size // 8
    row, col = np.mgrid[0:coarse, 0:coarse] / coarse
    density = 0.85 * np.exp(-(((row - 0.5) ** 2 + (col - 0.5) ** 2) / 0.02))
    for _ in range(12):
        at_row, at_col, width = rng.uniform(0.05, 0.95, 3)
        spread = 0.0002 + 0.0012 * width
        density += 0.8 * np.exp(-((row - at_row) ** 2 + (col - at_col) ** 2) / spread)
    texture = ndimage.gaussian_filter(rng.standard_normal((coarse, coarse)), 2)
    density *= 1 + 0.6 * texture / texture.std()
    share = np.kron(np.clip(density, 0, 0.95), np.ones((8, 8)))[:size, :size]
    mask = rng.random((size, size)) < share
    mask = ndimage.binary_opening(mask, np.ones((2, 2)))
    mask |= rng.random((size, size)) < 0.003
    river = int(0.55 * size) + (0.03 * size * np.sin(np.arange(size) * 6.3 / size)).astype(int)
    for offset in range(-20, 20):
        mask[np.arange(size), np.clip(river + offset, 0, size - 1)] = False
    return mask.astype(np.uint8)


def write_case(folder: Path, size: int) -> tuple[Path, Path]:
    """Write the mask as a GeoTIFF and 25 square communes of one region as a GeoPackage."""
    raster, communes = folder / f"mascara_{size}.tif", folder / f"comunas_{size}.gpkg"
    with rasterio.open(
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
    ) as target:
        target.write(city_region(size), 1)
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
