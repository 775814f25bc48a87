"""Who governs the area: actors, committee, arrangements, instruments, problems and priorities.

In: the tables on governance that people fill in a result (``governance_layers.json``), tables to
fill them from, and the communes and instruments of the case. Out: rows to add with what is wrong in
the others, by `new_rows`, and `Governance`, by `read_governance_tables`. Names of persons are the
user's own data: no sentence of this room repeats them. It looks into services, land, catalogue and
basis.
"""

from __future__ import annotations

from .case_communes import CaseCommunes, case_communes_of
from .first_rows import committee_rows, instrument_rows_of
from .given_rows import NewRows, new_rows, priorities_told, rows_without
from .governance import (
    Actor,
    Arrangement,
    CommitteeMember,
    FollowedInstrument,
    Governance,
    PriorityTheme,
    SharedProblem,
)
from .governance_reading import read_governance_tables
from .value_lists import lists_of

__all__ = [
    "Actor",
    "Arrangement",
    "CaseCommunes",
    "CommitteeMember",
    "FollowedInstrument",
    "Governance",
    "NewRows",
    "PriorityTheme",
    "SharedProblem",
    "case_communes_of",
    "committee_rows",
    "instrument_rows_of",
    "lists_of",
    "new_rows",
    "priorities_told",
    "read_governance_tables",
    "rows_without",
]
