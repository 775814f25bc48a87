"""Degree of Urbanisation: classes of the cells of a grid of 1 km, and of communes by them.

In: rasters of persons per cell, of built-up land and of land, the communes, and the port that
reads rasters. Out: `Degurba`, by `study_degurba`, and its tables. It looks into land, catalogue,
records and basis.
"""

from __future__ import annotations

from .degurba import study_degurba
from .degurba_errors import NotRasters
from .degurba_found import Degurba, DegurbaCase
from .degurba_rules import ChosenRules, choose_rules
from .degurba_tables import (
    build_degurba_tables,
    degurba_record,
    degurba_specs,
    summarise_degurba,
)
from .grid_classes import CENTRE, NO_CLASS

__all__ = [
    "CENTRE",
    "NO_CLASS",
    "ChosenRules",
    "Degurba",
    "DegurbaCase",
    "NotRasters",
    "build_degurba_tables",
    "choose_rules",
    "degurba_record",
    "degurba_specs",
    "study_degurba",
    "summarise_degurba",
]
