"""Lagging territories: the pilot's tests, the index of its communes, and the gaps that close.

In: a `RezagoCase` with tables by commune and sets of communes. Out: `RezagoStudy`, by
`study_rezago`, and its layers and tables, by `build_rezago_tables`. It looks into land, catalogue,
records and basis.
"""

from __future__ import annotations

from .rezago_case import GivenTerritory, MeasureTable, RezagoCase, choose_lag_rules
from .rezago_errors import NoCandidateInCase
from .rezago_notes import rezago_lines
from .rezago_record import RezagoStudy
from .rezago_study import study_rezago
from .rezago_tables import build_rezago_tables, rezago_specs, summarise_rezago

__all__ = [
    "GivenTerritory",
    "MeasureTable",
    "NoCandidateInCase",
    "RezagoCase",
    "RezagoStudy",
    "build_rezago_tables",
    "choose_lag_rules",
    "rezago_lines",
    "rezago_specs",
    "study_rezago",
    "summarise_rezago",
]
