"""Help of the parameters of the Degree of Urbanisation; rules tell their values themselves."""

from __future__ import annotations

from ..core.basis import mark

DEGURBA = {
    "degurba.POPULATION_RASTERS": mark(
        "One or several rasters of persons per cell that do not overlap, such as the tiles of "
        "GHS-POP. Those of 1 km or 100 m in Mollweide are summed exactly. Densities (persons per "
        "km²) and classes are refused."
    ),
    "degurba.BUILTUP": mark(
        "Rasters of built-up land, such as GHS-BUILT-S of the same year. A cell that is built-up "
        "enough then joins urban centres even where few live in it (factories, ports, offices). "
        "Left empty, persons alone decide."
    ),
    "LAND": mark(
        "Rasters of permanent land, such as GHS-LAND: densities are of land, and cells without it "
        "are water. Left empty, see «Land without a raster»."
    ),
    "LAND_FROM": mark(
        "Without a raster of land every cell counts whole, or the communes are taken for all the "
        "land there is: then their coast must be exact, and they must be all that there are."
    ),
    "degurba.COMMUNES": mark(
        "Layer of polygons, one for each commune, with its code (CUT). Give all the communes of "
        "the place and choose a region below: cells at their border are shared among them. Left "
        "empty, only cells are classed."
    ),
    "degurba.REGION": mark("Only the communes of this region are told, such as 05."),
    "RULES": mark(
        "Where the thresholds come from. «As GHS-SMOD R2023A» needs built-up land and land, and "
        "comes nearest to what GHSL publishes; the others are editions of the manual."
    ),
    "GRID_CRS": mark(
        "The cells of 1 km lie in a system that keeps areas. Left empty, it is that of the "
        "population if it does, otherwise Mollweide (ESRI:54009)."
    ),
    "degurba.OUTPUT": mark(
        "GeoPackage with the communes by their class, the clusters with their names and "
        "population, and the totals that close."
    ),
    "GRID": mark(
        "GeoTIFF with the code of level 2 of each cell, as in GHS-SMOD: 30, 23, 22, 21, 13, 12, "
        "11, 10; −200 where there is no data."
    ),
    "degurba.SUMMARY": mark("Totals, clusters, communes, thresholds and inputs (JSON)."),
}
"""Source texts by the name of a parameter."""
