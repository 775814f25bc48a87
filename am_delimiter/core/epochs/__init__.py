"""Epochs: how the land, the gaps and the people of an area changed over several years.

In: an `EpochCase` with rasters of built-up land of two or more years. Out: `EpochStudy`, by
`study_epochs`, and its layers and tables, by `build_epoch_tables`; the epochs as a table of cases,
by `list_epochs`. It looks into verdict, services, population, continuum, land, credits, catalogue,
records and basis.
"""

from __future__ import annotations

from .epoch_case import EpochCase
from .epoch_errors import EpochNotRaster
from .epoch_list import list_epochs
from .epoch_record import EpochStudy
from .epoch_study import study_epochs
from .epoch_tables import build_epoch_tables, epoch_specs

__all__ = [
    "EpochCase",
    "EpochNotRaster",
    "EpochStudy",
    "build_epoch_tables",
    "epoch_specs",
    "list_epochs",
    "study_epochs",
]
