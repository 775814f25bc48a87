"""Diagnosis: whether an input will serve, what is wrong with it, and what to do.

In: layers, rasters and tables as they are. Out: `Diagnosis` with findings and problems, by
`diagnose`, its report, and the communes of a layer by name. It looks into land, catalogue and
basis.
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
from .named_communes import NamedCommune, catalogue_communes, list_communes
from .text_tables import TextTable, read_text_table

__all__ = [
    "PROBLEMS_CRS",
    "Diagnosis",
    "Fact",
    "Finding",
    "Heading",
    "Input",
    "Level",
    "NamedCommune",
    "TableInput",
    "TextTable",
    "UnreadInput",
    "VectorInput",
    "as_data",
    "as_html",
    "as_markdown",
    "catalogue_communes",
    "diagnose",
    "is_microdata",
    "list_communes",
    "problem_tables",
    "read_text_table",
    "recognise_role",
]
