"""The forms follow the declarations of the parameters, and what is given in them is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingParameterDefinition

from am_delimiter.core.catalogue import (
    DECLARED,
    Asked,
    ParameterDeclaration,
    ParameterGroup,
    load_catalogue,
)
from am_delimiter.toolbelt.paths import resource

CATALOGUE = load_catalogue(resource("catalogue"))
BY_NAME = {one.name: one for one in DECLARED}
FORMS = ("delimit", "continuity", "builtup", "compare")


def definitions(name: str) -> dict[str, QgsProcessingParameterDefinition]:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"am_delimiter:{name}")
    return {
        definition.name(): definition.clone() for definition in algorithm.parameterDefinitions()
    }


@pytest.mark.parametrize("name", FORMS)
def test_what_a_form_offers_of_the_catalogue_is_declared(provider: Any, name: str) -> None:
    offered = {id_.upper() for id_ in CATALOGUE.parameters} & set(definitions(name))
    assert offered
    assert offered <= set(BY_NAME)


def test_whatever_is_declared_is_offered(provider: Any) -> None:
    assert set(BY_NAME) <= set(definitions("delimit"))


@pytest.mark.parametrize("name", FORMS)
def test_defaults_limits_and_units_are_those_of_the_catalogue(provider: Any, name: str) -> None:
    for id_, entry in CATALOGUE.parameters.items():
        shown = definitions(name).get(id_.upper())
        if shown is None:
            continue
        declared = BY_NAME[id_.upper()]
        folded = shown.flags() & QgsProcessingParameterDefinition.Flag.FlagAdvanced
        assert bool(folded) == declared.advanced
        if declared.asked is Asked.CHOICE:
            assert shown.options() == [str(option) for option in entry.options]
            assert shown.defaultValue() == str(entry.default)
        if declared.asked is Asked.NUMBER:
            assert (shown.minimum(), shown.maximum()) == (entry.min, entry.max)
            assert shown.defaultValue() == entry.default
            assert shown.description().endswith(f" [{entry.unit}]")


def test_a_declaration_is_enough(provider: Any, monkeypatch: Any) -> None:
    """It takes its place in every form that shows its group."""
    from am_delimiter.processing import form_parameters

    group, words = ParameterGroup.GUARDS, "Memory for the work"
    new = ParameterDeclaration("memory_limit", group, words, Asked.NUMBER, float)
    assert "MEMORY_LIMIT" not in definitions("delimit")
    monkeypatch.setattr(form_parameters, "DECLARED", (*DECLARED, new))
    for name in ("delimit", "continuity"):
        shown = definitions(name)["MEMORY_LIMIT"]
        assert shown.description() == "Memory for the work [GB]"
        assert shown.defaultValue() == CATALOGUE.parameters["memory_limit"].default


def test_what_is_given_reaches_the_table_and_the_summary(run: Any) -> None:
    numbers, choices = {"cell_size": 50}, {}  # finer cells would not fit in memory
    for one in DECLARED:
        entry = CATALOGUE.parameters[one.id]
        if one.asked is Asked.NUMBER:
            numbers.setdefault(one.id, (entry.default or entry.min or 0) + 1)
        elif one.field and one.asked is Asked.CHOICE:
            choices[one.id] = entry.options[1]
    # one decides over others, the other needs a census that the sample has not
    del choices["preset"], choices["population"]
    given = {**numbers, **{id_: str(option) for id_, option in choices.items()}}
    results = run(**{id_.upper(): value for id_, value in given.items()})
    told = json.loads(Path(results["SUMMARY"]).read_text(encoding="utf-8"))["parameters"]
    assert list(told) == list(CATALOGUE.parameters)
    assert {id_: told[id_]["value"] for id_ in given} == {**numbers, **choices}
