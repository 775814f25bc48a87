"""Communes drawn where they truly lie: a small square around the centre of each known box."""

from __future__ import annotations

import geopandas
from shapely.geometry import box

HALF = 0.01  # degrees
ARICA = ("15101", "15102", "15201", "15202")  # a whole region: four communes far apart


def square(catalogue, cut, half=HALF, east=0.0, north=0.0):
    place = catalogue.places[cut]
    x, y = (place.west + place.east) / 2 + east, (place.south + place.north) / 2 + north
    return box(x - half, y - half, x + half, y + half)


def dpa(catalogue, cuts=ARICA, shapes=None, names=None, crs="EPSG:4674", **columns):
    """A layer in the schema of the DPA, right in all but what is given otherwise."""
    known = [catalogue.communes.get(cut) for cut in cuts]
    shapes = shapes or [square(catalogue, cut) for cut in cuts]
    table = {
        "CUT_COM": list(cuts),
        "COMUNA": names or [c.name if c else cut for c, cut in zip(known, cuts)],
        "CUT_REG": [cut[:2] for cut in cuts],
        "REGION": ["R"] * len(cuts),
        **columns,
    }
    return geopandas.GeoDataFrame(table, geometry=list(shapes), crs=crs)
