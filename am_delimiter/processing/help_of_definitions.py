"""Help of the parameters of ``am_delimiter:definitions``."""

from __future__ import annotations

from ..core.basis import mark

DEFINITIONS = {
    "definitions.CANDIDATE": mark(
        "One candidate of the case: its code (AM-05-1), its name, or the codes of its communes. "
        "Left empty, the first."
    ),
    "definitions.DEGURBA": mark(
        "GeoPackage of «Degree of Urbanisation». The urban centre that holds most of the "
        "population of the candidate is compared with it."
    ),
    "definitions.FUNCTIONAL_AREA": mark(
        "GeoPackage of «Functional area». The area that holds most of the population of the "
        "candidate is compared with it."
    ),
    "CCU": mark(
        "Polygons of the Continuo de Construcciones Urbanas of MINVU and INE. They are laid over "
        "the built-up land of the case."
    ),
    "LUC": mark(
        "Polygons of the census urban limit of INE. Those of one conurbation go together or, where "
        "the layer names none, those that touch."
    ),
    "MINVU": mark(
        "Functional areas of MINVU: a table or layer with the code of each commune and the name of "
        "its area, or polygons of the areas without codes."
    ),
    "CCU_FIELD": mark(
        "Polygons with the same value in this field are one. Left empty, those that touch are."
    ),
    "LUC_FIELD": mark(
        "Limits with the same value in this field are one. Left empty, CONURBACION (Census 2024) "
        "is taken and, without it, limits that touch are one."
    ),
    "MINVU_FIELD": mark("The field with the name of the functional area, if not recognised."),
    "MINVU_CUT_FIELD": mark(
        "The field with the code of the commune (CUT), if not recognised. Without any, the "
        "polygons are laid over the built-up land."
    ),
    "POLYGON_SHARE": mark(
        "A commune is inside official polygons when more than this share of the built-up land that "
        "the case gives it lies in them."
    ),
    "POLYGON_JOIN": mark(
        "Limits of neighbouring communes are drawn apart though the town goes on: those up to this "
        "apart are taken as one, where no field puts them together."
    ),
}
"""Source texts by the name of the parameter, or ``algorithm.NAME``."""
