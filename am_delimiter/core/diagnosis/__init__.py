"""Diagnosis: whether an input will serve, what is wrong with it, and what to do.

In: layers, rasters and tables as they are. Out: `Diagnosis` with findings and problems, by
`diagnose`, and its report. It looks into land, catalogue and basis.
"""

from __future__ import annotations

from .diagnosis import diagnose, recognise_role
from .diagnosis_census import is_microdata
from .diagnosis_records import (
    Diagnosis,
    Fact,
    Finding,
    Input,
    Level,
    TableInput,
    UnreadInput,
    VectorInput,
)
from .diagnosis_report import PROBLEMS_CRS, Heading, as_data, as_html, as_markdown, problem_tables
from .text_tables import TextTable, read_text_table

__all__ = [
    "PROBLEMS_CRS",
    "Diagnosis",
    "Fact",
    "Finding",
    "Heading",
    "Input",
    "Level",
    "TableInput",
    "TextTable",
    "UnreadInput",
    "VectorInput",
    "as_data",
    "as_html",
    "as_markdown",
    "diagnose",
    "is_microdata",
    "problem_tables",
    "read_text_table",
    "recognise_role",
]
