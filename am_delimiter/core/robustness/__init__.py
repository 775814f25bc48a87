"""Robustness: whether an answer hangs on one number, one rule or one source.

In: a `Case` and the axes of what is doubted. Out: `Robustness` with every combination, by
`study_robustness`, and its tables, by `build_robustness_tables`. It looks into results, studies,
verdict, population, continuum, land, credits, catalogue, records and basis.
"""

from __future__ import annotations

from .axes import Axes, Axis, BuiltupSource, MemberRule, plan_axes
from .axes_given import parse_numbers, read_sources, rules_of
from .robustness import Robustness, study_robustness
from .robustness_sentences import findings
from .robustness_tables import build_robustness_tables, describe_robustness, robustness_specs

__all__ = [
    "Axes",
    "Axis",
    "BuiltupSource",
    "MemberRule",
    "Robustness",
    "build_robustness_tables",
    "describe_robustness",
    "findings",
    "parse_numbers",
    "plan_axes",
    "read_sources",
    "robustness_specs",
    "rules_of",
    "study_robustness",
]
