"""Help of the lists of values that a study of sensitivity tries."""

from __future__ import annotations

from ..core.basis import mark

AXES = {
    "sensitivity.TOLERANCES": mark(
        "Tolerances in metres that the other values are combined with. Between which tolerances a "
        "set does not change is told exactly, whatever is listed here. That of the case is always "
        "tried too."
    ),
    "SHARES": mark(
        "From which built-up part of a source cell on it counts, in per cent; for rasters of "
        "square metres or fractions. Each value needs the evidence to be read again. Empty: only "
        "that of the case."
    ),
    "MIN_PATCHES": mark(
        "Minimum patches in hectares; larger ones are some of the patches that are there already. "
        "Empty: only that of the case."
    ),
    "MEMBERSHIP_RULES": mark(
        "By what a commune is a member: each is tried with its limits. That by population needs "
        "population layers; without them its combinations are not evaluable."
    ),
    "MEMBERSHIP_SHARES": mark(
        "Limits in per cent for the measures that are shares: a member has more than that in the "
        "continuum. That by area is tried with the area of the case."
    ),
    "POPULATION_MEASURES": mark(
        "Whose inhabitants are compared with the threshold. They change the verdict and no set. "
        "Those of urban areas and inside the continuum need population layers."
    ),
    "OTHER_BUILTUP": mark(
        "Layers that say otherwise what is built-up: another product, another year, the blocks of "
        "the census. Each stands in turn in the place of the layers of the case."
    ),
    "SOURCES": mark(
        "For sources of several layers, a line for each: its name, a colon, and its layers parted "
        "by semicolons, such as «GHSL 2020: tile_1; tile_2». A layer is called by its name or its "
        "file, and may be one of the case too."
    ),
    "CHART": mark(
        "The sheet of the expediente by itself, as PDF or PNG: the heat map of the sets, how "
        "robust each commune is, and between which tolerances nothing changes."
    ),
    "sensitivity.OUTPUT": mark(
        "GeoPackage with the communes by their robustness, every combination, the sets by letter "
        "and the tolerances between which each holds."
    ),
    "SENSITIVITY": mark(
        "GeoPackage of «Sensitivity» for this same case: adds a sheet with its heat map. It is "
        "refused when it rests on other inputs, parameters or communes than the case."
    ),
}
