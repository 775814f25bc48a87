"""Help of the parameters about a portfolio of projects."""

from __future__ import annotations

from ..core.basis import mark

PROJECTS = {
    "PROJECTS": mark(
        "Layers of points, lines or polygons, and tables (CSV, Excel, GeoPackage), one row for "
        "each project. Columns are known by their names: code (BIP), name, type, amount, year, "
        "stage, funding, responsible, communes served, commune, resolution of SUBDERE. Rows of one "
        "code and name are one project."
    ),
    "portfolio.COMMUNES": mark(
        "The communes of the country, or at least all of the region: what of a project lies beyond "
        "them cannot be judged."
    ),
    "portfolio.CASE": mark(
        "The GeoPackage that «Delimit metropolitan areas» wrote, to say which projects lie in the "
        "area that is proposed. An area that is not constituted fulfils nothing."
    ),
    "portfolio.CANDIDATE": mark(
        "Id or name of the candidate in that result. Left empty, its first one."
    ),
    "AMOUNT_UNIT": mark(
        "In what the amounts are that do not say it in their heading, in a column or beside the "
        "number. Pesos are added as thousands of pesos; other units are told apart."
    ),
    "EFFECT_LENGTH": mark(
        "A line has effect in a commune when at least so much of it runs inside, or the least "
        "share of it does. What runs along a limit asks for judgement."
    ),
    "EFFECT_AREA": mark(
        "A polygon has effect in a commune when at least so much of it lies inside, or the least "
        "share of it does."
    ),
    "EFFECT_SHARE": mark(
        "With this part of its length or area a project has effect in a commune, however small it "
        "is: a sliver over the border counts for nothing."
    ),
    "EFFECT_MARGIN": mark(
        "A point outside all communes, or outside the one that its table says, by no more than "
        "this is taken to be inside."
    ),
    "INFLUENCE": mark(
        "To judge the area around projects instead of what is drawn. Left empty, only what is "
        "drawn counts."
    ),
}
"""Source texts by the name of the parameter."""
