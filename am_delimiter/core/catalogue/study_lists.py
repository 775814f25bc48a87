"""Lists that belong to the studies beside a case: rules, words, columns, layers.

Each begins with the name of its study, and its file is called as its field.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .catalogue_reader import read_list
from .degurba_records import DegurbaClass, DegurbaRule, DegurbaSet
from .input_records import FieldMeaning, GovernanceWord, RegisterField
from .portfolio_records import AreaStanding, MetropolitanLeg, MoneyUnit
from .rezago_records import LagDimension, LagPreset, LagTest, LagVariable
from .rule_records import DefinitionKind, FunctionalPreset, LayerSpec, Parameter, SpecialCode


@dataclass(frozen=True)
class StudyLists:
    """By id: ``…_layers`` are what a study writes, ``…_rules`` its thresholds with their source.

    ``governance_layers`` are tables that people fill in a result, ``governance_lists`` their words.
    """

    portfolio_fields: dict[str, RegisterField]
    portfolio_units: dict[str, MoneyUnit]
    portfolio_rules: dict[str, Parameter]
    portfolio_legs: dict[str, MetropolitanLeg]
    portfolio_states: dict[str, AreaStanding]
    portfolio_layers: dict[str, LayerSpec]
    governance_layers: dict[str, LayerSpec]
    governance_lists: dict[str, GovernanceWord]
    degurba_rules: dict[str, DegurbaRule]
    degurba_sets: dict[str, DegurbaSet]
    degurba_classes: dict[str, DegurbaClass]
    degurba_checks: dict[str, Parameter]
    degurba_layers: dict[str, LayerSpec]
    functional_presets: dict[str, FunctionalPreset]
    functional_rules: dict[str, Parameter]
    functional_special_codes: dict[str, SpecialCode]
    functional_layers: dict[str, LayerSpec]
    rezago_rules: dict[str, Parameter]
    rezago_tests: dict[str, LagTest]
    rezago_dimensions: dict[str, LagDimension]
    rezago_presets: dict[str, LagPreset]
    rezago_variables: dict[str, LagVariable]
    rezago_fields: dict[str, FieldMeaning]
    rezago_layers: dict[str, LayerSpec]
    definition_kinds: dict[str, DefinitionKind]
    definition_rules: dict[str, Parameter]
    definition_fields: dict[str, FieldMeaning]
    definition_layers: dict[str, LayerSpec]


_RECORDS: dict[str, type[Any]] = {
    "portfolio_fields": RegisterField,
    "portfolio_units": MoneyUnit,
    "portfolio_rules": Parameter,
    "portfolio_legs": MetropolitanLeg,
    "portfolio_states": AreaStanding,
    "portfolio_layers": LayerSpec,
    "governance_layers": LayerSpec,
    "governance_lists": GovernanceWord,
    "degurba_rules": DegurbaRule,
    "degurba_sets": DegurbaSet,
    "degurba_classes": DegurbaClass,
    "degurba_checks": Parameter,
    "degurba_layers": LayerSpec,
    "functional_presets": FunctionalPreset,
    "functional_rules": Parameter,
    "functional_special_codes": SpecialCode,
    "functional_layers": LayerSpec,
    "rezago_rules": Parameter,
    "rezago_tests": LagTest,
    "rezago_dimensions": LagDimension,
    "rezago_presets": LagPreset,
    "rezago_variables": LagVariable,
    "rezago_fields": FieldMeaning,
    "rezago_layers": LayerSpec,
    "definition_kinds": DefinitionKind,
    "definition_rules": Parameter,
    "definition_fields": FieldMeaning,
    "definition_layers": LayerSpec,
}

CITING_STUDIES = tuple(name for name, record in _RECORDS.items() if record is not LayerSpec)
"""The lists whose entries name a source."""


def study_lists(folder: Path) -> dict[str, dict[str, Any]]:
    """Read every list of the studies; raises CatalogueError."""
    return {name: read_list(folder / f"{name}.json", record) for name, record in _RECORDS.items()}
