"""Overview: several results in one table, a row for each candidate.

In: the summary of each result, or why there is none. Out: rows of the table ``overview``, by
`candidate_lines` and `failed_line`, and its spec, by `overview_spec`. It looks into catalogue,
records and basis.
"""

from __future__ import annotations

from .overview_rows import NO_CANDIDATE, CaseState, OverviewCase, candidate_lines, failed_line
from .overview_table import overview_spec, overview_table, verdict_field

__all__ = [
    "NO_CANDIDATE",
    "CaseState",
    "OverviewCase",
    "candidate_lines",
    "failed_line",
    "overview_spec",
    "overview_table",
    "verdict_field",
]
