"""Country: every region of a commune layer delimited by itself, and all candidates in one ranking.

In: a `Case` of the whole layer and the regions that are asked for. Out: `Country` with a
`RegionAnswer` for each of them, by `delimit_country`, its layers and tables by
`build_country_tables`, and the rasters of a folder by `tiles_in`. It looks into overview, verdict,
population, land, catalogue, records and basis.
"""

from __future__ import annotations

from .country import Country, delimit_country
from .country_errors import NoTiles
from .country_tables import build_country_tables, country_specs
from .ranking import Ranked, rank
from .region_answer import RegionAnswer
from .region_case import parse_regions
from .tile_folder import Tiles, tile_files, tiles_in

__all__ = [
    "Country",
    "NoTiles",
    "Ranked",
    "RegionAnswer",
    "Tiles",
    "build_country_tables",
    "country_specs",
    "delimit_country",
    "parse_regions",
    "rank",
    "tile_files",
    "tiles_in",
]
