"""Small worlds of projects: four communes of 2 km side by side, three of one region."""

from __future__ import annotations

import geopandas
import pandas as pd
from shapely.geometry import LineString, Point, box

from am_delimiter.core.portfolio import EffectRule, PortfolioCase, ProjectLayer, study_portfolio

from worlds import CRS, NORTH, WEST, commune_layer, strips  # isort: skip

CUTS = ("08101", "08102", "08103", "16101")
"""Concepción, Coronel and Chiguayante; Chillán is of another region."""
SIDE = 2000.0


def communes(cuts=CUTS, side=20):
    return commune_layer(dict(zip(cuts, strips([side] * len(cuts), side))))


def at(x, y=500.0):
    """A point so many metres east and south of the north-western corner."""
    return Point(WEST + x, NORTH - y)


def line(*xs, y=500.0):
    return LineString([(WEST + x, NORTH - y) for x in xs])


def area(x_min, x_max, top=500.0, bottom=1500.0):
    return box(WEST + x_min, NORTH - bottom, WEST + x_max, NORTH - top)


def layer(*shapes, name="proyectos", crs=CRS, **columns):
    table = {"CODIGO_BIP": [f"{name}-{n}" for n in range(1, len(shapes) + 1)], **columns}
    return ProjectLayer(name, "", geopandas.GeoDataFrame(table, geometry=list(shapes), crs=crs))


def table(name="tabla", **columns):
    return ProjectLayer(name, "", pd.DataFrame(columns, dtype=object))


def study(catalogue, *layers, given=None, proposed=None, **rule):
    case = PortfolioCase(
        layers, given or communes(), EffectRule.chosen(catalogue, **rule), proposed
    )
    return study_portfolio(case, catalogue)


def legs(one):
    """The verdicts of the three legs, in their words."""
    return tuple(answer.verdict.value for answer in one.legs.values())


def met(one):
    return one.effect.cuts


def said(found):
    return [str(note) for note in found.notes]
