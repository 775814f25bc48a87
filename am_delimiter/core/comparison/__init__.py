"""Comparison of a continuum with other outlines, commune by commune.

In: two sets of polygons and the communes. Out: `Comparison`, by `compare`, and its tables. It looks
into land, catalogue, records and basis.
"""

from __future__ import annotations

from .agreement import Agreement
from .comparison import Comparison, compare
from .comparison_scope import ComparisonCase, NotPolygons, PolygonLayer
from .comparison_tables import build_comparison_tables, comparison_specs, summarise_comparison

__all__ = [
    "Agreement",
    "Comparison",
    "ComparisonCase",
    "NotPolygons",
    "PolygonLayer",
    "build_comparison_tables",
    "compare",
    "comparison_specs",
    "summarise_comparison",
]
