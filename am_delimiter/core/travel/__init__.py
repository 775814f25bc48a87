"""Travel between communes: who goes where, and what the formulas make of it.

In: a table of origins, destinations and persons. Out: `Travel`, by `take_travel`, and the answer to
the criterion for a set of communes, by `answer_travel`. It looks into land, catalogue and basis.
"""

from __future__ import annotations

from .travel import take_travel
from .travel_answer import answer_travel, ask_travel
from .travel_errors import FilteredTravelTable
from .travel_table import TravelTable, read_travel_csv

__all__ = [
    "FilteredTravelTable",
    "TravelTable",
    "answer_travel",
    "ask_travel",
    "read_travel_csv",
    "take_travel",
]
