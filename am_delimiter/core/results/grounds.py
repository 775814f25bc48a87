"""Grounds: the data that a verdict rests on, among all that went in."""

from __future__ import annotations

from ..basis.fingerprints import InputFile
from ..basis.vocabulary import PopulationMeasure, Verdict
from ..catalogue.catalogue import Catalogue
from ..verdict.criteria import CriterionResult
from ..verdict.delimitation import Delimitation

LOCATED = frozenset({"población localizada", "límite urbano"})
"""Inputs that say where people live: whole communes are counted without them."""


def data_of(item: CriterionResult, result: Delimitation) -> str | None:
    """The inputs that answered a criterion, as printed, None when it was not answered.

    Files by name: their SHA-256 and date stand among the sources.
    """
    if item.verdict is Verdict.NOT_EVALUABLE and item.value is None:
        return None
    kinds = set(result.catalogue.criteria[item.id].rests_on)
    if result.case.parameters.population_measure is PopulationMeasure.WHOLE:
        kinds -= LOCATED
    return "; ".join(_told(i) for i in result.inputs if i.kind in kinds) or None


def source_date(item: CriterionResult, catalogue: Catalogue) -> str | None:
    """Date of the source of a criterion, as in the catalogue."""
    return catalogue.sources[catalogue.criteria[item.id].source_id].date or None


def _told(item: InputFile) -> str:
    return f"{item.name} ({item.detail})" if item.detail and not item.sha256 else item.name
