"""Results: a delimitation as the layers, tables and summary that people open.

In: `Delimitation` and the studies of it. Out: every layer and table, by `build_result`, those that
need no study by `build_land` and `start_log`, and the summary as plain data, by `summarise`. It
looks into every room that it tells of: procedure, studies, verdict, services, travel, population,
continuum, land, catalogue, records and basis.
"""

from __future__ import annotations

from .continuity_tables import build_continuity_tables, continuity_specs
from .continuum_outlines import with_outlines
from .mask_metadata import mask_record
from .summary import summarise
from .tables import BuiltLand, BuiltResult, build_land, build_result, start_log

__all__ = [
    "BuiltLand",
    "BuiltResult",
    "build_continuity_tables",
    "build_land",
    "build_result",
    "continuity_specs",
    "mask_record",
    "start_log",
    "summarise",
    "with_outlines",
]
