"""A small country of three regions in two UTM zones, with rasters of 100 m drawn by hand."""

from __future__ import annotations

import geopandas
import pandas as pd
from affine import Affine
from shapely.geometry import box
from worlds import CELL, HANDFUL, drawing, write_raster

from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.land.communes import CommuneLayer
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.verdict.case import Case

WIDE = 6
"""Cells of each commune from west to east."""

COAST = {
    "05802": "..####",
    "05101": "######",
    "05109": "######",
    "05103": "...###",
    "05801": "......",
}
"""Region 05: 05103 lies 300 m from 05109, nothing is built in 05801, 05802 touches 05101."""

VALLEY = {"16101": "######", "16103": "..####", "16102": "...###"}
"""Region 16: 16103 lies 200 m from 16101, and 16102 300 m from 16103."""

PLACES = {
    "05": ("EPSG:5361", 260_000.0, 6_340_000.0),
    "16": ("EPSG:5362", 755_000.0, 5_945_000.0),
    "08": ("EPSG:5362", 670_000.0, 5_920_000.0),
}
"""The system and the north-western corner of each region; of region 08 there is no raster."""


def strips_at(region, cuts):
    """Communes side by side, one cell high, in degrees."""
    crs, west, north = PLACES[region]
    step = WIDE * CELL
    shapes = [
        box(west + n * step, north - CELL, west + (n + 1) * step, north) for n in range(len(cuts))
    ]
    table = {"CUT_COM": cuts, "COMUNA": cuts, "CUT_REG": region, "REGION": f"Región {region}"}
    return geopandas.GeoDataFrame(table, geometry=shapes, crs=crs).to_crs(4674)


def communes():
    """The layer of the whole country, the regions mixed up."""
    parts = [strips_at("16", list(VALLEY)), strips_at("08", ["08101", "08103"])]
    parts.insert(1, strips_at("05", list(COAST)))
    frame = pd.concat(parts, ignore_index=True)
    return frame.iloc[::-1].reset_index(drop=True)


def tile(folder, region, rows, name):
    """A raster of one row of cells, 1 where it is built, in the system of a region."""
    crs, west, north = PLACES[region]
    at = Affine(CELL, 0, west, 0, -CELL, north)
    return write_raster(folder / name, drawing("".join(rows)), crs=crs, transform=at)


def tiles(folder):
    """The rasters of the two regions that have any."""
    return [
        tile(folder, "05", COAST.values(), "coast.tif"),
        tile(folder, "16", VALLEY.values(), "valley.tif"),
    ]


def country_case(folder, catalogue, **options):
    """The case of the whole country: a tolerance of 200 m, whole communes of the census 2024."""
    rasters = tuple(RasterEvidence(path, path[-10:-4]) for path in tiles(folder))
    land = LandGiven(communes=CommuneLayer(communes(), "país"), rasters=rasters)
    asked = {"tolerance": 200, "population": "census_2024", **HANDFUL, **options}
    return Case(land, choose_parameters(catalogue, **asked))
