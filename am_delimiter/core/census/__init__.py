"""Trips to work, counted from the persons of a census.

In: the microdata as CSV or Parquet. Out: `CensusTravel` with the matrix and what became of every
row, by `read_census_travel`. It looks into land, catalogue and basis.
"""

from __future__ import annotations

from .census_files import CensusFields
from .census_summary import summarise_travel, write_flows
from .census_travel import CensusRequest, CensusTravel, read_census_travel

__all__ = [
    "CensusFields",
    "CensusRequest",
    "CensusTravel",
    "read_census_travel",
    "summarise_travel",
    "write_flows",
]
