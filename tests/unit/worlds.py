"""Small worlds drawn by hand: ``#`` is a built cell, communes are strips from west to east."""

from __future__ import annotations

import os
from dataclasses import replace

import geopandas
import numpy as np
import rasterio
from affine import Affine
from shapely.geometry import box

from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.land.communes import CommuneLayer
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster import Grid
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.verdict.case import Case

CRS = "EPSG:5361"
CELL = 100.0
WEST, NORTH = 300_000.0, 6_300_000.0
HERE = Affine(CELL, 0, WEST, 0, -CELL, NORTH)


HANDFUL = {"evidence_cells": 0, "evidence_built": 0, "evidence_people": 0}
"""A drawing of a few cells stands for a town: what real evidence must hold is not asked of it."""


def drawing(*rows):
    """A 0/1 array; ``drawing("##..#")``."""
    return np.array([[char == "#" for char in row] for row in rows], dtype=np.uint8)


def grid(rows, cols):
    return Grid(CRS, WEST, NORTH, CELL, rows, cols)


def write_raster(path, values, crs=CRS, transform=HERE, nodata=None):
    """A GeoTIFF of an array; returns its path as text."""
    values = np.asarray(values)
    rows, cols = values.shape
    kind = {"driver": "GTiff", "count": 1, "dtype": values.dtype, "height": rows, "width": cols}
    with rasterio.open(path, "w", **kind, crs=crs, transform=transform, nodata=nodata) as target:
        target.write(values, 1)
    os.utime(path, (1_700_000_000, 1_700_000_000))  # drawn again, it is still the same file
    return str(path)


def strips(widths, rows=1):
    """Bounds of communes of the given widths in cells, side by side from the western edge."""
    edges = np.cumsum([0, *widths]) * CELL + WEST
    return [box(a, NORTH - rows * CELL, b, NORTH) for a, b in zip(edges, edges[1:])]


def commune_layer(shapes, crs=CRS, **columns):
    """A layer in the schema of the DPA: code → polygon."""
    cuts = list(shapes)
    table = {
        "CUT_COM": cuts,
        "COMUNA": [f"Comuna {cut}" for cut in cuts],
        "CUT_REG": [cut[:2] for cut in cuts],
        "REGION": [f"Región {cut[:2]}" for cut in cuts],
        **columns,
    }
    return CommuneLayer(geopandas.GeoDataFrame(table, geometry=list(shapes.values()), crs=crs), "c")


def world(folder, rows, widths, **options):
    """The case of a drawing: ``rows`` of text, ``widths`` code → cells.

    ``options`` are parameters by the id of the catalogue's file, or fields of `Case` or
    `LandGiven`;
    ``catalogue`` is needed, ``columns`` are further fields of the communes.
    """
    catalogue = options.pop("catalogue")
    path = write_raster(folder / "built.tif", drawing(*rows))
    shapes = dict(zip(widths, strips(widths.values(), len(rows))))
    land = {name: options.pop(name) for name in list(options) if name in LandGiven.__annotations__}
    fields = {name: options.pop(name) for name in list(options) if name in Case.__annotations__}
    communes = commune_layer(shapes, **options.pop("columns", {}))
    given = LandGiven(**{"communes": communes, "rasters": (RasterEvidence(path, "built"),), **land})
    return Case(given, choose_parameters(catalogue, **{**HANDFUL, **options}), **fields)


def on_land(case, **fields):
    """The case with other layers of the land."""
    return replace(case, land=replace(case.land, **fields))
