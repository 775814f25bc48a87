"""Help of the parameters about population, travel, services and policies."""

from __future__ import annotations

from ..core.basis import mark

PEOPLE = {
    "POPULATION": mark(
        "Which count of inhabitants is compared with the threshold of the law. All of them are "
        "reported."
    ),
    "POPULATION_FIELD": mark(
        "The field of the communes with their inhabitants, when the count that decides is a field."
    ),
    "POPULATION_MEASURE": mark(
        "Which inhabitants of the communes count. The law does not say; the areas that exist add "
        "whole communes. Urban ones and those inside need located population."
    ),
    "URBAN_LIMITS": mark(
        "Polygons of the urban areas, for the urban population. Left empty, the area that each "
        "block says is used."
    ),
    "POPULATION_TILES": mark(
        "Folder with rasters of persons per cell, beside the layers above. Tiles must not overlap: "
        "the persons of all of them add up."
    ),
    "POPULATION_LAYERS": mark(
        "Where people live: census blocks with persons, or rasters of persons per cell. Needed for "
        "membership by population and for the population inside."
    ),
    "POP_FIELDS": mark(
        "Fields of the communes with their inhabitants, parted by semicolon: the name ends with "
        "the year (POB_2017; POB_2024), or the year stands before it (1992=HABITANTES). They "
        "decide over rasters; left empty, the census of the years that it has."
    ),
    "POPULATION_RASTERS": mark(
        "Rasters of persons per cell, such as GHS_POP_E1990_…, in place of the census. Tiles of "
        "one year are one count."
    ),
    "POPULATION_YEARS": mark(
        "One year for each raster of persons, in their order. Left empty, the names or metadata "
        "of the files say it."
    ),
    "INTERPOLATION": mark(
        "What is done with an epoch without a count. Nothing is reckoned before the first or "
        "after the last count."
    ),
    "PEOPLE_FIELD": mark("The field with the persons of each polygon, if it is not recognised."),
    "PEOPLE_RULE": mark("How the persons of a polygon are shared out among the cells of the grid."),
    "REPEATED_POPULATION": mark(
        "What it means when several rows of one commune, block or pair of travel have different "
        "figures."
    ),
    "TRAVEL": mark(
        "Table or CSV with the commune of origin, that of destination and the workers or trips; "
        "also of those who stay in their commune. Without it the criterion of travel is not "
        "evaluable."
    ),
    "TRAVEL_DEFINITION": mark(
        "How the share of travel is computed that is compared with the threshold. No known norm "
        "says it; all formulas are reported."
    ),
    "TRAVEL_SOURCE": mark(
        "Name and date of the data, as they are to be printed: «Encuesta laboral, 2019»."
    ),
    "TRAVEL_COVERAGE": mark(
        "In a survey a pair of communes without a row is unknown; in a census it is zero."
    ),
    "TRAVEL_CENTRE": mark(
        "Codes (CUT) of the communes that are the centre. Left empty, it is that where most "
        "residents of the others work."
    ),
    "TRAVEL_ORIGIN_FIELD": mark(
        "The field with the commune where people live, if it is not recognised."
    ),
    "TRAVEL_DESTINATION_FIELD": mark(
        "The field with the commune where people go, if it is not recognised."
    ),
    "TRAVEL_COUNT_FIELD": mark(
        "The field with the number of workers or trips, if it is not recognised."
    ),
    "SERVICES": mark(
        "Table of shared infrastructure and services: category, element, communes that it serves, "
        "evidence, source and date."
    ),
    "SERVICE_LAYERS": mark(
        "Layers of networks (lines), facilities (points) or territories (polygons) that show which "
        "communes share a service."
    ),
    "SERVICE_CATEGORY": mark(
        "For layers without a column for it: one for all («Salud»), or one for each («hospitales: "
        "Salud; rutas: Vialidad»)."
    ),
    "SERVICE_CATEGORIES": mark(
        "The categories that are looked for, between semicolons: «Salud; Residuos; Cementerios». "
        "One that the catalogue lacks is your own. Of those without any element the document says "
        "«sin antecedentes»."
    ),
    "INSTRUMENTS": mark(
        "Table of joint policies and planning instruments: kind, name, communes, stage, actors, "
        "source and date."
    ),
    "MIN_SHARED": mark(
        "Services shared by two or more communes that are needed. Left empty, the criterion "
        "«requiere juicio»."
    ),
    "MIN_INSTRUMENTS": mark(
        "Instruments that reach two or more communes that are needed. Left empty, the criterion "
        "«requiere juicio»."
    ),
    "SERVICE_RADIUS": mark(
        "How far a facility serves that does not list its communes. Left empty, it serves only the "
        "commune in which it lies."
    ),
    "SERVICE_LENGTH": mark(
        "A network counts in a commune when at least so much of it runs inside; what follows the "
        "limit is left out."
    ),
    "SERVICE_JOIN": mark(
        "Parts of a network of one name that lie further apart are different ones: many communes "
        "have streets of the same name."
    ),
    "SERVICE_SHARE": mark(
        "A territory reaches a commune when they have at least this part of the smaller of the two "
        "in common."
    ),
    "SERVICE_MARGIN": mark(
        "A point that lies outside its commune by no more than this is taken to be inside: limits "
        "are simplified, and piers stand in the sea."
    ),
}
"""Source texts by the name of the parameter."""
