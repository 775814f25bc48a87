"""Functional urban areas: cities, their commuting zones, enclaves in and exclaves out.

In: a `FunctionalCase` of communes, cities and a table of travel to work. Out: `FunctionalStudy`, by
`study_functional`, and its tables. It looks into census, travel, population, land, credits,
catalogue, records and basis.
"""

from __future__ import annotations

from .functional_case import CodeTable, FunctionalCase
from .functional_rules import choose_functional_rules
from .functional_sentences import area_sentences
from .functional_study import FunctionalStudy, study_functional
from .functional_tables import (
    build_functional_tables,
    functional_specs,
    summarise_functional,
)

__all__ = [
    "CodeTable",
    "FunctionalCase",
    "FunctionalStudy",
    "area_sentences",
    "build_functional_tables",
    "choose_functional_rules",
    "functional_specs",
    "study_functional",
    "summarise_functional",
]
