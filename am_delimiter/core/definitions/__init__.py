"""Definitions: a candidate beside the definitions of an urban area that the world uses.

In: a stored case, results of other studies, official polygons and lists of communes, as a
`DefinitionsGiven`. Out: `DefinitionComparison`, commune by commune and set by set, by
`compare_definitions`, its tables and its sentences. It looks into comparison, land, credits,
catalogue, records and basis.
"""

from __future__ import annotations

from .compared_sets import DefinitionSet, SetAgreement
from .definition_case import DefinitionsGiven, OfficialLayer, StoredGround, StudyTable, read_ground
from .definition_comparison import DefinitionComparison, compare_definitions
from .definition_errors import NoDefinitionGiven, StudyWithoutLayer
from .definition_evidence import DefinitionStanding
from .definition_sentences import definition_findings
from .definition_tables import CANDIDATE, build_definition_tables, definition_specs, set_rows

__all__ = [
    "CANDIDATE",
    "DefinitionComparison",
    "DefinitionSet",
    "DefinitionStanding",
    "DefinitionsGiven",
    "NoDefinitionGiven",
    "OfficialLayer",
    "SetAgreement",
    "StoredGround",
    "StudyTable",
    "StudyWithoutLayer",
    "build_definition_tables",
    "compare_definitions",
    "definition_findings",
    "definition_specs",
    "read_ground",
    "set_rows",
]
