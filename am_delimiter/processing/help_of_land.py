"""Help of the parameters about communes, built-up land, continuum and membership."""

from __future__ import annotations

from ..core.basis import mark

LAND = {
    "COMMUNES": mark(
        "Layer of polygons, one for each commune, with its code (CUT). The fields of SUBDERE, INE, "
        "BCN and chilemapas are recognised; codes older than Ñuble are read as today's."
    ),
    "BUILTUP": mark(
        "What is built: one or several rasters (tiles are read as one mosaic) or polygons. One "
        "source is enough for a cell to be built-up."
    ),
    "TILES": mark(
        "Folder whose rasters are read as one mosaic, beside the layers above; its subfolders are "
        "not read. Files that are no such raster are named and left out."
    ),
    "REGIONS": mark(
        "Codes of regions, such as 05, 13. Left empty, every region that the communes have is "
        "delimited, each by itself."
    ),
    "nationwide.BUILTUP": mark(
        "What is built in the whole country: rasters or polygons. Each region reads only what lies "
        "near its communes. Tiles may also be given as a folder."
    ),
    "EPOCHS": mark(
        "Rasters of built-up land of two or more years; several tiles of one year are one epoch. "
        "Of WSF Evolution and GAIA one raster is enough: its values are years."
    ),
    "YEARS": mark(
        "One year for each layer, in their order. Left empty, the names or metadata of the files "
        "say it. For a raster whose values are years: those of which epochs are made."
    ),
    "MIXED_EPOCHS": mark(
        "Epochs of different products or cell sizes differ also by their method. They are compared "
        "only if you say so."
    ),
    "ENCODING": mark(
        "What the values of the rasters mean. It is recognised by the name of the file and by its "
        "values; choose it only if that fails. It holds for all the rasters."
    ),
    "BUILTUP_SHARE": mark(
        "A cell of the source is built-up when at least this part of it is. Left empty, each "
        "encoding uses its own value."
    ),
    "PRESET": mark(
        "The rule of another country: it sets tolerance, minimum patch and membership together, "
        "and decides over what is written in their boxes."
    ),
    "TOLERANCE": mark(
        "The widest gap between built-up patches that still counts as continuous. Every result "
        "also gives the gap that would have to be bridged."
    ),
    "TOLERANCES": mark(
        "Several tolerances in metres, parted by comma or semicolon: decimals with a point, "
        "thousands without one."
    ),
    "MAX_GAP": mark(
        "How far gaps are measured. It does not decide continuity; it must not be less than the "
        "tolerance."
    ),
    "MIN_PATCH": mark(
        "Patches smaller than this are left out. With 0 nothing is left out: a small patch may be "
        "the link between two communes."
    ),
    "MIN_DENSITY": mark(
        "Part that must be built-up in the square around a cell for the cell to count, so that "
        "single houses do not chain distant towns. 0: all cells count."
    ),
    "DENSITY_SIDE": mark(
        "Side of the square in which the local density is measured. It matters only if a minimum "
        "density is asked for."
    ),
    "BARRIERS": mark(
        "Rivers, cliffs or railways that a gap may not cross, or crosses at a cost. The gap "
        "without barriers is always given too."
    ),
    "BARRIER_COST": mark(
        "What a barrier adds to a gap that crosses it. Left empty, barriers are not crossed."
    ),
    "BRIDGES": mark("Bridges and roads that carry a gap over a barrier."),
    "MEMBERSHIP_BY": mark(
        "What makes a commune a member of a continuum. All three measures are reported; one "
        "decides. That of population needs population layers."
    ),
    "MEMBERSHIP": mark(
        "A commune is a member when more than this part of its built-up land, or of its located "
        "population, is in the continuum; exactly this is not enough."
    ),
    "MEMBERSHIP_AREA": mark(
        "For the measure by area: a commune is a member when it has more built-up land than this "
        "in the continuum."
    ),
    "PARTIAL_MEMBERSHIP": mark(
        "From this part up to that of membership a commune is reported as partial; below it, the "
        "contact does not count."
    ),
    "MEMBERSHIP_MARGIN": mark(
        "A commune this near to the limit of membership is remarked, since another source might "
        "change it. It decides nothing; with 0 nothing is remarked."
    ),
    "EVIDENCE_CELLS": mark(
        "A commune with fewer built-up cells of the finest source is «sin evidencia suficiente» "
        "and no member. 0: not asked for."
    ),
    "EVIDENCE_BUILT": mark(
        "A commune with less built-up land for each inhabitant is «sin evidencia suficiente»: the "
        "evidence does not see where its people live. 0: not asked for."
    ),
    "EVIDENCE_PEOPLE": mark(
        "A commune with less of its population on built-up land is «sin evidencia suficiente». It "
        "matters only with population layers. 0: not asked for."
    ),
    "CELL_SIZE": mark(
        "Side of the cells on which everything is measured. Left empty, it is chosen from the "
        "evidence. The tolerance must not be less than it."
    ),
    "CONNECTIVITY": mark(
        "With 8, two cells that touch at a corner are one patch; with 4 they are two."
    ),
    "WORKING_CRS": mark(
        "A projected system in metres. Left empty, it is chosen by where the communes lie."
    ),
    "CUT_FIELD": mark(
        "Only for layers whose fields are not recognised: the field with the code (CUT) of the "
        "commune."
    ),
    "NAME_FIELD": mark(
        "Only for layers whose fields are not recognised: the field with the name of the commune."
    ),
    "CANDIDATE": mark(
        "The set of communes that is judged, by their codes (CUT): write them, or choose them from "
        "the list. Left empty, all candidates are looked for."
    ),
    "REGION": mark(
        "Code of the region, such as 05. Left empty, all communes of the layer take part."
    ),
    "MODIFIES": mark(
        "For the modification of a constituted area: its name in the register, or the codes (CUT) "
        "of its communes where the register does not have them. What it becomes is said by the "
        "candidate (all communes of afterwards) or by those to include and exclude. Before and "
        "after are judged with the same evidence and stand side by side."
    ),
    "INCLUDE": mark(
        "Communes that are added to the candidate although the rule leaves them out: write their "
        "codes (CUT), or choose them from the list. A justification is needed."
    ),
    "EXCLUDE": mark(
        "Communes that are taken out of the candidate: write their codes (CUT), or choose them "
        "from the list. A justification is needed."
    ),
    "JUSTIFICATION": mark(
        "Why communes were added or taken out; every output prints it. One for all, or one for "
        "each commune by its code."
    ),
    "COMPUTED": mark(
        "The layer «continuum» of a result, or any other polygons. To compare one continuum, "
        "select it and use only the selected features."
    ),
    "REFERENCE": mark(
        "Official polygons, such as the urban limits of the census, or the continuum of another "
        "result."
    ),
    "diagnose.CUT_FIELD": mark(
        "The field with the code (CUT) of the commune, for the inputs in which it is not "
        "recognised."
    ),
    "odfromcensus2024.REGION": mark(
        "Code of the region, such as 05: only persons who live in it are counted. Left empty, all "
        "the country."
    ),
}
"""Source texts by the name of the parameter, or ``algorithm.NAME``."""
