"""The regions of a commune layer, and the case of each: the one of the layer with its communes.

Whatever a region is asked is asked of its own communes: the working system is that of the place,
rasters are read there alone, and land beyond its border joins patches as far as gaps are searched.
It is the case that `am_delimiter:delimit` has when these communes are chosen and the region named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..catalogue.catalogue import Catalogue
from ..land.communes import Communes, check_region
from ..verdict.case import Case, parse_region


def parse_regions(text: str) -> tuple[str, ...]:
    """Codes of two digits of a text such as ``5, 13``, each once; others stay as written."""
    words = text.replace(";", ",").replace(" ", ",").split(",")
    return tuple(dict.fromkeys(parse_region(word) for word in words if word))


def regions_of(communes: Communes, asked: Sequence[str], catalogue: Catalogue) -> dict[str, str]:
    """Code and name of the regions to delimit, from north to south; all when none is asked.

    Raises `UnknownRegion` for one that the layer does not have.
    """
    for code in asked:
        check_region(code, communes)
    order = {code: place for place, code in enumerate(catalogue.regions)}
    names = communes.region_names
    codes = sorted(asked or names, key=lambda code: (order.get(code, len(order)), code))
    return {code: names[code] for code in codes}


def region_case(case: Case, communes: Communes, region: str) -> Case:
    """The case of one region: the rows of the layer that are its communes, and nothing else."""
    frame = communes.frame[communes.frame["region"] == region]
    rows = sorted(row for rows in frame["rows"] for row in rows)
    layer = case.land.communes
    own = replace(layer, frame=layer.frame.iloc[rows].reset_index(drop=True))
    return replace(case, region=region, land=replace(case.land, communes=own))
